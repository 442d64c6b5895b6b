import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Declaration, MemberDeclaration, ScopedDeclaration } from '../vocabulary';
import { patternSource } from './context';
import { classKinds, isNamedParameter, nameOfParameter, parameterNodes, typeBefore, numberOf } from './functions';
import { readString } from './literals';
import { unwrap } from './lower';
import { asFunction, expressionAfter, expressionFrom, expressionTo, functionAround } from './runs';

const blocks: ReadonlySet<string> = new Set([
  'program',
  'block',
  'function_body',
  'function_expression',
  'for_statement',
  'switch_statement_case',
  'switch_expression_case',
]);
const program: ReadonlySet<string> = new Set(['program']);

function within(scope: SyntaxNode | undefined, declaration: Declaration): ScopedDeclaration | undefined {
  return scope && { declaration, start: scope.startIndex, end: scope.endIndex };
}

/** What a name token introduces, and where it holds; `undefined` when it only refers to something. */
export function declares(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const parent = nameNode.parent;
  if (!parent) return undefined;
  switch (parent.type) {
    case 'initialized_variable_definition':
      return field(parent, 'name')?.id === nameNode.id ? variable(nameNode, parent, isConstant(parent)) : undefined;
    case 'initialized_identifier':
    case 'static_final_declaration':
      return parent.firstNamedChild?.id === nameNode.id ? listed(nameNode, parent) : undefined;
    case 'for_loop_parts':
      return field(parent, 'name')?.id === nameNode.id ? loopVariable(nameNode, parent) : undefined;
    case 'formal_parameter':
    case 'constructor_param':
      return parameter(nameNode, parent.type === 'formal_parameter' ? parent : (parent.parent ?? parent));
    case 'catch_parameters':
      return parent.firstNamedChild?.id === nameNode.id ? caught(nameNode, parent) : undefined;
    case 'variable_pattern':
      return inPattern(nameNode, parent);
    case 'function_signature':
    case 'getter_signature': {
      const node = field(parent, 'name')?.id === nameNode.id ? asFunction(parent) : undefined;
      if (!node) return undefined;
      return within(closest(parent, classKinds) ?? closest(node.parent, blocks), { kind: 'function', nameNode, node });
    }
    case 'class_definition':
    case 'mixin_declaration':
    case 'enum_declaration': {
      const isName =
        (field(parent, 'name') ?? namedChildren(parent).find((child) => child.type === 'identifier'))?.id ===
        nameNode.id;
      const kind = parent.type === 'enum_declaration' ? 'enum' : 'class';
      return isName ? within(closest(parent, program), { kind, nameNode, node: parent }) : undefined;
    }
    case 'type_alias': {
      const type = parent.lastNamedChild;
      const isName = parent.firstNamedChild?.id === nameNode.id && type && type.id !== nameNode.id;
      return isName ? within(closest(parent, program), { kind: 'type', nameNode, node: parent, type }) : undefined;
    }
    case 'import_specification': {
      const uri = namedChildren(parent).find((child) => child.type === 'configurable_uri');
      if (!uri || nameNode.previousSibling?.type !== 'as') return undefined;
      return within(closest(parent, program), {
        kind: 'import',
        nameNode,
        module: readString(uri.text),
        exported: '*',
      });
    }
    default:
      return undefined;
  }
}

function isConstant(definition: SyntaxNode): boolean {
  return namedChildren(definition).some((child) => child.type === 'final_builtin' || child.type === 'const_builtin');
}

function variable(
  nameNode: SyntaxNode,
  definition: SyntaxNode,
  constant: boolean,
  type = typeBefore(nameNode),
): ScopedDeclaration | undefined {
  const initialiser = expressionAfter(nameNode);
  const owner = definition.parent?.parent?.type === 'declaration' ? closest(definition, classKinds) : undefined;
  return within(owner ?? closest(definition, blocks), {
    kind: 'variable',
    nameNode,
    path: [],
    each: false,
    constant,
    topLevel: functionAround(definition.parent) === undefined,
    ...(initialiser && { initialiser }),
    ...(type && { type }),
  });
}

/** One of the names of a list: of fields, or at the top of a file, where type and `final` stand before the list. */
function listed(nameNode: SyntaxNode, entry: SyntaxNode): ScopedDeclaration | undefined {
  const list = entry.parent;
  if (list?.type === 'initialized_variable_definition')
    return variable(nameNode, entry, isConstant(list), typeBefore(field(list, 'name')));
  const type = typeBefore(list ?? undefined);
  return variable(nameNode, entry, entry.type === 'static_final_declaration' || isFinal(list), type);
}

function isFinal(list: SyntaxNode | null): boolean {
  for (let at = list?.previousNamedSibling; at; at = at.previousNamedSibling) {
    if (at.type === 'final_builtin' || at.type === 'const_builtin') return true;
    if (!/^(?:type_\w+|nullable_type|void_type)$/u.test(at.type)) return false;
  }
  return false;
}

function loopVariable(nameNode: SyntaxNode, parts: SyntaxNode): ScopedDeclaration | undefined {
  const value = field(parts, 'value');
  const type = typeBefore(nameNode);
  return within(parts.parent ?? undefined, {
    kind: 'variable',
    nameNode,
    path: [],
    each: true,
    constant: true,
    topLevel: false,
    ...(value && { initialiser: expressionFrom(value) }),
    ...(type && { type }),
  });
}

function parameter(nameNode: SyntaxNode, node: SyntaxNode): ScopedDeclaration | undefined {
  if (nameOfParameter(node)?.id !== nameNode.id) return undefined;
  const owner = functionAround(node.parent);
  if (!owner) return undefined;
  const position = parameterNodes(owner).findIndex((each) => each.id === node.id);
  if (position < 0) return undefined;
  const type = typeBefore(nameNode);
  const equals = node.nextSibling;
  const fallback = equals?.type === '=' || equals?.type === ':' ? expressionAfter(node) : undefined;
  return within(owner, {
    kind: 'parameter',
    nameNode,
    function: owner,
    position,
    path: [],
    rest: false,
    ...(type && { type }),
    ...(fallback && { fallback }),
    ...(isNamedParameter(node) && { label: nameNode.text }),
  });
}

/** `on WebSocketException catch (e)`: the block stands behind the clause. */
function caught(nameNode: SyntaxNode, parameters: SyntaxNode): ScopedDeclaration | undefined {
  const clause = parameters.parent;
  const block = clause?.nextNamedSibling;
  const before = clause?.previousNamedSibling;
  const type = before?.type === 'type_identifier' ? before : undefined;
  return block
    ? {
        declaration: { kind: 'caught', nameNode, ...(type && { type }) },
        start: parameters.startIndex,
        end: block.endIndex,
      }
    : undefined;
}

function inPattern(nameNode: SyntaxNode, pattern: SyntaxNode): ScopedDeclaration | undefined {
  if (pattern.lastNamedChild?.id !== nameNode.id) return undefined;
  const source = patternSource(pattern);
  if (!source) return undefined;
  const scope = closest(pattern, new Set(['switch_statement_case', 'switch_expression_case', 'if_statement']));
  return within(scope, {
    kind: 'variable',
    nameNode,
    path: source.path,
    each: false,
    constant: true,
    topLevel: false,
    initialiser: source.subject,
  });
}

/** What a name token gives to a member; `undefined` when it is not the name of one. */
export function declaresMember(nameNode: SyntaxNode): MemberDeclaration | undefined {
  const parent = nameNode.parent;
  if (!parent) return undefined;
  switch (parent.type) {
    case 'initialized_identifier':
    case 'static_final_declaration':
      return fieldMember(nameNode, parent);
    case 'function_signature':
    case 'getter_signature': {
      const container = closest(parent, classKinds);
      const value = field(parent, 'name')?.id === nameNode.id ? asFunction(parent) : undefined;
      if (!container || !value || functionAround(value.parent)) return undefined;
      return { nameNode, value, container, how: 'method', constant: true };
    }
    case 'enum_constant':
      return enumMember(nameNode, parent);
    case 'constructor_param':
      return keptParameter(nameNode, parent);
    case 'unconditional_assignable_selector':
    case 'conditional_assignable_selector':
      return assignedMember(nameNode, parent);
    case 'pair': {
      const value = field(parent, 'value');
      return value && parent.parent && field(parent, 'key')?.id === nameNode.id
        ? { nameNode, value: expressionFrom(value), container: parent.parent, how: 'object-field', constant: true }
        : undefined;
    }
    default:
      return undefined;
  }
}

function fieldMember(nameNode: SyntaxNode, entry: SyntaxNode): MemberDeclaration | undefined {
  const list = entry.parent;
  const container = list?.parent?.type === 'declaration' ? closest(list, classKinds) : undefined;
  if (!container || entry.firstNamedChild?.id !== nameNode.id) return undefined;
  const value = expressionAfter(nameNode);
  const type = typeBefore(list ?? undefined);
  const constant = entry.type === 'static_final_declaration' || isFinal(list);
  return { nameNode, container, how: 'field', constant, ...(value && { value }), ...(type && { type }) };
}

/** `normal(1000, 'text')`: its number is what the constructor keeps as the code. */
function enumMember(nameNode: SyntaxNode, constant: SyntaxNode): MemberDeclaration | undefined {
  const container = closest(constant, classKinds);
  if (!container || field(constant, 'name')?.id !== nameNode.id) return undefined;
  const value = numberOf(constant);
  return { nameNode, container, how: 'enum-member', constant: true, ...(value && { value }) };
}

/** `Refusal(this.code)`: the field is what the constructor is given. */
function keptParameter(nameNode: SyntaxNode, parameter: SyntaxNode): MemberDeclaration | undefined {
  const container = closest(parameter, classKinds);
  return container && parameter.lastNamedChild?.id === nameNode.id
    ? { nameNode, container, how: 'parameter-property', constant: false }
    : undefined;
}

function assignedMember(nameNode: SyntaxNode, selector: SyntaxNode): MemberDeclaration | undefined {
  const target = selector.parent;
  const assignment = target?.type === 'assignable_expression' ? target.parent : undefined;
  const before = selector.previousNamedSibling;
  const value = assignment?.type === 'assignment_expression' ? field(assignment, 'right') : undefined;
  if (!value || !before) return undefined;
  return {
    nameNode,
    value: expressionFrom(value),
    container: unwrap(expressionTo(before)),
    how: 'assigned',
    constant: false,
  };
}
