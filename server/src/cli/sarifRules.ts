import { rulePageUrl } from '../../../shared/src/links';
import { ruleText } from '../../../shared/src/messages/message';
import type { Locale } from '../../../shared/src/locale';
import { rules } from '../rules/index';
import type { SarifRule } from './formats/sarif';

/** The rule table as SARIF shows it. */
export function sarifRules(locale: Locale): readonly SarifRule[] {
  return rules.map(({ id, severity }) => {
    const { what, why, instead } = ruleText(locale, id);
    const description = [what, why, instead].join(locale === 'zh-cn' ? '' : ' ');
    return { id, severity, title: what, description, helpUri: rulePageUrl(id) };
  });
}
