import type { SyntaxNode } from '../../syntax/node';
import type { FoundComparison } from '../drafts';
import type { Resolver } from '../meaning/meaning';
import { besideInAssertion } from './expectedFields';
import { found } from './foundComparison';
import { receivedCode, type CodeParameters } from './receivedCodes';
import { usesOf } from './receivedLists';
import { inToldClose } from './toldCloses';

const maximumUses = 24;

/**
 * A name that is given a number for each run of a test or element of a list, and that is compared with a received code,
 * or told as one: `test.each([1000, 1001])('…', (code) => socket.emit('close', code))`.
 */
export function inParameter(
  resolver: Resolver,
  nameNode: SyntaxNode,
  codeParameters: CodeParameters,
): FoundComparison | undefined {
  const { language } = resolver.file;
  for (const use of usesOf(resolver, nameNode).slice(0, maximumUses)) {
    const context = language.context(use);
    if (context.kind === 'comparison') {
      const received = receivedCode(resolver, context.other, codeParameters);
      if (received) return found(resolver, context.node, context.operator, received);
    }
    const beside = context.kind === 'argument' ? besideInAssertion(resolver, use) : [];
    const asserted = beside.map((node) => receivedCode(resolver, node, codeParameters)).find(Boolean);
    if (asserted) return found(resolver, use, 'other', asserted);
    const call = context.kind === 'argument' ? language.lower(context.call) : undefined;
    const told =
      context.kind === 'argument' && call?.kind === 'call' && inToldClose(resolver, call, context.position, use);
    if (told) return told;
  }
  return undefined;
}
