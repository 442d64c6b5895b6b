import type { LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, State } from 'vscode-languageclient';
import { clientRequests, statusNotification } from '../../shared/src/protocol';
import type { ServerStatus } from '../../shared/src/protocol';
import { readFileForServer } from './readFileForServer';

/** A client, and the names of its states, which are part of the code that is loaded late. */
export type MadeClient = { readonly client: BaseLanguageClient; readonly State: typeof State };

/** Loads the language client's code and makes a client; desktop and web differ here only. */
export type ClientFactory = (id: string, name: string, options: LanguageClientOptions) => Promise<MadeClient>;

/** What the status item shows: the server's own word, or what the client sees of it. */
export type ShownStatus = ServerStatus | { readonly state: 'starting' } | { readonly state: 'stopped' };

/** The language server as the rest of the client sees it. */
export type LanguageServer = {
  /** Starts it in the background. */
  readonly start: () => void;
  /** Stops and starts it. Calls queue; calls while one waits join it. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Asks the server something, once it runs. Rejects when it does not run. */
  readonly request: <T>(method: string, params?: object) => Promise<T>;
};

type Parts = {
  readonly create: () => Promise<MadeClient>;
  readonly onStatus: (status: ShownStatus) => void;
  readonly output: LogOutputChannel;
};

/** Makes the server's handle; nothing is loaded or started before `start`. */
export function createLanguageServer({ create, onStatus, output }: Parts): LanguageServer {
  let client: Promise<BaseLanguageClient> | undefined;
  let work: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | undefined;

  const makeClient = async () => {
    const { client: made, State } = await create();
    made.onNotification(statusNotification, onStatus);
    made.onRequest(clientRequests.readFile, readFileForServer);
    made.onDidChangeState(({ newState }) => {
      if (newState === State.Starting) onStatus({ state: 'starting' });
      if (newState === State.Running) onStatus({ state: 'ready' });
      if (newState === State.Stopped) onStatus({ state: 'stopped' });
    });
    return made;
  };

  const startNow = async () => {
    try {
      client ??= makeClient();
      await (await client).start();
    } catch (error) {
      output.error(error instanceof Error ? error : String(error));
      onStatus({ state: 'stopped' });
    }
  };

  const stopNow = async () => {
    const made = await client;
    if (made === undefined || !made.needsStop()) return;
    try {
      await made.stop();
    } catch (error) {
      output.warn(error instanceof Error ? error.message : String(error));
    }
  };

  const queue = (task: () => Promise<void>) => (work = work.then(task));

  return {
    start: () => void queue(startNow),
    restart: () =>
      (waiting ??= queue(async () => {
        waiting = undefined;
        await stopNow();
        await startNow();
      })),
    stop: () => queue(stopNow),
    request: async (method, params) => {
      await work;
      if (client === undefined) throw new Error('The language server is not started.');
      return (await client).sendRequest(method, params ?? {});
    },
  };
}
