import type { Node } from 'web-tree-sitter';
import { nodeAt, touches, type Document, type Part, type Place, type TreeChange } from './document';
import type { SyntaxNode } from './node';
import type { NodeRun } from './nodeRun';
import type { Outline } from './outlines';
import type { MadePart } from './recovery';
import type { TextPoint } from './textPoint';
import type { Placed } from './topLevel';

/**
 * The node of the version before that another takes the place of; the change, relative to its start; and by how much
 * the new one starts behind it, the change not counted. Where the parser does not tell what else of it may differ, its
 * children are compared one by one.
 */
type Predecessor = {
  readonly node: TreeNode;
  readonly change: TreeChange;
  readonly shift: number;
  readonly isTold: boolean;
};

/** A node of a document, made from the parser's own and kept from version to version while its text stays. */
export class TreeNode implements SyntaxNode {
  readonly id: number;
  readonly #document: Document<TreeNode>;
  /** Whether it is the root, or a list of top-level nodes below it. */
  readonly #isTop: boolean;
  #parent: TreeNode | null;
  #index: number;
  /** Among the children of the parser's node; of a node that is made of a part, it tells nothing. */
  #rawIndex: number;
  /** UTF-16 units from the parent's start; from the text's for the root. */
  #offset: number;
  #raw: Node;
  #rawVersion: number;
  #start: number;
  #startVersion: number;
  #length = -1;
  /** The version of the document in which it came to be. */
  readonly #madeIn: number;
  /** The version that took it away, and where it stood before. */
  #shelvedIn = -1;
  #shelvedAt = 0;
  /** Of a top-level node: how many nodes are in it; -1 for one with errors. */
  #weight = -1;
  /** Of a top-level node that is made of a part: where it stands there. */
  #place: Place | undefined;
  #type: string | undefined;
  #named: boolean | undefined;
  #extra: boolean | undefined;
  #children: readonly TreeNode[] | undefined;
  #namedChildren: readonly TreeNode[] | undefined;
  #fields: Map<string, TreeNode | null> | undefined;
  #byTypes: Map<ReadonlySet<string>, readonly TreeNode[]> | undefined;
  #predecessor: Predecessor | undefined;

  constructor(document: Document<TreeNode>, parent: TreeNode | null, index: number, raw: Node, parentStart: number) {
    this.id = document.lastId += 1;
    this.#document = document;
    const { lists } = document;
    this.#isTop = parent === null || (lists.size > 0 && parent.#isTop && lists.has(raw.type));
    this.#parent = parent;
    this.#index = index;
    this.#rawIndex = index;
    this.#raw = raw;
    this.#rawVersion = document.version;
    this.#madeIn = document.version;
    this.#start = raw.startIndex;
    this.#startVersion = document.version;
    this.#offset = raw.startIndex - parentStart;
  }

  /** Lets a node of the version before pass on those of its children that the change leaves alone. */
  succeed(node: TreeNode, change: TreeChange, shift: number, isTold = true): void {
    if (node.#children !== undefined) this.#predecessor = { node, change, shift, isTold };
  }

  get type(): string {
    return (this.#type ??= this.#parent === null ? this.#document.rootType : this.#current().type);
  }

  get text(): string {
    this.#tellRoot();
    const start = this.startIndex;
    return this.#document.text.slice(start, start + this.#size());
  }

  textTo(last: SyntaxNode): string {
    this.#tellRoot();
    const parent = this.#parent;
    if (parent !== null && parent.#isTop) this.#document.watcher?.sibling(this, last);
    return this.#document.text.slice(this.startIndex, last.endIndex);
  }

  get startIndex(): number {
    if (this.#startVersion !== this.#document.version) {
      this.#start = this.#parent === null ? this.#offset : this.#parent.startIndex + this.#offset;
      this.#startVersion = this.#document.version;
    }
    return this.#start;
  }

  get endIndex(): number {
    return this.startIndex + this.#size();
  }

  get isNamed(): boolean {
    return (this.#named ??= this.#current().isNamed);
  }

  get isExtra(): boolean {
    return (this.#extra ??= this.#current().isExtra);
  }

  get isMissing(): boolean {
    return this.#current().isMissing;
  }

  get hasError(): boolean {
    if (this.#holdsParts()) return this.ownChildren.some((child) => child.hasError);
    return this.#current().hasError;
  }

  get parent(): TreeNode | null {
    return this.#parent;
  }

  get children(): readonly TreeNode[] {
    this.#tellRoot();
    return this.ownChildren;
  }

  get namedChildren(): readonly TreeNode[] {
    this.#tellRoot();
    return (this.#namedChildren ??= this.ownChildren.filter((child) => child.isNamed));
  }

  childrenOfType(types: ReadonlySet<string>): readonly TreeNode[] {
    if (this.#isTop) this.#document.watcher?.types(types);
    return this.#ownOfType(types);
  }

  childrenNaming(types: ReadonlySet<string>, name: string): readonly TreeNode[] {
    if (this.#isTop) this.#document.watcher?.naming(types, name);
    const { text } = this.#document;
    return this.#ownOfType(types).filter(({ startIndex, endIndex }) => text.slice(startIndex, endIndex).includes(name));
  }

  #ownOfType(types: ReadonlySet<string>): readonly TreeNode[] {
    let found = this.#byTypes?.get(types);
    if (!found) {
      found = this.ownChildren.filter((child) => types.has(child.type));
      (this.#byTypes ??= new Map()).set(types, found);
    }
    return found;
  }

  get namedChildCount(): number {
    return this.namedChildren.length;
  }

  get firstChild(): TreeNode | null {
    return this.children[0] ?? null;
  }

  get lastChild(): TreeNode | null {
    return this.children.at(-1) ?? null;
  }

  get firstNamedChild(): TreeNode | null {
    return this.namedChildren[0] ?? null;
  }

  get lastNamedChild(): TreeNode | null {
    return this.namedChildren.at(-1) ?? null;
  }

  get nextSibling(): TreeNode | null {
    return this.#sibling(1);
  }

  get previousSibling(): TreeNode | null {
    return this.#sibling(-1);
  }

  get nextNamedSibling(): TreeNode | null {
    let at = this.nextSibling;
    while (at && !at.isNamed) at = at.nextSibling;
    return at;
  }

  get previousNamedSibling(): TreeNode | null {
    let at = this.previousSibling;
    while (at && !at.isNamed) at = at.previousSibling;
    return at;
  }

  childForFieldName(name: string): TreeNode | null {
    this.#tellRoot();
    const known = this.#fields?.get(name);
    if (known !== undefined) return known;
    const raw = this.#current().childForFieldName(name);
    const child = raw === null ? null : (this.#childLike(raw) ?? null);
    (this.#fields ??= new Map()).set(name, child);
    return child;
  }

  descendantForIndex(start: number, end: number): TreeNode {
    // A loop variable rather than recursion: nesting can be deeper than the stack.
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    let at: TreeNode = this;
    for (;;) {
      const inner = at.childSpanning(start, end);
      if (inner === undefined) return at;
      at = inner;
    }
  }

  descendantsOfType(kinds: string | readonly string[]): readonly TreeNode[] {
    this.#tellRoot();
    if (this.#holdsParts()) {
      const own = [kinds].flat().includes(this.type) ? [this] : [];
      return [...own, ...this.ownChildren.flatMap((child) => child.descendantsOfType(kinds))];
    }
    return this.#current()
      .descendantsOfType(typeof kinds === 'string' ? kinds : [...kinds])
      .flatMap((raw) => this.#descendantLike(raw) ?? []);
  }

  /** Of the root of the next version: takes over all that `before` holds, with other nodes in place of a run. */
  takeRun(before: TreeNode, run: NodeRun, made: readonly MadePart[], change: TreeChange): void {
    const siblings = before.ownChildren;
    if (before === run.list) {
      const fresh = this.#madeOf(made, siblings.slice(run.from, run.to), change);
      const behind = siblings.slice(run.to);
      this.#children = [...siblings.slice(0, run.from), ...fresh, ...behind];
      for (const child of behind) child.#offset += change.growth;
    } else {
      const at = siblings.findIndex((child) => child === run.list || child.#holds(run.list));
      const old = siblings[at] as TreeNode;
      const list = new TreeNode(this.#document, this, at, old.#current(), this.startIndex);
      list.#rawIndex = old.#rawIndex;
      list.#place = old.#place;
      list.#type = old.#type;
      this.#children = [...siblings.slice(0, at), list, ...siblings.slice(at + 1)];
      for (const child of siblings.slice(at + 1)) child.#offset += change.growth;
      list.takeRun(old, run, made, change);
    }
    for (const [index, child] of this.#children.entries()) {
      child.#parent = this;
      child.#index = index;
      child.#startVersion = -1;
    }
    if (before.#length >= 0) this.#length = before.#length + change.growth;
  }

  #holds(other: TreeNode): boolean {
    for (let at = other.#parent; at; at = at.#parent) if (at === this) return true;
    return false;
  }

  /** Of the root: gives it the nodes of a text that was parsed in pieces. */
  takePieces(made: readonly MadePart[]): void {
    this.#children = made.flatMap(({ part, nodes }) =>
      nodes.map(({ node, path }) => this.#childFrom(node, -1, this.startIndex, { part, path })),
    );
    for (const [index, child] of this.#children.entries()) child.#index = index;
  }

  /** Of the root of the version before: puts all top-level nodes on the shelf, in case that their text stands there still. */
  shelveAll(): void {
    this.#shelve(this.ownChildren, this.startIndex);
  }

  /** Whether it is the root, or a list of top-level nodes below it. */
  get isTop(): boolean {
    return this.#isTop;
  }

  /** Its place among its siblings. */
  get index(): number {
    return this.#index;
  }

  /** Where it starts, by row and column. */
  get startPoint(): TextPoint {
    const { row, column } = this.#current().startPosition;
    return { row, column, lineStart: this.startIndex - column };
  }

  /** Of a top-level node: the part of which it is made; `undefined` when it is one of the whole tree. */
  get part(): Part | undefined {
    return this.#place?.part;
  }

  /** The nodes of some parts in place of others. Those that no change has touched stay the same objects. */
  #madeOf(made: readonly MadePart[], olds: readonly TreeNode[], change: TreeChange): readonly TreeNode[] {
    const fresh = made.flatMap(({ part, nodes }) => nodes.map(({ node, path }) => ({ node, place: { part, path } })));
    const { startIndex } = this;
    const start = (old: TreeNode) => startIndex + old.#offset;
    const keeps = (old: TreeNode | undefined, now: Placed['node'] | undefined, growth: number): boolean =>
      old !== undefined &&
      now !== undefined &&
      old.#type === now.type &&
      old.#weight >= 0 &&
      start(old) + growth === now.startIndex &&
      old.#length === now.endIndex - now.startIndex &&
      !touches(start(old), start(old) + old.#length, change, 0) &&
      !now.hasError &&
      old.#weight === now.descendantCount;
    let head = 0;
    while (keeps(olds[head], fresh[head]?.node, 0)) head += 1;
    let tail = 0;
    const room = Math.min(olds.length, fresh.length) - head;
    while (tail < room && keeps(olds.at(-1 - tail), fresh.at(-1 - tail)?.node, change.growth)) tail += 1;
    const gone = olds.slice(head, olds.length - tail);
    const come = fresh.slice(head, fresh.length - tail);
    this.#shelve(gone, startIndex);
    const only = gone.length === 1 && come.length === 1 ? gone[0] : undefined;
    const nodes = fresh.map(({ node, place }, at) => {
      const old = at < head ? olds[at] : at >= fresh.length - tail ? olds[at - fresh.length + olds.length] : undefined;
      if (!old) {
        const child = this.#childFrom(node, -1, startIndex, place);
        if (only && only.#type === child.type && child.#madeIn === this.#document.version) {
          const [from, growth] = [start(only), change.growth];
          this.#unshelve(only, startIndex);
          child.succeed(only, { start: change.start - from, end: change.end - from, growth }, child.startIndex - from);
        }
        return child;
      }
      if (at >= head) old.#offset += change.growth;
      old.#moveTo(place);
      return old;
    });
    for (const old of gone) if (!nodes.includes(old)) old.#moveTo(undefined);
    return nodes;
  }

  /** Lets a top-level node be made of another part, or of the whole tree. */
  #moveTo(place: Place | undefined): void {
    const { part } = this;
    if (place) place.part.nodes += 1;
    this.#place = place;
    this.#rawVersion = -1;
    if (part) part.nodes -= 1;
  }

  /** Lets a top-level node be that of the whole tree again. Gives what it was. */
  endPart(): Outline {
    const { outline } = this;
    this.#moveTo(undefined);
    return outline;
  }

  /** Of the root: the top-level nodes, in the order of the text. */
  topLevel(): readonly TreeNode[] {
    return this.ownChildren.flatMap((child) => (child.#isTop ? child.topLevel() : [child]));
  }

  /** Of a top-level node: what is known of it. */
  get outline(): Outline {
    const start = this.startIndex;
    return { type: this.type, start, end: start + this.#size(), weight: this.#weight, isExtra: this.isExtra };
  }

  #holdsParts(): boolean {
    return this.#isTop && this.#document.parts.size > 0;
  }

  #tellRoot(): void {
    if (this.#isTop) this.#document.watcher?.root();
  }

  /** The children, of which nobody is told that they were asked for. */
  get ownChildren(): readonly TreeNode[] {
    return (this.#children ??= this.#makeChildren());
  }

  #sibling(step: number): TreeNode | null {
    const parent = this.#parent;
    if (parent === null) return null;
    const sibling = parent.ownChildren[this.#index + step] ?? null;
    if (parent.#isTop) this.#document.watcher?.sibling(this, sibling);
    return sibling;
  }

  #size(): number {
    if (this.#length < 0) {
      const raw = this.#current();
      this.#length = raw.endIndex - raw.startIndex;
    }
    return this.#length;
  }

  /** The parser's node in the current version: that of the version in which this one was made is gone. */
  #current(): Node {
    if (this.#rawVersion === this.#document.version) return this.#raw;
    const raw = this.#place ? nodeAt(this.#document, this.#place) : this.#ofTree();
    if (raw === null) throw new Error(`no child ${this.#index} of ${this.#parent?.type ?? 'the root'}`);
    this.#raw = raw;
    this.#rawVersion = this.#document.version;
    return raw;
  }

  #ofTree(): Node | null {
    return this.#parent === null ? this.#document.raw.rootNode : this.#parent.#current().child(this.#rawIndex);
  }

  #makeChildren(): readonly TreeNode[] {
    const predecessor = this.#predecessor;
    this.#predecessor = undefined;
    const inherited = predecessor?.isTold === true ? this.#inheritChildren(predecessor) : undefined;
    if (inherited) return inherited;
    const start = this.startIndex;
    if (predecessor) this.#shelve(predecessor.node.#children ?? [], start - predecessor.shift);
    return this.#current().children.map((raw, index) => this.#childFrom(raw, index, start));
  }

  /** A child for what the parser made, in the whole tree or at a place in a part: one from the shelf, or a new one. */
  #childFrom(raw: Node, index: number, rawStart: number, place?: Place): TreeNode {
    if (!this.#isTop) return new TreeNode(this.#document, this, index, raw, rawStart);
    const { before, shelf, text } = this.#document;
    const { startIndex, endIndex, type } = raw;
    const weight = raw.hasError ? -1 : raw.descendantCount;
    if (before && weight !== -1 && !touches(startIndex, endIndex, before.change, before.change.growth)) {
      const fits = (node: TreeNode) => node.#weight === weight && node.#mayStandAt(startIndex);
      const shelved = shelf.take(type, text.slice(startIndex, endIndex), fits);
      if (shelved) {
        shelved.#offset = startIndex - rawStart;
        shelved.#moveTo(place);
        return this.#adopt(shelved, index, 0);
      }
    }
    const child = new TreeNode(this.#document, this, index, raw, rawStart);
    child.#weight = weight;
    child.#length = endIndex - startIndex;
    child.#type = type;
    if (place) place.part.nodes += 1;
    child.#place = place;
    return child;
  }

  /** Takes a node off the shelf that passes on what is in it. */
  #unshelve(node: TreeNode, rootStart: number): void {
    const { before, shelf } = this.#document;
    if (!this.#isTop || before === undefined || node.#type === undefined) return;
    const start = rootStart + node.#offset;
    shelf.take(node.#type, before.text.slice(start, start + node.#length), (shelved) => shelved === node);
  }

  /** What was there a version ago keeps its place: the same statement may stand in two. */
  #mayStandAt(start: number): boolean {
    if (this.#shelvedIn !== this.#document.version) return true;
    const { change } = this.#document.before ?? {};
    return change !== undefined && start === this.#shelvedAt + (this.#shelvedAt > change.end ? change.growth : 0);
  }

  /** Keeps top-level nodes of the version before, whose root began at an offset, in case that their text is back one day. */
  #shelve(nodes: readonly TreeNode[], rootStart: number): void {
    const { before, shelf } = this.#document;
    if (!this.#isTop || before === undefined) return;
    for (const node of nodes) {
      const start = rootStart + node.#offset;
      const end = start + node.#length;
      // A list gives back what is in it, each by itself.
      if (node.#isTop) this.#shelve(node.#children ?? [], start);
      if (node.#isTop) continue;
      if (node.#weight === -1 || node.#length < 0 || node.#type === undefined) continue;
      if (touches(start, end, before.change, 0)) continue;
      node.#shelvedIn = this.#document.version;
      node.#shelvedAt = start;
      shelf.put(node.#type, before.text.slice(start, end), node);
    }
  }

  /**
   * The children before and behind the change are those of the version before; only those between are made.
   * `undefined` when the two versions do not fit together that way.
   */
  #inheritChildren({ node, change, shift }: Predecessor): readonly TreeNode[] | undefined {
    const before = node.#children ?? [];
    const raw = this.#current();
    const count = raw.childCount;
    // The last one that starts before the change may reach into it.
    const from = Math.max(0, firstChild(before, (child) => child.#offset >= change.start) - 1);
    const to = Math.max(
      from,
      firstChild(before, (child) => child.#offset > change.end),
    );
    const behind = before.length - to;
    const made = count - from - behind;
    if (made < 0) return undefined;
    const rawStart = raw.startIndex;
    if (from > 0 && !before[from - 1]?.fits(raw.child(from - 1), rawStart - shift)) return undefined;
    if (behind > 0 && !before[to]?.fits(raw.child(count - behind), rawStart + change.growth - shift)) return undefined;

    const children: TreeNode[] = [];
    for (let index = 0; index < from; index += 1) children.push(this.#adopt(before[index] as TreeNode, index, -shift));
    this.#shelve(before.slice(from, to), rawStart - shift);
    const isOneEach = made === to - from;
    for (let index = from; index < from + made; index += 1) {
      const child = this.#childFrom(raw.child(index) as Node, index, rawStart);
      const old = isOneEach ? before[index] : undefined;
      const isOther = child.#madeIn === this.#document.version && old && !children.includes(old, from);
      if (isOther && old.#type === child.type) {
        const { start, end, growth } = change;
        const relative = { start: start - old.#offset, end: end - old.#offset, growth };
        this.#unshelve(old, rawStart - shift);
        child.succeed(old, relative, child.#offset + shift - old.#offset);
      }
      children.push(child);
    }
    for (let index = to; index < before.length; index += 1)
      children.push(this.#adopt(before[index] as TreeNode, children.length, change.growth - shift));
    return children;
  }

  /** Whether the parser's node here can be this one of the version before, as far as this one was looked at. */
  fits(raw: Node | null, parentStart: number): boolean {
    return (
      raw !== null &&
      raw.startIndex - parentStart === this.#offset &&
      (this.#length < 0 || raw.endIndex - raw.startIndex === this.#length) &&
      (this.#type === undefined || raw.type === this.#type)
    );
  }

  #adopt(child: TreeNode, index: number, growth: number): TreeNode {
    child.#parent = this;
    child.#index = index;
    child.#offset += growth;
    child.#startVersion = -1;
    child.#isAt(index);
    return child;
  }

  /** Tells a node which of its parent's children it is in the whole tree; in a list, so are those that were of parts. */
  #isAt(rawIndex: number): void {
    this.#rawIndex = rawIndex;
    if (this.#isTop) for (const [index, child] of (this.#children ?? []).entries()) child.#isAt(index);
  }

  /** The child that spans from `start` to `end`, and starts before `start` or has something in it. */
  childSpanning(start: number, end: number): TreeNode | undefined {
    const children = this.ownChildren;
    const child = children[firstChild(children, (each) => each.endIndex >= end && each.endIndex > start)];
    return child && child.startIndex <= start && end <= child.endIndex ? child : undefined;
  }

  #childLike(raw: Node): TreeNode | undefined {
    const { startIndex, endIndex } = raw;
    const children = this.ownChildren;
    const first = firstChild(children, (child) => child.startIndex >= startIndex);
    for (let index = first; index < children.length; index += 1) {
      const child = children[index] as TreeNode;
      if (child.startIndex !== startIndex) break;
      if (child.endIndex === endIndex && (child.#place !== undefined || child.#current().id === raw.id)) return child;
    }
    return undefined;
  }

  #descendantLike(raw: Node): TreeNode | undefined {
    const { startIndex, endIndex, id } = raw;
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    let at: TreeNode | undefined = this;
    while (at && at.#current().id !== id) {
      const child: TreeNode | undefined = at.childSpanning(startIndex, endIndex);
      at = child;
    }
    return at;
  }
}

/** The index of the first child for which `holds` is true, in a list that is ordered by it; its length when none is. */
export function firstChild(children: readonly TreeNode[], holds: (child: TreeNode) => boolean): number {
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(children[middle] as TreeNode)) high = middle;
    else low = middle + 1;
  }
  return low;
}
