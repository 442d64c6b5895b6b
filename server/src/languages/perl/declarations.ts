import { field, namedChildren, type SyntaxNode, rootOf } from '../../syntax/node';
import type { Declaration, MemberDeclaration, ScopedDeclaration } from '../vocabulary';
import type { Given } from '../targets';
import { unwrap } from './lower';
import { statementOf } from './packages';
import { boundArguments, writtenParameters } from './parameters';
import {
  constantsIn,
  functionAround,
  isKey,
  itemsOf,
  keyBefore,
  namedFunctions,
  packageKinds,
  positionIn,
} from './syntax';

function within(
  scope: SyntaxNode | undefined,
  declaration: Declaration,
  start = scope?.startIndex,
): ScopedDeclaration | undefined {
  return scope && { declaration, start: start ?? 0, end: scope.endIndex };
}

/** What a name token introduces, and where it holds; `undefined` when it only refers to something. */
export function declares(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const parent = nameNode.parent;
  if (!parent) return undefined;
  if (nameNode.type === 'varname') return parameter(nameNode) ?? variable(nameNode, parent);
  if (nameNode.type === 'autoquoted_bareword') return constant(nameNode, parent);
  if (field(parent, 'name')?.id !== nameNode.id) return undefined;
  if (namedFunctions.has(parent.type)) return within(rootOf(nameNode), { kind: 'function', nameNode, node: parent });
  return packageKinds.has(parent.type)
    ? within(rootOf(nameNode), { kind: 'class', nameNode, node: parent })
    : undefined;
}

/** `use constant GONE => 1001`, `use constant { GONE => 1001 }`. */
function constant(nameNode: SyntaxNode, list: SyntaxNode): ScopedDeclaration | undefined {
  if (!constantsIn(list) || !isKey(nameNode)) return undefined;
  const initialiser = nameNode.nextNamedSibling;
  return within(rootOf(nameNode), {
    kind: 'variable',
    nameNode,
    path: [],
    each: false,
    constant: true,
    topLevel: true,
    ...(initialiser && { initialiser }),
  });
}

function parameter(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const owner = functionAround(nameNode);
  const own = owner && writtenParameters(owner).find((each) => each.nameNode.id === nameNode.id);
  if (!own) return undefined;
  const position = own.position - boundArguments(owner);
  if (position < 0) return undefined;
  return within(owner, {
    kind: 'parameter',
    nameNode,
    function: owner,
    position,
    path: [],
    rest: own.rest,
    ...(own.fallback && own.fallback.type !== 'undef_expression' && { fallback: own.fallback }),
  });
}

const scopes: ReadonlySet<string> = new Set([
  'block',
  'source_file',
  'for_statement',
  'cstyle_for_statement',
  'loop_statement',
]);

function variable(nameNode: SyntaxNode, holder: SyntaxNode): ScopedDeclaration | undefined {
  const declaration = holder.parent;
  const base = { kind: 'variable', nameNode, path: [], each: false, constant: false, topLevel: false } as const;
  if (declaration?.type === 'for_statement' && field(declaration, 'variable')?.id === holder.id) {
    const initialiser = field(declaration, 'list');
    return within(declaration, { ...base, each: true, ...(initialiser && { initialiser }) });
  }
  if (declaration?.type !== 'variable_declaration' || declaration.firstChild?.type === 'local') return undefined;
  const isShared = declaration.firstChild?.type === 'our';
  const scope = isShared ? rootOf(nameNode) : scopeOf(declaration);
  const names = namedChildren(declaration);
  const around = declaration.parent;
  const isList = names.length > 1 || declaration.text.includes('(');
  const given = around?.type === 'assignment_expression' ? field(around, 'right') : readonlyValue(declaration);
  const position = names.findIndex(({ id }) => id === holder.id);
  const own = isList ? itemAt(given, position) : undefined;
  return within(
    scope,
    {
      ...base,
      topLevel: scope?.type === 'source_file',
      constant: around?.type === 'list_expression',
      path: isList && given && !own ? [{ index: position }] : [],
      ...(given && { initialiser: own ?? given }),
    },
    scope && scope.type !== 'source_file' ? declaration.startIndex : undefined,
  );
}

/** `4000` of `my ($code, $why) = (4000, 'bye')`, where nothing before it may be several values. */
function itemAt(list: SyntaxNode | undefined, position: number): SyntaxNode | undefined {
  if (list?.type !== 'parenthesized_expression') return undefined;
  const items = itemsOf(namedChildren(list)[0]);
  return items.slice(0, position + 1).every(({ type }) => single.has(type)) ? items[position] : undefined;
}

const single: ReadonlySet<string> = new Set(['number', 'string_literal', 'interpolated_string_literal', 'scalar']);

/** `Readonly my $GONE => 1001` */
function readonlyValue(declaration: SyntaxNode): SyntaxNode | undefined {
  const call =
    declaration.parent?.type === 'list_expression' && isKey(declaration) ? declaration.parent.parent : undefined;
  const isReadonly = call && /^Readonly\b/u.test(field(call, 'function')?.text ?? '');
  return isReadonly ? (declaration.nextNamedSibling ?? undefined) : undefined;
}

function scopeOf(node: SyntaxNode): SyntaxNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (scopes.has(at.type)) return at;
  return undefined;
}

/** What a name token gives to a member; `undefined` when it is not the name of one. */
export function declaresMember(nameNode: SyntaxNode): MemberDeclaration | undefined {
  const own = nameNode.type === 'string_content' ? nameNode.parent : nameNode;
  const parent = own?.parent;
  if (!own || !parent) return undefined;
  if (namedFunctions.has(parent.type) && field(parent, 'name')?.id === own.id) {
    const container = statementOf(parent);
    return container && { nameNode, value: parent, container, how: 'method', constant: true };
  }
  if (parent.type === 'list_expression') return fieldOfTable(nameNode, own, parent);
  if (parent.type !== 'hash_element_expression' || field(parent, 'key')?.id !== own.id) return undefined;
  const object = field(parent, 'hash') ?? parent.firstNamedChild;
  const value = assignedValue(parent);
  return object && value ? { nameNode, value, container: unwrap(object), how: 'assigned', constant: false } : undefined;
}

function fieldOfTable(nameNode: SyntaxNode, own: SyntaxNode, list: SyntaxNode): MemberDeclaration | undefined {
  const container = list.parent;
  const value = own.nextNamedSibling;
  const isTable = container?.type === 'anonymous_hash_expression' || container?.type === 'parenthesized_expression';
  if (!isTable || !value || !isKey(own) || constantsIn(list)) return undefined;
  return { nameNode, value, container, how: 'object-field', constant: true };
}

/** What is assigned where a variable or an element stands as a target, alone or in a list; `undefined` where it is none. */
export function assignedTo(target: SyntaxNode): Given | undefined {
  const variable = target.type === 'varname' ? target.parent : target;
  const list = variable?.parent?.type === 'list_expression' ? variable.parent : undefined;
  const targets = (list ?? variable)?.parent;
  if (variable && targets?.type === 'parenthesized_expression')
    return assignedInList(targets, list ? positionIn(list, variable) : 0);
  const assignment = variable?.parent;
  if (assignment?.type !== 'assignment_expression' || field(assignment, 'left')?.id !== variable?.id) return undefined;
  const operator = field(assignment, 'operator')?.type ?? '';
  if (operator !== '=' && !/^(?:\/\/|\|\||&&)=$/u.test(operator)) return { value: assignment, path: [] };
  const value = field(assignment, 'right');
  return value && { value, path: [] };
}

/** The value that is assigned where a variable or an element stands as a target. */
export function assignedValue(target: SyntaxNode): SyntaxNode | undefined {
  return assignedTo(target)?.value;
}

/** `($code, $reason) = (1000, 'bye')`, `($code) = codes()` */
function assignedInList(targets: SyntaxNode, position: number): Given | undefined {
  const assignment = targets.parent;
  if (assignment?.type !== 'assignment_expression' || field(assignment, 'left')?.id !== targets.id) return undefined;
  const right = field(assignment, 'right');
  const own = itemAt(right, position);
  return own ? { value: own, path: [] } : right && { value: right, path: [{ index: position }] };
}

/** Which names can mean each other: `$code`, `@code`, `%code` and the sub `code` are four things. */
export function nameSpace(nameNode: SyntaxNode): string {
  const holder = nameNode.parent;
  if (nameNode.type !== 'varname' || !holder) return 'sub';
  const element = holder.parent;
  if (holder.type.endsWith('container_variable') && element)
    return field(element, 'hash')?.id === holder.id ? 'hash' : 'array';
  return /^(?:scalar|array|hash)$/u.test(holder.type) ? holder.type : 'sub';
}

/** Whether a key stands before `=>` in a list of pairs, or in the braces of an element. */
export function isNaming(content: SyntaxNode): boolean {
  const literal = content.parent;
  const holder = literal?.parent;
  if (!literal || !holder) return false;
  if (holder.type === 'hash_element_expression') return field(holder, 'key')?.id === literal.id;
  return holder.type === 'list_expression' && isKey(literal) && keyBefore(literal) === undefined;
}
