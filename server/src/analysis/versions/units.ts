import type { Language } from '../../languages/language';
import type { MemberPlaces } from '../../languages/scanRules';
import type { MemberDeclaration, ScopedDeclaration } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { TreeReader, TreeReads } from './treeReads';
import type { Words } from './words';

/** What can be asked of a name, over a whole file. */
export const questions = [
  'declarations',
  'tokens',
  'members',
  'fields',
  'assignments',
  'accesses',
  'passed',
  'outside',
] as const;

export type Question = (typeof questions)[number];

/**
 * A part of a document that is analysed by itself: a top-level statement with the comments above it. It lives as long
 * as its text does, over the versions of the document; so does what was found in it.
 */
export type Unit = {
  readonly id: number;
  readonly nodes: readonly SyntaxNode[];
  readonly start: number;
  readonly end: number;
  /** Every token of code that is this name. */
  tokens(name: string): readonly SyntaxNode[];
  /** What introduces this name inside the unit, and where that holds. */
  declarations(name: string): readonly UnitDeclaration[];
  /** Those of them that hold in the whole file. */
  topLevel(name: string): readonly UnitDeclaration[];
  members(name: string): readonly MemberDeclaration[];
  /** Those of them that hold a value: no methods, no members of an enum. */
  fields(name: string): readonly MemberDeclaration[];
  /** Those of them that are assigned from outside: `x.name = …`. */
  assignments(name: string): readonly MemberDeclaration[];
  accesses(name: string): readonly SyntaxNode[];
  /** Those of them that are neither called there and then nor stand by themselves: values that go somewhere. */
  passed(name: string): readonly SyntaxNode[];
  /**
   * Accesses that can mean a member of a class elsewhere: whose object is not the one that the code itself belongs
   * to (`this`, `self`), or whose class extends another.
   */
  outside(name: string): readonly SyntaxNode[];
  /**
   * Whether the unit has, or for a unit that is gone had, any part in the answer to a question about a name that was
   * asked of the whole file. What a unit that is gone was never asked is answered with `true`.
   */
  contributes(question: Question, name: string): boolean;
  /** The types of its nodes. */
  readonly types: readonly string[];
  /** Tells that the nodes are no longer those of the current version. */
  retire(): void;
  /** Tells that they are again. */
  revive(): void;
};

/** A declaration and where it holds: everywhere in the file, or between two offsets from the unit's start. */
export type UnitDeclaration = {
  readonly declaration: ScopedDeclaration['declaration'];
  readonly scope: 'file' | { readonly start: number; readonly end: number };
};

/** The text and the root of the version that is current, and its words. */
export type CurrentVersion = { text: string; root: SyntaxNode; readonly words: Words };

let lastId = 0;

/** Makes the unit of these nodes, which stand one behind the other. */
export function createUnit(
  nodes: readonly SyntaxNode[],
  current: CurrentVersion,
  language: Language,
  reader: () => TreeReader,
): Unit {
  const memories: Remembered<unknown>[] = [];
  const remembered = <T>(compute: (name: string) => T): Remembered<T> => {
    const memory = createMemory(compute, reader);
    memories.push(memory);
    return memory;
  };
  const first = nodes[0] as SyntaxNode;
  const last = nodes.at(-1) as SyntaxNode;
  let isGone = false;
  const offsets = (name: string) => current.words.offsets(name, first.startIndex, last.endIndex);
  const tokensAt = (places: readonly number[], length: number): readonly SyntaxNode[] =>
    places.flatMap((at) => {
      const node = language.tokenAt(current.root, at);
      return node && node.startIndex === at && node.endIndex === at + length ? [node] : [];
    });
  const tokens = remembered((name: string) => tokensAt(offsets(name), name.length));
  const declarationsBy = (nameNodes: readonly SyntaxNode[]) =>
    nameNodes.flatMap((node): UnitDeclaration[] => {
      const found = language.declares(node);
      if (!found) return [];
      const { declaration, start, end } = found;
      const base = first.startIndex;
      const isAnywhere = start <= current.root.startIndex && current.root.endIndex <= end;
      const isInside = !isAnywhere && base <= start && end <= last.endIndex;
      return [{ declaration, scope: isInside ? { start: start - base, end: end - base } : 'file' }];
    });
  const declaredWithin = (name: string) =>
    nodes.flatMap((node): UnitDeclaration[] => {
      const declaration = language.declaresWithin?.(node, name);
      return declaration ? [{ declaration, scope: 'file' }] : [];
    });
  const declarations = remembered((name: string) => [...declarationsBy(tokens.of(name)), ...declaredWithin(name)]);
  /** By name, what the statement introduces; `null` where that takes a search for each name. */
  let introduced: ReadonlyMap<string, readonly SyntaxNode[]> | null | undefined;
  const topLevel = remembered((name: string) => {
    introduced ??= introducedBy(nodes, language);
    if (introduced === null) return declarations.of(name).filter(({ scope }) => scope === 'file');
    const found = [...declarationsBy(introduced.get(name) ?? []), ...declaredWithin(name)];
    return found.filter(({ scope }) => scope === 'file');
  });
  const prefixes = [language.fieldPrefix, language.keyPrefix].filter((prefix) => prefix !== undefined);
  /** The tokens that can be a member of this name: `socket`, `@socket`, `:socket`. */
  const named = (name: string) => [name, ...prefixes.map((prefix) => prefix + name)].flatMap(tokens.of);
  const { memberPlaces } = language.scan;
  /** The tokens of a name that may be a member in one of these ways. */
  const membersNamed = (name: string, ways: readonly (keyof MemberPlaces)[]) => {
    if (!memberPlaces) return named(name);
    const places = offsets(name).filter((at) =>
      ways.some((way) => {
        const [before, behind] = memberPlaces[way];
        return matchesAt(before, current.text, at) && matchesAt(behind, current.text, at + name.length);
      }),
    );
    return tokensAt(places, name.length);
  };
  const membersGiven = (nameNodes: readonly SyntaxNode[]) =>
    nameNodes.flatMap((node) => language.declaresMember(node) ?? []);
  const members = remembered((name: string) => membersGiven(membersNamed(name, ['declared', 'assigned'])));
  const accesses = remembered((name: string) =>
    membersNamed(name, ['accessed']).flatMap((node) => language.memberAccess(node) ?? []),
  );
  const assignments = remembered((name: string) =>
    membersGiven(membersNamed(name, ['assigned'])).filter(({ how }) => how === 'assigned'),
  );
  const fields = remembered((name: string) =>
    members.of(name).filter(({ how }) => how !== 'method' && how !== 'enum-member'),
  );
  const passed = remembered((name: string) =>
    accesses.of(name).filter((node) => {
      const { kind } = language.context(node);
      return kind !== 'callee' && kind !== 'none';
    }),
  );
  const outside = remembered((name: string) =>
    accesses.of(name).filter((node) => {
      const access = language.lower(node);
      if (access.kind !== 'member' || language.lower(access.object).kind !== 'self') return true;
      const owner = language.enclosingClass(node);
      return owner === undefined || (language.classFacts(owner)?.bases.length ?? 0) > 0;
    }),
  );
  const answers = { declarations: topLevel, tokens, members, fields, assignments, accesses, passed, outside };
  return {
    id: (lastId += 1),
    nodes,
    get start() {
      return first.startIndex;
    },
    get end() {
      return last.endIndex;
    },
    tokens: tokens.of,
    declarations: declarations.of,
    topLevel: topLevel.of,
    members: members.of,
    fields: fields.of,
    assignments: assignments.of,
    accesses: accesses.of,
    passed: passed.of,
    outside: outside.of,
    contributes(question, name) {
      const answer = answers[question];
      return (isGone && !answer.has(name)) || answer.of(name).length > 0;
    },
    types: nodes.map((node) => node.type),
    retire() {
      isGone = true;
      for (const memory of memories) reader().dependents.delete(memory);
    },
    revive() {
      isGone = false;
      for (const memory of memories) memory.refresh(() => true);
    },
  };
}

function matchesAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}

/** By name, what top-level nodes introduce; `null` where the language cannot tell by looking at them alone. */
function introducedBy(
  nodes: readonly SyntaxNode[],
  language: Language,
): ReadonlyMap<string, readonly SyntaxNode[]> | null {
  const found = new Map<string, SyntaxNode[]>();
  for (const node of nodes) {
    if (node.isExtra) continue;
    const names = language.introduces?.(node);
    if (!names) return null;
    for (const name of names) {
      const list = found.get(name.text);
      if (list) list.push(name);
      else found.set(name.text, [name]);
    }
  }
  return found;
}

type Remembered<T> = {
  readonly of: (name: string) => T;
  readonly has: (name: string) => boolean;
  readonly refresh: (isOutdated: (reads: TreeReads) => boolean) => void;
};

function createMemory<T>(compute: (name: string) => T, reader: () => TreeReader): Remembered<T> {
  // Most units are never asked most questions.
  let known: Map<string, { readonly value: T; readonly reads: TreeReads | undefined }> | undefined;
  const memory: Remembered<T> = {
    of(name) {
      const before = known?.get(name);
      if (before) {
        if (before.reads) reader().tell(before.reads);
        return before.value;
      }
      const found = reader().read(() => compute(name));
      (known ??= new Map()).set(name, found);
      if (found.reads) reader().dependents.add(memory);
      return found.value;
    },
    has: (name) => known?.has(name) === true,
    refresh(isOutdated) {
      for (const [name, { reads }] of known ?? []) if (reads && isOutdated(reads)) known?.delete(name);
    },
  };
  return memory;
}
