import { closest, field, type SyntaxNode } from '../../syntax/node';
import type { MemberDeclaration } from '../vocabulary';
import { isConstant, typeOf } from './declarations';
import { classKinds, functionKinds, getterOf, parameterNodes } from './functions';
import { unwrap, valueBehindEquals } from './unwrap';

/** What a name token gives to a member; `undefined` when it is not the name of one. */
export function declaresMember(nameNode: SyntaxNode): MemberDeclaration | undefined {
  const parent = nameNode.parent;
  if (!parent) return undefined;
  const isNamed = field(parent, 'name')?.id === nameNode.id;
  switch (parent.type) {
    case 'member_access_expression':
      return isNamed ? assignedMember(nameNode, parent) : undefined;
    case 'assignment_expression':
      return initialisedMember(nameNode, parent) ?? keptByConstructor(nameNode, parent);
    case 'variable_declarator':
      return isNamed ? fieldMember(nameNode, parent) : undefined;
    case 'property_declaration':
      return isNamed ? propertyMember(nameNode, parent) : undefined;
    case 'method_declaration': {
      const container = closest(parent.parent, classKinds);
      return isNamed && container ? { nameNode, value: parent, container, how: 'method', constant: true } : undefined;
    }
    case 'enum_member_declaration': {
      const container = parent.parent?.parent;
      const value = field(parent, 'value');
      return isNamed && container
        ? { nameNode, container, how: 'enum-member', constant: true, ...(value && { value }) }
        : undefined;
    }
    case 'parameter':
      return isNamed ? recordMember(nameNode, parent) : undefined;
    default:
      return undefined;
  }
}

function assignedMember(nameNode: SyntaxNode, member: SyntaxNode): MemberDeclaration | undefined {
  const assignment = member.parent;
  const object = field(member, 'expression');
  if (assignment?.type !== 'assignment_expression' || !object) return undefined;
  if (field(assignment, 'left')?.id !== member.id || field(assignment, 'operator')?.text === '+=') return undefined;
  const value = field(assignment, 'right');
  return value && { nameNode, value, container: unwrap(object), how: 'assigned', constant: false };
}

/** `new Options { CloseStatus = 1000 }`. */
function initialisedMember(nameNode: SyntaxNode, assignment: SyntaxNode): MemberDeclaration | undefined {
  const container = assignment.parent;
  const value = field(assignment, 'right');
  return container?.type === 'initializer_expression' && value && field(assignment, 'left')?.id === nameNode.id
    ? { nameNode, value, container, how: 'object-field', constant: true }
    : undefined;
}

/** `Code = code;` in a constructor that has no parameter of this name. */
function keptByConstructor(nameNode: SyntaxNode, assignment: SyntaxNode): MemberDeclaration | undefined {
  const value = field(assignment, 'right');
  if (!value || field(assignment, 'left')?.id !== nameNode.id || field(assignment, 'operator')?.text !== '=')
    return undefined;
  const maker = closest(assignment, functionKinds);
  const container = maker?.type === 'constructor_declaration' ? closest(maker, classKinds) : undefined;
  if (!maker || !container) return undefined;
  const isOwn = parameterNodes(maker).every((parameter) => field(parameter, 'name')?.text !== nameNode.text);
  return isOwn ? { nameNode, value, container, how: 'assigned', constant: false } : undefined;
}

function fieldMember(nameNode: SyntaxNode, declarator: SyntaxNode): MemberDeclaration | undefined {
  const declaration = declarator.parent;
  const holder = declaration?.parent;
  const container = closest(holder?.parent ?? null, classKinds);
  if (!declaration || holder?.type !== 'field_declaration' || !container) return undefined;
  const value = valueBehindEquals(declarator);
  return {
    nameNode,
    container,
    how: 'field',
    constant: isConstant(holder),
    ...(value && { value }),
    ...typeOf(declaration),
  };
}

function propertyMember(nameNode: SyntaxNode, property: SyntaxNode): MemberDeclaration | undefined {
  const container = closest(property.parent, classKinds);
  if (!container) return undefined;
  const value = field(property, 'value') ?? getterOf(property);
  const constant = value?.type === 'arrow_expression_clause';
  return { nameNode, container, how: 'field', constant, ...(value && { value }), ...typeOf(property) };
}

/** `record Session(WebSocket Socket)`. */
function recordMember(nameNode: SyntaxNode, parameter: SyntaxNode): MemberDeclaration | undefined {
  const container = parameter.parent?.parent;
  if (!container || !/^record/u.test(container.type)) return undefined;
  return { nameNode, container, how: 'parameter-property', constant: false, ...typeOf(parameter) };
}
