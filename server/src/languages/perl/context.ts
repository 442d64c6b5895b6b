import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Context, Expression } from '../vocabulary';
import { called, innerOf, isBare, isConstant, isConstruction, plainText, unwrap } from './lower';
import {
  constantsIn,
  functionAround,
  functionCalls,
  functionKinds,
  isKey,
  itemsOf,
  keyBefore,
  lastExpression,
  nameOfVariable,
  positionIn,
} from './syntax';
import { climbing, is, none } from '../places';
import { comparing } from '../comparisons';

const comparisons = comparing(['==', 'eq'], ['!=', 'ne']);

/** What stands around the name of a variable, and around a variable that is dereferenced. */
const variables: ReadonlySet<string> = new Set(['varname', 'scalar', 'array', 'hash', 'container_variable']);

/** Functions that look for an element of the list behind their block: `any { $_ == $code } 1000, 1001`. */
const searches: ReadonlySet<string> = new Set(['any', 'first', 'none', 'grep']);

/** Where the value of an expression goes; climbs through parentheses, branches and defaults. */
export function context(start: SyntaxNode): Context {
  return climbing(start, climbs, contextIn);
}

/** Whether the value of `node` is, or may be, the value of `parent`. */
function climbs(parent: SyntaxNode, node: SyntaxNode): boolean {
  switch (parent.type) {
    case 'assignment_expression':
      return false;
    case 'conditional_expression':
      return !is(node, field(parent, 'condition'));
    case 'binary_expression':
    case 'lowprec_logical_expression': {
      const operator = field(parent, 'operator')?.type ?? '';
      return (
        /^(?:\|\||\/\/|or)$/u.test(operator) || (/^(?:&&|and)$/u.test(operator) && is(node, field(parent, 'right')))
      );
    }
    case 'unary_expression':
      return /^[-+]$/u.test(field(parent, 'operator')?.type ?? '');
    // `\&finished` is the function itself.
    case 'function':
      return !functionCalls.has(parent.parent?.type ?? '');
    case 'expression_statement':
      return isValueOfBlock(parent);
    case 'block':
      return /^(?:do|eval)_expression$/u.test(parent.parent?.type ?? '') && is(node, namedChildren(parent).at(-1));
    default:
      return (
        variables.has(parent.type) ||
        innerOf(parent)?.id === node.id ||
        ((parent.type === 'do_expression' || parent.type === 'eval_expression') && node.type === 'block')
      );
  }
}

/** Whether a statement is the last of `do {…}` or `eval {…}`. */
function isValueOfBlock(statement: SyntaxNode): boolean {
  const block = statement.parent;
  const holder = block?.type === 'block' ? block.parent?.type : undefined;
  return (
    (holder === 'do_expression' || holder === 'eval_expression') && is(statement, block && namedChildren(block).at(-1))
  );
}

function contextIn(parent: SyntaxNode, node: SyntaxNode): Context {
  switch (parent.type) {
    case 'list_expression':
      return inList(parent, node);
    case 'method_call_expression':
      return inMethodCall(parent, node);
    case 'coderef_call_expression':
      return is(node, namedChildren(parent)[0]) ? { kind: 'callee', call: parent } : inArgument(parent, node);
    case 'function':
      return parent.parent ? inFunctionCall(parent.parent, parent) : none;
    case 'hash_element_expression':
      return inElement(parent, node, field(parent, 'key'));
    case 'array_element_expression':
      return inElement(parent, node, field(parent, 'index'));
    case 'anonymous_array_expression':
      return { kind: 'element', list: parent, position: 0 };
    case 'equality_expression':
    case 'relational_expression':
      return inComparison(parent, node);
    case 'assignment_expression':
      return inAssignment(parent, node);
    case 'optional_parameter':
      return inParameter(parent, node);
    case 'expression_statement':
      return returned(parent);
    case 'return_expression': {
      const owner = functionAround(parent);
      return owner ? { kind: 'return', function: owner } : none;
    }
    case 'for_statement':
      return is(node, field(parent, 'list')) ? { kind: 'loop', nameNode: loopName(parent) } : none;
    case 'map_grep_expression':
      return searched(parent, node) ?? none;
    default:
      return functionCalls.has(parent.type) ? inFunctionCall(parent, node) : none;
  }
}

function inArgument(call: SyntaxNode, node: SyntaxNode): Context {
  const list = field(call, 'arguments');
  const position = list?.type === 'list_expression' ? positionIn(list, node) : 0;
  return { kind: 'argument', call, position };
}

function inFunctionCall(call: SyntaxNode, node: SyntaxNode): Context {
  if (is(node, field(call, 'function'))) return isConstant(call) ? context(call) : { kind: 'callee', call };
  return searched(call, node) ?? inArgument(call, node);
}

/** The name of a method is its callee; what it is called on is the object of the member that the name stands for. */
function inMethodCall(call: SyntaxNode, node: SyntaxNode): Context {
  const method = field(call, 'method');
  if (!method) return none;
  if (is(node, field(call, 'invocant'))) {
    if (isConstruction(call)) return { kind: 'callee', call };
    return { kind: 'object', member: isBare(call) ? call : method, name: method.text };
  }
  if (!is(node, method)) return inArgument(call, node);
  if (isConstruction(call)) return none;
  return isBare(call) ? context(call) : { kind: 'callee', call };
}

function inList(list: SyntaxNode, node: SyntaxNode): Context {
  const holder = list.parent;
  if (!holder) return none;
  if (constantsIn(list)) return inConstants(node);
  if (searched(holder, list)) return { kind: 'element', list, position: positionIn(list, node) };
  if (
    holder.type === 'anonymous_hash_expression' ||
    (holder.type === 'parenthesized_expression' && itemsOf(list).some(isKey))
  )
    return inPair(holder, node);
  if (holder.type === 'anonymous_array_expression')
    return { kind: 'element', list: holder, position: positionIn(list, node) };
  if (holder.type === 'parenthesized_expression') return inParentheses(holder, list, node);
  if (
    holder.type === 'method_call_expression' ||
    holder.type === 'coderef_call_expression' ||
    functionCalls.has(holder.type)
  ) {
    const declared = readonlyName(holder, node);
    if (declared) return { kind: 'initialiser', nameNode: declared, member: false };
    return functionCalls.has(holder.type) ? inFunctionCall(holder, node) : inArgument(holder, node);
  }
  return none;
}

/** `my ($code, $why) = (1000, 'bye')`; any other list in parentheses has elements. */
function inParentheses(holder: SyntaxNode, list: SyntaxNode, node: SyntaxNode): Context {
  const around = holder.parent;
  if (around?.type === 'for_statement') return { kind: 'loop', nameNode: loopName(around) };
  const left = around?.type === 'assignment_expression' ? field(around, 'left') : undefined;
  const target = left?.type === 'variable_declaration' ? namedChildren(left)[positionIn(list, node)] : undefined;
  const nameNode = target?.type === 'scalar' && left?.text.includes('(') === true ? nameOfVariable(target) : undefined;
  if (nameNode) return { kind: 'initialiser', nameNode, member: false };
  return { kind: 'element', list: holder, position: positionIn(list, node) };
}

/** `use constant GONE => 1001`, `use constant { GONE => 1001 }`. */
function inConstants(node: SyntaxNode): Context {
  const nameNode = keyBefore(node);
  return nameNode && !isKey(node) ? { kind: 'initialiser', nameNode, member: false } : none;
}

/** `Readonly my $GONE => 1001`. */
function readonlyName(call: SyntaxNode, node: SyntaxNode): SyntaxNode | undefined {
  const declared = keyBefore(node);
  const isReadonly =
    declared?.type === 'variable_declaration' && /^Readonly\b/u.test(field(call, 'function')?.text ?? '');
  const variable = isReadonly ? namedChildren(declared)[0] : undefined;
  return variable && nameOfVariable(variable);
}

function inPair(object: SyntaxNode, node: SyntaxNode): Context {
  if (isKey(node)) {
    const value = node.nextNamedSibling;
    return value ? { kind: 'key', object, value } : none;
  }
  const key = keyBefore(node);
  return key ? { kind: 'field', object, name: plainText(key), key } : none;
}

function inElement(access: SyntaxNode, node: SyntaxNode, key: SyntaxNode | undefined): Context {
  const object = field(access, 'hash') ?? field(access, 'array') ?? access.firstNamedChild;
  if (!key || !object) return none;
  if (is(node, key)) return { kind: 'index', object, node: access };
  const name = access.type === 'hash_element_expression' ? plainText(key) : undefined;
  return name === undefined ? { kind: 'indexed', index: key, node: access } : { kind: 'object', member: access, name };
}

function inComparison(parent: SyntaxNode, node: SyntaxNode): Context {
  const operators = comparisons[field(parent, 'operator')?.type ?? ''];
  const left = field(parent, 'left');
  const right = field(parent, 'right');
  if (!operators || !left || !right) return none;
  const onRight = is(node, right);
  return { kind: 'comparison', node: parent, operator: operators[onRight ? 0 : 1], other: onRight ? left : right };
}

function inAssignment(parent: SyntaxNode, node: SyntaxNode): Context {
  const left = field(parent, 'left');
  if (!left || !is(node, field(parent, 'right'))) return none;
  const [only, another] = left.type === 'variable_declaration' ? namedChildren(left) : [left];
  const target = another ? undefined : only;
  const nameNode = target && /^(?:scalar|array|hash)$/u.test(target.type) ? nameOfVariable(target) : undefined;
  if (nameNode) return { kind: 'initialiser', nameNode, member: false };
  return target ? { kind: 'assignment', target: unwrap(target) } : none;
}

function inParameter(parent: SyntaxNode, node: SyntaxNode): Context {
  const variable = parent.firstNamedChild;
  const nameNode = variable && nameOfVariable(variable);
  return nameNode && is(node, field(parent, 'default')) ? { kind: 'parameter-default', nameNode } : none;
}

/** The last statement of a sub is what it returns. */
function returned(statement: SyntaxNode): Context {
  const owner = statement.parent?.parent;
  const isLast = statement.parent?.type === 'block' && is(statement, namedChildren(statement.parent).at(-1));
  return owner && isLast && functionKinds.has(owner.type) ? { kind: 'return', function: owner } : none;
}

function loopName(loop: SyntaxNode): SyntaxNode | undefined {
  const variable = field(loop, 'variable');
  return variable && nameOfVariable(variable);
}

/** `grep { $_ == $code } 1000, 1001`: the list is searched for what the block compares its element with. */
function searched(call: SyntaxNode, list: SyntaxNode): Context | undefined {
  const name = call.type === 'map_grep_expression' ? call.firstChild?.type : field(call, 'function')?.text;
  if (!searches.has(name ?? '') || list.type === 'block') return undefined;
  const block = field(call, 'callback') ?? blockBefore(call);
  const test = block?.type === 'block' ? lastExpression(block) : undefined;
  if (test?.type !== 'equality_expression') return undefined;
  const sides = [field(test, 'left'), field(test, 'right')];
  const element = sides.find((side) => side?.text !== '$_');
  return element && sides.some((side) => side?.text === '$_') ? { kind: 'membership', node: call, element } : undefined;
}

function blockBefore(call: SyntaxNode): SyntaxNode | undefined {
  const object = namedChildren(call).find(({ type }) => type === 'indirect_object');
  return object?.firstNamedChild ?? undefined;
}

/** The call that a member is where a method is called by its name alone: `$tx->finish`. */
export function bareCall(member: SyntaxNode): Expression | undefined {
  const method = member.type === 'method_call_expression' && isBare(member) ? field(member, 'method') : undefined;
  return method && !isConstruction(member) ? called(member, method, false) : undefined;
}
