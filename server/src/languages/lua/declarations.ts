import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Declaration, MemberDeclaration, ScopedDeclaration } from '../vocabulary';
import type { Given } from '../targets';
import { functionKinds, parameterNodes } from './functions';
import { lower, unwrap } from './lower';

const blocks: ReadonlySet<string> = new Set([
  'block',
  'chunk',
  'for_statement',
  'while_statement',
  'repeat_statement',
  ...functionKinds,
]);

function within(scope: SyntaxNode | undefined, declaration: Declaration): ScopedDeclaration | undefined {
  return scope && { declaration, start: scope.startIndex, end: scope.endIndex };
}

/** What a name token introduces, and where it holds; `undefined` when it only refers to something. */
export function declares(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const parent = nameNode.parent;
  if (!parent || nameNode.type !== 'identifier') return undefined;
  if (parent.type === 'function_declaration' && field(parent, 'name')?.id === nameNode.id) {
    const isLocal = parent.firstChild?.type === 'local';
    const scope = closest(parent.parent, isLocal ? blocks : new Set(['chunk']));
    return within(scope, { kind: 'function', nameNode, node: parent });
  }
  if (parent.type === 'parameters') {
    const owner = closest(parent, functionKinds);
    const position = owner ? parameterNodes(owner).findIndex(({ id }) => id === nameNode.id) : -1;
    return owner && position >= 0
      ? within(owner, { kind: 'parameter', nameNode, function: owner, position, path: [], rest: false })
      : undefined;
  }
  if (parent.type !== 'variable_list') return undefined;
  const holder = parent.parent;
  const position = namedChildren(parent)
    .filter(({ type }) => type !== 'attribute')
    .findIndex(({ id }) => id === nameNode.id);
  if (holder?.type === 'for_generic_clause') return looped(nameNode, holder, position);
  return holder?.type === 'assignment_statement' ? assigned(nameNode, holder, position) : undefined;
}

/** `local a, b = f()`: a call at the end gives as many values as there are names left. */
function assigned(nameNode: SyntaxNode, statement: SyntaxNode, position: number): ScopedDeclaration | undefined {
  const isLocal = statement.parent?.type === 'variable_declaration';
  const list = namedChildren(statement).find(({ type }) => type === 'expression_list');
  const values = list ? namedChildren(list) : [];
  const initialiser = values[position] ?? values.at(-1);
  const behind = position - (values.length - 1);
  const module = initialiser && behind <= 0 ? lower(initialiser) : undefined;
  const scope = closest(statement, isLocal ? blocks : new Set(['chunk']));
  if (module?.kind === 'module')
    return within(scope, { kind: 'import', nameNode, module: module.module, exported: '*' });
  return within(scope, {
    kind: 'variable',
    nameNode,
    path: behind > 0 ? [{ index: behind }] : [],
    each: false,
    constant: false,
    topLevel: scope?.type === 'chunk',
    ...(initialiser && (behind <= 0 || initialiser.type === 'function_call') && { initialiser }),
  });
}

/** `for _, socket in pairs(sockets)`: the second name takes the values. */
function looped(nameNode: SyntaxNode, clause: SyntaxNode, position: number): ScopedDeclaration | undefined {
  const source = namedChildren(clause).find(({ type }) => type === 'expression_list')?.firstNamedChild;
  const call = source ? lower(source) : undefined;
  const isPairs = call?.kind === 'call' && /^i?pairs$/u.test(call.callee.text);
  const initialiser = position === 1 && isPairs ? call.arguments[0]?.node : undefined;
  return within(closest(clause.parent, blocks), {
    kind: 'variable',
    nameNode,
    path: [],
    each: true,
    constant: false,
    topLevel: false,
    ...(initialiser && { initialiser }),
  });
}

/** What a name token gives to a member; `undefined` when it is not the name of one. */
export function declaresMember(nameNode: SyntaxNode): MemberDeclaration | undefined {
  const parent = nameNode.parent;
  const holder = nameNode.type === 'string_content' ? parent?.parent : parent;
  const own = nameNode.type === 'string_content' ? parent : nameNode;
  if (!parent || !holder || !own) return undefined;
  if (holder.type === 'field') {
    const value = field(holder, 'value');
    return value && holder.parent && field(holder, 'name')?.id === own.id
      ? { nameNode, value, container: holder.parent, how: 'object-field', constant: true }
      : undefined;
  }
  const object = field(holder, 'table');
  const written = field(holder, 'field') ?? field(holder, 'method');
  if (!object || written?.id !== own.id) return undefined;
  const outer = holder.parent;
  if (outer?.type === 'function_declaration' && field(outer, 'name')?.id === holder.id)
    return { nameNode, value: outer, container: unwrap(object), how: 'assigned', constant: false };
  if (outer?.type !== 'variable_list' || outer.parent?.type !== 'assignment_statement') return undefined;
  const value = assignedValue(holder);
  return value && { nameNode, value, container: unwrap(object), how: 'assigned', constant: false };
}

/** What is assigned where a node stands as a target: of several, the last value may be a call that gives more than one. */
export function assignedTo(target: SyntaxNode): Given | undefined {
  const targets = target.parent;
  const statement = targets?.type === 'variable_list' ? targets.parent : undefined;
  if (!targets || statement?.type !== 'assignment_statement') return undefined;
  const position = namedChildren(targets).findIndex(({ id }) => id === target.id);
  const list = namedChildren(statement).find(({ type }) => type === 'expression_list');
  const values = list ? namedChildren(list) : [];
  const own = values[position];
  const last = values.at(-1);
  if (own) return { value: own, path: [] };
  return last && { value: last, path: [{ index: position - values.length + 1 }] };
}

/** The value that is assigned where a node stands as a target. */
export function assignedValue(target: SyntaxNode): SyntaxNode | undefined {
  return assignedTo(target)?.value;
}
