import { perlLayout } from '../layouts';
import { closest, field, type SyntaxNode } from '../../syntax/node';
import type { Language } from '../language';
import type { TypeExpression } from '../vocabulary';
import { bareCall, context } from './context';
import { assignedTo, assignedValue, declares, declaresMember, isNaming, nameSpace } from './declarations';
import { classFacts, functionFacts } from './functions';
import { importedModules, importName, openImports } from './imports';
import { writeString } from './literals';
import { argumentNodes, isBare, isConstruction, lower, plainText } from './lower';
import { statementOf } from './packages';
import { takenArgument } from './parameters';
import { functionAround, functionKinds } from './syntax';
import { commentsOf } from '../tokens';
import { introducing } from '../scopes';
import { testsAround } from '../conditions';
import { choosing } from '../choices';

const tokens: ReadonlySet<string> = new Set([
  'number',
  'varname',
  'bareword',
  'autoquoted_bareword',
  'function',
  'method',
  'package',
]);
const comments: ReadonlySet<string> = new Set(['comment', 'pod']);
const none: ReadonlySet<string> = new Set();

function tokenAt(root: SyntaxNode, offset: number): SyntaxNode | undefined {
  const node = root.descendantForIndex(offset, offset + 1);
  // The name of a function of the language's own is a keyword inside the name.
  const whole = !node.isNamed && node.parent?.type === 'function' ? node.parent : node;
  if (whole.type === 'string_content') return isNaming(whole) ? whole : undefined;
  return tokens.has(whole.type) ? whole : undefined;
}

/** Whether a name token is the name of a member, and of what. */
function memberAccess(nameNode: SyntaxNode): SyntaxNode | undefined {
  const own = nameNode.type === 'string_content' ? nameNode.parent : nameNode;
  const parent = own?.parent;
  if (!own || !parent) return undefined;
  if (own.type === 'method') {
    if (parent.type !== 'method_call_expression' || isConstruction(parent)) return undefined;
    return isBare(parent) ? parent : own;
  }
  return parent.type === 'hash_element_expression' && field(parent, 'key')?.id === own.id && own.type !== 'number'
    ? parent
    : undefined;
}

const statements: ReadonlySet<string> = new Set([
  'expression_statement',
  'conditional_statement',
  'for_statement',
  'cstyle_for_statement',
  'loop_statement',
  'use_statement',
  'subroutine_declaration_statement',
  'source_file',
]);

const conditionHolders: ReadonlySet<string> = new Set([
  'conditional_statement',
  'elsif',
  'postfix_conditional_expression',
  'conditional_expression',
  'loop_statement',
]);

/** Tests that stand between a node and its function. */
function conditionsAround(node: SyntaxNode): SyntaxNode[] {
  return testsAround(
    node,
    (at) => functionKinds.has(at.type),
    (at) => (conditionHolders.has(at.type) ? field(at, 'condition') : undefined),
  );
}

function isNegated(node: SyntaxNode): boolean {
  const parent = node.parent?.type === 'parenthesized_expression' ? node.parent.parent : node.parent;
  if (!parent) return false;
  if (parent.type === 'logical_not_expression') return true;
  if (parent.type === 'unary_expression') return field(parent, 'operator')?.type === '!';
  const isUnless = parent.children.some(({ type }) => type === 'unless');
  return isUnless && field(parent, 'condition')?.id === node.id;
}

/** `pack('n', 1001)` */
function packedNumber(node: SyntaxNode): SyntaxNode | undefined {
  const call = lower(node);
  if (call.kind !== 'call' || call.callee.text !== 'pack') return undefined;
  const [format, value] = argumentNodes(call.node);
  return /^(?:n|S>)/u.test(plainText(format) ?? '') ? value : undefined;
}

/** The names of packages, as what is extended or constructed. */
function lowerType(node: SyntaxNode): TypeExpression {
  return /^(?:package|bareword|string_content)$/u.test(node.type)
    ? { kind: 'named', path: [node.text], nameNode: node, arguments: [] }
    : { kind: 'other', node };
}

/** A variable or a path of elements: reading it twice gives the same and does nothing else. */
const plainPath = /^\$\w+(?:->\{\w+\}|\{\w+\})*$/u;

/** Perl. */
export const perl: Language = {
  id: 'perl',
  languageIds: ['perl'],
  extensions: { '.pl': 'perl', '.pm': 'perl', '.t': 'perl', '.psgi': 'perl' },
  pathSeparator: '::',
  layout: perlLayout,
  scan: {
    numbers:
      /(?<![\w$@%&]|[^.]\.)(?:0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?)(?!\w)/gu,
    evidence:
      /[Ww]eb_?-?[Ss]ocket|WEB_?SOCKET|\bwss?\b|\bWSS?\b|\bMojo|[Cc]lose_?(?:[Ee]vent_?)?(?:[Cc]ode|[Ss]tatus|[Rr]eason|[Ff]rame)|CLOSE_(?:CODE|STATUS|REASON)/u,
    callFollows: /(?![^\S\n]*(?:=>|=(?![=~])|,|\}))/uy,
    word: /\w/u,
  },
  grammarFor: () => 'perl',
  tokenAt,
  lower,
  context,
  declares,
  introduces: introducing(
    {
      subroutine_declaration_statement: ['name'],
    },
    (text) => /\bour\b/u.test(text),
  ),
  declaresMember,
  memberAccess,
  assignedValue,
  assignedPath: (nameNode) => assignedTo(nameNode)?.path ?? [],
  textsAreNumbers: true,
  bareCall,
  lowerType,
  functionFacts,
  classFacts,
  nameOf: (node) => classFacts(node)?.nameNode ?? (functionKinds.has(node.type) ? field(node, 'name') : undefined),
  bindsSelf: () => false,
  documentedType: () => undefined,
  enclosingFunction: functionAround,
  enclosingClass: statementOf,
  methodsStandApart: true,
  isNegated,
  enclosingStatement: (node) => closest(node, statements) ?? node,
  failures: { wanted: /^(?:(?:throws|dies)_ok\s*\{|exception\s*\{|(?:ok\s*\(?\s*)?!\s*eval\s*\{)/u },
  conditionsAround,
  otherwise: /\b(?:else|default)\b/u,
  leaves: /^(?:return|die|croak)\b/u,
  nameSpace,
  implicitParameter: takenArgument,
  collections: {
    element: new Set(['shift', 'pop', 'first']),
    insert: new Set(['push', 'unshift']),
    same: new Set(),
    callback: new Set(['each']),
    contains: none,
    spread: new Set(['values', 'reverse', 'sort']),
    types: none,
    transparentTypes: none,
    cells: none,
  },
  unbounded: {
    members: new Set(['message']),
    functions: new Set(['Dumper', 'encode_json', 'to_json', 'longmess']),
    methods: new Set(['to_string', 'verbose']),
  },
  indirectCalls: none,
  numberReaders: { functions: new Map([['int', 0]]) },
  passThrough: new Set(['int']),
  packedNumber,
  nothing: 'undef',
  and: '&&',
  choose: choosing({
    plainPath,
    arm: (condition, newText) => `${condition} ? ${newText} : `,
    whole: (arms, expression) => `(${arms}${expression})`,
  }),
  comment: () => ({ open: '#', close: '' }),
  commentAt: commentsOf(comments),
  importedModules,
  openImports,
  importName,
  stringLiteral: writeString,
  zeroIsFalse: true,
};
