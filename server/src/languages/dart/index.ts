import { closest, field, type SyntaxNode } from '../../syntax/node';
import type { Language } from '../language';
import { context } from './context';
import { declares, declaresMember } from './declarations';
import { classFacts, classKinds, functionFacts } from './functions';
import { importedModules, importName, openImports } from './imports';
import { writeString } from './literals';
import { cascadeAccess, lower } from './lower';
import { readAs } from './reading';
import { expressionFrom, expressionTo, functionAround } from './runs';
import { lowerType } from './types';
import { commentsOf, tokensOfNames } from '../tokens';
import { introducing } from '../scopes';
import { testsAround, type Joined } from '../conditions';
import { lineComments } from '../lineComments';

const tokens: ReadonlySet<string> = new Set([
  'decimal_integer_literal',
  'hex_integer_literal',
  'decimal_floating_point_literal',
  'identifier',
  'type_identifier',
  'identifier_dollar_escaped',
]);

const comments: ReadonlySet<string> = new Set(['comment', 'documentation_comment']);

const statements = /(?:_statement|_declaration|_definition|^program)$/u;

/** A member access by its name token, as a whole. */
function memberAccess(nameNode: SyntaxNode): SyntaxNode | undefined {
  const parent = nameNode.parent;
  if (parent?.type === 'cascade_selector') return cascadeAccess(parent);
  if (parent?.type === 'dot_shorthand') return parent;
  if (parent?.type === 'qualified') return parent.lastNamedChild?.id === nameNode.id ? parent : undefined;
  if (parent?.type !== 'unconditional_assignable_selector' && parent?.type !== 'conditional_assignable_selector')
    return undefined;
  return expressionTo(parent.parent?.type === 'selector' ? parent.parent : parent);
}

const functionBodies: ReadonlySet<string> = new Set(['function_body', 'function_expression']);
/** Their tests have no field of their own. */
const tested: ReadonlySet<string> = new Set(['if_statement', 'conditional_expression']);

/** Tests that stand between a node and its function. */
function conditionsAround(node: SyntaxNode): SyntaxNode[] {
  return testsAround(
    node,
    (at) => functionBodies.has(at.type),
    (at) => {
      const first = tested.has(at.type) ? at.firstNamedChild : undefined;
      return field(at, 'condition') ?? (first ? expressionFrom(first) : undefined);
    },
  );
}

function enclosingStatement(node: SyntaxNode): SyntaxNode {
  let at = node;
  while (at.parent && !statements.test(at.type)) at = at.parent;
  return at;
}

/** `a && b`, `a || b || c`: the operators stand among the conditions. */
function joined({ type, namedChildren: parts }: SyntaxNode): Joined | undefined {
  const by = type === 'logical_and_expression' ? 'and' : type === 'logical_or_expression' ? 'or' : undefined;
  return by && { by, parts: parts.filter((part) => !part.type.endsWith('_operator')) };
}

/** Dart. */
export const dart: Language = {
  id: 'dart',
  languageIds: ['dart'],
  extensions: { '.dart': 'dart' },
  scan: {
    numbers: /(?<![\w$.])(?:0[xX][\da-fA-F_]+|\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w$])/gu,
    evidence: /[Ww]eb_?[Ss]ocket|\bwss?\b|\bWSS?\b|CloseEvent|[Cc]lose_?(?:[Cc]ode|[Ss]tatus|[Rr]eason)/u,
    callFollows: /\s*(?:!?\s*\??\.\s*)?(?:[(.]|<[\w$.,\s?]{1,60}>\s*\()/uy,
  },
  grammarFor: () => 'dart',
  readAs,
  tokenAt: tokensOfNames(tokens),
  lower,
  context,
  declares,
  introduces: introducing({
    class_definition: ['name'],
    enum_declaration: ['name'],
    mixin_declaration: ['name'],
    function_body: null,
  }),
  declaresMember,
  memberAccess,
  assignedValue(nameNode) {
    const target = nameNode.parent;
    if (target?.type === 'field_initializer') {
      const value = nameNode.nextNamedSibling;
      return value ? expressionFrom(value) : undefined;
    }
    const assignment =
      target?.type === 'assignable_expression' && target.namedChildCount === 1 ? target.parent : undefined;
    const value = assignment?.type === 'assignment_expression' ? field(assignment, 'right') : undefined;
    return value && expressionFrom(value);
  },
  lowerType,
  functionFacts,
  classFacts,
  nameOf: (node) => (classKinds.has(node.type) ? field(node, 'name') : undefined),
  bindsSelf: (functionNode) => functionNode.type !== 'function_expression',
  documentedType: () => undefined,
  enclosingFunction: (node) => functionAround(node.parent),
  enclosingClass: (node) => closest(node.parent, classKinds),
  isNegated: (node) => node.parent?.type === 'unary_expression' && node.parent.text.startsWith('!'),
  enclosingStatement,
  joined,
  conditionsAround,
  otherwise: /\b(?:default|else)\b|(?<!\w)_\s*=>/u,
  leaves: /^(?:return|throw)\b/u,
  collections: {
    element: new Set([
      'first',
      'last',
      'single',
      'elementAt',
      'firstWhere',
      'lastWhere',
      'remove',
      'removeAt',
      'removeLast',
    ]),
    insert: new Set(['add', 'addAll', 'insert', 'putIfAbsent']),
    same: new Set(['values', 'where', 'toList', 'toSet', 'skip', 'take', 'reversed', 'followedBy', 'cast']),
    callback: new Set(['forEach', 'map', 'where', 'any', 'every', 'firstWhere']),
    contains: new Set(['contains', 'containsKey', 'indexOf']),
    spread: new Set(['List.from', 'List.of', 'Set.from', 'Set.of', 'List.unmodifiable']),
    types: new Set(['List', 'Set', 'Map', 'Iterable', 'Queue', 'HashMap', 'LinkedHashMap', 'Stream']),
    transparentTypes: new Set(['Future', 'FutureOr', 'Completer', 'ValueNotifier']),
    cells: new Set(['value', 'future']),
  },
  unbounded: { members: new Set(['message', 'stackTrace']), functions: new Set(), methods: new Set(['toString']) },
  indirectCalls: new Set(['call']),
  numberReaders: {
    functions: new Map([
      ['int.parse', 0],
      ['int.tryParse', 0],
    ]),
  },
  passThrough: new Set(['int.parse', 'int.tryParse', 'unawaited']),
  numberViews: new Set(['code', 'value']),
  implicitSelf: true,
  heads: new Set(['function_signature', 'getter_signature', 'setter_signature']),
  sharesNames: true,
  constantsHaveTypes: true,
  nothing: 'null',
  and: '&&',
  comment: lineComments('//', '${'),
  commentAt: commentsOf(comments),
  importedModules,
  openImports,
  importName,
  stringLiteral: writeString,
};
