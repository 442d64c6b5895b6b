import { httpStatusName } from '../../../shared/src/codes/httpStatus';
import { fateOf } from '../../../shared/src/libraries/fates';
import { findingText, fixTitle, joinSentences } from '../../../shared/src/messages/message';
import type { SendApi } from '../../../shared/src/libraries/profile';
import type { CodeValue, SendCall, Span } from '../analysis/site';
import { apiSentence } from './apiText';
import type { Fix } from './finding';
import { replaceCode, replaceCodes } from './fixes/replaceCode';
import { sendNoCode } from './fixes/sendNoCode';
import { putCodeBefore, swapCodeAndReason } from './fixes/swapArguments';
import { codesForStatus, failureCode } from './intents';
import { defineRule, type Draft, type RuleContext } from './rule';
import { arrives, sendsCode, sendsOther, type SentCode, sentCodes, sentValue, type SentValue } from './sentValue';

export const wrongArgument = defineRule({
  id: 'wrong-argument',
  since: '0.1.0',
  severity: 'error',
  fixable: true,
  looksAt: 'send',
  concerns: (send) =>
    send.httpStatus !== undefined ||
    sendsOther(send) ||
    sendsCode(send, (code) => isExitCode(code) || isHttpStatus(code)),
  *check(send, context) {
    for (const sent of sentCodes(send)) {
      if (isExitCode(sent.code)) yield* exitCode(context, send, sent);
      else if (isHttpStatus(sent.code)) yield* httpStatus(context, send, sent);
    }
    // What an unknown API makes of other values is not known.
    if (send.api === undefined) return;
    if (send.httpStatus !== undefined && send.code)
      yield heldStatus(context, send, send.api, send.code, send.httpStatus);
    for (const value of send.values) yield* notANumber(context, send, send.api, value, sentValue(send.api, value));
  },
});

function isExitCode(code: number): boolean {
  return code <= 1;
}

function isHttpStatus(code: number): boolean {
  return code >= 100 && code <= 599;
}

function* httpStatus(context: RuleContext, send: SendCall, { value, code, fate }: SentCode): Generator<Draft> {
  const { locale } = context;
  const name = httpStatusName(code);
  const codes = codesForStatus(send.api, code);
  const best = codes[0];
  yield {
    ...draftHead(send, value),
    code,
    message: joinSentences(locale, [
      name === undefined
        ? findingText(locale, 'httpStatus', { code })
        : findingText(locale, 'httpStatusNamed', { code, name }),
      apiSentence(locale, send.api, fate, String(code), false),
      best === undefined ? '' : findingText(locale, 'insteadOfStatus', { code: best }),
    ]),
    fixes: replaceCodes(context, send, value, codes),
  };
}

/** `close(error.status_code)`: every status of HTTP is below the range of close codes. */
function heldStatus({ locale }: RuleContext, send: SendCall, api: SendApi, span: Span, text: string): Draft {
  const isTaken = arrives(api, 4401);
  return {
    span,
    library: send.library?.id,
    certainty: send.certainty,
    message: joinSentences(locale, [
      findingText(locale, 'heldHttpStatus', { value: text }),
      apiSentence(locale, api, fateOf(api.fates, 401), '401', false),
      isTaken ? findingText(locale, 'addToHttpStatus', { value: text }) : '',
    ]),
    fixes: isTaken
      ? [
          {
            title: fixTitle(locale, 'addToHttpStatus', { value: text }),
            safety: 'unsafe',
            preferred: true,
            edits: [{ span: { start: span.start, end: span.start }, newText: '4000 + ' }],
          },
        ]
      : [],
  };
}

function* exitCode(context: RuleContext, send: SendCall, { value, code, fate }: SentCode): Generator<Draft> {
  const { locale } = context;
  // Libraries that read 0 as "no code" or "the usual code" do no harm.
  if (code === 0 && (fate?.kind === 'sent-empty' || fate?.kind === 'replaced')) return;
  const best = code === 0 ? 1000 : failureCode(send.api);
  yield {
    ...draftHead(send, value),
    code,
    message: joinSentences(locale, [
      findingText(locale, 'exitCode', { code }),
      apiSentence(locale, send.api, fate, String(code), false),
      findingText(locale, 'insteadOfStatus', { code: best }),
    ]),
    fixes: replaceCodes(context, send, value, arrives(send.api, best) ? [best] : []),
  };
}

function* notANumber(
  context: RuleContext,
  send: SendCall,
  api: SendApi,
  value: CodeValue,
  read: SentValue,
): Generator<Draft> {
  const { locale } = context;
  const say = (what: string, what2: string, fixes: readonly Fix[]): Draft => ({
    ...draftHead(send, value),
    message: joinSentences(locale, [
      what,
      'fate' in read ? apiSentence(locale, api, read.fate, value.text, false) : '',
      what2,
    ]),
    fixes,
  });
  switch (read.kind) {
    case 'string': {
      if (read.number !== undefined) {
        if (read.fate === undefined) return;
        const number = read.number;
        const writeIt = findingText(locale, 'writeNumber', { code: number });
        const fix = arrives(api, number) ? [writeNumber(context, value, number)] : [];
        yield say(findingText(locale, 'codeIsString', {}), writeIt, fix);
        return;
      }
      const swap = swapCodeAndReason(context, send);
      if (swap !== undefined) {
        const order =
          (api.reason?.position ?? 1) < api.code.position ? 'codeAndReasonSwappedReasonFirst' : 'codeAndReasonSwapped';
        yield say(findingText(locale, order, { label: api.label }), '', [swap]);
        return;
      }
      const before = putCodeBefore(context, send, value);
      yield say(
        findingText(locale, 'codeIsText', {}),
        before === undefined ? '' : findingText(locale, 'putCodeBefore', {}),
        before === undefined ? [] : [before],
      );
      return;
    }
    case 'nothing': {
      // Elsewhere the word for nothing is how "no code" is said.
      if (read.fate?.kind !== 'rejected' && read.fate?.kind !== 'crashes') return;
      const noCode = sendNoCode(context, send, value, { safety: 'safe', preferred: true });
      yield say(
        findingText(locale, 'codeIsNothing', { value: value.text }),
        noCode === undefined ? '' : findingText(locale, 'leaveOut', {}),
        noCode === undefined
          ? [1000]
              .filter((code) => arrives(api, code))
              .flatMap((code) => replaceCode(context, send, value, code, { safety: 'unsafe', preferred: true }) ?? [])
          : [noCode],
      );
      return;
    }
    case 'boolean':
      yield say(findingText(locale, 'codeIsBoolean', { value: value.text }), '', []);
      return;
    case 'code':
    case 'number':
    case 'none':
  }
}

function draftHead(send: SendCall, value: CodeValue): Omit<Draft, 'message'> {
  return { span: value.span, library: send.library?.id, certainty: send.certainty };
}

function writeNumber(context: RuleContext, value: CodeValue, code: number): Fix {
  return {
    title: fixTitle(context.locale, 'writeNumber', { code }),
    safety: value.form === 'literal' ? 'safe' : 'unsafe',
    preferred: true,
    edits: [{ span: value.span, newText: String(code) }],
  };
}
