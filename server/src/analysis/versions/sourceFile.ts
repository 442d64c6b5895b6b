import type { Language } from '../../languages/language';
import type { Declaration, MemberDeclaration } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { WholeAnswer } from './answers';
import type { Derivation } from './derivedAnswers';
import type { Scan, ScanMatch } from './scans';

/**
 * One version of a document, asked by name: where a name stands, what introduces it, what uses it. Answers are found by
 * searching the text and confirmed by the tree, so the cost follows what is asked and not the file's size. Whatever is
 * asked beyond the unit that asks is told to `reads`: it is what an analysis of that unit depends on.
 */
export type SourceFile = {
  readonly root: SyntaxNode;
  readonly language: Language;
  /** Whether the text speaks of WebSockets at all, beyond names that may mean anything. */
  readonly speaksOfWebSockets: boolean;
  /** Whether the text holds a string of at most 100 characters. */
  includes(needle: string): boolean;
  /** The modules of libraries that the text imports, or imports something of. */
  readonly libraryModules: readonly string[];
  /** Ids of the private code sets that the text shows. */
  readonly privateSets: readonly string[];
  /** The modules whose exports are at hand without a name. */
  readonly openModules: readonly string[];
  /** Whether an expression, which looks at no more than 200 characters at a time, matches somewhere in the text. */
  matches(pattern: RegExp): boolean;
  /** All different texts that the first group of an expression matches; it looks at no more than 200 characters at a time. */
  found(pattern: RegExp): ReadonlySet<string>;
  /** The matches of a scan that stand between two offsets, in the order of the text. */
  scanned(scan: Scan, from: number, to: number): readonly ScanMatch[];
  /** Those of some names that stand as words between two offsets, comments and strings included. */
  wordsAmong(names: ReadonlySet<string>, from: number, to: number): readonly string[];
  /** Every token of code that is this name, in the order of the text; none when there are too many to look at. */
  occurrences(name: string): readonly SyntaxNode[];
  /** Those within a function, or the whole file. */
  occurrencesIn(name: string, scope: SyntaxNode): readonly SyntaxNode[];
  /** What introduces the name that this token refers to; `undefined` for globals and member names. */
  resolve(nameNode: SyntaxNode): Declaration | undefined;
  /** What top-level statements declare under a name for the whole file. */
  topLevelDeclarations(name: string): readonly Declaration[];
  /** What top-level statements, and the one around a token, declare under the token's name. */
  declarationsAround(nameNode: SyntaxNode): readonly Declaration[];
  /** A declaration with all others of its kind that share its name and scope: the clauses or overloads of a function. */
  clausesOf(declaration: Declaration): readonly Declaration[];
  /** Whether a declaration holds within one top-level statement only. */
  isLocal(declaration: Declaration): boolean;
  /** Tokens that refer to a declaration, its own name left out. */
  uses(declaration: Declaration): readonly SyntaxNode[];
  /** Places that give a member of this name a value or a type, whatever the object. */
  memberDeclarations(name: string): readonly MemberDeclaration[];
  /** Those of them that hold a value: no methods, no members of an enum. */
  fieldDeclarations(name: string): readonly MemberDeclaration[];
  /** Those within a class, enum, object or function. */
  memberDeclarationsIn(name: string, scope: SyntaxNode): readonly MemberDeclaration[];
  /** Those that are assigned: `x.name = …`. */
  memberAssignments(name: string): readonly MemberDeclaration[];
  /** Member accesses by this name (`x.name`), as whole expressions. */
  memberAccesses(name: string): readonly SyntaxNode[];
  /** Those within a class or function. */
  memberAccessesIn(name: string, scope: SyntaxNode): readonly SyntaxNode[];
  /** Those that can mean a member of this class of the file: within it, on other objects, or in classes that extend one. */
  memberAccessesOf(name: string, owner: SyntaxNode): readonly SyntaxNode[];
  /** Member accesses by this name that are values, not called there and then; with a class those that can mean its member. */
  passedMembers(name: string, owner: SyntaxNode | undefined): readonly SyntaxNode[];
  /** The answer to a question that is made of others; it is kept for as long as theirs stay the same. */
  derived<T>(derivation: Derivation<T>): readonly T[];
  /**
   * The answer to what an analysis asked of the whole file, for comparison with that in another version; `before` is
   * the answer in that one.
   */
  readonly answerTo: (read: string, before?: WholeAnswer) => WholeAnswer | undefined;
};
