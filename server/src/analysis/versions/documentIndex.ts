import type { Language } from '../../languages/language';
import type { SyntaxNode } from '../../syntax/node';
import type { TreeReader } from './treeReads';
import type { TreeChange } from '../../syntax/document';
import { createScans, type Scan, type ScanMatch } from './scans';
import { createUnit, type CurrentVersion, type Unit } from './units';
import { createWords, type Names } from './words';

/**
 * A document cut into units, and an index of the names that were asked for. Kept over the versions of a document: a new
 * version costs what changed in it.
 */
export type DocumentIndex = {
  readonly text: string;
  readonly root: SyntaxNode;
  /** In the order of the text. */
  readonly units: readonly Unit[];
  /** Takes the next version, and what changed. */
  update(text: string, root: SyntaxNode, change: TreeChange): IndexChange;
  /** The unit in which an offset stands; `undefined` between units. */
  unitAt(offset: number): Unit | undefined;
  /** The index of a unit in `units`; `undefined` when it is gone. */
  placeOf(unit: Unit): number | undefined;
  /** Units in whose text a name stands as a word, comments and strings included, in the order of the text. */
  unitsWith(name: string): readonly Unit[];
  /** The matches of a scan that stand between two offsets, in the order of the text. */
  readonly matches: (scan: Scan, from: number, to: number) => readonly ScanMatch[];
  /** Those of some names that stand as words between two offsets. */
  readonly wordsAmong: (names: Names, from: number, to: number) => readonly string[];
  /** The names for which a unit was, or is, in the index. */
  namesIn(unit: Unit): ReadonlySet<string>;
};

type IsHead = (node: SyntaxNode) => boolean;

/** Makes the unit of these nodes, or gives the one that had them in an earlier version. */
type MakeUnit = (nodes: readonly SyntaxNode[]) => Unit;

/** The units that came and went, and those that stayed and may have others beside them now. */
export type IndexChange = {
  readonly added: readonly Unit[];
  readonly removed: readonly Unit[];
  readonly beside: readonly Unit[];
};

/** Makes the index of a document's first version. `reader` notes what its units ask of the tree. */
export function createDocumentIndex(
  text: string,
  root: SyntaxNode,
  language: Language,
  reader: () => TreeReader,
): DocumentIndex {
  /** Units that went, by their last node, which comes back where its text does. */
  const retired = new WeakMap<SyntaxNode, Unit>();
  const make = (nodes: readonly SyntaxNode[]) => {
    const before = retired.get(nodes.at(-1) as SyntaxNode);
    if (!before || !isOf(before, nodes)) return createUnit(nodes, current, language, reader);
    before.revive();
    return before;
  };
  const words = createWords(text, language);
  const scans = createScans(text);
  const current: CurrentVersion = { text, root, words };
  const unitsByName = new Map<string, Unit[]>();
  const namesByUnit = new Map<number, Set<string>>();
  /** Those names that are no words. */
  const oddNames = new Set<string>();
  let gone: readonly Unit[] = [];
  /** Whether a top-level node belongs to the one behind it: a comment, or the head of a function whose body follows. */
  const isHead = (node: SyntaxNode) => node.isExtra || language.heads?.has(node.type) === true;
  let units = cut(statementsIn(root, language), make, isHead, new Map());

  /** The place of the first unit that ends behind an offset. */
  const placeAt = (offset: number): number => {
    let low = 0;
    let high = units.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((units[middle] as Unit).end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const unitAt = (offset: number): Unit | undefined => {
    const unit = units[placeAt(offset)];
    return unit && unit.start <= offset ? unit : undefined;
  };

  const namesIn = (unit: Unit): Set<string> => {
    let names = namesByUnit.get(unit.id);
    if (!names) namesByUnit.set(unit.id, (names = new Set()));
    return names;
  };

  const unitsWith = (name: string): readonly Unit[] => {
    const known = unitsByName.get(name);
    if (known) return known;
    const found: Unit[] = [];
    words.walk(name, (at) => {
      const unit = unitAt(at);
      if (!unit) return at + name.length;
      found.push(unit);
      namesIn(unit).add(name);
      return unit.end;
    });
    unitsByName.set(name, found);
    if (!words.isWord(name)) oddNames.add(name);
    return found;
  };

  /** Enters a new unit under every name of the index that stands in it. */
  const enter = (unit: Unit): void => {
    const odd = [...oddNames].filter((name) => words.offsets(name, unit.start, unit.end).length > 0);
    for (const name of [...words.among(unitsByName, unit.start, unit.end), ...odd]) {
      const list = unitsByName.get(name);
      if (!list) continue;
      const place = list.findLastIndex((other) => other.start < unit.start) + 1;
      list.splice(place, 0, unit);
      namesIn(unit).add(name);
    }
  };

  const leave = (unit: Unit): void => {
    unit.retire();
    retired.set(unit.nodes.at(-1) as SyntaxNode, unit);
    for (const name of namesIn(unit)) {
      const list = unitsByName.get(name);
      const place = list?.indexOf(unit) ?? -1;
      if (place !== -1) list?.splice(place, 1);
    }
  };

  return {
    get text() {
      return current.text;
    },
    get root() {
      return current.root;
    },
    get units() {
      return units;
    },
    matches: scans.matches,
    wordsAmong: words.among,
    update(nextText, nextRoot, change) {
      words.update(nextText, change);
      scans.update(nextText, change);
      for (const unit of gone) namesByUnit.delete(unit.id);
      const before = units;
      current.text = nextText;
      current.root = nextRoot;
      const { from, behind, middle } = cutAnew(statementsIn(current.root, language), make, isHead, before);
      const replaced = before.slice(from, before.length - behind);
      units =
        replaced.length + middle.length > 0
          ? before.slice(0, from).concat(middle, before.slice(before.length - behind))
          : before;
      const [then, now] = [new Set(replaced), new Set(middle)];
      const removed = replaced.filter((unit) => !now.has(unit));
      const added = middle.filter((unit) => !then.has(unit));
      gone = removed;
      for (const unit of removed) leave(unit);
      for (const unit of added) enter(unit);
      const kept = middle.filter((unit) => then.has(unit));
      const borders = [units[from - 1], units[units.length - behind]].filter((unit) => unit !== undefined);
      return { added, removed, beside: [...kept, ...borders] };
    },
    unitAt,
    placeOf(unit) {
      const place = placeAt(unit.start);
      return units[place] === unit ? place : undefined;
    },
    unitsWith,
    namesIn: (unit) => namesByUnit.get(unit.id) ?? new Set(),
  };
}

/** The top-level nodes: the children of the root, and of lists among them. */
function statementsIn({ children }: SyntaxNode, language: Language): readonly SyntaxNode[] {
  const { lists } = language;
  if (!lists) return children;
  return children.flatMap((child) => (lists.has(child.type) ? statementsIn(child, language) : [child]));
}

/**
 * Cuts the tree of the next version: the units before and behind whose nodes are all still there are counted, only those
 * between are made. Comments belong to the statement behind them.
 */
function cutAnew(nodes: readonly SyntaxNode[], make: MakeUnit, isHead: IsHead, before: readonly Unit[]) {
  let from = 0;
  let start = 0;
  for (; from < before.length && standsAt(before[from], nodes, start); from += 1)
    start += before[from]?.nodes.length ?? 0;
  let behind = 0;
  let end = nodes.length;
  while (from + behind < before.length) {
    const unit = before[before.length - 1 - behind] as Unit;
    if (end - unit.nodes.length < start || !standsAt(unit, nodes, end - unit.nodes.length)) break;
    behind += 1;
    end -= unit.nodes.length;
  }
  // A comment that ended the text may now stand above a statement, and a new one above a statement that was there.
  if (from > 0 && start < nodes.length && isHead(nodes[start - 1] as SyntaxNode)) {
    from -= 1;
    start -= before[from]?.nodes.length ?? 0;
  }
  if (behind > 0 && end > start && isHead(nodes[end - 1] as SyntaxNode)) {
    behind -= 1;
    end += before[before.length - 1 - behind]?.nodes.length ?? 0;
  }
  const between = before.slice(from, before.length - behind);
  const known = new Map(between.map((unit) => [unit.nodes.at(-1)?.id ?? 0, unit]));
  return { from, behind, middle: cut(nodes.slice(start, end), make, isHead, known) };
}

function standsAt(unit: Unit | undefined, nodes: readonly SyntaxNode[], at: number): boolean {
  return unit !== undefined && unit.nodes.every((node, index) => node === nodes[at + index]);
}

function isOf(unit: Unit, nodes: readonly SyntaxNode[]): boolean {
  return unit.nodes.length === nodes.length && unit.nodes.every((node, at) => node === nodes[at]);
}

/** Cuts nodes into units, and takes those of `known` (by the id of their last node) whose nodes are all still there. */
function cut(
  children: readonly SyntaxNode[],
  make: MakeUnit,
  isHead: IsHead,
  known: ReadonlyMap<number, Unit>,
): Unit[] {
  const units: Unit[] = [];
  let nodes: SyntaxNode[] = [];
  const close = (): void => {
    if (nodes.length === 0) return;
    const before = known.get(nodes.at(-1)?.id ?? 0);
    units.push(before && isOf(before, nodes) ? before : make(nodes));
    nodes = [];
  };
  for (const child of children) {
    nodes.push(child);
    if (!isHead(child)) close();
  }
  close();
  return units;
}
