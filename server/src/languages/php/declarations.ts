import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { MemberDeclaration, ScopedDeclaration, Step } from '../vocabulary';
import { classKinds, containerKinds, functionKinds, parameterNodes } from './functions';
import { imported } from './imports';
import { lower, plainText, unwrap } from './lower';
import { within } from '../scopes';
import { given, type Given } from '../targets';

/** Variables of an arrow function's surroundings are visible in it, and what it assigns is its own. */
const scopes: ReadonlySet<string> = new Set([...functionKinds, 'program']);

const parameterKinds: ReadonlySet<string> = new Set([
  'simple_parameter',
  'variadic_parameter',
  'property_promotion_parameter',
]);

function rootOf(node: SyntaxNode): SyntaxNode {
  return closest(node, new Set(['program'])) ?? node;
}

/** What a name token introduces, and where it holds; `undefined` when it only refers to something. */
export function declares(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const parent = nameNode.parent;
  if (!parent) return undefined;
  if (nameNode.type === 'variable_name') return declaresVariable(nameNode, parent);
  const isNamed = () => field(parent, 'name')?.id === nameNode.id;
  switch (parent.type) {
    case 'class_declaration':
    case 'trait_declaration':
    case 'interface_declaration':
      return isNamed() ? within(rootOf(parent), { kind: 'class', nameNode, node: parent }) : undefined;
    case 'enum_declaration':
      return isNamed() ? within(rootOf(parent), { kind: 'enum', nameNode, node: parent }) : undefined;
    case 'function_definition':
      return isNamed() ? within(rootOf(parent), { kind: 'function', nameNode, node: parent }) : undefined;
    case 'const_element':
      return topLevelConstant(nameNode, parent);
    case 'string':
      return definedConstant(nameNode, parent);
    default:
      return imported(nameNode);
  }
}

/** `const BYE = 4000;` outside of classes. */
function topLevelConstant(nameNode: SyntaxNode, element: SyntaxNode): ScopedDeclaration | undefined {
  const value = element.lastNamedChild;
  if (element.firstNamedChild?.id !== nameNode.id || !value || closest(element, containerKinds)) return undefined;
  return constant(nameNode, value);
}

/** `define('BYE', 4000);` */
function definedConstant(nameNode: SyntaxNode, literal: SyntaxNode): ScopedDeclaration | undefined {
  const list = literal.parent?.parent;
  const call = list?.parent;
  if (call?.type !== 'function_call_expression' || field(call, 'function')?.text !== 'define') return undefined;
  const [name, value] = list ? namedChildren(list) : [];
  return value && name?.id === literal.parent?.id ? constant(nameNode, unwrap(value)) : undefined;
}

function constant(nameNode: SyntaxNode, initialiser: SyntaxNode): ScopedDeclaration {
  return within(rootOf(nameNode), {
    kind: 'variable',
    nameNode,
    initialiser,
    path: [],
    each: false,
    constant: true,
    topLevel: true,
  });
}

function declaresVariable(nameNode: SyntaxNode, parent: SyntaxNode): ScopedDeclaration | undefined {
  if (parameterKinds.has(parent.type)) return parameter(nameNode, parent);
  if (parent.type === 'catch_clause') {
    const type = field(parent, 'type');
    return within(parent, { kind: 'caught', nameNode, ...(type && { type }) });
  }
  if (parent.type === 'static_variable_declaration') return variable(nameNode, field(parent, 'value'), [], false);
  const { outer, path } = outOfPattern(nameNode);
  const holder = outer.parent;
  if (holder?.type === 'assignment_expression' && field(holder, 'left')?.id === outer.id)
    return variable(nameNode, field(holder, 'right'), path, false);
  if (holder?.type === 'pair' && holder.parent?.type === 'foreach_statement') {
    const isValue = holder.lastNamedChild?.id === outer.id;
    return variable(nameNode, isValue ? (holder.parent.firstNamedChild ?? undefined) : undefined, path, true);
  }
  if (holder?.type === 'foreach_statement' && namedChildren(holder)[1]?.id === outer.id)
    return variable(nameNode, holder.firstNamedChild ?? undefined, path, true);
  return undefined;
}

/** What a variable is given where it is the target of an assignment, also in a pattern; `undefined` where it is none. */
export function assignedTo(nameNode: SyntaxNode): Given | undefined {
  const { outer, path } = outOfPattern(nameNode);
  const parent = outer.parent;
  if (!parent || field(parent, 'left')?.id !== outer.id) return undefined;
  const value = field(parent, 'right');
  if (parent.type === 'assignment_expression') return value && given(value, path, lower);
  if (parent.type !== 'augmented_assignment_expression') return undefined;
  return field(parent, 'operator')?.text === '??=' ? value && { value, path: [] } : { value: parent, path: [] };
}

/** Climbs out of `[$a, 'key' => $b]`, noting the way in. */
function outOfPattern(nameNode: SyntaxNode): { outer: SyntaxNode; path: Step[] } {
  const path: Step[] = [];
  let outer = nameNode;
  for (let parent = outer.parent; parent?.type === 'list_literal'; parent = outer.parent) {
    const before = outer.previousSibling?.type === '=>' ? outer.previousNamedSibling : undefined;
    const key = before ? plainText(before) : undefined;
    path.unshift(key === undefined ? { index: positionInList(parent, outer) } : { field: key });
    outer = parent;
  }
  return { outer, path };
}

/** Holes count: `[, $second]`. */
function positionInList(list: SyntaxNode, node: SyntaxNode): number {
  let position = 0;
  for (const child of list.children) {
    if (child.id === node.id) return position;
    if (child.type === ',') position += 1;
  }
  return position;
}

function variable(
  nameNode: SyntaxNode,
  initialiser: SyntaxNode | undefined,
  path: readonly Step[],
  each: boolean,
): ScopedDeclaration | undefined {
  const scope = closest(nameNode, scopes);
  return (
    scope &&
    within(scope, {
      kind: 'variable',
      nameNode,
      path,
      each,
      constant: false,
      topLevel: scope.type === 'program',
      ...(initialiser && { initialiser }),
    })
  );
}

function parameter(nameNode: SyntaxNode, holder: SyntaxNode): ScopedDeclaration | undefined {
  const owner = closest(holder, functionKinds);
  const position = owner ? parameterNodes(owner).findIndex(({ id }) => id === holder.id) : -1;
  if (!owner || position < 0 || field(holder, 'name')?.id !== nameNode.id) return undefined;
  const type = field(holder, 'type');
  const fallback = field(holder, 'default_value');
  return within(owner, {
    kind: 'parameter',
    nameNode,
    function: owner,
    position,
    path: [],
    rest: holder.type === 'variadic_parameter',
    ...(type && { type }),
    ...(fallback && fallback.type !== 'null' && { fallback }),
  });
}

/** What a name token gives to a member; `undefined` when it is not the name of one. */
export function declaresMember(nameNode: SyntaxNode): MemberDeclaration | undefined {
  const parent = nameNode.parent;
  if (!parent) return undefined;
  if (parent.type === 'variable_name') return propertyOf(nameNode, parent);
  const isNamed = () => field(parent, 'name')?.id === nameNode.id;
  switch (parent.type) {
    case 'member_access_expression':
      return isNamed() ? assigned(nameNode, parent) : undefined;
    case 'const_element': {
      const container = closest(parent, containerKinds);
      const value = parent.lastNamedChild;
      return container && value && parent.firstNamedChild?.id === nameNode.id
        ? { nameNode, value, container, how: 'field', constant: true }
        : undefined;
    }
    case 'enum_case': {
      const container = closest(parent, containerKinds);
      const value = field(parent, 'value');
      return container && isNamed()
        ? { nameNode, container, how: 'enum-member', constant: true, ...(value && { value }) }
        : undefined;
    }
    case 'method_declaration': {
      const container = closest(parent, containerKinds);
      return container && isNamed() ? { nameNode, value: parent, container, how: 'method', constant: true } : undefined;
    }
    case 'string':
      return inArray(nameNode, parent);
    default:
      return undefined;
  }
}

/** A property, a promoted parameter or an assigned static property. */
function propertyOf(nameNode: SyntaxNode, name: SyntaxNode): MemberDeclaration | undefined {
  const holder = name.parent;
  if (holder?.type === 'scoped_property_access_expression') return assigned(nameNode, holder);
  const container = holder && closest(holder, classKinds);
  if (!container || field(holder, 'name')?.id !== name.id) return undefined;
  if (holder.type === 'property_promotion_parameter') {
    const type = field(holder, 'type');
    const constant = field(holder, 'readonly') !== undefined;
    return { nameNode, container, how: 'parameter-property', constant, ...(type && { type }) };
  }
  if (holder.type !== 'property_element') return undefined;
  const value = field(holder, 'default_value');
  const type = holder.parent ? field(holder.parent, 'type') : undefined;
  return { nameNode, container, how: 'field', constant: false, ...(value && { value }), ...(type && { type }) };
}

/** `$this->socket = …`, `$options['code'] = …`. */
function assigned(nameNode: SyntaxNode, access: SyntaxNode): MemberDeclaration | undefined {
  const assignment = access.parent;
  const object = field(access, 'object') ?? field(access, 'scope') ?? access.firstNamedChild;
  if (assignment?.type !== 'assignment_expression' || field(assignment, 'left')?.id !== access.id) return undefined;
  const value = field(assignment, 'right');
  return value && object ? { nameNode, value, container: unwrap(object), how: 'assigned', constant: false } : undefined;
}

/** A key of an array, or the name by which an element is assigned. */
function inArray(nameNode: SyntaxNode, literal: SyntaxNode): MemberDeclaration | undefined {
  const holder = literal.parent;
  if (holder?.type === 'subscript_expression')
    return holder.lastNamedChild?.id === literal.id ? assigned(nameNode, holder) : undefined;
  if (holder?.type !== 'array_element_initializer' || holder.namedChildCount !== 2) return undefined;
  const value = holder.lastNamedChild;
  const container = holder.parent;
  return value && container && holder.firstNamedChild?.id === literal.id
    ? { nameNode, value, container, how: 'object-field', constant: true }
    : undefined;
}
