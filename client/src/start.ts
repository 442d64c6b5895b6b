import { l10n, window } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { settingsSection } from '../../shared/src/protocol';
import { createClientOptions } from './clientOptions';
import { registerCommands } from './commands';
import { registerExplanationDocuments } from './explanationDocuments';
import { createLanguageServer } from './languageServer';
import type { ClientFactory } from './languageServer';
import { createStatusItem } from './statusItem';

/** The running extension. */
export type Extension = { readonly stop: () => Promise<void> };

/**
 * Starts what desktop and web have in common. Returns at once: the client's code is loaded and the server started
 * after activation, and whatever needs the server waits for it.
 */
export function startExtension(context: ExtensionContext, createClient: ClientFactory): Extension {
  const name = l10n.t('WebSocket Close Codes');
  const output = window.createOutputChannel(name, { log: true });
  const statusItem = createStatusItem();
  const server = createLanguageServer({
    create: async () => {
      // The client's code takes longer to read than all the rest: the editor is told first that activation is over.
      await new Promise((resolve) => setTimeout(resolve, 0));
      return createClient(settingsSection, name, createClientOptions(context.extensionUri, output));
    },
    onStatus: statusItem.show,
    output,
  });
  const documents = registerExplanationDocuments(context.extensionUri, server);
  const registered = registerCommands(context, { server, output, documents });
  context.subscriptions.push(output, statusItem, documents, ...registered);
  server.start();
  return { stop: server.stop };
}
