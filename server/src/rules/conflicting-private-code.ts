import { findingText, joinSentences } from '../../../shared/src/messages/message';
import type { DeclaredCode } from '../../../shared/src/protocol';
import type { Analysis } from '../analysis/site';
import { defineRule, type DefineSite, type Draft, type RuleContext } from './rule';

export const conflictingPrivateCode = defineRule({
  id: 'conflicting-private-code',
  since: '0.1.0',
  severity: 'warning',
  fixable: false,
  looksAt: 'file',
  *check(analysis, context) {
    const definitions = analysis.sites.filter(isLiteralDefinition);
    yield* withinContainers(analysis, context, definitions);
    if (context.privateCodes === undefined) return;
    for (const site of definitions) yield* withTable(context, site, context.privateCodes);
  },
});

type PrivateDefinition = DefineSite & { readonly code: number };

/**
 * Definitions that write a number of 3000–4999 and name it; one that repeats another constant is an alias on purpose,
 * and an entry that goes by its table's name has none of its own.
 */
function isLiteralDefinition(site: Analysis['sites'][number]): site is PrivateDefinition {
  if (site.role !== 'define' || site.definition === undefined || site.code === undefined) return false;
  if (site.definition.name === site.definition.container) return false;
  return site.code >= 3000 && site.code <= 4999 && /^\d/u.test(site.text);
}

/** Only names of one enum, object or table must agree: a file can hold the codes of two protocols. */
function* withinContainers(
  analysis: Analysis,
  context: RuleContext,
  sites: readonly PrivateDefinition[],
): Generator<Draft> {
  const { locale } = context;
  const byNumber = new Map<string, PrivateDefinition>();
  const byName = new Map<string, PrivateDefinition>();
  for (const site of sites) {
    const { name, container } = site.definition;
    if (container === undefined) continue;
    const sameNumber = byNumber.get(`${container} ${site.code}`);
    if (sameNumber === undefined || marksRange(sameNumber.definition.name))
      byNumber.set(`${container} ${site.code}`, site);
    else if (plain(sameNumber.definition.name) !== plain(name) && !mayShare(sameNumber, site, sites)) {
      const names = { code: site.code, first: sameNumber.definition.name, second: name };
      yield conflict(context, site, findingText(locale, 'twoNames', names), sameNumber);
    }
    // In a table keyed by codes the text behind each may well repeat.
    if (isKey(analysis, site)) continue;
    const sameName = byName.get(`${container} ${name}`);
    if (sameName === undefined) byName.set(`${container} ${name}`, site);
    else if (sameName.code !== site.code) {
      const numbers = { name, first: sameName.code, second: site.code };
      yield conflict(context, site, findingText(locale, 'twoNumbers', numbers), sameName);
    }
  }
}

/** Whether two names may have one number: one marks where a range begins, or the codes are those of two protocols. */
function mayShare(one: PrivateDefinition, other: PrivateDefinition, sites: readonly PrivateDefinition[]): boolean {
  return marksRange(other.definition.name) || areOfTwoFamilies(one, other, sites);
}

/** `PRIVATE_START`, `FIRST_CODE`, `DEFAULT`: a name for what a number is to the others, and not for why a connection ends. */
function marksRange(name: string): boolean {
  return ['first', 'last', 'start', 'base', 'begin', 'offset', 'lowest', 'highest', 'default'].some((word) =>
    wordsOf(name).has(word),
  );
}

/**
 * Whether one container holds the codes of two protocols: a word that only one of the two names has stands in other
 * names of the container too (`VOICE_DISCONNECTED` beside `VOICE_SERVER_CRASHED`).
 */
function areOfTwoFamilies(
  one: PrivateDefinition,
  other: PrivateDefinition,
  sites: readonly PrivateDefinition[],
): boolean {
  const [first, second] = [wordsOf(one.definition.name), wordsOf(other.definition.name)];
  const own = [...first].filter((word) => !second.has(word)).concat([...second].filter((word) => !first.has(word)));
  const beside = sites.filter(
    (site) => site !== one && site !== other && site.definition.container === one.definition.container,
  );
  return own.some((word) => beside.some((site) => wordsOf(site.definition.name).has(word)));
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(name.split(/[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u).map((word) => word.toLowerCase()));
}

function isKey({ text }: Analysis, { span }: PrivateDefinition): boolean {
  return /^['"]?\]?\s*(?::|=>|,\s*['"`])/u.test(text.slice(span.end, span.end + 20));
}

function* withTable(context: RuleContext, site: PrivateDefinition, table: readonly DeclaredCode[]): Generator<Draft> {
  const { locale } = context;
  const { name } = site.definition;
  // A sentence is a description, not a name.
  if (/\s/u.test(name.trim())) return;
  const sameNumber = table.find(({ code }) => code === site.code);
  if (sameNumber !== undefined) {
    if (namesAgree(sameNumber.name, name)) return;
    const names = { code: site.code, first: sameNumber.name, second: name };
    yield conflict(context, site, findingText(locale, 'tableNamesIt', names), undefined);
    return;
  }
  const sameName = table.find((declared) => plain(declared.name) === plain(name));
  if (sameName === undefined) return;
  const numbers = { name, first: sameName.code, second: site.code };
  yield conflict(context, site, findingText(locale, 'tableNumbersIt', numbers), undefined);
}

/** `CLOSE_SESSION_EXPIRED`, `SessionExpired` and `session expired` are one name; prefixes and suffixes do not count. */
function namesAgree(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  return a === '' || b === '' || a.includes(b) || b.includes(a);
}

function plain(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

function conflict(
  { locale }: RuleContext,
  site: PrivateDefinition,
  what: string,
  first: PrivateDefinition | undefined,
): Draft {
  return {
    span: site.span,
    code: site.code,
    library: site.library?.id,
    certainty: site.certainty,
    message: joinSentences(locale, [what, findingText(locale, 'oneOfThemIsWrong', {})]),
    related: first === undefined ? [] : [{ span: first.span, message: findingText(locale, 'firstNamedHere', {}) }],
  };
}
