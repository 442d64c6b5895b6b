import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { ClassFacts, FunctionFacts, FunctionParameter } from '../vocabulary';

export const functionKinds: ReadonlySet<string> = new Set([
  'function_definition',
  'function_declaration',
  'lambda_expression',
]);

const classKinds: ReadonlySet<string> = new Set([
  'class_definition',
  'object_definition',
  'trait_definition',
  'enum_definition',
]);

export function isClassLike(node: SyntaxNode): boolean {
  return classKinds.has(node.type) || isAnonymousClass(node);
}

function isAnonymousClass(node: SyntaxNode): boolean {
  return node.type === 'instance_expression' && node.lastNamedChild?.type === 'template_body';
}

/** The class, object or trait around a node. */
export function enclosingClass(node: SyntaxNode): SyntaxNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (isClassLike(at)) return at;
  return undefined;
}

/** A parameter as it is written. */
export type WrittenParameter = {
  readonly nameNode: SyntaxNode | undefined;
  readonly type: SyntaxNode | undefined;
  readonly fallback: SyntaxNode | undefined;
};

/** The parameters of a function or lambda, all its lists in one. */
export function parametersOf(node: SyntaxNode): WrittenParameter[] {
  const lists = namedChildren(node).filter((child) => child.type === 'parameters' || child.type === 'bindings');
  if (lists.length === 0) {
    const single = field(node, 'parameters');
    return single?.type === 'identifier' ? [{ nameNode: single, type: undefined, fallback: undefined }] : [];
  }
  return lists.flatMap((list) =>
    namedChildren(list).flatMap((child): WrittenParameter[] =>
      child.type === 'parameter' || child.type === 'binding'
        ? [{ nameNode: field(child, 'name'), type: field(child, 'type'), fallback: field(child, 'default_value') }]
        : [],
    ),
  );
}

/** The parameters in the head of a class, which is its constructor: `class Refusal(code: Int)`. */
function primaryConstructor(node: SyntaxNode): FunctionFacts {
  const owner = enclosingClass(node);
  return {
    node,
    nameNode: owner && field(owner, 'name'),
    parameters: classParameters(node).map((parameter, position) => ({
      nameNode: field(parameter, 'name'),
      position,
      rest: false,
    })),
    body: undefined,
    container: owner,
    returns: () => [],
    decorators: [],
  };
}

/** The parameters of a class in one list of them. */
export function classParameters(list: SyntaxNode): SyntaxNode[] {
  return namedChildren(list).filter(({ type }) => type === 'class_parameter');
}

/** The shape of a method, constructor or lambda; `undefined` for any other node. */
export function functionFacts(node: SyntaxNode): FunctionFacts | undefined {
  if (node.type === 'class_parameters') return primaryConstructor(node);
  if (!functionKinds.has(node.type)) return undefined;
  const body = node.type === 'lambda_expression' ? (node.lastNamedChild ?? undefined) : field(node, 'body');
  const returnType = field(node, 'return_type');
  const inClass = node.parent?.type === 'template_body' || node.parent?.type === 'enum_body';
  return {
    node,
    nameNode:
      field(node, 'name') ?? (node.parent?.type === 'val_definition' ? field(node.parent, 'pattern') : undefined),
    parameters: parametersOf(node).map(({ nameNode }, position): FunctionParameter => ({
      nameNode,
      position,
      rest: false,
    })),
    body,
    container: inClass ? enclosingClass(node) : undefined,
    ...(returnType && { returnType }),
    returns: () => (body ? [resultOf(body) ?? body] : []),
    decorators: annotationsOf(node),
  };
}

/** The last expression of a block. */
export function resultOf(node: SyntaxNode): SyntaxNode | undefined {
  return node.type === 'block' || node.type === 'indented_block' ? namedChildren(node).at(-1) : node;
}

/** The shape of a class, object or trait; `undefined` for enums and other nodes. */
export function classFacts(node: SyntaxNode): ClassFacts | undefined {
  if (node.type === 'enum_definition' || !isClassLike(node)) return undefined;
  const clause = isAnonymousClass(node) ? node : field(node, 'extend');
  const bases = clause
    ? namedChildren(clause).flatMap((child): SyntaxNode[] => {
        if (child.type === 'generic_type') return [field(child, 'type') ?? child];
        return child.type === 'type_identifier' || child.type === 'stable_type_identifier' ? [child] : [];
      })
    : [];
  return { node, nameNode: field(node, 'name'), bases, decorators: annotationsOf(node) };
}

function annotationsOf(node: SyntaxNode): string[] {
  return namedChildren(node).flatMap((child) =>
    child.type === 'annotation' ? [(field(child, 'name')?.text ?? '').split('.').at(-1) ?? ''] : [],
  );
}

/** The `match` that a case stands in. */
export function matchAround(node: SyntaxNode): SyntaxNode | undefined {
  const clause = closest(node.parent, new Set(['case_clause']));
  const match = clause?.parent?.parent;
  return match?.type === 'match_expression' ? match : undefined;
}
