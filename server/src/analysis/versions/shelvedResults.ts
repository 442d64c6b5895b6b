import type { SyntaxNode } from '../../syntax/node';
import type { TreeChange } from '../../syntax/document';
import type { DocumentIndex } from './documentIndex';
import { moved, reachOf, startOf } from './moved';
import type { Result } from './results';
import { isSameList } from './sameList';
import type { WholeAnswer } from './answers';
import { isOutdated } from './treeReads';
import type { Unit } from './units';

/**
 * Results of units that edits took away, with all that their analyses saw beyond them. Where a missing brace made the
 * rest of a file one broken statement, they hold again once the brace is there.
 */
export type ShelvedResults = {
  /** Tells of a change of the text, before anything is put there because of it. */
  readonly note: (change: TreeChange) => void;
  /**
   * Keeps the result of a unit that goes with the last change; `answers` and `units` are those of the version before.
   */
  readonly put: (result: Result, answers: AnswerTo, units: Units) => void;
  /** The result of a unit that is back, with what was found where it now is; `undefined` when it may not hold. */
  readonly take: (unit: Unit, answers: AnswerTo, index: DocumentIndex) => Result | undefined;
};

type Units = readonly Unit[];
type AnswerTo = (read: string, before?: WholeAnswer) => WholeAnswer | undefined;

type Shelved = {
  readonly result: Result;
  /** Where the unit stood. */
  readonly start: number;
  /** How many changes there had been. */
  readonly changes: number;
  readonly answers: ReadonlyMap<string, WholeAnswer>;
  readonly nodesByType: ReadonlyMap<string, readonly SyntaxNode[]>;
};

/** After more changes a result is not looked at any more. */
const memory = 300;

/** Makes a shelf on which nothing is. */
export function createShelvedResults(): ShelvedResults {
  const shelf = new WeakMap<Unit, Shelved>();
  const changes: TreeChange[] = [];
  let forgotten = 0;
  const nodesOfType = createNodesOfType();
  return {
    note(change) {
      changes.push(change);
      if (changes.length <= memory) return;
      changes.shift();
      forgotten += 1;
    },
    put(result, answers, units) {
      if (result.treeReads?.everything) return;
      const seen = new Map<string, WholeAnswer>();
      for (const read of result.reads) {
        const answer = answers(read);
        if (answer === undefined) return;
        seen.set(read, answer);
      }
      const { types: whole, naming } = result.treeReads ?? { types: [], naming: new Map<string, Set<string>>() };
      const types = new Set([...whole, ...[...naming.values()].flatMap((some) => [...some])]);
      const nodesByType = new Map([...types].map((type) => [type, nodesOfType(units, type)]));
      // The nodes of a unit that is gone say where they stood in the version before.
      const { start } = result.unit;
      shelf.set(result.unit, { result, start, changes: forgotten + changes.length - 1, answers: seen, nodesByType });
    },
    take(unit, answers, index) {
      const shelved = shelf.get(unit);
      shelf.delete(unit);
      if (!shelved || shelved.changes < forgotten) return undefined;
      const { result } = shelved;
      const { treeReads } = result;
      const besides = new Set(treeReads?.beside.keys());
      if (treeReads && isOutdated(treeReads, { changed: [], types: new Set(), units: besides }, index))
        return undefined;
      for (const [type, nodes] of shelved.nodesByType)
        if (!isSameList(nodes, nodesOfType(index.units, type))) return undefined;
      for (const [read, answer] of shelved.answers) {
        const now = answers(read, answer);
        // A node may live on in a unit that has changed: the units must be the same as well.
        if (!now || !isSameList(answer.value, now.value) || !isSameList(answer.units, now.units)) return undefined;
      }
      return movedResult(shelved, changes.slice(shelved.changes - forgotten));
    },
  };
}

/** The top-level nodes of a type, remembered for the units asked about last and those before. */
function createNodesOfType(): (units: Units, type: string) => readonly SyntaxNode[] {
  const known = new WeakMap<Units, Map<string, readonly SyntaxNode[]>>();
  return (units, type) => {
    let ofUnits = known.get(units);
    if (!ofUnits) known.set(units, (ofUnits = new Map<string, readonly SyntaxNode[]>()));
    let nodes = ofUnits.get(type);
    if (!nodes) {
      nodes = units.flatMap((unit) => unit.nodes.filter((_, at) => unit.types[at] === type));
      ofUnits.set(type, nodes);
    }
    return nodes;
  };
}

/** A result after changes of the text; `undefined` when one of them touched what was found, or the unit is elsewhere. */
function movedResult({ result, start: before }: Shelved, changes: readonly TreeChange[]): Result | undefined {
  let { findings } = result;
  let end = reachOf(findings);
  if (end < 0) return result;
  let start = startOf(findings);
  let unitStart = before;
  for (const change of changes) {
    if (change.end < unitStart) unitStart += change.growth;
    if (change.start > end) continue;
    if (change.end >= start) return undefined;
    findings = moved(findings, { from: change.end, by: change.growth });
    start += change.growth;
    end += change.growth;
  }
  // The same statement may stand in two places.
  return unitStart === result.unit.start ? { ...result, findings } : undefined;
}
