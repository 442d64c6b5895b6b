import type { SyntaxNode } from '../syntax/node';
import type { Resolver } from './meaning/meaning';

/** Whether a value is compared as a whole, alone or in a list: `events == [CloseConnection(code=1000)]`. */
export function isCompared(resolver: Resolver, node: SyntaxNode): boolean {
  const { language } = resolver.file;
  const context = language.context(node);
  if (context.kind !== 'element') return context.kind === 'comparison';
  const outer = language.context(context.list);
  return outer.kind === 'comparison';
}
