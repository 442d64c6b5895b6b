import { fixTitle } from '../../../../shared/src/messages/message';
import type { CodeValue, Edit, SendCall } from '../../analysis/site';
import type { Fix } from '../finding';
import type { RuleContext } from '../rule';
import { isWhole } from './sendNoCode';

/** A fix that drops the connection without a Close frame (`terminate()`); `undefined` where the object cannot. */
export function callAbrupt(context: RuleContext, send: SendCall, value: CodeValue): Fix | undefined {
  const abrupt = send.api?.abrupt;
  if (abrupt === undefined || send.through !== undefined || send.receiver === undefined) return undefined;
  if (send.code === undefined || !isWhole(send.code, value.span)) {
    // In typed languages the code may stand in a conversion, which goes with it.
    if (send.code === undefined || !context.analysis.writer.constantsHaveTypes || send.values.length > 1)
      return undefined;
  }
  const unawaited = withoutAwait(context, send);
  return (
    unawaited && {
      title: fixTitle(context.locale, 'callAbrupt', { abrupt }),
      safety: 'unsafe',
      edits: [...unawaited, { span: send.name, newText: abrupt }, { span: send.argumentList, newText: '' }],
    }
  );
}

/**
 * Where types are checked, such a call gives nothing that could be awaited, returned or chained to: it must be a
 * statement of its own, and an `await` before it goes. `undefined` where it is no statement.
 */
function withoutAwait({ analysis: { text, writer } }: RuleContext, send: SendCall): readonly Edit[] | undefined {
  if (!writer.constantsHaveTypes) return [];
  const before = /(?:^|[;{}\n])[^\S\n]*((?:co_)?await\s+)?$/u.exec(text.slice(0, send.span.start));
  if (!before || !/^\s*(?:[;}\n]|$)/u.test(text.slice(send.span.end))) return undefined;
  const { start } = send.span;
  return before[1] === undefined ? [] : [{ span: { start: start - before[1].length, end: start }, newText: '' }];
}
