import { handlersIn } from '../errorHandlers';
import { closest, field, type SyntaxNode } from '../../syntax/node';
import type { Language } from '../language';
import { context } from './context';
import { declares } from './declarations';
import { classFacts, classKinds, functionFacts, functionKinds } from './functions';
import { importedModules, importName, openImports, ownModuleLine } from './imports';
import { writeString } from './literals';
import { lower } from './lower';
import { declaresMember } from './members';
import { choose } from './rewrite';
import { parameterValues } from './tests';
import { lowerType } from './types';
import { castType } from './unwrap';
import { commentsOf, tokensOfNames } from '../tokens';
import { introducing } from '../scopes';
import { joinedByOperator, testsByField } from '../conditions';

const tokens: ReadonlySet<string> = new Set(['integer_literal', 'real_literal', 'identifier', 'implicit_parameter']);

const named: ReadonlySet<string> = new Set([
  ...classKinds,
  'enum_declaration',
  'method_declaration',
  'local_function_statement',
]);

const comments: ReadonlySet<string> = new Set(['comment']);

const statements: ReadonlySet<string> = new Set([
  'expression_statement',
  'local_declaration_statement',
  'return_statement',
  'throw_statement',
  'if_statement',
  'for_statement',
  'foreach_statement',
  'while_statement',
  'do_statement',
  'switch_statement',
  'using_statement',
  'try_statement',
  'field_declaration',
  'property_declaration',
  'method_declaration',
  'enum_member_declaration',
  'compilation_unit',
]);

const conditionHolders: ReadonlySet<string> = new Set([
  'if_statement',
  'conditional_expression',
  'switch_statement',
  'while_statement',
  'binary_expression',
]);

/** Whether a name token stands behind a dot, and the whole expression up to it. */
function memberAccess(nameNode: SyntaxNode): SyntaxNode | undefined {
  const holder = nameNode.parent?.type === 'generic_name' ? nameNode.parent : nameNode;
  const parent = holder.parent;
  switch (parent?.type) {
    case 'member_access_expression':
    case 'member_binding_expression':
    case 'qualified_name':
      return field(parent, 'name')?.id === holder.id ? parent : undefined;
    case 'subpattern':
      return parent.firstNamedChild?.id === nameNode.id && lower(nameNode).kind === 'member' ? nameNode : undefined;
    default:
      return undefined;
  }
}

/** C#. */
export const csharp: Language = {
  id: 'csharp',
  languageIds: ['csharp'],
  extensions: { '.cs': 'csharp', '.csx': 'csharp' },
  scan: {
    numbers: /(?<![\w.])(?:0[xX][\da-fA-F_]+|0[bB][01_]+|\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?)[uUlLfFdDmM]{0,2}(?!\w)/gu,
    evidence: /[Ww]eb[Ss]ocket|WEB_?SOCKET|\bwss?:\/\/|Close(?:Code|Status|EventArgs)|closeCode|closeStatus/u,
    callFollows: /\s*(?:[(.]|\?\.|<[\w.,?\s]{1,60}>\s*\()/uy,
    ownModuleLine,
  },
  grammarFor: () => 'c_sharp',
  tokenAt: tokensOfNames(tokens),
  lower,
  context,
  declares,
  introduces: introducing({
    class_declaration: ['name'],
    interface_declaration: ['name'],
    enum_declaration: ['name'],
    struct_declaration: ['name'],
    record_declaration: ['name'],
  }),
  declaresMember,
  memberAccess,
  assignedValue(nameNode) {
    const parent = nameNode.parent;
    if (parent?.type !== 'assignment_expression' || parent.parent?.type === 'initializer_expression') return undefined;
    return field(parent, 'left')?.id === nameNode.id ? field(parent, 'right') : undefined;
  },
  castType,
  lowerType,
  functionFacts,
  classFacts,
  nameOf: (node) => (named.has(node.type) ? field(node, 'name') : undefined),
  bindsSelf: () => false,
  documentedType: () => undefined,
  enclosingFunction: (node) => closest(node.parent, functionKinds),
  enclosingClass: (node) => closest(node.parent, classKinds),
  isNegated: (node) => node.parent?.type === 'prefix_unary_expression' && node.parent.firstChild?.type === '!',
  enclosingStatement: (node) => closest(node, statements) ?? node,
  joined: joinedByOperator,
  conditionsAround: testsByField(functionKinds, conditionHolders),
  handlersAround: handlersIn(functionKinds, new Set(['catch_clause']), new Set(['finally_clause'])),
  otherwise: /\b(?:default|else)\b|(?<!\w)_\s*=>/u,
  leaves: /^(?:return|throw)\b/u,
  implicitSelf: true,
  openImports,
  makers: { types: new Set(['Func']), calls: new Set(['Invoke']) },
  collections: {
    element: new Set([
      'First',
      'FirstOrDefault',
      'Single',
      'SingleOrDefault',
      'Last',
      'LastOrDefault',
      'Find',
      'Dequeue',
      'Pop',
      'Peek',
      'ElementAt',
    ]),
    insert: new Set(['Add', 'TryAdd', 'Enqueue', 'Push', 'Insert', 'AddOrUpdate']),
    same: new Set([
      'Values',
      'Where',
      'ToList',
      'ToArray',
      'Concat',
      'Skip',
      'Take',
      'Reverse',
      'OrderBy',
      'AsEnumerable',
    ]),
    callback: new Set(['ForEach', 'Select', 'Where', 'First', 'FirstOrDefault', 'Any', 'All', 'Find']),
    contains: new Set(['Contains', 'IndexOf']),
    spread: new Set(['Enumerable.ToList']),
    types: new Set([
      'List',
      'IList',
      'IEnumerable',
      'IAsyncEnumerable',
      'ICollection',
      'IReadOnlyCollection',
      'IReadOnlyList',
      'HashSet',
      'ISet',
      'Dictionary',
      'IDictionary',
      'IReadOnlyDictionary',
      'ConcurrentDictionary',
      'ConcurrentBag',
      'ConcurrentQueue',
      'Queue',
      'Stack',
      'KeyValuePair',
      'ImmutableArray',
      'ImmutableList',
    ]),
    transparentTypes: new Set(['Task', 'ValueTask', 'Nullable', 'Lazy', 'AsyncLocal', 'ThreadLocal', 'WeakReference']),
    cells: new Set(['Value', 'Target']),
  },
  unbounded: {
    members: new Set(['Message', 'StackTrace']),
    functions: new Set(['JsonSerializer.Serialize', 'JsonConvert.SerializeObject', 'Convert.ToString']),
    methods: new Set(['ToString']),
  },
  indirectCalls: new Set(),
  defaultCalls: new Map([
    ['GetValueOrDefault/1', 0],
    ['GetValueOrDefault/2', 1],
  ]),
  parameterValues,
  numberReaders: {
    functions: new Map(
      [
        'int.Parse',
        'ushort.Parse',
        'short.Parse',
        'Int32.Parse',
        'UInt16.Parse',
        'Convert.ToInt16',
        'Convert.ToUInt16',
        'Convert.ToInt32',
      ].map((name) => [name, 0] as const),
    ),
  },
  repeats: {
    functions: new Map([
      ['string', { of: 0, times: 1 }],
      ['String', { of: 0, times: 1 }],
    ]),
  },
  passThrough: new Set([
    'Convert.ToUInt16',
    'Convert.ToInt32',
    'Convert.ToInt16',
    'int.Parse',
    'ushort.Parse',
    'Volatile.Read',
    'Interlocked.Exchange',
  ]),
  constantsHaveTypes: true,
  nothing: 'null',
  and: '&&',
  choose,
  comment: () => ({ open: '//', close: '' }),
  commentAt: commentsOf(comments),
  importedModules,
  importName,
  stringLiteral: writeString,
};
