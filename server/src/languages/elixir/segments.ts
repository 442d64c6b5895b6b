import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Segments } from '../vocabulary';
import { operatorOf } from './forms';

/** The `<<…>>` of which a token is a whole segment. A segment without a width has eight bits. */
export function segmentsAround(token: SyntaxNode): Segments | undefined {
  const own = token.parent;
  const binary = own?.type === 'bitstring' ? own : own?.parent;
  if (binary?.type !== 'bitstring') return undefined;
  return {
    node: binary,
    segments: namedChildren(binary).map((segment) => {
      const isSized = segment.type === 'binary_operator' && operatorOf(segment) === '::';
      const value = isSized ? field(segment, 'left') : segment;
      return { value: value ?? segment, bits: isSized ? widthOf(field(segment, 'right')) : 8 };
    }),
  };
}

/** `16`, `size(16)`, `big-16`, `integer-size(16)-big`; `undefined` for little endian and for what is no number. */
function widthOf(type: SyntaxNode | undefined): number | undefined {
  const text = type?.text ?? '';
  if (/little|native|binary|utf|bytes|float|unit/u.test(text)) return undefined;
  const width = /(?<![\w])(\d+)(?!\w)/u.exec(text)?.[1];
  return width === undefined ? undefined : Number(width);
}
