import { closest, field, type SyntaxNode } from '../../syntax/node';
import type { MemberDeclaration } from '../vocabulary';
import { classKinds } from './functions';
import { unwrap } from './lower';

/** What a name token gives to a member; `undefined` when it is not the name of one. */
export function declaresMember(nameNode: SyntaxNode): MemberDeclaration | undefined {
  const parent = nameNode.parent;
  if (!parent) return undefined;
  switch (parent.type) {
    case 'member_expression':
      return assignedMember(nameNode, parent);
    case 'public_field_definition':
    case 'field_definition':
    case 'property_signature':
      return declaredMember(nameNode, parent, field(parent, 'type'));
    // `dial(): WebSocket` of an interface is a member whose type is a function's.
    case 'method_signature':
    case 'abstract_method_signature':
      return field(parent, 'return_type') ? declaredMember(nameNode, parent, parent) : undefined;
    case 'enum_assignment':
    case 'enum_body':
      return enumMember(nameNode, parent);
    case 'pair': {
      const value = field(parent, 'value');
      return value && parent.parent && field(parent, 'key')?.id === nameNode.id
        ? { nameNode, value, container: parent.parent, how: 'object-field', constant: true }
        : undefined;
    }
    case 'object':
      return { nameNode, value: nameNode, container: parent, how: 'object-field', constant: true };
    case 'method_definition': {
      const container = closest(parent.parent, new Set([...classKinds, 'object']));
      return container && field(parent, 'name')?.id === nameNode.id
        ? { nameNode, value: parent, container, how: 'method', constant: true }
        : undefined;
    }
    case 'required_parameter':
    case 'optional_parameter':
      return parameterProperty(nameNode, parent);
    default:
      return undefined;
  }
}

function assignedMember(nameNode: SyntaxNode, member: SyntaxNode): MemberDeclaration | undefined {
  const assignment = member.parent;
  const object = field(member, 'object');
  if (assignment?.type !== 'assignment_expression' || !object) return undefined;
  if (field(member, 'property')?.id !== nameNode.id || field(assignment, 'left')?.id !== member.id) return undefined;
  const value = field(assignment, 'right');
  return value && { nameNode, value, container: unwrap(object), how: 'assigned', constant: false };
}

function declaredMember(
  nameNode: SyntaxNode,
  parent: SyntaxNode,
  type: SyntaxNode | undefined,
): MemberDeclaration | undefined {
  const name = field(parent, 'name') ?? field(parent, 'property');
  const list = parent.parent;
  const container = list?.type === 'object_type' ? list : list?.parent;
  if (name?.id !== nameNode.id || !container) return undefined;
  const value = field(parent, 'value');
  const constant = parent.children.some((child) => child.type === 'readonly' || child.type === 'static');
  return { nameNode, container, how: 'field', constant, ...(value && { value }), ...(type && { type }) };
}

function enumMember(nameNode: SyntaxNode, parent: SyntaxNode): MemberDeclaration | undefined {
  const body = parent.type === 'enum_body' ? parent : parent.parent;
  const container = body?.parent;
  if (!container || (parent.type === 'enum_assignment' && field(parent, 'name')?.id !== nameNode.id)) return undefined;
  const member = { nameNode, container, how: 'enum-member', constant: true } as const;
  if (parent.type === 'enum_assignment') {
    const value = field(parent, 'value');
    return value ? { ...member, value } : member;
  }
  const counts = countsOn(nameNode);
  return counts ? { ...member, counts } : member;
}

/** The value that an enum member without one counts on from: that of the nearest member above that has one. */
function countsOn(nameNode: SyntaxNode): MemberDeclaration['counts'] {
  let by = 0;
  for (let at: SyntaxNode | null = nameNode; at; at = at.previousNamedSibling) {
    if (at.type === 'comment') continue;
    if (at.type !== 'enum_assignment') {
      by += 1;
      continue;
    }
    const from = field(at, 'value');
    return from && { from, by };
  }
  return undefined;
}

/** The names behind an enum member that has a value, up to the next that has one. */
export function membersCountingOn(nameNode: SyntaxNode): readonly SyntaxNode[] {
  const member = nameNode.parent;
  if (member?.type !== 'enum_assignment') return [];
  const found: SyntaxNode[] = [];
  for (let at = member.nextNamedSibling; at && at.type !== 'enum_assignment'; at = at.nextNamedSibling)
    if (at.type !== 'comment') found.push(at);
  return found;
}

/** `constructor(private readonly socket: WebSocket)`. */
function parameterProperty(nameNode: SyntaxNode, parent: SyntaxNode): MemberDeclaration | undefined {
  const modified = parent.children.some(
    (child) => child.type === 'accessibility_modifier' || child.type === 'readonly',
  );
  const container = closest(parent, classKinds);
  if (!modified || !container || field(parent, 'pattern')?.id !== nameNode.id) return undefined;
  const type = field(parent, 'type');
  return { nameNode, container, how: 'parameter-property', constant: false, ...(type && { type }) };
}
