import type { SyntaxNode } from '../../syntax/node';
import { lower, plainText } from './lower';

/** The number that `struct.pack('!H', 1001)` turns into two bytes in network order, or the first of several values. */
export function packedNumber(node: SyntaxNode): SyntaxNode | undefined {
  const call = lower(node);
  if (call.kind !== 'call' || !/^(?:struct\.)?pack$/u.test(call.callee.text)) return undefined;
  const [format, value] = call.arguments;
  const isCode = format !== undefined && /^[!>]H/u.test(plainText(format.node) ?? '');
  return isCode && value?.spread !== true ? value?.node : undefined;
}
