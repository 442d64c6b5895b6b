import { swiftLayout } from '../layouts';
import { closest, field, type SyntaxNode } from '../../syntax/node';
import type { Language } from '../language';
import { context } from './context';
import { declares, declaresMember } from './declarations';
import { classFacts, classKinds, functionFacts, functionKinds } from './functions';
import { importedModules, importName } from './imports';
import { writeString } from './literals';
import { parameterValues } from './tests';
import { lower } from './lower';
import { readAs } from './reading';
import { isDottedName, isNegatedChain, isNegation, isSignOfChain } from './syntax';
import { lowerType } from './types';
import { commentsOf, tokensOf } from '../tokens';
import { introducing } from '../scopes';
import { testsAround } from '../conditions';
import { lineComments } from '../lineComments';

const tokens: ReadonlySet<string> = new Set([
  'integer_literal',
  'hex_literal',
  'oct_literal',
  'bin_literal',
  'real_literal',
  'simple_identifier',
  'type_identifier',
]);

const closures: ReadonlySet<string> = new Set(['lambda_literal']);

const comments: ReadonlySet<string> = new Set(['comment', 'multiline_comment']);

const statements: ReadonlySet<string> = new Set([
  'property_declaration',
  'assignment',
  'control_transfer_statement',
  'if_statement',
  'guard_statement',
  'while_statement',
  'for_statement',
  'repeat_while_statement',
  'switch_statement',
  'do_statement',
  'enum_entry',
  'function_declaration',
  'init_declaration',
  'source_file',
]);

const conditionHolders: ReadonlySet<string> = new Set([
  'if_statement',
  'guard_statement',
  'while_statement',
  'ternary_expression',
  'switch_statement',
  'conjunction_expression',
  'disjunction_expression',
]);

/** Tests that stand between a node and its function. */
function conditionsAround(node: SyntaxNode): SyntaxNode[] {
  return testsAround(
    node,
    (at) => functionKinds.has(at.type),
    (at) =>
      conditionHolders.has(at.type) ? (field(at, 'condition') ?? field(at, 'expr') ?? field(at, 'lhs')) : undefined,
  );
}

/** The statement around a node; an expression that stands alone is one. */
function enclosingStatement(node: SyntaxNode): SyntaxNode {
  let at = node;
  while (at.parent && !statements.has(at.type) && at.parent.type !== 'statements') at = at.parent;
  return at;
}

/** Swift. */
export const swift: Language = {
  id: 'swift',
  languageIds: ['swift'],
  extensions: { '.swift': 'swift' },
  scan: {
    numbers:
      /(?<![\w$]|(?<!\.\.)\.)(?:0x[\da-fA-F_]+|0o[0-7_]+|0b[01_]+|\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w$])/gu,
    evidence:
      /[Ww]eb_?[Ss]ocket|WEB_?SOCKET|\bwss?\b|\bWSS?\b|Starscream|[Cc]lose_?(?:[Cc]ode|[Ss]tatus|[Rr]eason)|WS(?:Client|Core)/u,
    callFollows: /\s*(?:\?\.\s*|!\.\s*)?[(.{]/uy,
  },
  grammarFor: () => 'swift',
  readAs,
  layout: swiftLayout,
  tokenAt: tokensOf(tokens),
  lower,
  context,
  declares,
  introduces: introducing(
    {
      function_declaration: ['name'],
      class_declaration: ['name'],
      protocol_declaration: ['name'],
    },
    holdsAnotherType,
  ),
  declaresMember,
  memberAccess(nameNode) {
    const parent = nameNode.parent;
    if (parent?.type === 'navigation_suffix') return parent.parent ?? undefined;
    if (parent?.type === 'prefix_expression' && field(parent, 'operation')?.type === '.') return parent;
    return isDottedName(nameNode) ? nameNode : undefined;
  },
  assignedValue(nameNode) {
    const target = nameNode.parent;
    const assignment = target?.type === 'directly_assignable_expression' ? target.parent : undefined;
    return assignment?.type === 'assignment' ? field(assignment, 'result') : undefined;
  },
  lowerType,
  functionFacts,
  classFacts,
  nameOf: (node) =>
    classKinds.has(node.type) || node.type === 'function_declaration' ? field(node, 'name') : undefined,
  bindsSelf: (functionNode) => functionNode.type !== 'lambda_literal',
  documentedType: () => undefined,
  enclosingFunction: (node) => closest(node.parent, functionKinds),
  enclosingClass: (node) => closest(node.parent, classKinds),
  isNegated(node) {
    const parent = node.parent;
    if (isNegatedChain(node)) return true;
    if (parent?.type === 'prefix_expression')
      return !isSignOfChain(parent) && field(parent, 'operation')?.type === 'bang';
    const call = parent?.type === 'value_argument' ? parent.parent?.parent?.parent : undefined;
    return call !== undefined && call !== null && isNegation(call);
  },
  enclosingStatement,
  conditionsAround,
  otherwise: /\b(?:default|else)\b/u,
  leaves: /^(?:return|throw)\b/u,
  collections: {
    element: new Set([
      'first',
      'last',
      'randomElement',
      'removeValue',
      'removeFirst',
      'removeLast',
      'popLast',
      'min',
      'max',
    ]),
    insert: new Set(['append', 'insert', 'updateValue']),
    same: new Set([
      'filter',
      'values',
      'sorted',
      'reversed',
      'prefix',
      'suffix',
      'dropFirst',
      'dropLast',
      'compactMap',
      'enumerated',
    ]),
    mapping: new Set(['map', 'compactMap', 'flatMap']),
    callback: new Set(['forEach', 'map', 'filter', 'first', 'contains', 'allSatisfy', 'compactMap', 'flatMap']),
    contains: new Set(['contains', 'firstIndex']),
    spread: new Set(['Array', 'Set']),
    types: new Set([
      'Array',
      'Set',
      'Dictionary',
      'ArraySlice',
      'OrderedDictionary',
      'AsyncStream',
      'AsyncThrowingStream',
    ]),
    transparentTypes: new Set([
      'Optional',
      'EventLoopFuture',
      'EventLoopPromise',
      'Task',
      'NIOLockedValueBox',
      'Weak',
      'Result',
    ]),
    cells: new Set(['value', 'wrappedValue']),
  },
  unbounded: {
    members: new Set(['localizedDescription', 'debugDescription', 'description']),
    functions: new Set(['String', 'String.init']),
    methods: new Set(),
  },
  indirectCalls: new Set(),
  numberReaders: {
    functions: new Map(
      ['Int', 'UInt', 'Int16', 'UInt16', 'Int32', 'UInt32', 'Int64', 'UInt64'].map((name) => [name, 0] as const),
    ),
  },
  repeats: { functions: new Map([['String', { of: 0, times: 1 }]]) },
  parameterValues,
  passThrough: new Set([
    'Int',
    'UInt',
    'Int16',
    'UInt16',
    'Int32',
    'UInt32',
    'Int64',
    'UInt64',
    'NSNumber',
    'Optional',
  ]),
  numberViews: new Set(['rawValue']),
  implicitSelf: true,
  sharesNames: true,
  implicitParameter(nameNode) {
    const position = /^\$(\d)$/u.exec(nameNode.text)?.[1];
    const closure = position === undefined ? undefined : closest(nameNode, closures);
    return closure && { function: closure, position: Number(position) };
  },
  constantsHaveTypes: true,
  nothing: 'nil',
  and: '&&',
  comment: lineComments('//', '\\('),
  commentAt: commentsOf(comments),
  importedModules,
  openImports: importedModules,
  importName,
  stringLiteral: writeString,
};

const typeWord = /\b(?:class|struct|enum|actor|protocol|extension|typealias)\b/u;
const innerTypeWord = /\b(?:class|struct|enum|actor|protocol|typealias)\b/u;

/** Whether a word for a type stands in the braces of another. Two searches: one expression for both goes back and forth. */
function holdsAnotherType(text: string): boolean {
  const outer = typeWord.exec(text);
  const brace = outer ? text.indexOf('{', outer.index) : -1;
  return brace !== -1 && innerTypeWord.test(text.slice(brace));
}
