import { privateSetsFor } from '../../../shared/src/privateCodes/lookup';
import type { Language } from '../languages/language';
import type { SyntaxTree, TreeChange } from '../syntax/tree';
import { findCompletionSpots } from './completionSpots';
import { createDocumentIndex, type DocumentIndex } from './documentIndex';
import type { UnitFindings } from './drafts';
import type { Purpose } from './engine';
import { createFacts, type Facts } from './facts';
import { createResolver } from './meaning/resolver';
import type { Resolver } from './meaning/meaning';
import { createResults, type Neighbours, type Result, type Results } from './results';
import { findSends, type Sends } from './sends';
import { createAnswers, createSourceFile, forgetAnswer, hasAnswer, type Answers, type Reads } from './sourceFile';
import { findPlaces } from './unitAnalysis';
import type { Question, Unit } from './units';

/**
 * What was found in the units of a document. A new version costs the units that changed and those whose findings
 * depend on them: every question that a unit's analysis asks beyond the unit is noted.
 */
export type IncrementalFindings = {
  /** The findings of the version that the tree now is, unit after unit. */
  of(text: string): readonly UnitFindings[];
  /** Ids of the private code sets that the version shows. */
  privateSets(text: string): readonly string[];
  /** Whether something was not looked into because there is too much of it. */
  readonly gaveUp: boolean;
};

/** What stands around a change and can be part of what was matched there. */
const margin = 2000;
/** The same for the signs of private code sets, which are hosts and names. */
const signMargin = 150;

const questions: readonly Question[] = ['declarations', 'tokens', 'members', 'assignments', 'accesses', 'outside'];

/** Makes the findings of a document; `tree` takes its versions. */
export function createIncrementalFindings(language: Language, tree: SyntaxTree, purpose: Purpose): IncrementalFindings {
  let known: Known | undefined;
  return {
    of(text) {
      if (known === undefined || tree.change === undefined || tree.version !== known.version + 1)
        known = start(language, tree, text);
      else update(known, tree.change, text, tree);
      known.version = tree.version;
      analyseAll(language, tree, known, purpose);
      return known.results.findings();
    },
    privateSets(text) {
      if (known === undefined) return [];
      return (known.privateSets ??= privateSetsFor({ modules: language.importedModules(text), text }).map(
        (set) => set.id,
      ));
    },
    get gaveUp() {
      return (known?.answers.tooMany.size ?? 0) > 0;
    },
  };
}

/** All that is kept from version to version. */
type Known = {
  readonly language: Language;
  readonly index: DocumentIndex;
  readonly facts: Facts;
  readonly answers: Answers;
  readonly results: Results;
  /** The units that have no result. */
  readonly pending: Set<Unit>;
  privateSets: readonly string[] | undefined;
  /** Ids of the parameters through which codes reach a send. */
  parameters: ReadonlySet<number>;
  version: number;
};

function start(language: Language, tree: SyntaxTree, text: string): Known {
  const index = createDocumentIndex(text, tree.rootNode, language);
  return {
    language,
    index,
    facts: createFacts(text, language),
    answers: createAnswers(),
    results: createResults(),
    pending: new Set(index.units),
    privateSets: undefined,
    parameters: new Set(),
    version: tree.version,
  };
}

/** Takes a new version: what still holds is moved to where it now stands, what may not hold is forgotten. */
function update(known: Known, change: TreeChange, text: string, tree: SyntaxTree): void {
  const { index, results, facts, language } = known;
  const before = index.text;
  const { added, removed, beside } = index.update(text, tree.rootNode);
  const near = (whole: string, end: number, room: number) => whole.slice(Math.max(0, change.start - room), end + room);
  const gone = near(before, change.end, margin);
  const come = near(text, change.end + change.growth, margin);
  const modules = [gone, come].map((part) => language.importedModules(part));
  const signs = [near(before, change.end, signMargin), near(text, change.end + change.growth, signMargin)].map(signsIn);
  if (!isSameList(modules) || !isSameList(signs)) known.privateSets = undefined;
  if (facts.update(text, gone, come)) {
    results.clear();
    known.pending.clear();
    for (const unit of index.units) known.pending.add(unit);
    known.answers.lists.clear();
    known.answers.uses.clear();
    known.answers.tooMany.clear();
    return;
  }
  for (const unit of added) known.pending.add(unit);
  for (const unit of removed) {
    const result = results.of(unit);
    if (result) results.remove(result);
    known.pending.delete(unit);
  }
  for (const unit of [...removed, ...added])
    for (const name of index.namesIn(unit))
      for (const question of questions) {
        if (!results.isRead(`${question} ${name}`) && !hasAnswer(known.answers, question, name)) continue;
        if (!unit.contributes(question, name)) continue;
        forgetAnswer(known.answers, question, name);
        for (const reader of results.readersOf(`${question} ${name}`)) forget(known, reader);
      }
  const isBeside = ([unit, [before, behind]]: readonly [Unit, Neighbours]) => {
    const now = neighboursOf(index, unit);
    return now !== undefined && now[0] === before && now[1] === behind;
  };
  for (const result of results.readingEverything()) forget(known, result);
  for (const unit of [...removed, ...beside])
    for (const result of results.lookingBeside(unit))
      if (![...result.neighbours].every(isBeside)) forget(known, result);
  results.move({ from: change.end, by: change.growth });
}

/** Ids of the private code sets that a part of the text shows by itself. */
function signsIn(text: string): string[] {
  return privateSetsFor({ modules: [], text }).map((set) => set.id);
}

function isSameList([one = [], other = []]: readonly (readonly string[])[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}

/** `undefined` for a unit that is gone. */
function neighboursOf(index: DocumentIndex, unit: Unit): Neighbours | undefined {
  const at = index.placeOf(unit);
  return at === undefined ? undefined : [index.units[at - 1], index.units[at + 1]];
}

function forget({ results, pending }: Known, result: Result): void {
  results.remove(result);
  pending.add(result.unit);
}

/** A unit whose analysis is under way. */
type Work = {
  readonly unit: Unit;
  readonly text: string;
  readonly resolver: Resolver;
  readonly reads: Reads;
  readonly sends: Sends;
  readonly neighbours: Map<Unit, Neighbours>;
  readsEverything: boolean;
};

function analyseAll(language: Language, tree: SyntaxTree, known: Known, purpose: Purpose): void {
  const { index, facts, results } = known;
  let reading: Work | undefined;
  const file = createSourceFile(index, language, facts, known.answers, () => reading?.reads);
  tree.watch((from, to) => {
    if (reading === undefined) return;
    const unit = to === undefined ? undefined : index.unitAt(from.startIndex);
    if (unit === undefined) reading.readsEverything = true;
    else if (reading.neighbours.has(unit)) return;
    else if (!to || !unit.nodes.includes(to))
      reading.neighbours.set(unit, neighboursOf(index, unit) ?? [undefined, undefined]);
  });
  try {
    const works = inOrder(known.pending).map(begin);
    const parameters = new Set(results.codeParameters());
    for (const { sends } of works) for (const id of sends.codeParameters) parameters.add(id);
    if (!isSame(parameters, known.parameters))
      for (const result of results.askingForParameters())
        if (isOutdated(result, parameters)) {
          results.remove(result);
          works.push(begin(result.unit));
        }
    known.parameters = parameters;
    for (const work of works) complete(work, parameters);
    known.pending.clear();
  } finally {
    tree.watch(undefined);
  }

  function begin(unit: Unit): Work {
    const text = index.text.slice(unit.start, unit.end);
    const work: Work = {
      unit,
      text,
      resolver: createResolver(file),
      reads: new Set(),
      sends: { sends: [], codeParameters: [] },
      neighbours: new Map(),
      readsEverything: false,
    };
    reading = work;
    const sends = findSends(work.resolver, { text, start: unit.start }, purpose);
    reading = undefined;
    return Object.assign(work, { sends });
  }

  function complete(work: Work, codeParameters: ReadonlySet<number>): void {
    const { unit, reads, sends } = work;
    const asked = new Map<number, boolean>();
    const parameters = {
      has(id: number): boolean {
        const isOne = codeParameters.has(id);
        asked.set(id, isOne);
        return isOne;
      },
    };
    reading = work;
    const places = findPlaces(work.resolver, unit, work.text, parameters);
    const part = { text: work.text, start: unit.start };
    const spots = purpose === 'edit' ? findCompletionSpots(work.resolver, part, parameters, sends.sends) : [];
    reading = undefined;
    const { neighbours, readsEverything } = work;
    results.add({
      unit,
      reads,
      parameters: asked,
      neighbours,
      readsEverything,
      findings: { ...sends, ...places, spots },
    });
  }
}

function isSame(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  if (one.size !== other.size) return false;
  for (const id of one) if (!other.has(id)) return false;
  return true;
}

function isOutdated({ parameters }: Result, now: ReadonlySet<number>): boolean {
  for (const [id, was] of parameters) if (now.has(id) !== was) return true;
  return false;
}

/** Units in the order of the text. */
function inOrder(units: Iterable<Unit>): Unit[] {
  return [...units].sort((a, b) => a.start - b.start);
}
