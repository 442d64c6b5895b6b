import type { TextEdit, WorkspaceEdit, WorkspaceFolder } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI, Utils } from 'vscode-uri';
import { projectFileName } from '../../../shared/src/protocol';
import type { DeclaredCode } from '../../../shared/src/protocol';
import { addToTable, hasTable, newProjectFile } from '../features/projectTable';
import type { Look } from './look';
import type { Session } from './session';

/** The project's table of private codes, as far as it can be written to. */
export type ProjectTable = {
  /** The edit that adds a code; `undefined` when the project file is not as it should be. */
  readonly editFor: (declared: DeclaredCode) => WorkspaceEdit | undefined;
};

/**
 * The table that a document's codes belong to: that of the nearest project file, or of a new one in the workspace
 * folder. `undefined` when the editor's own settings hold the table, which the file would then hide, or when there is
 * no folder or the client makes no files.
 */
export async function projectTableOf(
  session: Session,
  { document, settings }: Look,
): Promise<ProjectTable | undefined> {
  const file = await session.projectFiles.nearest(document.scopeUri);
  if (file) {
    if (settings.privateCodes !== undefined && !hasTable(file.text)) return undefined;
    return { editFor: (declared) => editOfFile(session, file, declared) };
  }
  if (settings.privateCodes !== undefined || !session.client.createsFiles) return undefined;
  const uri = await newFileFor(session, document.scopeUri);
  return uri === undefined ? undefined : { editFor: (declared) => creation(uri, declared) };
}

function editOfFile(
  { client }: Session,
  { uri, text }: { readonly uri: string; readonly text: string },
  declared: DeclaredCode,
): WorkspaceEdit | undefined {
  const edit = addToTable(text, declared);
  if (!edit) return undefined;
  const document = TextDocument.create(uri, 'json', 0, text);
  const range = { start: document.positionAt(edit.span.start), end: document.positionAt(edit.span.end) };
  const edits: TextEdit[] = [{ range, newText: edit.newText }];
  if (!client.appliesVersionedEdits) return { changes: { [uri]: edits } };
  return { documentChanges: [{ textDocument: { uri, version: null }, edits }] };
}

function creation(uri: string, declared: DeclaredCode): WorkspaceEdit {
  const start = { line: 0, character: 0 };
  const edits: TextEdit[] = [{ range: { start, end: start }, newText: newProjectFile(declared) }];
  return {
    documentChanges: [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits },
    ],
  };
}

/** A project file at the top of the workspace folder that holds a document; in its own folder where there is none. */
async function newFileFor({ client, connection }: Session, documentUri: string): Promise<string | undefined> {
  const document = URI.parse(documentUri);
  if (document.scheme === 'untitled' || !document.path.startsWith('/')) return undefined;
  const folders = client.hasWorkspaceFolders ? await askFolders(connection) : [];
  const around = folders
    .map(({ uri }) => uri.replace(/\/$/u, ''))
    .filter((uri) => documentUri.startsWith(`${uri}/`))
    .sort((one, other) => other.length - one.length)[0];
  const folder = around === undefined ? Utils.dirname(document) : URI.parse(around);
  return Utils.joinPath(folder, projectFileName).with({ query: '', fragment: '' }).toString();
}

async function askFolders(connection: Session['connection']): Promise<readonly WorkspaceFolder[]> {
  try {
    return (await connection.workspace.getWorkspaceFolders()) ?? [];
  } catch {
    return [];
  }
}
