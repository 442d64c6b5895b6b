import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Declaration, MemberDeclaration, ScopedDeclaration } from '../vocabulary';
import { isMethod, parameterNodes } from './functions';
import { lower, unwrap } from './lower';
import { builtinCall, containerKinds, enclosingContainer, functionKinds, givenIn } from './syntax';
import { withinClosest } from '../scopes';

const blocks: ReadonlySet<string> = new Set([
  'block',
  'if_statement',
  'if_expression',
  'else_clause',
  'for_statement',
  'while_statement',
  'catch_expression',
  'switch_case',
  ...containerKinds,
  ...functionKinds,
]);

/** What a name token introduces, and where it holds; `undefined` when it only refers to something. */
export function declares(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const parent = nameNode.parent;
  if (!parent) return undefined;
  switch (parent.type) {
    case 'variable_declaration':
      return variable(nameNode, parent);
    case 'function_declaration':
      return field(parent, 'name')?.id === nameNode.id
        ? withinClosest(blocks, parent, { kind: 'function', nameNode, node: parent })
        : undefined;
    case 'parameter':
      return parameter(nameNode, parent);
    case 'payload':
      return captured(nameNode, parent);
    default:
      return undefined;
  }
}

function variable(nameNode: SyntaxNode, node: SyntaxNode): ScopedDeclaration | undefined {
  const given = givenIn(node);
  if (given?.isDeclaration !== true || given.target.id !== nameNode.id) return undefined;
  const { value, type, isConstant } = given;
  return withinClosest(
    blocks,
    node,
    valueDeclaration(nameNode, node, value, isConstant) ?? {
      kind: 'variable',
      nameNode,
      path: [],
      each: false,
      constant: isConstant,
      topLevel: closest(node, functionKinds) === undefined,
      ...(value && { initialiser: value }),
      ...(type && { type }),
    },
  );
}

/** A constant that names a module, something of a module, or a type. */
function valueDeclaration(
  nameNode: SyntaxNode,
  node: SyntaxNode,
  value: SyntaxNode | undefined,
  isConstant: boolean,
): Declaration | undefined {
  if (!value || !isConstant) return undefined;
  if (value.type === 'enum_declaration') return { kind: 'enum', nameNode, node: value };
  if (containerKinds.has(value.type)) return { kind: 'class', nameNode, node: value };
  if (builtinCall(value)?.name === '@This') {
    const container = enclosingContainer(node);
    return container && { kind: 'class', nameNode, node: container };
  }
  const read = lower(value);
  if (read.kind === 'module') return { kind: 'import', nameNode, module: read.module, exported: '*' };
  const outer = read.kind === 'member' ? lower(read.object) : undefined;
  if (read.kind === 'member' && outer?.kind === 'module')
    return { kind: 'import', nameNode, module: outer.module, exported: read.name };
  // Types are written with a capital, values and functions without.
  const isType = read.kind === 'member' && value.type === 'field_expression' && /^[A-Z]/u.test(read.name);
  return isType ? { kind: 'type', nameNode, node, type: value } : undefined;
}

function parameter(nameNode: SyntaxNode, node: SyntaxNode): ScopedDeclaration | undefined {
  const owner = closest(node, functionKinds);
  if (!owner || field(node, 'name')?.id !== nameNode.id) return undefined;
  const position = parameterNodes(owner).findIndex(({ id }) => id === node.id) - (isMethod(owner) ? 1 : 0);
  const type = field(node, 'type');
  return {
    declaration: {
      kind: 'parameter',
      nameNode,
      function: owner,
      position,
      path: [],
      rest: false,
      ...(type && { type }),
    },
    start: owner.startIndex,
    end: owner.endIndex,
  };
}

/** `if (optional) |value|`, `for (list) |item|`, `catch |err|`. */
function captured(nameNode: SyntaxNode, payload: SyntaxNode): ScopedDeclaration | undefined {
  const holder = payload.parent;
  if (!holder) return undefined;
  const position = namedChildren(payload).findIndex(({ id }) => id === nameNode.id);
  if (holder.type === 'catch_expression' || holder.type === 'else_clause')
    return scoped(holder, { kind: 'caught', nameNode });
  const isLoop = holder.type === 'for_statement';
  const source = isLoop ? namedChildren(holder)[position] : field(holder, 'condition');
  const subject = holder.type === 'switch_case' ? holder.parent?.firstNamedChild : source;
  if (subject?.type === 'payload') return undefined;
  return scoped(holder, {
    kind: 'variable',
    nameNode,
    path: [],
    each: isLoop,
    constant: true,
    topLevel: false,
    ...(subject && subject.type !== 'range_expression' && { initialiser: subject }),
  });
}

function scoped(scope: SyntaxNode, declaration: Declaration): ScopedDeclaration {
  return { declaration, start: scope.startIndex, end: scope.endIndex };
}

/** What a name token gives to a member; `undefined` when it is not the name of one. */
export function declaresMember(nameNode: SyntaxNode): MemberDeclaration | undefined {
  const parent = nameNode.parent;
  if (!parent) return undefined;
  const container = enclosingContainer(parent);
  switch (parent.type) {
    case 'container_field':
      return container && field(parent, 'name')?.id === nameNode.id
        ? containerField(nameNode, parent, container)
        : undefined;
    case 'function_declaration':
      return container && field(parent, 'name')?.id === nameNode.id
        ? { nameNode, value: parent, container, how: 'method', constant: true }
        : undefined;
    case 'variable_declaration': {
      const given = givenIn(parent);
      const isOwn = given?.isDeclaration === true && given.target.id === nameNode.id;
      if (!isOwn || !container || parent.parent?.id !== container.id) return undefined;
      const { value, type, isConstant } = given;
      return {
        nameNode,
        container,
        how: 'field',
        constant: isConstant,
        ...(value && { value }),
        ...(type && { type }),
      };
    }
    case 'field_expression':
      return inFieldExpression(nameNode, parent);
    default:
      return undefined;
  }
}

function containerField(nameNode: SyntaxNode, node: SyntaxNode, container: SyntaxNode): MemberDeclaration {
  const type = field(node, 'type');
  const sign = node.children.findIndex(({ type: kind }) => kind === '=');
  const value = sign < 0 ? undefined : node.children.slice(sign + 1).find((child) => child.isNamed && !child.isExtra);
  if (container.type !== 'enum_declaration')
    return { nameNode, container, how: 'field', constant: false, ...(type && { type }), ...(value && { value }) };
  const base = { nameNode, container, how: 'enum-member', constant: true } as const;
  if (value) return { ...base, value };
  const counts = countedFrom(node);
  return counts ? { ...base, counts } : base;
}

/** An enum's member without a value counts on from the nearest one above that has one. */
function countedFrom(node: SyntaxNode): MemberDeclaration['counts'] {
  let by = 0;
  for (let at: SyntaxNode | null = node; at; at = at.previousNamedSibling) {
    if (at.type !== 'container_field') continue;
    const sign = at.children.findIndex(({ type }) => type === '=');
    const value = sign < 0 ? undefined : at.children.slice(sign + 1).find((child) => child.isNamed && !child.isExtra);
    if (value) return { from: value, by };
    by += 1;
  }
  return undefined;
}

/** `self.conn = conn`, and a field of a literal: `.{ .conn = conn }`. */
function inFieldExpression(nameNode: SyntaxNode, access: SyntaxNode): MemberDeclaration | undefined {
  const holder = access.parent;
  if (!holder || field(access, 'member')?.id !== nameNode.id) return undefined;
  const object = field(access, 'object');
  if (holder.type === 'assignment_expression' && !object) {
    const value = field(holder, 'right');
    const container = holder.parent?.parent;
    return value && container && field(holder, 'left')?.id === access.id
      ? { nameNode, value, container, how: 'object-field', constant: true }
      : undefined;
  }
  const value = object && assignedValue(access);
  return value && { nameNode, value, container: unwrap(object), how: 'assigned', constant: false };
}

/** The value that is assigned where a node stands as a target. */
export function assignedValue(target: SyntaxNode): SyntaxNode | undefined {
  const given = target.parent ? givenIn(target.parent) : undefined;
  return given && !given.isDeclaration && given.target.id === target.id ? given.value : undefined;
}
