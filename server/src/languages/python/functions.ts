import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { ClassFacts, FunctionFacts, FunctionParameter } from '../vocabulary';
import { lower } from './lower';

export const functionKinds: ReadonlySet<string> = new Set(['function_definition', 'lambda']);

export const classKinds: ReadonlySet<string> = new Set(['class_definition']);

const scopeKinds: ReadonlySet<string> = new Set([...functionKinds, ...classKinds]);

/** The shape of a function, method or lambda; `undefined` for any other node. */
export function functionFacts(node: SyntaxNode): FunctionFacts | undefined {
  if (!functionKinds.has(node.type)) return undefined;
  const body = field(node, 'body');
  const returnType = field(node, 'return_type');
  const decorators = decoratorsOf(node);
  return {
    node,
    nameNode: field(node, 'name') ?? assignedName(node),
    parameters: parametersOf(node),
    body,
    container: methodOwner(node),
    ...(returnType && { returnType }),
    returns: () => (body ? returnsOf(node, body) : []),
    decorators,
    ...(decorators.some((name) => properties.has(name)) && { runsWhenRead: true as const }),
  };
}

const properties: ReadonlySet<string> = new Set(['property', 'cached_property']);

/** The class whose method a function is. */
export function methodOwner(node: SyntaxNode): SyntaxNode | undefined {
  const around = closest(node.parent, scopeKinds);
  return around?.type === 'class_definition' && node.type === 'function_definition' ? around : undefined;
}

/** The name of the variable, attribute or keyword that a lambda becomes the value of. */
function assignedName(node: SyntaxNode): SyntaxNode | undefined {
  const parent = node.parent;
  switch (parent?.type) {
    case 'assignment': {
      const left = field(parent, 'left');
      return left?.type === 'attribute' ? field(left, 'attribute') : left;
    }
    case 'keyword_argument':
      return field(parent, 'name');
    default:
      return undefined;
  }
}

/** The parameters that a caller gives: without `self` and `cls` of methods, and without bare `*` and `/`. */
export function listedParameters(node: SyntaxNode): readonly SyntaxNode[] {
  const list = field(node, 'parameters');
  if (!list) return [];
  const all = namedChildren(list).filter(
    (child) => child.type !== 'keyword_separator' && child.type !== 'positional_separator',
  );
  const isBound = methodOwner(node) !== undefined && !decoratorsOf(node).includes('staticmethod');
  return isBound && all[0]?.type === 'identifier' ? all.slice(1) : all;
}

function parametersOf(node: SyntaxNode): FunctionParameter[] {
  return listedParameters(node).map((child, position) => {
    const inner = child.type === 'typed_parameter' ? child.firstNamedChild : child;
    const rest = inner?.type === 'list_splat_pattern' || inner?.type === 'dictionary_splat_pattern';
    const name = rest ? inner.firstNamedChild : (field(child, 'name') ?? inner);
    return { nameNode: name?.type === 'identifier' ? name : undefined, position, rest };
  });
}

/** Decorators that make what a generator yields the value that `with`, or a test, is given. */
const yielding: ReadonlySet<string> = new Set(['contextmanager', 'asynccontextmanager', 'fixture']);

function returnsOf(owner: SyntaxNode, body: SyntaxNode): SyntaxNode[] {
  if (owner.type === 'lambda') return [body];
  const found: SyntaxNode[] = [];
  const hands = decoratorsOf(owner).some((name) => yielding.has(name));
  for (const statement of body.descendantsOfType(hands ? 'yield' : 'return_statement')) {
    const value = statement.firstNamedChild;
    if (value && closest(statement.parent, functionKinds)?.id === owner.id) found.push(value);
  }
  return found;
}

/** The shape of a class; `undefined` for any other node, enums included. */
export function classFacts(node: SyntaxNode): ClassFacts | undefined {
  if (node.type !== 'class_definition' || isConstants(node)) return undefined;
  return { node, nameNode: field(node, 'name'), bases: basesOf(node), decorators: decoratorsOf(node) };
}

function basesOf(node: SyntaxNode): SyntaxNode[] {
  const list = field(node, 'superclasses');
  return list ? namedChildren(list).filter((child) => child.type !== 'keyword_argument') : [];
}

/** An enum, or a class that holds nothing but numbers: its members stand for one kind of number. */
export function isConstants(node: SyntaxNode): boolean {
  if (basesOf(node).some((base) => /(?:^|\.)\w*(?:Enum|Flag)$/u.test(base.text))) return true;
  const body = field(node, 'body');
  const statements = body ? namedChildren(body).filter((child) => !isString(child)) : [];
  return statements.length >= 2 && statements.every(isNumberMember);
}

function isString(statement: SyntaxNode): boolean {
  return statement.type === 'expression_statement' && statement.firstNamedChild?.type === 'string';
}

function isNumberMember(statement: SyntaxNode): boolean {
  const assignment = statement.type === 'expression_statement' ? statement.firstNamedChild : undefined;
  const value = assignment?.type === 'assignment' ? field(assignment, 'right') : undefined;
  return value !== undefined && lower(value).kind === 'number';
}

/** Names of the decorators on a class or function, without arguments, whole and by their last part: `app.websocket`, `websocket`. */
function decoratorsOf(node: SyntaxNode): string[] {
  const parent = node.parent;
  if (parent?.type !== 'decorated_definition') return [];
  return namedChildren(parent)
    .filter((child) => child.type === 'decorator')
    .flatMap((decorator) => {
      const path = /^@\s*([\w.]+)/u.exec(decorator.text)?.[1] ?? '';
      const last = path.split('.').at(-1) ?? '';
      return last === path ? [path] : [path, last];
    });
}
