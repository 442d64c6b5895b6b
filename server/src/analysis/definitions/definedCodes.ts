import { describeCode } from '../../../../shared/src/codes/describeCode';
import type { Language } from '../../languages/language';
import type { ObjectField } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { areOfPrivateSet } from '../names/namedCodes';
import { plausibleNumbersIn } from '../plausibleNumbers';
import { answerAt, constantObject, type Definition } from './definitions';
import type { Resolver } from '../meaning/meaning';

/** Names of enums that hold close codes and nothing else. */
const onlyCodes = /close_?(?:event_?|error_?|frame_?)?(?:code|status|reason)(?:e?s)?$/iu;
const codeContainer =
  /close_?(?:code|status|reason|event|type|frame)|(?:web_?socket|^ws|_ws)_?(?:close|status|err(?:or)?_?|code|disconnect)|disconnect(?:ed)?_?(?:code|reason)|^disconnect$|gateway_?close/iu;
const codeConstant =
  /(?:^|_)(?:ws|web_?socket)\w*_(?:close|status|code|error)|clos(?:e|ure)_?(?:event_?)?(?:code|status|reason_[a-z])|^ws_?(?:\d{4}|close)|closing_?code|^(?:web_?socket|ws)_?close|(?:^|_)err(?:or)?_(?:ws|web_?socket)_|(?:^|_)closed_\w*code$|disconnect(?:ed|ion)?_?code$/iu;
const otherConstant =
  /timeout|delay|interval|wait|grace|duration|_ms$|size|limit(?!ed)|length|(?<!sup)port|max|(?<!ad|ter)min|retry|backoff|ttl|width|height|version/iu;

/** Names of tables that say what codes are called, where the codes are the keys: `CLOSE_MESSAGES`. */
const textContainer =
  /(?:clos(?:e|ing|ure)|disconnect|ws|web_?socket)_?(?:code_?)?(?:messages?|texts?|descriptions?|labels?|names?|strings?|errors?|reasons?|map|table)$/iu;

/** Whether the names of a definition say that its number is a close code. */
export function isNamedLikeCode(definition: Definition, code: number): boolean {
  if (code < 1000 || code > 4999) return false;
  const { name, container } = definition;
  if (definition.ofError) return true;
  if (container !== undefined && codeContainer.test(container))
    // What has a field for its code is named for what happened: `SessionTimedOut`, `InvalidVersion`.
    return definition.answers === true || !isOtherIn(container, name, code) || isRegisteredName(name, code);
  if (definition.keyed && container !== undefined && textContainer.test(container)) return true;
  if (otherConstant.test(name)) return false;
  return (
    codeConstant.test(name) ||
    (/close/iu.test(name) && (isRegisteredName(name, code) || words[code]?.test(name) === true))
  );
}

/** Words of measures that a code bears as well where it says what went wrong: `SLOTS_LIMIT_REACHED`, `CLIENT_TIMEOUT`, `INVALID_VERSION`. */
const exceeded = /version$|(?:time_?out|ttl|size|length|limit)(?:_?(?:exceeded|reached|hit|over|error|mismatch))?$/giu;

/** Whether a name is that of a measure; in a container of codes and nothing else, some are what does not fit or was exceeded. */
function isOtherIn(container: string, name: string, code: number): boolean {
  const mayBeCode = onlyCodes.test(container) && code % 500 !== 0;
  return otherConstant.test(mayBeCode ? name.replace(exceeded, '') : name);
}

/** Whether a definition is a member of an enum that holds close codes by its name, whatever the member is called. */
export function isMemberOfCodes(resolver: Resolver, { container, containerNode }: Definition): boolean {
  if (container === undefined || !containerNode || !onlyCodes.test(container)) return false;
  const { language } = resolver.file;
  const nameNode = language.nameOf(containerNode);
  return nameNode !== undefined && language.declares(nameNode)?.declaration.kind === 'enum';
}

/** `NORMAL_CLOSURE = 1000`: the registered name beside its own number. */
function isRegisteredName(name: string, code: number): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/gu, '');
  const own = plain(name);
  const described = describeCode(code);
  return (
    described.shortNames.some((short) => plain(short) === own || plain(`close${short}`) === own) ||
    plain(described.name.en) === own
  );
}

const answers = new WeakMap<Resolver, Map<string, boolean>>();

/** Asks a question about a container once, however many of its members ask. */
export function onceFor(resolver: Resolver, container: SyntaxNode, question: string, ask: () => boolean): boolean {
  const known = answers.get(resolver) ?? new Map<string, boolean>();
  answers.set(resolver, known);
  const key = `${question} ${container.id}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const answer = ask();
  known.set(key, answer);
  return answer;
}

/** Whether pairs of a number and a text are keyed by the codes that only reports of a close hold, and 1000 beside them. */
function holdsReservedKeys(resolver: Resolver, elements: readonly SyntaxNode[]): boolean {
  const { language } = resolver.file;
  const keys = new Set<number>();
  for (const element of elements.slice(0, 64)) {
    const pair = language.lower(element);
    const first = pair.kind === 'list' && pair.elements.length === 2 ? pair.elements[0] : undefined;
    const key = first && language.lower(first);
    if (key?.kind === 'number') keys.add(key.value);
  }
  return hasReservedKeys(resolver, keys);
}

/** The keys of a table that are numbers, of a long one those of its first entries. */
export function numberKeys(language: Language, fields: readonly ObjectField[]): number[] {
  return fields.slice(0, 64).flatMap(({ key }) => {
    const number = language.lower(key);
    return number.kind === 'number' ? [number.value] : [];
  });
}

function hasReservedKeys(resolver: Resolver, keys: ReadonlySet<number>): boolean {
  return resolver.file.speaksOfWebSockets && [1000, 1001, 1002, 1005, 1006].every((code) => keys.has(code));
}

/** What names of constants say where they stand for a registered code, in whatever words. */
const words: Readonly<Record<number, RegExp>> = {
  1000: /normal|regular|graceful/iu,
  1001: /away|shut_?down|unavailable/iu,
  1002: /protocol/iu,
  1003: /accept|unsupported|refuse|bad_?data|type/iu,
  1004: /(?:^|(?:code|status|close|error)_?)reserved/iu,
  1005: /no_?(?:status|code)|^status$|empty|none/iu,
  1006: /abnormal|no_?close/iu,
  1007: /utf|payload|consistent|invalid/iu,
  1008: /polic/iu,
  1009: /big|large|oversize/iu,
  1010: /extension|unextended/iu,
  1011: /internal|unexpected|server_?error/iu,
  1012: /restart/iu,
  1013: /later|overload/iu,
  1014: /gateway/iu,
  1015: /tls|insecure/iu,
};

/** What private codes are called that go by the status of HTTP with the same end, as those of graphql-ws do. */
const privateWords: Readonly<Record<number, RegExp>> = {
  4400: /bad|invalid|malformed/iu,
  4401: /un_?auth/iu,
  4403: /forbid|denied/iu,
  4404: /not_?found/iu,
  4408: /time_?out|timed_?out/iu,
  4409: /conflict|exists|duplicate/iu,
  4429: /too_?many|rate/iu,
};

/** A name that is given a number from 1000 to 1015, in the manners of many languages. */
const namedNumber = /(\b[A-Za-z_]\w{2,50}(?:\s?:\s?[\w.]{1,20})?\s{0,20}(?::?=|\s)\s{0,5}10(?:0\d|1[0-5]))(?![\w.])/gu;

/** An entry of a table that is given later: `texts[1001] = 'Going away'`. */
const keyedNumber = /(\[\s?10(?:0\d|1[0-5])\s?\]\s?=\s?["'`][^"'`\n]{2,40})/gu;

/**
 * Whether an entry that a table is given later is one of several that together name the registered codes: at least three
 * texts fit the codes that are their keys, this one among them.
 */
export function isOneOfKeyedCodes(
  { file }: Resolver,
  { name, keyed, containerNode }: Definition,
  code: number,
): boolean {
  if (!keyed || containerNode || words[code]?.test(name) !== true || !file.speaksOfWebSockets) return false;
  const fitting = new Set<string>();
  for (const text of file.found(keyedNumber)) {
    const digits = /\d{4}/u.exec(text)?.[0] ?? '';
    if (words[Number(digits)]?.test(text) === true) fitting.add(digits);
  }
  return fitting.size >= 3;
}

/**
 * Whether a constant that stands alone is one of several that together name the registered codes: at least three names
 * of the file fit the codes that they stand for, this one among them.
 */
export function isOneOfNamedCodes({ file }: Resolver, definition: Definition, code: number): boolean {
  const { name, nameNode, containerNode } = definition;
  // What a macro begins holds none of its members.
  const isInside =
    containerNode && containerNode.startIndex <= nameNode.startIndex && nameNode.endIndex <= containerNode.endIndex;
  if ((isInside ?? definition.container !== undefined) || otherConstant.test(name)) return false;
  if (!(code in words) || !file.speaksOfWebSockets) return false;
  // In words of its own, it is known by how its name begins: `WS_CLSE_PROTERR` beside `WS_CLSE_NORMAL`.
  const beginning = words[code]?.test(name) === true ? '' : beginningOf(name);
  if (beginning === undefined) return false;
  const fitting = new Set<string>();
  for (const text of file.found(namedNumber)) {
    const digits = text.slice(-4);
    const other = /^\w+/u.exec(text)?.[0] ?? '';
    if ((beginning === '' || beginningOf(other) === beginning) && words[Number(digits)]?.test(other) === true)
      fitting.add(digits);
  }
  return fitting.size >= 3;
}

/** How a name begins that says of a close, of WebSockets or of codes what it belongs to: `WS_CLSE_` of `WS_CLSE_PROTERR`. */
function beginningOf(name: string): string | undefined {
  return /^(?:[A-Z\d]+_){0,3}(?:CLO?SE_(?:(?:CODE|STATUS)_)?|(?:WS|WEB_?SOCKET)_(?:CODE|STATUS)_|STATUS_CODE_)(?=[A-Z])/u.exec(
    name,
  )?.[0];
}

/** A class or enum longer than this is no table. */
const longestTable = 40_000;

/**
 * Whether a table, class or enum of the file speaks of close codes: at least three of its names fit the codes that they
 * stand for.
 */
export function isTableOfCodes(resolver: Resolver, containerNode: SyntaxNode): boolean {
  const value = resolver.file.language.lower(containerNode);
  if (value.kind === 'list') return holdsReservedKeys(resolver, value.elements);
  if (value.kind === 'object' && hasReservedKeys(resolver, new Set(numberKeys(resolver.file.language, value.fields))))
    return true;
  const named = constantsIn(resolver, containerNode);
  const fitting = (names: typeof words) =>
    new Set(named.flatMap(({ name, code }) => (names[code]?.test(name) ? [code] : []))).size;
  if (fitting(words) >= 3) return true;
  return resolver.file.speaksOfWebSockets && (fitting(privateWords) >= 3 || areOfPrivateSet(named, 4));
}

function constantsIn(
  resolver: Resolver,
  containerNode: SyntaxNode,
): { readonly name: string; readonly code: number }[] {
  const { file } = resolver;
  const value = file.language.lower(containerNode);
  if (value.kind === 'object')
    return value.fields.flatMap((entry) => {
      const number = file.language.lower(entry.value);
      if (number.kind === 'number') return entry.name === undefined ? [] : [{ name: entry.name, code: number.value }];
      // `{ 1002: 'Protocol error' }`: the code is the key.
      const key = number.kind === 'string' ? file.language.lower(entry.key) : undefined;
      return number.kind === 'string' && key?.kind === 'number' ? [{ name: number.fixed, code: key.value }] : [];
    });
  const { startIndex, endIndex } = containerNode;
  if (endIndex - startIndex > longestTable) return [];
  return plausibleNumbersIn(file.language, containerNode.text).flatMap((offset) => {
    const token = file.language.tokenAt(file.root, startIndex + offset);
    const number = token && file.language.lower(token);
    if (!token || number?.kind !== 'number') return [];
    const context = file.language.context(token);
    const name =
      context.kind === 'initialiser'
        ? context.nameNode.text
        : context.kind === 'argument'
          ? constantObject(resolver, context)?.name
          : answerAt(resolver, token)?.name;
    return name === undefined ? [] : [{ name, code: number.value }];
  });
}
