import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import {
  CancellationTokenSource,
  StreamMessageReader,
  StreamMessageWriter,
  createMessageConnection,
} from 'vscode-jsonrpc/node';
import type {
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  Position,
  Range,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { onTestFinished } from 'vitest';
import { builtServer } from './serverBuild';

/** What a test's client is and does. */
export type ClientOptions = {
  readonly capabilities?: object;
  readonly initializationOptions?: object;
  readonly locale?: string;
  /** Answers `workspace/configuration` for one item. */
  readonly configuration?: (scopeUri: string) => unknown;
  /** Answers `websocketCloseCodes/readFile`. */
  readonly readFile?: (uri: string) => string | null;
};

/** What VS Code can do, as far as the server looks at it. */
export const fullCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
  window: { showDocument: { support: true } },
  textDocument: {
    diagnostic: {
      relatedInformation: true,
      codeDescriptionSupport: true,
      dataSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } },
      isPreferredSupport: true,
      dataSupport: true,
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: {
      completionItem: { documentationFormat: ['markdown'], resolveSupport: { properties: ['documentation'] } },
    },
    inlayHint: { resolveSupport: { properties: ['tooltip'] } },
  },
};

/** What a client of the simplest kind says: nothing. It is pushed diagnostics and reads plain text. */
export const noCapabilities = {};

export type Message = { readonly method: string; readonly params: unknown };

/** The bundled server in a process of its own, and a client that talks to it. */
export type Driver = Awaited<ReturnType<typeof spawnServer>>;

/** Starts the server process; nothing is sent yet. It is ended with the test at the latest. */
export async function spawnServer(options: ClientOptions = {}) {
  const child = spawn(process.execPath, [await builtServer(), '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const reader = new StreamMessageReader(child.stdout);
  const connection = createMessageConnection(reader, new StreamMessageWriter(child.stdin));
  const protocolErrors: string[] = [];
  const received: Message[] = [];
  const arrivals = new EventEmitter();
  let stderr = '';

  const exitCode = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  child.stdin.on('error', () => undefined);
  reader.onError((error) => protocolErrors.push(error.message));
  connection.onError(() => undefined);
  const arrived = (method: string, params: unknown) => {
    received.push({ method, params });
    arrivals.emit('message');
  };
  connection.onNotification(arrived);
  connection.onRequest((method, params) => {
    arrived(method, params);
    return answer(options, method, params);
  });
  connection.listen();

  const until = async (wanted: (message: Message) => boolean): Promise<Message> => {
    for (;;) {
      const index = received.findIndex(wanted);
      if (index >= 0) return received.splice(index, 1)[0]!;
      await new Promise<void>((resolve) => arrivals.once('message', () => resolve()));
    }
  };

  const driver = {
    exitCode,
    /** What the server sent and no `until` has taken yet. */
    received,
    until,
    stderr: () => stderr,
    protocolErrors,
    request: async <T>(method: string, params?: object): Promise<T> =>
      params === undefined ? connection.sendRequest<T>(method) : connection.sendRequest<T>(method, params),
    /** Sends a request and cancels it, at once or after something else. */
    requestAndCancel: async (method: string, params: object, after?: Promise<unknown>): Promise<unknown> => {
      const source = new CancellationTokenSource();
      const response = connection.sendRequest(method, params, source.token);
      if (after === undefined) source.cancel();
      else void after.then(() => source.cancel());
      return response;
    },
    notify: async (method: string, params?: object): Promise<void> =>
      params === undefined ? connection.sendNotification(method) : connection.sendNotification(method, params),
    /** Writes bytes that need not be a message. */
    write: (text: string) => child.stdin.write(text),
    writeMessage: (body: string) => child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`),
    endInput: () => child.stdin.end(),
    initialize: async (): Promise<InitializeResult> =>
      connection.sendRequest<InitializeResult>('initialize', {
        processId: process.pid,
        rootUri: null,
        capabilities: options.capabilities ?? fullCapabilities,
        ...(options.initializationOptions && { initializationOptions: options.initializationOptions }),
        ...(options.locale !== undefined && { locale: options.locale }),
      }),
    kill: () => {
      child.kill('SIGKILL');
    },
  };
  onTestFinished(async () => {
    driver.kill();
    await exitCode;
    connection.dispose();
  });
  return driver;
}

/** Starts the server and brings it to where a client opens documents. */
export async function startServer(options: ClientOptions = {}): Promise<Driver> {
  const driver = await spawnServer(options);
  await driver.initialize();
  await driver.notify('initialized', {});
  return driver;
}

function answer({ configuration, readFile }: ClientOptions, method: string, params: unknown): unknown {
  if (method === 'workspace/configuration') {
    const { items } = params as { readonly items: readonly { readonly scopeUri: string }[] };
    return items.map(({ scopeUri }) => configuration?.(scopeUri) ?? null);
  }
  if (method === 'websocketCloseCodes/readFile') {
    return { text: readFile?.((params as { readonly uri: string }).uri) ?? null };
  }
  if (method === 'window/showDocument') return { success: true };
  return null;
}

/** Opens a document. */
export function open(driver: Driver, uri: string, text: string, languageId = 'javascript', version = 1): Promise<void> {
  return driver.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
}

/** Changes a document; a change without range replaces it all. */
export function change(
  driver: Driver,
  uri: string,
  version: number,
  ...contentChanges: readonly { readonly range?: Range; readonly text: string }[]
): Promise<void> {
  return driver.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
}

/** Asks for diagnostics. */
export function pull(driver: Driver, uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  return driver.request('textDocument/diagnostic', {
    textDocument: { uri },
    ...(previousResultId !== undefined && { previousResultId }),
  });
}

/** The diagnostics of a document as `line:character rule`, in the server's order. */
export async function findings(driver: Driver, uri: string): Promise<readonly string[]> {
  return brief(await diagnostics(driver, uri));
}

export async function diagnostics(driver: Driver, uri: string): Promise<readonly Diagnostic[]> {
  const report = await pull(driver, uri);
  if (report.kind !== 'full') throw new Error('a full report was expected');
  return report.items;
}

/** Diagnostics as `line:character rule`. */
export function brief(items: readonly Diagnostic[]): readonly string[] {
  return items.map(({ range, code }) => `${range.start.line}:${range.start.character} ${code}`);
}

/** The next diagnostics that the server pushes for a document. */
export async function pushed(driver: Driver, uri: string): Promise<readonly string[]> {
  const { params } = await driver.until((message) => isPublishFor(message, uri));
  return brief((params as { readonly diagnostics: readonly Diagnostic[] }).diagnostics);
}

function isPublishFor({ method, params }: Message, uri: string): boolean {
  return method === 'textDocument/publishDiagnostics' && (params as { readonly uri: string }).uri === uri;
}

/** Asks for code actions over a range. */
export function codeActions(
  driver: Driver,
  uri: string,
  range: Range,
  context: { readonly diagnostics?: readonly Diagnostic[]; readonly only?: readonly string[] } = {},
): Promise<readonly CodeAction[]> {
  return driver.request('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: context.diagnostics ?? [], ...(context.only && { only: context.only }) },
  });
}

/** The edits of one document in a workspace edit, whichever form it has. */
export function editsOf(edit: WorkspaceEdit | undefined, uri: string): readonly TextEdit[] {
  const versioned = (edit?.documentChanges ?? []).flatMap((one) =>
    'textDocument' in one && one.textDocument.uri === uri ? (one.edits as readonly TextEdit[]) : [],
  );
  return [...versioned, ...(edit?.changes?.[uri] ?? [])];
}

export function at(line: number, character: number): Position {
  return { line, character };
}

export function range(startLine: number, startCharacter: number, endLine: number, endCharacter: number): Range {
  return { start: at(startLine, startCharacter), end: at(endLine, endCharacter) };
}

/** A rejected request's error code. */
export async function errorCode(response: Promise<unknown>): Promise<number | undefined> {
  try {
    await response;
    return undefined;
  } catch (error) {
    return (error as { readonly code?: number }).code;
  }
}
