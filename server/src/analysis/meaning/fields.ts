import type { Expression, MemberDeclaration } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { containerOf } from '../values/constants';
import { meaningOfInsertions, takeApart } from './declarations';
import { weaker, type Meaning, type Resolver } from './meaning';
import { assignmentsTo } from './objectTexts';
import { ownerOf } from './owners';
import { membersIn, membersOf, ownClassOf } from './ownTypes';
import { meaningOfTypeNode, meaningOfTypeText } from './types';

/**
 * The meaning of a member that no library describes, by the places of this file that give a member of that name a value
 * or a type: on the same object, in the same class, or, when all agree, anywhere.
 */
export function meaningOfField(
  resolver: Resolver,
  access: Extract<Expression, { kind: 'member' }>,
): Meaning | undefined {
  const { file } = resolver;
  const object = file.language.lower(access.object);
  const near =
    object.kind === 'self' ? ownMembers(resolver, access) : assignmentsTo(file, access.name, access.object.text);
  const meaning = firstMeaning(resolver, near);
  if (meaning) return meaning;
  const ownClass = object.kind === 'self' ? undefined : ownClassOf(resolver, access.object);
  const declared = ownClass && firstMeaning(resolver, membersOf(resolver, access.name, ownClass));
  if (declared) return declared;
  const container = containerOf(resolver, access.object) ?? ownerOf(resolver, access.object);
  const held = container && firstMeaning(resolver, membersIn(resolver, access.name, container));
  if (held) return held;
  const inserted = near.length > 0 ? meaningOfInsertions(resolver, sameAccesses(resolver, access)) : undefined;
  if (inserted) return inserted;
  // An object or enum of this file has no members but its own, and nobody compares a socket with a number.
  if (container && file.language.classFacts(container) === undefined) return undefined;
  if (tests.has(file.language.context(access.node).kind)) return undefined;
  // What a class says of its own member stands, also where it is of no interest.
  if (object.kind === 'self' && near.some(({ how, type, value }) => how === 'field' && (type ?? value)))
    return undefined;
  const elsewhere = firstMeaning(
    resolver,
    file
      .fieldDeclarations(access.name)
      .filter((declaration) => declaration.type !== undefined || declaration.how !== 'object-field'),
  );
  if (elsewhere?.kind === 'instance')
    return {
      ...elsewhere,
      certainty: object.kind === 'self' ? elsewhere.certainty : weaker(elsewhere.certainty, 'likely'),
    };
  return elsewhere?.kind === 'socket-like' ? elsewhere : undefined;
}

const tests: ReadonlySet<string> = new Set(['comparison', 'case', 'subject']);

/** Accesses of the same member of the same object, as far as their text tells: `this.sockets` in one class is one. */
function sameAccesses({ file }: Resolver, access: Extract<Expression, { kind: 'member' }>) {
  const { text } = access.node;
  const isOwn = file.language.methodsStandApart !== true && file.language.lower(access.object).kind === 'self';
  const owner = isOwn ? file.language.enclosingClass(access.node) : undefined;
  const accesses = owner ? file.memberAccessesIn(access.name, owner) : file.memberAccesses(access.name);
  return accesses.filter((other) => other.text === text);
}

function ownMembers(resolver: Resolver, access: Extract<Expression, { kind: 'member' }>): readonly MemberDeclaration[] {
  const { file } = resolver;
  const owner = file.language.enclosingClass(access.node);
  return owner ? membersOf(resolver, access.name, owner) : file.memberDeclarations(access.name);
}

/** What the first of these declarations that says anything gives a member. */
export function firstMeaning(resolver: Resolver, declarations: readonly MemberDeclaration[]): Meaning | undefined {
  let like: Meaning | undefined;
  for (const { nameNode, type, value, how, path } of declarations.slice(0, 40)) {
    if (how === 'method' || how === 'enum-member') continue;
    const meaning =
      (type && meaningOfTypeNode(resolver, type)) ??
      (how === 'field' && !type ? documentedMeaning(resolver, nameNode) : undefined) ??
      (value && takeApart(resolver, resolver.meaningOf(value), path ?? []));
    if (meaning && (meaning.kind === 'socket-like' || meaning.kind === 'foreign')) like ??= meaning;
    else if (meaning) return meaning;
  }
  return like;
}

/** What the comment above a field says of its type. */
function documentedMeaning(resolver: Resolver, nameNode: SyntaxNode): Meaning | undefined {
  const documented = resolver.file.language.documentedType(nameNode);
  return documented === undefined ? undefined : meaningOfTypeText(resolver, documented);
}
