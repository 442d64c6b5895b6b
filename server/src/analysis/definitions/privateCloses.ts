import type { Resolver } from '../meaning/meaning';
import type { Definition } from './definitions';

/** `CLOSE_KICKED`, `_CLOSE_KICKED`, `WS_CLOSE_KICKED`, `closeKicked`, `CloseKicked`, `kCloseKicked`. */
const namesClose = /^_?(?:[A-Z\d]+_)?CLOSE_[A-Z]\w+$|^_?(?:k|ws)?[Cc]lose[A-Z][A-Za-z\d]{2,40}$/u;
/** What such names may measure, and other things that close and have numbers. */
const measures = /timeout|delay|interval|wait|grace|duration|_?ms$|size|limit(?!ed)|length|ttl|width|height/iu;
const otherThings =
  /button|dialog|modal|menu|window|tab|panel|icon|file|event|msg|message|cmd|command|opcode|action|price|position|order|trade|market|volume|amount|value|time(?!d|r|_?out)|id$/iu;

/** A name that is given a private number, in the manners of many languages. */
const namedPrivate =
  /(\b[A-Za-z_]\w{2,50}(?:\s?:\s?[\w.]{1,30})?\s{0,20}(?::?=|:)\s{0,5}(?:[\w.]{1,30}\()?4\d{3})(?![\w.])/gu;
/** Names that may well stand beside those of codes in a file about the same connection. */
const besideCodes = /clos|code|reason|disconnect|kick|port|^ws_|_ws_|socket|max|min|bytes|buffer/iu;

/**
 * Whether a constant is a private code by its name alone: `CLOSE_KICKED = 4003`, in a file that speaks of WebSockets and
 * numbers nothing else in that range, as files with numbered messages do. What may be a measure needs a second such
 * constant beside it, with a number that is none.
 */
export function isNamedForPrivateClose({ file }: Resolver, definition: Definition, code: number): boolean {
  const { name, keyed, answers, containerNode } = definition;
  if (code < 4000 || code > 4999 || (keyed ?? answers) || !namesClose.test(name) || otherThings.test(name))
    return false;
  if (!file.speaksOfWebSockets || (measures.test(name) && code % 100 === 0)) return false;
  // The fields of any object may be called so: `{ closeHigh: 4012 }`.
  const isField = containerNode && file.language.lower(containerNode).kind === 'object';
  if (isField && !/^_?[A-Z\d_]+$/u.test(name)) return false;
  const others = [...file.found(namedPrivate)].map((text) => ({
    name: /^\w+/u.exec(text)?.[0] ?? '',
    code: Number(text.slice(-4)),
  }));
  if (
    others.some((other) => other.code % 100 !== 0 && ![besideCodes, measures].some((names) => names.test(other.name)))
  )
    return false;
  if (!measures.test(name) && code % 1000 !== 0) return true;
  return others.some(
    (other) =>
      other.name !== name &&
      namesClose.test(other.name) &&
      ![measures, otherThings].some((names) => names.test(other.name)) &&
      other.code % 100 !== 0,
  );
}
