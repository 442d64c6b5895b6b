import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Extras } from './rawPeer';

/** A value as it crosses the line protocol: JSON, or one of the two that JSON cannot write. */
export type WireValue = string | number | boolean | null | { readonly special: 'NaN' | 'undefined' };

/** What a driver says of one API. */
export type DriverApi = {
  /**
   * `client`: the driver connects to the raw peer. `server`: the raw peer connects to `url`.
   * `local`: nothing is put on a wire; the driver answers with the code that the other end of the test double saw.
   */
  readonly role: 'client' | 'server' | 'local';
  /** For servers: `ws://127.0.0.1:<port>/…connection={connection}`. */
  readonly url?: string;
  /** Which codes are tried. A thin layer over another library is sampled. */
  readonly codes: 'every' | 'sample';
  /** How many runs may be under way at once. */
  readonly lanes?: number;
  /** After an error, or a call that does nothing, the connection cannot be tried again. */
  readonly spentByError?: boolean;
  /** The call needs a code: the runs without one are left out. */
  readonly codeRequired?: boolean;
  /** A reason cannot be given without a code (by order and type): that run is left out. Absent: as `codeRequired`. */
  readonly reasonNeedsCode?: boolean;
  /** The code beside which reasons are tried, where the call takes members of an enum and 4000 is none. */
  readonly reasonCode?: number;
  /** The call takes no reason: the runs with one are left out. */
  readonly takesNoReason?: boolean;
  readonly extras?: Extras;
};

/** The first line of a driver. */
export type DriverHello = {
  readonly library: string;
  readonly version: string;
  readonly runtime: string;
  readonly sends: { readonly [api: string]: DriverApi };
  readonly receives: { readonly [api: string]: DriverApi };
  /** The library's constants, by the path they are written with. */
  readonly constants?: { readonly [path: string]: number };
};

export type Command = {
  readonly do: 'send' | 'receive';
  readonly api: string;
  readonly connection: string;
  /** Where a client connects. */
  readonly url?: string;
  readonly code?: WireValue;
  readonly reason?: string;
};

/**
 * What became of a command. `open`: the call returned and left the connection open, so no Close frame was sent.
 * `crashed`: the program died of it, or would have, had the driver not caught what reached nobody.
 */
export type SendAnswer =
  | {
      readonly outcome: 'returned';
      readonly open?: boolean;
      readonly observed?: number | null;
      readonly reason?: string;
    }
  | { readonly outcome: 'threw'; readonly error: string }
  | Crash;

export type ReceiveAnswer = { readonly outcome?: undefined; readonly reported: number | string | null } | Crash;

/** `alone`: no other command was under way, so it is this one that the program died of. */
export type Crash = { readonly outcome: 'crashed'; readonly error: string; readonly alone?: boolean };

/** Which of a driver's APIs. */
export type Direction = 'sends' | 'receives';

export type Driver = {
  readonly hello: DriverHello;
  /** An API as the running program tells of it: after a crash a server may have another port. */
  readonly api: (direction: Direction, name: string) => DriverApi;
  /** Starts the program again when it has died. */
  readonly ready: () => Promise<void>;
  readonly send: (command: Command) => Promise<SendAnswer>;
  readonly receive: (command: Command) => Promise<ReceiveAnswer>;
  /** Lets the driver end by itself: its standard input ends. */
  readonly stop: () => Promise<void>;
};

/** How a driver is started. */
export type DriverProgram = {
  readonly command: readonly string[];
  readonly environment?: { readonly [name: string]: string };
  /** Finds the error in the standard error of a program that died: a pattern with one group. */
  readonly crashText?: string;
};

type Running = {
  readonly hello: DriverHello;
  readonly ask: (message: Command) => Promise<object>;
  readonly isAlive: () => boolean;
  readonly stop: () => Promise<void>;
};

/** How long a program may take to end by itself. */
const endTime = 2000;

/** How much of its standard error is kept, in characters. */
const keptErrors = 20_000;

/** Starts a driver program and waits for its first line. */
export async function startDriver(program: DriverProgram): Promise<Driver> {
  let running = await startProgram(program);
  let restarting: Promise<void> | undefined;
  const restart = async () => {
    running = await startProgram(program);
    restarting = undefined;
  };
  const ready = async () => {
    if (!running.isAlive()) await (restarting ??= restart());
  };
  const ask = async (command: Command): Promise<never> => {
    await ready();
    return (await running.ask(command)) as never;
  };
  const { hello } = running;
  const api = (direction: Direction, name: string) => running.hello[direction][name] ?? hello[direction][name]!;
  return { hello, api, ready, send: ask, receive: ask, stop: () => running.stop() };
}

async function startProgram({ command, environment, crashText }: DriverProgram): Promise<Running> {
  const child = spawn(command[0]!, command.slice(1), {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const answers = new Map<number, (answer: object) => void>();
  let nextId = 0;
  let errors = '';
  let isAlive = true;
  child.stdin.on('error', () => undefined);
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors = (errors + text).slice(-keptErrors)));
  const lines = createInterface({ input: child.stdout });
  const ended = new Promise<void>((done) => {
    child.on('error', (error) => {
      errors += error.message;
      isAlive = false;
      done();
    });
    child.on('close', (status, signal) => {
      isAlive = false;
      const error = crashed(status, signal, errors, crashText);
      const crash: Crash = { outcome: 'crashed', error, alone: answers.size === 1 };
      for (const answer of answers.values()) answer(crash);
      answers.clear();
      done();
    });
  });
  const hello = await new Promise<DriverHello>((resolve, reject) => {
    void ended.then(() => reject(new Error(`The driver ended before it said hello. ${errors.trim()}`)));
    lines.on('line', (line) => {
      const message = JSON.parse(line) as { id?: number; hello?: DriverHello };
      if (message.hello) return resolve(message.hello);
      if (message.id === undefined) return;
      answers.get(message.id)?.(message);
      answers.delete(message.id);
    });
  });
  const ask = (message: Command): Promise<object> =>
    new Promise((resolve) => {
      const id = nextId++;
      answers.set(id, resolve);
      child.stdin.write(`${JSON.stringify({ id, ...message })}\n`);
    });
  const stop = async () => {
    child.stdin.end();
    const late = setTimeout(() => child.kill('SIGKILL'), endTime);
    await ended;
    clearTimeout(late);
    // A driver's words are of interest when it did not end as it should, and to whoever writes it.
    if (errors.trim()) process.stderr.write(`${errors.trim().slice(-2000)}\n`);
  };
  return { hello, ask, isAlive: () => isAlive, stop };
}

/** The error that a program died of: what `pattern` finds in its words, or its signal or exit status. */
function crashed(status: number | null, signal: string | null, errors: string, pattern: string | undefined): string {
  const found = pattern === undefined ? undefined : new RegExp(pattern, 'u').exec(errors)?.[1];
  return found ?? signal ?? `exit status ${String(status)}`;
}
