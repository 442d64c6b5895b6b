import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Declaration, MemberDeclaration, ScopedDeclaration, Step } from '../vocabulary';
import { classFacts, classOfMethod, functionKinds, writtenParameters } from './functions';
import { readString } from './literals';
import { namesOf } from './context';
import { positionOfSpec, unwrap } from './lower';
import { within, withinClosest } from '../scopes';

const blocks: ReadonlySet<string> = new Set([
  'source_file',
  'block',
  'if_statement',
  'for_statement',
  'expression_switch_statement',
  'type_switch_statement',
  'expression_case',
  'type_case',
  'default_case',
  'communication_case',
  ...functionKinds,
]);

/** What a name token introduces, and where it holds; `undefined` when it only refers to something. */
export function declares(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const parent = nameNode.parent;
  if (!parent) return undefined;
  const isNamed = (name: string) => field(parent, name)?.id === nameNode.id;
  switch (parent.type) {
    case 'import_spec': {
      const path = field(parent, 'path');
      return path && isNamed('name')
        ? withinClosest(blocks, parent, { kind: 'import', nameNode, module: readString(path.text), exported: '*' })
        : undefined;
    }
    case 'const_spec':
    case 'var_spec':
      return specified(nameNode, parent);
    case 'expression_list':
      return listed(nameNode, parent);
    case 'parameter_declaration':
    case 'variadic_parameter_declaration':
      return parameter(nameNode, parent);
    case 'function_declaration':
      return isNamed('name') ? withinClosest(blocks, parent, { kind: 'function', nameNode, node: parent }) : undefined;
    case 'type_spec':
    case 'type_alias': {
      const type = field(parent, 'type');
      if (!isNamed('name')) return undefined;
      return withinClosest(
        blocks,
        parent,
        classFacts(parent)
          ? { kind: 'class', nameNode, node: parent }
          : { kind: 'type', nameNode, node: parent, ...(type && { type }) },
      );
    }
    default:
      return undefined;
  }
}

/** From the statement on: a later `:=` of the same name hides an earlier one. */
function from(statement: SyntaxNode, declaration: Declaration): ScopedDeclaration | undefined {
  const scope = closest(statement.parent, blocks);
  if (!scope) return undefined;
  const start = scope.type === 'source_file' ? scope.startIndex : statement.endIndex;
  return { declaration, start, end: scope.endIndex };
}

/** The value at a position of a list of values, or the part of the one value that gives them all. */
function valueAt(values: SyntaxNode | undefined, position: number, count: number) {
  const list = values ? namedChildren(values) : [];
  if (list.length === count) return { initialiser: list[position], path: [] as Step[] };
  const only = list.length === 1 ? list[0] : undefined;
  if (!only) return { initialiser: undefined, path: [] as Step[] };
  // `value, ok := …`: the second says whether there is one.
  if (givesOk.has(unwrap(only).type)) return { initialiser: position === 0 ? only : undefined, path: [] as Step[] };
  return { initialiser: only, path: [{ index: position }] as Step[] };
}

const givesOk: ReadonlySet<string> = new Set([
  'type_assertion_expression',
  'type_conversion_expression',
  'index_expression',
  'unary_expression',
]);

function specified(nameNode: SyntaxNode, spec: SyntaxNode): ScopedDeclaration | undefined {
  const names = namesOf(spec);
  const position = names.findIndex((name) => name.id === nameNode.id);
  if (position < 0) return undefined;
  const type = field(spec, 'type');
  const { initialiser, path } = valueAt(field(spec, 'value'), position, names.length);
  const counted = spec.type === 'const_spec' && !field(spec, 'value') ? counting(spec) : undefined;
  const declaration: Declaration = {
    kind: 'variable',
    nameNode,
    path,
    each: false,
    constant: spec.type === 'const_spec',
    topLevel: closest(spec, functionKinds) === undefined,
    ...(initialiser && { initialiser }),
    ...(type && { type }),
    ...(counted !== undefined && { counted }),
  };
  return spec.type === 'const_spec' ? withinClosest(blocks, spec, declaration) : from(spec, declaration);
}

/** The number of a constant without a value of its own: it repeats the one above, with the next `iota`. */
function counting(spec: SyntaxNode): number | undefined {
  let above = spec.previousNamedSibling;
  while (above && (above.isExtra || !field(above, 'value'))) above = above.previousNamedSibling;
  const values = above ? field(above, 'value') : undefined;
  const value = values?.namedChildCount === 1 ? values.firstNamedChild : null;
  const position = positionOfSpec(spec);
  if (!value || position === undefined || !namesOf(spec)[0]) return undefined;
  if (value.type === 'iota') return position;
  if (value.type !== 'binary_expression' || field(value, 'operator')?.text !== '+') return undefined;
  const literal = value.namedChildren.find((side) => side.type === 'int_literal');
  if (!literal || !value.namedChildren.some((side) => side.type === 'iota')) return undefined;
  return Number(literal.text.replaceAll('_', '')) + position;
}

/** A name in a list on the left: of `:=`, `range`, a receive or a type switch. */
function listed(nameNode: SyntaxNode, list: SyntaxNode): ScopedDeclaration | undefined {
  const statement = list.parent;
  if (!statement) return undefined;
  const position = namedChildren(list).findIndex((name) => name.id === nameNode.id);
  const variable = { kind: 'variable', nameNode, constant: false, topLevel: false } as const;
  switch (statement.type) {
    case 'short_var_declaration':
    case 'receive_statement': {
      if (field(statement, 'left')?.id !== list.id) return undefined;
      if (!statement.children.some((child) => child.type === ':=')) return undefined;
      const right = field(statement, 'right');
      const values = right?.type === 'expression_list' ? right : undefined;
      const { initialiser, path } = values
        ? valueAt(values, position, list.namedChildCount)
        : { initialiser: position === 0 ? right : undefined, path: [] };
      return from(statement, { ...variable, path, each: false, ...(initialiser && { initialiser }) });
    }
    case 'range_clause': {
      const initialiser = position === list.namedChildCount - 1 ? field(statement, 'right') : undefined;
      const scope = statement.parent;
      if (!scope || field(statement, 'left')?.id !== list.id) return undefined;
      if (!statement.children.some((child) => child.type === ':=')) return undefined;
      return within(scope, { ...variable, path: [], each: true, constant: true, ...(initialiser && { initialiser }) });
    }
    case 'type_switch_statement':
      return field(statement, 'alias')?.id === list.id
        ? within(statement, { ...variable, path: [], each: false, constant: true, type: statement })
        : undefined;
    default:
      return undefined;
  }
}

function parameter(nameNode: SyntaxNode, declaration: SyntaxNode): ScopedDeclaration | undefined {
  const list = declaration.parent;
  const owner = list?.parent;
  if (!list || !owner || !functionKinds.has(owner.type)) return undefined;
  const isReceiver = field(owner, 'receiver')?.id === list.id;
  const isResult = field(owner, 'result')?.id === list.id;
  const written = writtenParameters(list);
  const position = written.findIndex((each) => each.nameNode?.id === nameNode.id);
  const type = field(declaration, 'type');
  if (position < 0) return undefined;
  if (isResult)
    return within(owner, {
      kind: 'variable',
      nameNode,
      path: [],
      each: false,
      constant: false,
      topLevel: false,
      ...(type && { type }),
    });
  return within(owner, {
    kind: 'parameter',
    nameNode,
    function: owner,
    position: isReceiver ? -1 : position,
    path: [],
    rest: declaration.type === 'variadic_parameter_declaration',
    ...(type && { type }),
  });
}

/** What a name token gives to a member; `undefined` when it is not the name of one. */
export function declaresMember(nameNode: SyntaxNode): MemberDeclaration | undefined {
  const parent = nameNode.parent;
  if (!parent) return undefined;
  switch (parent.type) {
    case 'field_declaration': {
      const type = field(parent, 'type');
      const container = closest(parent, typeSpecs);
      return type && container && nameNode.id !== type.id
        ? { nameNode, type, container, how: 'field', constant: false }
        : undefined;
    }
    case 'method_declaration': {
      const container = classOfMethod(parent);
      return container && field(parent, 'name')?.id === nameNode.id
        ? { nameNode, value: parent, container, how: 'method', constant: true }
        : undefined;
    }
    case 'selector_expression':
      return assignedMember(nameNode, parent);
    case 'literal_element':
      return fieldOfLiteral(nameNode, parent);
    default:
      return undefined;
  }
}

const typeSpecs: ReadonlySet<string> = new Set(['type_spec']);

function assignedMember(nameNode: SyntaxNode, member: SyntaxNode): MemberDeclaration | undefined {
  const object = field(member, 'operand');
  const value = object && field(member, 'field')?.id === nameNode.id ? assignedTo(member) : undefined;
  if (!value || !object) return undefined;
  const { initialiser, path } = value;
  return {
    nameNode,
    value: initialiser,
    container: unwrap(object),
    how: 'assigned',
    constant: false,
    ...(path.length > 0 && { path }),
  };
}

/** What is assigned to a target on the left of `=`. */
function assignedTo(target: SyntaxNode): { initialiser: SyntaxNode; path: Step[] } | undefined {
  const list = target.parent;
  const statement = list?.parent;
  if (list?.type !== 'expression_list' || statement?.type !== 'assignment_statement') return undefined;
  if (field(statement, 'left')?.id !== list.id) return undefined;
  const position = namedChildren(list).findIndex((each) => each.id === target.id);
  const { initialiser, path } = valueAt(field(statement, 'right'), position, list.namedChildCount);
  return initialiser && { initialiser, path };
}

/** The value that is assigned where a name is the target; see `assignedPath` for several results of one call. */
export function assignedValue(nameNode: SyntaxNode): SyntaxNode | undefined {
  return assignedTo(nameNode)?.initialiser;
}

/** The way from the assigned value to the part that a name gets. */
export function assignedPath(nameNode: SyntaxNode): readonly Step[] {
  return assignedTo(nameNode)?.path ?? [];
}

/** `Client{conn: conn}`. */
function fieldOfLiteral(nameNode: SyntaxNode, key: SyntaxNode): MemberDeclaration | undefined {
  const entry = key.parent;
  const value = entry?.type === 'keyed_element' ? field(entry, 'value') : undefined;
  const container = entry?.parent?.parent;
  return entry && value && container && field(entry, 'key')?.id === key.id
    ? { nameNode, value, container, how: 'object-field', constant: true }
    : undefined;
}
