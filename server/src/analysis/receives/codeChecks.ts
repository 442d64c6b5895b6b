import { isReservedCode } from '../../../../shared/src/codes/reservedCodes';
import type { Declaration, Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { numberKeys } from '../definitions/definedCodes';
import { constantOf } from '../values/constants';
import { isMeasure } from '../names/measures';
import type { Resolver } from '../meaning/meaning';

const maximumUses = 16;
/** A `switch` longer than this is not read. */
const longestSubject = 6000;
const fourDigits = /(?<!\w|\d\.)[1-5]\d{3}(?!\w|\.\d)/gu;
const answers = new WeakMap<Resolver, Map<number, boolean>>();

/**
 * Whether a name of unknown origin is checked in the way that only close codes are: beside several registered codes one
 * that is never sent, or the whole range that applications may use.
 */
export function isCheckedAsCode(resolver: Resolver, declaration: Declaration): boolean {
  if (declaration.kind !== 'parameter' && declaration.kind !== 'variable') return false;
  if (isMeasure(declaration.nameNode.text)) return false;
  const known = answers.get(resolver) ?? new Map<number, boolean>();
  answers.set(resolver, known);
  const { id } = declaration.nameNode;
  let answer = known.get(id);
  if (answer === undefined) {
    answer = areCloseCodes(numbersBeside(resolver, resolver.file.uses(declaration)));
    known.set(id, answer);
  }
  return answer;
}

/**
 * The same of a member that is named for a code, within its function: `frame.code === 1005 || frame.code === 1006 || …`.
 * Answers of services bear such names too, and are often numbered from 1000 on: it takes all codes that are never sent,
 * or the whole range.
 */
export function isMemberCheckedAsCode(resolver: Resolver, access: Extract<Expression, { kind: 'member' }>): boolean {
  const { file } = resolver;
  const scope = file.language.enclosingFunction(access.node);
  if (!scope || !/(?:^|[a-z_])(?:code|status)$/iu.test(access.name)) return false;
  const { text } = access.node;
  const uses = file.memberAccessesIn(access.name, scope).filter((other) => other.text === text);
  if (uses.length < 2) return false;
  const numbers = numbersBeside(resolver, uses);
  const isWhole = [1005, 1006, 1015].every((code) => numbers.has(code)) || numbers.has(4999) || numbers.has(5000);
  return isWhole && areCloseCodes(numbers);
}

/** Codes of the wallets of web pages, which such pages check beside their sockets. */
const walletCodes: ReadonlySet<number> = new Set([4001, 4100, 4200, 4900, 4901, 4902]);

/** Whether a name is asked for several codes from the range of private ones, and for none outside. */
export function isCheckedAsPrivateCode(resolver: Resolver, declaration: Declaration): boolean {
  if (declaration.kind !== 'parameter' || !/^[$_]?(?:status_?)?code$/iu.test(declaration.nameNode.text)) return false;
  const numbers = [...numbersBeside(resolver, resolver.file.uses(declaration))];
  const isPrivate = numbers.length > 1 && numbers.every((code) => code >= 4000 && code <= 4999);
  return isPrivate && !numbers.some((code) => walletCodes.has(code));
}

/** How terminals number the ways in which they report a mouse; web pages show terminals through WebSockets. */
const mouseModes: ReadonlySet<number> = new Set([1000, 1002, 1003, 1004, 1005, 1006, 1015, 1016]);

/** Where the numbers for the protocol end, and those for its extensions begin, as older texts tell it. */
const endsOfReserved: ReadonlySet<number> = new Set([1999, 2000]);

/** Whether these numbers together are what a check of close codes asks for. */
function areCloseCodes(numbers: ReadonlySet<number>): boolean {
  const all = [...numbers];
  // Numbers that nobody has registered and nobody may use: something else is numbered from 1000 on.
  if (all.some((code) => code > 1016 && code < 2999 && !endsOfReserved.has(code))) return false;
  if ([1000, 1002, 1003].every((code) => numbers.has(code)) && all.every((code) => mouseModes.has(code))) return false;
  const registered = all.filter((code) => code >= 1000 && code <= 1015);
  const isRange = (numbers.has(3000) || numbers.has(2999)) && (numbers.has(4999) || numbers.has(5000));
  if (isRange && registered.length > 0) return true;
  // `1000 <= code && code <= 1003 || 1007 <= code && code <= 1011 || 3000 <= code`: the gaps between the ranges.
  const asksForGap = [1003, 1007].every((code) => numbers.has(code)) || (numbers.has(1011) && registered.length > 2);
  if (asksForGap && (numbers.has(3000) || numbers.has(2999))) return true;
  return registered.length >= 3 && registered.some(isReservedCode);
}

/** A collection where it is written: in place, or where its name is given it. */
function collectionText({ file }: Resolver, node: SyntaxNode): string {
  const collection = file.language.lower(node);
  const declaration = collection.kind === 'name' ? file.resolve(collection.node) : undefined;
  const held = declaration?.kind === 'variable' ? declaration.initialiser : undefined;
  return (held ?? node).text;
}

/** The numbers that are keys of a table which this file holds. */
function keysOf({ file }: Resolver, node: SyntaxNode): number[] {
  const object = file.language.lower(node);
  const declaration = object.kind === 'name' ? file.resolve(object.node) : undefined;
  const held = declaration?.kind === 'variable' && declaration.path.length === 0 ? declaration.initialiser : undefined;
  const table = held ? file.language.lower(held) : object;
  return table.kind === 'object' ? numberKeys(file.language, table.fields) : [];
}

/**
 * The labels with numbers that a `switch` or `match` holds a name against, each as text; what its arms do with other
 * numbers (`case 1005: return 2000`) says nothing of the name.
 */
function labelsOf({ file: { language } }: Resolver, use: SyntaxNode, node: SyntaxNode): string[] {
  return [...node.text.slice(0, longestSubject).matchAll(fourDigits)].flatMap(({ 0: digits, index }) => {
    const start = node.startIndex + index;
    const context = language.context(node.descendantForIndex(start, start + digits.length));
    const subject =
      context.kind === 'case' ? context.subject : context.kind === 'comparison' ? context.other : undefined;
    return subject && holds(subject, use) ? [digits] : [];
  });
}

function holds(outer: SyntaxNode, inner: SyntaxNode): boolean {
  return outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}

/** The numbers that the uses of a name or member are compared with, matched against or looked for among. */
function numbersBeside(resolver: Resolver, uses: readonly SyntaxNode[]): ReadonlySet<number> {
  const { file } = resolver;
  const { language } = file;
  const texts: string[] = [];
  const constants: number[] = [];
  for (const use of uses.slice(0, maximumUses)) {
    const context = language.context(use);
    switch (context.kind) {
      case 'comparison': {
        const value = constantOf(resolver, context.other)?.value;
        if (value?.kind === 'number') constants.push(value.value);
        break;
      }
      case 'sought':
        texts.push(context.node.text.slice(0, longestSubject));
        texts.push(collectionText(resolver, context.collection).slice(0, longestSubject));
        break;
      case 'subject':
        texts.push(...labelsOf(resolver, use, context.node));
        break;
      // `texts[code]`: the keys of the table are numbers that are asked for as well.
      case 'index':
        constants.push(...keysOf(resolver, context.object));
        break;
      case 'argument': {
        const call = language.lower(context.call);
        const callee = call.kind === 'call' ? language.lower(call.callee) : undefined;
        if (callee?.kind === 'member' && language.collections.contains.has(callee.name))
          texts.push(collectionText(resolver, callee.object).slice(0, longestSubject));
        break;
      }
      default:
    }
  }
  const written = texts.flatMap((text) => [...text.matchAll(fourDigits)].map(([digits]) => Number(digits)));
  return new Set([...constants, ...written]);
}
