import type { SyntaxNode } from '../syntax/node';
import type { Context, Expression, ObjectField } from './vocabulary';

type Lower = (node: SyntaxNode) => Expression;

/** The entry of a table that is made by a call: its name is the key's, where that is a text. */
export function entryOf(lower: Lower, key: SyntaxNode, value: SyntaxNode): ObjectField {
  const text = lower(key);
  return text.kind === 'string' && text.value !== undefined ? { name: text.value, key, value } : { key, value };
}

/** Where the value of such an entry goes. */
export function valueOfEntry(lower: Lower, object: SyntaxNode, key: SyntaxNode): Context {
  const text = lower(key);
  return { kind: 'field', object, name: text.kind === 'string' ? text.value : undefined, key };
}
