import type { Language } from '../../languages/language';
import type { SyntaxTree } from '../../syntax/tree';
import type { TreeWatcher } from '../../syntax/document';
import type { DocumentIndex } from './documentIndex';
import { enter } from './setIndex';
import type { Unit } from './units';

/** The units before and behind a unit; `undefined` for none. */
export type Neighbours = readonly [before: Unit | undefined, behind: Unit | undefined];

/** What a computation asked of the tree beyond the nodes that it was given: its result depends on it. */
export type TreeReads = {
  /** It looked at the whole tree. */
  everything: boolean;
  /** Types of top-level nodes that it looked for. */
  readonly types: Set<string>;
  /** Those of which it looked for the ones that name something, by the name. */
  readonly naming: Map<string, Set<string>>;
  /** Units whose neighbours it looked at, and what these were. */
  readonly beside: Map<Unit, Neighbours>;
};

/** Notes what computations ask of the tree. */
export type TreeReader = {
  /** Runs a computation and gives its result with what it read; the computation around it, if any, is told as well. */
  readonly read: <T>(compute: () => T) => { readonly value: T; readonly reads: TreeReads | undefined };
  /** The same, and the computation around it is told nothing: it depends on the value alone. */
  readonly readApart: <T>(compute: () => T) => { readonly value: T; readonly reads: TreeReads | undefined };
  /** Tells the computation under way that it uses a result which was found by reading this. */
  readonly tell: (reads: TreeReads) => void;
  /** What keeps answers that were found by reading the tree, and forgets those that may no longer be so. */
  readonly dependents: Set<{ readonly refresh: (isOutdated: (reads: TreeReads) => boolean) => void }>;
};

/** Makes the reader of a document's tree; `index` gives the units of the tree's current version. */
export function createTreeReader(tree: SyntaxTree, index: () => DocumentIndex, language: Language): TreeReader {
  let current: { reads: TreeReads | undefined } | undefined;
  const note = (told: (reads: TreeReads) => void): void => {
    if (current)
      told((current.reads ??= { everything: false, types: new Set(), naming: new Map(), beside: new Map() }));
  };
  const tell = (reads: TreeReads): void =>
    note((own) => {
      own.everything ||= reads.everything;
      for (const type of reads.types) own.types.add(type);
      for (const [name, types] of reads.naming) for (const type of types) enter(own.naming, name, type);
      for (const [unit, neighbours] of reads.beside) own.beside.set(unit, neighbours);
    });
  const watcher: TreeWatcher = {
    root: () =>
      note((reads) => {
        reads.everything = true;
      }),
    types: (types) =>
      note((reads) => {
        for (const type of types) reads.types.add(type);
      }),
    naming: (types, name) =>
      note((reads) => {
        // The index knows the names of a unit that were asked for.
        index().unitsWith(name);
        for (const type of types) enter(reads.naming, name, type);
      }),
    sibling: (from, to) =>
      note((reads) => {
        const unit = index().unitAt(from.startIndex);
        if (unit === undefined) reads.everything = true;
        else if (!reads.beside.has(unit) && (!to || !unit.nodes.includes(to)))
          reads.beside.set(unit, neighboursOf(index(), unit) ?? [undefined, undefined]);
      }),
  };
  tree.watch(watcher, language.lists ?? new Set());
  const readApart: TreeReader['readApart'] = (compute) => {
    const around = current;
    const own = { reads: undefined as TreeReads | undefined };
    current = own;
    try {
      return { value: compute(), reads: own.reads };
    } finally {
      current = around;
    }
  };
  return {
    read(compute) {
      const found = readApart(compute);
      if (found.reads) tell(found.reads);
      return found;
    },
    readApart,
    tell,
    dependents: new Set(),
  };
}

export type TreeDifference = {
  /** The units that came or went. */
  readonly changed: readonly Unit[];
  /** The types of their nodes. */
  readonly types: ReadonlySet<string>;
  /** The units that went or may have others beside them. */
  readonly units: ReadonlySet<Unit>;
};

/** Whether what was read may no longer be so after a change. */
export function isOutdated(reads: TreeReads, difference: TreeDifference, index: DocumentIndex): boolean {
  if (reads.everything) return true;
  for (const type of reads.types) if (difference.types.has(type)) return true;
  for (const [name, types] of reads.naming)
    for (const unit of difference.changed)
      if (unit.types.some((type) => types.has(type)) && index.namesIn(unit).has(name)) return true;
  for (const [unit, [before, behind]] of reads.beside) {
    if (!difference.units.has(unit)) continue;
    const now = neighboursOf(index, unit);
    if (now?.[0] !== before || now?.[1] !== behind) return true;
  }
  return false;
}

/** `undefined` for a unit that is gone. */
function neighboursOf(index: DocumentIndex, unit: Unit): Neighbours | undefined {
  const at = index.placeOf(unit);
  return at === undefined ? undefined : [index.units[at - 1], index.units[at + 1]];
}
