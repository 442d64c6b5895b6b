import type { SyntaxNode } from '../../syntax/node';

/** The first two bytes of something in network order: `(p[0] << 8) | p[1]`, `data.readUInt16BE(0)`. */
const twoBytes =
  /^[^;{}]{0,60}\[\s*0\s*\][\s)]*(?:<<\s*8|\*\s*256)[^;{}]{0,60}\[\s*1\s*\]|\.(?:readUInt16BE|readUint16BE|getUint16)\(\s*0?\s*(?:,\s*false\s*)?\)$|^(?:\w+::)*(?:ntohs|be16toh|CFSwapInt16BigToHost|OSSwapBigToHostInt16|qFromBigEndian)\b[^;{}]{1,80}\)$/u;
const longest = 160;
const furthest = 600;
const otherCase = /\b(?:case|default|else|when)\b|=>/u;

/** Whether an expression reads the two bytes that a Close frame begins with, where what stands before it speaks of a close. */
export function readsCodeBytes(node: SyntaxNode): boolean {
  if (node.endIndex - node.startIndex > longest || !twoBytes.test(node.text)) return false;
  for (let at = node.parent, up = 0; at?.parent && up < 8; at = at.parent, up += 1) {
    const length = node.startIndex - at.startIndex;
    if (length > furthest) return false;
    const before = at.text.slice(0, length);
    if (/clos|disconnect/iu.test(before)) return true;
    // What stands before another case of a `switch` is about something else.
    if (otherCase.test(before)) return false;
  }
  return false;
}
