import { namesOfThose } from '../places';
import { closest, field, type SyntaxNode } from '../../syntax/node';
import type { Language } from '../language';
import { context } from './context';
import { declares, declaresMember } from './declarations';
import { classFacts, enclosingClass, functionFacts, functionKinds } from './functions';
import { importedModules, importName, openImports } from './imports';
import { writeString } from './literals';
import { parameterValues } from './tests';
import { lower } from './lower';
import { regionsOf } from './macros';
import { collectionTypes, lowerType, transparentTypes } from './types';
import { commentsOf, tokensOf } from '../tokens';
import { introducing } from '../scopes';
import { joinedByOperator, testsByField } from '../conditions';
import { assignedIn } from '../targets';
import { failures } from './failures';
import { readAs } from './reading';

const tokens: ReadonlySet<string> = new Set([
  'integer_literal',
  'float_literal',
  'identifier',
  'field_identifier',
  'type_identifier',
  'shorthand_field_identifier',
]);

const named: ReadonlySet<string> = new Set([
  'struct_item',
  'enum_item',
  'trait_item',
  'union_item',
  'mod_item',
  'function_item',
]);

const statements: ReadonlySet<string> = new Set([
  'expression_statement',
  'let_declaration',
  'const_item',
  'static_item',
  'match_expression',
  'if_expression',
  'while_expression',
  'return_expression',
  'enum_variant',
  'source_file',
]);

const conditionHolders: ReadonlySet<string> = new Set([
  'if_expression',
  'while_expression',
  'match_expression',
  'binary_expression',
]);

const comments: ReadonlySet<string> = new Set(['line_comment', 'block_comment']);

/** The name of an item; of a block of methods, the type that it is for. */
function nameOf(node: SyntaxNode): SyntaxNode | undefined {
  if (node.type === 'impl_item') return field(node, 'type');
  return named.has(node.type) ? field(node, 'name') : undefined;
}

const declaresAnything: ReadonlySet<string> = new Set([
  'struct_item',
  'enum_item',
  'trait_item',
  'union_item',
  'type_item',
  'use_list',
  'scoped_use_list',
  'use_as_clause',
  'use_declaration',
]);

/** A function may be called like a module: the head of a path is never a value. Nor is the field that is given one. */
function nameSpace(nameNode: SyntaxNode): string {
  const parent = nameNode.parent;
  if (!parent || declaresAnything.has(parent.type)) return 'any';
  if (parent.type === 'field_initializer' && field(parent, 'field')?.id === nameNode.id) return 'field';
  if (parent.type !== 'scoped_identifier' && parent.type !== 'scoped_type_identifier') return 'value';
  if (closest(parent, uses)) return 'any';
  return field(parent, 'path')?.id === nameNode.id ? 'path' : 'value';
}

const uses: ReadonlySet<string> = new Set(['use_declaration']);

/** Rust. */
export const rust: Language = {
  id: 'rust',
  languageIds: ['rust'],
  extensions: { '.rs': 'rust' },
  scan: {
    numbers:
      /(?<!\w)(?<!(?<!\.)\.)(?:0x[\da-fA-F_]+|0o[0-7_]+|0b[01_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?)(?:[iu](?:8|16|32|64|128|size)|f(?:32|64))?(?!\w)/gu,
    evidence:
      /[Ww]eb-?_?[Ss]ocket|WEB_?SOCKET|tungstenite|::Close\b|\bwss?\b|\bWSS?\b|ezsockets|soketto|Close(?:Code|Frame|Reason|Event)|close_(?:codes?|status|reason|with|frame)\b|CLOSE_(?:CODE|STATUS|REASON)/u,
    closingVariants: ['Close'],
    callFollows: /\s*(?:[({.]|::)/uy,
  },
  grammarFor: () => 'rust',
  readAs,
  regionsOf: (_, text) => regionsOf(text),
  methodsStandApart: true,
  nameSpace,
  tokenAt: tokensOf(tokens),
  lower,
  context,
  declares,
  introduces: introducing({
    const_item: ['name'],
    static_item: ['name'],
    enum_item: ['name'],
    struct_item: ['name'],
    type_item: ['name'],
    function_item: ['name'],
    trait_item: ['name'],
    impl_item: null,
  }),
  declaresMember,
  openImports,
  sharesNames: true,
  memberAccess(nameNode) {
    const parent = nameNode.parent;
    if (parent?.type === 'field_expression') return field(parent, 'field')?.id === nameNode.id ? parent : undefined;
    if (parent?.type !== 'scoped_identifier' && parent?.type !== 'scoped_type_identifier') return undefined;
    return field(parent, 'name')?.id === nameNode.id && field(parent, 'path') ? parent : undefined;
  },
  assignedValue: assignedIn('assignment_expression'),
  lowerType,
  functionFacts,
  classFacts,
  nameOf,
  bindsSelf: (functionNode) => functionNode.type !== 'closure_expression',
  documentedType: () => undefined,
  enclosingFunction: (node) => closest(node.parent, functionKinds),
  enclosingClass,
  namesAround: namesOfThose(new Set(['mod_item'])),
  isNegated: (node) => node.parent?.type === 'unary_expression' && node.parent.firstChild?.type === '!',
  enclosingStatement: (node) => closest(node, statements) ?? node,
  failures,
  joined: joinedByOperator,
  conditionsAround: testsByField(functionKinds, conditionHolders),
  otherwise: /\belse\b|(?<!\w)_\s*=>/u,
  leaves: /^(?:return\b|panic!)/u,
  collections: {
    tables: new Set(['HashMap::from', 'BTreeMap::from', 'IndexMap::from', 'std::collections::HashMap::from']),
    element: new Set(['get', 'get_mut', 'first', 'last', 'pop', 'pop_front', 'next', 'remove', 'recv', 'find']),
    insert: new Set(['insert', 'push', 'push_back']),
    same: new Set(['iter', 'iter_mut', 'into_iter', 'values', 'values_mut', 'into_values', 'drain', 'filter']),
    callback: new Set(['for_each', 'map', 'filter', 'find', 'any', 'all', 'and_then', 'map_or', 'is_some_and']),
    mapping: new Set(['map', 'and_then', 'map_or']),
    contains: new Set(['contains', 'contains_key']),
    spread: new Set([]),
    types: collectionTypes,
    transparentTypes,
    cells: new Set([]),
  },
  unbounded: {
    members: new Set([]),
    functions: new Set([]),
    methods: new Set(['to_string']),
  },
  indirectCalls: new Set([]),
  defaultCalls: new Map([
    ['unwrap_or_else/1', 0],
    ['map_or/2', 0],
    ['map_or_else/2', 0],
  ]),
  numberReaders: { functions: new Map([]), methods: new Set(['parse']) },
  repeats: { functions: new Map(), methods: new Set(['repeat']) },
  parameterValues,
  passThrough: new Set(['Some', 'Ok', 'Poll::Ready', 'Ready', 'std::task::Poll::Ready']),
  constantsHaveTypes: true,
  constantSeparator: '::',
  variantPath: /::[A-Z]\w*$/u,
  nothing: 'None',
  and: '&&',
  comment: () => ({ open: '//', close: '' }),
  commentAt: commentsOf(comments),
  importedModules,
  importName,
  stringLiteral: writeString,
};
