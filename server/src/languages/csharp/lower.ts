import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Argument, Expression, ObjectField } from '../vocabulary';
import { classKinds, functionKinds } from './functions';
import { readNumber, readString } from './literals';
import { argumentsOf, memberName, unwrap } from './unwrap';
import { conditional } from '../conditionals';
import { entryOf } from '../entries';
import { tables } from './tables';

const strings: ReadonlySet<string> = new Set([
  'string_literal',
  'character_literal',
  'verbatim_string_literal',
  'raw_string_literal',
]);

/** Lowers an expression one step deep; its parts stay nodes. */
export function lower(wrapped: SyntaxNode): Expression {
  const node = unwrap(wrapped);
  switch (node.type) {
    case 'integer_literal':
    case 'real_literal':
      return { kind: 'number', node, value: readNumber(node.text) };
    case 'interpolated_string_expression':
      return interpolated(node);
    case 'boolean_literal':
      return { kind: 'boolean', node, value: node.text === 'true' };
    case 'null_literal':
      return { kind: 'nothing', node };
    case 'this':
      return { kind: 'self', node };
    case 'base':
      return { kind: 'self', node, ofBase: true };
    case 'identifier':
      return name(node);
    case 'generic_name':
    case 'alias_qualified_name':
      return node.lastNamedChild && node.type !== 'generic_name'
        ? lower(node.lastNamedChild)
        : { kind: 'name', node: node.firstNamedChild ?? node, name: node.firstNamedChild?.text ?? node.text };
    case 'member_access_expression':
      return isEmptyString(node)
        ? { kind: 'string', node, value: '', fixed: '', parts: [] }
        : member(node, field(node, 'expression'));
    case 'qualified_name':
      return member(node, field(node, 'qualifier'));
    case 'member_binding_expression':
      return member(node, boundObject(node));
    case 'element_access_expression': {
      const object = field(node, 'expression');
      const list = field(node, 'subscript');
      const index = list && argumentsOf(list)[0];
      return object && index ? { kind: 'index', node, object, index: unwrap(index) } : { kind: 'other', node };
    }
    case 'invocation_expression':
    case 'object_creation_expression':
    case 'implicit_object_creation_expression':
      return call(node);
    case 'initializer_expression':
    case 'collection_expression':
      return collection(node);
    case 'array_creation_expression':
    case 'implicit_array_creation_expression': {
      const inner = namedChildren(node).find((child) => child.type === 'initializer_expression');
      return inner ? collection(inner) : { kind: 'other', node };
    }
    case 'tuple_expression':
      return { kind: 'list', node, elements: argumentsOf(node).map(unwrap) };
    case 'spread_element':
      return { kind: 'spread', node, of: node.lastNamedChild ?? node };
    case 'conditional_expression':
      return conditional(node);
    case 'switch_expression': {
      const arms = namedChildren(node).filter((child) => child.type === 'switch_expression_arm');
      const branches = arms.flatMap((arm) => arm.lastNamedChild ?? []);
      const condition = node.firstNamedChild;
      return { kind: 'choice', node, branches, ...(condition && { condition }) };
    }
    case 'binary_expression':
      return binary(node);
    case 'prefix_unary_expression':
      return unary(node);
    case 'assignment_expression': {
      const right = field(node, 'right');
      return right ? lower(right) : { kind: 'other', node };
    }
    default:
      if (strings.has(node.type)) {
        const value = readString(node.text);
        return { kind: 'string', node, value, fixed: value, parts: [] };
      }
      if (functionKinds.has(node.type)) return { kind: 'function', node };
      return { kind: classKinds.has(node.type) ? 'class' : 'other', node };
  }
}

/** A name; in `x is { CloseStatus: … }` the member of `x`. */
function name(node: SyntaxNode): Expression {
  const pattern = node.parent;
  if (pattern?.type === 'subpattern' && pattern.firstNamedChild?.id === node.id) {
    const object = matchedBy(pattern);
    if (object) return { kind: 'member', node, object, name: node.text, nameNode: node };
  }
  return { kind: 'name', node, name: node.text };
}

/** What a property pattern is matched against. */
function matchedBy(subpattern: SyntaxNode): SyntaxNode | undefined {
  const holder = subpattern.parent?.parent?.parent;
  if (holder?.type === 'is_pattern_expression') return field(holder, 'expression');
  if (holder?.type === 'subpattern') return holder.firstNamedChild ?? undefined;
  if (holder?.type === 'switch_expression_arm') return holder.parent?.firstNamedChild ?? undefined;
  return undefined;
}

/** `string.Empty`. */
function isEmptyString(node: SyntaxNode): boolean {
  return /^(?:(?:global::)?System\.)?[sS]tring\.Empty$/u.test(node.text);
}

function member(node: SyntaxNode, object: SyntaxNode | undefined): Expression {
  const nameNode = memberName(node);
  return object && nameNode ? { kind: 'member', node, object, name: nameNode.text, nameNode } : { kind: 'other', node };
}

/** The object of `?.Name`: what stands before the question mark of the nearest conditional access. */
function boundObject(node: SyntaxNode): SyntaxNode | undefined {
  for (let at = node; at.parent; at = at.parent)
    if (at.parent.type === 'conditional_access_expression') {
      const condition = field(at.parent, 'condition');
      if (condition && condition.id !== at.id) return condition;
    }
  return undefined;
}

function call(node: SyntaxNode): Expression {
  const constructs = node.type !== 'invocation_expression';
  const callee = constructs ? (field(node, 'type') ?? targetType(node)) : field(node, 'function');
  if (!callee) return { kind: 'other', node };
  const list = field(node, 'arguments') ?? namedChildren(node).find((child) => child.type === 'argument_list');
  const generic = genericOf(callee);
  const filledWith = constructs && namedChildren(node).find((child) => child.type === 'initializer_expression');
  return {
    kind: 'call',
    node,
    callee,
    arguments: list ? argumentsOf(list).map(argument) : [],
    ...(list && { list }),
    constructs,
    ...(filledWith && { filledWith }),
    typeArguments: generic ? namedChildren(generic) : [],
  };
}

/** The type arguments of `Foo<T>` and `x.Foo<T>`. */
function genericOf(callee: SyntaxNode): SyntaxNode | undefined {
  const named = callee.type === 'generic_name' ? callee : field(callee, 'name');
  return named?.type === 'generic_name' ? (named.lastNamedChild ?? undefined) : undefined;
}

/** The type that `new(…)` makes, where the declaration around it says so. */
function targetType(node: SyntaxNode): SyntaxNode | undefined {
  const holder = node.parent;
  if (holder?.type === 'variable_declarator') return holder.parent ? field(holder.parent, 'type') : undefined;
  return holder?.type === 'property_declaration' ? field(holder, 'type') : undefined;
}

function argument(node: SyntaxNode): Argument {
  const keyword = field(node, 'name')?.text;
  return { node: unwrapArgument(node), ...(keyword !== undefined && { keyword }) };
}

function unwrapArgument(node: SyntaxNode): SyntaxNode {
  return node.lastNamedChild ?? node.lastChild ?? node;
}

/** An initialiser in braces or brackets: fields, entries by key, or elements. */
function collection(node: SyntaxNode): Expression {
  const parts = namedChildren(node);
  const creation = node.parent;
  const type = creation?.type === 'object_creation_expression' ? field(creation, 'type') : undefined;
  const pairs = tables.pairsOf(node);
  if (pairs) {
    const fields = pairs.map(([key, value]) => entryOf(lower, key, value));
    return { kind: 'object', node, fields, ...(type && { type }) };
  }
  if (!parts.some((part) => part.type === 'assignment_expression')) return { kind: 'list', node, elements: parts };
  return { kind: 'object', node, fields: parts.flatMap(objectField), ...(type && { type }) };
}

function objectField(node: SyntaxNode): ObjectField[] {
  const left = field(node, 'left');
  const value = field(node, 'right');
  if (node.type !== 'assignment_expression' || !left || !value) return [];
  const key = left.type === 'element_binding_expression' ? (left.firstNamedChild?.firstNamedChild ?? left) : left;
  return [{ name: strings.has(key.type) ? readString(key.text) : key.text, key, value }];
}

function interpolated(node: SyntaxNode): Expression {
  const holes = namedChildren(node).filter((child) => child.type === 'interpolation');
  const parts = holes.flatMap(
    (hole) => namedChildren(hole).find((child) => child.type !== 'interpolation_brace') ?? [],
  );
  const fixed = namedChildren(node)
    .filter((child) => child.type === 'string_content')
    .map((child) => child.text)
    .join('');
  return { kind: 'string', node, fixed, parts, ...(parts.length === 0 && { value: fixed }) };
}

function binary(node: SyntaxNode): Expression {
  const left = field(node, 'left');
  const right = field(node, 'right');
  const operator = field(node, 'operator')?.text;
  if (!left || !right) return { kind: 'other', node };
  if (operator === '??') return { kind: 'choice', node, branches: [left, right] };
  if (operator === '+') return { kind: 'concatenation', node, parts: [left, right] };
  return { kind: 'other', node };
}

function unary(node: SyntaxNode): Expression {
  const inner = node.lastNamedChild;
  const operator = node.firstChild?.type;
  if (inner && (operator === '-' || operator === '+')) {
    const value = lower(inner);
    if (value.kind === 'number') return { kind: 'number', node, value: operator === '-' ? -value.value : value.value };
  }
  return { kind: 'other', node };
}
