import { fixTitle } from '../../../../shared/src/messages/message';
import type { CodeValue, SendCall } from '../../analysis/site';
import type { Fix } from '../finding';
import type { RuleContext } from '../rule';
import { isWhole } from './sendNoCode';

/** A fix that drops the connection without a Close frame (`terminate()`); `undefined` where the object cannot. */
export function callAbrupt(context: RuleContext, send: SendCall, value: CodeValue): Fix | undefined {
  const abrupt = send.api?.abrupt;
  if (abrupt === undefined || send.through !== undefined || send.receiver === undefined) return undefined;
  if (send.code === undefined || !isWhole(send.code, value.span)) return undefined;
  return {
    title: fixTitle(context.locale, 'callAbrupt', { abrupt }),
    safety: 'unsafe',
    edits: [
      { span: send.name, newText: abrupt },
      { span: send.argumentList, newText: '' },
    ],
  };
}
