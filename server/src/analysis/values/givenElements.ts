import type { Language } from '../../languages/language';
import type { Declaration } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';
import { elementsOf } from './origins';

/** `test.each(table)`, `describe.skip.each(table)`, `it.for(table)`: what is called with a title and a function runs it for every row. */
const runsForRows = /^[xf]?(?:it|test|describe|suite|context|bench)(?:\.\w{1,20}){0,3}\.(?:each|for)$/u;
const maximumElements = 60;

/** What calls a function once for each element of a list: the list, and whether the elements of a row are arguments of their own. */
type Feed = { readonly list: SyntaxNode; readonly spreadsRows: boolean };

/** `[1000, 1001].forEach((code) => …)`, `test.each([1000, 1001])('closes with %d', (code) => …)`; `undefined` for any other function. */
function feedOf(resolver: Resolver, functionNode: SyntaxNode): Feed | undefined {
  const { language } = resolver.file;
  const context = language.context(functionNode);
  const call = context.kind === 'argument' ? language.lower(context.call) : undefined;
  if (context.kind !== 'argument' || call?.kind !== 'call') return undefined;
  const callee = language.lower(call.callee);
  if (callee.kind === 'member')
    return context.position === 0 && language.collections.callback.has(callee.name)
      ? { list: callee.object, spreadsRows: spreadsRows(language, functionNode) }
      : undefined;
  if (callee.kind !== 'call' || context.position === 0 || !runsForRows.test(callee.callee.text)) return undefined;
  const table = callee.arguments[0];
  return table && { list: table.node, spreadsRows: callee.callee.text.endsWith('each') };
}

/** Whether a function takes the parts of an element one by one where it takes several. */
function spreadsRows(language: Language, functionNode: SyntaxNode): boolean {
  return (
    language.collections.spreadsRows === true && (language.functionFacts(functionNode)?.parameters.length ?? 0) > 1
  );
}

/** The elements that a function's parameter is given, one at each call of it; for a destructured one the whole elements. */
export function elementsGiven(
  resolver: Resolver,
  { function: functionNode, position }: Extract<Declaration, { kind: 'parameter' }>,
): readonly SyntaxNode[] {
  const { language } = resolver.file;
  const feed = feedOf(resolver, functionNode);
  if (!feed || (position > 0 && !feed.spreadsRows)) return [];
  const rows = elementsOf(resolver, feed.list).slice(0, maximumElements);
  if (!feed.spreadsRows) return rows;
  return rows.flatMap((row) => {
    const cells = language.lower(row);
    if (cells.kind !== 'list') return position === 0 ? [row] : [];
    return cells.elements[position] ?? [];
  });
}

/**
 * Whether another parameter of the same function is given something else than texts for each run, which may decide what
 * is done with this one: `[InlineData(1005, false)]`.
 */
export function isDecidedBeside(
  { file: { language } }: Resolver,
  { function: functionNode, nameNode }: Extract<Declaration, { kind: 'parameter' }>,
): boolean {
  const others = language.functionFacts(functionNode)?.parameters.filter((each) => each.nameNode?.id !== nameNode.id);
  return (others ?? []).some(({ nameNode: other }) => {
    const first = other && language.parameterValues?.(other)[0];
    return first !== undefined && language.lower(first).kind !== 'string';
  });
}

/** The name of the parameter that an element of a list is given to, where the list stands in place; `undefined` where there is none. */
export function parameterGiven(resolver: Resolver, list: SyntaxNode, position: number): SyntaxNode | undefined {
  return loopOver(resolver, list, 0) ?? fedBy(resolver, list, 0) ?? fedByRow(resolver, list, position);
}

/** The variable of a loop over a list. */
function loopOver({ file: { language } }: Resolver, list: SyntaxNode, position: number): SyntaxNode | undefined {
  const context = language.context(list);
  return context.kind === 'loop' && position === 0 ? context.nameNode : undefined;
}

function fedByRow(resolver: Resolver, row: SyntaxNode, position: number): SyntaxNode | undefined {
  const context = resolver.file.language.context(row);
  return context.kind === 'element' ? fedBy(resolver, context.list, position) : undefined;
}

/** The parameter at a position of the function that is called for each element of a list. */
function fedBy(resolver: Resolver, list: SyntaxNode, position: number): SyntaxNode | undefined {
  const { language } = resolver.file;
  const context = language.context(list);
  const user = context.kind === 'object' ? context.member : context.kind === 'argument' ? context.call : undefined;
  const outer = user && language.context(user);
  const call = outer?.kind === 'callee' ? language.lower(outer.call) : undefined;
  if (call?.kind !== 'call') return undefined;
  for (const { node } of call.arguments.slice(0, 2)) {
    const facts = language.functionFacts(node);
    const feed = facts && feedOf(resolver, node);
    if (feed?.list.id === list.id && (position === 0 || feed.spreadsRows)) return facts?.parameters[position]?.nameNode;
  }
  return undefined;
}
