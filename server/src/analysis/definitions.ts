import { describeCode } from '../../../shared/src/codes/describeCode';
import { lastPartOf } from '../../../shared/src/libraries/lookup';
import type { Context, ObjectField } from '../languages/vocabulary';
import type { SyntaxNode } from '../syntax/node';
import { plausibleNumbers } from './candidates';
import { lastNameOf, plainName } from './likeness';
import { convertedToOwnType } from './meaning/calls';
import { carriedArgument } from './meaning/carriers';
import type { Resolver } from './meaning/meaning';

/** A constant, enum member or table entry that names a code. */
export type Definition = {
  readonly nameNode: SyntaxNode;
  readonly name: string;
  readonly container?: string;
  readonly containerNode?: SyntaxNode;
  /** The number is the key of a table's entry, and not its value. */
  readonly keyed?: true;
  /** It is the answer of a `match` or `switch` to what the name stands for: `Normal => 1000`. */
  readonly answers?: true;
  /** It is the code of an error that is one of a WebSocket by its name: `class WSProtocolError; def code = 1002`. */
  readonly ofError?: true;
};

/** Names of enums that hold close codes and nothing else. */
const onlyCodes = /close_?(?:event_?|error_?|frame_?)?(?:code|status)s?$/iu;
const codeContainer =
  /close_?(?:code|status|reason|event|type)|(?:web_?socket|^ws|_ws)_?(?:close|status|err(?:or)?_?|code|disconnect)|disconnect_?(?:code|reason)|^disconnect$|gateway_?close/iu;
const codeConstant =
  /(?:^|_)(?:ws|web_?socket)\w*_(?:close|status|code|error)|clos(?:e|ure)_?(?:code|status|reason_[a-z])|^ws_?(?:\d{4}|close)|closing_?code|^(?:web_?socket|ws)_?close|(?:^|_)err(?:or)?_(?:ws|web_?socket)_/iu;
const otherConstant =
  /timeout|delay|interval|wait|grace|duration|_ms$|size|limit(?!ed)|length|(?<!sup)port|max|(?<!ad|ter)min|retry|backoff|ttl|width|height|version/iu;

/** Names of tables that say what codes are called, where the codes are the keys: `CLOSE_MESSAGES`. */
const textContainer =
  /(?:clos(?:e|ing|ure)|disconnect|ws|web_?socket)_?(?:code_?)?(?:messages?|texts?|descriptions?|labels?|names?|strings?|errors?|reasons?|map|table)$/iu;

/** What a number token defines by its place in the text alone; whether it is a close code is for others to say. */
export function definitionAt(resolver: Resolver, token: SyntaxNode): Definition | undefined {
  const { language } = resolver.file;
  const context = language.context(token);
  switch (context.kind) {
    case 'initialiser': {
      const container = context.container && nameOfContainer(resolver, context.container);
      return {
        nameNode: context.nameNode,
        name: plainName(context.nameNode.text),
        ...(container !== undefined && { container }),
        ...(context.container && { containerNode: context.container }),
        ...(memberName.test(context.nameNode.text) && isErrorClass(resolver, context.container) && { ofError: true }),
      };
    }
    case 'return': {
      const answer = answerAt(resolver, token);
      if (answer) return answer;
      const facts = language.functionFacts(context.function);
      const nameNode = facts?.nameNode;
      if (!nameNode || !memberName.test(nameNode.text) || !isErrorClass(resolver, facts.container)) return undefined;
      return { nameNode, name: nameOfContainer(resolver, facts.container) ?? nameNode.text, ofError: true };
    }
    case 'field': {
      const kept = keptUnderName(resolver, context);
      if (kept) return kept;
      const container = nameOfContainer(resolver, context.object);
      return context.name === undefined
        ? undefined
        : {
            nameNode: context.key,
            name: plainName(context.name),
            containerNode: context.object,
            ...(container !== undefined && { container }),
          };
    }
    case 'key':
      return tableEntry(resolver, context.object, context.value);
    case 'index':
      return entryPutIn(resolver, context);
    case 'assignment':
      return constantPutOn(resolver, context.target);
    case 'element':
      return pairOfTable(resolver, context);
    case 'argument': {
      const call = language.lower(context.call);
      const converted =
        call.kind === 'call'
          ? (carriedArgument(resolver, call, 'code') ?? convertedToOwnType(resolver, call))
          : undefined;
      const isConverted = converted && language.lower(converted).node.id === language.lower(token).node.id;
      return isConverted ? definitionAt(resolver, context.call) : constantObject(resolver, context);
    }
    default:
      return answerAt(resolver, token);
  }
}

/** A value with a field for its code that a constant of the file keeps: `ErrKicked = CloseError{Code: 4001}`. */
export function keptUnderName(
  resolver: Resolver,
  { object, name }: Extract<Context, { kind: 'field' }>,
): Definition | undefined {
  const { language } = resolver.file;
  if (name === undefined || !/^(?:close_?)?code$/iu.test(name)) return undefined;
  const value = language.lower(object);
  const context = language.context(object);
  if (value.kind !== 'object' || !value.type || context.kind !== 'initialiser') return undefined;
  const { nameNode } = context;
  const declaration = language.declares(nameNode)?.declaration;
  const isKept = context.member || (declaration?.kind === 'variable' && declaration.topLevel);
  return isKept
    ? { nameNode, name: plainName(nameNode.text), container: plainName(lastPartOf(value.type.text)), answers: true }
    : undefined;
}

/** The label of one arm, in the manners of many languages: `Normal =>`, `.normal ->`, `case CloseCode.Normal: return`. */
const armLabel =
  /^(?:case\s+|when\s+)?([A-Za-z_.][\w.:]{0,60}?)(?:\([\w\s,.]{0,20}\))?\s*(?:=>|->|:)\s*(?:return\s+)?$/u;

/** `Normal => 1000`, one arm of several that say which code each of some names stands for. */
function answerAt(resolver: Resolver, token: SyntaxNode): Definition | undefined {
  let at = token.parent;
  for (let depth = 0; at?.parent && depth < 4; depth += 1, at = at.parent) {
    const length = token.startIndex - at.startIndex;
    if (length > 100) return undefined;
    const label = length > 2 ? armLabel.exec(at.text.slice(0, length))?.[1] : undefined;
    if (label === undefined || !resolver.file.speaksOfWebSockets) continue;
    return { nameNode: at, name: lastPartOf(label.replaceAll('::', '.')), containerNode: at.parent, answers: true };
  }
  return undefined;
}

const memberName = /^(?:get_?)?(?:(?:close|status|error)_?)*code$/iu;
const errorName = /^(?:WS|Ws|Web_?[Ss]ocket)\w*(?:Error|Exception|Closed?)$/u;

/** Whether a class, or one that it extends, is an error of a WebSocket by its name. */
function isErrorClass(resolver: Resolver, container: SyntaxNode | undefined): container is SyntaxNode {
  const facts = container && resolver.file.language.classFacts(container);
  const names = [facts?.nameNode?.text, ...(facts?.bases ?? []).map(({ text }) => lastPartOf(text))];
  return names.some((name) => name !== undefined && errorName.test(name));
}

/** `val NORMAL = Status(1000, "Normal closure")`: a constant whose value carries the number. */
function constantObject(
  resolver: Resolver,
  { call, position }: Extract<Context, { kind: 'argument' }>,
): Definition | undefined {
  const { language } = resolver.file;
  const made = position === 0 ? language.lower(call) : undefined;
  const context = made?.kind === 'call' && made.constructs ? language.context(call) : undefined;
  if (context?.kind !== 'initialiser' || !context.container) return undefined;
  const container = nameOfContainer(resolver, context.container);
  return {
    nameNode: context.nameNode,
    name: context.nameNode.text,
    containerNode: context.container,
    ...(container !== undefined && { container }),
  };
}

/** The name that an enum, class or object literal goes by. */
function nameOfContainer(resolver: Resolver, container: SyntaxNode): string | undefined {
  const name = writtenNameOf(resolver, container);
  return name === undefined ? undefined : plainName(name);
}

function writtenNameOf(resolver: Resolver, container: SyntaxNode): string | undefined {
  const { language } = resolver.file;
  const own = language.nameOf(container);
  if (own) return own.text;
  const context = language.context(container);
  if (context.kind === 'initialiser') return context.nameNode.text;
  if (context.kind === 'field') return context.name;
  if (context.kind === 'assignment') return context.target.text.split('.').at(-1);
  if (context.kind === 'argument') {
    const outer = language.context(context.call);
    if (outer.kind === 'initialiser') return outer.nameNode.text;
  }
  return undefined;
}

/** `{ 1000: 'Normal closure' }`. */
function tableEntry(resolver: Resolver, object: SyntaxNode, value: SyntaxNode): Definition | undefined {
  const container = nameOfContainer(resolver, object);
  return { ...entryOf(resolver, value, container), containerNode: object, keyed: true };
}

/** `new Map([[1000, 'Normal closure'], …])`, `new Map([['late', 4003], …])`. */
function pairOfTable(resolver: Resolver, context: Extract<Context, { kind: 'element' }>): Definition | undefined {
  const { language } = resolver.file;
  // A list that is long is not taken apart for each of its elements.
  if (context.position !== 0 && context.position !== 1) return undefined;
  const pair = language.lower(context.list);
  if (pair.kind !== 'list' || pair.elements.length !== 2) return undefined;
  const outer = language.context(context.list);
  const other = pair.elements[1 - context.position];
  if (!other || outer.kind !== 'element') return undefined;
  const entry = { ...entryOf(resolver, other, nameOfContainer(resolver, outer.list)), containerNode: outer.list };
  return context.position === 0 ? { ...entry, keyed: true } : entry;
}

/** `closeTexts[1000] = 'Normal closure'`: an entry that a table is given later. */
function entryPutIn(resolver: Resolver, context: Extract<Context, { kind: 'index' }>): Definition | undefined {
  const { language } = resolver.file;
  const value = language.assignedValue(context.node);
  if (!value || language.lower(value).kind !== 'string') return undefined;
  const container = lastNameOf(resolver, context.object);
  return { ...entryOf(resolver, value, container), keyed: true };
}

const constantName = /^[A-Z][A-Z\d]*_[A-Z\d_]+$/u;

/** `Connection.CLOSE_GOING_AWAY = 1001`: a constant that a class, function or module is given from outside. */
function constantPutOn(resolver: Resolver, targetNode: SyntaxNode): Definition | undefined {
  const target = resolver.file.language.lower(targetNode);
  return target.kind === 'member' && !target.indexed && constantName.test(target.name)
    ? { nameNode: target.nameNode, name: target.name }
    : undefined;
}

/** An entry goes by its text; by its table's name when it has none. */
function entryOf(resolver: Resolver, value: SyntaxNode, container: string | undefined) {
  const named = resolver.file.language.lower(value);
  const name = named.kind === 'string' ? named.value : undefined;
  return { nameNode: value, name: name ?? container ?? '', ...(container !== undefined && { container }) };
}

/** Whether the names of a definition say that its number is a close code. */
export function isNamedLikeCode(definition: Definition, code: number): boolean {
  if (code < 1000 || code > 4999) return false;
  const { name, container } = definition;
  if (definition.ofError) return true;
  if (container !== undefined && codeContainer.test(container))
    // What has a field for its code is named for what happened: `SessionTimedOut`, `InvalidVersion`.
    return definition.answers === true || !otherConstant.test(name) || isRegisteredName(name, code);
  if (definition.keyed && container !== undefined && textContainer.test(container)) return true;
  if (otherConstant.test(name)) return false;
  return (
    codeConstant.test(name) ||
    (/close/iu.test(name) && (isRegisteredName(name, code) || words[code]?.test(name) === true))
  );
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

function keysOf(resolver: Resolver, fields: readonly ObjectField[]): ReadonlySet<number> {
  const { language } = resolver.file;
  return new Set(
    fields.slice(0, 64).flatMap(({ key }) => {
      const number = language.lower(key);
      return number.kind === 'number' ? [number.value] : [];
    }),
  );
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
  if ((isInside ?? definition.container !== undefined) || words[code]?.test(name) !== true || otherConstant.test(name))
    return false;
  if (!file.speaksOfWebSockets) return false;
  const fitting = new Set<string>();
  for (const text of file.found(namedNumber)) {
    const digits = text.slice(-4);
    if (words[Number(digits)]?.test(/^\w+/u.exec(text)?.[0] ?? '') === true) fitting.add(digits);
  }
  return fitting.size >= 3;
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
  if (value.kind === 'object' && hasReservedKeys(resolver, keysOf(resolver, value.fields))) return true;
  const named = constantsIn(resolver, containerNode);
  return new Set(named.flatMap(({ name, code }) => (words[code]?.test(name) ? [code] : []))).size >= 3;
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
  return plausibleNumbers(file.language, containerNode.text).flatMap((offset) => {
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
