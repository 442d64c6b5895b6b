import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { ScopedDeclaration, Step } from '../vocabulary';
import { decoratorsOf, functionKinds } from './functions';
import { readString } from './literals';
import { lower, unwrap } from './lower';
import { within, withinClosest } from '../scopes';
import { given, somewhereIn, type Given } from '../targets';

const blocks: ReadonlySet<string> = new Set([
  'program',
  'statement_block',
  'for_statement',
  'for_in_statement',
  'switch_body',
  'class_static_block',
]);
const functionsAndProgram: ReadonlySet<string> = new Set([...functionKinds, 'program', 'class_static_block']);

/** What a name token introduces, and where it holds; `undefined` when it only refers to something. */
export function declares(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const pattern = outOfPattern(nameNode);
  if (!pattern) return undefined;
  const { outer, path, fallback, rest } = pattern;
  const parent = outer.parent;
  if (!parent) return undefined;
  const isNamed = (name: string) => field(parent, name)?.id === outer.id;
  switch (parent.type) {
    case 'variable_declarator':
      return isNamed('name') ? variable(nameNode, parent, path, fallback) : undefined;
    case 'for_in_statement':
      return isNamed('left') ? loopVariable(nameNode, parent, path) : undefined;
    case 'required_parameter':
    case 'optional_parameter':
      return isNamed('pattern')
        ? parameter(nameNode, parent, path, fallback ?? field(parent, 'value'), rest)
        : undefined;
    case 'formal_parameters':
      return parameter(nameNode, outer, path, fallback, rest);
    case 'arrow_function':
      return isNamed('parameter') ? parameter(nameNode, outer, path, fallback, rest) : undefined;
    case 'catch_clause':
      return isNamed('parameter') ? within(parent, { kind: 'caught', nameNode }) : undefined;
    case 'function_declaration':
    case 'generator_function_declaration':
    case 'function_signature':
      return isNamed('name') ? withinClosest(blocks, parent, { kind: 'function', nameNode, node: parent }) : undefined;
    case 'function_expression':
      return isNamed('name') ? within(parent, { kind: 'function', nameNode, node: parent }) : undefined;
    case 'class':
      return isNamed('name') ? within(parent, { kind: 'class', nameNode, node: parent }) : undefined;
    case 'class_declaration':
    case 'abstract_class_declaration':
      return isNamed('name') ? withinClosest(blocks, parent, { kind: 'class', nameNode, node: parent }) : undefined;
    case 'enum_declaration':
      return isNamed('name') ? withinClosest(blocks, parent, { kind: 'enum', nameNode, node: parent }) : undefined;
    case 'interface_declaration':
      return isNamed('name') ? withinClosest(blocks, parent, { kind: 'type', nameNode, node: parent }) : undefined;
    case 'type_parameter':
      return isNamed('name') ? typeParameter(nameNode, parent) : undefined;
    case 'type_alias_declaration': {
      const type = field(parent, 'value');
      return isNamed('name')
        ? withinClosest(blocks, parent, { kind: 'type', nameNode, node: parent, ...(type && { type }) })
        : undefined;
    }
    default:
      return imported(nameNode, parent);
  }
}

/** `T extends WebSocket`: holds in the function, class or type whose parameter it is. */
function typeParameter(nameNode: SyntaxNode, node: SyntaxNode): ScopedDeclaration | undefined {
  const type = field(node, 'constraint');
  const scope = node.parent?.parent;
  return scope ? within(scope, { kind: 'type', nameNode, node, ...(type && { type }) }) : undefined;
}

/** Climbs from a name out of the destructuring patterns around it, noting the way in. */
function outOfPattern(nameNode: SyntaxNode) {
  const path: Step[] = [];
  let fallback: SyntaxNode | undefined;
  let rest = false;
  let outer = nameNode;
  for (let parent = outer.parent; parent; parent = outer.parent) {
    if (parent.type === 'object_pattern') {
      if (outer.type === 'shorthand_property_identifier_pattern') path.unshift({ field: outer.text });
      outer = parent;
    } else if (parent.type === 'object_assignment_pattern') {
      if (field(parent, 'left')?.id !== outer.id) return undefined;
      path.unshift({ field: outer.text });
      fallback = field(parent, 'right');
      outer = parent;
    } else if (parent.type === 'pair_pattern') {
      const key = field(parent, 'key');
      if (!key || field(parent, 'value')?.id !== outer.id) return undefined;
      path.unshift({ field: key.type === 'string' ? readString(key.text) : key.text });
      outer = parent;
    } else if (parent.type === 'assignment_pattern') {
      if (field(parent, 'left')?.id !== outer.id) return undefined;
      fallback = field(parent, 'right');
      outer = parent;
    } else if (parent.type === 'array_pattern') {
      path.unshift({ index: positionInList(parent, outer) });
      outer = parent;
    } else if (parent.type === 'rest_pattern') {
      rest = true;
      if (parent.parent?.type === 'object_pattern' || parent.parent?.type === 'array_pattern')
        path.unshift({ rest: true });
      outer = parent;
    } else break;
  }
  if (outer.type === 'shorthand_property_identifier_pattern') return undefined;
  return { outer, path, fallback, rest };
}

const assignments: ReadonlySet<string> = new Set(['assignment_expression', 'augmented_assignment_expression']);
const keepsOrTakes = /^(?:\|\||&&|\?\?)?=$/u;

/** What a name is given where it is the target of an assignment, also in a pattern; `undefined` where it is none. */
export function assignedTo(target: SyntaxNode): Given | undefined {
  const pattern = outOfPattern(target);
  const outer = pattern?.outer;
  const parent = outer?.parent;
  if (!pattern || !outer || !parent) return undefined;
  // `code++`
  if (parent.type === 'update_expression') return { value: parent, path: [] };
  if (field(parent, 'left')?.id !== outer.id) return undefined;
  const value = field(parent, 'right');
  // `for (code of codes)`
  if (parent.type === 'for_in_statement' && !field(parent, 'kind')) return value && { value, path: somewhereIn };
  if (!value || !assignments.has(parent.type)) return undefined;
  const isWhole = parent.type === 'assignment_expression' || keepsOrTakes.test(field(parent, 'operator')?.text ?? '');
  return isWhole ? given(value, pattern.path, lower) : { value: parent, path: [] };
}

/** Holes count: `[, second]`. */
function positionInList(list: SyntaxNode, node: SyntaxNode): number {
  let position = 0;
  for (const child of list.children) {
    if (child.id === node.id) return position;
    if (child.type === ',') position += 1;
  }
  return position;
}

function variable(
  nameNode: SyntaxNode,
  declarator: SyntaxNode,
  path: Step[],
  fallback?: SyntaxNode,
): ScopedDeclaration | undefined {
  const list = declarator.parent;
  const keyword = list?.firstChild?.text;
  const scope = closest(declarator, keyword === 'var' ? functionsAndProgram : blocks);
  if (!scope) return undefined;
  const initialiser = field(declarator, 'value');
  const module = initialiser && moduleOf(initialiser);
  const first = path[0];
  if (module && path.length <= 1 && (!first || 'field' in first)) {
    const inner = first && 'field' in first ? first.field : undefined;
    const exported = module.member ?? inner;
    if (module.member === undefined || inner === undefined)
      return within(scope, { kind: 'import', nameNode, module: module.name, exported: exported ?? '*' });
  }
  const type = field(declarator, 'type');
  return within(scope, {
    kind: 'variable',
    nameNode,
    path,
    each: false,
    constant: keyword === 'const',
    topLevel: closest(declarator, functionKinds) === undefined,
    ...(initialiser && { initialiser }),
    ...(type && { type }),
    ...(fallback && { fallback }),
  });
}

const mayNameModule: ReadonlySet<string> = new Set(['call_expression', 'member_expression']);

/** `require('ws')`, `await import('ws')`, `require('ws').Server`. */
function moduleOf(initialiser: SyntaxNode): { name: string; member?: string } | undefined {
  // Only these can name a module; lowering a long list here would cost its whole length.
  if (!mayNameModule.has(unwrap(initialiser).type)) return undefined;
  const value = lower(initialiser);
  if (value.kind === 'module') return { name: value.module };
  if (value.kind !== 'member') return undefined;
  const object = lower(value.object);
  return object.kind === 'module' ? { name: object.module, member: value.name } : undefined;
}

function loopVariable(nameNode: SyntaxNode, loop: SyntaxNode, path: Step[]): ScopedDeclaration | undefined {
  if (!field(loop, 'kind')) return undefined;
  const initialiser = field(loop, 'operator')?.text === 'of' ? field(loop, 'right') : undefined;
  return within(loop, {
    kind: 'variable',
    nameNode,
    path,
    each: true,
    constant: true,
    topLevel: false,
    ...(initialiser && { initialiser }),
  });
}

function parameter(
  nameNode: SyntaxNode,
  outer: SyntaxNode,
  path: Step[],
  fallback: SyntaxNode | undefined,
  rest: boolean,
): ScopedDeclaration | undefined {
  const owner = closest(outer, functionKinds);
  if (!owner) return undefined;
  const list = field(owner, 'parameters');
  const listed = list
    ? namedChildren(list).filter((child) => child.type !== 'decorator' && field(child, 'pattern')?.type !== 'this')
    : [];
  const position = list
    ? listed.findIndex((child) => child.startIndex <= nameNode.startIndex && nameNode.endIndex <= child.endIndex)
    : 0;
  if (position < 0) return undefined;
  const holder = listed[position];
  const type = holder && field(holder, 'type');
  const decorators = holder?.firstNamedChild?.type === 'decorator' ? decoratorsOf(holder) : [];
  return within(owner, {
    kind: 'parameter',
    nameNode,
    function: owner,
    position,
    path,
    rest,
    ...(type && { type }),
    ...(fallback && { fallback }),
    ...(decorators.length > 0 && { decorators }),
  });
}

function imported(nameNode: SyntaxNode, parent: SyntaxNode): ScopedDeclaration | undefined {
  if (parent.type === 'import_require_clause') {
    const source = field(parent, 'source');
    return (
      source &&
      withinClosest(blocks, parent, { kind: 'import', nameNode, module: readString(source.text), exported: '*' })
    );
  }
  const statement = closest(parent, new Set(['import_statement']));
  const source = statement && field(statement, 'source');
  if (!statement || !source) return undefined;
  const module = readString(source.text);
  if (parent.type === 'import_clause')
    return withinClosest(blocks, statement, { kind: 'import', nameNode, module, exported: 'default' });
  if (parent.type === 'namespace_import')
    return withinClosest(blocks, statement, { kind: 'import', nameNode, module, exported: '*' });
  if (parent.type !== 'import_specifier') return undefined;
  const name = field(parent, 'name');
  const alias = field(parent, 'alias');
  if (!name || (alias ?? name).id !== nameNode.id) return undefined;
  return withinClosest(blocks, statement, { kind: 'import', nameNode, module, exported: name.text });
}
