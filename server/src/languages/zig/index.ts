import { closest, field, type SyntaxNode } from '../../syntax/node';
import type { Language } from '../language';
import { castType, context } from './context';
import { assignedValue, declares, declaresMember } from './declarations';
import { classFacts, functionFacts, isMethod } from './functions';
import { importedModules, importName } from './imports';
import { writeString } from './literals';
import { lower } from './lower';
import { readAs } from './reading';
import { enclosingContainer, functionKinds } from './syntax';
import { lowerType } from './types';
import { commentsOf, tokensOf } from '../tokens';
import { introducing } from '../scopes';
import { testsAround } from '../conditions';

const tokens: ReadonlySet<string> = new Set(['integer', 'float', 'identifier']);
const comments: ReadonlySet<string> = new Set(['comment']);
const none: ReadonlySet<string> = new Set();
const statements: ReadonlySet<string> = new Set([
  'variable_declaration',
  'expression_statement',
  'if_statement',
  'for_statement',
  'while_statement',
  'function_declaration',
  'container_field',
  'source_file',
]);

/** Tests that stand between a node and its function. */
function conditionsAround(node: SyntaxNode): SyntaxNode[] {
  return testsAround(
    node,
    (at) => functionKinds.has(at.type),
    (at) => (at.type === 'switch_expression' ? (at.firstNamedChild ?? undefined) : field(at, 'condition')),
  );
}

/** Zig. */
export const zig: Language = {
  id: 'zig',
  languageIds: ['zig'],
  extensions: { '.zig': 'zig' },
  scan: {
    numbers:
      /(?<!\w|(?<!\.\.)\.)(?:0x[\da-fA-F_]+|0o[0-7_]+|0b[01_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?)(?!\w)/gu,
    evidence: /[Ww]eb-?_?[Ss]ocket|WEB_?SOCKET|\bwss?\b|[Cc]lose_?(?:[Cc]ode|[Ss]tatus)|CLOSE_CODE/u,
    callFollows: /\s*[({.]/uy,
  },
  grammarFor: () => 'zig',
  readAs,
  tokenAt: tokensOf(tokens),
  lower,
  context,
  declares,
  introduces: introducing({
    function_declaration: ['name'],
  }),
  declaresMember,
  memberAccess(nameNode) {
    const parent = nameNode.parent;
    return parent?.type === 'field_expression' && field(parent, 'member')?.id === nameNode.id && field(parent, 'object')
      ? parent
      : undefined;
  },
  assignedValue,
  castType,
  lowerType,
  functionFacts,
  classFacts,
  nameOf: (node) => functionFacts(node)?.nameNode ?? classFacts(node)?.nameNode,
  bindsSelf: isMethod,
  documentedType: () => undefined,
  enclosingFunction: (node) => closest(node.parent, functionKinds),
  enclosingClass: enclosingContainer,
  isNegated(node) {
    const parent = node.parent?.type === 'parenthesized_expression' ? node.parent.parent : node.parent;
    return parent?.firstChild?.text === '!';
  },
  enclosingStatement: (node) => closest(node, statements) ?? node,
  failures: { wanted: /^(?:\w+\.)*expectError\s*\(/u },
  conditionsAround,
  otherwise: /\belse\b/u,
  leaves: /^return\b/u,
  collections: {
    element: new Set(['get', 'getPtr', 'pop', 'next']),
    same: new Set(['iterator', 'valueIterator']),
    insert: new Set(['append', 'put', 'insert']),
    callback: none,
    contains: none,
    spread: none,
    types: new Set(['std.ArrayList', 'std.AutoHashMap', 'std.StringHashMap']),
    transparentTypes: none,
    cells: new Set(['items']),
  },
  unbounded: { members: none, functions: new Set(['@errorName']), methods: none },
  indirectCalls: none,
  numberReaders: {
    functions: new Map([
      ['std.fmt.parseInt', 1],
      ['std.fmt.parseUnsigned', 1],
    ]),
  },
  passThrough: none,
  nothing: 'null',
  and: 'and',
  comment: () => ({ open: '//', close: '' }),
  commentAt: commentsOf(comments),
  importedModules,
  importName,
  stringLiteral: (text) => writeString(text),
};
