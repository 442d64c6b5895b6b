import type { Node, Tree } from 'web-tree-sitter';
import type { SyntaxNode } from './node';
import { nodeOf, type EditedNode, type Outline, type Part } from './parts';
import type { Shelf } from './shelf';

/**
 * All that differs from the version before: from `start` to `end`, UTF-16 offsets of the text before, exclusive; what
 * stands there now is longer by `growth`.
 */
export type TreeChange = { readonly start: number; readonly end: number; readonly growth: number };
/** Is told of questions whose answers depend on more than one top-level node. */
export type TreeWatcher = {
  /** The root, or a list of top-level nodes, was asked for its parts or text. */
  readonly root: () => void;
  /** It was asked for its children of these types. */
  readonly types: (types: ReadonlySet<string>) => void;
  /** It was asked for those of them that name something. */
  readonly naming: (types: ReadonlySet<string>, name: string) => void;
  /** A top-level node was asked for a sibling; `null` where there is none. */
  readonly sibling: (from: SyntaxNode, to: SyntaxNode | null) => void;
};
/** What all nodes of a document share. */
export type Document = {
  raw: Tree;
  text: string;
  version: number;
  lastId: number;
  watcher: TreeWatcher | undefined;
  /** Types of nodes whose children count as top-level nodes, where they stand at the top themselves. */
  lists: ReadonlySet<string>;
  /** The text before the last change, and that change. */
  before: { readonly text: string; readonly change: TreeChange } | undefined;
  /** Top-level nodes that changes took away. */
  readonly shelf: Shelf<TreeNode>;
  /** The type of the root of a text without errors. */
  readonly rootType: string;
  /** The top-level nodes that were parsed by themselves since the whole text was. */
  readonly parts: Map<Part, TreeNode>;
  /** The one of them that is to be made. */
  fresh: { readonly raw: Node; readonly part: Part } | undefined;
};
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
  readonly #document: Document;
  /** Whether it is the root, or a list of top-level nodes below it. */
  readonly #isTop: boolean;
  #parent: TreeNode | null;
  #index: number;
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
  /** Of a top-level node that was parsed by itself. */
  #part: Part | undefined;
  #type: string | undefined;
  #named: boolean | undefined;
  #extra: boolean | undefined;
  #children: readonly TreeNode[] | undefined;
  #namedChildren: readonly TreeNode[] | undefined;
  #fields: Map<string, TreeNode | null> | undefined;
  #byTypes: Map<ReadonlySet<string>, readonly TreeNode[]> | undefined;
  #predecessor: Predecessor | undefined;

  constructor(document: Document, parent: TreeNode | null, index: number, raw: Node, parentStart: number) {
    this.id = document.lastId += 1;
    this.#document = document;
    const { lists } = document;
    this.#isTop = parent === null || (lists.size > 0 && parent.#isTop && lists.has(raw.type));
    this.#parent = parent;
    this.#index = index;
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
    if (this.#holdsParts()) return this.#ownChildren().some((child) => child.hasError);
    return this.#current().hasError;
  }

  get parent(): TreeNode | null {
    return this.#parent;
  }

  get children(): readonly TreeNode[] {
    this.#tellRoot();
    return this.#ownChildren();
  }

  get namedChildren(): readonly TreeNode[] {
    this.#tellRoot();
    return (this.#namedChildren ??= this.#ownChildren().filter((child) => child.isNamed));
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
      found = this.#ownChildren().filter((child) => types.has(child.type));
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
      const inner = at.#childSpanning(start, end);
      if (inner === undefined) return at;
      at = inner;
    }
  }

  descendantsOfType(kinds: string | readonly string[]): readonly TreeNode[] {
    this.#tellRoot();
    if (this.#holdsParts()) {
      const own = [kinds].flat().includes(this.type) ? [this] : [];
      return [...own, ...this.#ownChildren().flatMap((child) => child.descendantsOfType(kinds))];
    }
    return this.#current()
      .descendantsOfType(typeof kinds === 'string' ? kinds : [...kinds])
      .flatMap((raw) => this.#descendantLike(raw) ?? []);
  }

  /** The node at the top in which an edit takes place, behind its first word and before its end; before the edit. */
  edited(start: number, end: number): EditedNode | undefined {
    const at = this.#atTop(start, end);
    if (!at) return undefined;
    const outline = at.#outline();
    firstWord.lastIndex = outline.start;
    firstWord.test(this.#document.text);
    if (start <= firstWord.lastIndex || end >= outline.end) return undefined;
    const followers = at.#followers();
    if (!followers) return undefined;
    const { row, column } = at.#current().startPosition;
    const startPoint = { row, column, lineStart: outline.start - column };
    return { outline, followers, startPoint, part: at.#part };
  }

  /** Makes the node that was parsed by itself in this version; whether it has its place in the tree. */
  makeFresh(start: number): boolean {
    this.#atTop(start, start + 1);
    return this.#document.fresh === undefined;
  }

  /** The top-level node that spans from `start` to `end`. */
  #atTop(start: number, end: number): TreeNode | undefined {
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    let at: TreeNode | undefined = this;
    while (at && at.#isTop) at = at.#childSpanning(start, end);
    return at;
  }

  /** Lets a top-level node be that of the whole tree again. Gives what it was. */
  endPart(): Outline {
    this.#part = undefined;
    return this.#outline();
  }

  /** Of the root: the top-level nodes, in the order of the text. */
  topLevel(): readonly TreeNode[] {
    return this.#ownChildren().flatMap((child) => (child.#isTop ? child.topLevel() : [child]));
  }

  #outline(): Outline {
    const start = this.startIndex;
    return { type: this.type, start, end: start + this.#size(), weight: this.#weight };
  }

  /** The siblings behind a top-level node, up to the first that is no comment; `undefined` where another list goes on. */
  #followers(): readonly Outline[] | undefined {
    const found: Outline[] = [];
    const parent = this.#parent;
    const siblings = parent === null ? [] : parent.#ownChildren();
    for (let index = this.#index + 1; index < siblings.length; index += 1) {
      const sibling = siblings[index] as TreeNode;
      found.push(sibling.#outline());
      if (!sibling.isExtra) return found;
    }
    return parent === null || parent.#isLast() ? found : undefined;
  }

  #isLast(): boolean {
    const parent = this.#parent;
    return parent === null || (this.#index === parent.#ownChildren().length - 1 && parent.#isLast());
  }

  #holdsParts(): boolean {
    return this.#isTop && this.#document.parts.size > 0;
  }

  #tellRoot(): void {
    if (this.#isTop) this.#document.watcher?.root();
  }

  #ownChildren(): readonly TreeNode[] {
    return (this.#children ??= this.#makeChildren());
  }

  #sibling(step: number): TreeNode | null {
    const parent = this.#parent;
    if (parent === null) return null;
    const sibling = parent.#ownChildren()[this.#index + step] ?? null;
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
    const raw = this.#part ? nodeOf(this.#part) : this.#ofTree();
    if (raw === null) throw new Error(`no child ${this.#index} of ${this.#parent?.type ?? 'the root'}`);
    this.#raw = raw;
    this.#rawVersion = this.#document.version;
    return raw;
  }

  #ofTree(): Node | null {
    return this.#parent === null ? this.#document.raw.rootNode : this.#parent.#current().child(this.#index);
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

  /** A child for what the parser made: one from the shelf, or a new one. */
  #childFrom(ofTree: Node, index: number, rawStart: number): TreeNode {
    if (!this.#isTop) return new TreeNode(this.#document, this, index, ofTree, rawStart);
    const fresh = this.#takeFresh(ofTree);
    const raw = fresh?.raw ?? ofTree;
    const { before, shelf, text } = this.#document;
    const { startIndex, endIndex, type } = raw;
    const weight = raw.hasError ? -1 : raw.descendantCount;
    if (before && weight !== -1 && !touches(startIndex, endIndex, before.change, before.change.growth)) {
      const shelved = shelf.take(type, text.slice(startIndex, endIndex));
      if (shelved && shelved.#weight === weight && shelved.#mayStandAt(startIndex)) {
        shelved.#offset = startIndex - rawStart;
        shelved.#part = undefined;
        return this.#adopt(shelved, index, 0);
      }
    }
    const child = new TreeNode(this.#document, this, index, raw, rawStart);
    child.#weight = weight;
    child.#length = endIndex - startIndex;
    child.#type = type;
    child.#part = fresh?.part;
    if (fresh) this.#document.parts.set(fresh.part, child);
    return child;
  }

  /** The node that was parsed by itself in this version, when the whole tree has this one in its place. */
  #takeFresh({ startIndex, endIndex, type }: Node): Document['fresh'] {
    const { fresh } = this.#document;
    const raw = fresh?.raw;
    if (raw?.startIndex !== startIndex || raw.endIndex !== endIndex || raw.type !== type) return undefined;
    this.#document.fresh = undefined;
    return fresh;
  }

  /** Takes a node off the shelf that passes on what is in it. */
  #unshelve(node: TreeNode, rootStart: number): void {
    const { before, shelf } = this.#document;
    if (!this.#isTop || before === undefined || node.#type === undefined) return;
    const start = rootStart + node.#offset;
    shelf.take(node.#type, before.text.slice(start, start + node.#length));
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
    return child;
  }

  #childSpanning(start: number, end: number): TreeNode | undefined {
    const children = this.#ownChildren();
    const child = children[firstChild(children, (each) => each.endIndex >= end && each.endIndex > start)];
    return child && child.startIndex <= start && end <= child.endIndex ? child : undefined;
  }

  #childLike(raw: Node): TreeNode | undefined {
    const { startIndex, endIndex } = raw;
    const children = this.#ownChildren();
    const first = firstChild(children, (child) => child.startIndex >= startIndex);
    for (let index = first; index < children.length; index += 1) {
      const child = children[index] as TreeNode;
      if (child.startIndex !== startIndex) break;
      if (child.endIndex === endIndex && (child.#part !== undefined || child.#current().id === raw.id)) return child;
    }
    return undefined;
  }

  #descendantLike(raw: Node): TreeNode | undefined {
    const { startIndex, endIndex, id } = raw;
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    let at: TreeNode | undefined = this;
    while (at && at.#current().id !== id) {
      const child: TreeNode | undefined = at.#childSpanning(startIndex, endIndex);
      at = child;
    }
    return at;
  }
}

/** What begins a statement. */
const firstWord = /\w+|./suy;

/** Whether a node from `start` to `end` touches a change, with what came there or without. */
export function touches(start: number, end: number, change: TreeChange, growth: number): boolean {
  return start <= change.end + growth && end >= change.start;
}

/** The index of the first child for which `holds` is true, in a list that is ordered by it; its length when none is. */
function firstChild(children: readonly TreeNode[], holds: (child: TreeNode) => boolean): number {
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(children[middle] as TreeNode)) high = middle;
    else low = middle + 1;
  }
  return low;
}
