import type { Call, Declaration } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { classCalled } from '../meaning/calls';
import { isConstructor } from '../meaning/constructorCalls';
import type { Resolver } from '../meaning/meaning';
import { membersOf, ownClassOf, ownClassOfType } from '../meaning/ownTypes';
import { argumentIn, argumentsFor } from './origins';

type Parameter = Extract<Declaration, { kind: 'parameter' }>;

/**
 * What a field holds of an instance that a call makes of a class of this file: the code of `new Refusal(1008, 'no')`.
 * Nothing where the class does not give it one value.
 */
export function heldByMade(resolver: Resolver, call: Call, name: string): readonly SyntaxNode[] {
  const owner = classCalled(resolver, call);
  const [only, another] = owner ? valuesOf(resolver, owner, name) : [];
  if (owner && !only) return givenByName(resolver, owner, call, name);
  if (!owner || !only || another) return [];
  const parameter = constructorParameter(resolver, only);
  if (!parameter) return [only];
  if (resolver.file.language.functionFacts(parameter.function)?.container?.id !== owner.id) return [];
  const argument = argumentIn(resolver, parameter, call) ?? parameter.fallback;
  return argument ? [argument] : [];
}

/** What a field may hold, by what any instance is made with of the class of this file that an expression is said to have. */
export function heldByType(resolver: Resolver, node: SyntaxNode, name: string): readonly SyntaxNode[] {
  const narrowed = resolver.file.language.narrowedType?.(node);
  const owner = (narrowed && ownClassOfType(resolver, narrowed)) ?? ownClassOf(resolver, node);
  if (!owner) return [];
  const read = valuesWhereRead(resolver, owner, name);
  if (read.length > 0) return read;
  const values = valuesOf(resolver, owner, name);
  if (values.length === 0)
    return callsMaking(resolver, owner).flatMap((call) => givenByName(resolver, owner, call, name));
  return values.flatMap((value) => {
    const parameter = constructorParameter(resolver, value);
    if (!parameter) return [];
    const given = argumentsFor(resolver, parameter).map((argument) => argument.node);
    return parameter.fallback ? [parameter.fallback, ...given] : given;
  });
}

/**
 * What a call gives a field by the field's own name, where nothing else in the class gives it a value: instances are then
 * made with what their fields are to hold, as those of a Swift structure or a Python data class are.
 */
function givenByName(resolver: Resolver, owner: SyntaxNode, call: Call, name: string): readonly SyntaxNode[] {
  const given = call.arguments.find(({ keyword }) => keyword === name);
  if (!given || call.arguments.some(({ spread }) => spread)) return [];
  const members = membersOf(resolver, name, owner);
  return members.some(({ how, container }) => how === 'field' && container.id === owner.id) ? [given.node] : [];
}

const maximumCalls = 24;

/** The calls of this file that make instances of a class of this file by its name. */
function callsMaking({ file }: Resolver, owner: SyntaxNode): readonly Call[] {
  const { language } = file;
  const nameNode = language.nameOf(owner);
  const declaration = nameNode && language.declares(nameNode)?.declaration;
  if (!declaration) return [];
  return file
    .uses(declaration)
    .slice(0, maximumCalls)
    .flatMap((use) => {
      const context = language.context(use);
      const call = context.kind === 'callee' ? language.lower(context.call) : undefined;
      return call?.kind === 'call' && call.constructs ? [call] : [];
    });
}

/** The values that a class of this file gives a field of its instances; the parameter's name where that is the field. */
export function valuesOf(resolver: Resolver, owner: SyntaxNode, name: string): readonly SyntaxNode[] {
  return membersOf(resolver, name, owner).flatMap(({ how, value, nameNode }) => {
    if (how === 'parameter-property') return [nameNode];
    return value && (how === 'assigned' || how === 'field') ? [value] : [];
  });
}

/** What a member of a class of this file gives where it is read, which computes that: `get code() { return 4001; }`. */
export function valuesWhereRead(resolver: Resolver, owner: SyntaxNode, name: string): readonly SyntaxNode[] {
  return membersOf(resolver, name, owner).flatMap(({ value }) => (value ? givenWhereRead(resolver, value) : []));
}

/** What a function gives that runs where the name of its member is read; nothing for any other node. */
export function givenWhereRead({ file: { language } }: Resolver, node: SyntaxNode): readonly SyntaxNode[] {
  const facts = language.functionFacts(node);
  return facts?.runsWhenRead ? facts.returns() : [];
}

/** The parameter of a constructor that a value is. */
function constructorParameter(resolver: Resolver, value: SyntaxNode): Parameter | undefined {
  const { file } = resolver;
  const name = file.language.lower(value);
  const declaration = name.kind === 'name' ? file.resolve(name.node) : undefined;
  if (declaration?.kind !== 'parameter' || declaration.path.length > 0 || declaration.rest) return undefined;
  return isConstructor(resolver, declaration.function) ? declaration : undefined;
}
