import { describeCode } from '../../../../shared/src/codes/describeCode';
import { privateCodeSets } from '../../../../shared/src/privateCodes';
import type { DeclaredCode } from '../../../../shared/src/protocol';
import type { Analysis, CompletionSpot, ReceivedCode, SendCall } from '../../analysis/site';
import { arrives } from '../../rules/sentValue';
import { reports } from '../hover/receiveTexts';

/** Codes that programs choose themselves, the most useful first; those of the implementation come last. */
const sendOrder = [1000, 1001, 1008, 1011, 1003, 1009, 1012, 1013, 3000, 3003, 3008, 1014, 1007, 1002, 1010];
/** Codes that programs look for, the most frequent first. */
const receiveOrder = [
  1000, 1006, 1001, 1005, 1008, 1011, 1012, 1013, 1009, 1003, 1002, 1007, 3000, 3003, 3008, 1014, 1010, 1015,
];

/**
 * The codes that make sense at a spot, the most useful first: 1000, the project's own, those of the private sets that
 * the file identifies, then the registered ones. Only codes that arrive at the API, or that it can report.
 */
export function codesFor(
  spot: CompletionSpot,
  analysis: Analysis,
  declared: readonly DeclaredCode[] | undefined,
): readonly number[] {
  const own = [...(declared ?? []).map(({ code }) => code), ...codesOfSets(analysis)];
  const order = spot.kind === 'send' ? sendOrder : receiveOrder;
  const candidates = [...new Set([1000, ...own, ...order])];
  return spot.kind === 'send'
    ? candidates.filter((code) => isSendableBy(spot.send, code))
    : candidates.filter((code) => isReportedBy(spot.received, code));
}

function codesOfSets(analysis: Analysis): readonly number[] {
  const ids = new Set(analysis.sites.flatMap(({ privateSets }) => privateSets));
  return privateCodeSets
    .filter(({ id }) => ids.has(id))
    .flatMap(({ codes }) => codes.map(({ code }) => code))
    .sort((one, other) => one - other);
}

function isSendableBy(send: SendCall, code: number): boolean {
  const { whoMaySend } = describeCode(code);
  const isForOtherSide =
    (whoMaySend === 'client' && send.side === 'server') || (whoMaySend === 'server' && send.side === 'client');
  return !isForOtherSide && arrives(send.api, code);
}

function isReportedBy({ api }: ReceivedCode, code: number): boolean {
  if (api !== undefined) return reports(api, code);
  const { mayBeOnWire, mayBeReportedLocally } = describeCode(code);
  return mayBeOnWire || mayBeReportedLocally;
}
