import type { Fate, LibraryProfile, SendApi } from '../../../../shared/src/libraries/profile';
import type { SendCall } from '../../analysis/site';
import { errorText } from '../../rules/plainText';
import { codeSpan, link } from '../markdown';
import { rangesText, rangesWithFate, type CodeRange } from '../numbers';
import { codeInText, firstLine, joinBlocks, type HoverContext } from './hoverContext';
import { reasonFacts } from './reasonTexts';

/** The card of a send API, shown on the callee's name: what it sends without a code, with one, and with a reason. */
export function callHover(send: SendCall, library: LibraryProfile, api: SendApi, context: HoverContext): string {
  const { messages, locale, analysis } = context;
  const { call, heading } = messages;
  const label = codeSpan(api.label);
  const special = specialPart(api, context);
  const name = codeSpan(`${analysis.text.slice(send.name.start, send.name.end)}()`);
  const reason = reasonFacts(api, context);
  const lines = [
    messages.labelled(heading.withoutCode, omittedText(api, context)),
    messages.labelled(heading.withCode, fateGroups(api, context).join(messages.clauseSeparator) + messages.fullStop),
    ...(reason === '' ? [] : [messages.labelled(heading.reason, reason)]),
  ];
  return joinBlocks([
    send.code === undefined && api.simulates !== true
      ? firstLine(call.noCode(name), [special ?? omittedPart(api, context)])
      : firstLine(label, [special ?? call.sendsCloseCode]),
    api.simulates === true && api.staysLocal !== true ? messages.fate.simulated(label) : undefined,
    special === undefined ? lines.map((line) => `- ${line}`) : undefined,
    [
      api.decidedBelow?.[locale] ?? '',
      api.note?.[locale] ?? '',
      api.abrupt === undefined ? '' : call.abrupt(codeSpan(`${api.abrupt}()`)),
    ]
      .filter((sentence) => sentence !== '')
      .join(messages.sentenceGap),
    link(call.verifiedWith(library.name, library.versions), library.homepage),
  ]);
}

/** Set where what the call itself does with codes is not what the peer gets. */
function specialPart(api: SendApi, { messages: { standing } }: HoverContext): string | undefined {
  if (api.staysLocal === true) return standing.staysLocal;
  if (api.simulates === true) return standing.testDouble;
  return api.decidedBelow === undefined ? undefined : standing.layerBelowDecides;
}

function omittedPart({ whenOmitted }: SendApi, { messages }: HoverContext): string {
  if (whenOmitted === 'sent-empty') return messages.call.chipPeerSees('1005');
  if (whenOmitted === 'no-frame') return messages.call.chipNoFrame;
  if (whenOmitted === 'required') return messages.call.chipRequired;
  return messages.call.chipSends(`${whenOmitted.code}`);
}

function omittedText({ whenOmitted }: SendApi, context: HoverContext): string {
  const { call } = context.messages;
  if (whenOmitted === 'sent-empty') return call.omittedSendsEmpty;
  if (whenOmitted === 'no-frame') return call.omittedSendsNothing;
  if (whenOmitted === 'required') return call.omittedIsRequired;
  return call.omittedSends(codeInText(whenOmitted.code, context));
}

type FateGroup = { readonly fate: Fate; readonly ranges: readonly CodeRange[] };

/** More errors than this, which differ in the name of the code, would hide what the card is about. */
const mostErrors = 2;

/** Where codes are refused with one error after the other, only that of most codes is told. */
function withFewErrors(api: SendApi, groups: readonly FateGroup[]): readonly FateGroup[] {
  const refused = groups.filter(({ fate }) => fate.kind === 'rejected');
  const last = refused.at(-1)?.fate;
  if (refused.length <= mostErrors || last === undefined) return groups;
  const isOther = (fate: Fate): boolean => fate.kind === 'rejected' && !isSameFate(fate, last);
  const others = { fate: { kind: 'rejected', error: '' }, ranges: rangesWithFate(api.fates, isOther) } as const;
  const kept = groups.filter(({ fate }) => !isOther(fate));
  const at = kept.findIndex(({ fate }) => fate === last);
  return [...kept.slice(0, at), others, ...kept.slice(at)];
}

/** What becomes of the codes, one clause a fate; those sent come first, the largest rest is "all others". */
function fateGroups(api: SendApi, context: HoverContext): readonly string[] {
  const { messages } = context;
  const groups = new Map<string, FateGroup>();
  for (const [, , fate] of api.fates) {
    const key = JSON.stringify([fate.kind, 'with' in fate ? fate.with : '', 'error' in fate ? fate.error : '']);
    if (groups.has(key)) continue;
    groups.set(key, { fate, ranges: rangesWithFate(api.fates, (other) => isSameFate(other, fate)) });
  }
  const ordered = [...groups.values()].sort(
    (one, other) => rank(one.fate) - rank(other.fate) || size(one) - size(other),
  );
  const told = withFewErrors(api, ordered);
  return told.map(({ fate, ranges }, index) => {
    const isRest = index > 0 && index === told.length - 1 && (ranges.length > 2 || ranges.some(isWide));
    return fateClause(fate, isRest ? messages.call.allOthers : rangesText(ranges, messages), context);
  });
}

function isSameFate(one: Fate, other: Fate): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'replaced' && other.kind === 'replaced') return one.with === other.with;
  return !('error' in one) || !('error' in other) || one.error === other.error;
}

function isWide([from, to]: CodeRange): boolean {
  return to - from > 10;
}

function rank(fate: Fate): number {
  return fate.kind === 'sent' ? 0 : 1;
}

function size({ ranges }: { readonly ranges: readonly CodeRange[] }): number {
  return ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0);
}

function fateClause(fate: Fate, codes: string, { messages }: HoverContext): string {
  const { call } = messages;
  switch (fate.kind) {
    case 'sent':
      return call.sendsAsGiven(codes);
    case 'sent-empty':
      return call.groupEmptied(codes);
    case 'replaced':
      return call.groupReplaced(codes, `${fate.with}`);
    case 'rejected':
      return fate.error === ''
        ? call.groupRefusedOnly(codes)
        : call.groupRefused(codes, codeSpan(errorText(fate.error, 'N')));
    case 'dropped':
      return call.groupDropped(codes);
    case 'crashes':
      return call.groupCrashes(codes, codeSpan(errorText(fate.error, 'N')));
  }
}
