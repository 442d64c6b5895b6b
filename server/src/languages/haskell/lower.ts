import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Expression } from '../vocabulary';
import { application, resultsOf } from './calls';
import { readNumber, readString } from './literals';

const functions: ReadonlySet<string> = new Set(['function', 'lambda', 'lambda_case']);

export function isFunction(node: SyntaxNode): boolean {
  return functions.has(node.type) && (node.type !== 'function' || field(node, 'patterns') !== undefined);
}

/** The node behind parentheses, literals and type annotations. */
export function unwrap(node: SyntaxNode): SyntaxNode {
  let at = node;
  while (at.type === 'parens' || at.type === 'literal' || at.type === 'signature') {
    const inner =
      field(at, 'expression') ?? field(at, 'pattern') ?? (at.type === 'literal' ? at.firstNamedChild : null);
    if (!inner) break;
    at = inner;
  }
  return at;
}

/** Lowers an expression or a pattern one step deep; its parts stay nodes. */
export function lower(wrapped: SyntaxNode): Expression {
  const node = unwrap(wrapped);
  switch (node.type) {
    case 'integer':
    case 'float':
      return { kind: 'number', node, value: readNumber(node.text) };
    case 'negation': {
      const value = field(node, 'expression');
      const inner = value && lower(value);
      return inner?.kind === 'number' ? { kind: 'number', node, value: -inner.value } : { kind: 'other', node };
    }
    case 'string':
      return { kind: 'string', node, value: readString(node.text), fixed: readString(node.text), parts: [] };
    case 'variable':
    case 'constructor':
    case 'name':
    case 'module_id':
      return { kind: 'name', node, name: node.text };
    case 'module':
      return moduleName(node);
    case 'qualified': {
      const object = field(node, 'module');
      const nameNode = field(node, 'id');
      return object && nameNode
        ? { kind: 'member', node, object, name: nameNode.text, nameNode }
        : { kind: 'other', node };
    }
    case 'apply':
      return applied(node);
    case 'infix':
      return infix(node);
    case 'list':
    case 'tuple':
      return { kind: 'list', node, elements: namedChildren(node) };
    case 'conditional': {
      const condition = field(node, 'if');
      const branches = [field(node, 'then'), field(node, 'else')].filter((arm) => arm !== undefined);
      return { kind: 'choice', node, branches, ...(condition && { condition }) };
    }
    case 'case': {
      const alternatives = field(node, 'alternatives');
      return {
        kind: 'choice',
        node,
        branches: alternatives ? namedChildren(alternatives).flatMap(resultsOf) : [],
        ...(node.firstNamedChild && { condition: node.firstNamedChild }),
      };
    }
    case 'multi_way_if':
      return { kind: 'choice', node, branches: resultsOf(node) };
    case 'let_in': {
      const result = field(node, 'expression');
      return result ? lower(result) : { kind: 'other', node };
    }
    default:
      return isFunction(node) ? { kind: 'function', node } : { kind: 'other', node };
  }
}

/** `WS.` is the name of an import; longer names are the module itself. */
function moduleName(node: SyntaxNode): Expression {
  const first = node.firstNamedChild;
  if (first && node.namedChildCount === 1) return { kind: 'name', node: first, name: first.text, module: first.text };
  return { kind: 'module', node, module: node.text.replace(/\.$/u, '') };
}

/** The constructor's name, without its module. */
function tagOf(head: SyntaxNode): string | undefined {
  const name = head.type === 'qualified' ? field(head, 'id') : head;
  return name?.type === 'constructor' ? name.text : undefined;
}

/** A call, or a value that a constructor makes: that is a tuple with a tag. */
function applied(node: SyntaxNode): Expression {
  const parts = application(node);
  if (!parts) return { kind: 'other', node };
  const tag = tagOf(parts.head);
  if (tag !== undefined) return { kind: 'list', node, elements: [parts.head, ...parts.arguments], tag };
  return {
    kind: 'call',
    node,
    callee: parts.head,
    arguments: parts.arguments.map((argument) => ({ node: argument })),
    constructs: false,
    typeArguments: [],
  };
}

function infix(node: SyntaxNode): Expression {
  if (application(node)) return applied(node);
  const left = field(node, 'left_operand');
  const right = field(node, 'right_operand');
  const operator = field(node, 'operator')?.text;
  if (left && right && (operator === '<>' || operator === '++'))
    return { kind: 'concatenation', node, parts: [left, right] };
  return { kind: 'other', node };
}
