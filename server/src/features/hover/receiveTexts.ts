import { describeCode } from '../../../../shared/src/codes/describeCode';
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
export function receiveFacts(api: ReceiveApi, code: number, context: HoverContext): string {
  const { messages, locale } = context;
  const subject = named(codeSpan(api.label), messages.receive.it);
  return sentences(messages, [
    (reportsEverything(api) && reports(api, code)) || api.reports.length === 0
      ? undefined
      : messages.receive.reports(subject(), rangesText(api.reports, messages)),
    code === 1005 || code === api.emptyFrame ? emptyFrame(api, subject, context) : undefined,
    code === 1006 || code === api.dropped ? lostConnection(api, subject, context) : undefined,
    ...mappings(api, subject, code, context),
    api.note?.[locale],
  ]);
}

/** The subject of one sentence after the other: a name, and from the second on a word that stands for it. */
type Subject = () => string;

function named(name: string, afterwards: string): Subject {
  let next = name;
  return () => {
    const subject = next;
    next = afterwards;
    return subject;
  };
}

/** Then the list of codes says nothing. */
function reportsEverything({ reports: ranges }: ReceiveApi): boolean {
  return ranges[0]?.[0] === 0 && ranges.at(-1)?.[1] === 65535;
}

/** The codes from a peer that become this one, and the one that this code becomes. */
function mappings(api: ReceiveApi, subject: Subject, code: number, context: HoverContext): readonly string[] {
  const { messages } = context;
  const canArrive = describeCode(code).mayBeOnWire;
  const maps = (api.maps ?? []).filter(
    ([from, to, reported]) => reported === code || (canArrive && from <= code && code <= to),
  );
  return [...new Set(maps.map(([, , reported]) => reported))].map((reported) => {
    const ranges = maps.filter((map) => map[2] === reported).map(([from, to]) => [from, to] as const);
    return messages.receive.mapped(subject(), rangesText(ranges, messages), codeInText(reported, context));
  });
}

function emptyFrame(api: ReceiveApi, subject: Subject, { messages }: HoverContext): string | undefined {
  if (api.emptyFrame === undefined || api.emptyFrame === 1005) return undefined;
  if (api.emptyFrame === null) return messages.receive.emptyFrameAsNothing(subject());
  return messages.receive.emptyFrameAs(subject(), `${api.emptyFrame}`);
}

function lostConnection(api: ReceiveApi, subject: Subject, { messages }: HoverContext): string | undefined {
  if (api.dropped === undefined || api.dropped === 1006) return undefined;
  if (api.dropped === null) return messages.receive.droppedAsNothing(subject());
  return messages.receive.droppedAs(subject(), `${api.dropped}`);
}
