import { fixTitle } from '../../../../shared/src/messages/message';
import type { CodeValue, Edit, SendCall, Span } from '../../analysis/site';
import type { Fix } from '../finding';
import type { RuleContext } from '../rule';
import { replaceValue } from './replaceValue';

/**
 * A fix that sends no code: takes the argument away, or writes the language's word for nothing where the code is one
 * of several values. `undefined` where that would not send an empty frame, or would lose a reason.
 */
export function sendNoCode(
  context: RuleContext,
  send: SendCall,
  value: CodeValue,
  how: Pick<Fix, 'safety'> & { readonly preferred?: boolean },
): Fix | undefined {
  if (send.api === undefined || send.through !== undefined) return undefined;
  if (send.api.whenOmitted !== 'sent-empty' || send.code === undefined) return undefined;
  // Without a code the value that carries it would have to go too, and where it is made is not said.
  if (send.api.code.carrier || send.api.code.packed) return undefined;
  if (send.reason !== undefined && send.reason.text !== '') return undefined;

  const { text, writer } = context.analysis;
  const isAll = isWhole(send.code, value.span);
  // What reads a text reads no nothing.
  if (value.isText) return undefined;
  // The word for nothing cannot be converted: `Some(None)`, `(short) null`, `<<nil::16>>`.
  if (!isAll && (isConverted(text, send.code, value.span) || isEnclosed(text, send.code, value.span))) return undefined;
  if (/<<\s*$/u.test(text.slice(Math.max(0, value.span.start - 20), value.span.start))) return undefined;
  const edits = isAll
    ? removeCode(context, send, send.code)
    : [replaceValue(context, send, value.span, writer.nothing)];
  return {
    title: fixTitle(context.locale, 'sendNoCode', {}),
    safety: how.safety,
    ...(how.preferred === true && { preferred: true }),
    edits,
  };
}

/** What may stand before and behind a literal that is only converted: `(WebSocketCloseStatus)1001`, `Some(1001)`. */
const conversion = { before: /^[\w.:<>()\s]*$/u, after: /^[)\s]*$/u };

/** Whether an expression is nothing but a token and what converts it. */
export function isConverted(text: string, expression: Span, token: Span): boolean {
  return (
    expression.start <= token.start &&
    token.end <= expression.end &&
    conversion.before.test(text.slice(expression.start, token.start)) &&
    conversion.after.test(text.slice(token.end, expression.end))
  );
}

/** Whether brackets of the expression itself stand around a token: `Some(if done { 1000 } else { 1005 })`. */
function isEnclosed(text: string, expression: Span, token: Span): boolean {
  if (token.start < expression.start || expression.end < token.end) return false;
  const before = text.slice(expression.start, token.start);
  return (before.match(/[([]/gu)?.length ?? 0) > (before.match(/[)\]]/gu)?.length ?? 0);
}

/** Whether a token is the whole expression. */
export function isWhole(expression: Span, token: Span): boolean {
  return expression.start === token.start && expression.end === token.end;
}

/** Takes the code away when it and at most an empty reason end the argument list; else writes nothing in its place. */
function removeCode(context: RuleContext, send: SendCall, code: Span): readonly Edit[] {
  const index = send.arguments.findIndex((argument) => isWhole(argument, code));
  const { reason } = send;
  const isLast = send.arguments
    .slice(index + 1)
    .every((argument) => reason !== undefined && isWhole(argument, reason.span));
  if (index < 0 || !isLast) return [replaceValue(context, send, code, context.analysis.writer.nothing)];
  // Where a language does not say how its list is enclosed, the arguments themselves are all that can go.
  const isListKnown = send.argumentList.start <= code.start;
  const start = send.arguments[index - 1]?.end ?? (isListKnown ? send.argumentList.start : code.start);
  const end = isListKnown ? send.argumentList.end : (send.arguments.at(-1)?.end ?? code.end);
  return [{ span: { start, end }, newText: '' }];
}
