import type { Declaration, Language, MemberDeclaration, ScopedDeclaration } from '../languages/language';
import type { SyntaxNode } from '../syntax/node';

/**
 * One parsed version of a document, asked by name: where a name stands, what introduces it, what uses it. Answers are
 * found by searching the text and confirmed by the tree, so the cost follows what is asked and not the file's size.
 * Lives only while its tree does.
 */
export type SourceFile = {
  readonly text: string;
  readonly root: SyntaxNode;
  readonly language: Language;
  /** Every token of code that is this name, in the order of the text. */
  occurrences(name: string): readonly SyntaxNode[];
  /** What introduces the name that this token refers to; `undefined` for globals and member names. */
  resolve(nameNode: SyntaxNode): Declaration | undefined;
  /** Tokens that refer to a declaration, its own name left out. */
  uses(declaration: Declaration): readonly SyntaxNode[];
  /** Places that give a member of this name a value or a type, whatever the object. */
  memberDeclarations(name: string): readonly MemberDeclaration[];
  /** Member accesses by this name (`x.name`), as whole expressions. */
  memberAccesses(name: string): readonly SyntaxNode[];
};

/** Names beyond this many places are not looked into: nothing can be proved cheaply of a name that is everywhere. */
const maximumOccurrences = 2000;

const wordCharacter = /[\w$]/u;

export function createSourceFile(text: string, root: SyntaxNode, language: Language): SourceFile {
  const occurrences = memoised((name: string) => findOccurrences(text, root, language, name));
  const declarations = memoised((name: string) => occurrences(name).flatMap((node) => language.declares(node) ?? []));
  const memberDeclarations = memoised((name: string) =>
    occurrences(name).flatMap((node) => language.declaresMember(node) ?? []),
  );
  const memberAccesses = memoised((name: string) =>
    occurrences(name).flatMap((node) => language.memberAccess(node) ?? []),
  );

  const resolve = (nameNode: SyntaxNode): Declaration | undefined => {
    if (language.memberAccess(nameNode)) return undefined;
    let best: ScopedDeclaration | undefined;
    for (const candidate of declarations(nameNode.text)) {
      const holds = candidate.start <= nameNode.startIndex && nameNode.endIndex <= candidate.end;
      if (holds && (!best || candidate.end - candidate.start <= best.end - best.start)) best = candidate;
    }
    return best?.declaration;
  };

  const uses = memoisedByNode((declaration: Declaration) => {
    const own = declaration.nameNode;
    return occurrences(own.text).filter(
      (node) => node.id !== own.id && resolve(node)?.nameNode.id === own.id && !language.declares(node),
    );
  });

  return { text, root, language, occurrences, resolve, uses, memberDeclarations, memberAccesses };
}

function findOccurrences(text: string, root: SyntaxNode, language: Language, name: string): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  if (name === '') return found;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    if (wordCharacter.test(text.charAt(at - 1)) || wordCharacter.test(text.charAt(at + name.length))) continue;
    const node = language.tokenAt(root, at);
    if (node && node.startIndex === at && node.endIndex === at + name.length) found.push(node);
    if (found.length > maximumOccurrences) return [];
  }
  return found;
}

function memoised<T>(compute: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const value = compute(name);
    known.set(name, value);
    return value;
  };
}

function memoisedByNode<T>(compute: (declaration: Declaration) => T): (declaration: Declaration) => T {
  const known = new Map<number, T>();
  return (declaration) => {
    const before = known.get(declaration.nameNode.id);
    if (before !== undefined) return before;
    const value = compute(declaration);
    known.set(declaration.nameNode.id, value);
    return value;
  };
}
