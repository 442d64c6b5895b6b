import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from './meaning';
import { membersIn } from './ownTypes';

/** The methods of the same class that bear a method's name, itself included; a function alone where there are no more. */
export function overloadsOf(resolver: Resolver, functionNode: SyntaxNode): readonly SyntaxNode[] {
  const { file } = resolver;
  if (!file.language.implicitSelf) return [functionNode];
  const nameNode = file.language.functionFacts(functionNode)?.nameNode;
  const own = nameNode && file.language.declaresMember(nameNode);
  if (own?.how !== 'method') return [functionNode];
  const methods = membersIn(resolver, own.nameNode.text, own.container).flatMap(({ how, value }) =>
    how === 'method' && value ? [value] : [],
  );
  return methods.some((node) => node.id === functionNode.id) ? methods : [functionNode];
}

/** Whether a call with so many arguments can be one of this function rather than of another overload. */
export function takesSoMany(resolver: Resolver, functionNode: SyntaxNode, count: number): boolean {
  if (overloadsOf(resolver, functionNode).length < 2) return true;
  const parameters = resolver.file.language.functionFacts(functionNode)?.parameters ?? [];
  return count <= parameters.length || parameters.at(-1)?.rest === true;
}
