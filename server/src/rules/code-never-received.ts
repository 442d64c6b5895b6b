import { findingText, fixTitle, joinSentences } from '../../../shared/src/messages/message';
import { isReservedCode } from '../../../shared/src/codes/reservedCodes';
import type { Locale } from '../../../shared/src/locale';
import type { ReceiveApi } from '../../../shared/src/libraries/profile';
import type { Site } from '../analysis/site';
import { codeName, testedInstead } from './fixes/replaceCode';
import { canReport, reportedInstead } from './received';
import { defineRule, type Draft, type ReceiveSite, type RuleContext } from './rule';

/** A test that names this many codes lists what there is; a code too many in it does no harm. */
const listing = 10;

export const codeNeverReceived = defineRule({
  id: 'code-never-received',
  since: '0.1.0',
  severity: 'warning',
  fixable: true,
  looksAt: 'receive',
  concerns({ comparison: { operator, received }, code }) {
    const { api, mayBeOwn, standIns } = received;
    if (mayBeOwn === true) return false;
    if (standIns && (/[<>]/u.test(operator) || (code !== undefined && standIns.includes(code)))) return false;
    return api !== undefined && code !== undefined && (/[<>]/u.test(operator) || !canReport(api, code));
  },
  *check(site, context) {
    const { operator, received } = site.comparison;
    const { api } = received;
    if (api === undefined || site.code === undefined) return;
    if (operator === '===' || operator === 'case' || operator === 'in') yield* equality(site, site.code, api, context);
    else if (operator === '<' || operator === '<=' || operator === '>' || operator === '>=') {
      yield* range(site, site.code, api, operator, context);
    }
  },
});

function* equality(site: ReceiveSite, code: number, api: ReceiveApi, context: RuleContext): Generator<Draft> {
  if (canReport(api, code) || new Set(site.comparison.group).size >= listing || listsReserved(site, code)) return;
  const { locale } = context;
  const instead = reportedInstead(api, code);
  const written =
    instead === undefined || site.comparison.group.includes(instead)
      ? undefined
      : testedInstead(context, site, instead);
  yield {
    ...head(site),
    message: joinSentences(locale, [explanation(locale, api, code, instead), advice(locale, instead)]),
    fixes:
      instead === undefined || written === undefined
        ? []
        : [
            {
              title: lookFor(locale, instead),
              safety: 'unsafe',
              preferred: true,
              edits: [{ span: site.span, newText: written }],
            },
          ],
  };
}

/** `code === 1004 || code === 1005 || code === 1006`: what asks for one reserved code after the other keeps them from being sent. */
function listsReserved(site: ReceiveSite, code: number): boolean {
  return isReservedCode(code) && new Set(site.comparison.group.filter(isReservedCode)).size > 2;
}

/** Some libraries report numbers that are no close codes: 0, −1. They have no name. */
function lookFor(locale: Locale, code: number): string {
  return code < 1000 || code > 4999
    ? fixTitle(locale, 'lookForBare', { code })
    : fixTitle(locale, 'lookFor', { code, name: codeName(locale, code) });
}

function explanation(locale: Locale, api: ReceiveApi, code: number, instead: number | undefined): string {
  return instead === undefined
    ? findingText(locale, 'neverReceived', { label: api.label, code })
    : findingText(locale, 'neverReceivedMapped', { label: api.label, code, with: instead });
}

function advice(locale: Locale, instead: number | undefined): string {
  return instead === undefined ? '' : findingText(locale, 'checkForInstead', { code: instead });
}

function* range(
  site: ReceiveSite,
  code: number,
  api: ReceiveApi,
  operator: '<' | '<=' | '>' | '>=',
  context: RuleContext,
): Generator<Draft> {
  // How "no value" compares with a number differs from language to language.
  if (api.emptyFrame === null || api.dropped === null) return;
  // One half of a check of the whole range, which may be made of any code: `code < 1000 || code > 4999`.
  if (operator === '<' && code === 1000) return;
  // The other half, beside what else is asked of the code: `code !== 1000 && (code < 3000 || code > 4999)`.
  const isEnd = (operator === '>' && code === 4999) || (operator === '>=' && code === 5000);
  if (isEnd && new Set(site.comparison.group).size > 1) return;
  const ranges: { readonly [O in typeof operator]: readonly [from: number, to: number] } = {
    '<': [0, code - 1],
    '<=': [0, code],
    '>': [code + 1, 65535],
    '>=': [code, 65535],
  };
  if (reportsWithin(api, ...ranges[operator])) return;
  yield {
    ...head(site),
    message: findingText(context.locale, 'neverReceivedRange', {
      label: api.label,
      comparison: `${operator} ${code}`,
    }),
  };
}

function reportsWithin(api: ReceiveApi, from: number, to: number): boolean {
  if (api.reports.some((reported) => reported[0] <= to && reported[1] >= from)) return true;
  const single = [api.emptyFrame ?? 1005, api.dropped ?? 1006, ...(api.maps ?? []).map(([, , reported]) => reported)];
  return single.some((code) => code >= from && code <= to);
}

function head(site: Site & ReceiveSite): Omit<Draft, 'message'> {
  const certainty = site.comparison.received.certainty;
  return {
    span: site.span,
    code: site.code,
    library: site.comparison.received.library?.id,
    certainty: site.certainty === 'possible' ? 'possible' : certainty,
  };
}
