import { haskellLayout } from '../layouts';
import { field, type SyntaxNode } from '../../syntax/node';
import type { Language } from '../language';
import { isMembership } from './calls';
import { conditionsAround, context, enclosingStatement } from './context';
import { declares } from './declarations';
import { enclosingFunction, functionFacts } from './functions';
import { importedModules, importName, openImports } from './imports';
import { writeString } from './literals';
import { lower } from './lower';
import { inPattern } from './patterns';
import { commentsOf, tokensOf } from '../tokens';

const tokens: ReadonlySet<string> = new Set(['integer', 'float', 'variable', 'constructor', 'name', 'module_id']);
const comments: ReadonlySet<string> = new Set(['comment', 'haddock', 'pragma']);
const none: ReadonlySet<string> = new Set();

/** Haskell. Values of constructors are tuples whose tag is the constructor. */
export const haskell: Language = {
  id: 'haskell',
  languageIds: ['haskell'],
  extensions: { '.hs': 'haskell' },
  scan: {
    numbers:
      /(?<![\w$']|(?<!\.)\.)(?:0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w$])/gu,
    evidence: /[Ww]eb_?[Ss]ocket|\bwss?:|CloseRequest|sendCloseCode|[Cc]lose[Cc]ode/u,
    callFollows: /[\s($"`]/uy,
  },
  grammarFor: () => 'haskell',
  layout: haskellLayout,
  tokenAt: tokensOf(tokens),
  lower,
  context,
  lists: new Set(['imports', 'declarations']),
  declares,
  declaresMember: () => undefined,
  memberAccess(nameNode) {
    const parent = nameNode.parent;
    return parent?.type === 'qualified' && field(parent, 'id')?.id === nameNode.id ? parent : undefined;
  },
  assignedValue: () => undefined,
  lowerType: (node) => ({ kind: 'other', node }),
  functionFacts,
  classFacts: () => undefined,
  nameOf: (node) => (node.type === 'function' || node.type === 'bind' ? field(node, 'name') : undefined),
  bindsSelf: () => false,
  documentedType: () => undefined,
  enclosingFunction,
  enclosingClass: () => undefined,
  isNegated(node) {
    const operator = node.type === 'infix' ? field(node, 'operator') : undefined;
    if (operator && isMembership(operator) && operator.text.includes('not')) return true;
    const around = node.parent?.type === 'parens' ? node.parent.parent : node.parent;
    return around?.type === 'apply' && field(around, 'function')?.text === 'not';
  },
  enclosingStatement,
  conditionsAround,
  otherwise: /\b(?:else|otherwise)\b|(?<!\w)_\s*->/u,
  openImports,
  tags: {
    written: (names) => new RegExp(`(?<![\\w'])(?:${names.join('|')})(?![\\w'])`, 'gu'),
    tupleAt(root, offset) {
      const name = root.descendantForIndex(offset, offset + 1);
      if (name.type !== 'constructor') return undefined;
      const head = name.parent?.type === 'qualified' ? name.parent : name;
      const around = context(head);
      return around.kind === 'callee' ? around.call : undefined;
    },
    isMatched: (tuple: SyntaxNode) => inPattern(tuple) !== undefined,
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
  unbounded: {
    members: none,
    functions: new Set(['show', 'displayException', 'pack', 'T.pack', 'Text.pack']),
    methods: none,
  },
  indirectCalls: none,
  defaultCalls: new Map([
    ['fromMaybe/2', 0],
    ['findWithDefault/3', 0],
  ]),
  numberReaders: { functions: new Map([['read', 0]]) },
  repeats: {
    functions: new Map([
      ['replicate', { of: 1, times: 0 }],
      ['T.replicate', { of: 1, times: 0 }],
      ['Text.replicate', { of: 1, times: 0 }],
    ]),
  },
  passThrough: new Set(['fromIntegral', 'toEnum', 'id']),
  nothing: 'Nothing',
  and: '&&',
  comment: () => ({ open: '--', close: '' }),
  commentAt: commentsOf(comments),
  importedModules,
  importName,
  stringLiteral: (text) => writeString(text),
};
