import { type SyntaxNode } from '../../syntax/node';
import type { Language } from '../language';
import { conditionsAround, context, enclosingStatement } from './context';
import { declares, declaresMember, nameSpace } from './declarations';
import { classFacts, enclosingFunction, functionFacts, functionName } from './functions';
import { importedModules, importName } from './imports';
import { writeString } from './literals';
import { lower } from './lower';
import { mapRead } from './maps';
import { inPattern } from './patterns';
import { callOf, isInType, moduleAround, moduleOf, operatorOf, wholeCall } from './syntax';
import { segmentsAround } from './segments';
import { commentsOf, tokensOf } from '../tokens';

const tokens: ReadonlySet<string> = new Set(['integer', 'float', 'var', 'atom']);
const comments: ReadonlySet<string> = new Set(['comment']);
const none: ReadonlySet<string> = new Set();

/** The call of another module, or the read of a record's field or a map's value, of which a token is the name. */
function memberAccess(nameNode: SyntaxNode): SyntaxNode | undefined {
  const call = callOf(nameNode);
  if (call) return moduleOf(call) && nameNode;
  const reader = nameNode.parent?.type === 'expr_args' ? nameNode.parent.parent : undefined;
  if (reader && mapRead(reader)?.key.id === nameNode.id) return wholeCall(reader);
  const holder = nameNode.parent?.type === 'record_field_name' ? nameNode.parent.parent : undefined;
  return holder?.type === 'record_field_expr' ? holder : undefined;
}

/** Erlang: modules, headers and scripts. */
export const erlang: Language = {
  id: 'erlang',
  languageIds: ['erlang'],
  extensions: { '.erl': 'erlang', '.hrl': 'erlang', '.escript': 'erlang' },
  scan: {
    numbers: /(?<![\w$@#?]|(?<!\.)\.)(?:\d{1,2}#[\da-zA-Z_]+|\d[\d_]*(?:\.\d+(?:[eE][+-]?\d+)?)?)(?![\w#@])/gu,
    evidence:
      /[Ww]eb_?[Ss]ock|WEB_?SOCK|\bwss?:|\bgun[:_]|\bcow_ws\b|[Cc]lose_?[Cc]ode|CloseCode|\{\s{0,9}close\s{0,9},/u,
    callFollows: /[ \t]*\(/uy,
  },
  usePrefix: '?',
  grammarFor: () => 'erlang',
  tokenAt: tokensOf(tokens),
  lower,
  context,
  declares,
  declaresMember,
  memberAccess,
  assignedValue: () => undefined,
  lowerType: (node) => ({ kind: 'other', node }),
  functionFacts,
  classFacts,
  nameOf: (node) => classFacts(node)?.nameNode ?? (functionFacts(node) && functionName(node)),
  bindsSelf: () => false,
  documentedType: () => undefined,
  enclosingFunction,
  enclosingClass: moduleAround,
  isNegated(node) {
    const parent = node.parent?.type === 'paren_expr' ? node.parent.parent : node.parent;
    return parent ? operatorOf(parent) === 'not' : false;
  },
  enclosingStatement,
  failures: {
    wanted:
      /^(?:\?assert(?:(?:Error|Exception|Exit|Throw)\s*\(|(?:Match|Equal)\s*\(\s*\{\s*(?:error|'EXIT')\b)|\{\s*error\b[^{}]*\}\s*=)/u,
  },
  conditionsAround,
  otherwise: /\belse\b|(?<!\w)(?:_|true)\s*->/u,
  segmentsAround,
  nameSpace,
  tags: {
    written: (names) => new RegExp(`(?<=\\{\\s{0,99}'?)(?:${names.join('|')})(?=['\\s]{0,99},)`, 'gu'),
    tupleAt(root, offset) {
      const tag = root.descendantForIndex(offset, offset + 1);
      const tuple = tag.type === 'atom' ? tag.parent : null;
      const isTagged = tuple?.type === 'tuple' && tuple.firstNamedChild?.id === tag.id;
      return isTagged && !isInType(tuple) ? tuple : undefined;
    },
    isMatched: (tuple) => inPattern(tuple) !== undefined,
  },
  collections: {
    element: none,
    same: none,
    insert: none,
    callback: none,
    contains: none,
    spread: none,
    types: none,
    transparentTypes: none,
    cells: none,
  },
  unbounded: { members: none, functions: none, methods: none },
  indirectCalls: none,
  defaultCalls: new Map([
    ['get/3', 2],
    ['get_value/3', 2],
  ]),
  numberReaders: {
    functions: new Map([
      ['list_to_integer', 0],
      ['binary_to_integer', 0],
    ]),
  },
  repeats: { functions: new Map([['binary.copy', { of: 0, times: 1 }]]) },
  passThrough: none,
  nothing: 'undefined',
  and: 'andalso',
  comment: () => ({ open: '%', close: '' }),
  commentAt: commentsOf(comments),
  importedModules,
  importName,
  stringLiteral: writeString,
};
