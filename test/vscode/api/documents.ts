import * as vscode from 'vscode';
import { eventually, expectEqual } from '../checks';

const source = 'websocket-close-codes';

/** Opens a new document in an editor. */
export async function open(language: string, content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  expectEqual(document.languageId, language);
  await vscode.window.showTextDocument(document);
  return document;
}

/** The position in the middle of the given occurrence of a text. */
export function positionOf(document: vscode.TextDocument, text: string, occurrence = 1): vscode.Position {
  let offset = -1;
  for (let count = 0; count < occurrence; count += 1) offset = document.getText().indexOf(text, offset + 1);
  if (offset === -1) throw new Error(`${text} is not in the document`);
  return document.positionAt(offset + Math.floor(text.length / 2));
}

/** This extension's diagnostics of a document, in the order of the text. */
export function diagnosticsOf(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter((diagnostic) => diagnostic.source === source)
    .toSorted((left, right) => left.range.start.compareTo(right.range.start));
}

/** A diagnostic in short: `error reserved-code-sent 3:14 1006` (severity, rule, line:column from 1, underlined text). */
export function inShort(document: vscode.TextDocument, diagnostic: vscode.Diagnostic): string {
  const severity = ['error', 'warning', 'info', 'hint'][diagnostic.severity] ?? '?';
  const rule = typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code;
  const { start } = diagnostic.range;
  return `${severity} ${rule} ${start.line + 1}:${start.character + 1} ${document.getText(diagnostic.range)}`;
}

/** Waits until a document has exactly these diagnostics, written as `inShort` writes them. */
export async function expectDiagnostics(
  document: vscode.TextDocument,
  expected: readonly string[],
): Promise<readonly vscode.Diagnostic[]> {
  return eventually(
    () => diagnosticsOf(document),
    (found) =>
      expectEqual(
        found.map((diagnostic) => inShort(document, diagnostic)),
        expected,
      ),
  );
}

/** The text of all hovers at a position; empty when the editor has no answer within five seconds. */
export async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const command = 'vscode.executeHoverProvider';
  const hovers = await Promise.race([
    vscode.commands.executeCommand<vscode.Hover[]>(command, document.uri, position),
    // A provider of another extension that is still starting can keep the editor from answering.
    new Promise<vscode.Hover[]>((resolve) => setTimeout(() => resolve([]), 5_000)),
  ]);
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n');
}

/** An extension that starts registers a handful of providers, one after the other. */
const maximumCancellations = 8;

/** The code actions at a range, of one kind. */
export async function codeActions(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind,
): Promise<readonly vscode.CodeAction[]> {
  const ask = async (times: number): Promise<readonly vscode.CodeAction[]> => {
    try {
      return await vscode.commands.executeCommand(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        kind.value,
        100,
      );
    } catch (error) {
      if (times === 0 || !(error instanceof Error && error.name === 'Canceled')) throw error;
      return ask(times - 1);
    }
  };
  // The editor cancels the question each time another extension registers a provider meanwhile, as TypeScript's does.
  const actions = await ask(maximumCancellations);
  return actions.filter((action) => action.kind !== undefined && kind.contains(action.kind));
}

/** Applies the edit of a code action. */
export async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  if (action?.edit === undefined) throw new Error(`no edit in ${action?.title ?? 'an absent action'}`);
  expectEqual(await vscode.workspace.applyEdit(action.edit), true);
}
