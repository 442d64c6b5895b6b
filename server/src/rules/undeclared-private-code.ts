import { findingText, joinSentences } from '../../../shared/src/messages/message';
import { isEndOfRange, isPrivate, belongsToKnownSet, repeatsDefinition } from './privateCode';
import { defineRule } from './rule';

export const undeclaredPrivateCode = defineRule({
  id: 'undeclared-private-code',
  since: '0.1.0',
  severity: 'hint',
  fixable: true,
  looksAt: 'file',
  *check(analysis, context) {
    const { locale, privateCodes } = context;
    if (privateCodes === undefined) return;
    const declared = new Set(privateCodes.map(({ code }) => code));
    for (const site of analysis.sites) {
      const { code } = site;
      if (code === undefined || !isPrivate(code) || declared.has(code)) continue;
      // The bounds of a range name no code.
      if (/[<>]/u.test(site.comparison?.operator ?? '') || isEndOfRange(site)) continue;
      if (site.send?.api?.simulates === true || belongsToKnownSet(site) || repeatsDefinition(context, site)) continue;
      yield {
        span: site.span,
        code,
        library: site.library?.id,
        certainty: site.certainty,
        message: joinSentences(locale, [
          findingText(locale, 'undeclared', { code }),
          findingText(locale, 'declareIt', {}),
        ]),
      };
    }
  },
});
