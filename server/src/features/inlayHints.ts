import { describeCode } from '../../../shared/src/codes/describeCode';
import type { Locale } from '../../../shared/src/locale';
import type { DeclaredCode } from '../../../shared/src/protocol';
import type { Analysis, Site, Span } from '../analysis/site';
import { isName } from './navigation';
import { privateMeanings, privateName } from './privateMeanings';
import { meet } from './span';

/** A name shown behind a bare number. */
export type InlayHint = { readonly offset: number; readonly label: string; readonly code: number };

export type InlayHintOptions = { readonly locale: Locale; readonly privateCodes: readonly DeclaredCode[] | undefined };

/**
 * Names for the literal codes in a span: registered names, or the private name that the project or a recognised set
 * gives. None for constants, for definitions whose own name says it, and for numbers that only might be codes.
 */
export function inlayHintsIn(analysis: Analysis, span: Span, options: InlayHintOptions): readonly InlayHint[] {
  const hints = new Map<number, InlayHint>();
  for (const site of analysis.sites) {
    if (site.code === undefined || site.certainty === 'possible') continue;
    if (!meet(site.span, span) || isName(site.text) || hints.has(site.span.end)) continue;
    const label = labelOf(site, site.code, options);
    if (label === undefined || saysItself(site, label)) continue;
    hints.set(site.span.end, { offset: site.span.end, label, code: site.code });
  }
  return [...hints.values()];
}

function labelOf(site: Site, code: number, { locale, privateCodes }: InlayHintOptions): string | undefined {
  const description = describeCode(code);
  if (description.registeredName !== undefined) return description.name[locale];
  return privateName(privateMeanings(code, site.privateSets, privateCodes, locale));
}

/** Whether a definition's name has a word of the code's name in it: `GOING_AWAY: 1001`, `normalClosure = 1000`. */
function saysItself({ definition, code }: Site, label: string): boolean {
  if (definition === undefined || code === undefined) return false;
  const own = wordsOf(definition.name);
  const { registeredName, shortNames } = describeCode(code);
  return [registeredName ?? label, ...shortNames].flatMap(wordsOf).some((word) => own.includes(word));
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !fillers.has(word));
}

/** Words that say nothing about which code it is. */
const fillers: ReadonlySet<string> = new Set([
  'close',
  'code',
  'ws',
  'websocket',
  'status',
  'error',
  'the',
  'received',
]);
