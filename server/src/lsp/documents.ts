import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Engine, OpenDocument, TextChange } from '../analysis/engine';
import type { Analysis } from '../analysis/site';
import type { Position, Range } from 'vscode-languageserver';

/** A document that the client has open. */
export type ServerDocument = {
  readonly uri: string;
  /** The URI whose settings hold: its own, or the notebook's when the document is a cell. */
  readonly scopeUri: string;
  /** The language as the engine knows it; `undefined` when the engine does not understand it. */
  readonly languageId: string | undefined;
  /** The text; it changes in place with each version. */
  readonly text: TextDocument;
  /** The analysis of the current version. */
  readonly analysis: () => Promise<Analysis | undefined>;
};

/** A change of a document's text as the protocol has it; without `range` the whole text is replaced. */
export type ContentChange = { readonly range?: Range; readonly text: string };

/** A document as it is opened. */
export type OpenedDocument = {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
};

/** The open documents. Only this store opens, changes and frees them. */
export type Documents = {
  readonly open: (opened: OpenedDocument, scopeUri?: string) => void;
  /** Applies changes in order; `false` when no such document is open. */
  readonly change: (uri: string, version: number, changes: readonly ContentChange[]) => boolean;
  readonly close: (uri: string) => boolean;
  readonly get: (uri: string) => ServerDocument | undefined;
  readonly all: () => readonly ServerDocument[];
};

type Entry = ServerDocument & { readonly opened: OpenDocument | undefined };

/** Creates an empty store. */
export function createDocuments(engine: Engine): Documents {
  const entries = new Map<string, Entry>();

  const close = (uri: string) => {
    entries.get(uri)?.opened?.dispose();
    return entries.delete(uri);
  };

  return {
    open: ({ uri, languageId, version, text }, scopeUri = uri) => {
      close(uri);
      const understood = understoodLanguage(engine, languageId, uri);
      const opened = understood === undefined ? undefined : engine.open(understood, text);
      entries.set(uri, {
        uri,
        scopeUri,
        languageId: understood,
        text: TextDocument.create(uri, languageId, version, text),
        analysis: async () => opened?.analysis(),
        opened,
      });
    },
    change: (uri, version, changes) => {
      const entry = entries.get(uri);
      if (entry === undefined) return false;
      const textChanges = changes.map((change) => applyChange(entry.text, change, version));
      if (changes.length === 0) TextDocument.update(entry.text, [], version);
      else entry.opened?.update(textChanges, entry.text.getText());
      return true;
    },
    close,
    get: (uri) => entries.get(uri),
    all: () => [...entries.values()],
  };
}

/** Changes the text and returns the change in offsets of the text before it. */
function applyChange(text: TextDocument, change: ContentChange, version: number): TextChange {
  const { range, text: newText } = change;
  if (range === undefined) {
    const end = text.getText().length;
    TextDocument.update(text, [{ text: newText }], version);
    return { start: 0, end, newText };
  }
  const ordered = inOrder(range);
  const start = text.offsetAt(ordered.start);
  const end = text.offsetAt(ordered.end);
  TextDocument.update(text, [{ range: ordered, text: newText }], version);
  return { start, end, newText };
}

function inOrder({ start, end }: Range): Range {
  return isBefore(end, start) ? { start: end, end: start } : { start, end };
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}

/** Editors name languages in their own ways (`js`, `typescript.tsx`); then the file's name decides. */
function understoodLanguage(engine: Engine, languageId: string, uri: string): string | undefined {
  if (engine.languageIds.includes(languageId)) return languageId;
  if (languageId === 'plaintext') return undefined;
  return engine.languageIdFor(uri.replace(/[?#].*$/su, ''));
}
