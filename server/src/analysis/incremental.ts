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
import { moved, reachOf } from './moved';
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

/** Findings, and all that they depend on. */
type Result = {
  readonly unit: Unit;
  readonly reads: Reads;
  /** The parameters that were asked for, by id, and whether codes reach a send through them. */
  readonly parameters: ReadonlyMap<number, boolean>;
  /** Units whose neighbours its analysis looked at, and what these were. */
  readonly neighbours: ReadonlyMap<number, Neighbours>;
  /** Its analysis looked at the whole tree. */
  readonly readsEverything: boolean;
  findings: UnitFindings;
  /** The largest offset in the findings. */
  reach: number;
};

/** The ids of the units before and behind a unit; 0 for none. */
type Neighbours = readonly [before: number, behind: number];

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
      const { index, results } = known;
      return index.units.flatMap((unit) => results.get(unit.id)?.findings ?? []);
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
  /** By the ids of units. */
  readonly results: Map<number, Result>;
  /** The units that asked a question, by the question. */
  readonly readers: Map<string, Set<number>>;
  privateSets: readonly string[] | undefined;
  /** Ids of the parameters through which codes reach a send. */
  parameters: ReadonlySet<number>;
  version: number;
};

function start(language: Language, tree: SyntaxTree, text: string): Known {
  return {
    language,
    index: createDocumentIndex(text, tree.rootNode, language),
    facts: createFacts(text, language),
    answers: createAnswers(),
    results: new Map(),
    readers: new Map(),
    privateSets: undefined,
    parameters: new Set(),
    version: tree.version,
  };
}

/** Takes a new version: what still holds is moved to where it now stands, what may not hold is forgotten. */
function update(known: Known, change: TreeChange, text: string, tree: SyntaxTree): void {
  const { index, results, facts, language } = known;
  const before = index.text;
  const { added, removed } = index.update(text, tree.rootNode);
  const near = (whole: string, end: number, room: number) => whole.slice(Math.max(0, change.start - room), end + room);
  const gone = near(before, change.end, margin);
  const come = near(text, change.end + change.growth, margin);
  const showsSets =
    [gone, come].some((part) => language.importedModules(part).length > 0) ||
    showsSign(near(before, change.end, signMargin)) ||
    showsSign(near(text, change.end + change.growth, signMargin));
  if (showsSets) known.privateSets = undefined;
  if (facts.update(text, gone, come)) {
    results.clear();
    known.readers.clear();
    known.answers.lists.clear();
    known.answers.uses.clear();
    known.answers.tooMany.clear();
    return;
  }
  for (const unit of removed) forget(known, unit.id);
  for (const unit of [...removed, ...added])
    for (const name of index.namesIn(unit))
      for (const question of questions) {
        const readers = known.readers.get(`${question} ${name}`);
        if (!readers && !hasAnswer(known.answers, question, name)) continue;
        if (!unit.contributes(question, name)) continue;
        forgetAnswer(known.answers, question, name);
        for (const reader of [...(readers ?? [])]) forget(known, reader);
      }
  const move = { from: change.end, by: change.growth };
  let places: ReadonlyMap<number, number> | undefined;
  const isBeside = ([id, before]: readonly [number, Neighbours]) => {
    places ??= new Map(index.units.map((unit, at) => [unit.id, at]));
    return beside(index, places.get(id)).every((now, side) => now === before[side]);
  };
  const isCutAnew = added.length + removed.length > 0;
  for (const result of results.values()) {
    const { neighbours } = result;
    if (result.readsEverything || (isCutAnew && neighbours.size > 0 && ![...neighbours].every(isBeside))) {
      forget(known, result.unit.id);
    } else if (move.by !== 0 && result.reach >= move.from) {
      result.findings = moved(result.findings, move);
      result.reach += move.by;
    }
  }
}

function showsSign(text: string): boolean {
  return privateSetsFor({ modules: [], text }).length > 0;
}

function beside({ units }: DocumentIndex, at: number | undefined): Neighbours {
  return at === undefined ? [-1, -1] : [units[at - 1]?.id ?? 0, units[at + 1]?.id ?? 0];
}

function forget(known: Known, unitId: number): void {
  const result = known.results.get(unitId);
  if (result === undefined) return;
  known.results.delete(unitId);
  for (const read of result.reads) known.readers.get(read)?.delete(unitId);
}

/** A unit whose analysis is under way. */
type Work = {
  readonly unit: Unit;
  readonly text: string;
  readonly resolver: Resolver;
  readonly reads: Reads;
  readonly sends: Sends;
  readonly neighbours: Map<number, Neighbours>;
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
    else if (reading.neighbours.has(unit.id)) return;
    else if (!to || !unit.nodes.includes(to)) reading.neighbours.set(unit.id, beside(index, index.units.indexOf(unit)));
  });
  try {
    const works: Work[] = [];
    for (const unit of index.units) if (!results.has(unit.id)) works.push(begin(unit));
    const parameters = new Set<number>();
    for (const { findings } of results.values()) for (const id of findings.codeParameters) parameters.add(id);
    for (const { sends } of works) for (const id of sends.codeParameters) parameters.add(id);
    if (!isSame(parameters, known.parameters))
      for (const unit of index.units) {
        const result = results.get(unit.id);
        if (result === undefined || !isOutdated(result, parameters)) continue;
        forget(known, unit.id);
        works.push(begin(unit));
      }
    known.parameters = parameters;
    for (const work of works) complete(work, parameters);
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
    for (const read of reads) readersOf(known, read).add(unit.id);
    const findings = { ...sends, ...places, spots };
    results.set(unit.id, {
      unit,
      reads,
      parameters: asked,
      neighbours: work.neighbours,
      readsEverything: work.readsEverything,
      findings,
      reach: reachOf(findings),
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

function readersOf({ readers }: Known, read: string): Set<number> {
  let found = readers.get(read);
  if (!found) readers.set(read, (found = new Set()));
  return found;
}
