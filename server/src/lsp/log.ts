import type { Connection } from 'vscode-languageserver';

/** The server's log, which the client shows in its output channel. */
export type Log = {
  readonly info: (message: string) => void;
  readonly warn: (message: string) => void;
  readonly error: (message: string) => void;
  /** Warns of the same thing only once. */
  readonly warnOnce: (message: string) => void;
};

/** Writes to the client through `window/logMessage`. */
export function createLog(connection: Connection): Log {
  const told = new Set<string>();
  const warn = (message: string) => {
    connection.console.warn(message);
  };
  return {
    info: (message) => {
      connection.console.info(message);
    },
    warn,
    error: (message) => {
      connection.console.error(message);
    },
    warnOnce: (message) => {
      if (told.has(message) || told.size >= mostKept) return;
      told.add(message);
      warn(message);
    },
  };
}

/** Bounds what is kept of a client that makes one mistake after another. */
const mostKept = 1_000;
