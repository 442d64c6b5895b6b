import type { Reads } from './answers';
import type { UnitFindings } from '../drafts';
import { moved, reachOf, type Move } from './moved';

import { enter, leave } from './setIndex';
import type { TreeReads } from './treeReads';
import type { Unit } from './units';

/** What was found in a unit, and all that it depends on. */
export type Result = {
  readonly unit: Unit;
  readonly reads: Reads;
  /** The parameters that were asked for, by id, and whether codes reach a send through them. */
  readonly parameters: ReadonlyMap<number, boolean>;
  /** What its analysis read of the tree; `undefined` when nothing beyond the unit. */
  readonly treeReads: TreeReads | undefined;
  readonly findings: UnitFindings;
};

/**
 * The results of a document's units. Most units hold nothing: each question that an edit asks has the few results that
 * it concerns at hand.
 */
export type Results = {
  /** Ids of the parameters through which codes reach a send in any unit. */
  readonly codeParameters: () => ReadonlySet<number>;
  /** Results that asked whether codes reach a send through a parameter. */
  readonly askingForParameters: () => Iterable<Result>;
  /** Results that depend on the tree beyond their units. */
  readonly readingTheTree: () => Iterable<Result>;
  /** Whether any result asked a question about a name. */
  readonly isRead: (read: string) => boolean;
  /** Results that asked a question about a name. */
  readonly readersOf: (read: string) => Iterable<Result>;
  /** What was found, in the order of the text. */
  readonly findings: () => readonly UnitFindings[];
  readonly add: (result: Result) => void;
  readonly remove: (result: Result) => void;
  /** The result of a unit, with what was found where it now is. */
  readonly of: (unit: Unit) => Result | undefined;
  /** Takes the offsets of what was found to where they now are. */
  readonly move: (move: Move) => void;
  readonly clear: () => void;
};

/** A result that found something; the largest offset in it. */
type Find = { readonly unit: Unit; findings: UnitFindings; reach: number };

/** Makes the results of a document of which no unit has been analysed. */
export function createResults(): Results {
  const all = new Map<number, Result>();
  const readers = new Map<string, Set<Result>>();
  const asking = new Set<Result>();
  const readingTheTree = new Set<Result>();
  const finds = new Map<number, Find>();
  /** By id, how many units let codes reach a send through it. */
  const parameters = new Map<number, number>();

  const count = (id: number, by: number): void => {
    const now = (parameters.get(id) ?? 0) + by;
    if (now === 0) parameters.delete(id);
    else parameters.set(id, now);
  };

  return {
    codeParameters: () => new Set(parameters.keys()),
    askingForParameters: () => [...asking],
    readingTheTree: () => [...readingTheTree],
    isRead: (read) => readers.has(read),
    readersOf: (read) => [...(readers.get(read) ?? [])],
    findings: () => [...finds.values()].sort((a, b) => a.unit.start - b.unit.start).map(({ findings }) => findings),
    add(result) {
      const { unit, findings } = result;
      all.set(unit.id, result);
      for (const read of result.reads) enter(readers, read, result);
      if (result.parameters.size > 0) asking.add(result);
      if (result.treeReads) readingTheTree.add(result);
      if (!isEmpty(findings)) finds.set(unit.id, { unit, findings, reach: reachOf(findings) });
      for (const id of findings.codeParameters) count(id, 1);
    },
    remove({ unit }) {
      const result = all.get(unit.id);
      if (!result) return;
      all.delete(unit.id);
      for (const read of result.reads) leave(readers, read, result);
      asking.delete(result);
      readingTheTree.delete(result);
      finds.delete(unit.id);
      for (const id of result.findings.codeParameters) count(id, -1);
    },
    of(unit) {
      const result = all.get(unit.id);
      const find = finds.get(unit.id);
      return result && find ? { ...result, findings: find.findings } : result;
    },
    move(move) {
      if (move.by === 0) return;
      for (const find of finds.values()) {
        if (find.reach < move.from) continue;
        find.findings = moved(find.findings, move);
        find.reach += move.by;
      }
    },
    clear() {
      for (const each of [all, readers, asking, readingTheTree, finds, parameters]) each.clear();
    },
  };
}

function isEmpty({ sends, receives, definitions, foreign, spots }: UnitFindings): boolean {
  return sends.length + receives.length + definitions.length + foreign.length + spots.length === 0;
}
