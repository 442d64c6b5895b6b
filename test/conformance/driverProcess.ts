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

/** `open`: the call returned and left the connection open, so no Close frame was sent. */
export type SendAnswer =
  | {
      readonly outcome: 'returned';
      readonly open?: boolean;
      readonly observed?: number | null;
      readonly reason?: string;
    }
  | { readonly outcome: 'threw'; readonly error: string };

export type ReceiveAnswer = { readonly reported: number | null };

export type Driver = {
  readonly hello: DriverHello;
  readonly send: (command: Command) => Promise<SendAnswer>;
  readonly receive: (command: Command) => Promise<ReceiveAnswer>;
  /** Lets the driver end by itself: its standard input ends. */
  readonly stop: () => Promise<void>;
};

/** Starts a driver program and waits for its first line. */
export async function startDriver(command: readonly string[]): Promise<Driver> {
  const child = spawn(command[0]!, command.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = new Map<number, (answer: object) => void>();
  let nextId = 0;
  const lines = createInterface({ input: child.stdout });
  const hello = await new Promise<DriverHello>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`The driver ended with exit status ${String(code)}.`)));
    lines.on('line', (line) => {
      const message = JSON.parse(line) as { id?: number; hello?: DriverHello };
      if (message.hello) return resolve(message.hello);
      if (message.id === undefined) return;
      answers.get(message.id)?.(message);
      answers.delete(message.id);
    });
  });
  const ask = (message: Command): Promise<never> =>
    new Promise((resolve) => {
      const id = nextId++;
      answers.set(id, resolve as (answer: object) => void);
      child.stdin.write(`${JSON.stringify({ id, ...message })}\n`);
    });
  const stop = () =>
    new Promise<void>((done) => {
      child.on('exit', () => done());
      child.stdin.end();
    });
  return { hello, send: ask, receive: ask, stop };
}
