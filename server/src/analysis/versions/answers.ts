import type { SyntaxNode } from '../../syntax/node';
import type { TreeReads } from './treeReads';
import type { Question, Unit } from './units';

/** An answer, and what was read of the tree to find it, beyond the units that have a part in it. */
export type Answer<T> = { readonly value: T; readonly reads: TreeReads | undefined };

/** The answer to a question about a name, and the units that have a part in it. */
export type WholeAnswer<T = unknown> = Answer<readonly T[]> & { readonly units: readonly Unit[] };

/** What an analysis asked of the whole file: a question and a name, parted by a blank. */
export type Reads = Set<string>;

/** Answers to questions about names that were asked of the whole file; kept while no unit with a part in them changes. */
export type Answers = {
  /** By question and name. */
  readonly lists: Map<string, WholeAnswer>;
  /** The uses of top-level declarations, by name and by the id of the declaration's own name. */
  readonly uses: Map<string, Map<number, Answer<readonly SyntaxNode[]>>>;
  /** Questions, with their names, that were not looked into because there is too much of the name. */
  readonly tooMany: Set<string>;
};

/** Makes the answers of a document of which nothing was asked yet. */
export function createAnswers(): Answers {
  return { lists: new Map(), uses: new Map(), tooMany: new Set() };
}

/** Whether a question about a name was answered. */
export function hasAnswer({ lists, uses }: Answers, question: Question, name: string): boolean {
  return lists.has(`${question} ${name}`) || uses.has(name);
}

/** Forgets the answer to one question about a name. */
export function forgetAnswer({ lists, uses, tooMany }: Answers, question: Question, name: string): void {
  lists.delete(`${question} ${name}`);
  tooMany.delete(`${question} ${name}`);
  if (question === 'tokens' || question === 'declarations') uses.delete(name);
}

/** Forgets answers that were found by reading what is no longer so. */
export function refreshAnswers({ lists, uses, tooMany }: Answers, isOutdated: (reads: TreeReads) => boolean): void {
  for (const [key, { reads }] of lists)
    if (reads && isOutdated(reads)) {
      lists.delete(key);
      tooMany.delete(key);
    }
  for (const ofName of uses.values())
    for (const [id, { reads }] of ofName) if (reads && isOutdated(reads)) ofName.delete(id);
}

/** Forgets all. */
export function clearAnswers(answers: Answers): void {
  for (const each of [answers.lists, answers.uses, answers.tooMany]) each.clear();
}
