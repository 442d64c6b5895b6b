import { rubyLayout } from '../layouts';
import { handlersIn } from '../errorHandlers';
import { closest, field, type SyntaxNode } from '../../syntax/node';
import type { Language } from '../language';
import type { TypeExpression } from '../vocabulary';
import { containment, context } from './context';
import { assignedTo, declares, declaresMember } from './declarations';
import { documentedType } from './documentation';
import {
  classFacts,
  containerKinds,
  functionAround,
  functionFacts,
  isFunction,
  methodKinds,
  nameOfContainer,
  functionKinds,
} from './functions';
import { writeString } from './literals';
import { called, hasReceiver, isBare, lower, plainText } from './lower';
import { commentsOf, tokensOf } from '../tokens';
import { introducing } from '../scopes';
import { testsAround } from '../conditions';
import { choosing } from '../choices';
import { lineComments } from '../lineComments';

const tokens: ReadonlySet<string> = new Set([
  'integer',
  'float',
  'identifier',
  'constant',
  'instance_variable',
  'class_variable',
  'global_variable',
  'hash_key_symbol',
  'simple_symbol',
]);

const statementLists: ReadonlySet<string> = new Set([
  'program',
  'body_statement',
  'block_body',
  'begin',
  'then',
  'else',
  'do',
]);

const conditionHolders: ReadonlySet<string> = new Set([
  'if',
  'unless',
  'elsif',
  'if_modifier',
  'unless_modifier',
  'conditional',
  'while',
  'until',
  'case',
]);

/** Tests that stand between a node and its function. */
function conditionsAround(node: SyntaxNode): SyntaxNode[] {
  return testsAround(node, isFunction, (at) =>
    conditionHolders.has(at.type) ? (field(at, 'condition') ?? field(at, 'value')) : undefined,
  );
}

/** Whether a name token is the name of a member, and of what. */
function memberAccess(nameNode: SyntaxNode): SyntaxNode | undefined {
  const parent = nameNode.parent;
  if (parent?.type === 'scope_resolution')
    return field(parent, 'name')?.id === nameNode.id && field(parent, 'scope') && !isNameOfContainer(parent)
      ? parent
      : undefined;
  if (nameNode.type === 'simple_symbol')
    return parent?.type === 'element_reference' && parent.firstNamedChild?.id !== nameNode.id ? parent : undefined;
  if (parent?.type !== 'call' || field(parent, 'method')?.id !== nameNode.id || !hasReceiver(parent)) return undefined;
  return isBare(parent) && nameNode.text !== 'new' ? parent : nameNode;
}

function isNameOfContainer(path: SyntaxNode): boolean {
  return path.parent !== null && containerKinds.has(path.parent.type) && field(path.parent, 'name')?.id === path.id;
}

/** Paths of constants as the types of what is caught, inherited or documented. */
function lowerType(node: SyntaxNode): TypeExpression {
  switch (node.type) {
    case 'constant':
      return { kind: 'named', path: [node.text], nameNode: node, arguments: [] };
    case 'scope_resolution':
      return { kind: 'named', path: [node.text.replace(/^::/u, '')], nameNode: node, arguments: [] };
    case 'exceptions':
      return { kind: 'union', of: node.namedChildren };
    default:
      return { kind: 'other', node };
  }
}

/** `[1001].pack('n')` */
function packedNumber(node: SyntaxNode): SyntaxNode | undefined {
  const call = lower(node);
  const callee = call.kind === 'call' ? lower(call.callee) : undefined;
  if (call.kind !== 'call' || callee?.kind !== 'member' || callee.name !== 'pack') return undefined;
  const list = lower(callee.object);
  const format = plainText(call.arguments[0]?.node);
  const isCode = format !== undefined && /^(?:n|S>)/u.test(format);
  return isCode && list.kind === 'list' ? list.elements[0] : undefined;
}

const required = /(?<![\w.])(?:require|gem|autoload\s+:\w+,)\s*\(?\s*["']([^"'\n]+)["']/gu;

/** A name or a path of readers: reading it twice gives the same and does nothing else. */
const plainPath = /^[@\p{L}_][\p{L}\p{N}_]*(?:&?\.[\p{L}_][\p{L}\p{N}_]*)*$/u;

/** Ruby. */
export const ruby: Language = {
  id: 'ruby',
  languageIds: ['ruby'],
  extensions: { '.rb': 'ruby', '.rake': 'ruby', '.ru': 'ruby' },
  pathSeparator: '::',
  assignmentDeclares: true,
  implicitSelf: true,
  fieldPrefix: '@',
  symbolPrefix: ':',
  keyPrefix: ':',
  scan: {
    numbers:
      /(?<![\w$@]|[^.]\.)(?:0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w$])/gu,
    evidence:
      /[Ww]eb_?-?[Ss]ocket|WEB_?SOCKET|\bwss?\b|\bWSS?\b|[Cc]lose_?(?:[Ee]vent_?)?(?:[Cc]ode|[Ss]tatus|[Rr]eason|[Ff]rame)|CLOSE_(?:CODE|STATUS|REASON)/u,
    callFollows: /(?![^\S\n]*(?:=[^=>~]|:(?!:)|,|\|))/uy,
    word: /\w/u,
  },
  grammarFor: () => 'ruby',
  layout: rubyLayout,
  tokenAt: tokensOf(tokens),
  lower,
  context,
  declares,
  introduces: introducing(
    {
      class: ['name'],
      module: ['name'],
      method: ['name'],
    },
    (text) => /\$\w/u.test(text),
  ),
  declaresMember,
  memberAccess,
  assignedValue: (nameNode) => assignedTo(nameNode)?.value,
  assignedPath: (nameNode) => assignedTo(nameNode)?.path ?? [],
  bareCall(member) {
    const method = member.type === 'call' && isBare(member) ? field(member, 'method') : undefined;
    return method && called(member, method, false);
  },
  lowerType,
  functionFacts,
  classFacts,
  nameOf(node) {
    if (methodKinds.has(node.type)) return field(node, 'name');
    return containerKinds.has(node.type) ? nameOfContainer(node) : undefined;
  },
  bindsSelf: (functionNode) => methodKinds.has(functionNode.type),
  documentedType,
  enclosingFunction: functionAround,
  enclosingClass: (node) => closest(node.parent, containerKinds),
  isNegated(node) {
    const parent = node.parent;
    if (parent?.type === 'unary') return /^(?:!|not)$/u.test(field(parent, 'operator')?.type ?? '');
    return parent !== null && /^unless/u.test(parent.type) && field(parent, 'condition')?.id === node.id;
  },
  enclosingStatement(node) {
    for (let at = node; at.parent; at = at.parent) if (statementLists.has(at.parent.type)) return at;
    return node;
  },
  conditionsAround,
  handlersAround: handlersIn(functionKinds, new Set(['rescue']), new Set(['else', 'ensure'])),
  otherwise: /\belse\b/u,
  leaves: /^(?:return|raise)\b/u,
  collections: {
    element: new Set([
      'first',
      'last',
      'fetch',
      'find',
      'detect',
      'pop',
      'shift',
      'delete',
      'dig',
      'sample',
      'min_by',
      'max_by',
    ]),
    insert: new Set(['<<', 'push', 'add', 'append', 'unshift', 'store', 'add?']),
    same: new Set([
      'values',
      'select',
      'filter',
      'reject',
      'to_a',
      'dup',
      'compact',
      'uniq',
      'sort_by',
      'reverse',
      'take',
      'drop',
    ]),
    callback: new Set([
      'each',
      'each_value',
      'map',
      'select',
      'filter',
      'reject',
      'find',
      'detect',
      'any?',
      'all?',
      'delete_if',
      'each_with_index',
      'flat_map',
      'reverse_each',
      'find_all',
      'partition',
    ]),
    spreadsRows: true,
    entryCallback: new Set(['each', 'each_pair', 'map', 'select', 'filter', 'reject', 'find', 'any?', 'delete_if']),
    contains: containment,
    spread: new Set(),
    types: new Set(['Array', 'Set', 'Hash', 'Enumerable']),
    transparentTypes: new Set(),
    cells: new Set(),
  },
  unbounded: {
    members: new Set(['message', 'full_message', 'backtrace', 'inspect', 'to_s', 'detailed_message']),
    functions: new Set(),
    methods: new Set(['inspect', 'to_json']),
  },
  indirectCalls: new Set(),
  constructors: new Set(['initialize']),
  defaultCalls: new Map([['fetch/2', 1]]),
  numberReaders: { functions: new Map([['Integer', 0]]), methods: new Set(['to_i']) },
  callsByName: new Set(['send', 'public_send', '__send__']),
  numberViews: new Set(['to_i', 'to_int']),
  passThrough: new Set(['Integer']),
  packedNumber,
  nothing: 'nil',
  and: '&&',
  choose: choosing({
    plainPath,
    isWithin: (expression, from, to) => `(${from}..${to}).cover?(${expression})`,
    arm: (condition, newText) => `${condition} ? ${newText} : `,
    whole: (arms, expression) => `(${arms}${expression})`,
  }),
  cutToBytes: (expression, bytes) => `${expression}.byteslice(0, ${bytes}).scrub('')`,
  comment: lineComments('#', '#{'),
  commentAt: commentsOf(new Set(['comment'])),
  importedModules: (text) => [...new Set([...text.matchAll(required)].map((match) => match[1] ?? ''))],
  // What is required is at hand everywhere.
  importName: (_text, _modules, exported) => ({ local: exported, edits: [] }),
  stringLiteral: writeString,
};
