import { goLayout } from '../layouts';
import { closest, field, type SyntaxNode } from '../../syntax/node';
import type { Language } from '../language';
import { context } from './context';
import { assignedPath, assignedValue, declares, declaresMember } from './declarations';
import { classFacts, enclosingClass, functionFacts, functionKinds } from './functions';
import { declaresWithin, importedModules, importName, openImports } from './imports';
import { writeString } from './literals';
import { lower } from './lower';
import { lowerType } from './types';
import { commentsOf, tokensOf } from '../tokens';
import { introducing } from '../scopes';
import { joinedByOperator, testsByField } from '../conditions';

const tokens: ReadonlySet<string> = new Set([
  'int_literal',
  'float_literal',
  'identifier',
  'field_identifier',
  'type_identifier',
  'package_identifier',
]);

const statements: ReadonlySet<string> = new Set([
  'expression_statement',
  'short_var_declaration',
  'assignment_statement',
  'var_declaration',
  'const_spec',
  'return_statement',
  'if_statement',
  'for_statement',
  'expression_switch_statement',
  'type_switch_statement',
  'select_statement',
  'defer_statement',
  'go_statement',
  'send_statement',
  'source_file',
]);

const conditionHolders: ReadonlySet<string> = new Set([
  'if_statement',
  'for_statement',
  'expression_switch_statement',
  'binary_expression',
]);

const comments: ReadonlySet<string> = new Set(['comment']);

/** The name of a type or function; of a group of constants, the type that they have. */
function nameOf(node: SyntaxNode): SyntaxNode | undefined {
  switch (node.type) {
    case 'type_spec':
    case 'function_declaration':
    case 'method_declaration':
      return field(node, 'name');
    case 'const_declaration':
      return node.namedChildren.map((spec) => field(spec, 'type')).find((type) => type !== undefined);
    default:
      return undefined;
  }
}

/** Go. */
export const go: Language = {
  id: 'go',
  languageIds: ['go'],
  extensions: { '.go': 'go' },
  layout: goLayout,
  scan: {
    numbers: /(?<![\w.])(?:0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|\d[\d_]*(?:\.\d*)?(?:[eE][+-]?\d+)?)(?!\w)/gu,
    evidence:
      /[Ww]eb-?_?[Ss]ocket|WEB_?SOCKET|\bg?ws\b|\bWSS?\b|[Ss]ock[Jj][Ss]|[Cc]lose_?(?:[Cc]ode|[Ss]tatus|[Rr]eason|[Ee]vent|Normal|GoingAway)|CLOSE_(?:CODE|STATUS|REASON)|\b[Ww]sClose/u,
    callFollows: /\s*(?:[({.]|\[[\w.*\s,]{1,60}\]\s*\()/uy,
  },
  grammarFor: () => 'go',
  tokenAt: tokensOf(tokens),
  lower,
  context,
  declares,
  introduces: introducing({
    function_declaration: ['name'],
    method_declaration: null,
  }),
  declaresMember,
  declaresWithin,
  methodsStandApart: true,
  openImports,
  sharesNames: true,
  memberAccess(nameNode) {
    const parent = nameNode.parent;
    if (parent?.type === 'selector_expression') return field(parent, 'field')?.id === nameNode.id ? parent : undefined;
    if (parent?.type === 'qualified_type') return field(parent, 'name')?.id === nameNode.id ? parent : undefined;
    return undefined;
  },
  assignedValue,
  assignedPath,
  sentInto(nameNode) {
    const statement = nameNode.parent;
    const isChannel = statement?.type === 'send_statement' && field(statement, 'channel')?.id === nameNode.id;
    return isChannel ? field(statement, 'value') : undefined;
  },
  lowerType,
  functionFacts,
  classFacts,
  nameOf,
  bindsSelf: (functionNode) => functionNode.type === 'method_declaration',
  documentedType: () => undefined,
  enclosingFunction: (node) => closest(node.parent, functionKinds),
  enclosingClass,
  isNegated: (node) => node.parent?.type === 'unary_expression' && field(node.parent, 'operator')?.text === '!',
  enclosingStatement: (node) => closest(node, statements) ?? node,
  joined: joinedByOperator,
  conditionsAround: testsByField(functionKinds, conditionHolders),
  otherwise: /\b(?:default|else)\b/u,
  leaves: /^(?:return|panic)\b/u,
  collections: {
    element: new Set(['Load', 'Get', 'Value']),
    insert: new Set(['Store', 'Add', 'Push']),
    same: new Set(['Values', 'All', 'Clone']),
    callback: new Set([]),
    contains: new Set(['Contains', 'Has']),
    containsFunctions: new Set(['slices.Contains', 'slices.Index']),
    spread: new Set(['slices.Clone', 'maps.Values', 'maps.Clone', 'slices.Collect', 'append']),
    types: new Set(['atomic.Pointer', 'sync.Map', 'list.List']),
    transparentTypes: new Set([]),
    cells: new Set([]),
  },
  unbounded: {
    members: new Set([]),
    functions: new Set(['debug.Stack', 'spew.Sdump']),
    methods: new Set(['Error']),
  },
  indirectCalls: new Set([]),
  numberReaders: {
    functions: new Map([
      ['strconv.Atoi', 0],
      ['strconv.ParseInt', 0],
      ['strconv.ParseUint', 0],
    ]),
  },
  repeats: { functions: new Map([['strings.Repeat', { of: 0, times: 1 }]]) },
  passThrough: new Set([]),
  nothing: 'nil',
  and: '&&',
  comment: () => ({ open: '//', close: '' }),
  commentAt: commentsOf(comments),
  importedModules,
  importName,
  stringLiteral: writeString,
};
