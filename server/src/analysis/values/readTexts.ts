import type { Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';
import { listedFor } from '../names/calleePaths';
import type { Flow, Source } from './flow';

/** What a text must be so that every language reads the same number out of it. */
const digits = /^\s*\d{1,9}\s*$/u;

/** The number that a text is read as; `undefined` where languages differ, or read none. */
export function numberIn(text: string): number | undefined {
  return digits.test(text) ? Number(text) : undefined;
}

/**
 * What an expression reads as a decimal number: `'1006'` of `parseInt('1006', 10)` and of `"1006".toInt()`; `undefined`
 * for everything else, and where another base is given.
 */
export function textRead(resolver: Resolver, expression: Expression): SyntaxNode | undefined {
  const { language } = resolver.file;
  const readers = language.numberReaders;
  if (!readers) return undefined;
  if (expression.kind === 'member') return readers.methods?.has(expression.name) ? expression.object : undefined;
  if (expression.kind !== 'call') return undefined;
  const position = listedFor(language, expression.callee, readers.functions);
  if (position !== undefined) {
    const text = expression.arguments[position];
    const base = expression.arguments[position + 1];
    const isGiven = text !== undefined && !text.spread;
    return isGiven && (!base || isDecimal(resolver, base.node)) && !isDeclared(resolver, expression.callee)
      ? text.node
      : undefined;
  }
  const callee = expression.arguments.length === 0 && readers.methods ? language.lower(expression.callee) : undefined;
  return callee?.kind === 'member' && readers.methods?.has(callee.name) ? callee.object : undefined;
}

/** Whether what stands behind a text leaves it to be read as a decimal number: a base of ten, or something else than a base. */
function isDecimal({ file: { language } }: Resolver, node: SyntaxNode): boolean {
  const base = language.lower(node);
  return base.kind !== 'number' || base.value === 10;
}

/** Whether this file says itself what a function is. */
function isDeclared({ file }: Resolver, callee: SyntaxNode): boolean {
  const name = file.language.lower(callee);
  return name.kind === 'name' && file.resolve(name.node) !== undefined;
}

/** The same values, texts read as numbers; those that are none are left out. */
export function readAsNumbers(flow: Flow): Flow {
  if (!flow.sources.some(({ value }) => value.value.kind === 'string')) return flow;
  const sources = flow.sources.flatMap((source): Source[] => {
    const { value } = source.value;
    if (value.kind !== 'string') return [source];
    const number = numberIn(value.value);
    if (number === undefined) return [];
    return [{ ...source, value: { ...source.value, value: { kind: 'number', value: number }, isText: true } }];
  });
  return { ...flow, sources, complete: flow.complete && sources.length === flow.sources.length };
}
