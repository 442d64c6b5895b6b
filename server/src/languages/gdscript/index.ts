import { gdscriptLayout } from '../layouts';
import { closest, field, type SyntaxNode } from '../../syntax/node';
import type { Language } from '../language';
import { context } from './context';
import { assignedValue, declares, declaresMember } from './declarations';
import { classFacts, functionFacts } from './functions';
import { writeString } from './literals';
import { lower } from './lower';
import {
  calledName,
  enclosingClass,
  enclosingFunction,
  functionKinds,
  isTurned,
  operatorOf,
  pathTo,
  positionInPath,
} from './syntax';
import { lowerType } from './types';
import { commentsOf, tokensOf } from '../tokens';
import { introducing } from '../scopes';
import { testsAround } from '../conditions';
import { lineComments } from '../lineComments';

const tokens: ReadonlySet<string> = new Set(['integer', 'float', 'identifier', 'name']);
const comments: ReadonlySet<string> = new Set(['comment']);
const none: ReadonlySet<string> = new Set();
const statements: ReadonlySet<string> = new Set([
  'expression_statement',
  'variable_statement',
  'const_statement',
  'return_statement',
  'if_statement',
  'while_statement',
  'for_statement',
  'match_statement',
  'function_definition',
  'enum_definition',
  'source',
]);

/** Tests that stand between a node and its function. */
function conditionsAround(node: SyntaxNode): SyntaxNode[] {
  return testsAround(
    node,
    (at) => functionKinds.has(at.type),
    (at) => field(at, 'condition') ?? (at.type === 'match_statement' ? field(at, 'value') : undefined),
  );
}

/** Whether a name token is the name of a member, and of what. */
function memberAccess(nameNode: SyntaxNode): SyntaxNode | undefined {
  const parent = nameNode.parent;
  if (parent?.type === 'attribute') return positionInPath(nameNode)?.before ? pathTo(nameNode) : undefined;
  return parent && calledName(parent)?.id === nameNode.id ? nameNode : undefined;
}

/** GDScript, the language of Godot. */
export const gdscript: Language = {
  id: 'gdscript',
  languageIds: ['gdscript'],
  extensions: { '.gd': 'gdscript' },
  scan: {
    numbers: /(?<![\w.])(?:0x[\da-fA-F_]+|0b[01_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?)(?!\w)/gu,
    evidence: /[Ww]eb_?[Ss]ocket|WEB_?SOCKET|\bwss?:|[Cc]lose_?[Cc]ode|CLOSE_CODE/u,
    callFollows: /[ \t]*[(.]/uy,
  },
  grammarFor: () => 'gdscript',
  layout: gdscriptLayout,
  tokenAt: tokensOf(tokens),
  lower,
  context,
  declares,
  introduces: introducing({
    const_statement: ['name'],
    enum_definition: ['name'],
    variable_statement: ['name'],
    function_definition: ['name'],
    class_definition: ['name'],
  }),
  declaresMember,
  memberAccess,
  assignedValue,
  lowerType,
  functionFacts,
  classFacts,
  nameOf: (node) => functionFacts(node)?.nameNode ?? classFacts(node)?.nameNode ?? enumName(node),
  bindsSelf: (functionNode) => functionNode.type === 'function_definition',
  documentedType: () => undefined,
  enclosingFunction,
  enclosingClass,
  isNegated(node) {
    const left = node.type === 'binary_operator' ? field(node, 'left') : undefined;
    if (operatorOf(node) === 'not in' || (left && isTurned(left))) return true;
    const parent = node.parent?.type === 'parenthesized_expression' ? node.parent.parent : node.parent;
    const operator = parent?.type === 'unary_operator' ? operatorOf(parent) : undefined;
    return operator === 'not' || operator === '!';
  },
  enclosingStatement: (node) => closest(node, statements) ?? node,
  conditionsAround,
  otherwise: /\belse\b|(?<!\w)_\s*:/u,
  leaves: /^return\b/u,
  collections: {
    element: new Set(['get', 'front', 'back', 'pop_back', 'pop_front', 'pick_random']),
    same: new Set(['values', 'duplicate', 'filter', 'slice']),
    insert: new Set(['append', 'push_back', 'push_front']),
    callback: new Set(['map', 'filter', 'any', 'all']),
    contains: new Set(['has']),
    spread: none,
    types: new Set(['Array', 'Dictionary']),
    transparentTypes: none,
    cells: none,
  },
  unbounded: { members: none, functions: new Set(['error_string', 'var_to_str']), methods: none },
  indirectCalls: none,
  defaultCalls: new Map([['get/2', 1]]),
  numberReaders: { functions: new Map([['int', 0]]), methods: new Set(['to_int']) },
  repeats: { functions: new Map(), methods: new Set(['repeat']) },
  passThrough: new Set(['int']),
  nothing: 'null',
  and: 'and',
  comment: lineComments('#'),
  commentAt: commentsOf(comments),
  importedModules: () => [],
  importName: () => undefined,
  stringLiteral: writeString,
  zeroIsFalse: true,
};

function enumName(node: SyntaxNode): SyntaxNode | undefined {
  return node.type === 'enum_definition' ? field(node, 'name') : undefined;
}
