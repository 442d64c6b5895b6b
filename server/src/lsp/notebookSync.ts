import type { NotificationHandler } from './guard';
import { readList, readRecord, readString } from './params';
import type { UnknownRecord } from './params';
import type { Session } from './session';
import { closeDocument, readContentChange, readOpenedDocument, readVersion } from './textDocumentSync';

/** `notebookDocument/didOpen`: each cell becomes a document of its language, under the notebook's settings. */
export const didOpenNotebook: NotificationHandler = {
  method: 'notebookDocument/didOpen',
  handle: (session, params) => {
    session.begin();
    openCells(session, readNotebookUri(params), params['cellTextDocuments']);
  },
};

/** `notebookDocument/didChange`: cells come, go and change. */
export const didChangeNotebook: NotificationHandler = {
  method: 'notebookDocument/didChange',
  handle: (session, params) => {
    const notebookUri = readNotebookUri(params);
    const cells = readRecord(params['change'] ?? {}, 'change')['cells'];
    if (cells === undefined || cells === null) return;
    const { structure, textContent } = readRecord(cells, 'cells');
    if (structure !== undefined && structure !== null) {
      const { didClose, didOpen } = readRecord(structure, 'cells.structure');
      closeCells(session, didClose);
      openCells(session, notebookUri, didOpen);
    }
    for (const { uri, version, changes } of readList(textContent ?? [], 'cells.textContent', readCellChange)) {
      if (session.documents.change(uri, version, changes)) session.publish.document(uri);
    }
  },
};

/** `notebookDocument/didClose`. */
export const didCloseNotebook: NotificationHandler = {
  method: 'notebookDocument/didClose',
  handle: (session, params) => {
    closeCells(session, params['cellTextDocuments']);
  },
};

function openCells(session: Session, notebookUri: string, cells: unknown): void {
  for (const opened of readList(cells ?? [], 'cellTextDocuments', readOpenedDocument)) {
    session.documents.open(opened, notebookUri);
    session.publish.document(opened.uri);
  }
}

function closeCells(session: Session, cells: unknown): void {
  const uris = readList(cells ?? [], 'cellTextDocuments', (cell, path) =>
    readString(readRecord(cell, path)['uri'], `${path}.uri`),
  );
  for (const uri of uris) closeDocument(session, uri);
}

function readNotebookUri(params: UnknownRecord): string {
  return readString(readRecord(params['notebookDocument'], 'notebookDocument')['uri'], 'notebookDocument.uri');
}

function readCellChange(value: unknown, path: string) {
  const change = readRecord(value, path);
  const document = readRecord(change['document'], `${path}.document`);
  return {
    uri: readString(document['uri'], `${path}.document.uri`),
    version: readVersion(document['version']),
    changes: readList(change['changes'], `${path}.changes`, readContentChange),
  };
}
