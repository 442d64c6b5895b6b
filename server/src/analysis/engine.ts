import type { Analysis } from './site';

/** A replacement in a document's text, in UTF-16 offsets of the text before it. */
export type TextChange = { readonly start: number; readonly end: number; readonly newText: string };

/**
 * What an analysis is for: an editor, or a report of what the text says as it stands. A report leaves out calls that are
 * given nothing, or only functions, and places where a code is about to be written: nothing can be said of them.
 */
export type Purpose = 'edit' | 'report';

/** What the engine needs of the world. */
export type EngineHost = {
  /** The bytes of a file that ships beside the server: `web-tree-sitter.wasm`, `tree-sitter-javascript.wasm`, … */
  readonly readAsset: (name: string) => Promise<Uint8Array>;
  /** Loads a grammar with functions that take long to optimise; absent where that is worth its time. */
  readonly loadUnoptimised?: <T>(load: () => Promise<T>) => Promise<T>;
  readonly log: (message: string) => void;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
};

/** A document that is open in an editor: keeps its syntax tree from edit to edit. */
export type OpenDocument = {
  /** Takes over a new version: the changes in order, each in offsets of the text before it, and the text after all. */
  update(changes: readonly TextChange[], text: string): void;
  /** The analysis of the current version; computed once a version. Rejects never. */
  analysis(): Promise<Analysis>;
  /** Frees the tree. Further calls of `analysis` give an empty analysis. */
  dispose(): void;
};

/** Finds the close codes of documents. */
export type Engine = {
  /** Begins to load what documents of every language need, where some are sure to come. */
  prepare(): void;
  /** Analyses a text once and keeps nothing. Rejects never. */
  analyse(languageId: string, text: string, purpose?: Purpose): Promise<Analysis>;
  open(languageId: string, text: string): OpenDocument;
  /** VS Code language ids that are understood. */
  readonly languageIds: readonly string[];
  /** The language id for a file name by its extension; `undefined` when none fits. */
  languageIdFor(fileName: string): string | undefined;
  /** Cheap test on the text alone: `false` when it surely holds no close code, and `analyse` would find nothing. */
  mayHoldCodes(languageId: string, text: string): boolean;
};
