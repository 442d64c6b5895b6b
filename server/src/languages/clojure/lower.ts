import { field, type SyntaxNode } from '../../syntax/node';
import type { Argument, Expression, ObjectField } from '../vocabulary';
import { definedName, headOf, isFunction, itemsOf, keywordName, symbolText } from './forms';
import { readNumber, readString } from './literals';
import { innermost } from '../places';

/** Forms whose value is that of their last part. */
const lastOf = /^(?:do|let|loop|when-let|when-some|binding|with-open|when|when-not|when-first)$/u;
/** Functions that turn a number into another kind of number. */
const conversions: ReadonlySet<string> = new Set(['int', 'long', 'short', 'num', 'unchecked-int']);
const threads: ReadonlySet<string> = new Set(['->', 'some->', 'doto']);

/** The expression behind `(do …)`, `(let […] …)`, `(int …)`, `@x` and metadata. */
export function innerOf(node: SyntaxNode): SyntaxNode | undefined {
  if (node.type === 'derefing_lit') return field(node, 'value');
  const head = headOf(node);
  if (head === undefined || definedName(node)) return undefined;
  const items = itemsOf(node);
  if (conversions.has(head)) return items.length === 2 ? items[1] : undefined;
  return /^(?:do|let|loop|binding|with-open)$/u.test(head) && items.length > 1 ? items.at(-1) : undefined;
}

/** The node behind everything that hands its value on. */
export function unwrap(node: SyntaxNode): SyntaxNode {
  return innermost(node, innerOf);
}

/** Forms that give what a promise, an atom or a channel holds, and those that put something there. */
const taking = /^(?:deref|(?:[\w.-]+\/)?<!!?)$/u;
const putting = /^(?:deliver|reset!|(?:[\w.-]+\/)?(?:>!!?|put!|offer!))$/u;

/** Where a value is taken from: `closed` of `@closed`, `(deref closed 1000 nil)`, `(<!! closed)`. */
export function takenFrom(node: SyntaxNode): SyntaxNode | undefined {
  if (node.type === 'derefing_lit') return field(node, 'value');
  return taking.test(headOf(node) ?? '') ? itemsOf(node)[1] : undefined;
}

/** What is put where a name stands: `code` of `(deliver closed code)`, `(swap! codes conj code)`. */
export function sentInto(nameNode: SyntaxNode): SyntaxNode | undefined {
  const symbol = nameNode.parent?.type === 'sym_lit' ? nameNode.parent : nameNode;
  const form = symbol.parent;
  const head = form ? headOf(form) : undefined;
  if (!form || head === undefined) return undefined;
  const [, holder, value, ...others] = itemsOf(form);
  if (holder?.id !== symbol.id || !value) return undefined;
  if (putting.test(head)) return value;
  return head === 'swap!' && value.text === 'conj' && others.length === 1 ? others[0] : undefined;
}

/** Lowers an expression one step deep; its parts stay nodes. */
export function lower(wrapped: SyntaxNode): Expression {
  const node = unwrap(wrapped);
  switch (node.type) {
    case 'num_lit':
      return { kind: 'number', node, value: readNumber(node.text) };
    case 'str_lit': {
      const value = readString(node.text);
      return { kind: 'string', node, value, fixed: value, parts: [] };
    }
    case 'nil_lit':
      return { kind: 'nothing', node };
    case 'bool_lit':
      return { kind: 'boolean', node, value: node.text === 'true' };
    case 'sym_ns':
    case 'sym_name':
      return { kind: 'name', node, name: node.text };
    case 'sym_lit':
      return symbol(node);
    case 'vec_lit':
    case 'set_lit':
      return { kind: 'list', node, elements: itemsOf(node) };
    case 'map_lit':
      return { kind: 'object', node, fields: entriesOf(node) };
    case 'anon_fn_lit':
      return { kind: 'function', node };
    case 'list_lit':
      return list(node);
    default:
      return { kind: 'other', node };
  }
}

/** `ws/close` is the export `close` of what `ws` names. */
function symbol(node: SyntaxNode): Expression {
  const nameNode = field(node, 'name');
  const object = field(node, 'namespace');
  if (!nameNode) return { kind: 'other', node };
  const receiver = object ? undefined : receiverOf(node);
  if (receiver) return { kind: 'member', node, object: receiver, name: nameNode.text.slice(1), nameNode };
  return object
    ? { kind: 'member', node, object, name: nameNode.text, nameNode }
    : { kind: 'name', node: nameNode, name: nameNode.text };
}

/** The object whose method a symbol at the head of a list calls: `socket` of `(.close socket 1000)`. */
function receiverOf(symbolNode: SyntaxNode): SyntaxNode | undefined {
  const list = symbolNode.parent?.type === 'list_lit' ? symbolNode.parent : undefined;
  return list && isMethodCall(list) && itemsOf(list)[0]?.id === symbolNode.id ? itemsOf(list)[1] : undefined;
}

/** `(.close socket 1000)`: a method is called on what stands behind its name. */
export function isMethodCall(list: SyntaxNode): boolean {
  return /^\.[a-zA-Z]/u.test(headOf(list) ?? '') && itemsOf(list).length > 1;
}

/** The keys and values of a map. */
export function entriesOf(map: SyntaxNode): ObjectField[] {
  const items = itemsOf(map);
  return items.flatMap((key, index) => {
    const value = items[index + 1];
    if (index % 2 === 1 || !value) return [];
    const name = keywordName(key) ?? (key.type === 'str_lit' ? readString(key.text) : undefined);
    return [{ key, value, ...(name !== undefined && { name }) }];
  });
}

function list(node: SyntaxNode): Expression {
  if (isFunction(node)) return { kind: 'function', node };
  const items = itemsOf(node);
  const [first, ...rest] = items;
  if (!first) return { kind: 'other', node };
  const head = headOf(node);
  if (head !== undefined) {
    const branches = branchesOf(head, rest);
    if (branches) return { kind: 'choice', node, ...branches };
    if (/^def/u.test(head) || threads.has(head)) return { kind: 'other', node };
  }
  const key = keywordName(first);
  const object = rest[0];
  // `(:code event)` reads a field.
  if (key !== undefined && object)
    return { kind: 'member', node, object, name: key, nameNode: field(first, 'name') ?? first };
  if (first.type !== 'sym_lit') return { kind: 'other', node };
  return call(node, first, isMethodCall(node) && !threadedInto(node) ? rest.slice(1) : rest);
}

/** The values that a branching form may come to. */
function branchesOf(
  head: string,
  rest: readonly SyntaxNode[],
): { branches: SyntaxNode[]; condition?: SyntaxNode } | undefined {
  const [condition] = rest;
  const every = (from: number) => rest.filter((_, index) => index >= from && (index - from) % 2 === 0);
  switch (head) {
    case 'if':
    case 'if-not':
    case 'if-let':
    case 'if-some':
      return { branches: rest.slice(1), ...(condition && { condition }) };
    case 'or':
      return { branches: [...rest] };
    case 'and':
      return { branches: rest.slice(-1) };
    case 'cond':
      return { branches: every(1) };
    case 'case': {
      const isDefaulted = rest.length % 2 === 0;
      const last = rest.at(-1);
      return { branches: [...every(2), ...(isDefaulted && last ? [last] : [])], ...(condition && { condition }) };
    }
    default: {
      const last = lastOf.test(head) ? rest.at(-1) : undefined;
      return last && rest.length > 1 ? { branches: [last], ...(condition && { condition }) } : undefined;
    }
  }
}

/** A call, with what a thread hands to it: `(-> socket (ws/close 1000 "bye"))`. */
function call(node: SyntaxNode, callee: SyntaxNode, rest: readonly SyntaxNode[]): Expression {
  const handed = threadedInto(node);
  const given: Argument[] = [...(handed ? [handed] : []), ...rest].map((argument) => ({ node: argument }));
  return { kind: 'call', node, callee, arguments: given, constructs: false, typeArguments: [] };
}

/** What a thread hands to a call as its first argument. */
export function threadedInto(call: SyntaxNode): SyntaxNode | undefined {
  const thread = call.parent;
  const head = thread ? headOf(thread) : undefined;
  if (!thread || head === undefined || !threads.has(head)) return undefined;
  const items = itemsOf(thread);
  const at = items.findIndex(({ id }) => id === call.id);
  return at > 1 ? (head === 'doto' ? items[1] : items[at - 1]) : undefined;
}

/** The name that a symbol at the head of a list has, with its namespace. */
export function calleeName(call: SyntaxNode): string {
  const [first] = itemsOf(call);
  return first?.type === 'sym_lit' ? symbolText(first) : '';
}
