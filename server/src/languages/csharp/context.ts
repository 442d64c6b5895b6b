import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Context } from '../vocabulary';
import { comparisonOn } from '../comparisons';
import { functionKinds } from './functions';
import { argumentsOf, handsThrough, memberName, valueBehindEquals } from './unwrap';
import { labelContext } from './patterns';
import { tables } from './tables';
import { lower } from './lower';
import { parameterGiven } from './tests';
import { climbing, is, none, positionAmong } from '../places';

/** Where the value of an expression goes; climbs through parentheses, casts, signs, conditional arms and defaults. */
export function context(start: SyntaxNode): Context {
  return climbing(start, (parent, node) => handsThrough(parent, node) || climbs(parent, node), contextIn);
}

/** Whether the value of `node` is, or may be, the value of `parent`. */
function climbs(parent: SyntaxNode, node: SyntaxNode): boolean {
  switch (parent.type) {
    case 'conditional_expression':
      return !is(node, field(parent, 'condition'));
    case 'binary_expression':
      return field(parent, 'operator')?.text === '??';
    case 'prefix_unary_expression':
      return /^[-+]$/u.test(parent.firstChild?.type ?? '');
    case 'switch_expression_arm':
      return is(node, parent.lastNamedChild);
    case 'switch_expression':
      return node.type === 'switch_expression_arm';
    // The elements of a collection are those of the object that is made with them.
    case 'object_creation_expression':
    case 'implicit_object_creation_expression':
    case 'array_creation_expression':
    case 'implicit_array_creation_expression':
      return node.type === 'initializer_expression';
    case 'or_pattern':
    case 'and_pattern':
    case 'negated_pattern':
      return false;
    default:
      return false;
  }
}

function contextIn(parent: SyntaxNode, node: SyntaxNode): Context {
  switch (parent.type) {
    case 'attribute_argument':
      return inAnnotation(node);
    case 'argument_list':
      return inArguments(parent, node);
    case 'bracketed_argument_list': {
      const access = parent.parent;
      const object = access && field(access, 'expression');
      return access && object ? { kind: 'index', object, node: access } : none;
    }
    case 'element_binding_expression': {
      const entry = parent.parent;
      const value = entry && field(entry, 'right');
      return entry?.parent && value ? { kind: 'key', object: entry.parent, value } : none;
    }
    case 'tuple_expression':
      return { kind: 'element', list: parent, position: positionAmong(argumentsOf(parent), node) };
    case 'initializer_expression':
    case 'collection_expression':
      return (
        tables.contextIn(parent, node, lower) ?? {
          kind: 'element',
          list: parent,
          position: positionAmong(namedChildren(parent), node),
        }
      );
    case 'binary_expression':
      return comparisonOn(parent, node, field(parent, 'operator')?.text) ?? none;
    case 'relational_pattern':
    case 'or_pattern':
    case 'and_pattern':
    case 'negated_pattern':
    case 'switch_section':
    case 'switch_expression_arm':
    case 'subpattern':
      return labelContext(parent, node) ?? none;
    case 'is_pattern_expression':
      return labelContext(parent, node) ?? { kind: 'subject', node: parent };
    case 'switch_statement':
    case 'switch_expression':
      return { kind: 'subject', node: parent };
    case 'variable_declarator':
      return inDeclarator(parent, node);
    case 'property_declaration':
    case 'enum_member_declaration': {
      const nameNode = field(parent, 'name');
      const container = parent.parent?.parent;
      return nameNode && is(node, field(parent, 'value'))
        ? { kind: 'initialiser', nameNode, member: true, ...(container && { container }) }
        : none;
    }
    case 'assignment_expression':
      return inAssignment(parent, node);
    case 'parameter': {
      const nameNode = field(parent, 'name');
      return nameNode && is(node, valueBehindEquals(parent)) ? { kind: 'parameter-default', nameNode } : none;
    }
    case 'return_statement': {
      const owner = closest(parent, functionKinds);
      return owner ? { kind: 'return', function: owner } : none;
    }
    case 'lambda_expression':
    case 'method_declaration':
    case 'local_function_statement':
      return is(node, field(parent, 'body')) && node.type !== 'block' ? { kind: 'return', function: parent } : none;
    case 'element_access_expression': {
      const list = field(parent, 'subscript');
      const index = list && argumentsOf(list)[0]?.lastNamedChild;
      return index && is(node, field(parent, 'expression')) ? { kind: 'indexed', index, node: parent } : none;
    }
    case 'member_access_expression':
    case 'conditional_access_expression':
      return inMember(parent, node);
    case 'invocation_expression':
    case 'object_creation_expression':
      return { kind: 'callee', call: parent };
    case 'foreach_statement': {
      const left = field(parent, 'left');
      return is(node, field(parent, 'right'))
        ? { kind: 'loop', nameNode: left?.type === 'identifier' ? left : undefined }
        : none;
    }
    default:
      return none;
  }
}

function inArguments(list: SyntaxNode, node: SyntaxNode): Context {
  const call = list.parent;
  if (!call || call.type === 'base_list') return none;
  const position = positionAmong(argumentsOf(list), node);
  const keyword = field(node, 'name')?.text;
  return { kind: 'argument', call, position, ...(keyword !== undefined && { keyword }) };
}

function inDeclarator(declarator: SyntaxNode, node: SyntaxNode): Context {
  const nameNode = field(declarator, 'name');
  if (!nameNode || !is(node, valueBehindEquals(declarator))) return none;
  const holder = declarator.parent?.parent;
  const container = holder?.type === 'field_declaration' ? holder.parent?.parent : undefined;
  return { kind: 'initialiser', nameNode, member: container !== undefined, ...(container && { container }) };
}

/** An assignment, or a field of an initialiser in braces. */
function inAssignment(assignment: SyntaxNode, node: SyntaxNode): Context {
  const target = field(assignment, 'left');
  if (!target || !is(node, field(assignment, 'right'))) return none;
  const holder = assignment.parent;
  if (holder?.type !== 'initializer_expression') return { kind: 'assignment', target };
  if (target.type === 'identifier') return { kind: 'field', object: holder, name: target.text, key: target };
  const key = target.firstNamedChild?.firstNamedChild ?? target;
  return { kind: 'field', object: holder, name: undefined, key };
}

function inMember(parent: SyntaxNode, node: SyntaxNode): Context {
  if (parent.type === 'conditional_access_expression') {
    const bound = is(node, field(parent, 'condition')) ? innermostBinding(parent) : undefined;
    const name = bound && memberName(bound);
    return bound && name ? { kind: 'object', member: bound, name: name.text } : none;
  }
  const name = memberName(parent);
  return name && is(node, field(parent, 'expression')) ? { kind: 'object', member: parent, name: name.text } : none;
}

/** The `.Name` that follows the question mark of `x?.Name.Other()`. */
function innermostBinding(access: SyntaxNode): SyntaxNode | undefined {
  let at = access.lastNamedChild;
  while (at && at.type !== 'member_binding_expression') at = at.firstNamedChild;
  return at ?? undefined;
}

/** A value in an annotation is given to a parameter, or to nothing of interest. */
function inAnnotation(node: SyntaxNode): Context {
  const nameNode = parameterGiven(node);
  return nameNode ? { kind: 'parameter-value', nameNode } : none;
}
