import type { SendApi } from '../../../../shared/src/libraries/profile';
import type { SendCall } from '../../analysis/site';
import { errorText } from '../../rules/plainText';
import { codeSpan } from '../markdown';
import { sentences, type HoverContext } from './hoverContext';

/** The bytes of a reason that fit into a Close frame beside the code (RFC 6455 section 5.5). */
const roomForReason = 123;

/** Up to here nobody needs to know the length. */
const shortReason = 100;

function wholeReason({ reason }: SendCall): string | undefined {
  return reason?.text ?? (reason?.isFixed ? reason.fixedText : undefined);
}

/** How long a constant reason is when it nearly fills its room or overfills it, and then what becomes of it; else empty. */
export function reasonLength(send: SendCall, context: HoverContext): string {
  const text = wholeReason(send);
  if (text === undefined) return '';
  const bytes = utf8Length(text);
  const { messages } = context;
  if (bytes <= shortReason) return '';
  if (bytes <= roomForReason) return messages.reasonBytes(`${bytes}`, `${roomForReason}`);
  const reasons = send.api?.reasons;
  const isWithinLimit = reasons?.unit === 'characters' && text.length <= (reasons.limit ?? 0);
  const past = reasons === undefined || isWithinLimit ? undefined : longerReason(reasons, context);
  return sentences(messages, [messages.reasonPast(`${bytes}`), past]);
}

/** Whether a constant reason is so long that this code does not arrive with it, or nobody can say that it does. */
export function reasonSpoilsCode(send: SendCall): boolean {
  const text = wholeReason(send);
  if (text === undefined || utf8Length(text) <= roomForReason) return false;
  return send.api?.reasons?.past.kind !== 'cut';
}

/** What an API does with a reason: its limit, what happens past it, and what happens to a reason without a code. */
export function reasonFacts(api: SendApi, context: HoverContext): string {
  const { reasons } = api;
  if (reasons === undefined) return '';
  const limit = limitText(reasons, context);
  return sentences(context.messages, [limit, longerReason(reasons, context), withoutCode(reasons, context)]);
}

function limitText({ limit, unit }: NonNullable<SendApi['reasons']>, { messages: { call } }: HoverContext): string {
  if (limit === undefined || unit === undefined) return call.reasonUnchecked;
  return unit === 'bytes' ? call.reasonLimit(`${limit}`) : call.reasonLimitInCharacters(`${limit}`);
}

function longerReason(reasons: NonNullable<SendApi['reasons']>, context: HoverContext): string {
  const { longer } = context.messages.call;
  const { past } = reasons;
  switch (past.kind) {
    case 'sent':
      return longer.sent;
    case 'sent-empty':
      return longer.emptied;
    case 'replaced':
      return longer.replaced(`${past.with}`);
    case 'rejected':
      return longer.refused(errorSpan(past.error));
    case 'dropped':
      return longer.dropped;
    case 'crashes':
      return longer.crashes(errorSpan(past.error));
    case 'cut':
      return longer.cut;
    case 'illegal-frame':
      return longer.illegalFrame;
  }
}

function withoutCode(reasons: NonNullable<SendApi['reasons']>, context: HoverContext): string {
  const { call } = context.messages;
  const { withoutCode: fate } = reasons;
  switch (fate.kind) {
    case 'lost':
      return call.reasonLost;
    case 'sent-with':
      return call.reasonSentWith(`${fate.code}`);
    case 'rejected':
      return call.reasonRejected(errorSpan(fate.error));
    case 'corrupt-frame':
      return call.reasonCorrupts;
  }
}

function errorSpan(error: string): string {
  return codeSpan(errorText(error, 'N'));
}

/** The length of a text in bytes of UTF-8; half a surrogate pair counts as the three bytes of U+FFFD. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
