import type { SyntaxNode } from '../../syntax/node';
import { classCalled } from './calls';
import type { Resolver } from './meaning';
import { maximumReferences } from './references';

/** Whether a function makes the instances of a class of this file: its `constructor`, `__init__` or what bears its name. */
export function isConstructor({ file: { language } }: Resolver, functionNode: SyntaxNode): boolean {
  const { nameNode, container } = language.functionFacts(functionNode) ?? {};
  const owner = nameNode && container && language.classFacts(container);
  if (!owner) return false;
  return language.constructors?.has(nameNode.text) === true || nameNode.text === owner.nameNode?.text;
}

/** The calls in this file that make an instance with a constructor of it: `new Refusal(1008)`. */
export function callsOfConstructor(resolver: Resolver, functionNode: SyntaxNode): SyntaxNode[] {
  const made = resolver.file.language.functionFacts(functionNode)?.container;
  return made && isConstructor(resolver, functionNode) ? instancesMade(resolver, made) : [];
}

function instancesMade(resolver: Resolver, made: SyntaxNode): SyntaxNode[] {
  const { file } = resolver;
  const { language } = file;
  const name = language.classFacts(made)?.nameNode;
  const declaration = name && language.declares(name)?.declaration;
  if (declaration?.kind !== 'class') return [];
  return file
    .uses(declaration)
    .slice(0, maximumReferences)
    .flatMap((use): SyntaxNode[] => {
      const context = language.context(use);
      // `Refusal.new(1008)`
      const around = context.kind === 'object' ? language.context(context.member) : context;
      const call = around.kind === 'callee' ? language.lower(around.call) : undefined;
      return call?.kind === 'call' && classCalled(resolver, call)?.id === made.id ? [call.node] : [];
    });
}
