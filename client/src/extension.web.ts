import type { ExtensionContext } from 'vscode';
import { Uri } from 'vscode';
import { startExtension } from './start';
import type { Extension } from './start';

let extension: Extension | undefined;

/** The web entry: the server runs in a worker. */
export function activate(context: ExtensionContext): void {
  let worker: Worker | undefined;
  extension = startExtension(context, async (id, name, options) => {
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient, State } =
      await import('vscode-languageclient/browser');
    const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.web.js').toString(true);
    const client = new LanguageClient(
      id,
      name,
      () => {
        worker?.terminate();
        worker = new Worker(script);
        // The extension host of VS Code 1.91 wraps workers in a class of its own, which the client knows not as one.
        return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
      },
      options,
    );
    return { client, State };
  });
  context.subscriptions.push({ dispose: () => worker?.terminate() });
}

/** Resolves when the server has ended. */
export async function deactivate(): Promise<void> {
  await extension?.stop();
}
