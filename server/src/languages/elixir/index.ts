import { elixirLayout } from '../layouts';
import { field, type SyntaxNode } from '../../syntax/node';
import type { Language } from '../language';
import { lineComments } from '../lineComments';
import { conditionsAround, context, enclosingStatement } from './context';
import { declares, declaresMember, nameSpace } from './declarations';
import { argumentList, isModule, operatorOf } from './forms';
import { classFacts, enclosingFunction, enclosingModule, functionFacts, functionName } from './functions';
import { importedModules, importName } from './imports';
import { writeString } from './literals';
import { lower } from './lower';
import { inPattern } from './patterns';
import { segmentsAround } from './segments';
import { commentsOf, tokensOf } from '../tokens';

const tokens: ReadonlySet<string> = new Set(['integer', 'float', 'identifier', 'alias']);
const comments: ReadonlySet<string> = new Set(['comment']);
const none: ReadonlySet<string> = new Set();

/** Elixir, scripts and tests included. */
export const elixir: Language = {
  id: 'elixir',
  languageIds: ['elixir'],
  extensions: { '.ex': 'elixir', '.exs': 'elixir' },
  scan: {
    numbers: /(?<![\w$@]|(?<!\.)\.)(?:0x[\da-fA-F_]+|0o[0-7_]+|0b[01_]+|\d[\d_]*(?:\.\d+(?:e[+-]?\d+)?)?)(?![\w$])/gu,
    evidence:
      /[Ww]eb_?[Ss]ock|WEB_?SOCK|\bwss?:|:gun\b|\bFresh\b|[Ss]lipstream|Socket\.Transport|[Cc]lose_?(?:[Ee]vent_?)?[Cc]ode|CloseCode|\{:close,/u,
    callFollows: /[ \t]*\(|[ \t]+[\w:"'@%{[&<]/uy,
  },
  usePrefix: '@',
  grammarFor: () => 'elixir',
  layout: elixirLayout,
  tokenAt: tokensOf(tokens),
  lower,
  context,
  declares,
  declaresMember,
  memberAccess(nameNode) {
    const parent = nameNode.parent;
    return parent?.type === 'dot' && field(parent, 'right')?.id === nameNode.id ? parent : undefined;
  },
  assignedValue: () => undefined,
  lowerType: (node) => ({ kind: 'other', node }),
  functionFacts,
  classFacts,
  nameOf: (node) => (isModule(node) ? argumentList(node)[0] : functionFacts(node) && functionName(node)),
  bindsSelf: () => false,
  documentedType: () => undefined,
  enclosingFunction,
  enclosingClass: enclosingModule,
  isNegated(node) {
    if (operatorOf(node) === 'not in') return true;
    const parent = node.parent?.type === 'block' ? node.parent.parent : node.parent;
    const operator = parent && operatorOf(parent);
    return operator === 'not' || operator === '!';
  },
  enclosingStatement,
  failures: { wanted: /^(?:assert\s*\(?\s*(?:match\?\s*\(\s*)?)?\{\s*:error\b[^{}]*\}\s*(?:,|={1,2})/u },
  conditionsAround,
  otherwise: /\belse\b|(?<!\w)(?:_|true)\s*->/u,
  segmentsAround,
  nameSpace,
  tags: {
    written: (names) => new RegExp(`(?<![\\w:]):(?:${names.join('|')})(?![\\w:?!])`, 'gu'),
    tupleAt(root, offset) {
      const tag = root.descendantForIndex(offset, offset + 1);
      const tuple = tag.type === 'atom' ? tag.parent : null;
      return tuple?.type === 'tuple' && tuple.firstNamedChild?.id === tag.id ? tuple : undefined;
    },
    isMatched: (tuple: SyntaxNode) => inPattern(tuple) !== undefined,
  },
  collections: {
    element: new Set(['get', 'fetch!', 'first', 'last', 'hd']),
    same: none,
    insert: none,
    callback: none,
    contains: new Set(['member?']),
    spread: none,
    types: none,
    transparentTypes: none,
    cells: none,
  },
  unbounded: {
    members: new Set(['message']),
    functions: new Set(['inspect', 'Exception.message', 'Kernel.inspect', 'Exception.format', 'to_string']),
    methods: none,
  },
  indirectCalls: none,
  defaultCalls: new Map([
    ['get/3', 2],
    ['pop/3', 2],
    ['get_lazy/3', 2],
  ]),
  numberReaders: {
    functions: new Map([
      ['String.to_integer', 0],
      ['Integer.parse', 0],
    ]),
  },
  repeats: { functions: new Map([['String.duplicate', { of: 0, times: 1 }]]) },
  passThrough: none,
  nothing: 'nil',
  and: 'and',
  comment: lineComments('#', '#{'),
  commentAt: commentsOf(comments),
  importedModules,
  importName,
  stringLiteral: (text) => writeString(text),
};
