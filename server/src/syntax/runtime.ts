import { Edit, Language, Parser, type Tree } from 'web-tree-sitter';

/** A replacement of the text from `start` to `end` (UTF-16 offsets of the text before) by `newText`. */
export type TreeEdit = { readonly start: number; readonly end: number; readonly newText: string };

/** A part of a document that is parsed; the rest is skipped, offsets stay the document's. */
export type Region = { readonly start: number; readonly end: number };

/** Parses texts; one for each process. */
export type SyntaxRuntime = {
  /** Loads a grammar once. Resolves to `false`, and logs why, when it cannot be had. */
  ready(grammar: string): Promise<boolean>;
  /**
   * Parses with a grammar that is ready. `undefined` when it is not, or when the time budget is spent.
   * `previous`, already edited to the new text's offsets, makes the parse incremental; it stays the caller's to delete.
   */
  parse(grammar: string, text: string, regions: readonly Region[] | undefined, previous?: Tree): Tree | undefined;
  /** Grammars that have been loaded. */
  readonly loaded: readonly string[];
};

export type RuntimeHost = {
  readonly readAsset: (name: string) => Promise<Uint8Array>;
  readonly log: (message: string) => void;
  readonly now: () => number;
  /** A parse that takes longer is given up, in milliseconds. */
  readonly parseBudget: number;
};

/** Row and column, in UTF-16 units, from which external scanners of indentation-aware grammars work. */
function pointAt(text: string, offset: number, from: { row: number; lineStart: number } = { row: 0, lineStart: 0 }) {
  let { row, lineStart } = from;
  for (let at = text.indexOf('\n', lineStart); at !== -1 && at < offset; at = text.indexOf('\n', lineStart)) {
    row += 1;
    lineStart = at + 1;
  }
  return { row, lineStart, column: offset - lineStart };
}

/** Tells a tree of an edit, so that it can serve as `previous`. `text` is the text before the edit. */
export function editTree(tree: Tree, text: string, edit: TreeEdit): void {
  const start = pointAt(text, edit.start);
  const oldEnd = pointAt(text, edit.end, start);
  const inserted = pointAt(edit.newText, edit.newText.length);
  tree.edit(
    new Edit({
      startIndex: edit.start,
      oldEndIndex: edit.end,
      newEndIndex: edit.start + edit.newText.length,
      startPosition: start,
      oldEndPosition: oldEnd,
      newEndPosition: {
        row: start.row + inserted.row,
        column: inserted.row === 0 ? start.column + inserted.column : inserted.column,
      },
    }),
  );
}

/** The regions as tree-sitter takes them; they must be in ascending order. */
function rangesOf(text: string, regions: readonly Region[]) {
  let point = { row: 0, lineStart: 0, column: 0 };
  return regions.map(({ start, end }) => {
    const startPosition = (point = pointAt(text, start, point));
    const endPosition = (point = pointAt(text, end, point));
    return { startIndex: start, endIndex: end, startPosition, endPosition };
  });
}

export function createSyntaxRuntime(host: RuntimeHost): SyntaxRuntime {
  let started: Promise<void> | undefined;
  const loading = new Map<string, Promise<boolean>>();
  const languages = new Map<string, Language>();
  const parsers = new Map<string, Parser>();

  const start = () =>
    (started ??= host
      .readAsset('web-tree-sitter.wasm')
      .then((wasmBinary) => Parser.init({ wasmBinary, locateFile: (name: string) => name })));

  const load = async (grammar: string): Promise<boolean> => {
    try {
      await start();
      languages.set(grammar, await Language.load(await host.readAsset(`tree-sitter-${grammar}.wasm`)));
      return true;
    } catch (error) {
      host.log(`The grammar "${grammar}" cannot be loaded: ${String(error)}`);
      return false;
    }
  };

  const parserFor = (grammar: string): Parser | undefined => {
    const known = parsers.get(grammar);
    if (known) return known;
    const language = languages.get(grammar);
    if (!language) return undefined;
    const parser = new Parser();
    parser.setLanguage(language);
    parsers.set(grammar, parser);
    return parser;
  };

  const parse: SyntaxRuntime['parse'] = (grammar, text, regions, previous) => {
    const parser = parserFor(grammar);
    if (!parser) return undefined;
    const deadline = host.now() + host.parseBudget;
    try {
      const tree = parser.parse(text, previous ?? null, {
        progressCallback: () => host.now() > deadline,
        ...(regions && { includedRanges: rangesOf(text, regions) }),
      });
      if (!tree) parser.reset();
      return tree ?? undefined;
    } catch (error) {
      // A failure inside the wasm module leaves the parser unusable; the next call makes a new one.
      parsers.delete(grammar);
      host.log(`The parser for "${grammar}" failed: ${String(error)}`);
      return undefined;
    }
  };

  return {
    ready(grammar) {
      let pending = loading.get(grammar);
      if (!pending) loading.set(grammar, (pending = load(grammar)));
      return pending;
    },
    parse,
    get loaded() {
      return [...languages.keys()];
    },
  };
}
