import type { Language } from '../../languages/language';
import type { Call } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';

/** Whether a value is compared as a whole, alone or in a list, or sought: `events == [CloseConnection(code=1000)]`. */
export function isCompared(resolver: Resolver, node: SyntaxNode): boolean {
  const { language } = resolver.file;
  const context = language.context(node);
  if (context.kind === 'sought') return true;
  if (context.kind !== 'element') return context.kind === 'comparison';
  const outer = language.context(context.list);
  return outer.kind === 'comparison' || outer.kind === 'membership';
}

/** Whether a call makes a value, or a variant of an enum, of what it is given. */
export function makesValue({ variantPath }: Language, { constructs, callee }: Call): boolean {
  return constructs || variantPath?.test(callee.text) === true;
}

const maximumDepth = 4;

/** The outermost value that is made of a value where it stands: `Frame::Close(Some(reason))` for `reason`. */
export function madeAround(resolver: Resolver, node: SyntaxNode): SyntaxNode {
  const { language } = resolver.file;
  let at = node;
  for (let depth = 0; depth < maximumDepth; depth += 1) {
    const context = language.context(at);
    const outer = context.kind === 'argument' ? language.lower(context.call) : undefined;
    if (outer?.kind !== 'call' || !makesValue(language, outer)) return at;
    at = outer.node;
  }
  return at;
}
