import type { ReceiveApi } from '../../../../shared/src/libraries/profile';
import { codeSpan } from '../markdown';
import { isInRanges, rangesText } from '../numbers';
import { codeInText, sentences, type HoverContext } from './hoverContext';

/** Whether a receive API can report a code. */
export function reports(api: ReceiveApi, code: number): boolean {
  if (api.emptyFrame === code || api.dropped === code) return true;
  return isInRanges(api.reports, code) || (api.maps ?? []).some(([, , reported]) => reported === code);
}

/** What this receive API makes of the code and its neighbours 1005 and 1006, in sentences; empty when nothing is special. */
export function receiveFacts(api: ReceiveApi, code: number | undefined, context: HoverContext): string {
  const { messages, locale } = context;
  const label = codeSpan(api.label);
  const maps = (api.maps ?? [])
    .filter(([from, to, reported]) => code === undefined || reported === code || (from <= code && code <= to))
    .map(([from, to, reported]) =>
      messages.receive.mapped(label, rangesText([[from, to]], messages), codeInText(reported, context)),
    );
  return sentences(messages, [
    messages.receive.reports(label, rangesText(api.reports, messages)),
    code === undefined || code === 1005 || code === api.emptyFrame ? emptyFrame(api, label, context) : undefined,
    code === undefined || code === 1006 || code === api.dropped ? lostConnection(api, label, context) : undefined,
    ...maps,
    api.note?.[locale],
  ]);
}

function emptyFrame(api: ReceiveApi, label: string, { messages }: HoverContext): string | undefined {
  if (api.emptyFrame === undefined || api.emptyFrame === 1005) return undefined;
  if (api.emptyFrame === null) return messages.receive.emptyFrameAsNothing(label);
  return messages.receive.emptyFrameAs(label, `${api.emptyFrame}`);
}

function lostConnection(api: ReceiveApi, label: string, { messages }: HoverContext): string | undefined {
  if (api.dropped === undefined || api.dropped === 1006) return undefined;
  if (api.dropped === null) return messages.receive.droppedAsNothing(label);
  return messages.receive.droppedAs(label, `${api.dropped}`);
}
