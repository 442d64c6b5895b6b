import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Declaration, MemberDeclaration, ScopedDeclaration, Step } from '../vocabulary';
import { containerKinds, functionAround, isFunction, methodKinds, nameOfContainer, parameterNodes } from './functions';
import { lower, unwrap } from './lower';
import { memoised } from './memoised';
import { containerAround, scopeOf } from './scopes';
import { given, type Given } from '../targets';

function within(scope: SyntaxNode | undefined, declaration: Declaration): ScopedDeclaration | undefined {
  return scope && { declaration, start: scope.startIndex, end: scope.endIndex };
}

const variables: ReadonlySet<string> = new Set([
  'identifier',
  'instance_variable',
  'class_variable',
  'global_variable',
  'constant',
]);

/** What a name token introduces, and where it holds; `undefined` when it only refers to something. */
export function declares(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const parent = nameNode.parent;
  if (nameNode.type === 'simple_symbol') return memoised(nameNode);
  if (!parent || !variables.has(nameNode.type)) return undefined;
  if (methodKinds.has(parent.type) && field(parent, 'name')?.id === nameNode.id)
    return within(containerAround(parent), { kind: 'function', nameNode, node: parent });
  const owner = parent.type === 'scope_resolution' ? parent.parent : parent;
  if (owner && containerKinds.has(owner.type) && nameOfContainer(owner)?.id === nameNode.id)
    return within(containerAround(owner), { kind: 'class', nameNode, node: owner });
  return assigned(nameNode) ?? parameter(nameNode) ?? caught(nameNode, parent) ?? looped(nameNode, parent);
}

/** Climbs out of the targets of one assignment, noting the way in: `code, reason = …`. */
function outOfTargets(nameNode: SyntaxNode): { outer: SyntaxNode; path: Step[] } {
  const path: Step[] = [];
  let outer = nameNode;
  for (
    let list = outer.parent;
    list?.type === 'left_assignment_list' || list?.type === 'destructured_left_assignment';
    list = outer.parent
  ) {
    const position = namedChildren(list).findIndex(({ id }) => id === outer.id);
    path.unshift({ index: position });
    outer = list;
  }
  return { outer, path };
}

/** What a name is given where it is the target of an assignment, alone or among others; `undefined` where it is none. */
export function assignedTo(nameNode: SyntaxNode): Given | undefined {
  const { outer, path } = outOfTargets(nameNode);
  const parent = outer.parent;
  if (!parent || field(parent, 'left')?.id !== outer.id) return undefined;
  const value = field(parent, 'right');
  if (parent.type === 'assignment') return value && given(value, path, lower);
  if (parent.type !== 'operator_assignment') return undefined;
  const keeps = /^(?:\|\||&&)=$/u.test(field(parent, 'operator')?.type ?? '');
  return keeps ? value && { value, path: [] } : { value: parent, path: [] };
}

function assigned(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const { outer, path } = outOfTargets(nameNode);
  const assignment = outer.parent;
  const isAssignment = assignment?.type === 'assignment' || isFirstAssignment(assignment);
  if (!assignment || !isAssignment || field(assignment, 'left')?.id !== outer.id) return undefined;
  const initialiser = field(assignment, 'right');
  const isLocal = nameNode.type === 'identifier';
  const scope = isLocal
    ? scopeOf(nameNode)
    : nameNode.type === 'global_variable'
      ? closest(nameNode, new Set(['program']))
      : containerAround(nameNode);
  return within(scope, {
    kind: 'variable',
    nameNode,
    path,
    each: false,
    constant: nameNode.type === 'constant',
    topLevel: !isLocal || scope?.type === 'program',
    ...(initialiser && { initialiser }),
  });
}

/** `x ||= value` */
function isFirstAssignment(node: SyntaxNode | null): boolean {
  return node?.type === 'operator_assignment' && field(node, 'operator')?.type === '||=';
}

function parameter(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  if (nameNode.type !== 'identifier') return undefined;
  const path: Step[] = [];
  let holder = nameNode;
  while (holder.parent?.type === 'destructured_parameter') {
    path.unshift({ index: namedChildren(holder.parent).findIndex(({ id }) => id === holder.id) });
    holder = holder.parent;
  }
  const outer = holder.parent;
  if (outer && field(outer, 'name')?.id === holder.id && outer.type.endsWith('_parameter')) holder = outer;
  if (!holder.parent?.type.endsWith('_parameters')) return implicitParameter(nameNode);
  const owner = functionAround(holder);
  const position = owner ? parameterNodes(owner).findIndex(({ id }) => id === holder.id) : -1;
  if (!owner || position < 0) return undefined;
  const fallback = field(holder, 'value');
  return within(owner, {
    kind: 'parameter',
    nameNode,
    function: owner,
    position,
    path,
    rest: holder.type.includes('splat'),
    ...(fallback && fallback.type !== 'nil' && { fallback }),
  });
}

/** `it`, `_1` and `_2` in a block that names no parameters. */
function implicitParameter(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const position = nameNode.text === 'it' || nameNode.text === '_1' ? 0 : nameNode.text === '_2' ? 1 : -1;
  const parent = nameNode.parent;
  if (position < 0 || (parent?.type === 'call' && field(parent, 'receiver')?.id !== nameNode.id)) return undefined;
  const owner = functionAround(nameNode);
  if (!owner || methodKinds.has(owner.type) || field(owner, 'parameters')) return undefined;
  return within(owner, { kind: 'parameter', nameNode, function: owner, position, path: [], rest: false });
}

/** `rescue Closed => error` */
function caught(nameNode: SyntaxNode, parent: SyntaxNode): ScopedDeclaration | undefined {
  const clause = parent.type === 'exception_variable' ? parent.parent : undefined;
  if (clause?.type !== 'rescue') return undefined;
  const type = field(clause, 'exceptions');
  return within(clause, { kind: 'caught', nameNode, ...(type && { type }) });
}

/** `for socket in sockets` */
function looped(nameNode: SyntaxNode, loop: SyntaxNode): ScopedDeclaration | undefined {
  if (loop.type !== 'for' || field(loop, 'pattern')?.id !== nameNode.id) return undefined;
  const initialiser = field(loop, 'value')?.firstNamedChild ?? undefined;
  return within(loop, {
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
  if (!parent) return undefined;
  if (methodKinds.has(parent.type) && field(parent, 'name')?.id === nameNode.id) {
    const container = closest(parent.parent, containerKinds);
    return container && { nameNode, value: parent, container, how: 'method', constant: true };
  }
  switch (parent.type) {
    case 'assignment':
    case 'operator_assignment':
      return fieldOrConstant(nameNode, parent);
    case 'call': {
      const assignment = parent.parent;
      const object = field(parent, 'receiver');
      const isTarget = assignment?.type === 'assignment' && field(assignment, 'left')?.id === parent.id;
      const value = isTarget ? field(assignment, 'right') : undefined;
      return value && object && field(parent, 'method')?.id === nameNode.id
        ? { nameNode, value, container: unwrap(object), how: 'assigned', constant: false }
        : undefined;
    }
    case 'pair': {
      const value = field(parent, 'value');
      return value && parent.parent?.type === 'hash' && field(parent, 'key')?.id === nameNode.id
        ? { nameNode, value, container: parent.parent, how: 'object-field', constant: true }
        : undefined;
    }
    default:
      return undefined;
  }
}

/** `@socket = …`, which its readers give away as `socket`, and constants of a class or module. */
function fieldOrConstant(nameNode: SyntaxNode, assignment: SyntaxNode): MemberDeclaration | undefined {
  const value = field(assignment, 'right');
  const container = closest(assignment, containerKinds);
  if (!value || !container || field(assignment, 'left')?.id !== nameNode.id) return undefined;
  if (nameNode.type === 'instance_variable') return { nameNode, value, container, how: 'assigned', constant: false };
  return nameNode.type === 'constant' && !isFunction(assignment)
    ? { nameNode, value, container, how: 'field', constant: true }
    : undefined;
}
