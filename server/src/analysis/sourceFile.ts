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
  /** Whether the text speaks of WebSockets at all, beyond names that may mean anything. */
  readonly speaksOfWebSockets: boolean;
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

/** A name that stands in more places is not looked into: nothing can be proved cheaply of a name that is everywhere. */
const maximumOccurrences = 1200;
/** So many tokens are looked at in one analysis; what is asked beyond stays unknown, and the cost bounded. */
const maximumTokens = 60_000;

const wordCharacter = /[\w$]/u;

export function createSourceFile(text: string, root: SyntaxNode, language: Language): SourceFile {
  let tokensLeft = maximumTokens;
  const occurrences = memoised((name: string) => {
    const offsets = wordOffsets(text, name, language.scan.word ?? wordCharacter);
    if (offsets.length > tokensLeft) return [];
    tokensLeft -= offsets.length;
    return offsets.flatMap((at) => {
      const node = language.tokenAt(root, at);
      return node && node.startIndex === at && node.endIndex === at + name.length ? [node] : [];
    });
  });
  const declarations = memoised((name: string) => occurrences(name).flatMap((node) => language.declares(node) ?? []));
  const memberDeclarations = memoised((name: string) =>
    occurrences(name).flatMap((node) => language.declaresMember(node) ?? []),
  );
  const memberAccesses = memoised((name: string) =>
    occurrences(name).flatMap((node) => language.memberAccess(node) ?? []),
  );

  /** `it`, `_`, `$0`: a parameter that no token declares. */
  const implicitParameter = (nameNode: SyntaxNode): Declaration | undefined => {
    const found = language.implicitParameter?.(nameNode);
    return found && { kind: 'parameter', nameNode, ...found, path: [], rest: false };
  };

  const resolve = (nameNode: SyntaxNode): Declaration | undefined => {
    if (language.memberAccess(nameNode)) return undefined;
    let best: ScopedDeclaration | undefined;
    for (const candidate of declarations(nameNode.text)) {
      const holds = candidate.start <= nameNode.startIndex && nameNode.endIndex <= candidate.end;
      if (!holds) continue;
      const size = candidate.end - candidate.start;
      const least = best ? best.end - best.start : Infinity;
      // In one scope the last declaration holds, or the first where any assignment is one.
      if (size < least || (size === least && language.assignmentDeclares !== true)) best = candidate;
    }
    return best?.declaration ?? implicitParameter(nameNode);
  };

  const uses = memoisedByNode((declaration: Declaration) => {
    const own = declaration.nameNode;
    return occurrences(own.text).filter(
      (node) =>
        node.id !== own.id &&
        resolve(node)?.nameNode.id === own.id &&
        // Where an assignment is what declares a variable, the next one is a use of it.
        (!language.declares(node) || language.assignedValue(node) !== undefined),
    );
  });

  const speaksOfWebSockets = /[Ww]eb-?[Ss]ocket|WEB_?SOCKET|["']ws["']|\bwss?:\/\/|[Ss]ock[Jj][Ss]/u.test(text);

  return { text, root, language, speaksOfWebSockets, occurrences, resolve, uses, memberDeclarations, memberAccesses };
}

/** Where a name stands as a word of its own; nowhere when it stands in too many places. */
function wordOffsets(text: string, name: string, character: RegExp): number[] {
  const found: number[] = [];
  if (name === '') return found;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    if (character.test(text.charAt(at - 1)) || character.test(text.charAt(at + name.length))) continue;
    found.push(at);
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
