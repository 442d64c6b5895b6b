import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from './meaning';
import { overloadsOf } from './overloads';

/** No more references of one kind are looked into. */
export const maximumReferences = 24;

/** Expressions of this file that name a function and do not call it there: its variable, or the member that holds it. */
export function referencesTo(resolver: Resolver, functionNode: SyntaxNode): SyntaxNode[] {
  const { file } = resolver;
  const named = namesOfFunction(resolver, functionNode);
  const member = memberHolding(resolver, functionNode);
  if (!member) return named;
  const passed = file.passedMembers(member.name, member.freeOwner);
  return [...named, ...firstOf(passed, (access) => member.isAdded || !isAssigned(resolver, access))];
}

/** The first references of which something holds, no more than are looked into. */
function firstOf(references: readonly SyntaxNode[], holds: (reference: SyntaxNode) => boolean): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (const reference of references) {
    if (found.length >= maximumReferences) break;
    if (holds(reference)) found.push(reference);
  }
  return found;
}

/** Accesses of the member that holds a function. */
export function accessesTo(resolver: Resolver, functionNode: SyntaxNode): SyntaxNode[] {
  const { file } = resolver;
  const member = memberHolding(resolver, functionNode);
  if (!member) return [];
  const { name, freeOwner, isAdded } = member;
  const all = freeOwner ? file.memberAccessesOf(name, freeOwner) : file.memberAccesses(name);
  return firstOf(all, (access) => isAdded || !isAssigned(resolver, access));
}

/** Uses of the variable or declaration by which a function, or an overload of it, is named. */
export function namesOfFunction(resolver: Resolver, functionNode: SyntaxNode): SyntaxNode[] {
  const { file } = resolver;
  const named: SyntaxNode[] = [];
  if (!file.language.functionFacts(functionNode)?.nameNode) return named;
  // The overloads of a common name have thousands of uses together: no more are gathered than are looked at.
  for (const node of overloadsOf(resolver, functionNode)) {
    if (named.length >= maximumReferences) break;
    const name = file.language.functionFacts(node)?.nameNode;
    const declaration = name && file.language.declares(name)?.declaration;
    if (declaration) named.push(...file.uses(declaration).slice(0, maximumReferences - named.length));
  }
  return named;
}

/** The member that holds a function; `freeOwner` is its class where that extends no other. */
function memberHolding({ file: { language } }: Resolver, functionNode: SyntaxNode) {
  const facts = language.functionFacts(functionNode);
  if (!facts?.nameNode) return undefined;
  const name = facts.nameNode.text;
  const isAdded = language.addsFunctions === true && facts.receiver !== undefined;
  if (isAdded) return { name, isAdded, freeOwner: undefined };
  if (language.declaresMember(facts.nameNode) === undefined) return undefined;
  const owner = language.methodsStandApart === true ? undefined : language.enclosingClass(functionNode);
  const isFree = owner !== undefined && language.classFacts(owner)?.bases.length === 0;
  return { name, isAdded, freeOwner: isFree ? owner : undefined };
}

function isAssigned(resolver: Resolver, access: SyntaxNode): boolean {
  const lowered = resolver.file.language.lower(access);
  return lowered.kind === 'member' && resolver.file.language.declaresMember(lowered.nameNode) !== undefined;
}
