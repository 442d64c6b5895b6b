import { describeCode } from '../../../../shared/src/codes/describeCode';
import type { Outcome } from './outcome';
import { errorText } from '../../rules/plainText';
import { codeSpan } from '../markdown';
import { codeInText, sentences, type HoverContext } from './hoverContext';

/** The library's own error text with the code in the place of `N`, as a code span. */
export function errorSpan(error: string, given: string): string {
  return codeSpan(errorText(error, given));
}

/** What becomes of the code, short: a part of the first line. `undefined` when it is simply sent. */
export function outcomePart(api: string, outcome: Outcome, context: HoverContext): string | undefined {
  const { messages } = context;
  const { fate, convertedTo } = outcome;
  switch (fate.kind) {
    case 'sent':
      return convertedTo === undefined ? undefined : messages.outcome.converted(api, `${convertedTo}`);
    case 'sent-empty':
      return messages.outcome.emptied(api);
    case 'replaced':
      return messages.outcome.replaced(api, `${fate.with}`);
    case 'rejected':
      return messages.outcome.refused(api);
    case 'dropped':
      return messages.outcome.dropped(api);
    case 'crashes':
      return messages.outcome.crashes(api);
  }
}

/** What becomes of the code and what the peer sees of it, in sentences. `given` is the code as it stands in the source. */
export function fateSentences(api: string, given: string, outcome: Outcome, context: HoverContext): string {
  const { messages, locale } = context;
  const { fate, convertedTo } = outcome;
  const converted =
    convertedTo === undefined || fate.kind === 'rejected'
      ? undefined
      : messages.fate.converted(api, codeSpan(given), `${convertedTo}`);
  const number = convertedTo === undefined ? given : `${convertedTo}`;
  switch (fate.kind) {
    case 'sent': {
      const code = Number(number);
      const isFine = describeCode(code).mayBeOnWire;
      return sentences(messages, [
        converted ?? messages.fate.sent(api, number),
        isFine ? undefined : messages.fate.illegalOnWire,
      ]);
    }
    case 'sent-empty':
      return sentences(messages, [
        converted,
        messages.fate.emptied(api, number),
        messages.fate.peerSees(codeInText(1005, context)),
      ]);
    case 'replaced':
      return sentences(messages, [converted, messages.fate.replaced(api, number, codeInText(fate.with, context))]);
    case 'rejected':
      return sentences(messages, [
        messages.fate.refused(api, given, errorSpan(fate.error, given)),
        fate.leaves?.[locale],
      ]);
    case 'dropped':
      return sentences(messages, [converted, messages.fate.dropped(api, number), fate.leaves?.[locale]]);
    case 'crashes':
      return sentences(messages, [converted, messages.fate.crashes(api, number, errorSpan(fate.error, given))]);
  }
}
