import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Declaration, MemberDeclaration, ScopedDeclaration, Step } from '../vocabulary';
import { numberOfEntry } from './context';
import { classParameters, parametersOf } from './functions';
import { unwrap } from './lower';
import {
  childOf,
  enclosingClass,
  functionKinds,
  getterOf,
  isClassLike,
  isEnum,
  nameOf,
  typeIn,
  valueOf,
} from './syntax';
import { behindValue, within } from '../scopes';

const blocks: ReadonlySet<string> = new Set([
  'source_file',
  'block',
  'lambda_literal',
  'for_statement',
  'class_body',
  'enum_class_body',
  'when_expression',
  'catch_block',
  'function_declaration',
]);

/** What a name token introduces, and where it holds; `undefined` when it only refers to something. */
export function declares(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const parent = nameNode.parent;
  if (!parent) return undefined;
  switch (parent.type) {
    case 'variable_declaration':
      return variable(nameNode, parent);
    case 'parameter':
      return parameter(nameNode);
    case 'class_parameter':
      return classParameter(nameNode, parent);
    case 'catch_block': {
      const type = typeIn(parent);
      return childOf(parent, 'identifier')?.id === nameNode.id
        ? within(parent, { kind: 'caught', nameNode, ...(type && { type }) })
        : undefined;
    }
    case 'function_declaration':
      return field(parent, 'name')?.id === nameNode.id
        ? inBlock(parent, { kind: 'function', nameNode, node: parent })
        : undefined;
    case 'class_declaration':
    case 'object_declaration':
      if (nameOf(parent)?.id !== nameNode.id) return undefined;
      return inBlock(parent, { kind: isEnum(parent) ? 'enum' : 'class', nameNode, node: parent });
    case 'type_alias': {
      const type = typeIn(parent);
      return field(parent, 'type')?.id === nameNode.id
        ? inBlock(parent, { kind: 'type', nameNode, node: parent, ...(type && { type }) })
        : undefined;
    }
    case 'type_parameter': {
      const type = typeIn(parent);
      const owner = parent.parent?.parent;
      return owner && childOf(parent, 'identifier')?.id === nameNode.id
        ? within(owner, { kind: 'type', nameNode, node: parent, ...(type && { type }) })
        : undefined;
    }
    case 'qualified_identifier':
    case 'import':
      return imported(nameNode, parent);
    default:
      return undefined;
  }
}

/** The part of the text in which a declaration holds; what a companion holds is at hand in the whole class. */
function scopeOf(node: SyntaxNode): SyntaxNode | undefined {
  const scope = closest(node.parent, blocks);
  if (scope?.type !== 'class_body' || scope.parent?.type !== 'companion_object') return scope;
  return closest(scope.parent, blocks);
}

function inBlock(node: SyntaxNode, declaration: Declaration): ScopedDeclaration | undefined {
  const scope = scopeOf(node);
  return scope && within(scope, declaration);
}

/** A variable, a property, a part of one that is taken apart, or the parameter of a lambda or a loop. */
function variable(nameNode: SyntaxNode, declaration: SyntaxNode): ScopedDeclaration | undefined {
  const list = declaration.parent;
  const isPart = list?.type === 'multi_variable_declaration';
  const owner = isPart ? list.parent : list;
  if (!list || !owner) return undefined;
  const path: Step[] = isPart ? [{ index: namedChildren(list).findIndex((child) => child.id === declaration.id) }] : [];
  const type = typeIn(declaration);
  if (owner.type === 'lambda_parameters')
    return lambdaParameter(nameNode, owner, isPart ? list : declaration, type, path);
  const each = owner.type === 'for_statement';
  const initialiser = each
    ? namedChildren(owner).find((child) => child.startIndex >= (isPart ? list : declaration).endIndex)
    : owner.type === 'when_subject'
      ? (owner.lastNamedChild ?? undefined)
      : (valueOf(owner) ?? getterOf(owner));
  const scope = each ? owner : owner.type === 'when_subject' ? owner.parent : scopeOf(owner);
  if (!scope) return undefined;
  const delegated = childOf(owner, 'property_delegate');
  const topLevel = closest(owner, functionKinds) === undefined || /class_body$/u.test(owner.parent?.type ?? '');
  const declared = within(scope, {
    kind: 'variable',
    nameNode,
    path,
    each,
    constant: each || owner.children.some((child) => child.type === 'val'),
    topLevel,
    ...(initialiser && !delegated && { initialiser }),
    ...(type && { type }),
  });
  return behindValue(declared, topLevel ? undefined : initialiser);
}

function lambdaParameter(
  nameNode: SyntaxNode,
  list: SyntaxNode,
  holder: SyntaxNode,
  type: SyntaxNode | undefined,
  path: Step[],
): ScopedDeclaration | undefined {
  const owner = list.parent;
  const position = namedChildren(list).findIndex((child) => child.id === holder.id);
  return owner && position >= 0
    ? within(owner, {
        kind: 'parameter',
        nameNode,
        function: owner,
        position,
        path,
        rest: false,
        ...(type && { type }),
      })
    : undefined;
}

function parameter(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const owner = closest(nameNode.parent, functionKinds);
  const all = owner ? parametersOf(owner) : [];
  const position = all.findIndex((each) => each.nameNode?.id === nameNode.id);
  const found = all[position];
  if (!owner || !found) return undefined;
  const { type, fallback, rest } = found;
  return within(owner, {
    kind: 'parameter',
    nameNode,
    function: owner,
    position,
    path: [],
    rest,
    ...(type && { type }),
    ...(fallback && { fallback }),
  });
}

/** `class Feed(private val socket: WebSocket)`: at hand in the whole class. */
function classParameter(nameNode: SyntaxNode, node: SyntaxNode): ScopedDeclaration | undefined {
  const owner = enclosingClass(node);
  const type = typeIn(node);
  const constructor = closest(node.parent, new Set(['primary_constructor']));
  if (!owner || !constructor || childOf(node, 'identifier')?.id !== nameNode.id) return undefined;
  const last = node.lastNamedChild;
  const fallback = last && node.children.some((child) => child.type === '=') ? last : undefined;
  return within(owner, {
    kind: 'parameter',
    nameNode,
    function: constructor,
    position: classParameters(constructor).findIndex(({ id }) => id === node.id),
    path: [],
    rest: false,
    ...(type && { type }),
    ...(fallback && { fallback }),
  });
}

function imported(nameNode: SyntaxNode, parent: SyntaxNode): ScopedDeclaration | undefined {
  const statement = parent.type === 'import' ? parent : parent.parent;
  if (statement?.type !== 'import') return undefined;
  const path = childOf(statement, 'qualified_identifier');
  const alias = childOf(statement, 'identifier');
  const last = path?.lastNamedChild;
  if (!path || !last || statement.text.trimEnd().endsWith('*') || (alias ?? last).id !== nameNode.id) return undefined;
  const module = path.text.slice(0, Math.max(0, path.text.length - last.text.length - 1)).replaceAll('.Companion', '');
  return inBlock(statement, { kind: 'import', nameNode, module, exported: last.text });
}

/** What a name token gives to a member; `undefined` when it is not the name of one. */
export function declaresMember(nameNode: SyntaxNode): MemberDeclaration | undefined {
  const parent = nameNode.parent;
  if (!parent) return undefined;
  switch (parent.type) {
    case 'navigation_expression':
      return assigned(nameNode, parent);
    case 'variable_declaration':
      return property(nameNode, parent);
    case 'function_declaration': {
      const container = /class_body$/u.test(parent.parent?.type ?? '') ? enclosingClass(parent) : undefined;
      return container && field(parent, 'name')?.id === nameNode.id
        ? { nameNode, value: parent, container, how: 'method', constant: true }
        : undefined;
    }
    case 'enum_entry': {
      const container = enclosingClass(parent);
      const value = numberOfEntry(parent);
      return container && childOf(parent, 'identifier')?.id === nameNode.id
        ? { nameNode, container, how: 'enum-member', constant: true, ...(value && { value }) }
        : undefined;
    }
    case 'class_parameter': {
      const container = enclosingClass(parent);
      const type = typeIn(parent);
      const kept = parent.children.some((child) => child.type === 'val' || child.type === 'var');
      return kept && container && childOf(parent, 'identifier')?.id === nameNode.id
        ? { nameNode, container, how: 'parameter-property', constant: false, ...(type && { type }) }
        : undefined;
    }
    default:
      return undefined;
  }
}

function assigned(nameNode: SyntaxNode, access: SyntaxNode): MemberDeclaration | undefined {
  const assignment = access.parent;
  const object = access.firstNamedChild;
  if (assignment?.type !== 'assignment' || !object || access.lastNamedChild?.id !== nameNode.id) return undefined;
  if (field(assignment, 'left')?.id !== access.id) return undefined;
  const value = field(assignment, 'right');
  return value && { nameNode, value, container: unwrap(object), how: 'assigned', constant: false };
}

function property(nameNode: SyntaxNode, declaration: SyntaxNode): MemberDeclaration | undefined {
  const owner = declaration.parent;
  const container = owner?.type === 'property_declaration' ? enclosingClass(owner) : undefined;
  if (!owner || !container || !isClassLike(container) || !/class_body$/u.test(owner.parent?.type ?? ''))
    return undefined;
  const value = valueOf(owner) ?? getterOf(owner);
  const type = typeIn(declaration);
  const constant = owner.children.some((child) => child.type === 'val') && childOf(owner, 'getter') === undefined;
  return { nameNode, container, how: 'field', constant, ...(value && { value }), ...(type && { type }) };
}

/** `it`: the only parameter of a lambda that names none. */
export function implicitParameter(
  nameNode: SyntaxNode,
): { readonly function: SyntaxNode; readonly position: number } | undefined {
  if (nameNode.text !== 'it') return undefined;
  for (let at = closest(nameNode.parent, functionKinds); at; at = closest(at.parent, functionKinds))
    if (at.type === 'lambda_literal' && !childOf(at, 'lambda_parameters')) return { function: at, position: 0 };
  return undefined;
}
