import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Context } from '../vocabulary';
import { valueOfEntry } from '../entries';
import { isTransparent, lower, madeBy } from './lower';
import {
  argumentsIn,
  branchesOf,
  childOf,
  enclosingClass,
  functionKinds,
  innerCall,
  resultOf,
  subjectOf,
  valueOf,
  wholeCall,
} from './syntax';
import { parameterGiven } from './tests';
import { climbing, is, none } from '../places';
import { comparing } from '../comparisons';

const comparisons = comparing(['==', '==='], ['!=', '!==']);

/** Where the value of an expression goes; climbs through parentheses, casts, signs, and the arms of choices. */
export function context(start: SyntaxNode): Context {
  return climbing(start, (parent, node) => isTransparent(parent) || climbs(parent, node), contextIn);
}

/** Whether the value of `node` is, or may be, the value of `parent`. */
function climbs(parent: SyntaxNode, node: SyntaxNode): boolean {
  switch (parent.type) {
    case 'annotated_lambda':
      return true;
    case 'call_expression':
      return node.type === 'call_expression' && wholeCall(node).id === parent.id;
    case 'if_expression':
      return branchesOf(parent).some((branch) => is(node, branch)) && isUsed(parent);
    case 'when_entry':
      return is(node, parent.lastNamedChild) && parent.parent !== null && isUsed(parent.parent);
    case 'when_expression':
      return node.type === 'when_entry';
    case 'block':
      return (
        /^(?:if_expression|when_entry|try_expression)$/u.test(parent.parent?.type ?? '') && is(node, resultOf(parent))
      );
    case 'binary_expression':
      return field(parent, 'operator')?.text === '?:';
    case 'unary_expression':
      return /^[-+]$/u.test(field(parent, 'operator')?.text ?? '');
    default:
      return false;
  }
}

/** Whether what an `if` or `when` gives goes anywhere: as a statement it gives nothing. */
function isUsed(node: SyntaxNode): boolean {
  return !/^(?:block|source_file)$/u.test(node.parent?.type ?? '');
}

function contextIn(parent: SyntaxNode, node: SyntaxNode): Context {
  switch (parent.type) {
    case 'collection_literal':
      return inAnnotation(node);
    case 'value_argument':
    case 'spread_expression':
      return inArgument(parent.type === 'spread_expression' ? parent.parent : parent, node);
    case 'call_expression': {
      const whole = wholeCall(parent);
      if (node.type === 'annotated_lambda') {
        const list = childOf(innerCall(whole), 'value_arguments');
        return { kind: 'argument', call: whole, position: list ? argumentsIn(list).length : 0 };
      }
      return is(node, parent.firstNamedChild) ? { kind: 'callee', call: whole } : none;
    }
    case 'infix_expression':
      return inInfix(parent, node);
    case 'binary_expression':
      return inComparison(parent, node);
    case 'range_expression':
      return inRange(parent, node);
    case 'when_entry': {
      const when = parent.parent;
      const subject = when && subjectOf(when);
      const isLabel = !is(node, parent.lastNamedChild);
      return when && subject && isLabel ? { kind: 'case', node: when, subject } : none;
    }
    case 'when_subject':
      return parent.parent ? { kind: 'subject', node: parent.parent } : none;
    case 'property_declaration':
    case 'property_delegate':
      return inProperty(parent.type === 'property_delegate' ? (parent.parent ?? parent) : parent, node);
    case 'class_parameter':
    case 'function_value_parameters': {
      const holder = parent.type === 'class_parameter' ? parent : node.previousNamedSibling;
      const nameNode = holder ? childOf(holder, 'identifier') : undefined;
      return nameNode && !is(node, nameNode) ? { kind: 'parameter-default', nameNode } : none;
    }
    case 'assignment': {
      const target = field(parent, 'left');
      return target && is(node, field(parent, 'right')) ? { kind: 'assignment', target } : none;
    }
    case 'return_expression':
    case 'function_body': {
      const owner = closest(parent, functionKinds);
      return owner && node.type !== 'block' ? { kind: 'return', function: owner } : none;
    }
    case 'lambda_literal':
      return is(node, namedChildren(parent).at(-1)) ? { kind: 'return', function: parent } : none;
    case 'index_expression': {
      const [object, index] = namedChildren(parent);
      if (!object || !index) return none;
      return is(node, index) ? { kind: 'index', object, node: parent } : { kind: 'indexed', index, node: parent };
    }
    case 'navigation_expression': {
      const name = parent.lastNamedChild;
      return name && is(node, parent.firstNamedChild) ? { kind: 'object', member: parent, name: name.text } : none;
    }
    case 'in_expression': {
      const element = field(parent, 'left');
      const collection = field(parent, 'right');
      if (!element || !collection) return none;
      return is(node, collection)
        ? { kind: 'membership', node: parent, element }
        : { kind: 'sought', node: parent, collection };
    }
    case 'range_test': {
      const when = closest(parent, new Set(['when_expression']));
      const element = when && subjectOf(when);
      return element ? { kind: 'membership', node: parent, element } : none;
    }
    case 'for_statement':
      return { kind: 'loop', nameNode: childOf(childOf(parent, 'variable_declaration') ?? parent, 'identifier') };
    default:
      return none;
  }
}

/** Lists longer than this are data: what stands where in them is not asked. */
const longestList = 100;

function inArgument(holder: SyntaxNode | null, node: SyntaxNode): Context {
  const list = holder?.parent;
  const owner = list?.parent;
  if (!holder || !list || !owner || list.namedChildCount > longestList) return none;
  const given = argumentsIn(list);
  const position = given.findIndex((argument) => argument.holder.id === holder.id);
  const argument = given[position];
  if (!argument || !is(node, argument.node)) return none;
  if (owner.type === 'enum_entry') return inEnumEntry(owner, node, position);
  if (madeBy(owner) === 'list') return { kind: 'element', list: wholeCall(owner), position };
  const call = owner.type === 'call_expression' ? wholeCall(owner) : owner;
  return { kind: 'argument', call, position, ...(argument.keyword !== undefined && { keyword: argument.keyword }) };
}

/** The argument of an enum entry that can be its number: no text, no truth value, no function. */
export function numberOfEntry(entry: SyntaxNode): SyntaxNode | undefined {
  const list = childOf(entry, 'value_arguments');
  return (
    list &&
    argumentsIn(list).find(
      ({ node }) =>
        !/^(?:(?:multiline_)?string_literal|lambda_literal)$/u.test(node.type) &&
        !/^(?:true|false|null)$/u.test(node.text),
    )?.node
  );
}

function inEnumEntry(entry: SyntaxNode, node: SyntaxNode, position: number): Context {
  const nameNode = childOf(entry, 'identifier');
  const container = enclosingClass(entry);
  if (!nameNode || !container || !is(node, numberOfEntry(entry))) return { kind: 'argument', call: entry, position };
  return { kind: 'initialiser', nameNode, member: true, container };
}

/** `1000 to "done"` in a map, or an argument of a method between object and argument. */
function inInfix(parent: SyntaxNode, node: SyntaxNode): Context {
  const [left, word, right] = namedChildren(parent);
  if (!left || !word || !right) return none;
  if (word.text !== 'to') {
    if (is(node, word)) return { kind: 'callee', call: parent };
    return is(node, right)
      ? { kind: 'argument', call: parent, position: 0 }
      : { kind: 'object', member: word, name: word.text };
  }
  const table = closest(parent.parent, new Set(['call_expression']));
  if (parent.parent?.type !== 'value_argument' || !table || madeBy(table) !== 'table') return none;
  return is(node, left) ? { kind: 'key', object: table, value: right } : valueOfEntry(lower, table, left);
}

function inProperty(property: SyntaxNode, node: SyntaxNode): Context {
  const declared = childOf(property, 'variable_declaration');
  const nameNode = declared && childOf(declared, 'identifier');
  if (!nameNode || !is(node, valueOf(property))) return none;
  const member = /class_body$/u.test(property.parent?.type ?? '');
  const container = member ? enclosingClass(property) : undefined;
  return { kind: 'initialiser', nameNode, member, ...(container && { container }) };
}

function inComparison(parent: SyntaxNode, node: SyntaxNode): Context {
  const operators = comparisons[field(parent, 'operator')?.text ?? ''];
  const left = field(parent, 'left');
  const right = field(parent, 'right');
  if (!operators || !left || !right) return none;
  const onRight = is(node, right);
  return { kind: 'comparison', node: parent, operator: operators[onRight ? 0 : 1], other: onRight ? left : right };
}

/** `code in 4000..4999`: the ends are compared with what is looked for. */
function inRange(range: SyntaxNode, node: SyntaxNode): Context {
  const test = range.parent;
  const when = test?.type === 'range_test' ? closest(test, new Set(['when_expression'])) : undefined;
  const other = test?.type === 'in_expression' ? field(test, 'left') : when && subjectOf(when);
  if (!test || !other) return none;
  return { kind: 'comparison', node: test, operator: is(node, range.firstNamedChild) ? '>=' : '<=', other };
}

/** A value in an annotation is given to a parameter, or to nothing of interest. */
function inAnnotation(node: SyntaxNode): Context {
  const nameNode = parameterGiven(node);
  return nameNode ? { kind: 'parameter-value', nameNode } : none;
}
