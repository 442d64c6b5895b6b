import { join } from 'node:path';
import { fateOf } from '../../shared/src/libraries/fates';
import { libraryById, receiveApi, sendApi } from '../../shared/src/libraries/lookup';
import type { Fate, FateTable, OddValues, ReceiveApi, SendApi } from '../../shared/src/libraries/profile';
import { readDrivers, type DriverSettings } from './drivers';
import { readRanges, type Evidence, type ReceiveEvidence, type SendEvidence, type Tried } from './evidence';
import { everyCode, sampledCodes } from './values';

const entries = new Map(
  readDrivers(join(process.cwd(), 'test/conformance')).map((entry) => [entry.id, entry] as const),
);

/** The profile and API that a row of an evidence file speaks of; `undefined` for one that was run beside the APIs. */
export function apiOfRow(id: string, name: string): readonly [id: string, name: string] | undefined {
  const entry = entries.get(id);
  if (entry?.besides?.includes(name)) return undefined;
  return entry?.elsewhere?.[name] ?? [id, name];
}

/** Where the library and its profile differ, a line each; empty when they agree. */
export function differences(id: string, evidence: Evidence): readonly string[] {
  if (!libraryById(id) && !entries.get(id)?.elsewhere) return [`${id}: no such profile`];
  const found: string[] = [];
  for (const [name, seen] of Object.entries(evidence.send)) {
    const layer = entries.get(id)?.layers?.[name];
    if (layer !== undefined) {
      found.push(
        ...layerDifferences(id, name.replace(/@.*$/u, ''), layer, seen).map((line) => `${id} ${name}: ${line}`),
      );
      continue;
    }
    const row = apiOfRow(id, name);
    if (!row) continue;
    const [owner, ownName] = row;
    const profile = libraryById(owner);
    const api = profile && sendApi(profile, ownName);
    if (!api) found.push(`${id} ${name}: the profile has no such send API`);
    else
      found.push(
        ...sendDifferences(asOf(api, evidence.version), seen, entries.get(owner)).map(
          (line) => `${id} ${name}: ${line}`,
        ),
      );
  }
  for (const [name, seen] of Object.entries(evidence.receive)) {
    const row = apiOfRow(id, name);
    if (!row) continue;
    const [owner, ownName] = row;
    const profile = libraryById(owner);
    const api = profile && receiveApi(profile, ownName);
    if (!api) found.push(`${id} ${name}: the profile has no such receive API`);
    else
      found.push(
        ...receiveDifferences(asOf(api, evidence.version), seen, entries.get(owner)).map(
          (line) => `${id} ${name}: ${line}`,
        ),
      );
  }
  const constants = libraryById(id)?.constants;
  for (const [path, value] of Object.entries(evidence.constants ?? {}))
    if (constants?.[path] !== value)
      found.push(`${id} ${path}: ${String(constants?.[path])} in the profile, ${value} in the library`);
  return found;
}

/** An API as it was in a version: with what that version's own entry among `earlier` says in place of the rest. */
function asOf<Api extends SendApi | ReceiveApi>(api: Api, version: string): Api {
  const older = api.earlier?.find(({ before }) => isBefore(version, before));
  return older ? { ...api, ...older } : api;
}

/** Whether a version such as 4.1.48 comes before another, number by number. */
function isBefore(version: string, other: string): boolean {
  return version.localeCompare(other, 'en', { numeric: true }) < 0;
}

/** The codes of a range that were tried. */
function codesTried(tried: Tried, from: number, to: number): readonly number[] {
  return (tried === 'every' ? everyCode : sampledCodes).filter((code) => from <= code && code <= to);
}

/** Whether a fate is what was seen. A profile may give an error's name alone where engines differ in the rest. */
function agrees(fate: Fate, seen: string): boolean {
  switch (fate.kind) {
    case 'sent':
    case 'sent-empty':
    case 'dropped':
      return seen === fate.kind;
    case 'replaced':
      return seen === `replaced(${fate.with})`;
    case 'rejected':
      return seen === `rejected(${fate.error})` || seen.startsWith(`rejected(${fate.error}:`);
    case 'crashes':
      return seen === `crashes(${fate.error})` || seen.startsWith(`crashes(${fate.error}:`);
  }
}

function shown(fate: Fate | undefined): string {
  if (!fate) return 'nothing';
  if (fate.kind === 'rejected' || fate.kind === 'crashes') return `${fate.kind}(${fate.error})`;
  return fate.kind === 'replaced' ? `replaced(${fate.with})` : fate.kind;
}

/** Where a layer below an API differs from what the profile says of it. */
function layerDifferences(id: string, name: string, layer: string, seen: SendEvidence): readonly string[] {
  const profile = libraryById(id);
  const facts = (profile && sendApi(profile, name))?.layers?.find((each) => each.name === layer);
  return facts ? fateDifferences(facts.fates, seen) : [`the profile has no layer ${layer}`];
}

function fateDifferences(
  fates: FateTable,
  seen: SendEvidence,
  isComparable: (text: string) => boolean = () => true,
  bySide: readonly number[] = [],
): string[] {
  const found: string[] = [];
  for (const [from, to, text] of readRanges(seen.fates).filter(([, , each]) => isComparable(each))) {
    const wrong = codesTried(seen.tried, from, to).find((code) => {
      const fate = fateOf(fates, code);
      return !fate || agrees(fate, text) === bySide.includes(code);
    });
    if (wrong !== undefined) found.push(`${wrong} is ${text}, in the profile ${shown(fateOf(fates, wrong))}`);
  }
  return found;
}

/** What drivers of compiled languages say of a value that the types keep from the call. */
const keptByTypes = 'rejected(does not compile)';

function sendDifferences(api: SendApi, seen: SendEvidence, entry: DriverSettings | undefined): string[] {
  // The code of such a call is not on the wire to be seen; whether it is refused is. A code that has no name in an enum
  // cannot be given.
  const isComparable = (text: string) =>
    (api.staysLocal !== true || text.startsWith('rejected(')) && !(api.typed === true && text === keptByTypes);
  const found = fateDifferences(api.fates, seen, isComparable, entry?.bySide?.[api.id]);
  found.push(...oddDifferences(api, api.odd ?? {}, seen.odd));
  found.push(...reasonDifferences(api, seen));
  const omitted = typeof api.whenOmitted === 'object' ? `frame(${api.whenOmitted.code})` : api.whenOmitted;
  if (seen.omitted !== undefined && seen.omitted !== omitted)
    found.push(`without a code: ${seen.omitted}, in the profile ${omitted}`);
  return found;
}

const oddRows: readonly (readonly [value: string, field: keyof OddValues, asNumber: number])[] = [
  ['-1', 'negative', 0],
  ['65536', 'above65535', 65535],
  ['70000', 'above65535', 65535],
  ['"1000"', 'numericString', 1000],
  ['null', 'nothing', 0],
  ['NaN', 'notANumber', 0],
  ['"abc"', 'notANumber', 0],
];

function oddDifferences(api: SendApi, odd: OddValues, seen: SendEvidence['odd']): string[] {
  const found: string[] = [];
  for (const [value, field] of oddRows) {
    const fate = value === 'NaN' ? (odd.nan ?? odd.notANumber) : odd[field];
    const text = seen[value];
    if (typeof fate !== 'object' || text === undefined) continue;
    // `sent` says that the value is made a number first; which frame that gives is the number's own affair.
    const agreed = fate.kind === 'sent' ? /^(?:frame\(\d*\)|rejected)/u.test(text) : agrees(fate, asFate(text));
    if (!agreed) found.push(`${value} is ${text}, in the profile ${shown(fate)}`);
  }
  for (const [value, truncated, rounded] of [
    ['1000.5', 1000, 1000],
    ['4000.7', 4000, 4001],
  ] as const) {
    const text = seen[value];
    if (text === undefined || odd.fraction === undefined) continue;
    if (typeof odd.fraction === 'object') {
      if (!agrees(odd.fraction, asFate(text))) found.push(`${value} is ${text}, in the profile ${shown(odd.fraction)}`);
      continue;
    }
    const whole = odd.fraction === 'truncated' ? truncated : rounded;
    const fate = fateOf(api.fates, whole);
    const expected = fate?.kind === 'sent' ? `frame(${whole})` : shown(fate);
    if (text !== expected) found.push(`${value} is ${text}, in the profile ${expected}`);
  }
  return found;
}

/** A frame with a code stands for a fate of that code: an empty one, or a replacement. */
function asFate(text: string): string {
  if (text === 'frame()') return 'sent-empty';
  return text.replace(/^frame\((\d+)\)$/u, 'replaced($1)');
}

/** The texts of errors about reasons end in the length, or hold the reason (`…`), which differ from case to case. */
function agreesBeforeLength(fate: Fate, seen: string): boolean {
  if (fate.kind !== 'rejected') return agrees(fate, asFate(seen));
  return seen.startsWith(`rejected(${fate.error.split('…')[0]!.replace(/\.$/u, '')}`);
}

function reasonDifferences(api: SendApi, seen: SendEvidence): string[] {
  const facts = api.reasons;
  if (!facts || api.staysLocal === true) return [];
  const found: string[] = [];
  const inBytes = facts.unit !== 'characters';
  const expect = (size: string, isPast: boolean) => {
    const text = seen.reasons?.[size];
    if (text === undefined) return;
    const past = facts.past;
    const agreed = !isPast
      ? text === 'whole' || (facts.limit === undefined && past.kind === 'illegal-frame')
      : past.kind === 'cut'
        ? text.startsWith('cut(')
        : past.kind === 'illegal-frame'
          ? text === 'illegal-frame'
          : agreesBeforeLength(past, text);
    if (!agreed) found.push(`a reason of ${size} is ${text}, in the profile ${isPast ? past.kind : 'whole'}`);
  };
  expect('123 bytes, 123 characters', false);
  expect('123 bytes, 41 characters', false);
  if (inBytes) {
    expect('124 bytes, 124 characters', true);
    expect('124 bytes, 62 characters', true);
  } else expect('248 bytes, 124 characters', true);
  const without = facts.withoutCode;
  // An engine in brackets after the name says whose error it is.
  const withoutError = without.kind === 'rejected' ? without.error.replace(/ \(\w+\)$/u, '') : undefined;
  const expected =
    without.kind === 'sent-with'
      ? `sent-with(${without.code})`
      : without.kind === 'rejected'
        ? `rejected(${without.error})`
        : without.kind;
  // A frame with a code and without the reason: the reason is lost. So it is where no frame goes out without a code.
  const withoutFrame = api.whenOmitted === 'no-frame' && seen.reasonWithoutCode === 'dropped';
  const actual = withoutFrame ? 'lost' : seen.reasonWithoutCode?.replace(/^frame\(\d*\)$/u, 'lost');
  if (
    actual !== undefined &&
    actual !== expected &&
    !(withoutError !== undefined && actual.startsWith(`rejected(${withoutError}:`))
  )
    found.push(`a reason without a code is ${actual}, in the profile ${expected}`);
  return found;
}

/** Codes that APIs report on their own account: a frame that holds them is another matter. */
const local: ReadonlySet<number> = new Set([1005, 1006, 1015]);

function receiveDifferences(api: ReceiveApi, seen: ReceiveEvidence, entry: DriverSettings | undefined): string[] {
  const found: string[] = [];
  const isOverOther = entry?.overOthers === true;
  const notYet = new Set(entry?.notYet?.[api.id]);
  const isReported = (code: number) => api.reports.some(([from, to]) => from <= code && code <= to);
  for (const [from, to, text] of readRanges(seen.codes)) {
    const codes = codesTried(seen.tried, from, to);
    const wrong = codes.find((code) => {
      if (local.has(code) || code === api.emptyFrame) return false;
      if (notYet.has(code)) return text === 'same';
      const mapped = api.maps?.find(([first, last]) => first <= code && code <= last)?.[2];
      if (mapped !== undefined) return text !== String(mapped);
      if (isReported(code)) return text !== 'same' && !isOverOther;
      return text === 'same';
    });
    if (wrong !== undefined) found.push(`${wrong} is reported as ${text}, which the profile does not say`);
  }
  if (isOverOther) return found;
  const whole = (value: number | null | undefined, otherwise: number) =>
    String(value === undefined ? otherwise : value);
  if (seen.empty !== whole(api.emptyFrame, 1005)) found.push(`an empty frame is reported as ${seen.empty}`);
  if (seen.dropped !== 'nothing' && seen.dropped !== whole(api.dropped, 1006))
    found.push(`a drop is reported as ${seen.dropped}`);
  return found;
}
