import { closest, field, type SyntaxNode } from '../../syntax/node';
import type { MemberDeclaration, ScopedDeclaration } from '../vocabulary';
import { nameOfParameter, parameterNodes } from './functions';
import { lower, nameOfKey, unwrap } from './lower';
import { classOfMember, enclosingClass, functionKinds, pathTo, positionInPath } from './syntax';
import { withinClosest } from '../scopes';

const blocks: ReadonlySet<string> = new Set(['body', 'class_body', 'source', ...functionKinds]);

/** What a name token introduces, and where it holds; `undefined` when it only refers to something. */
export function declares(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const parent = nameNode.parent;
  if (!parent) return undefined;
  switch (parent.type) {
    case 'variable_statement':
    case 'const_statement':
      return field(parent, 'name')?.id === nameNode.id ? variable(nameNode, parent) : undefined;
    case 'function_definition':
      return field(parent, 'name')?.id === nameNode.id
        ? withinClosest(blocks, parent, { kind: 'function', nameNode, node: parent })
        : undefined;
    case 'class_definition':
      return field(parent, 'name')?.id === nameNode.id
        ? withinClosest(blocks, parent, { kind: 'class', nameNode, node: parent })
        : undefined;
    case 'class_name_statement': {
      const file = enclosingClass(parent);
      return file && field(parent, 'name')?.id === nameNode.id
        ? withinClosest(blocks, parent, { kind: 'class', nameNode, node: file })
        : undefined;
    }
    case 'enum_definition':
      return field(parent, 'name')?.id === nameNode.id
        ? withinClosest(blocks, parent, { kind: 'enum', nameNode, node: parent })
        : undefined;
    case 'enumerator':
      return unnamedEnum(nameNode, parent);
    case 'parameters':
    case 'typed_parameter':
    case 'default_parameter':
    case 'typed_default_parameter':
    case 'variadic_parameter':
      return parameter(nameNode, parent);
    case 'for_statement':
      return looped(nameNode, parent);
    case 'pattern_binding':
      return bound(nameNode, parent);
    default:
      return undefined;
  }
}

/** The type that is written; none where it is inferred. */
function typeOf(node: SyntaxNode): SyntaxNode | undefined {
  const type = field(node, 'type');
  return type?.type === 'type' ? type : undefined;
}

function variable(nameNode: SyntaxNode, statement: SyntaxNode): ScopedDeclaration | undefined {
  const initialiser = field(statement, 'value');
  const type = typeOf(statement);
  return withinClosest(blocks, statement, {
    kind: 'variable',
    nameNode,
    path: [],
    each: false,
    constant: statement.type === 'const_statement',
    topLevel: classOfMember(statement) !== undefined,
    ...(initialiser && { initialiser }),
    ...(type && { type }),
  });
}

/** The members of an enum without a name are constants of the class. */
function unnamedEnum(nameNode: SyntaxNode, entry: SyntaxNode): ScopedDeclaration | undefined {
  const definition = entry.parent?.parent;
  if (!definition || field(definition, 'name') || field(entry, 'left')?.id !== nameNode.id) return undefined;
  const initialiser = field(entry, 'right');
  const counts = initialiser ? undefined : countedFrom(entry);
  const from = counts && lower(counts.from);
  return withinClosest(blocks, definition, {
    kind: 'variable',
    nameNode,
    path: [],
    each: false,
    constant: true,
    topLevel: true,
    ...(initialiser && { initialiser }),
    ...(from?.kind === 'number' && counts && { counted: from.value + counts.by }),
  });
}

/** An enum's member without a value counts on from the nearest one above that has one. */
function countedFrom(node: SyntaxNode): { from: SyntaxNode; by: number } | undefined {
  let by = 0;
  for (let at: SyntaxNode | null = node; at; at = at.previousNamedSibling) {
    if (at.type !== 'enumerator') continue;
    const value = field(at, 'right');
    if (value) return { from: value, by };
    by += 1;
  }
  return undefined;
}

function parameter(nameNode: SyntaxNode, holder: SyntaxNode): ScopedDeclaration | undefined {
  const owner = closest(holder, functionKinds);
  const written = owner ? parameterNodes(owner) : [];
  const position = written.findIndex((each) => nameOfParameter(each)?.id === nameNode.id);
  const own = written[position];
  if (!owner || !own) return undefined;
  const type = typeOf(own);
  const fallback = field(own, 'value');
  return {
    declaration: {
      kind: 'parameter',
      nameNode,
      function: owner,
      position,
      path: [],
      rest: own.type === 'variadic_parameter',
      ...(type && { type }),
      ...(fallback && { fallback }),
    },
    start: owner.startIndex,
    end: owner.endIndex,
  };
}

function looped(nameNode: SyntaxNode, loop: SyntaxNode): ScopedDeclaration | undefined {
  if (field(loop, 'left')?.id !== nameNode.id) return undefined;
  const initialiser = field(loop, 'right');
  return {
    declaration: {
      kind: 'variable',
      nameNode,
      path: [],
      each: true,
      constant: false,
      topLevel: false,
      ...(initialiser && { initialiser }),
    },
    start: loop.startIndex,
    end: loop.endIndex,
  };
}

/** `var code when code > 4000:` in a `match`. */
function bound(nameNode: SyntaxNode, binding: SyntaxNode): ScopedDeclaration | undefined {
  const section = binding.parent;
  const statement = section?.parent?.parent;
  if (section?.type !== 'pattern_section' || !statement) return undefined;
  const initialiser = field(statement, 'value');
  return {
    declaration: {
      kind: 'variable',
      nameNode,
      path: [],
      each: false,
      constant: true,
      topLevel: false,
      ...(initialiser && { initialiser }),
    },
    start: section.startIndex,
    end: section.endIndex,
  };
}

/** What a name token gives to a member; `undefined` when it is not the name of one. */
export function declaresMember(nameNode: SyntaxNode): MemberDeclaration | undefined {
  const parent = nameNode.parent;
  if (!parent) return undefined;
  switch (parent.type) {
    case 'variable_statement':
    case 'const_statement':
      return fieldOfClass(nameNode, parent);
    case 'function_definition': {
      const container = classOfMember(parent);
      return container && field(parent, 'name')?.id === nameNode.id
        ? { nameNode, value: parent, container, how: 'method', constant: true }
        : undefined;
    }
    case 'enumerator':
      return enumMember(nameNode, parent);
    case 'pair': {
      const value = field(parent, 'value');
      return value && parent.parent && field(parent, 'left')?.id === nameNode.id && nameOfKey(parent) !== undefined
        ? { nameNode, value, container: parent.parent, how: 'object-field', constant: true }
        : undefined;
    }
    case 'attribute': {
      const object = positionInPath(nameNode)?.before;
      const value = object && assignedValue(pathTo(nameNode));
      return value && { nameNode, value, container: unwrap(object), how: 'assigned', constant: false };
    }
    default:
      return undefined;
  }
}

function fieldOfClass(nameNode: SyntaxNode, statement: SyntaxNode): MemberDeclaration | undefined {
  const container = classOfMember(statement);
  if (!container || field(statement, 'name')?.id !== nameNode.id) return undefined;
  const value = field(statement, 'value');
  const type = typeOf(statement);
  return {
    nameNode,
    container,
    how: 'field',
    constant: statement.type === 'const_statement',
    ...(value && { value }),
    ...(type && { type }),
  };
}

function enumMember(nameNode: SyntaxNode, entry: SyntaxNode): MemberDeclaration | undefined {
  const container = entry.parent?.parent;
  if (!container || !field(container, 'name') || field(entry, 'left')?.id !== nameNode.id) return undefined;
  const base = { nameNode, container, how: 'enum-member', constant: true } as const;
  const value = field(entry, 'right');
  if (value) return { ...base, value };
  const counts = countedFrom(entry);
  return counts ? { ...base, counts } : base;
}

/** The value that is assigned where an expression stands as the target. */
export function assignedValue(target: SyntaxNode): SyntaxNode | undefined {
  const parent = target.parent;
  return parent?.type === 'assignment' && field(parent, 'left')?.id === target.id ? field(parent, 'right') : undefined;
}
