import type { SyntaxNode } from '../syntax/node';
import type { Reads, WholeAnswer } from './answers';
import { enter, leave } from './setIndex';
import type { TreeReads } from './treeReads';
import type { Unit } from './units';

/** The calls of a function that name it as a member, the units in which they stand, and all that was asked to find them. */
export type MemberCalls = WholeAnswer<SyntaxNode> & {
  readonly functionNode: SyntaxNode;
  /** The unit of the function. */
  readonly unit: Unit | undefined;
  readonly questions: Reads;
};

/**
 * The member calls that were found, kept from version to version. Of many calls by one name (`x.close(…)`) few are those
 * of a certain function: an edit makes all of them doubtful, and what depends on them holds if they turn out the same.
 */
export type KnownMemberCalls = {
  readonly of: (functionNode: SyntaxNode) => MemberCalls | undefined;
  /** By what `readOfCalls` gives. */
  readonly ofRead: (read: string) => MemberCalls | undefined;
  readonly keep: (found: MemberCalls) => void;
  /** Whether any of them was found by asking a question about a name. */
  readonly isRead: (read: string) => boolean;
  /** Tells that a question about a name may have another answer now. */
  readonly doubt: (read: string) => void;
  /** Tells what was read of the tree and may no longer be so. */
  readonly doubtReads: (isOutdated: (reads: TreeReads) => boolean) => void;
  /** Forgets those of functions in a unit that is gone. */
  readonly drop: (unit: Unit) => void;
  /** Forgets those that are in doubt, and gives them. */
  readonly takeDoubtful: () => readonly MemberCalls[];
  readonly clear: () => void;
};

/** How the question for the calls of a function is noted. */
export function readOfCalls({ id }: SyntaxNode): string {
  return `calls ${id}`;
}

/** Makes what is known of a document of which nothing was asked yet. */
export function createKnownMemberCalls(): KnownMemberCalls {
  const all = new Map<string, MemberCalls>();
  const byQuestion = new Map<string, Set<MemberCalls>>();
  const byUnit = new Map<Unit, Set<MemberCalls>>();
  const readingTheTree = new Set<MemberCalls>();
  const doubtful = new Set<MemberCalls>();

  const forget = (found: MemberCalls): void => {
    all.delete(readOfCalls(found.functionNode));
    for (const read of found.questions) leave(byQuestion, read, found);
    if (found.unit) leave(byUnit, found.unit, found);
    readingTheTree.delete(found);
    doubtful.delete(found);
  };

  return {
    of: (functionNode) => all.get(readOfCalls(functionNode)),
    ofRead: (read) => all.get(read),
    keep(found) {
      all.set(readOfCalls(found.functionNode), found);
      for (const read of found.questions) enter(byQuestion, read, found);
      if (found.unit) enter(byUnit, found.unit, found);
      if (found.reads) readingTheTree.add(found);
    },
    isRead: (read) => byQuestion.has(read),
    doubt(read) {
      for (const found of byQuestion.get(read) ?? []) doubtful.add(found);
    },
    doubtReads(isOutdated) {
      for (const found of readingTheTree) if (found.reads && isOutdated(found.reads)) doubtful.add(found);
    },
    drop(unit) {
      for (const found of [...(byUnit.get(unit) ?? [])]) forget(found);
    },
    takeDoubtful() {
      const taken = [...doubtful];
      for (const found of taken) forget(found);
      return taken;
    },
    clear() {
      for (const each of [all, byQuestion, byUnit, readingTheTree, doubtful]) each.clear();
    },
  };
}
