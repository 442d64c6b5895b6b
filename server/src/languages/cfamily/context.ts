import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import { comparisonOn } from '../comparisons';
import type { Context } from '../vocabulary';
import { declaredName, functionKinds } from './functions';
import { isBound, lower } from './lower';
import { madeWith } from './madeWith';
import { inMessage } from './messages';
import { lastName, scopeBefore, wholePath } from './paths';
import { tables } from './tables';
import { handsThrough } from './unwrap';
import { is, none } from '../places';

/** Where the value of an expression goes; climbs through parentheses, casts, signs and conditional arms. */
export function context(start: SyntaxNode): Context {
  const part = inPath(start);
  if (part) return part;
  let node = start;
  for (let parent = node.parent; parent; parent = node.parent) {
    if (isBound(node)) return parent.parent ? { kind: 'callee', call: parent.parent } : none;
    if (!handsThrough(parent, node) && !climbs(parent, node)) return contextIn(parent, node);
    node = parent;
  }
  return none;
}

/** A scope of a path is the object of what follows it: `status` in `close::status::normal`. The last name is the whole path. */
function inPath(node: SyntaxNode): Context | undefined {
  const holder = node.parent?.type === 'template_type' ? node.parent : node;
  const path = holder.parent;
  if (path?.type !== 'qualified_identifier' || !is(holder, field(path, 'scope'))) return undefined;
  const next = field(path, 'name');
  if (next?.type !== 'qualified_identifier')
    return next && { kind: 'object', member: wholePath(path), name: lastName(next).text };
  const nameNode = field(next, 'scope');
  return nameNode && { kind: 'object', member: nameNode, name: nameNode.text };
}

/** Whether the value of `node` is, or may be, the value of `parent`. */
function climbs(parent: SyntaxNode, node: SyntaxNode): boolean {
  switch (parent.type) {
    case 'conditional_expression':
      return !is(node, field(parent, 'condition'));
    case 'qualified_identifier':
      return scopeBefore(node) === undefined || is(node, field(parent, 'name'));
    case 'unary_expression':
      return /^[-+]$/u.test(field(parent, 'operator')?.text ?? '');
    case 'template_type':
      return is(node, field(parent, 'name'));
    case 'comma_expression':
      return is(node, field(parent, 'right'));
    default:
      return false;
  }
}

function contextIn(parent: SyntaxNode, node: SyntaxNode): Context {
  switch (parent.type) {
    case 'argument_list':
      return inArguments(parent, node);
    case 'message_expression':
      return inMessage(parent, node) ?? none;
    case 'initializer_list':
      return inBraces(parent, node);
    case 'array_literal':
      return { kind: 'element', list: parent, position: positionIn(parent, node) };
    case 'initializer_pair': {
      const key = field(parent, 'designator')?.firstNamedChild;
      return key && parent.parent && is(node, field(parent, 'value'))
        ? { kind: 'field', object: parent.parent, name: key.text, key }
        : none;
    }
    case 'dictionary_pair':
      return inDictionary(parent, node);
    case 'binary_expression':
      return comparisonOn(parent, node, field(parent, 'operator')?.text) ?? none;
    case 'case_statement': {
      const statement = closest(parent, new Set(['switch_statement']));
      const subject = statement && field(statement, 'condition');
      return subject && is(node, field(parent, 'value')) ? { kind: 'case', node: statement, subject } : none;
    }
    case 'switch_statement':
      return { kind: 'subject', node: parent };
    case 'init_declarator': {
      const nameNode = declaredName(parent);
      return nameNode && is(node, field(parent, 'value')) ? { kind: 'initialiser', nameNode, member: false } : none;
    }
    case 'field_declaration': {
      const nameNode = declaredName(field(parent, 'declarator'));
      const container = parent.parent?.parent;
      return nameNode && is(node, field(parent, 'default_value'))
        ? { kind: 'initialiser', nameNode, member: true, ...(container && { container }) }
        : none;
    }
    case 'enumerator': {
      const nameNode = field(parent, 'name');
      const container = parent.parent?.parent;
      return nameNode && is(node, field(parent, 'value'))
        ? { kind: 'initialiser', nameNode, member: true, ...(container && { container }) }
        : none;
    }
    case 'preproc_def':
    case 'namespace_alias_definition':
    case 'declaration': {
      const nameNode = field(parent, 'name') ?? declaredName(field(parent, 'declarator'));
      return nameNode && !is(node, nameNode) ? { kind: 'initialiser', nameNode, member: false } : none;
    }
    case 'assignment_expression': {
      const target = field(parent, 'left');
      return target && is(node, field(parent, 'right')) ? { kind: 'assignment', target } : none;
    }
    case 'optional_parameter_declaration': {
      const nameNode = declaredName(field(parent, 'declarator'));
      return nameNode && is(node, field(parent, 'default_value')) ? { kind: 'parameter-default', nameNode } : none;
    }
    case 'parameter_declaration':
      return (parent.parent && inMaking(parent.parent, node)) ?? none;
    case 'return_statement':
    case 'co_return_statement': {
      const owner = closest(parent, functionKinds);
      return owner ? { kind: 'return', function: owner } : none;
    }
    case 'subscript_argument_list': {
      const access = parent.parent;
      const object = access && field(access, 'argument');
      return access && object ? { kind: 'index', object, node: access } : none;
    }
    case 'subscript_expression': {
      const object = field(parent, 'argument');
      const index = field(parent, 'index') ?? field(parent, 'indices')?.firstNamedChild;
      if (!object || !index) return none;
      return is(node, object) ? { kind: 'indexed', index, node: parent } : { kind: 'index', object, node: parent };
    }
    case 'field_expression': {
      const name = field(parent, 'field');
      return name && is(node, field(parent, 'argument'))
        ? { kind: 'object', member: parent, name: lastName(name).text }
        : none;
    }
    case 'call_expression':
    case 'new_expression':
    case 'compound_literal_expression':
      return { kind: 'callee', call: parent };
    case 'for_range_loop':
      return is(node, field(parent, 'right'))
        ? { kind: 'loop', nameNode: declaredName(field(parent, 'declarator')) }
        : none;
    default:
      return none;
  }
}

function inArguments(list: SyntaxNode, node: SyntaxNode): Context {
  const call = list.parent;
  if (call?.type === 'field_initializer') {
    const target = call.firstNamedChild;
    return target ? { kind: 'assignment', target } : none;
  }
  if (call?.type === 'init_declarator') {
    const nameNode = declaredName(call);
    if (nameNode && list.namedChildCount === 1) return { kind: 'initialiser', nameNode, member: false };
    return inMaking(list, node) ?? none;
  }
  return call ? { kind: 'argument', call, position: positionOf(call, list, node) } : none;
}

/** A value that a variable's declaration gives to the constructor of its type. */
function inMaking(list: SyntaxNode, node: SyntaxNode): Context | undefined {
  const made = madeWith(list);
  const position = made?.arguments.findIndex((argument) => argument.id === node.id) ?? -1;
  if (!made || position < 0) return undefined;
  if (made.arguments.length > 1) return { kind: 'argument', call: list, position };
  return { kind: 'initialiser', nameNode: made.nameNode, member: false };
}

/** Lists longer than this are data: what stands where in them is not asked. */
const longestList = 100;

/** The position among the arguments as the call is lowered: those of `std::bind` begin behind the object. */
function positionOf(call: SyntaxNode, list: SyntaxNode, node: SyntaxNode): number {
  if (list.namedChildCount > longestList) return -1;
  const lowered = lower(call);
  return lowered.kind === 'call' ? lowered.arguments.findIndex((argument) => argument.node.id === node.id) : -1;
}

function positionIn(list: SyntaxNode, node: SyntaxNode): number {
  return list.namedChildCount > longestList ? -1 : namedChildren(list).findIndex((child) => child.id === node.id);
}

/** An element of a list in braces, or an argument of a constructor that is called with them. */
function inBraces(list: SyntaxNode, node: SyntaxNode): Context {
  const holder = list.parent;
  const constructs = holder?.type === 'compound_literal_expression' || holder?.type === 'new_expression';
  if (holder && constructs) return { kind: 'argument', call: holder, position: positionIn(list, node) };
  if (holder?.type === 'field_initializer') {
    const target = holder.firstNamedChild;
    return target ? { kind: 'assignment', target } : none;
  }
  return (
    tables.contextIn(list, node, lower) ??
    inMaking(list, node) ?? { kind: 'element', list, position: positionIn(list, node) }
  );
}

function inDictionary(pair: SyntaxNode, node: SyntaxNode): Context {
  const [key, value] = namedChildren(pair);
  const object = pair.parent;
  if (!key || !value || !object) return none;
  return is(node, key) ? { kind: 'key', object, value } : { kind: 'field', object, name: key.text, key };
}
