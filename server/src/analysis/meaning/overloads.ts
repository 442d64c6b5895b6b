import type { Declaration } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from './meaning';
import { membersIn } from './ownTypes';
import { exportNamed } from './types';

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

const maximumDepth = 8;

/**
 * Those of the functions that a bare name can mean where it stands. A method that is defined outside its class
 * (`void Client::bye()`) goes by its bare name within the methods of that class, and of those that extend it, alone.
 */
export function atHandFor(
  { file: { language } }: Resolver,
  nameNode: SyntaxNode,
  functions: readonly SyntaxNode[],
): readonly SyntaxNode[] {
  if (language.methodsStandApart !== true || language.implicitSelf !== true) return functions;
  const holderOf = (node: SyntaxNode) => {
    const name = language.functionFacts(node)?.nameNode;
    const member = name && language.declaresMember(name);
    return member?.how === 'method' ? member.container : undefined;
  };
  const className = (holder: SyntaxNode) => language.nameOf(holder)?.text ?? holder.text;
  let around = language.enclosingFunction(nameNode);
  let own = around && holderOf(around);
  for (let depth = 0; around && !own && depth < maximumDepth; depth += 1) {
    around = language.enclosingFunction(around);
    own = around && holderOf(around);
  }
  const bases = (own && language.classFacts(own)?.bases) ?? [];
  return functions.filter((node) => {
    const holder = holderOf(node);
    if (!holder || holder.id === own?.id) return true;
    const name = className(holder);
    return (own && className(own) === name) || bases.some((base) => base.text.split(/\W+/u).includes(name));
  });
}

/** Whether a call with so many arguments can be one of this function rather than of another overload. */
export function takesSoMany(resolver: Resolver, functionNode: SyntaxNode, count: number): boolean {
  if (overloadsOf(resolver, functionNode).length < 2) return true;
  const parameters = resolver.file.language.functionFacts(functionNode)?.parameters ?? [];
  return count <= parameters.length || parameters.at(-1)?.rest === true;
}

const numberType = /^u?(?:byte|short|int|long|size)(?:eger|8|16|32|64)?(?:_t)?$/iu;

/**
 * Whether a call with a text for this parameter is one of another overload, which a base may have out of sight: the
 * parameter is a number, or one of an enum, and the language lets no text stand there.
 */
export function takesNoText(
  resolver: Resolver,
  { type: typeNode }: Extract<Declaration, { kind: 'parameter' }>,
): boolean {
  const { file } = resolver;
  if (!typeNode || file.language.implicitSelf !== true) return false;
  if (numberType.test(typeNode.text)) return true;
  const type = file.language.lowerType(typeNode);
  if (type.kind === 'named' && file.resolve(type.nameNode)?.kind === 'enum') return true;
  const meaning = exportNamed(resolver, typeNode);
  return meaning?.kind === 'export' && meaning.export.kind === 'constants';
}
