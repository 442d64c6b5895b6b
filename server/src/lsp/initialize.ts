import { TextDocumentSyncKind } from 'vscode-languageserver';
import type { InitializeResult } from 'vscode-languageserver';
import { languageIds } from '../../../shared/src/languageIds';
import { commands, productId } from '../../../shared/src/protocol';
import { codeActionKinds } from './codeActions';
import { completionTriggers } from './completion';
import { showRulePage } from './rulePages';
import type { Session } from './session';
import { version } from './version';

/** The answer to `initialize`: only what the client can use is offered. */
export function initializeResult({ client, trustedCommands }: Session): InitializeResult {
  const opensPagesItself = trustedCommands.includes(commands.openRulePage);
  return {
    serverInfo: { name: productId, version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
      notebookDocumentSync: {
        notebookSelector: [{ notebook: '*', cells: languageIds.map((language) => ({ language })) }],
      },
      hoverProvider: true,
      definitionProvider: true,
      documentHighlightProvider: true,
      completionProvider: {
        triggerCharacters: [...completionTriggers],
        resolveProvider: client.resolvesCompletionDocumentation,
      },
      inlayHintProvider: { resolveProvider: client.resolvesInlayTooltips },
      ...(client.showsCodeActions && { codeActionProvider: { codeActionKinds: [...codeActionKinds] } }),
      ...(client.showsDocuments && !opensPagesItself && { executeCommandProvider: { commands: [showRulePage] } }),
      ...(client.pullsDiagnostics && {
        diagnosticProvider: { identifier: productId, interFileDependencies: false, workspaceDiagnostics: false },
      }),
      ...(client.hasWorkspaceFolders && {
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      }),
    },
  };
}
