import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import { numberViews } from '../jvm/vocabulary';
import type { ClassFacts, FunctionFacts, FunctionParameter } from '../vocabulary';

export const functionKinds: ReadonlySet<string> = new Set([
  'method_declaration',
  'constructor_declaration',
  'compact_constructor_declaration',
  'lambda_expression',
]);

const classKinds: ReadonlySet<string> = new Set(['class_declaration', 'interface_declaration', 'record_declaration']);

/** A class, interface, record or enum, or the body of an anonymous class. */
export function isClassLike(node: SyntaxNode): boolean {
  return classKinds.has(node.type) || node.type === 'enum_declaration' || isAnonymousClass(node);
}

function isAnonymousClass(node: SyntaxNode): boolean {
  return node.type === 'object_creation_expression' && node.lastNamedChild?.type === 'class_body';
}

/** The class around a node; the arguments of `new X(…) { … }` stand outside of it. */
export function enclosingClass(node: SyntaxNode): SyntaxNode | undefined {
  let from = node;
  for (let at = node.parent; at; at = at.parent) {
    if (isAnonymousClass(at) ? from.type === 'class_body' : isClassLike(at)) return at;
    from = at;
  }
  return undefined;
}

/** The shape of a method, constructor or lambda; `undefined` for any other node. */
export function functionFacts(node: SyntaxNode): FunctionFacts | undefined {
  if (!functionKinds.has(node.type)) return undefined;
  const body = field(node, 'body');
  const returnType = field(node, 'type');
  return {
    node,
    nameNode: node.type === 'lambda_expression' ? heldBy(node) : field(node, 'name'),
    parameters: parametersOf(node).map(({ nameNode, rest }, position): FunctionParameter => ({
      nameNode,
      position,
      rest,
    })),
    body,
    container: node.type === 'lambda_expression' ? undefined : enclosingClass(node),
    ...(returnType && { returnType }),
    returns: () => (body ? returnsOf(body) : []),
    decorators: annotationsOf(node),
  };
}

/** The variable or field that a lambda becomes the value of. */
function heldBy(node: SyntaxNode): SyntaxNode | undefined {
  return node.parent?.type === 'variable_declarator' ? field(node.parent, 'name') : undefined;
}

/** A parameter as it is written: its name, its type, and whether it takes all that are left. */
export type WrittenParameter = {
  readonly nameNode: SyntaxNode | undefined;
  readonly type: SyntaxNode | undefined;
  readonly rest: boolean;
};

/** The parameters of a method, constructor, record or lambda. */
export function parametersOf(node: SyntaxNode): WrittenParameter[] {
  const list = field(node, 'parameters');
  if (!list) return [];
  if (list.type === 'identifier') return [{ nameNode: list, type: undefined, rest: false }];
  return namedChildren(list).flatMap((child): WrittenParameter[] => {
    switch (child.type) {
      case 'identifier':
        return [{ nameNode: child, type: undefined, rest: false }];
      case 'formal_parameter':
        return [{ nameNode: field(child, 'name'), type: typeOf(child), rest: false }];
      case 'spread_parameter': {
        const declarator = namedChildren(child).find(({ type }) => type === 'variable_declarator');
        return [{ nameNode: declarator && field(declarator, 'name'), type: undefined, rest: true }];
      }
      default:
        return [];
    }
  });
}

/** The type that a declaration says; `undefined` for `var`. */
export function typeOf(declaration: SyntaxNode): SyntaxNode | undefined {
  const type = field(declaration, 'type');
  return type?.text === 'var' ? undefined : type;
}

function returnsOf(body: SyntaxNode): SyntaxNode[] {
  if (body.type !== 'block' && body.type !== 'constructor_body') return [body];
  const found: SyntaxNode[] = [];
  for (const statement of body.descendantsOfType('return_statement')) {
    const value = statement.firstNamedChild;
    const owner = closest(statement.parent, functionKinds);
    if (value && owner && owner.id === body.parent?.id) found.push(value);
  }
  return found;
}

/** The shape of a class, an interface, a record or an anonymous class; `undefined` for any other node. */
export function classFacts(node: SyntaxNode): ClassFacts | undefined {
  if (isAnonymousClass(node)) {
    const base = field(node, 'type');
    return { node, nameNode: undefined, bases: base ? [withoutArguments(base)] : [], decorators: [] };
  }
  if (!classKinds.has(node.type)) return undefined;
  return { node, nameNode: field(node, 'name'), bases: basesOf(node), decorators: annotationsOf(node) };
}

/** The one result of a lambda that takes nothing, or of the method of an anonymous class that gives a code as a number. */
export function viewedResult(made: SyntaxNode): SyntaxNode | undefined {
  const functions =
    made.type === 'lambda_expression'
      ? [made]
      : isAnonymousClass(made)
        ? namedChildren(made.lastNamedChild ?? made).filter((member) =>
            numberViews.has(field(member, 'name')?.text ?? ''),
          )
        : [];
  const facts = functions[0] && functionFacts(functions[0]);
  const returned = facts?.parameters.length === 0 ? facts.returns() : [];
  return returned.length === 1 ? returned[0] : undefined;
}

const heritage: ReadonlySet<string> = new Set(['superclass', 'super_interfaces', 'extends_interfaces']);

function basesOf(node: SyntaxNode): SyntaxNode[] {
  return namedChildren(node)
    .filter((child) => heritage.has(child.type))
    .flatMap((clause) =>
      namedChildren(clause).flatMap((child) => (child.type === 'type_list' ? namedChildren(child) : [child])),
    )
    .map(withoutArguments);
}

/** `Handler` of `Handler<Frame>`. */
function withoutArguments(type: SyntaxNode): SyntaxNode {
  return type.type === 'generic_type' ? (type.firstNamedChild ?? type) : type;
}

/** The names of the annotations on a declaration, without packages and arguments. */
function annotationsOf(node: SyntaxNode): string[] {
  const modifiers = namedChildren(node).find((child) => child.type === 'modifiers');
  if (!modifiers) return [];
  return namedChildren(modifiers).flatMap((child) =>
    child.type === 'annotation' || child.type === 'marker_annotation'
      ? [(field(child, 'name')?.text ?? '').split('.').at(-1) ?? '']
      : [],
  );
}
