import type { ContentChange } from './documents';
import type { NotificationHandler } from './guard';
import { readDocumentUri, readInteger, readList, readRange, readRecord, readString } from './params';

/** `textDocument/didOpen`. A document that is opened twice starts anew. */
export const didOpen: NotificationHandler = {
  method: 'textDocument/didOpen',
  handle: (session, params) => {
    session.begin();
    const opened = readOpenedDocument(params['textDocument'], 'textDocument');
    if (!session.client.watchesFiles) forgetProjectFiles(session);
    session.documents.open(opened);
    session.publish.document(opened.uri);
  },
};

/** `textDocument/didChange`: changes are applied in order; a change without a range replaces the whole text. */
export const didChange: NotificationHandler = {
  method: 'textDocument/didChange',
  handle: (session, params) => {
    const uri = readDocumentUri(params);
    const version = readVersion(readRecord(params['textDocument'], 'textDocument')['version']);
    const changes = readList(params['contentChanges'], 'contentChanges', readContentChange);
    if (session.documents.change(uri, version, changes)) session.publish.document(uri);
    else session.log.warnOnce(`textDocument/didChange: ${uri} is not open`);
  },
};

/** `textDocument/didSave`: what was saved may be a project file, for clients that watch no files. */
export const didSave: NotificationHandler = {
  method: 'textDocument/didSave',
  handle: (session) => {
    if (session.client.watchesFiles) return;
    forgetProjectFiles(session);
    session.publish.everything();
  },
};

/** `textDocument/didClose`. */
export const didClose: NotificationHandler = {
  method: 'textDocument/didClose',
  handle: (session, params) => {
    closeDocument(session, readDocumentUri(params));
  },
};

/** Frees a document and all that is kept of it. */
export function closeDocument(session: Parameters<NotificationHandler['handle']>[0], uri: string): void {
  const document = session.documents.get(uri);
  if (document === undefined) return;
  session.documents.close(uri);
  session.settings.release(document.scopeUri);
  session.status.closed(uri);
  session.publish.closed(uri);
}

/** A document as a client opens it. */
type OpenedItem = {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
};

/** Reads a `TextDocumentItem`. */
export function readOpenedDocument(value: unknown, path: string): OpenedItem {
  const item = readRecord(value, path);
  return {
    uri: readString(item['uri'], `${path}.uri`),
    languageId: readString(item['languageId'], `${path}.languageId`),
    version: readVersion(item['version']),
    text: readString(item['text'], `${path}.text`),
  };
}

/** Reads one content change. */
export function readContentChange(value: unknown, path: string): ContentChange {
  const change = readRecord(value, path);
  const text = readString(change['text'], `${path}.text`);
  const range = change['range'];
  return range === undefined || range === null ? { text } : { range: readRange(range, `${path}.range`), text };
}

/** Some clients leave the version out or send `null`; nothing here depends on its order. */
export function readVersion(value: unknown): number {
  return value === undefined || value === null ? 0 : readInteger(value, 'version');
}

function forgetProjectFiles(session: Parameters<NotificationHandler['handle']>[0]): void {
  session.projectFiles.forget();
  session.settings.forget();
}
