import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { ClassFacts, FunctionFacts, FunctionParameter } from '../vocabulary';

export const methodKinds: ReadonlySet<string> = new Set(['method', 'singleton_method']);

export const blockKinds: ReadonlySet<string> = new Set(['block', 'do_block']);

export const functionKinds: ReadonlySet<string> = new Set([...methodKinds, ...blockKinds, 'lambda']);

/** Everything that has constants and methods of its own. */
export const containerKinds: ReadonlySet<string> = new Set(['class', 'module', 'singleton_class']);

const parameterKinds: ReadonlySet<string> = new Set([
  'identifier',
  'optional_parameter',
  'keyword_parameter',
  'splat_parameter',
  'hash_splat_parameter',
  'block_parameter',
  'destructured_parameter',
]);

/** Whether a node is a method, block or lambda; the braces of a lambda are its body. */
export function isFunction(node: SyntaxNode): boolean {
  return functionKinds.has(node.type) && !(blockKinds.has(node.type) && node.parent?.type === 'lambda');
}

/** The function around a node, the node itself left out. */
export function functionAround(node: SyntaxNode): SyntaxNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (isFunction(at)) return at;
  return undefined;
}

/** The shape of a method, block or lambda; `undefined` for any other node. */
export function functionFacts(node: SyntaxNode): FunctionFacts | undefined {
  if (!isFunction(node)) return undefined;
  const isMethod = methodKinds.has(node.type);
  const body = bodyOf(node);
  return {
    node,
    nameNode: isMethod ? field(node, 'name') : assignedName(node),
    parameters: parameterNodes(node).map(parameterFacts),
    body,
    container: isMethod ? closest(node.parent, containerKinds) : undefined,
    returns: () => returnsOf(node, body),
    decorators: [],
  };
}

function bodyOf(node: SyntaxNode): SyntaxNode | undefined {
  const body = field(node, 'body');
  return body && blockKinds.has(body.type) ? field(body, 'body') : body;
}

/** The parameters of a method, block or lambda, as they are declared. */
export function parameterNodes(node: SyntaxNode): SyntaxNode[] {
  const list = field(node, 'parameters');
  return list ? namedChildren(list).filter(({ type }) => parameterKinds.has(type)) : [];
}

function parameterFacts(node: SyntaxNode, position: number): FunctionParameter {
  const nameNode = node.type === 'identifier' ? node : field(node, 'name');
  return { nameNode, position, rest: node.type.includes('splat') };
}

/** `handler = lambda do … end`, `handler = ->(e) {…}`: it goes by the variable's name. */
function assignedName(node: SyntaxNode): SyntaxNode | undefined {
  const outer = blockKinds.has(node.type) && node.parent?.type === 'call' ? node.parent : node;
  const parent = outer.parent;
  const left = parent?.type === 'assignment' ? field(parent, 'left') : undefined;
  if (outer.type === 'call' && !isProc(outer)) return undefined;
  return left?.type === 'identifier' || left?.type === 'instance_variable' ? left : undefined;
}

/** `proc {…}`, `lambda {…}`, `Proc.new {…}`: the block itself. */
export function isProc(call: SyntaxNode): boolean {
  const method = field(call, 'method')?.text;
  if (!field(call, 'block') || field(call, 'arguments')) return false;
  const receiver = field(call, 'receiver')?.text;
  return receiver === undefined ? method === 'proc' || method === 'lambda' : receiver === 'Proc' && method === 'new';
}

/** The value of a body is that of its last statement, or of the branches that end it. */
function returnsOf(owner: SyntaxNode, body: SyntaxNode | undefined): SyntaxNode[] {
  if (!body) return [];
  const found = body.descendantsOfType('return').flatMap((statement) => {
    const value = statement.firstNamedChild?.firstNamedChild;
    return value && functionAround(statement)?.id === owner.id ? [value] : [];
  });
  return [...found, ...lastValues(body, 0)];
}

const bodies: ReadonlySet<string> = new Set(['body_statement', 'block_body', 'then', 'else', 'begin']);

/** The expressions that a statement, or a list of them, may end with. */
export function lastValues(node: SyntaxNode, depth: number): SyntaxNode[] {
  if (depth > 6) return [];
  if (bodies.has(node.type)) {
    const last = namedChildren(node)
      .filter(({ type }) => type !== 'rescue' && type !== 'ensure')
      .at(-1);
    return last ? lastValues(last, depth + 1) : [];
  }
  if (node.type === 'if' || node.type === 'unless' || node.type === 'elsif' || node.type === 'conditional')
    return [field(node, 'consequence'), field(node, 'alternative')].flatMap((part) =>
      part ? lastValues(part, depth + 1) : [],
    );
  if (node.type === 'case')
    return namedChildren(node).flatMap((part) => {
      const branch = part.type === 'when' ? field(part, 'body') : part.type === 'else' ? part : undefined;
      return branch ? lastValues(branch, depth + 1) : [];
    });
  return node.type === 'return' ? [] : [node];
}

/** The shape of a class or module; `undefined` for any other node, and for a module that holds nothing but constants. */
export function classFacts(node: SyntaxNode): ClassFacts | undefined {
  if (node.type !== 'class' && (node.type !== 'module' || holdsConstantsOnly(node))) return undefined;
  return { node, nameNode: nameOfContainer(node), bases: basesOf(node), decorators: [] };
}

function holdsConstantsOnly(module: SyntaxNode): boolean {
  const body = field(module, 'body');
  return (
    body !== undefined &&
    namedChildren(body).every((child) => child.type === 'assignment' && field(child, 'left')?.type === 'constant')
  );
}

/** The last part of the name of a class or module: `Chat` of `class App::Chat`. */
export function nameOfContainer(node: SyntaxNode): SyntaxNode | undefined {
  const name = field(node, 'name');
  return name?.type === 'scope_resolution' ? field(name, 'name') : name;
}

/** The superclass, and the modules that it includes. */
function basesOf(node: SyntaxNode): SyntaxNode[] {
  const superclass = field(node, 'superclass')?.firstNamedChild;
  const body = field(node, 'body');
  const included = body
    ? namedChildren(body)
        .filter((child) => child.type === 'call' && field(child, 'method')?.text === 'include')
        .flatMap((child) => namedChildren(field(child, 'arguments') ?? child))
        .filter(({ type }) => type === 'constant' || type === 'scope_resolution')
    : [];
  return [...(superclass ? [superclass] : []), ...included];
}
