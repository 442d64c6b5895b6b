import { fixTitle } from '../../../../shared/src/messages/message';
import type { CodeValue, SendCall } from '../../analysis/site';
import type { Fix } from '../finding';
import type { RuleContext } from '../rule';
import { arrives } from '../sentValue';
import { isWhole } from './sendNoCode';

/**
 * A fix that exchanges code and reason, when a number that arrives stands where the reason belongs; `undefined` when
 * the two are not plainly swapped.
 */
export function swapCodeAndReason(context: RuleContext, send: SendCall): Fix | undefined {
  const { code, reason } = send;
  if (code === undefined || reason === undefined) return undefined;
  if (!send.arguments.some((argument) => isWhole(argument, code))) return undefined;
  if (!send.arguments.some((argument) => isWhole(argument, reason.span))) return undefined;
  const { text } = context.analysis;
  const number = numberAt(context, reason.span.start, reason.span.end);
  if (number === undefined || !arrives(send.api, number)) return undefined;
  return {
    title: fixTitle(context.locale, 'swapArguments', {}),
    safety: 'safe',
    preferred: true,
    edits: [
      { span: code, newText: text.slice(reason.span.start, reason.span.end) },
      { span: reason.span, newText: text.slice(code.start, code.end) },
    ].sort((a, b) => a.span.start - b.span.start),
  };
}

/** The number that stands in place of the reason: a decimal literal, or a name that the analysis knows as a code. */
function numberAt(context: RuleContext, start: number, end: number): number | undefined {
  const text = context.analysis.text.slice(start, end);
  return /^\d{4}$/u.test(text) ? Number(text) : context.siteAt({ start, end })?.code;
}

/** A fix that puts 1000 before a lone text: `close('bye')` → `close(1000, 'bye')`. */
export function putCodeBefore(context: RuleContext, send: SendCall, value: CodeValue): Fix | undefined {
  const { api } = send;
  if (api === undefined || api.code.field !== undefined) return undefined;
  if (api.reason?.position !== api.code.position + 1) return undefined;
  if (send.reason !== undefined || send.through !== undefined || !arrives(api, 1000)) return undefined;
  if (send.arguments.length !== api.code.position + 1) return undefined;
  if (send.code === undefined || !isWhole(send.code, value.span)) return undefined;
  return {
    title: fixTitle(context.locale, 'addCodeBefore', { code: 1000 }),
    safety: 'unsafe',
    preferred: true,
    edits: [{ span: { start: send.code.start, end: send.code.start }, newText: '1000, ' }],
  };
}
