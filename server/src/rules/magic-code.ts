import { findingText, fixTitle } from '../../../shared/src/messages/message';
import type { LibraryProfile } from '../../../shared/src/libraries/profile';
import type { Certainty, Span } from '../analysis/site';
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
        if (value.form === 'literal') yield* bareNumber(context, value.span, code, send.library, send.certainty);
      }
    }
    for (const site of analysis.sites) {
      if (site.role !== 'receive' || site.constantName !== undefined || site.code === undefined) continue;
      if (!/^\d/u.test(site.text)) continue;
      yield* bareNumber(context, site.span, site.code, site.library, site.certainty);
    }
  },
});

function* bareNumber(
  { analysis, locale }: RuleContext,
  span: Span,
  code: number,
  library: LibraryProfile | undefined,
  certainty: Certainty,
): Generator<Draft> {
  const constant = library && analysis.writer.constant(library, code);
  if (library === undefined || constant === undefined) return;
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
        edits: [{ span, newText: constant.text }, ...constant.edits],
      },
    ],
  };
}
