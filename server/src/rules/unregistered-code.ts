import { findingText, joinSentences } from '../../../shared/src/messages/message';
import type { Site } from '../analysis/site';
import type { Fix } from './finding';
import { replaceCodes } from './fixes/replaceCode';
import { mirroredCode } from './intents';
import { isEndOfRange, isUnregistered, belongsToKnownSet, repeatsDefinition } from './privateCode';
import { defineRule, type RuleContext } from './rule';
import { arrives } from './sentValue';

export const unregisteredCode = defineRule({
  id: 'unregistered-code',
  since: '0.1.0',
  severity: 'hint',
  fixable: true,
  looksAt: 'file',
  *check(analysis, context) {
    const { locale, privateCodes } = context;
    for (const site of analysis.sites) {
      const { code } = site;
      if (site.role === 'receive' || code === undefined || !isUnregistered(code)) continue;
      if (privateCodes?.some((declared) => declared.code === code) === true) continue;
      if (isExempt(site) || isEndOfRange(site) || belongsToKnownSet(site) || repeatsDefinition(context, site)) continue;
      yield {
        span: site.span,
        code,
        library: site.library?.id,
        certainty: site.certainty,
        message: joinSentences(locale, [
          findingText(locale, 'unregistered', { code }),
          findingText(locale, 'usePrivateInstead', {}),
        ]),
        fixes: fixes(context, site, code),
      };
    }
  },
});

/** Sends that put nothing on a wire, or are meant to fail. */
function isExempt({ send }: Site): boolean {
  return send?.expectedToFail === true || send?.api?.simulates === true;
}

function fixes(context: RuleContext, site: Site, code: number): readonly Fix[] {
  const { send } = site;
  const value = send?.values.find(({ span }) => span.start === site.span.start);
  const replacement = mirroredCode(code);
  if (send === undefined || value === undefined || !arrives(send.api, replacement)) return [];
  return replaceCodes(context, send, value, [replacement]);
}
