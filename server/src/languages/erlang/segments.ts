import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Segments } from '../vocabulary';

/** The `<<…>>` of which a token is a whole segment. A segment without a width has eight bits. */
export function segmentsAround(token: SyntaxNode): Segments | undefined {
  const own = token.parent?.type === 'bin_element' ? token.parent : undefined;
  const binary = own?.parent;
  if (binary?.type !== 'binary') return undefined;
  return {
    node: binary,
    segments: namedChildren(binary).map((segment) => ({
      value: field(segment, 'element') ?? segment,
      bits: widthOf(segment),
    })),
  };
}

/** `undefined` for little endian and for what is no number. */
function widthOf(segment: SyntaxNode): number | undefined {
  const types = field(segment, 'types')?.text ?? '';
  if (/little|native|binary|bytes|bits|utf|float|unit/u.test(types)) return undefined;
  const size = field(segment, 'size');
  if (!size) return 8;
  const width = /\d+/u.exec(size.text)?.[0];
  return width === undefined ? undefined : Number(width);
}
