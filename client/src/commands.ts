import { commands as registry, env, l10n, version, window } from 'vscode';
import type { Disposable, ExtensionContext, LogOutputChannel } from 'vscode';
import { commands, requests, ruleIds } from '../../shared/src/protocol';
import type { CodeSummary } from '../../shared/src/protocol';
import { pickCode, type CodeFinder } from './codePicker';
import { readCode, readCodes } from './explanationDocuments';
import type { ExplanationDocuments } from './explanationDocuments';
import type { LanguageServer } from './languageServer';

type Parts = {
  readonly server: LanguageServer;
  readonly output: LogOutputChannel;
  readonly documents: ExplanationDocuments;
};

/** Registers every command of `shared/src/protocol.ts`. */
export function registerCommands(context: ExtensionContext, parts: Parts): readonly Disposable[] {
  const { server, output, documents } = parts;
  const register = (id: string, run: (...given: unknown[]) => Promise<void> | void) =>
    registry.registerCommand(id, async (...given: unknown[]) => {
      try {
        await run(...given);
      } catch (error) {
        output.error(error instanceof Error ? error : String(error));
        throw error;
      }
    });

  return [
    register(commands.lookUp, () => lookUp(parts)),
    register(commands.compare, () => compare(parts)),
    register(commands.restartServer, server.restart),
    register(commands.showOutput, () => {
      output.show();
    }),
    register(commands.copyDebugInformation, async () => {
      await env.clipboard.writeText(await debugInformation(context, server));
      window.setStatusBarMessage(l10n.t('Debug information copied.'), 5_000);
    }),
    register(commands.openExplanation, async (...given) => {
      const codes = readCodes(given);
      if (codes !== undefined) await documents.openExplanation(codes);
    }),
    register(commands.openRulePage, async (given) => {
      const rule = ruleIds.find((id) => id === given);
      if (rule !== undefined) await documents.openRulePage(rule);
    }),
  ];
}

async function lookUp({ server, documents }: Parts): Promise<void> {
  const code = await pickCode(findCodes(server), {
    title: l10n.t('Look up close code'),
    placeholder: l10n.t('A number, a name or what you see happen'),
    start: selectedCode(),
  });
  if (code !== undefined) await documents.openExplanation([code]);
}

async function compare({ server, documents }: Parts): Promise<void> {
  const codes = findCodes(server);
  const placeholder = l10n.t('A number, a name or what you see happen');
  const first = await pickCode(codes, {
    title: l10n.t('Compare close codes: the first'),
    placeholder,
    start: selectedCode(),
  });
  if (first === undefined) return;
  const title = l10n.t('Compare close codes: {0} and …', first);
  const second = await pickCode(codes, { title, placeholder, without: first });
  if (second !== undefined) await documents.openExplanation([first, second]);
}

function findCodes(server: LanguageServer): CodeFinder {
  return (query) => server.request<readonly CodeSummary[]>(requests.listCodes, { query });
}

/** The number that is selected in the editor, to begin with. */
function selectedCode(): string {
  const editor = window.activeTextEditor;
  if (editor === undefined) return '';
  const text = editor.document.getText(editor.selection);
  return readCode(text) === undefined ? '' : text.trim();
}

async function debugInformation({ extension }: ExtensionContext, server: LanguageServer): Promise<string> {
  const { version: extensionVersion } = extension.packageJSON as { readonly version: string };
  const client = [
    `Extension ${extensionVersion}`,
    `VS Code ${version}`,
    `Host: ${env.appHost}`,
    `Language: ${env.language}`,
  ];
  const fromServer = await server.request<string>(requests.debugInformation).catch((error: unknown) => String(error));
  return [...client, fromServer, ''].join('\n');
}
