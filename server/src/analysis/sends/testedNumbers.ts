import type { ComparisonOperator, Context, Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';
import { constantOf } from '../values/constants';
import { elementsOf } from '../values/origins';
import { isRead, plainText } from './guards';

const maximumDepth = 8;

/** Functions that say of every close code that it is a number: `Number.isInteger(code)`. */
const asksForNumber = /(?:^|\.)(?:is_?(?:safe_?)?(?:integer|finite|int|number|numeric))$/iu;

/** Whether a condition holds where an expression that it tests is a number; `undefined` where other things decide. */
export function truthFor(
  resolver: Resolver,
  condition: SyntaxNode,
  tested: SyntaxNode,
  value: number,
  depth = 0,
): boolean | undefined {
  const { language } = resolver.file;
  if (depth > maximumDepth || language.context(condition).kind === 'subject') return undefined;
  const test = language.lower(condition);
  const part = (node: SyntaxNode) => truthFor(resolver, node, tested, value, depth + 1);
  switch (test.kind) {
    case 'boolean':
      return test.value;
    // `code && …`: no close code is 0.
    case 'name':
    case 'member':
      return isSame(resolver, test.node, tested) ? true : undefined;
    case 'choice':
      if (!test.condition) return anyOf(test.branches.map(part));
      return test.branches.length === 1 ? not(anyOf([test.condition, ...test.branches].map(part).map(not))) : undefined;
    default: {
      const joined = language.joined?.(test.node);
      if (joined?.by === 'or') return anyOf(joined.parts.map(part));
      if (joined) return not(anyOf(joined.parts.map(part).map(not)));
      const inner = test.node.lastNamedChild;
      if (inner && test.node.namedChildCount === 1 && language.isNegated(inner)) return not(part(inner));
      return truthOfTest(resolver, test, tested, value);
    }
  }
}

function truthOfTest(resolver: Resolver, test: Expression, tested: SyntaxNode, value: number): boolean | undefined {
  const { file } = resolver;
  const { language } = file;
  const read = language.lower(tested);
  if (read.kind !== 'name' && read.kind !== 'member') return undefined;
  for (const token of file.occurrencesIn(read.name, test.node)) {
    const whole = language.memberAccess(token) ?? token;
    if (!isRead(resolver, token, read)) continue;
    const context = language.context(whole);
    if (context.kind === 'comparison' && context.node.id === test.node.id)
      return compared(resolver, context.other, context.operator, value);
    if (context.kind === 'argument' && context.call.id === test.node.id && test.kind === 'call')
      if (asksForNumber.test(test.callee.text)) return true;
    const collection = searchedIn(resolver, test, context);
    return collection && constantsIn(resolver, collection)?.includes(value);
  }
  return undefined;
}

/** What a comparison comes to; the value stands on its right. */
function compared(
  resolver: Resolver,
  otherNode: SyntaxNode,
  operator: ComparisonOperator,
  value: number,
): boolean | undefined {
  const other = constantOf(resolver, otherNode)?.value;
  if (other?.kind === 'nothing' || other?.kind === 'absent')
    return operator === '===' ? false : operator === '!==' ? true : undefined;
  if (other?.kind !== 'number') return undefined;
  switch (operator) {
    case '===':
      return other.value === value;
    case '!==':
      return other.value !== value;
    case '<':
      return other.value < value;
    case '<=':
      return other.value <= value;
    case '>':
      return other.value > value;
    case '>=':
      return other.value >= value;
  }
}

function isSame(resolver: Resolver, node: SyntaxNode, tested: SyntaxNode): boolean {
  return plainText(node) === plainText(resolver.file.language.lower(tested).node);
}

function not(truth: boolean | undefined): boolean | undefined {
  return truth === undefined ? undefined : !truth;
}

function anyOf(truths: readonly (boolean | undefined)[]): boolean | undefined {
  if (truths.includes(true)) return true;
  return truths.includes(undefined) ? undefined : false;
}

/** The collection in which a test looks for an element: `codes` of `codes.includes(code)` and `code in codes`. */
function searchedIn({ file: { language } }: Resolver, test: Expression, context: Context): SyntaxNode | undefined {
  if (context.kind === 'sought')
    return context.node.id === test.node.id && !/\bnot\s+in\b/iu.test(test.node.text) ? context.collection : undefined;
  if (context.kind !== 'argument' || test.kind !== 'call' || context.call.id !== test.node.id) return undefined;
  const callee = language.lower(test.callee);
  return callee.kind === 'member' && language.collections.contains.has(callee.name) ? callee.object : undefined;
}

/** The numbers that a collection is written out of; `undefined` where anything else may be in it. */
function constantsIn(resolver: Resolver, collection: SyntaxNode): readonly number[] | undefined {
  const { file } = resolver;
  const { language } = file;
  const named = language.lower(collection);
  const declaration = named.kind === 'name' ? file.resolve(named.node) : undefined;
  const isConstant = declaration?.kind === 'variable' && declaration.constant && declaration.path.length === 0;
  const held = isConstant && declaration.initialiser ? language.lower(declaration.initialiser) : named;
  // `new Set([1005, 1006])`
  const list = held.kind === 'call' && held.arguments.length === 1 ? held.arguments[0]?.node : held.node;
  const elements = elementsOf(resolver, list);
  const numbers = elements.map((element) => constantOf(resolver, element)?.value);
  const known = numbers.flatMap((value) => (value?.kind === 'number' ? [value.value] : []));
  return known.length > 0 && known.length === elements.length ? known : undefined;
}
