import type { SyntaxNode } from '../../syntax/node';
import type { Reads, WholeAnswer } from './answers';
import { enter, leave } from './setIndex';
import type { SourceFile } from './sourceFile';
import type { TreeReads } from './treeReads';
import type { Unit } from './units';

/** A question whose answer is made of answers to others: the calls of one function, the members of one class. */
export type Derivation<T> = {
  /** No other question has it; of what an edit takes away nothing may have it later on. */
  readonly key: string;
  /** The node that the question is about; absent where it is about a text. */
  readonly about?: SyntaxNode;
  /** Finds the answer by asking the file and the tree, and nothing else: what is remembered elsewhere is not noted. */
  find(this: void, file: SourceFile): readonly T[];
  /** A node that says in which unit a part of the answer stands. */
  nodeOf(this: void, part: T): SyntaxNode;
};

/** An answer, the units in which its parts stand, and all that was asked to find it. */
export type DerivedAnswer<T = unknown> = WholeAnswer<T> & {
  readonly derivation: Derivation<T>;
  /** The unit of the node that the question is about. */
  readonly unit: Unit | undefined;
  readonly questions: Reads;
};

/**
 * The derived answers that were found, kept from version to version. Of many calls by one name (`x.close(…)`) few are
 * those of a certain function: an edit makes all of them doubtful, and what depends on them holds if they turn out the
 * same.
 */
export type DerivedAnswers = {
  readonly of: (key: string) => DerivedAnswer | undefined;
  readonly keep: (found: DerivedAnswer) => void;
  /** Whether any of them was found by asking a question. */
  readonly isRead: (read: string) => boolean;
  /** Tells that a question may have another answer now. */
  readonly doubt: (read: string) => void;
  /** Tells what was read of the tree and may no longer be so. */
  readonly doubtReads: (isOutdated: (reads: TreeReads) => boolean) => void;
  /** Forgets those about nodes in a unit that is gone. */
  readonly drop: (unit: Unit) => void;
  /** Forgets those that are in doubt, and gives them. */
  readonly takeDoubtful: () => readonly DerivedAnswer[];
  readonly clear: () => void;
};

/** Makes what is known of a document of which nothing was asked yet. */
export function createDerivedAnswers(): DerivedAnswers {
  const all = new Map<string, DerivedAnswer>();
  const byQuestion = new Map<string, Set<DerivedAnswer>>();
  const byUnit = new Map<Unit, Set<DerivedAnswer>>();
  const readingTheTree = new Set<DerivedAnswer>();
  const doubtful = new Set<DerivedAnswer>();

  const forget = (found: DerivedAnswer): void => {
    if (all.get(found.derivation.key) === found) all.delete(found.derivation.key);
    for (const read of found.questions) leave(byQuestion, read, found);
    if (found.unit) leave(byUnit, found.unit, found);
    readingTheTree.delete(found);
    doubtful.delete(found);
  };

  return {
    of: (key) => all.get(key),
    keep(found) {
      all.set(found.derivation.key, found);
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
