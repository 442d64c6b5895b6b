import { standardCodes } from '../../../shared/src/codes/reservedCodes';
import { fateOf } from '../../../shared/src/libraries/fates';
import { enumerate, findingText, fixTitle, joinSentences } from '../../../shared/src/messages/message';
import type { Locale } from '../../../shared/src/locale';
import type { Fate, SendApi } from '../../../shared/src/libraries/profile';
import type { Certainty, ReceivedCode, SendCall, Span } from '../analysis/site';
import { errorText, plainText } from './plainText';
import type { Fix } from './finding';
import { replaceValue } from './fixes/replaceValue';
import { failureCode } from './intents';
import { canReport, reportsByItself } from './received';
import { defineRule, type RuleContext } from './rule';
import { arrives } from './sentValue';

/** Codes that an endpoint reports to itself (RFC 6455 section 7.4.1). */
const localCodes = [1005, 1006, 1015] as const;

export const receivedCodeForwarded = defineRule({
  id: 'received-code-forwarded',
  since: '0.1.0',
  severity: 'warning',
  fixable: true,
  looksAt: 'send',
  concerns: ({ forwards }) => forwards !== undefined,
  *check(send, context) {
    const { forwards, api } = send;
    if (forwards === undefined || api === undefined || send.code === undefined) return;
    // Such a library tells of an empty frame and of a drop by other means than a code.
    if (forwards.api?.emptyFrame === null && forwards.api.dropped === null) return;
    const harmful = localCodes.flatMap((code) => {
      const fate = fateOf(api.fates, code);
      if (
        isTakenOut(forwards, code) ||
        !canReport(forwards.api, code) ||
        fate === undefined ||
        !isHarmful(api, code, fate) ||
        (send.isMet && fate.kind === 'rejected')
      )
        return [];
      return [{ code, fate }];
    });
    if (!harmful.some(({ code }) => reportsByItself(forwards.api, code))) return;
    const { locale } = context;
    yield {
      span: send.code,
      library: send.library?.id,
      certainty: lesser(send.certainty, forwards.certainty),
      message: joinSentences(locale, [
        findingText(locale, 'forwarded', { codes: list(locale, harmful, 'or') }),
        ...consequences(locale, api, harmful),
        advice(locale, send, api, harmful),
      ]),
      fixes: guard(context, send, send.code, api, forwards),
    };
  },
});

type Harm = { readonly code: number; readonly fate: Fate };

/** An empty frame in place of a local code says nothing false, and is what 1005 means. */
function isHarmful(api: SendApi, code: number, fate: Fate): boolean {
  return fate.kind !== 'sent-empty' && api.emptyFrameIdiom?.includes(code) !== true;
}

function lesser(one: Certainty, other: Certainty): Certainty {
  const order: readonly Certainty[] = ['possible', 'likely', 'certain'];
  return order.indexOf(one) < order.indexOf(other) ? one : other;
}

function list(locale: Locale, harms: readonly Harm[], conjunction: 'and' | 'or' = 'and'): string {
  const codes = harms.map(({ code }) => String(code));
  return enumerate(locale, codes, conjunction);
}

/** What to send for the codes at hand, as the fix does. */
function advice(locale: Locale, send: SendCall, api: SendApi, harms: readonly Harm[]): string {
  const code = failureCode(api);
  const others = harms.filter((harm) => harm.code !== 1005).length;
  if (others === harms.length) return findingText(locale, others > 1 ? 'guardFailures' : 'guardFailure', { code });
  const isEmptied = maySendNoCode(send, api);
  return others === 0
    ? findingText(locale, isEmptied ? 'guardEmpty' : 'guardEmptyCode', {})
    : findingText(locale, isEmptied ? 'guardForwarded' : 'guardForwardedCode', { code });
}

/** One sentence for each sort of fate among the codes. */
function consequences(locale: Locale, api: SendApi, harms: readonly Harm[]): readonly string[] {
  if (api.decidedBelow !== undefined) return [plainText(api.decidedBelow[locale])];
  const firsts = harms.filter(({ fate }, at) => harms.findIndex((harm) => harm.fate.kind === fate.kind) === at);
  return firsts.map(({ code, fate }) => {
    const group = harms.filter((harm) => harm.fate.kind === fate.kind);
    const values = { label: api.label, codes: list(locale, group) };
    switch (fate.kind) {
      case 'rejected':
        return findingText(locale, 'forwardedRefused', { ...values, error: errorText(fate.error, String(code)) });
      case 'crashes':
        return findingText(locale, 'forwardedCrashes', values);
      case 'replaced':
        return findingText(locale, 'forwardedReplaced', { ...values, with: fate.with });
      case 'dropped':
        return findingText(locale, 'forwardedDropped', values);
      case 'sent':
      case 'sent-empty':
        return findingText(locale, 'forwardedSent', values);
    }
  });
}

/** Maps 1005 to no code and all else that would not arrive to a failure, where the language can say so in place. */
function guard(context: RuleContext, send: SendCall, code: Span, api: SendApi, received: ReceivedCode): readonly Fix[] {
  // A number cannot stand in the place of a value that carries one.
  if (send.through !== undefined || api.code.carrier === true) return [];
  const { writer } = context.analysis;
  const failure = failureCode(api);
  if (!arrives(api, failure)) return [];
  const none = maySendNoCode(send, api) ? writer.nothing : '1000';
  const remain = standardCodes.filter((each) => canReport(received.api, each) && !isTakenOut(received, each));
  const lost = rangesOf(
    api,
    remain.filter((each) => each !== 1005 && !arrives(api, each)),
  );
  const span = send.lastArm ?? code;
  const newText = writer.choose?.(span, [
    ...(isTakenOut(received, 1005) ? [] : [{ ranges: [[1005, 1005] as const], newText: none }]),
    ...(lost.length > 0 ? [{ ranges: lost, newText: String(failure) }] : []),
  ]);
  if (newText === undefined) return [];
  return [
    {
      title: fixTitle(context.locale, 'guardForwarded', {}),
      safety: 'unsafe',
      preferred: true,
      edits: [replaceValue(context, send, span, newText)],
    },
  ];
}

function isTakenOut({ without }: ReceivedCode, code: number): boolean {
  return without?.includes(code) === true;
}

/** Whether the call may be left without a code, also with the reason that is handed on beside it. */
function maySendNoCode(send: SendCall, api: SendApi): boolean {
  if (api.whenOmitted !== 'sent-empty') return false;
  return send.reason === undefined || api.reasons?.withoutCode.kind === 'lost';
}

/** Joins neighbours into ranges, over gaps in which no code would arrive either. */
function rangesOf(api: SendApi, codes: readonly number[]): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    const gap = last === undefined ? [] : standardCodes.filter((between) => between > last[1] && between < code);
    if (last !== undefined && !gap.some((between) => arrives(api, between))) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}
