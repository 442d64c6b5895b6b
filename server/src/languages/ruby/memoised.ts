import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { ScopedDeclaration } from '../vocabulary';

/** Methods of a group of examples that give a name to what their block comes out as (rspec-core 3, MemoizedHelpers). */
const memoisers: ReadonlySet<string> = new Set(['let', 'let!', 'subject', 'subject!']);

/** `let(:code) { 1001 }`: the name holds in the group of examples around it. */
export function memoised(symbol: SyntaxNode): ScopedDeclaration | undefined {
  const call = symbol.parent?.parent;
  const scope = call && closest(call.parent, new Set(['block', 'do_block', 'program']));
  if (!scope || memoisedName(call)?.id !== symbol.id) return undefined;
  const block = field(call, 'block');
  const body = block && field(block, 'body');
  const values = body ? namedChildren(body) : [];
  const initialiser = values.length === 1 ? values[0] : undefined;
  const declaration = {
    kind: 'variable' as const,
    nameNode: symbol,
    path: [],
    each: false,
    constant: true,
    topLevel: false,
    ...(initialiser && { initialiser }),
  };
  return { declaration, start: scope.startIndex, end: scope.endIndex };
}

/** The name that a call gives to what its block comes out as: `:code` of `let(:code) { 1001 }`. */
export function memoisedName(call: SyntaxNode): SyntaxNode | undefined {
  if (call.type !== 'call' || field(call, 'receiver') || !memoisers.has(field(call, 'method')?.text ?? ''))
    return undefined;
  const list = field(call, 'arguments');
  const [name, ...more] = list ? namedChildren(list) : [];
  return name?.type === 'simple_symbol' && more.length === 0 ? name : undefined;
}
