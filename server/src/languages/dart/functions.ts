import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { ClassFacts, FunctionFacts, FunctionParameter } from '../vocabulary';
import { expressionsIn, functionAround, functionKind, signatureOf } from './runs';

export const classKinds: ReadonlySet<string> = new Set([
  'class_definition',
  'enum_declaration',
  'mixin_declaration',
  'extension_declaration',
]);

/** The shape of a function, method, constructor or closure; `undefined` for any other node. */
export function functionFacts(node: SyntaxNode): FunctionFacts | undefined {
  const owner = node.type === 'function_expression' || node.type === functionKind ? node : undefined;
  if (!owner) return undefined;
  const isClosure = owner.type === 'function_expression';
  const signature = signatureOf(owner);
  const body = isClosure
    ? field(owner, 'body')
    : owner.lastNamedChild?.type === 'function_body'
      ? owner.lastNamedChild
      : undefined;
  const returnType = isClosure ? undefined : typeBefore(field(signature, 'name'));
  return {
    node: owner,
    nameNode: isClosure ? assignedName(owner) : field(signature, 'name'),
    parameters: parameterNodes(owner).map(parameterOf),
    body,
    container: isClosure ? undefined : closest(owner.parent, classKinds),
    returns: () => (body ? returnsOf(owner, body) : []),
    decorators: [],
    ...(signature.type === 'getter_signature' && { runsWhenRead: true as const }),
    ...(returnType && { returnType }),
  };
}

function assignedName(node: SyntaxNode): SyntaxNode | undefined {
  const parent = node.parent;
  if (parent?.type === 'initialized_variable_definition') return field(parent, 'name');
  const named = parent?.type === 'initialized_identifier' || parent?.type === 'static_final_declaration';
  return named ? (parent.firstNamedChild ?? undefined) : undefined;
}

/** The parameter nodes of a function, optional ones in their order. */
export function parameterNodes(functionNode: SyntaxNode): SyntaxNode[] {
  const isClosure = functionNode.type === 'function_expression';
  const holder = isClosure ? functionNode : signatureOf(functionNode);
  const list =
    field(holder, 'parameters') ?? namedChildren(holder).find((child) => child.type === 'formal_parameter_list');
  return list
    ? namedChildren(list).flatMap((child) =>
        child.type === 'optional_formal_parameters'
          ? namedChildren(child).filter(isParameter)
          : isParameter(child)
            ? [child]
            : [],
      )
    : [];
}

function isParameter(node: SyntaxNode): boolean {
  return node.type === 'formal_parameter';
}

/** The name of a parameter; of `this.code` and `super.code` too. */
export function nameOfParameter(parameter: SyntaxNode): SyntaxNode | undefined {
  const named = field(parameter, 'name');
  if (named) return named;
  const inner = parameter.lastNamedChild;
  if (inner?.type === 'constructor_param' || inner?.type === 'super_formal_parameter')
    return inner.lastNamedChild ?? undefined;
  return inner?.type === 'identifier' ? inner : undefined;
}

/** Whether a parameter is passed by its name: it stands between braces. */
export function isNamedParameter(parameter: SyntaxNode): boolean {
  return parameter.parent?.type === 'optional_formal_parameters' && parameter.parent.firstChild?.type === '{';
}

function parameterOf(parameter: SyntaxNode, position: number): FunctionParameter {
  const nameNode = nameOfParameter(parameter);
  return { nameNode, position, rest: false, ...(isNamedParameter(parameter) && nameNode && { label: nameNode.text }) };
}

const typeKinds: ReadonlySet<string> = new Set([
  'type_identifier',
  'type_arguments',
  'nullable_type',
  'void_type',
  'record_type',
  'function_type',
]);

/** The first node of the type that stands before a name; `undefined` where none does. */
export function typeBefore(name: SyntaxNode | undefined): SyntaxNode | undefined {
  let first: SyntaxNode | undefined;
  for (let at = name?.previousNamedSibling; at && typeKinds.has(at.type); at = at.previousNamedSibling) first = at;
  return first?.type === 'type_identifier' || first?.type === 'function_type' ? first : undefined;
}

function returnsOf(owner: SyntaxNode, body: SyntaxNode): SyntaxNode[] {
  const arrow = body.children.find((child) => child.type === '=>');
  if (arrow) return expressionsIn(body).slice(0, 1);
  return body.descendantsOfType(['return_statement']).flatMap((statement) => {
    const value = expressionsIn(statement)[0];
    return value && functionAround(statement.parent)?.id === owner.id ? [value] : [];
  });
}

/** The shape of a class, mixin or extension; `undefined` for any other node. */
export function classFacts(node: SyntaxNode): ClassFacts | undefined {
  if (!classKinds.has(node.type) || node.type === 'enum_declaration') return undefined;
  const clauses = ['superclass', 'interfaces', 'class'].flatMap((name) => field(node, name) ?? []);
  const bases = clauses.flatMap((clause) =>
    clause.type === 'type_identifier'
      ? [clause]
      : [clause, ...namedChildren(clause).filter((child) => child.type === 'mixins')].flatMap((list) =>
          namedChildren(list).filter((child) => child.type === 'type_identifier'),
        ),
  );
  return { node, nameNode: field(node, 'name'), bases, decorators: [] };
}

/** The one number among the arguments of an enum's constant; `undefined` when there are none or several. */
export function numberOf(constant: SyntaxNode): SyntaxNode | undefined {
  const part = namedChildren(constant).find((child) => child.type === 'argument_part');
  const numbers = part?.descendantsOfType(['decimal_integer_literal', 'hex_integer_literal']) ?? [];
  return numbers.length === 1 ? numbers[0] : undefined;
}
