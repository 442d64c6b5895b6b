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

  const edits = isWhole(send.code, value.span)
    ? removeCode(context, send, send.code)
    : [replaceValue(context, send, value.span, context.analysis.writer.nothing)];
  return {
    title: fixTitle(context.locale, 'sendNoCode', {}),
    safety: how.safety,
    ...(how.preferred === true && { preferred: true }),
    edits,
  };
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
