import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Context } from '../vocabulary';
import { functionKinds } from './functions';
import { innerOf, keyName, namesOfFields, typeOfNested } from './lower';
import { is, none, positionIn } from '../places';
import { comparing } from '../comparisons';

const comparisons = comparing(['=='], ['!=']);

/** Where the value of an expression goes; climbs through parentheses, pointers, conversions and `+ iota`. */
export function context(start: SyntaxNode): Context {
  let node = start;
  for (let parent = node.parent; parent; parent = node.parent) {
    const conversion = parent.type === 'argument_list' ? parent.parent : parent;
    if (conversion && innerOf(conversion)?.id === node.id) node = conversion;
    else if (countsWith(parent)) node = parent;
    else return contextIn(parent, node);
  }
  return none;
}

function countsWith(parent: SyntaxNode): boolean {
  return (
    parent.type === 'binary_expression' &&
    field(parent, 'operator')?.text === '+' &&
    parent.namedChildren.some((side) => side.type === 'iota')
  );
}

function contextIn(parent: SyntaxNode, node: SyntaxNode): Context {
  switch (parent.type) {
    case 'argument_list': {
      const call = parent.parent;
      return call ? { kind: 'argument', call, position: positionIn(parent, node) } : none;
    }
    case 'keyed_element':
      return inKeyed(parent, node);
    case 'literal_value':
      return inLiteral(parent, node);
    case 'composite_literal':
      return is(node, field(parent, 'type')) ? { kind: 'callee', call: parent } : none;
    case 'binary_expression':
      return inComparison(parent, node);
    case 'expression_list':
      return inList(parent, node);
    case 'expression_case':
      return inCase(parent);
    case 'expression_switch_statement':
      return is(node, field(parent, 'value')) ? { kind: 'subject', node: parent } : none;
    case 'var_spec':
    case 'const_spec':
    case 'short_var_declaration':
    case 'assignment_statement':
    case 'return_statement':
      // The list of one value was climbed through.
      return valueOf(parent, node, 0, 1);
    case 'index_expression': {
      const object = field(parent, 'operand');
      const index = field(parent, 'index');
      if (!object || !index) return none;
      return is(node, index) ? { kind: 'index', object, node: parent } : { kind: 'indexed', index, node: parent };
    }
    case 'selector_expression': {
      const name = field(parent, 'field');
      return name && is(node, field(parent, 'operand')) ? { kind: 'object', member: parent, name: name.text } : none;
    }
    case 'call_expression':
      return is(node, field(parent, 'function')) ? { kind: 'callee', call: parent } : none;
    case 'range_clause':
      return is(node, field(parent, 'right')) ? { kind: 'loop', nameNode: loopName(parent) } : none;
    default:
      return none;
  }
}

/** What owns a literal's braces: the literal with its type, or the braces themselves where the type is left out. */
function literalAround(body: SyntaxNode): { literal: SyntaxNode; type: SyntaxNode | undefined } {
  const parent = body.parent;
  if (parent?.type === 'composite_literal') return { literal: parent, type: field(parent, 'type') };
  return { literal: body, type: typeOfNested(body) };
}

const lists: ReadonlySet<string> = new Set(['slice_type', 'array_type', 'implicit_length_array_type']);

function inKeyed(entry: SyntaxNode, node: SyntaxNode): Context {
  const key = field(entry, 'key');
  const value = field(entry, 'value');
  const body = entry.parent;
  if (!key || !value || !body) return none;
  const { literal, type } = literalAround(body);
  const isKey = key.startIndex <= node.startIndex && node.endIndex <= key.endIndex;
  if (type && lists.has(type.type)) return isKey ? none : { kind: 'element', list: literal, position: -1 };
  if (isKey) return type?.type === 'map_type' ? { kind: 'key', object: literal, value } : none;
  const name = keyName(key);
  return { kind: 'field', object: literal, name, key: innerOf(key) ?? key };
}

function inLiteral(body: SyntaxNode, node: SyntaxNode): Context {
  const { literal, type } = literalAround(body);
  if (type && lists.has(type.type)) return { kind: 'element', list: literal, position: positionIn(body, node) };
  return { kind: 'field', object: literal, name: namesOfFields(type)[positionIn(body, node)], key: node };
}

function inComparison(parent: SyntaxNode, node: SyntaxNode): Context {
  const operators = comparisons[field(parent, 'operator')?.text ?? ''];
  const left = field(parent, 'left');
  const right = field(parent, 'right');
  if (!operators || !left || !right) return none;
  const onRight = is(node, right);
  return { kind: 'comparison', node: parent, operator: operators[onRight ? 0 : 1], other: onRight ? left : right };
}

/** One of several values: of a declaration, an assignment, a `case`. */
function inList(list: SyntaxNode, node: SyntaxNode): Context {
  const parent = list.parent;
  if (!parent) return none;
  if (parent.type === 'expression_case') return inCase(parent);
  return valueOf(parent, list, positionIn(list, node), list.namedChildCount);
}

function inCase(parent: SyntaxNode): Context {
  const statement = parent.parent;
  const subject = statement ? field(statement, 'value') : undefined;
  return statement && subject ? { kind: 'case', node: statement, subject } : none;
}

/** Where the value at a position of a list of values goes. */
function valueOf(parent: SyntaxNode, inner: SyntaxNode, position: number, count: number): Context {
  const holds = (name: string): boolean => {
    const held = field(parent, name);
    return held !== undefined && held.startIndex <= inner.startIndex && inner.endIndex <= held.endIndex;
  };
  switch (parent.type) {
    case 'var_spec':
    case 'const_spec': {
      const nameNode = holds('value') ? namesOf(parent)[position] : undefined;
      const container = nameNode && groupOf(parent);
      return nameNode ? { kind: 'initialiser', nameNode, member: false, ...(container && { container }) } : none;
    }
    case 'short_var_declaration': {
      const nameNode = holds('right') ? field(parent, 'left')?.namedChildren[position] : undefined;
      return nameNode ? { kind: 'initialiser', nameNode, member: false } : none;
    }
    case 'assignment_statement': {
      const target = holds('right') ? field(parent, 'left')?.namedChildren[position] : undefined;
      return target ? { kind: 'assignment', target } : none;
    }
    case 'return_statement': {
      const owner = closest(parent, functionKinds);
      if (owner && count > 1) return { kind: 'element', list: inner, position };
      return owner ? { kind: 'return', function: owner } : none;
    }
    default:
      return none;
  }
}

/** The names that a declaration of constants or variables gives. */
export function namesOf(spec: SyntaxNode): SyntaxNode[] {
  const end = (field(spec, 'type') ?? field(spec, 'value'))?.startIndex ?? spec.endIndex;
  return namedChildren(spec).filter((child) => child.type === 'identifier' && child.startIndex < end);
}

/** A group of constants of one type of its own: the language's enum. */
export function groupOf(spec: SyntaxNode): SyntaxNode | undefined {
  const group = spec.type === 'const_spec' ? spec.parent : null;
  if (!group || group.namedChildCount < 2) return undefined;
  const types = new Set(namedChildren(group).flatMap((each) => field(each, 'type')?.text ?? []));
  return types.size === 1 && !/^[a-z]\w*\d*$/u.test([...types][0] ?? '') ? group : undefined;
}

function loopName(clause: SyntaxNode): SyntaxNode | undefined {
  const names = field(clause, 'left')?.namedChildren ?? [];
  return names.at(-1);
}
