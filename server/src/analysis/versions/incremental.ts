import { privateSetsFor } from '../../../../shared/src/privateCodes/lookup';
import type { Language } from '../../languages/language';
import type { SyntaxTree } from '../../syntax/tree';
import type { TreeChange } from '../../syntax/document';
import {
  clearAnswers,
  createAnswers,
  forgetAnswer,
  hasAnswer,
  refreshAnswers,
  type Answers,
  type Reads,
  type WholeAnswer,
} from './answers';
import { findCompletionSpots } from '../completionSpots';
import { createDerive } from './derivations';
import { createDerivedAnswers, type DerivedAnswers } from './derivedAnswers';
import { createDocumentIndex, type DocumentIndex } from './documentIndex';
import type { UnitFindings } from '../drafts';
import type { Purpose } from '../engine';
import { createFacts, type Facts } from './facts';
import { createResolver } from '../meaning/resolver';
import type { Resolver } from '../meaning/meaning';
import { createResults, type Result, type Results } from './results';
import { isSameList } from './sameList';
import { createShelvedResults, type ShelvedResults } from './shelvedResults';
import { findSends, type Sends } from '../sends/sends';
import { createSourceFile } from './createSourceFile';
import type { SourceFile } from './sourceFile';
import { createTreeReader, isOutdated, type TreeReader, type TreeReads } from './treeReads';
import { findPlaces } from '../unitAnalysis';
import { questions, type Unit } from './units';

/**
 * What was found in the units of a document. A new version costs the units that changed and those whose findings
 * depend on them: every question that a unit's analysis asks beyond the unit is noted.
 */
export type IncrementalFindings = {
  /** The findings of the version that the tree now is, unit after unit. */
  of(text: string): readonly UnitFindings[];
  /** Ids of the private code sets that the version shows. */
  privateSets(): readonly string[];
  /** Whether something was not looked into because there is too much of it. */
  readonly gaveUp: boolean;
};

/** What stands around a change and can be part of an import. */
const importMargin = 2000;
/** The same for what is asked of the text, which looks at 200 characters at a time. */
const factMargin = 250;
/** The same for the signs of private code sets, which are hosts and names. */
const signMargin = 150;

/** Makes the findings of a document; `tree` takes its versions. */
export function createIncrementalFindings(language: Language, tree: SyntaxTree, purpose: Purpose): IncrementalFindings {
  let known: Known | undefined;
  return {
    of(text) {
      if (known === undefined || tree.change === undefined || tree.version !== known.version + 1)
        known = start(language, tree, text);
      else update(known, tree.change, text, tree);
      known.version = tree.version;
      analyseAll(language, known, purpose);
      return known.results.findings();
    },
    privateSets: () => (known ? privateSetsOf(known) : []),
    get gaveUp() {
      return (known?.answers.tooMany.size ?? 0) > 0;
    },
  };
}

/** All that is kept from version to version. */
type Known = {
  readonly language: Language;
  readonly index: DocumentIndex;
  readonly reader: TreeReader;
  readonly facts: Facts;
  readonly answers: Answers;
  readonly derived: DerivedAnswers;
  readonly results: Results;
  /** Results of units that edits took away. */
  shelf: ShelvedResults;
  /** The units that have no result. */
  readonly pending: Set<Unit>;
  /** The units that came with the last change. */
  added: ReadonlySet<Unit>;
  /** Ids of the private code sets that the text shows; found when they are asked for. */
  privateSets: readonly string[] | undefined;
  /** Whether findings depend on them. */
  readsPrivateSets: boolean;
  /** Ids of the parameters through which codes reach a send. */
  parameters: ReadonlySet<number>;
  version: number;
};

function start(language: Language, tree: SyntaxTree, text: string): Known {
  // The reader comes first: it tells the tree which nodes are lists.
  const reader: TreeReader = createTreeReader(tree, () => index, language);
  const index = createDocumentIndex(text, tree.rootNode, language, () => reader);
  return {
    language,
    index,
    reader,
    facts: createFacts(text, language),
    answers: createAnswers(),
    derived: createDerivedAnswers(),
    results: createResults(),
    shelf: createShelvedResults(),
    pending: new Set(index.units),
    added: new Set(),
    privateSets: undefined,
    readsPrivateSets: false,
    parameters: new Set(),
    version: tree.version,
  };
}

/** Takes a new version: what still holds is moved to where it now stands, what may not hold is forgotten. */
function update(known: Known, change: TreeChange, text: string, tree: SyntaxTree): void {
  const { index, results, facts, language, reader, derived } = known;
  const { text: before, units } = index;
  known.shelf.note(change);
  const { added, removed, beside } = index.update(text, tree.rootNode, change);
  const near = (whole: string, end: number, room: number) => whole.slice(Math.max(0, change.start - room), end + room);
  const partsWithin = (room: number) => ({
    removed: near(before, change.end, room),
    inserted: near(text, change.end + change.growth, room),
  });
  const wide = partsWithin(importMargin);
  const hasSameModules = isSameList(language.importedModules(wide.removed), language.importedModules(wide.inserted));
  const signs = (whole: string, end: number) => signsIn(near(whole, end, signMargin));
  const hasSameSigns = isSameList(signs(before, change.end), signs(text, change.end + change.growth));
  const setsBefore = known.privateSets;
  if (!hasSameModules || !hasSameSigns) known.privateSets = undefined;
  const hasOtherSets = known.readsPrivateSets && !isSameList(setsBefore ?? [], privateSetsOf(known));
  const factsChange = facts.update(text, partsWithin(factMargin), wide);
  if (factsChange.isChanged || hasOtherSets) {
    results.clear();
    known.shelf = createShelvedResults();
    known.pending.clear();
    for (const unit of index.units) known.pending.add(unit);
    clearAnswers(known.answers);
    derived.clear();
    return;
  }
  for (const read of factsChange.found) {
    derived.doubt(read);
    for (const reader of results.readersOf(read)) forget(known, reader);
  }
  known.added = new Set(added);
  for (const unit of added) known.pending.add(unit);
  for (const unit of removed) {
    const result = results.of(unit);
    if (result) {
      known.shelf.put(result, (read) => answerBefore(known, read), units);
      results.remove(result);
    }
    known.pending.delete(unit);
    derived.drop(unit);
  }
  const changed = [...removed, ...added];
  for (const unit of changed)
    for (const name of index.namesIn(unit))
      for (const question of questions) {
        const read = `${question} ${name}`;
        if (!results.isRead(read) && !derived.isRead(read) && !hasAnswer(known.answers, question, name)) continue;
        if (!unit.contributes(question, name)) continue;
        forgetAnswer(known.answers, question, name);
        derived.doubt(read);
        for (const reader of results.readersOf(read)) forget(known, reader);
      }
  const difference = {
    changed,
    types: new Set(changed.flatMap((unit) => unit.types)),
    units: new Set([...removed, ...beside]),
  };
  const isGone = (reads: TreeReads) => isOutdated(reads, difference, index);
  for (const dependent of reader.dependents) dependent.refresh(isGone);
  refreshAnswers(known.answers, isGone);
  derived.doubtReads(isGone);
  for (const result of results.readingTheTree())
    if (result.treeReads && isGone(result.treeReads)) forget(known, result);
  results.move({ from: change.end, by: change.growth });
}

/** The answer to a question before the last change, as far as it is still known. */
function answerBefore({ answers, derived, facts }: Known, read: string): WholeAnswer | undefined {
  const found = facts.answerTo(read);
  return found ? { value: found, reads: undefined, units: [] } : (answers.lists.get(read) ?? derived.of(read));
}

function privateSetsOf(known: Known): readonly string[] {
  const { language, index } = known;
  const { text } = index;
  return (known.privateSets ??= privateSetsFor({ modules: language.importedModules(text), text }).map(({ id }) => id));
}

/** Ids of the private code sets that a part of the text shows by itself. */
function signsIn(text: string): string[] {
  return privateSetsFor({ modules: [], text }).map((set) => set.id);
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
  readonly treeReads: TreeReads | undefined;
};

function analyseAll(language: Language, known: Known, purpose: Purpose): void {
  const { index, facts, results, reader, answers, derived } = known;
  let reads: Reads | undefined;
  const derive = createDerive({
    index,
    reader,
    derived,
    asking(compute) {
      const around = reads;
      const asked: Reads = (reads = new Set());
      const value = compute();
      reads = around;
      return { value, asked };
    },
    tell(asked) {
      for (const read of asked) reads?.add(read);
    },
  });
  const file = createSourceFile({
    index,
    language,
    facts,
    answers,
    reader,
    reads: () => reads,
    derived: derive,
    privateSets() {
      known.readsPrivateSets = true;
      return privateSetsOf(known);
    },
  });
  settleDoubts(known, file);
  const isRevived = revive(known, file);
  const works = inOrder(known.pending).map(begin);
  const parameters = new Set(results.codeParameters());
  for (const { sends } of works) for (const id of sends.codeParameters) parameters.add(id);
  if (isRevived || !isSame(parameters, known.parameters))
    for (const result of results.askingForParameters())
      if (isAnsweredOtherwise(result, parameters)) {
        results.remove(result);
        works.push(begin(result.unit));
      }
  known.parameters = parameters;
  for (const work of works) results.add(complete(work, parameters));
  known.pending.clear();

  function begin(unit: Unit): Work {
    const text = index.text.slice(unit.start, unit.end);
    const resolver = createResolver(file);
    const own: Reads = (reads = new Set());
    const found = reader.read(() => findSends(resolver, { text, start: unit.start }, purpose));
    reads = undefined;
    return { unit, text, resolver, reads: own, sends: found.value, treeReads: found.reads };
  }

  function complete({ unit, text, resolver, sends, ...work }: Work, codeParameters: ReadonlySet<number>): Result {
    const asked = new Map<number, boolean>();
    const parameters = {
      has(id: number): boolean {
        const isOne = codeParameters.has(id);
        asked.set(id, isOne);
        return isOne;
      },
    };
    reads = work.reads;
    const part = { text, start: unit.start };
    const found = reader.read(() => {
      if (work.treeReads) reader.tell(work.treeReads);
      const places = findPlaces(resolver, unit, text, parameters);
      const spots = purpose === 'edit' ? findCompletionSpots(resolver, part, parameters, sends.sends) : [];
      return { ...sends, ...places, spots };
    });
    reads = undefined;
    return { unit, reads: work.reads, parameters: asked, treeReads: found.reads, findings: found.value };
  }
}

/** Finds derived answers anew that are in doubt. What depends on them is forgotten where they differ, or stand in new units. */
function settleDoubts(known: Known, file: SourceFile): void {
  const { derived, results, added } = known;
  for (let doubtful = derived.takeDoubtful(); doubtful.length > 0; doubtful = derived.takeDoubtful())
    for (const { derivation, value } of doubtful) {
      const { key } = derivation;
      if (!results.isRead(key) && !derived.isRead(key)) continue;
      const now = file.derived(derivation);
      const areNew = derived.of(key)?.units.some((unit) => added.has(unit)) === true;
      if (isSameList(now, value) && !areNew) continue;
      for (const result of results.readersOf(key)) forget(known, result);
      derived.doubt(key);
    }
}

/** Takes back the results of units that are back and whose analyses would see what they saw; whether there are any. */
function revive({ results, shelf, pending, index }: Known, file: SourceFile): boolean {
  let isRevived = false;
  for (const unit of [...pending]) {
    const result = shelf.take(unit, file.answerTo, index);
    if (!result) continue;
    results.add(result);
    pending.delete(unit);
    isRevived = true;
  }
  return isRevived;
}

function isSame(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  if (one.size !== other.size) return false;
  for (const id of one) if (!other.has(id)) return false;
  return true;
}

function isAnsweredOtherwise({ parameters }: Result, now: ReadonlySet<number>): boolean {
  for (const [id, was] of parameters) if (now.has(id) !== was) return true;
  return false;
}

/** Units in the order of the text. */
function inOrder(units: Iterable<Unit>): Unit[] {
  return [...units].sort((a, b) => a.start - b.start);
}
