import { closest, field, namedChildren, rootOf, type SyntaxNode } from '../../syntax/node';
import type { ClassFacts, FunctionFacts, FunctionParameter } from '../vocabulary';

export const functionKinds: ReadonlySet<string> = new Set([
  'function_item',
  'function_signature_item',
  'closure_expression',
]);

const classHolders: ReadonlySet<string> = new Set([
  'impl_item',
  'struct_item',
  'enum_item',
  'trait_item',
  'union_item',
]);
const implementations: ReadonlySet<string> = new Set(['impl_item', 'trait_item']);

/** The patterns of a function's parameters, `self` left out. */
export function writtenParameters(node: SyntaxNode): SyntaxNode[] {
  const list = field(node, 'parameters');
  return list ? namedChildren(list).filter((child) => !notParameters.has(child.type)) : [];
}

const notParameters: ReadonlySet<string> = new Set(['self_parameter', 'attribute_item']);

/** The shape of a function, method or closure; `undefined` for any other node. */
export function functionFacts(node: SyntaxNode): FunctionFacts | undefined {
  if (!functionKinds.has(node.type)) return undefined;
  const body = field(node, 'body');
  const result = field(node, 'return_type');
  return {
    node,
    nameNode: field(node, 'name') ?? nameOfClosure(node),
    parameters: writtenParameters(node).map((parameter, position): FunctionParameter => {
      const pattern = plainPattern(field(parameter, 'pattern') ?? parameter);
      return { nameNode: pattern.type === 'identifier' ? pattern : undefined, position, rest: false };
    }),
    body,
    container: closest(node.parent, implementations),
    returns: () => (body ? returnsOf(body) : []),
    decorators: attributesOf(node),
    resultTypes: result ? [result] : [],
  };
}

/** The pattern behind `mut`, `ref` and `&`. */
export function plainPattern(node: SyntaxNode): SyntaxNode {
  let at = node;
  while (/^(?:mut|ref|reference)_pattern$/u.test(at.type)) {
    const inner = at.lastNamedChild;
    if (!inner) break;
    at = inner;
  }
  return at;
}

function nameOfClosure(node: SyntaxNode): SyntaxNode | undefined {
  const parent = node.parent;
  const pattern = parent?.type === 'let_declaration' ? field(parent, 'pattern') : undefined;
  return pattern?.type === 'identifier' ? pattern : undefined;
}

const statements: ReadonlySet<string> = new Set(['expression_statement', 'let_declaration', 'empty_statement']);

/** The expression that a block gives: its last, when no semicolon stands behind it. */
export function valueOfBlock(block: SyntaxNode): SyntaxNode | undefined {
  const last = namedChildren(block).at(-1);
  if (!last || last.type.endsWith('_item') || last.type.endsWith('_declaration')) return undefined;
  if (!statements.has(last.type)) return last;
  // Blocks such as `match` and `if` stand as statements even where they give the value.
  const inner = last.type === 'expression_statement' ? last.firstNamedChild : null;
  return inner && !last.children.some((child) => child.type === ';') ? inner : undefined;
}

function returnsOf(body: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const last = body.type === 'block' ? valueOfBlock(body) : body;
  if (last) found.push(last);
  for (const statement of body.descendantsOfType('return_expression')) {
    const value = statement.firstNamedChild;
    const owner = closest(statement.parent, functionKinds);
    if (value && owner && owner.id === body.parent?.id) found.push(value);
  }
  return found;
}

/** Names of the attributes above an item: `durable_object` of `#[durable_object]`. */
function attributesOf(node: SyntaxNode): string[] {
  const found: string[] = [];
  for (let at = node.previousNamedSibling; at?.type === 'attribute_item'; at = at.previousNamedSibling)
    found.push(/^#\[\s*([\w:]+)/u.exec(at.text)?.[1] ?? '');
  return found;
}

/** The name of the type that an implementation is for, without its arguments. */
function nameOfImplementation(implementation: SyntaxNode): string | undefined {
  return /^[&\s]*(?:mut\s+)?(?:\w+::)*(\w+)/u.exec(field(implementation, 'type')?.text ?? '')?.[1];
}

/** The item that a block of methods belongs to: the type's own, or the block itself when another file has that. */
function ownItem(holder: SyntaxNode): SyntaxNode {
  const name = holder.type === 'impl_item' ? nameOfImplementation(holder) : undefined;
  if (name === undefined) return holder;
  const beside = holder.parent?.parent ? typeIn(holder.parent, name) : undefined;
  return beside ?? typeIn(rootOf(holder), name) ?? holder;
}

const typeHolders: ReadonlySet<string> = new Set(['struct_item', 'enum_item', 'union_item', 'mod_item']);

/** The declaration of a struct, enum or union by its name, in a list of items or in the modules among them. */
function typeIn(list: SyntaxNode, name: string): SyntaxNode | undefined {
  const items = list.childrenNaming(typeHolders, name);
  const own = items.find((item) => item.type !== 'mod_item' && field(item, 'name')?.text === name);
  if (own) return own;
  for (const item of items) {
    const body = item.type === 'mod_item' ? field(item, 'body') : undefined;
    const inner = body && typeIn(body, name);
    if (inner) return inner;
  }
  return undefined;
}

/** The struct, enum or trait whose body or methods hold a node. */
export function enclosingClass(node: SyntaxNode): SyntaxNode | undefined {
  const holder = closest(node.parent, classHolders);
  return holder && ownItem(holder);
}

/** The shape of a struct, enum, trait or block of methods; a block's trait is its base. */
export function classFacts(node: SyntaxNode): ClassFacts | undefined {
  if (!classHolders.has(node.type)) return undefined;
  const trait = field(node, 'trait');
  return { node, nameNode: field(node, 'name'), bases: trait ? [trait] : [], decorators: attributesOf(node) };
}
