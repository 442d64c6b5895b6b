import { Uri } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { languageIds } from '../../shared/src/languageIds';
import { commands } from '../../shared/src/protocol';
import type { InitializationOptions } from '../../shared/src/protocol';

/** The commands that links of the server's may run: they open pages and change nothing. */
const trustedCommands = [commands.openExplanation, commands.openRulePage];

/** How the client talks to the server: all documents of the known languages, on any file system. */
export function createClientOptions(extensionUri: Uri, output: LogOutputChannel): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    trustedCommands,
    grammarBase: `${Uri.joinPath(extensionUri, 'dist').toString()}/`,
    readsFiles: true,
  };
  return {
    documentSelector: languageIds.map((language) => ({ language })),
    outputChannel: output,
    traceOutputChannel: output,
    initializationOptions,
    markdown: { isTrusted: { enabledCommands: trustedCommands }, supportHtml: false },
  };
}
