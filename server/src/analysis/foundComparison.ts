import type { SyntaxNode } from '../syntax/node';
import { spanOf } from './constants';
import type { FoundComparison } from './drafts';
import type { Resolver } from './meaning/meaning';
import type { Comparison, ReceivedCode } from './site';

/** A comparison with a received code at a node, as far as it is known before the file is put together. */
export function found(
  resolver: Resolver,
  node: SyntaxNode,
  operator: Comparison['operator'],
  received: ReceivedCode,
): FoundComparison {
  const excludes = operator === '!==' || (operator === 'in' && resolver.file.language.isNegated(node));
  const reconnects = excludes && leadsToReconnect(resolver, node);
  return { span: spanOf(node), operator, received, ...(reconnects && { leadsToReconnect: true }) };
}

/** Whether the statement that a test decides connects again, and nothing in it looks at clean closes. */
function leadsToReconnect(resolver: Resolver, node: SyntaxNode): boolean {
  const text = resolver.file.language.enclosingStatement(node).text.slice(0, 2000);
  return /re_?connect|re_?try|\bconnect\s*\(/iu.test(text) && !/wasClean|was_clean|1_?005/iu.test(text);
}
