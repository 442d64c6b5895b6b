import type { Command, Driver, DriverApi, ReceiveAnswer, SendAnswer, WireValue } from './driverProcess';
import type { Evidence, ReceiveEvidence, SendEvidence } from './evidence';
import { rangesText } from './evidence';
import { closeBody } from './frames';
import { rawConnect, type Ending, type Part, type RawServer, type Watched } from './rawPeer';
import { everyCode, oddValues, reasons, sampledCodes } from './values';

/** What became of one call: the error it gave, or how the connection ended; `undefined` when it stayed open. */
type Result =
  | { readonly error: string }
  | { readonly ending: Ending | undefined }
  | { readonly crash: string; readonly alone: boolean };

type Lane = { name: string; watched: Watched } | undefined;

type Given = Pick<Command, 'code' | 'reason'>;

type Closer = (lane: { connection: Lane }, given: Given) => Promise<Result>;

const defaultLanes = 32;
/** How long the end of a connection is waited for, in milliseconds. */
const patience = 3000;
/** How long a call may take before it is said to hang, in milliseconds. */
const callTime = 20_000;

let connections = 0;

/** Makes one library do everything and records it. `progress` is told what is under way. */
export async function sweep(driver: Driver, peer: RawServer, progress: (text: string) => void): Promise<Evidence> {
  const { library, version, runtime, sends, receives, constants } = driver.hello;
  const send: Record<string, SendEvidence> = {};
  for (const [name, api] of Object.entries(sends)) {
    progress(`send ${name}`);
    send[name] = await sweepSend(driver, peer, name, api);
  }
  const receive: Record<string, ReceiveEvidence> = {};
  for (const [name, api] of Object.entries(receives)) {
    progress(`receive ${name}`);
    receive[name] = await sweepReceive(driver, peer, name, api);
  }
  return { library, version, runtime, ...(constants ? { constants } : {}), send, receive };
}

async function sweepSend(driver: Driver, peer: RawServer, name: string, api: DriverApi): Promise<SendEvidence> {
  const closer = closerOf(driver, peer, name, api);
  const fates = await inLanes(codesOf(api), api.lanes, async (code, lane) => {
    const result = await closer(lane, { code });
    return 'crash' in result && !result.alone ? undefined : ([code, fateText(result, code)] as const);
  });
  const odd: Record<string, string> = {};
  for (const [label, code] of Object.entries(oddValues)) odd[label] = oddText(await once(closer, { code }), code);
  const evidence = { tried: api.codes, fates: rangesText(fates), odd };
  const omitted = api.codeRequired ? {} : { omitted: omittedText(await once(closer, {})) };
  if (api.takesNoReason) return { ...evidence, ...omitted };
  const found: Record<string, string> = {};
  for (const [label, reason] of Object.entries(reasons)) {
    const code = api.reasonCode ?? 4000;
    found[label] = reasonText(await once(closer, { code, reason }), reason, code);
  }
  if (api.reasonNeedsCode ?? api.codeRequired) return { ...evidence, reasons: found, ...omitted };
  const reasonWithoutCode = withoutCodeText(await once(closer, { reason: loneReason }));
  return { ...evidence, reasons: found, reasonWithoutCode, ...omitted };
}

const loneReason = 'Hello';

const hanging: SendAnswer = { outcome: 'crashed', error: 'no end of the call', alone: true };

/**
 * A function that makes the library close a connection once. The connection of a lane is used until a Close frame or
 * its end is seen on it: a call that fails leaves it open, so had it sent a frame, the next call would be seen to send
 * a wrong one.
 */
function closerOf(driver: Driver, peer: RawServer, name: string, api: DriverApi): Closer {
  return async (lane, given) => {
    if (api.role === 'local')
      return local(await driver.send({ do: 'send', api: name, connection: '', ...given }), given);
    await driver.ready();
    const now = driver.api('sends', name);
    const connection = (lane.connection ??= await begin(peer, now, { kind: 'listen' }));
    const url = urlOf(peer, now, connection.name);
    const command: Command = { do: 'send', api: name, connection: connection.name, url, ...given };
    const answer: SendAnswer = (await within(driver.send(command), callTime)) ?? hanging;
    if (answer.outcome === 'crashed') {
      spend(lane, connection.watched);
      return { crash: answer.error, alone: answer.alone !== false };
    }
    if (answer.outcome === 'threw') {
      if (api.spentByError) spend(lane, connection.watched);
      return { error: answer.error };
    }
    if (answer.open) {
      if (api.spentByError) spend(lane, connection.watched);
      return { ending: undefined };
    }
    const ending = await within(connection.watched.ending);
    spend(lane, connection.watched);
    return { ending };
  };
}

/** The result of a test double. A 1005 that was not given stands for an empty frame. */
function local(answer: SendAnswer, given: Given): Result {
  if (answer.outcome === 'threw') return { error: answer.error };
  if (answer.outcome === 'crashed') return { crash: answer.error, alone: answer.alone !== false };
  const { observed, reason = '' } = answer;
  if (observed === undefined || observed === null) return { ending: undefined };
  if (observed === 1005 && given.code !== 1005) return { ending: { kind: 'close', reason: '', body: 0 } };
  return { ending: { kind: 'close', code: observed, reason, body: 2 + Buffer.byteLength(reason) } };
}

function spend(lane: { connection: Lane }, watched: Watched): void {
  lane.connection = undefined;
  watched.destroy();
}

/** Makes one call on a connection of its own. */
async function once(closer: Closer, given: Given): Promise<Result> {
  const lane: { connection: Lane } = { connection: undefined };
  const result = await closer(lane, given);
  lane.connection?.watched.destroy();
  return result;
}

async function sweepReceive(driver: Driver, peer: RawServer, name: string, api: DriverApi): Promise<ReceiveEvidence> {
  const receive = async (part: Part): Promise<ReceiveAnswer | undefined> => {
    await driver.ready();
    const now = driver.api('receives', name);
    const connection = `c${String(connections++)}`;
    const expected = api.role === 'client' ? peer.expect(connection, part, api.extras) : undefined;
    const url = urlOf(peer, now, connection);
    const answer = driver.receive({ do: 'receive', api: name, connection, url });
    const watched = expected ?? rawConnect(url, part, api.extras);
    const reported = await within(answer);
    watched.destroy();
    return reported;
  };
  const codes = await inLanes(codesOf(api), api.lanes, async (code) => {
    const closeText = api.extras?.closeText?.replace('{code}', String(code));
    const reported = await receive(
      closeText === undefined ? { kind: 'close', body: closeBody(code) } : { kind: 'text', text: closeText },
    );
    if (reported?.outcome === 'crashed' && reported.alone === false) return undefined;
    const text = reportText(reported);
    return [code, text === String(code) ? 'same' : text] as const;
  });
  return {
    tried: api.codes,
    codes: rangesText(codes),
    empty: reportText(await receive({ kind: 'close', body: Buffer.alloc(0) })),
    oneByte: reportText(await receive({ kind: 'close', body: Buffer.from([3]) })),
    dropped: reportText(await receive({ kind: 'drop' })),
  };
}

async function begin(peer: RawServer, api: DriverApi, part: Part): Promise<{ name: string; watched: Watched }> {
  const name = `c${String(connections++)}`;
  if (api.role === 'client') return { name, watched: peer.expect(name, part, api.extras) };
  const watched = rawConnect(urlOf(peer, api, name), part, api.extras);
  await watched.opened;
  return { name, watched };
}

function urlOf(peer: RawServer, api: DriverApi, connection: string): string {
  const template = api.url ?? `ws://127.0.0.1:${String(peer.port)}/?connection={connection}`;
  return template.replace('{connection}', connection).replace('{port}', String(peer.port));
}

function codesOf(api: DriverApi): readonly number[] {
  return api.codes === 'every' ? everyCode : sampledCodes;
}

/**
 * Runs something for every code, several at once. A run gives `undefined` when the program died while others were under
 * way: nobody knows of which, so each of these is run once more alone.
 */
async function inLanes<T>(
  codes: readonly number[],
  lanes = defaultLanes,
  run: (code: number, lane: { connection: Lane }) => Promise<T | undefined>,
): Promise<readonly T[]> {
  const results: (T | undefined)[] = [];
  const suspects: number[] = [];
  let next = 0;
  const work = async () => {
    const lane: { connection: Lane } = { connection: undefined };
    while (next < codes.length) {
      const index = next++;
      results[index] = await run(codes[index]!, lane);
      if (results[index] === undefined) suspects.push(index);
    }
    lane.connection?.watched.destroy();
  };
  await Promise.all(Array.from({ length: lanes }, work));
  for (const index of suspects.sort((a, b) => a - b)) {
    const lane: { connection: Lane } = { connection: undefined };
    results[index] = await run(codes[index]!, lane);
    lane.connection?.watched.destroy();
  }
  return results.filter((result) => result !== undefined);
}

function within<T>(promise: Promise<T>, time = patience): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), time)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function fateText(result: Result, code: number): string {
  if ('crash' in result) return `crashes(${errorText(result.crash, [code])})`;
  if ('error' in result) return `rejected(${errorText(result.error, [code])})`;
  if (result.ending?.kind !== 'close') return 'dropped';
  if (result.ending.code === undefined) return result.ending.body === 0 ? 'sent-empty' : 'illegal-frame';
  return result.ending.code === code ? 'sent' : `replaced(${String(result.ending.code)})`;
}

function oddText(result: Result, value: WireValue): string {
  if ('crash' in result) return `crashes(${errorText(result.crash, asNumbers(value))})`;
  if ('error' in result) return `rejected(${errorText(result.error, asNumbers(value))})`;
  if (result.ending?.kind !== 'close') return 'dropped';
  return `frame(${result.ending.code === undefined ? '' : String(result.ending.code)})`;
}

/** The numbers that may stand for an odd value in an error text: itself, and what WebIDL's conversions make of it. */
function asNumbers(value: WireValue): readonly (number | string)[] {
  if (typeof value === 'object' && value !== null) return [value.special, 0];
  if (typeof value === 'string') return [value, 0];
  if (typeof value !== 'number') return [String(value), 0, 1];
  return [value, Math.min(65535, Math.max(0, Math.round(value))), value & 0xffff];
}

function omittedText(result: Result): string {
  const text = oddText(result, null);
  return text === 'dropped' ? 'no-frame' : text === 'frame()' ? 'sent-empty' : text;
}

function reasonText(result: Result, reason: string, code: number): string {
  if ('crash' in result) return `crashes(${errorText(result.crash, [Buffer.byteLength(reason)])})`;
  if ('error' in result) return `rejected(${errorText(result.error, [Buffer.byteLength(reason)])})`;
  const { ending } = result;
  if (ending?.kind !== 'close') return 'dropped';
  if (ending.code === undefined) return 'lost';
  if (ending.code !== code) return `frame(${String(ending.code)})`;
  if (ending.body > 125) return 'illegal-frame';
  if (ending.reason === reason) return 'whole';
  if (reason.startsWith(ending.reason.replace(/(?:\uFFFD+|…)$/u, ''))) return `cut(${String(ending.body - 2)})`;
  return `changed(${ending.reason})`;
}

function withoutCodeText(result: Result): string {
  if ('crash' in result) return `crashes(${errorText(result.crash, [])})`;
  if ('error' in result) return `rejected(${errorText(result.error, [])})`;
  const { ending } = result;
  if (ending?.kind !== 'close') return 'dropped';
  if (ending.code === undefined) return 'lost';
  if (ending.reason === loneReason) return `sent-with(${String(ending.code)})`;
  if (ending.code === Buffer.from(loneReason).readUInt16BE(0)) return 'corrupt-frame';
  return `frame(${String(ending.code)})`;
}

function reportText(answer: ReceiveAnswer | undefined): string {
  if (!answer) return 'nothing';
  return answer.outcome === 'crashed' ? `crashes(${errorText(answer.error, [])})` : String(answer.reported);
}

/**
 * The error with `N` for the code, so that one text serves all codes: the last place where the first of `numbers` that
 * occurs stands (a text such as "must be 1000 or 3000 to 4999: 1000" names its limits first).
 */
function errorText(error: string, numbers: readonly (number | string)[]): string {
  const text = error.replaceAll(/\s+/gu, ' ');
  for (const number of numbers) {
    const pattern = new RegExp(`(?<![\\w.-])${String(number).replace('.', '\\.')}(?!\\w|\\.\\d)`, 'gu');
    const found = [...text.matchAll(pattern)].at(-1);
    if (found) return `${text.slice(0, found.index)}N${text.slice(found.index + found[0].length)}`;
  }
  return text;
}
