import { lastPartOf } from '../../../shared/src/libraries/lookup';
import type { Analysis, CodeValue, Span } from '../analysis/site';
import { isSameSpan, touches } from './span';

/**
 * Where the constant behind a name is declared, with the token that leads there: its name there, as other servers say
 * too, so that editors see one place; the number where the name's place is not known.
 */
export type Definition = { readonly origin: Span; readonly target: Span };

/** The definition of the code constant at an offset; `undefined` for literals and names of other files. */
export function definitionOf(analysis: Analysis, offset: number): Definition | undefined {
  const value = valueAt(analysis, offset);
  if (value?.definedAt !== undefined) return leadsAway(value.span, nameAt(analysis, value.definedAt));

  const site = analysis.sites.find(({ span, role }) => role !== 'define' && touches(span, offset));
  if (site?.code === undefined || !isName(site.text)) return undefined;
  const name = lastPartOf(site.text);
  const definition = analysis.sites.find(
    (other) => other.role === 'define' && other.code === site.code && other.definition?.name === name,
  );
  return definition && leadsAway(site.span, nameAt(analysis, definition.span));
}

function nameAt(analysis: Analysis, number: Span): Span {
  const site = analysis.sites.find(({ span }) => isSameSpan(span, number));
  return site?.definition?.nameSpan ?? number;
}

/**
 * All places that hold the same close code as the literal at an offset, in the order of the text. Empty elsewhere, also
 * on names: of those the editor's own language support knows more.
 */
export function highlightsOf(analysis: Analysis, offset: number): readonly Span[] {
  const site = analysis.sites.find(({ span }) => touches(span, offset));
  if (site?.code === undefined || site.certainty === 'possible' || isName(site.text)) return [];
  return analysis.sites
    .filter(({ code, certainty }) => code === site.code && certainty !== 'possible')
    .map(({ span }) => span)
    .filter((span, index, spans) => spans.findIndex((other) => isSameSpan(span, other)) === index);
}

/** Whether a token is a name and no number or string. */
export function isName(token: string): boolean {
  return /^[\p{L}_$@#]/u.test(token);
}

function valueAt(analysis: Analysis, offset: number): CodeValue | undefined {
  return analysis.sends
    .flatMap(({ values }) => values)
    .find(({ span, form }) => form === 'name' && touches(span, offset));
}

function leadsAway(origin: Span, target: Span): Definition | undefined {
  return isSameSpan(origin, target) ? undefined : { origin, target };
}
