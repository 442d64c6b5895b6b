import { isReservedCode } from '../../../../shared/src/codes/reservedCodes';
import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';
import type { ConstantValue } from '../site';
import { constantOf } from './constants';

/** How far above an answer the arm stands whose answer it is: `return`, a block, the arm itself. */
const maximumDepth = 3;

/**
 * Whether a reserved code is the answer to itself, in another notation: `1005 => CloseCode::Status`. What is sent then
 * is what the function was asked about, and whether that can be such a code is not told by its table.
 */
export function isTranslated(resolver: Resolver, node: SyntaxNode, value: ConstantValue): boolean {
  if (value.kind !== 'number' || !isReservedCode(value.value)) return false;
  const { language } = resolver.file;
  let at = node;
  for (let depth = 0; depth < maximumDepth; depth += 1) {
    const { parent } = at;
    if (!parent || language.lower(parent).kind === 'call') return false;
    const label = parent.firstNamedChild;
    if (label && label.id !== at.id) {
      const asked = labelIn(resolver, label);
      if (asked) return asked.kind === 'number' && asked.value === value.value;
    }
    at = parent;
  }
  return false;
}

/** The constant that a label is, however deep it stands in a pattern; `undefined` for what is no label. */
function labelIn(resolver: Resolver, node: SyntaxNode): ConstantValue | undefined {
  const { language } = resolver.file;
  let at: SyntaxNode | null = node;
  for (let depth = 0; at && depth < maximumDepth; depth += 1) {
    if (language.context(at).kind === 'case') return constantOf(resolver, at)?.value;
    at = at.firstNamedChild;
  }
  return undefined;
}
