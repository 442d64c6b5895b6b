import { Language, Parser, type Range, type Tree } from 'web-tree-sitter';
import { largestFunction } from './largestFunction';
import { unpackGrammar } from './packedGrammar';
import { createSyntaxTree, type SyntaxTree } from './tree';
import type { Layout } from './layout';
import type { ParsePart, PartRange } from './parts';
import { createReader, type ReadAs } from './reading';
import { recover, type MadePart } from './recovery';
import { pointAt } from './textPoint';

/**
 * A part of a document that is parsed; the rest is skipped, offsets stay the document's. With `as`, that is read instead
 * of the text there; it must be as long.
 */
export type Region = { readonly start: number; readonly end: number; readonly as?: string };

/** What is known of a language's grammar: what it does not know, and where a text has errors. */
export type GrammarTraits = {
  /** What the parser is given to read. */
  readonly readAs?: ReadAs | undefined;
  /** What the parser keeps of errors from version to version is not believed: such a text is parsed from scratch. */
  readonly errorsLinger?: boolean | undefined;
  /** Shows the statements of a text with errors; each is then parsed by itself. */
  readonly layout?: Layout | undefined;
  /** Types of nodes that stand between the root and the statements. */
  readonly lists?: ReadonlySet<string> | undefined;
};

/** Parses texts; one for each process. */
export type SyntaxRuntime = {
  /** Begins to load the parser's own module. */
  prepare(this: void): void;
  /** Loads a grammar once. Resolves to `false`, and logs why, when it cannot be had. */
  ready(grammar: string): Promise<boolean>;
  /**
   * Parses with a grammar that is ready. `undefined` when it is not, or when the time budget is spent.
   * `previous`, told of all edits since, makes the parse incremental; it is then the tree that is returned. It stays the
   * caller's to delete.
   */
  parse(
    grammar: string,
    text: string,
    regions: readonly Region[] | undefined,
    traits: GrammarTraits,
    previous?: SyntaxTree,
  ): SyntaxTree | undefined;
  /** Grammars that have been loaded. */
  readonly loaded: readonly string[];
};

export type RuntimeHost = {
  readonly readAsset: (name: string) => Promise<Uint8Array>;
  /** Loads a grammar with functions that take long to optimise; absent where that is worth its time. */
  readonly loadUnoptimised?: <T>(load: () => Promise<T>) => Promise<T>;
  readonly log: (message: string) => void;
  readonly now: () => number;
  /** A parse that takes longer is given up, in milliseconds. */
  readonly parseBudget: number;
};

/** The regions as tree-sitter takes them; they must be in ascending order. */
function rangesOf(text: string, regions: readonly Region[]): Range[] {
  let point = { row: 0, lineStart: 0, column: 0 };
  return regions.map(({ start, end }) => {
    const startPosition = (point = pointAt(text, start, point));
    const endPosition = (point = pointAt(text, end, point));
    return { startIndex: start, endIndex: end, startPosition, endPosition };
  });
}

function rangeOf({ start, end, startPoint, endPoint }: PartRange): Range {
  return { startIndex: start, endIndex: end, startPosition: startPoint, endPosition: endPoint };
}

/** The text as the parser is to read it. */
function withReplacements(text: string, regions: readonly Region[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const { start, as } of regions) {
    if (as === undefined) continue;
    parts.push(text.slice(end, start), as);
    end = start + as.length;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(end);
}

/** Bytes of a function that takes long to optimise: as many seconds as most take tenths of one. */
const largeFunction = 200_000;

/**
 * Whether errors may be left from a version before: a grammar keeps them, or they are not where a text that was parsed in
 * pieces has its own, in one statement.
 */
function mayLinger(errorsLinger: boolean | undefined, pieces: readonly MadePart[] | undefined): boolean {
  return errorsLinger === true || (pieces !== undefined && pieces.filter(({ part }) => part.hasError).length !== 1);
}

/** Reads no part of one text twice: a text that is parsed anew because it is doubtful is cut much like before. */
function readingOnce(readPart: ParsePart, known: Map<string, Tree>): ParsePart {
  return (text, range, before) => {
    const key = `${range.start} ${range.end}`;
    const tree = known.get(key) ?? readPart(text, range, before);
    if (tree) known.set(key, tree);
    return tree && tree.copy();
  };
}

export function createSyntaxRuntime(host: RuntimeHost): SyntaxRuntime {
  let started: Promise<void> | undefined;
  const loading = new Map<string, Promise<boolean>>();
  const languages = new Map<string, Language>();
  const parsers = new Map<string, { readonly parser: Parser; readonly rootType: string }>();

  const start = () =>
    (started ??= host
      .readAsset('web-tree-sitter.wasm')
      .then((wasmBinary) => Parser.init({ wasmBinary, locateFile: (name: string) => name })));

  const load = async (grammar: string): Promise<boolean> => {
    try {
      await start();
      const module = unpackGrammar(await host.readAsset(`tree-sitter-${grammar}.wasm`));
      const isLarge = host.loadUnoptimised && largestFunction(module) > largeFunction;
      const loaded = await (isLarge ? host.loadUnoptimised(() => Language.load(module)) : Language.load(module));
      languages.set(grammar, loaded);
      return true;
    } catch (error) {
      host.log(`The grammar "${grammar}" cannot be loaded: ${String(error)}`);
      return false;
    }
  };

  const parserFor = (grammar: string) => {
    const known = parsers.get(grammar);
    if (known) return known;
    const language = languages.get(grammar);
    if (!language) return undefined;
    const parser = new Parser();
    parser.setLanguage(language);
    const empty = parser.parse('');
    const made = { parser, rootType: empty?.rootNode.type ?? '' };
    empty?.delete();
    parsers.set(grammar, made);
    return made;
  };

  /** Reads texts with a parser until a moment of the host's clock; `null` when that is passed. */
  const readerOf = (parser: Parser, deadline: number) => {
    return (input: string, before: Tree | null, includedRanges?: Range[]): Tree | null => {
      // The parser copies whatever it is given, and asks anew wherever it looks ahead or begins around an edit.
      const chunk = 256;
      const tree = parser.parse((index) => input.slice(index, index + chunk), before, {
        progressCallback: () => host.now() > deadline,
        ...(includedRanges && { includedRanges }),
      });
      if (!tree) parser.reset();
      return tree;
    };
  };

  const asRead = createReader();

  const parse: SyntaxRuntime['parse'] = (grammar, text, regions, traits, previous) => {
    const { errorsLinger, layout, lists, readAs } = traits;
    const made = parserFor(grammar);
    if (!made) return undefined;
    const read = readerOf(made.parser, host.now() + host.parseBudget);
    const pieceTrees = new Map<string, Tree>();
    try {
      const readPart: ParsePart = (input, range, before) => read(asRead(input, readAs), before, [rangeOf(range)]);
      if (previous && !regions && previous.replacePart(text, readPart, layout)) return previous;
      const readPiece = readingOnce(readPart, pieceTrees);
      const input = withReplacements(asRead(text, readAs), regions ?? []);
      const ranges = regions && rangesOf(text, regions);
      let tree = read(input, previous?.raw ?? null, ranges);
      const cut = (broken: Tree) =>
        layout && !regions && broken.rootNode.hasError
          ? recover(text, broken, readPiece, layout, lists ?? new Set())
          : undefined;
      let pieces = tree ? cut(tree) : undefined;
      const isDoubtful = previous !== undefined && tree?.rootNode.hasError === true && mayLinger(errorsLinger, pieces);
      if (isDoubtful) {
        for (const { part } of pieces ?? []) part.tree.delete();
        tree?.delete();
        tree = read(input, null, ranges);
        pieces = tree ? cut(tree) : undefined;
      }
      if (!tree) return undefined;
      if (!previous) return createSyntaxTree(tree, text, made.rootType, { pieces, readAs });
      previous.replace(tree, text, isDoubtful, pieces);
      return previous;
    } catch (error) {
      // A failure inside the wasm module leaves the parser unusable; the next call makes a new one.
      parsers.delete(grammar);
      host.log(`The parser for "${grammar}" failed: ${String(error)}`);
      return undefined;
    } finally {
      for (const tree of pieceTrees.values()) tree.delete();
    }
  };

  return {
    prepare() {
      // Whoever needs a grammar meets the failure again and tells of it.
      start().catch(() => undefined);
    },
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
