import type { Analysis, CompletionSpot, SendCall, Span } from '../../analysis/site';
import { touches } from '../span';

/** The place at an offset where a code is being written; `undefined` everywhere else. */
export function completionSpotAt(analysis: Analysis, offset: number): CompletionSpot | undefined {
  const named = analysis.completionSpots?.find(({ span }) => touches(span, offset));
  if (named !== undefined) return named;
  return sendSpot(analysis, offset) ?? compareSpot(analysis, offset);
}

function sendSpot(analysis: Analysis, offset: number): CompletionSpot | undefined {
  // The innermost call wins: a send may stand in an argument of another.
  const calls = analysis.sends
    .filter((send) => send.certainty !== 'possible' && touches(send.argumentList, offset))
    .sort((one, other) => other.argumentList.start - one.argumentList.start);
  for (const send of calls) {
    const span = spanToReplace(analysis.text, send, offset);
    if (span !== undefined) return { kind: 'send', span, send };
  }
  return undefined;
}

/** The token of the code at the offset, or the empty place where the first argument goes. */
function spanToReplace(text: string, send: SendCall, offset: number): Span | undefined {
  const value = send.values.find(({ span }) => touches(span, offset));
  if (value !== undefined) return value.span;
  // What is missing stands as an empty expression in the tree.
  if (send.code !== undefined && send.code.end > send.code.start) {
    const isWord = /^[\p{L}\p{N}_$.]*$/u.test(text.slice(send.code.start, send.code.end));
    return touches(send.code, offset) && isWord ? send.code : undefined;
  }
  return send.through === undefined && isPlaceOfCode(text, send, offset) ? { start: offset, end: offset } : undefined;
}

/** Whether the code goes to an offset of an argument list that has none yet. */
function isPlaceOfCode(text: string, { api, argumentList, arguments: list }: SendCall, offset: number): boolean {
  const before = text.slice(argumentList.start, offset);
  const after = text.slice(offset, argumentList.end);
  const { position, field } = api?.code ?? { position: 0 };
  if (field !== undefined)
    return new RegExp(`\\b${field}["']?\\s*[:=]\\s*$`, 'u').test(before) && /^\s*(?:[,})]|$)/u.test(after);
  if (list.length !== position || after.trim() !== '') return false;
  const last = list.at(-1);
  return last === undefined ? before.trim() === '' : /^\s*,\s*$/u.test(text.slice(last.end, offset));
}

function compareSpot(analysis: Analysis, offset: number): CompletionSpot | undefined {
  const site = analysis.sites.find(
    ({ role, certainty, span }) => role === 'receive' && certainty !== 'possible' && touches(span, offset),
  );
  if (site?.comparison === undefined) return undefined;
  return { kind: 'compare', span: site.span, received: site.comparison.received };
}
