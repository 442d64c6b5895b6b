import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';

/** Ways to read the first two bytes of something in network order, each with an example. */
const firstBytes = [
  // `(p[0] << 8) | p[1]`, `((p[0] & 0xff) << 8) | (p[1] & 0xff)`
  String.raw`^[^;{}]{0,60}\[\s*0\s*\](?:\s*&\s*(?:0x[fF]{2}|255))?[\s)]*(?:<<\s*8|\*\s*256)[^;{}]{0,60}\[\s*1\s*\]`,
  // `data.readUInt16BE(0)`
  String.raw`\.(?:readUInt16BE|readUint16BE|getUint16)\(\s*0?\s*(?:,\s*false\s*)?\)$`,
  // `ntohs(code)`
  String.raw`^(?:\w+::)*(?:ntohs|be16toh|CFSwapInt16BigToHost|OSSwapBigToHostInt16|qFromBigEndian)\b[^;{}]{1,80}\)$`,
  // `binary.BigEndian.Uint16(p)`, `binary.BigEndian.Uint16((*p)[:2])`
  String.raw`\bBigEndian\.Uint16\((?:[\w.]{1,40}|\(\*\w{1,40}\))(?:\[0?:[02]?\])?\)+$`,
  // `u16::from_be_bytes([p[0], p[1]])`, `u16::from_be_bytes(p[..2].try_into()?)`
  String.raw`\bu16::from_be_bytes\((?:\[[\w.]{1,40}\[0\],\s*[\w.]{1,40}\[1\]\]|[\w.]{1,40}\[0?\.\.2\][^;{}]{0,40})\)$`,
  // `BinaryPrimitives.ReadUInt16BigEndian(p)`
  String.raw`\bReadUInt16BigEndian\((?:[\w.]{1,40}(?:\.AsSpan\(\)|\[0?\.\.2\])?)\)$`,
  // `payload.getShort() & 0xffff`, `content.readUnsignedShort()`
  String.raw`\.(?:getShort|readShort|readUnsignedShort)\(\)\)?(?:\s*&\s*0x[fF]{4})?$`,
];
const twoBytes = new RegExp(firstBytes.join('|'), 'u');
const longest = 160;
const furthest = 600;
/** The last case of a `switch` before something is that of opcode 8, RFC 6455 section 5.2: the one of a Close frame. */
const closeCase = /\bcase\s+(?:0x0?)?8\s*:(?:(?!\bcase\b|\bdefault\b)[^])*$/u;
/** A condition on the opcode of a Close frame around something: `if (opcode === 8) {`, `if (frame.opcode == 0x8 && isFinal) {`. */
const closeOpcode =
  /^if\s*\([^;{}|]{0,60}\bop_?code\s*={2,3}\s*(?:0x0?)?8\s*(?:&&[^;{}|]{0,60})?\)\s*\{(?:(?!\}\s*else\b)[^])*$/iu;
const switchesOpcode = /^switch\s*\([^{}]{0,60}\bop_?code\s*\)/iu;
const otherCase = /\b(?:case|default|else|when)\b|=>/u;

/**
 * Whether an expression reads the two bytes that a Close frame begins with, where what stands before it speaks of a close:
 * in the function around it that has a name, if there is one, and not in what its `else` is the other case of.
 */
export function readsCodeBytes({ file: { language } }: Resolver, node: SyntaxNode): boolean {
  if (node.endIndex - node.startIndex > longest || !twoBytes.test(node.text)) return false;
  const around = language.enclosingFunction(node);
  const first = around && language.functionFacts(around)?.nameNode ? around.startIndex : 0;
  for (let at = node.parent, up = 0; at?.parent && up < 8; at = at.parent, up += 1) {
    const length = node.startIndex - at.startIndex;
    if (length > furthest || at.startIndex < first) return false;
    const before = at.text.slice(0, length);
    const inElse = before.lastIndexOf('else');
    const speaks = /clos|disconnect/iu.test(inElse < 0 ? before : before.slice(inElse));
    if (speaks || closeOpcode.test(before)) return true;
    if (closeCase.test(before)) return switchesOpcode.test(headOf(at));
    // What stands before another case of a `switch` is about something else.
    if (otherCase.test(before)) return false;
  }
  return false;
}

/** The beginning of the `switch` around one of its cases. */
function headOf(node: SyntaxNode): string {
  let at: SyntaxNode | null = node;
  for (let up = 0; at.parent && up < 3; up += 1, at = at.parent) {
    const text = at.text.slice(0, 90);
    if (text.startsWith('switch')) return text;
  }
  return '';
}
