import { handlersIn } from '../errorHandlers';
import { namesOfThose } from '../places';
import { closest, field, type SyntaxNode } from '../../syntax/node';
import type { Language } from '../language';
import type { MemberPlaces } from '../scanRules';
import { comment, commentAt, markupCommentAt } from './comments';
import { context } from './context';
import { assignedTo, declares } from './declarations';
import { grammarFor, regionsOf } from './embedded';
import { classFacts, classKinds, functionFacts, functionKinds } from './functions';
import { documentedType } from './documentation';
import { globals } from './globals';
import { writeString } from './literals';
import { importedModules, importName, moduleOf } from './imports';
import { introduces } from './introduces';
import { assertedTypes, lower } from './lower';
import { narrowedType } from './narrowing';
import { declaresMember, membersCountingOn } from './members';
import { choose, cutToBytes } from './rewrite';
import { lowerType } from './types';
import { testsByField } from '../conditions';

const tokens: ReadonlySet<string> = new Set([
  'number',
  'identifier',
  'property_identifier',
  'private_property_identifier',
  'shorthand_property_identifier',
  'shorthand_property_identifier_pattern',
  'type_identifier',
]);

const named: ReadonlySet<string> = new Set([
  ...classKinds,
  'enum_declaration',
  'function_declaration',
  'method_definition',
]);

const statements: ReadonlySet<string> = new Set([
  'expression_statement',
  'lexical_declaration',
  'variable_declaration',
  'return_statement',
  'throw_statement',
  'if_statement',
  'for_statement',
  'for_in_statement',
  'while_statement',
  'do_statement',
  'switch_statement',
  'try_statement',
  'public_field_definition',
  'field_definition',
  'method_definition',
  'enum_assignment',
  'program',
]);

const switchOrFunction: ReadonlySet<string> = new Set([...functionKinds, 'switch_statement']);

/** The member access whose name is written as a string: `socket['close']`. */
function computedAccess(node: SyntaxNode): SyntaxNode | undefined {
  if (node.type !== 'string_fragment') return undefined;
  const access = node.parent?.parent;
  return access?.type === 'subscript_expression' && field(access, 'index')?.id === node.parent?.id ? access : undefined;
}

const anything = /(?:)/uy;

/** A string in brackets names a member as well, and a comment may stand anywhere. */
const memberPlaces: MemberPlaces = {
  accessed: [/(?<=(?:[."'`/]|\/\/.*\n)\s*)/uy, anything],
  assigned: [/(?<=(?:[./]|\/\/.*\n)\s*)/uy, /\s*(?:=(?!=)|\/[/*])/uy],
  // The line above may be a comment that ends with a full stop.
  declared: [/(?<!\.[^\S\n]*)/uy, /(?!\s*(?:\??\.|\[|&&|\|\||[=!]=|=>))/uy],
};

const conditionHolders: ReadonlySet<string> = new Set([
  'if_statement',
  'ternary_expression',
  'switch_statement',
  'while_statement',
  'binary_expression',
]);

/** Of Jest, Vitest and Sinon: `onClose.mock.calls[0]`, `onClose.mock.lastCall`, `onClose.firstCall.args`. */
const recordedCall =
  /^([\w$.]+)\.(?:mock\.(?:calls(?:\[\d\]|\.at\(-?\d\))|lastCall)|(?:first|second|third|last)Call\.args|args\[\d\]|getCall\(-?\d\)\.args)!?$/u;

/** JavaScript and TypeScript, alone and inside Vue, Svelte, Astro and HTML. */
export const javascript: Language = {
  id: 'javascript',
  languageIds: ['javascript', 'javascriptreact', 'typescript', 'typescriptreact', 'vue', 'svelte', 'astro', 'html'],
  extensions: {
    '.js': 'javascript',
    '.mjs': 'javascript',
    '.cjs': 'javascript',
    '.jsx': 'javascriptreact',
    '.ts': 'typescript',
    '.mts': 'typescript',
    '.cts': 'typescript',
    '.tsx': 'typescriptreact',
    '.vue': 'vue',
    '.svelte': 'svelte',
    '.astro': 'astro',
    '.html': 'html',
    '.htm': 'html',
  },
  scan: {
    numbers:
      /(?<![\w$.])(?:0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|\d[\d_]*(?:\.\d*)?(?:[eE][+-]?\d+)?)n?(?![\w$])/gu,
    // Spelt out in cases: a search that ignores case takes eight times as long.
    evidence:
      /[Ww]eb-?[Ss]ocket|WEB_?SOCKET|\bwss?:|\bWSS?\b|["'`]ws["'`/]|[Ss]ock[Jj][Ss]|\b[cC]loseEvent\b|\bwasClean\b|[Cc]lose_?(?:[Ee]vent_?)?(?:[Cc]ode|[Ss]tatus|[Rr]eason)|CLOSE_?(?:CODE|STATUS|REASON)|\bws_?(?:[Ss]tatus|[Cc]lose)_?[Cc]ode|(?:\bws\w{0,2}|W[sS])\.close\(\s{0,9}(?:code\s?=\s?)?(?:10[01]\d|[34]\d{3})\b/u,
    globals,
    callFollows: /\s*(?:\?\.\s*)?(?:[(.]|<[\w$.,\s]{1,60}>\s*\()|["']\s*\]\s*(?:\?\.\s*)?[(.]/uy,
    memberPlaces,
    unfinished: {
      comparison: /(?:[=!]==?|(?<=[\w)\]]\s)[<>]=?)[^\S\n]?(?=[^\S\n]*(?:[)\]};:,?\r\n]|&&|\|\||$))/gu,
      label: /(?<![\w$.])case(?:[^\S\n]|(?=[:\r\n]|$))(?=[^\S\n]*(?:[:}\r\n]|$))/gu,
    },
  },
  grammarFor,
  regionsOf,
  tokenAt(root, offset) {
    const node = root.descendantForIndex(offset, offset + 1);
    return tokens.has(node.type) || computedAccess(node) ? node : undefined;
  },
  lower,
  context,
  declares,
  introduces,
  declaresMember,
  membersCountingOn,
  memberAccess(nameNode) {
    const parent = nameNode.parent;
    if (parent?.type !== 'member_expression') return computedAccess(nameNode);
    return field(parent, 'property')?.id === nameNode.id ? parent : undefined;
  },
  methodsNeedReceiver: true,
  takenAs(nameNode) {
    const pair = nameNode.parent?.type === 'pair_pattern' ? nameNode.parent : undefined;
    const value = pair && field(pair, 'value');
    if (!value || value.id === nameNode.id) return undefined;
    return value.type === 'assignment_pattern' ? field(value, 'left') : value;
  },
  assignedValue: (nameNode) => assignedTo(nameNode)?.value,
  assignedPath: (nameNode) => assignedTo(nameNode)?.path ?? [],
  lowerType,
  constantsAreNumbers: true,
  functionFacts,
  classFacts,
  nameOf: (node) => (named.has(node.type) ? field(node, 'name') : undefined),
  bindsSelf: (functionNode) => functionNode.type !== 'arrow_function',
  assertedTypes,
  narrowedType,
  documentedType,
  enclosingFunction: (node) => closest(node.parent, functionKinds),
  enclosingClass: (node) => closest(node.parent, classKinds),
  subjectAround(node) {
    const statement = closest(node, switchOrFunction);
    return statement?.type === 'switch_statement' ? field(statement, 'value') : undefined;
  },
  namesAround: namesOfThose(new Set(['internal_module', 'module'])),
  isNegated: (node) => node.parent?.type === 'unary_expression' && field(node.parent, 'operator')?.text === '!',
  enclosingStatement: (node) => closest(node, statements) ?? node,
  conditionsAround: testsByField(functionKinds, conditionHolders),
  handlersAround: handlersIn(functionKinds, new Set(['catch_clause']), new Set(['finally_clause'])),
  otherwise: /\b(?:default|else)\b/u,
  leaves: /^(?:return|throw)\b/u,
  collections: {
    namesElements: true,
    element: new Set(['get', 'find', 'findLast', 'pop', 'shift', 'at', 'next']),
    insert: new Set(['set', 'add', 'push', 'unshift']),
    same: new Set([
      'entries',
      'filter',
      'values',
      'slice',
      'concat',
      'reverse',
      'sort',
      'toSorted',
      'toReversed',
      'toArray',
    ]),
    callback: new Set(['forEach', 'map', 'filter', 'find', 'findLast', 'some', 'every', 'flatMap', 'findIndex']),
    contains: new Set(['has', 'includes', 'indexOf']),
    spread: new Set(['Array.from', 'Object.values', 'Object.entries', 'Array.of']),
    types: new Set([
      'Array',
      'ReadonlyArray',
      'Set',
      'ReadonlySet',
      'WeakSet',
      'Map',
      'ReadonlyMap',
      'WeakMap',
      'Record',
      'Iterable',
      'IterableIterator',
      'AsyncIterable',
      'Iterator',
    ]),
    transparentTypes: new Set([
      'Promise',
      'Readonly',
      'NonNullable',
      'Required',
      'Partial',
      'Awaited',
      'Ref',
      'ShallowRef',
      'RefObject',
      'MutableRefObject',
      'React.RefObject',
      'React.MutableRefObject',
      'WeakRef',
      'InstanceType',
    ]),
    cells: new Set(['current', 'value']),
    handsOver: new Set(['then']),
    promises: new Set(['Promise']),
    firstOf: new Set(['Promise.race', 'Promise.any']),
    deferred: { promise: 'promise', resolve: 'resolve' },
  },
  unbounded: {
    members: new Set(['message', 'stack']),
    functions: new Set(['JSON.stringify', 'String', 'util.inspect', 'inspect']),
    methods: new Set(['toString']),
  },
  indirectCalls: new Set(['bind', 'call']),
  listCalls: new Set(['apply']),
  applyFunctions: new Set(['Reflect.apply']),
  recordedCalls: { sign: /\.mock\.|Call\.args|\.args\[|\.getCall\(/u, one: recordedCall },
  eventWaits: { modules: new Set(['events', 'node:events']), names: new Set(['once']) },
  constructors: new Set(['constructor']),
  numberReaders: {
    functions: new Map([
      ['Number', 0],
      ['parseInt', 0],
      ['Number.parseInt', 0],
    ]),
  },
  repeats: { functions: new Map(), methods: new Set(['repeat']) },
  passThrough: new Set([
    'ref',
    'shallowRef',
    'markRaw',
    'useMemo',
    'React.useMemo',
    'Promise.resolve',
    'Number',
    'parseInt',
    'parseFloat',
  ]),
  nothing: 'undefined',
  nothingAsText: new Set(['null']),
  and: '&&',
  choose,
  cutToBytes,
  comment,
  commentAt,
  markupCommentAt,
  importedModules,
  moduleOf,
  importName,
  stringLiteral: writeString,
  zeroIsFalse: true,
};
