import { closest, field, type SyntaxNode } from '../../syntax/node';
import type { MemberDeclaration } from '../vocabulary';
import { isConstant, outOfDeclarators, typeOf } from './declarations';
import { classKinds, classOf, scopeOf } from './functions';
import { lastName } from './paths';
import { unwrap } from './unwrap';

/** What a name token gives to a member; `undefined` when it is not the name of one. */
export function declaresMember(nameNode: SyntaxNode): MemberDeclaration | undefined {
  const { outer, isFunction } = outOfDeclarators(nameNode);
  const parent = outer.parent;
  switch (parent?.type) {
    case 'field_expression':
      return assignedMember(nameNode, parent);
    case 'field_declaration':
      return isFunction ? undefined : declaredMember(nameNode, parent);
    case 'struct_declaration':
      return propertyMember(nameNode, parent);
    case 'field_initializer':
      return initialisedMember(nameNode, parent);
    case 'enumerator': {
      const container = parent.parent?.parent;
      const value = field(parent, 'value');
      return container && field(parent, 'name')?.id === nameNode.id
        ? { nameNode, container, how: 'enum-member', constant: true, ...(value && { value }) }
        : undefined;
    }
    case 'field_designator': {
      const pair = parent.parent;
      const value = pair && field(pair, 'value');
      return pair?.parent && value
        ? { nameNode, value, container: pair.parent, how: 'object-field', constant: true }
        : undefined;
    }
    case 'function_definition':
      return field(parent, 'declarator')?.id === outer.id ? methodMember(nameNode, parent) : undefined;
    case 'method_definition':
      return nameNode.type === 'identifier' ? methodMember(nameNode, parent) : undefined;
    default:
      return undefined;
  }
}

function assignedMember(nameNode: SyntaxNode, member: SyntaxNode): MemberDeclaration | undefined {
  const assignment = member.parent;
  const object = field(member, 'argument');
  if (assignment?.type !== 'assignment_expression' || !object) return undefined;
  if (field(member, 'field')?.id !== nameNode.id || field(assignment, 'left')?.id !== member.id) return undefined;
  const value = field(assignment, 'right');
  return value && { nameNode, value, container: unwrap(object), how: 'assigned', constant: false };
}

function declaredMember(nameNode: SyntaxNode, declaration: SyntaxNode): MemberDeclaration | undefined {
  const container = closest(declaration.parent, classKinds);
  const value = field(declaration, 'default_value');
  return (
    container && {
      nameNode,
      container,
      how: 'field',
      constant: isConstant(declaration),
      ...(value && { value }),
      ...typeOf(declaration, value),
    }
  );
}

/** A property or instance variable of an Objective-C class. */
function propertyMember(nameNode: SyntaxNode, declaration: SyntaxNode): MemberDeclaration | undefined {
  const container = closest(declaration.parent, classKinds);
  return container && { nameNode, container, how: 'field', constant: false, ...typeOf(declaration) };
}

/** `Client(QWebSocket *socket) : m_socket(socket) {}`. */
function initialisedMember(nameNode: SyntaxNode, initialiser: SyntaxNode): MemberDeclaration | undefined {
  if (initialiser.firstNamedChild?.id !== nameNode.id) return undefined;
  const container = classOf(initialiser);
  const value = initialiser.lastNamedChild?.firstNamedChild;
  return container && value ? { nameNode, value, container, how: 'assigned', constant: false } : undefined;
}

/** A method; one that is defined outside its class belongs to the scope that its path names. */
function methodMember(nameNode: SyntaxNode, definition: SyntaxNode): MemberDeclaration | undefined {
  const scope = definition.type === 'function_definition' ? scopeOf(definition) : undefined;
  const container = classOf(definition) ?? (scope && lastName(scope));
  return container && { nameNode, value: definition, container, how: 'method', constant: true };
}
