import { Uri, commands, l10n, window, workspace } from 'vscode';
import type { Disposable } from 'vscode';
import { productId, requests, ruleIds } from '../../shared/src/protocol';
import type { RuleId } from '../../shared/src/protocol';
import type { LanguageServer } from './languageServer';

/** One code, or two to be set side by side. */
export type ExplainedCodes = readonly [number] | readonly [number, number];

type Explanation = { readonly title: string; readonly markdown: string };

/** Read-only Markdown documents under the scheme `websocket-close-codes`, shown in VS Code's own preview. */
export type ExplanationDocuments = Disposable & {
  readonly openExplanation: (codes: ExplainedCodes) => Promise<void>;
  readonly openRulePage: (rule: RuleId) => Promise<void>;
};

/** Registers the documents. Their text is made by the server, or comes with the extension. */
export function registerExplanationDocuments(extensionUri: Uri, server: LanguageServer): ExplanationDocuments {
  const explain = (codes: ExplainedCodes) => server.request<Explanation>(requests.explain, { codes });

  const registration = workspace.registerTextDocumentContentProvider(productId, {
    provideTextDocumentContent: async ({ path, query }) => {
      const rule = ruleIds.find((id) => path === rulePath(id));
      if (rule !== undefined) return readRulePage(extensionUri, rule);
      const codes = readCodes(query.split(','));
      if (codes === undefined) return l10n.t('This page does not exist.');
      return (await explain(codes)).markdown;
    },
  });

  return {
    openExplanation: async (codes) => {
      const { title } = await explain(codes);
      await preview(Uri.from({ scheme: productId, path: `/${fileName(title)}.md`, query: codes.join(',') }));
    },
    openRulePage: (rule) => preview(Uri.from({ scheme: productId, path: rulePath(rule) })),
    dispose: () => {
      registration.dispose();
    },
  };
}

/** Reads one or two codes, numbers or digits; `undefined` for anything else. */
export function readCodes(values: readonly unknown[]): ExplainedCodes | undefined {
  const [first, second, ...more] = values.map(readCode);
  if (first === undefined || more.length > 0) return undefined;
  if (values.length === 1) return [first];
  return second === undefined ? undefined : [first, second];
}

/** Reads a whole number of any sign; also those that are no close codes have a page, which says so. */
export function readCode(value: unknown): number | undefined {
  const code = typeof value === 'string' && /^-?\d{1,9}$/u.test(value.trim()) ? Number(value) : value;
  return typeof code === 'number' && Number.isSafeInteger(code) ? code : undefined;
}

/** The Markdown preview is a built-in extension, which a user can have switched off: then the text itself is shown. */
async function preview(uri: Uri): Promise<void> {
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await window.showTextDocument(uri, { preview: true });
  }
}

async function readRulePage(extensionUri: Uri, rule: RuleId): Promise<string> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'docs', 'rules', `${rule}.md`));
  return new TextDecoder().decode(bytes);
}

function rulePath(rule: RuleId): string {
  return `/rules/${rule}.md`;
}

function fileName(title: string): string {
  return title.replace(/[/\\:?#%*"<>|\p{Cc}]+/gu, ' ').trim();
}
