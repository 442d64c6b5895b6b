import { handlersIn } from '../errorHandlers';
import { closest, field, type SyntaxNode } from '../../syntax/node';
import type { Language } from '../language';
import { containment, context } from './context';
import { assignedTo, declares, declaresMember } from './declarations';
import { documentedType } from './documentation';
import { classFacts, classKinds, containerKinds, functionFacts, functionKinds } from './functions';
import { importedModules, importName } from './imports';
import { writeString } from './literals';
import { callable, lower, memberCalls, plainText } from './lower';
import { lowerType } from './types';
import { commentsOf } from '../tokens';
import { introducing } from '../scopes';
import { joinedByOperator, testsAround } from '../conditions';
import { choosing } from '../choices';

const statements: ReadonlySet<string> = new Set([
  'expression_statement',
  'return_statement',
  'if_statement',
  'for_statement',
  'foreach_statement',
  'while_statement',
  'do_statement',
  'switch_statement',
  'try_statement',
  'echo_statement',
  'method_declaration',
  'property_declaration',
  'const_declaration',
  'enum_case',
  'program',
]);

const conditionHolders: ReadonlySet<string> = new Set([
  'if_statement',
  'else_if_clause',
  'conditional_expression',
  'switch_statement',
  'match_expression',
  'while_statement',
]);

/** Tests that stand between a node and its function. */
function conditionsAround(node: SyntaxNode): SyntaxNode[] {
  return testsAround(
    node,
    (at) => functionKinds.has(at.type),
    (at) => (conditionHolders.has(at.type) ? field(at, 'condition') : undefined),
  );
}

/** Whether the text of a string names something: a key of an array, a method of a callable, a defined constant. */
function isNaming(content: SyntaxNode): boolean {
  const literal = content.parent;
  const holder = literal?.parent;
  if (literal?.type !== 'string' || literal.namedChildCount !== 1) return false;
  if (holder?.type === 'subscript_expression' || holder?.type === 'array_element_initializer') return true;
  return holder?.type === 'argument' && holder.parent?.parent?.firstNamedChild?.text === 'define';
}

function tokenAt(root: SyntaxNode, offset: number): SyntaxNode | undefined {
  const node = root.descendantForIndex(offset, offset + 1);
  switch (node.type) {
    case 'integer':
    case 'float':
    case 'name':
    case 'variable_name':
      return node;
    case '$':
      return node.parent?.type === 'variable_name' ? node.parent : undefined;
    case 'string_content':
      return isNaming(node) ? node : undefined;
    default:
      return undefined;
  }
}

/** Whether a name token is the name of a member, and of what. */
function memberAccess(nameNode: SyntaxNode): SyntaxNode | undefined {
  const parent = nameNode.parent;
  if (!parent || nameNode.type === 'variable_name') return undefined;
  if (memberCalls.has(parent.type)) return field(parent, 'name')?.id === nameNode.id ? nameNode : undefined;
  switch (parent.type) {
    case 'member_access_expression':
    case 'nullsafe_member_access_expression':
      return field(parent, 'name')?.id === nameNode.id ? parent : undefined;
    case 'class_constant_access_expression':
      return parent.lastNamedChild?.id === nameNode.id && parent.namedChildCount > 1 ? parent : undefined;
    case 'qualified_name':
      return parent.lastNamedChild?.id === nameNode.id &&
        parent.namedChildCount > 1 &&
        parent.parent?.type !== 'namespace_use_clause'
        ? parent
        : undefined;
    case 'variable_name':
      return parent.parent?.type === 'scoped_property_access_expression' ? parent.parent : undefined;
    case 'string': {
      const holder = parent.parent;
      if (holder?.type === 'subscript_expression' && holder.lastNamedChild?.id === parent.id) return holder;
      const list = holder?.type === 'array_element_initializer' ? holder.parent : undefined;
      return list?.type === 'array_creation_expression' &&
        list.lastNamedChild?.id === holder?.id &&
        callable(list) !== undefined
        ? list
        : undefined;
    }
    default:
      return undefined;
  }
}

/** A variable or a path of members: reading it twice gives the same and does nothing else. */
const plainPath = /^\$\w+(?:\??->\w+)*$/u;

/** PHP, alone and between the tags of a page. */
export const php: Language = {
  id: 'php',
  languageIds: ['php'],
  extensions: { '.php': 'php', '.phtml': 'php', '.php8': 'php', '.phpt': 'php' },
  pathSeparator: '\\',
  assignmentDeclares: true,
  scan: {
    numbers: /(?<![\w$.])(?:0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|\d[\d_]*(?:\.\d*)?(?:[eE][+-]?\d+)?)(?![\w$])/gu,
    evidence:
      /[Ww]eb-?[Ss]ocket|WEB_?SOCKET|\bwss?\b|\bWSS?\b|[Cc]lose_?(?:[Ee]vent_?)?(?:[Cc]ode|[Ss]tatus|[Rr]eason|[Ff]rame)|CLOSE_(?:CODE|STATUS|REASON)/u,
    callFollows: /\s*\(/uy,
    word: /\w/u,
  },
  grammarFor: () => 'php',
  tokenAt,
  lower,
  context,
  declares,
  introduces: introducing(
    {
      class_declaration: ['name'],
      interface_declaration: ['name'],
      trait_declaration: ['name'],
      enum_declaration: ['name'],
      function_definition: ['name'],
    },
    (text) => /\b(?:define|global|use)\b/u.test(text),
  ),
  declaresMember,
  memberAccess,
  assignedValue: (nameNode) => assignedTo(nameNode)?.value,
  assignedPath: (nameNode) => assignedTo(nameNode)?.path ?? [],
  lowerType,
  functionFacts,
  classFacts,
  nameOf: (node) => (containerKinds.has(node.type) || functionKinds.has(node.type) ? field(node, 'name') : undefined),
  bindsSelf: () => false,
  documentedType,
  enclosingFunction: (node) => closest(node.parent, functionKinds),
  enclosingClass: (node) => closest(node.parent, containerKinds) ?? closest(node.parent, classKinds),
  isNegated: (node) => node.parent?.type === 'unary_op_expression' && field(node.parent, 'operator')?.text === '!',
  enclosingStatement: (node) => closest(node, statements) ?? node,
  joined: joinedByOperator,
  conditionsAround,
  handlersAround: handlersIn(functionKinds, new Set(['catch_clause']), new Set(['finally_clause'])),
  otherwise: /\b(?:default|else)\b/u,
  leaves: /^(?:return|throw)\b/u,
  collections: {
    element: new Set(['get', 'current', 'pop', 'shift', 'first', 'last', 'dequeue', 'offsetGet', 'find']),
    insert: new Set(['attach', 'add', 'push', 'set', 'put', 'offsetSet', 'enqueue']),
    same: new Set(['all', 'toArray', 'values', 'filter', 'getIterator']),
    callback: new Set(['each', 'map', 'filter', 'first']),
    contains: new Set([...containment, 'contains', 'has', 'offsetExists']),
    spread: new Set(['array_values', 'iterator_to_array', 'array_reverse', 'array_filter']),
    types: new Set(['array', 'list', 'iterable', 'SplObjectStorage', '\\SplObjectStorage', 'Collection', 'Generator']),
    transparentTypes: new Set(['WeakReference', 'PromiseInterface', 'Promise', 'Future']),
    cells: new Set(),
  },
  unbounded: {
    members: new Set(),
    functions: new Set(['json_encode', 'print_r', 'var_export', 'strval', 'serialize']),
    methods: new Set(['getMessage', 'getTraceAsString', '__toString']),
  },
  indirectCalls: new Set(),
  packedNumber(node) {
    const call = lower(node);
    if (call.kind !== 'call' || call.callee.text.replace('\\', '') !== 'pack') return undefined;
    const [format, value] = call.arguments;
    return format && plainText(format.node) === 'n' ? value?.node : undefined;
  },
  constructors: new Set(['__construct']),
  numberReaders: { functions: new Map([['intval', 0]]) },
  repeats: { functions: new Map([['str_repeat', { of: 0, times: 1 }]]) },
  passThrough: new Set(['intval', 'await', '\\React\\Async\\await', 'Async\\await']),
  nothing: 'null',
  and: '&&',
  choose: choosing({
    plainPath,
    equals: '===',
    arm: (condition, newText) => `${condition} => ${newText}, `,
    whole: (arms, expression) => `match (true) { ${arms}default => ${expression} }`,
  }),
  cutToBytes: (expression, bytes) => `mb_strcut(${expression}, 0, ${bytes}, 'UTF-8')`,
  comment: (text, offset) => (isInCode(text, offset) ? { open: '//', close: '' } : undefined),
  commentAt: commentsOf(new Set(['comment'])),
  importedModules,
  importName,
  stringLiteral: writeString,
  zeroIsFalse: true,
};

/** Whether the last PHP tag before an offset opens code; text outside the tags goes out as it is. */
function isInCode(text: string, offset: number): boolean {
  const before = text.slice(0, offset);
  return Math.max(before.lastIndexOf('<?php'), before.lastIndexOf('<?=')) > before.lastIndexOf('?>');
}
