import { findingText, fixTitle } from '../../../shared/src/messages/message';
import type { LibraryProfile } from '../../../shared/src/libraries/profile';
import type { Certainty, ConstantPlace, Site, Span } from '../analysis/site';
import { placesOf, type PlaceAround } from './fixes/constantPlaces';
import { defineRule, type Draft, type RuleContext } from './rule';
import { sentCodes } from './sentValue';

export const magicCode = defineRule({
  id: 'magic-code',
  since: '0.1.0',
  severity: 'off',
  fixable: true,
  looksAt: 'file',
  *check(analysis, context) {
    for (const send of analysis.sends) {
      for (const { value, code } of sentCodes(send)) {
        if (value.form === 'literal' && !value.isText)
          yield* bareNumber(context, value.span, code, placesOf(analysis.text, send, value), send);
      }
    }
    for (const site of analysis.sites) {
      if (site.role !== 'receive' || site.constantName !== undefined || site.code === undefined) continue;
      if (!/^\d/u.test(site.text)) continue;
      yield* bareNumber(context, site.span, site.code, receivePlaces(analysis.text, site), site);
    }
  },
});

/** The literal's own place; for a number that nothing converts, also that of what the API reports. */
function receivePlaces(text: string, { span, comparison }: Site): readonly PlaceAround[] {
  const place: ConstantPlace = { kind: 'number' };
  const api = comparison?.received.api?.id;
  const isConverted = /(?:[\w.>]\s*\(|\))\s*$/u.test(text.slice(Math.max(0, span.start - 100), span.start));
  return [
    { span, place },
    ...(api === undefined || isConverted ? [] : [{ span, place: { kind: 'code', api } as const }]),
  ];
}

function* bareNumber(
  { analysis, locale }: RuleContext,
  span: Span,
  code: number,
  places: readonly PlaceAround[],
  { library, certainty }: { readonly library: LibraryProfile | undefined; readonly certainty: Certainty },
): Generator<Draft> {
  if (library === undefined) return;
  for (const around of places) {
    const constant = analysis.writer.constant(library, code, around.place);
    if (constant === undefined) continue;
    yield {
      span,
      code,
      library: library.id,
      certainty,
      message: findingText(locale, 'magicCode', { library: library.name, code, constant: constant.text }),
      fixes: [
        {
          title: fixTitle(locale, 'useConstant', { constant: constant.text }),
          safety: 'safe',
          preferred: true,
          edits: [{ span: around.span, newText: constant.text }, ...constant.edits].sort(
            (one, other) => one.span.start - other.span.start,
          ),
        },
      ],
    };
    return;
  }
}
