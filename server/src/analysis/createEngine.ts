import { defaultLanguage, languageFor, languageIdFor, languages } from '../languages';
import type { Language } from '../languages/language';
import { createSyntaxRuntime, type SyntaxRuntime } from '../syntax/runtime';
import type { SyntaxTree } from '../syntax/tree';
import { createAnalyser, emptyAnalysis, type Analyser } from './analyse';
import { isMinified, mayHoldCodes } from './candidates';
import type { Engine, EngineHost, OpenDocument, TextChange } from './engine';
import type { Analysis } from './site';

/** A parse that takes longer than this is given up for that version, in milliseconds. */
const parseBudget = 3000;

/** So many documents keep their syntax trees; one that comes back after more others have been edited is parsed anew. */
const maximumTrees = 4;

/** Makes the engine; grammars are loaded when the first document that needs one is analysed. */
export function createEngine(host: EngineHost): Engine {
  const runtime = createSyntaxRuntime({ ...host, parseBudget });
  const trees = createTrees();
  return {
    prepare: runtime.prepare,
    async analyse(languageId, text, purpose = 'edit') {
      const language = languageFor(languageId);
      if (!language) return nothing(languageId, text);
      if (!mayHoldCodes(language, text)) return emptyAnalysis(languageId, language, text);
      if (isMinified(text)) return emptyAnalysis(languageId, language, text, 'minified');
      const grammar = language.grammarFor(languageId, text);
      if (!(await runtime.ready(grammar))) return emptyAnalysis(languageId, language, text, 'grammar-unavailable');
      const regions = language.regionsOf?.(languageId, text);
      // No region would be taken for the whole text.
      if (regions?.length === 0) return emptyAnalysis(languageId, language, text);
      const tree = runtime.parse(grammar, text, regions, language);
      if (!tree) return emptyAnalysis(languageId, language, text, 'too-slow');
      try {
        return guarded(host, languageId, language, text, createAnalyser(languageId, language, tree, purpose));
      } finally {
        tree.delete();
      }
    },
    open: (languageId, text) => openDocument(host, runtime, trees, languageId, text),
    languageIds: languages.flatMap((language) => language.languageIds),
    languageIdFor,
    mayHoldCodes(languageId, text) {
      const language = languageFor(languageId);
      return language !== undefined && mayHoldCodes(language, text);
    },
  };
}

/** The analysis of a text in a language that is not known: empty, and never asked to write anything. */
function nothing(languageId: string, text: string): Analysis {
  return emptyAnalysis(languageId, defaultLanguage, text);
}

/** An analysis that fails is an empty one, and the failure is told. */
function guarded(
  host: EngineHost,
  languageId: string,
  language: Language,
  text: string,
  analyser: Analyser,
  failed: () => void = () => undefined,
): Analysis {
  try {
    return analyser.analyse(text);
  } catch (error) {
    failed();
    host.log(
      `The analysis of a ${languageId} document failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return emptyAnalysis(languageId, language, text);
  }
}

/** Whether a change makes one text of another. Compares parts of them: to join and compare the whole takes far longer. */
function isChangedTo(before: string, { start, end, newText }: TextChange, after: string): boolean {
  return (
    after.length === before.length - (end - start) + newText.length &&
    after.startsWith(newText, start) &&
    after.slice(0, start) === before.slice(0, start) &&
    after.slice(start + newText.length) === before.slice(end)
  );
}

/** The documents that keep a tree, by how each gives it up; the one used last stands last. */
type Trees = { readonly used: (giveUp: () => void) => void; readonly gone: (giveUp: () => void) => void };

function createTrees(): Trees {
  const order = new Set<() => void>();
  return {
    used(giveUp) {
      order.delete(giveUp);
      order.add(giveUp);
      const [oldest] = order;
      if (order.size > maximumTrees) oldest?.();
    },
    gone: (giveUp) => void order.delete(giveUp),
  };
}

function openDocument(
  host: EngineHost,
  runtime: SyntaxRuntime,
  trees: Trees,
  languageId: string,
  initialText: string,
): OpenDocument {
  const language = languageFor(languageId);
  let text = initialText;
  let version = 0;
  let tree: SyntaxTree | undefined;
  /** Of the tree: it goes when the tree goes. */
  let analyser: Analyser | undefined;
  let treeGrammar = '';
  /** Whether the tree is that of the current text, and not only edited towards it. */
  let current = false;
  let disposed = false;
  /** Characters that changed since the text was looked at for being minified; it takes many to make it so. */
  let unseen = Infinity;
  let minified = false;
  let known: { readonly version: number; readonly analysis: Promise<Analysis> } | undefined;

  const dropTree = () => {
    trees.gone(dropTree);
    tree?.delete();
    tree = undefined;
    analyser = undefined;
    current = false;
  };

  const parse = (languageHere: Language, grammar: string): SyntaxTree | undefined => {
    if (tree && current && treeGrammar === grammar) return tree;
    if (treeGrammar !== grammar) dropTree();
    const next = runtime.parse(grammar, text, languageHere.regionsOf?.(languageId, text), languageHere, tree);
    if (next === undefined) dropTree();
    tree = next;
    treeGrammar = grammar;
    current = true;
    return next;
  };

  // Asked anew after each wait: an edit or a close may have come between.
  const isStale = (asked: number) => disposed || asked !== version;

  const compute = async (): Promise<Analysis> => {
    if (!language || disposed) return nothing(languageId, text);
    if (!mayHoldCodes(language, text)) return emptyAnalysis(languageId, language, text);
    if (unseen > text.length / 10) {
      minified = isMinified(text);
      unseen = 0;
    }
    if (minified) return emptyAnalysis(languageId, language, text, 'minified');
    const asked = version;
    const grammar = language.grammarFor(languageId, text);
    if (!(await runtime.ready(grammar))) return emptyAnalysis(languageId, language, text, 'grammar-unavailable');
    if (isStale(asked)) return analysis();
    if (language.regionsOf?.(languageId, text)?.length === 0) return emptyAnalysis(languageId, language, text);
    const parsed = parse(language, grammar);
    if (!parsed) return emptyAnalysis(languageId, language, text, 'too-slow');
    trees.used(dropTree);
    analyser ??= createAnalyser(languageId, language, parsed, 'edit');
    // What a failure leaves behind must not be built on.
    return guarded(host, languageId, language, text, analyser, dropTree);
  };

  const analysis = (): Promise<Analysis> => {
    if (known?.version !== version) known = { version, analysis: compute() };
    return known.analysis;
  };

  return {
    update(changes: readonly TextChange[], newText: string) {
      if (disposed) return;
      if (tree) {
        let before = text;
        for (const [at, change] of changes.entries()) {
          tree.edit(before, change);
          const isLast = at === changes.length - 1;
          // A client whose changes do not add up to its text must not be believed about the tree.
          if (isLast && !isChangedTo(before, change, newText)) dropTree();
          else if (!isLast) before = before.slice(0, change.start) + change.newText + before.slice(change.end);
        }
        if (changes.length === 0 && text !== newText) dropTree();
      }
      for (const { start, end, newText: inserted } of changes) unseen += end - start + inserted.length;
      text = newText;
      version += 1;
      current = false;
    },
    analysis,
    dispose() {
      disposed = true;
      dropTree();
      known = undefined;
      version += 1;
    },
  };
}
