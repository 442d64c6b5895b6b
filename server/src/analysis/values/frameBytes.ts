import type { SyntaxNode } from '../../syntax/node';
import { assertion } from '../names/expectations';
import type { Resolver } from '../meaning/meaning';

/** Bytes of a Close frame that are written or matched by hand around a code. */
export type FrameBytes = {
  /** The bytes as they stand in the text. */
  readonly node: SyntaxNode;
  /** They are compared or matched: a test says what has arrived. */
  readonly isExpected: boolean;
};

/** RFC 6455 section 5.2: the opcode of a Close frame, in the lower half of a frame's first byte. */
const closeOpcode = 8;
const longestStatement = 300;

/**
 * The bytes of a Close frame in which a number stands as the code: behind a head with its opcode, or as the payload of
 * what is called a close; `undefined` for all other bytes.
 */
export function frameBytesAround(resolver: Resolver, token: SyntaxNode): FrameBytes | undefined {
  const { language, speaksOfWebSockets } = resolver.file;
  const binary = language.segmentsAround?.(token);
  const position = binary?.segments.findIndex(({ value }) => value.id === token.id) ?? -1;
  if (!binary || binary.segments[position]?.bits !== 16 || !speaksOfWebSockets) return undefined;
  const { node } = binary;
  const isExpected = isMatchedOrAsserted(resolver, node);
  if (opensCloseFrame(resolver, binary.segments.slice(0, position))) return { node, isExpected };
  const isPayload = position === 0 && binary.segments.length <= 2;
  const statement = isPayload && isExpected ? language.enclosingStatement(node).text.slice(0, longestStatement) : '';
  return /close/iu.test(statement) ? { node, isExpected } : undefined;
}

/** Whether the first eight bits of these segments are the first byte of an unfragmented Close frame. */
function opensCloseFrame(
  { file: { language } }: Resolver,
  segments: readonly { readonly value: SyntaxNode; readonly bits: number | undefined }[],
): boolean {
  let head = 0;
  let bits = 0;
  for (const segment of segments) {
    const number = language.lower(segment.value);
    if (number.kind !== 'number' || segment.bits === undefined) return false;
    head = head * 2 ** segment.bits + number.value;
    bits += segment.bits;
    if (bits >= 8) break;
  }
  return bits === 8 && head >= 128 && head % 16 === closeOpcode;
}

/** Whether a value is matched, compared or asserted, alone or inside of lists and tuples. */
function isMatchedOrAsserted(resolver: Resolver, node: SyntaxNode): boolean {
  const { language } = resolver.file;
  if (language.tags?.isMatched(node) === true) return true;
  let context = language.context(node);
  for (let depth = 0; context.kind === 'element' && depth < 3; depth += 1) context = language.context(context.list);
  if (context.kind !== 'argument') return context.kind === 'comparison' || context.kind === 'case';
  const call = language.lower(context.call);
  return call.kind === 'call' && assertion.test(call.callee.text);
}
