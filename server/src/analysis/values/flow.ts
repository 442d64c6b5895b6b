import type { SyntaxNode } from '../../syntax/node';
import type { CodeValue, ReceivedCode } from '../site';

/** One constant that flows into an expression, with the call of a function of this file through which it came. */
export type Source = {
  readonly node: SyntaxNode;
  readonly value: CodeValue;
  /** The outermost call, when the constant is an argument of a function of this file. */
  readonly call?: SyntaxNode;
};

/** All that may flow into an expression. */
export type Flow = {
  readonly sources: readonly Source[];
  /** Whether every value that the expression can take is among the sources. */
  readonly complete: boolean;
  /** A received code may flow in. */
  readonly received?: ReceivedCode;
  /** Parameters that the value passes through; comparisons with them speak of the code too. */
  readonly parameters: readonly SyntaxNode[];
};

/** What flows into an expression of which nothing is known. */
export const nothingKnown: Flow = { sources: [], complete: false, parameters: [] };

/** All that may flow in from one of several expressions. */
export function union(flows: readonly Flow[]): Flow {
  const received = flows.find((flow) => flow.received)?.received;
  return {
    sources: flows.flatMap((flow) => flow.sources),
    complete: flows.length > 0 && flows.every((flow) => flow.complete),
    parameters: flows.flatMap((flow) => flow.parameters),
    ...(received && { received }),
  };
}

/** What a conversion gives is no text any more: `Number('1000')`. */
export function withoutTexts(flow: Flow): Flow {
  const sources = flow.sources.filter(({ value }) => value.value.kind !== 'string');
  return sources.length === flow.sources.length ? flow : { ...flow, sources, complete: false };
}

/** What `||` lets through of its first side: no zero. */
export function withoutZero(flow: Flow): Flow {
  const sources = flow.sources.filter(({ value: { value } }) => !(value.kind === 'number' && value.value === 0));
  return sources.length === flow.sources.length ? flow : { ...flow, sources };
}

/** The same where other values may flow in as well. */
export function incomplete(flow: Flow): Flow {
  return { ...flow, complete: false };
}

/** A value that may as well not be the one that arrives: a place, but nothing is said of it. */
export function unsure(source: Source): Source {
  return { ...source, value: { ...source.value, mayBeTakenOut: true } };
}
