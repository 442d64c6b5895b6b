import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { MemberDeclaration, ScopedDeclaration, Step } from '../vocabulary';
import { isConstant, numberOfConstant } from './context';
import { classParameters, enclosingClass, functionKinds, parametersOf } from './functions';
import { unwrap } from './lower';
import { within, withinClosest } from '../scopes';

const blocks: ReadonlySet<string> = new Set([
  'compilation_unit',
  'block',
  'indented_block',
  'template_body',
  'enum_body',
  'case_clause',
  'for_expression',
  'lambda_expression',
]);

/** What a name token introduces, and where it holds; `undefined` when it only refers to something. */
export function declares(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const parent = nameNode.parent;
  if (!parent) return undefined;
  const isName = field(parent, 'name')?.id === nameNode.id;
  switch (parent.type) {
    case 'val_definition':
    case 'var_definition':
      return field(parent, 'pattern')?.id === nameNode.id ? variable(nameNode, parent, []) : undefined;
    case 'case_clause':
      return field(parent, 'pattern')?.id === nameNode.id && !/^[A-Z]/u.test(nameNode.text)
        ? local(nameNode, nameNode, undefined, [])
        : undefined;
    case 'tuple_pattern':
    case 'case_class_pattern':
    case 'typed_pattern':
    case 'capture_pattern':
      return inPattern(nameNode, parent);
    case 'parameter':
    case 'binding':
    case 'lambda_expression':
      return parameter(nameNode);
    case 'class_parameter':
      return isName ? classParameter(nameNode, parent) : undefined;
    case 'enumerator':
      return parent.firstNamedChild?.id === nameNode.id && parent.namedChildCount > 1
        ? loop(nameNode, parent)
        : undefined;
    case 'function_definition':
    case 'function_declaration':
      return isName ? withinClosest(blocks, parent, { kind: 'function', nameNode, node: parent }) : undefined;
    case 'class_definition':
    case 'object_definition':
    case 'trait_definition':
      return isName ? withinClosest(blocks, parent, { kind: 'class', nameNode, node: parent }) : undefined;
    case 'enum_definition':
      return isName ? withinClosest(blocks, parent, { kind: 'enum', nameNode, node: parent }) : undefined;
    case 'type_definition': {
      const type = field(parent, 'type');
      return isName
        ? withinClosest(blocks, parent, { kind: 'type', nameNode, node: parent, ...(type && { type }) })
        : undefined;
    }
    case 'import_declaration':
    case 'namespace_selectors':
    case 'arrow_renamed_identifier':
    case 'as_renamed_identifier':
      return imported(nameNode, parent);
    default:
      return undefined;
  }
}

function variable(nameNode: SyntaxNode, definition: SyntaxNode, path: Step[]): ScopedDeclaration | undefined {
  const initialiser = field(definition, 'value');
  const type = field(definition, 'type');
  return withinClosest(blocks, definition, {
    kind: 'variable',
    nameNode,
    path,
    each: false,
    constant: definition.type === 'val_definition',
    topLevel: closest(definition, functionKinds) === undefined || definition.parent?.type === 'template_body',
    ...(initialiser && { initialiser }),
    ...(type && { type }),
  });
}

/** A name in a pattern: a part of what is matched, or of a definition that takes a value apart. */
function inPattern(nameNode: SyntaxNode, pattern: SyntaxNode): ScopedDeclaration | undefined {
  const type = field(pattern, 'type');
  if (pattern.type === 'typed_pattern' || pattern.type === 'capture_pattern') {
    if (field(pattern, 'pattern')?.id !== nameNode.id && field(pattern, 'name')?.id !== nameNode.id) return undefined;
    return local(nameNode, pattern, type, []);
  }
  // An optional value has the meaning of the value.
  if (type?.text === 'Some' && type.id !== nameNode.id) {
    const outer = pattern.parent;
    return outer?.type === 'case_class_pattern'
      ? partOf(nameNode, outer, pattern)
      : local(nameNode, pattern, undefined, []);
  }
  if (type?.id === nameNode.id || /^[A-Z]/u.test(nameNode.text)) return undefined;
  if (pattern.type === 'case_class_pattern') return partOf(nameNode, pattern, nameNode);
  const parts = namedChildren(pattern);
  const path: Step[] = [{ index: parts.findIndex((part) => part.id === nameNode.id) }];
  const definition = pattern.parent;
  return definition?.type === 'val_definition' ? variable(nameNode, definition, path) : undefined;
}

/** A name that stands for a part of what a pattern of a class takes apart. */
function partOf(nameNode: SyntaxNode, pattern: SyntaxNode, part: SyntaxNode): ScopedDeclaration | undefined {
  const type = field(pattern, 'type');
  const parts = namedChildren(pattern).filter((child) => child.id !== type?.id);
  return local(nameNode, pattern, type, [{ index: parts.findIndex((each) => each.id === part.id) }]);
}

function local(
  nameNode: SyntaxNode,
  pattern: SyntaxNode,
  type: SyntaxNode | undefined,
  path: Step[],
): ScopedDeclaration | undefined {
  const initialiser = type ? undefined : matchedWith(pattern);
  return withinClosest(blocks, pattern, {
    kind: 'variable',
    nameNode,
    path,
    each: false,
    constant: true,
    topLevel: false,
    ...(type && { type }),
    ...(initialiser && { initialiser }),
  });
}

/** The value of the `match` whose case is this pattern as a whole. */
function matchedWith(pattern: SyntaxNode): SyntaxNode | undefined {
  const clause = pattern.parent;
  const statement = clause?.type === 'case_clause' ? clause.parent?.parent : undefined;
  return statement?.type === 'match_expression' ? field(statement, 'value') : undefined;
}

function loop(nameNode: SyntaxNode, enumerator: SyntaxNode): ScopedDeclaration | undefined {
  const initialiser = enumerator.lastNamedChild ?? undefined;
  const each = enumerator.children.some((child) => child.type === '<-');
  return withinClosest(blocks, enumerator, {
    kind: 'variable',
    nameNode,
    path: [],
    each,
    constant: true,
    topLevel: false,
    ...(initialiser && { initialiser }),
  });
}

function parameter(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const owner = closest(nameNode.parent, functionKinds);
  const all = owner ? parametersOf(owner) : [];
  const position = all.findIndex((each) => each.nameNode?.id === nameNode.id);
  const found = all[position];
  if (!owner || !found) return undefined;
  const { type, fallback } = found;
  return within(owner, {
    kind: 'parameter',
    nameNode,
    function: owner,
    position,
    path: [],
    rest: false,
    ...(type && { type }),
    ...(fallback && { fallback }),
  });
}

function imported(nameNode: SyntaxNode, parent: SyntaxNode): ScopedDeclaration | undefined {
  const statement = closest(parent, new Set(['import_declaration']));
  if (!statement) return undefined;
  const path = namedChildren(statement).filter((child) => child.type === 'identifier');
  const names = path.map((part) => part.text);
  if (parent.type === 'import_declaration') {
    const isLast = path.at(-1)?.id === nameNode.id && statement.lastNamedChild?.id === nameNode.id;
    return isLast && names.length > 1
      ? withinClosest(blocks, statement, {
          kind: 'import',
          nameNode,
          module: names.slice(0, -1).join('.'),
          exported: nameNode.text,
        })
      : undefined;
  }
  if (parent.type === 'namespace_selectors')
    return withinClosest(blocks, statement, {
      kind: 'import',
      nameNode,
      module: names.join('.'),
      exported: nameNode.text,
    });
  const name = field(parent, 'name');
  if (!name || field(parent, 'alias')?.id !== nameNode.id) return undefined;
  return withinClosest(blocks, statement, { kind: 'import', nameNode, module: names.join('.'), exported: name.text });
}

/** `class Feed(socket: WebSocket)`: at hand in the whole class. */
function classParameter(nameNode: SyntaxNode, node: SyntaxNode): ScopedDeclaration | undefined {
  const owner = enclosingClass(node);
  const list = node.parent;
  if (!owner || list?.type !== 'class_parameters') return undefined;
  const type = field(node, 'type');
  const fallback = field(node, 'default_value');
  return within(owner, {
    kind: 'parameter',
    nameNode,
    function: list,
    position: classParameters(list).findIndex(({ id }) => id === node.id),
    path: [],
    rest: false,
    ...(type && { type }),
    ...(fallback && { fallback }),
  });
}

/** What a name token gives to a member; `undefined` when it is not the name of one. */
export function declaresMember(nameNode: SyntaxNode): MemberDeclaration | undefined {
  const parent = nameNode.parent;
  if (!parent) return undefined;
  const isName = field(parent, 'name')?.id === nameNode.id;
  const container = enclosingClass(parent);
  switch (parent.type) {
    case 'field_expression':
      return assigned(nameNode, parent);
    case 'val_definition':
    case 'var_definition': {
      if (!container || parent.parent?.type !== 'template_body' || field(parent, 'pattern')?.id !== nameNode.id)
        return undefined;
      const value = field(parent, 'value');
      const type = field(parent, 'type');
      const constant = parent.type === 'val_definition';
      return { nameNode, container, how: 'field', constant, ...(value && { value }), ...(type && { type }) };
    }
    case 'function_definition':
    case 'function_declaration':
      return isName && container && parent.parent?.type === 'template_body'
        ? { nameNode, value: parent, container, how: 'method', constant: true }
        : undefined;
    case 'simple_enum_case':
    case 'object_definition': {
      const value = isName && isConstant(parent) ? numberOfConstant(parent) : undefined;
      return container && value ? { nameNode, value, container, how: 'enum-member', constant: true } : undefined;
    }
    case 'class_parameter': {
      const type = field(parent, 'type');
      return isName && container
        ? { nameNode, container, how: 'parameter-property', constant: false, ...(type && { type }) }
        : undefined;
    }
    default:
      return undefined;
  }
}

function assigned(nameNode: SyntaxNode, access: SyntaxNode): MemberDeclaration | undefined {
  const assignment = access.parent;
  const object = field(access, 'value');
  if (assignment?.type !== 'assignment_expression' || !object || field(access, 'field')?.id !== nameNode.id)
    return undefined;
  if (field(assignment, 'left')?.id !== access.id) return undefined;
  const value = field(assignment, 'right');
  return value && { nameNode, value, container: unwrap(object), how: 'assigned', constant: false };
}

/** `_` in `sockets.foreach(_.close())`: the parameter of the function that the argument is. */
export function implicitParameter(
  nameNode: SyntaxNode,
): { readonly function: SyntaxNode; readonly position: number } | undefined {
  if (nameNode.type !== 'wildcard') return undefined;
  let at = nameNode;
  while (at.parent && at.parent.type !== 'arguments') at = at.parent;
  return at.parent ? { function: at, position: 0 } : undefined;
}
