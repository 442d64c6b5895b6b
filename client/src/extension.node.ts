import type { ExtensionContext } from 'vscode';
import { Uri } from 'vscode';
import { startExtension } from './start';
import type { Extension } from './start';

let extension: Extension | undefined;

/** The desktop entry: the server runs in a Node.js process of its own. */
export function activate(context: ExtensionContext): void {
  extension = startExtension(context, async (id, name, options) => {
    const { LanguageClient, State, TransportKind } = await import('./languageClient.node');
    const module = Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.node.js').fsPath;
    const transport = TransportKind.ipc;
    const debugOptions = { execArgv: ['--nolazy', '--inspect=6009'] };
    const server = { run: { module, transport }, debug: { module, transport, options: debugOptions } };
    return { client: new LanguageClient(id, name, server, options), State };
  });
}

/** Resolves when the server has ended. */
export async function deactivate(): Promise<void> {
  await extension?.stop();
}
