import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Declaration, MemberDeclaration, ScopedDeclaration, Step } from '../vocabulary';
import { enclosingClass, functionKinds, writtenParameters } from './functions';
import { importedBy } from './imports';
import { unwrap } from './lower';
import { matchedBy, outOfPattern } from './patterns';
import { within, withinClosest } from '../scopes';

const blocks: ReadonlySet<string> = new Set(['source_file', 'block', 'declaration_list', ...functionKinds]);

const inUse: ReadonlySet<string> = new Set([
  'use_declaration',
  'use_list',
  'scoped_use_list',
  'use_as_clause',
  'scoped_identifier',
]);

/** What a name token introduces, and where it holds; `undefined` when it only refers to something. */
export function declares(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const parent = nameNode.parent;
  if (!parent) return undefined;
  const isNamed = field(parent, 'name')?.id === nameNode.id;
  switch (parent.type) {
    case 'const_item':
    case 'static_item':
      return isNamed && !isMember(parent) ? constant(nameNode, parent) : undefined;
    case 'function_item':
    case 'function_signature_item':
      return isNamed && !isMember(parent)
        ? withinClosest(blocks, parent, { kind: 'function', nameNode, node: parent })
        : undefined;
    case 'struct_item':
    case 'trait_item':
    case 'union_item':
      return isNamed ? withinClosest(blocks, parent, { kind: 'class', nameNode, node: parent }) : undefined;
    case 'enum_item':
      return isNamed ? withinClosest(blocks, parent, { kind: 'enum', nameNode, node: parent }) : undefined;
    case 'type_item': {
      const type = field(parent, 'type');
      return isNamed
        ? withinClosest(blocks, parent, { kind: 'type', nameNode, node: parent, ...(type && { type }) })
        : undefined;
    }
    default:
      return imported(nameNode, parent) ?? bound(nameNode);
  }
}

/** Whether an item stands in a block of methods. */
function isMember(item: SyntaxNode): boolean {
  const around = item.parent?.type === 'declaration_list' ? item.parent.parent?.type : undefined;
  return around === 'impl_item' || around === 'trait_item';
}

function imported(nameNode: SyntaxNode, parent: SyntaxNode): ScopedDeclaration | undefined {
  if (!inUse.has(parent.type)) return undefined;
  const statement = closest(parent, new Set(['use_declaration']));
  const found = statement && importedBy(nameNode);
  return found && withinClosest(blocks, statement, { kind: 'import', nameNode, ...found });
}

function constant(nameNode: SyntaxNode, item: SyntaxNode): ScopedDeclaration | undefined {
  const initialiser = field(item, 'value');
  const type = field(item, 'type');
  return withinClosest(blocks, item, {
    kind: 'variable',
    nameNode,
    path: [],
    each: false,
    constant: true,
    topLevel: closest(item, functionKinds) === undefined,
    ...(initialiser && { initialiser }),
    ...(type && { type }),
  });
}

const bindable: ReadonlySet<string> = new Set(['identifier', 'shorthand_field_identifier']);

/** A name that a pattern binds. Names that begin with a capital are constants and variants. */
function bound(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  if (!bindable.has(nameNode.type) || /^[A-Z]/u.test(nameNode.text)) return undefined;
  const place = outOfPattern(nameNode);
  if (!place) return undefined;
  const { outer, path } = place;
  const parent = outer.parent;
  if (parent?.type === 'let_declaration') return byLet(nameNode, parent, outer, path);
  const matched = matchedBy(outer);
  if (matched) {
    const declaration: Declaration = {
      kind: 'variable',
      nameNode,
      path,
      each: matched.each,
      constant: true,
      topLevel: false,
      initialiser: matched.value,
    };
    // In `if let Ok(message) = message` the second name is still the outer one's.
    return within(matched.scope, declaration, Math.max(matched.scope.startIndex, matched.value.endIndex));
  }
  return parent ? parameter(nameNode, parent, outer, path) : undefined;
}

function byLet(
  nameNode: SyntaxNode,
  statement: SyntaxNode,
  pattern: SyntaxNode,
  path: readonly Step[],
): ScopedDeclaration | undefined {
  const scope = closest(statement.parent, blocks);
  if (!scope || field(statement, 'pattern')?.id !== pattern.id) return undefined;
  const initialiser = field(statement, 'value');
  const type = field(statement, 'type');
  return {
    declaration: {
      kind: 'variable',
      nameNode,
      path,
      each: false,
      constant: !statement.children.some((child) => child.type === 'mutable_specifier'),
      topLevel: false,
      ...(initialiser && { initialiser }),
      ...(type && { type }),
    },
    // A later `let` of the same name hides an earlier one.
    start: statement.endIndex,
    end: scope.endIndex,
  };
}

function parameter(
  nameNode: SyntaxNode,
  parent: SyntaxNode,
  outer: SyntaxNode,
  path: readonly Step[],
): ScopedDeclaration | undefined {
  const holder = parent.type === 'parameter' ? parent : outer;
  const owner = closest(holder.parent, functionKinds);
  if (!owner || holder.parent?.parent?.id !== owner.id) return undefined;
  const position = writtenParameters(owner).findIndex((each) => each.id === holder.id);
  if (position < 0) return undefined;
  const type = field(holder, 'type');
  return within(owner, {
    kind: 'parameter',
    nameNode,
    function: owner,
    position,
    path,
    rest: false,
    ...(parent.type === 'parameter' && type && { type }),
  });
}

/** What a name token gives to a member; `undefined` when it is not the name of one. */
export function declaresMember(nameNode: SyntaxNode): MemberDeclaration | undefined {
  const parent = nameNode.parent;
  if (!parent) return undefined;
  const isNamed = field(parent, 'name')?.id === nameNode.id;
  switch (parent.type) {
    case 'field_declaration': {
      const type = field(parent, 'type');
      const container = enclosingClass(parent);
      return isNamed && container
        ? { nameNode, container, how: 'field', constant: false, ...(type && { type }) }
        : undefined;
    }
    case 'enum_variant':
      return isNamed ? variant(nameNode, parent) : undefined;
    case 'const_item':
    case 'function_item': {
      const container = isNamed && isMember(parent) ? enclosingClass(parent) : undefined;
      if (!container) return undefined;
      if (parent.type === 'function_item') return { nameNode, value: parent, container, how: 'method', constant: true };
      const value = field(parent, 'value');
      return { nameNode, container, how: 'field', constant: true, ...(value && { value }) };
    }
    case 'field_initializer': {
      const value = field(parent, 'value');
      const container = parent.parent?.parent;
      return value && container && field(parent, 'field')?.id === nameNode.id
        ? { nameNode, value, container, how: 'object-field', constant: true }
        : undefined;
    }
    case 'field_expression':
      return assignedMember(nameNode, parent);
    default:
      return undefined;
  }
}

/** A variant of an enum: its number is written, or counts on from the one above. */
function variant(nameNode: SyntaxNode, node: SyntaxNode): MemberDeclaration | undefined {
  const list = node.parent;
  const container = list?.parent;
  if (!list || !container) return undefined;
  const value = field(node, 'value');
  const member = { nameNode, container, how: 'enum-member', constant: true } as const;
  if (value) return { ...member, value };
  const variants = namedChildren(list).filter((child) => child.type === 'enum_variant');
  const position = variants.findIndex((each) => each.id === node.id);
  for (let above = position - 1; above >= 0; above -= 1) {
    const each = variants[above];
    const counted = each && field(each, 'value');
    if (counted) return { ...member, counts: { from: counted, by: position - above } };
  }
  return member;
}

function assignedMember(nameNode: SyntaxNode, member: SyntaxNode): MemberDeclaration | undefined {
  const assignment = member.parent;
  const object = field(member, 'value');
  if (assignment?.type !== 'assignment_expression' || !object) return undefined;
  if (field(member, 'field')?.id !== nameNode.id || field(assignment, 'left')?.id !== member.id) return undefined;
  const value = field(assignment, 'right');
  return value && { nameNode, value, container: unwrap(object), how: 'assigned', constant: false };
}
