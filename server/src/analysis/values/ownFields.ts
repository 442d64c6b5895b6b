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
  return valuesOf(resolver, owner, name).flatMap((value) => {
    const parameter = constructorParameter(resolver, value);
    if (!parameter) return [];
    const given = argumentsFor(resolver, parameter).map((argument) => argument.node);
    return parameter.fallback ? [parameter.fallback, ...given] : given;
  });
}

/** The values that a class of this file gives a field of its instances; the parameter's name where that is the field. */
export function valuesOf(resolver: Resolver, owner: SyntaxNode, name: string): readonly SyntaxNode[] {
  return membersOf(resolver, name, owner).flatMap(({ how, value, nameNode }) => {
    if (how === 'parameter-property') return [nameNode];
    return value && (how === 'assigned' || how === 'field') ? [value] : [];
  });
}

/** The parameter of a constructor that a value is. */
function constructorParameter(resolver: Resolver, value: SyntaxNode): Parameter | undefined {
  const { file } = resolver;
  const name = file.language.lower(value);
  const declaration = name.kind === 'name' ? file.resolve(name.node) : undefined;
  if (declaration?.kind !== 'parameter' || declaration.path.length > 0 || declaration.rest) return undefined;
  return isConstructor(resolver, declaration.function) ? declaration : undefined;
}
