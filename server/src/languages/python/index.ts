import { pythonLayout } from '../layouts';
import { handlersIn } from '../errorHandlers';
import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Language } from '../language';
import { context } from './context';
import { assignedTo, declares, declaresMember } from './declarations';
import { classFacts, classKinds, functionFacts, functionKinds, methodOwner } from './functions';
import { importedModules, importName, openImports } from './imports';
import { writeString } from './literals';
import { contentOf, lower } from './lower';
import { packedNumber } from './packed';
import { choose, cutToBytes } from './rewrite';
import { narrowedType, parameterValues } from './tests';
import { lowerType } from './types';
import { commentsOf } from '../tokens';
import { introducing } from '../scopes';
import { testsAround } from '../conditions';
import { lineComments } from '../lineComments';

const tokens: ReadonlySet<string> = new Set(['integer', 'float', 'identifier']);

/** Names that stand beside a value and refer to nothing. */
const labels: ReadonlySet<string> = new Set(['keyword_argument', 'keyword_pattern']);

const keyHolders: ReadonlySet<string> = new Set(['pair', 'subscript']);

const comments: ReadonlySet<string> = new Set(['comment']);

const statements: ReadonlySet<string> = new Set([
  'expression_statement',
  'return_statement',
  'raise_statement',
  'assert_statement',
  'delete_statement',
  'if_statement',
  'elif_clause',
  'for_statement',
  'while_statement',
  'match_statement',
  'try_statement',
  'with_statement',
  'function_definition',
  'class_definition',
  'module',
]);

const conditionHolders: ReadonlySet<string> = new Set([
  'if_statement',
  'elif_clause',
  'while_statement',
  'match_statement',
  'conditional_expression',
  'boolean_operator',
]);

function tokenAt(root: SyntaxNode, offset: number): SyntaxNode | undefined {
  const node = root.descendantForIndex(offset, offset + 1);
  const parent = node.parent;
  if (node.type === 'string_content') return isKey(node) ? node : undefined;
  if (!tokens.has(node.type) || !parent) return undefined;
  return labels.has(parent.type) && parent.firstNamedChild?.id === node.id ? undefined : node;
}

/** The text of a key counts as a name: `{"code": 1000}`, `message["code"]`. */
function isKey(content: SyntaxNode): boolean {
  const holder = content.parent?.parent;
  if (!content.parent || !holder || !keyHolders.has(holder.type) || contentOf(content.parent).id !== content.id)
    return false;
  return (field(holder, 'key') ?? field(holder, 'subscript'))?.id === content.parent.id;
}

/** Patterns in which a path names a value: `case CloseCode.NORMAL_CLOSURE | CloseCode.GOING_AWAY:`. */
const pathHolders: ReadonlySet<string> = new Set(['case_pattern', 'union_pattern', 'keyword_pattern']);

/** A member access by name, by key, or by path in a pattern. */
function memberAccess(nameNode: SyntaxNode): SyntaxNode | undefined {
  const parent = nameNode.parent;
  switch (parent?.type) {
    case 'attribute':
      return field(parent, 'attribute')?.id === nameNode.id ? parent : undefined;
    case 'string': {
      const subscript = parent.parent;
      return subscript?.type === 'subscript' && field(subscript, 'subscript')?.id === parent.id ? subscript : undefined;
    }
    case 'dotted_name': {
      if (!parent.parent || !pathHolders.has(parent.parent.type)) return undefined;
      const names = namedChildren(parent);
      return names.length === 2 && names[1]?.id === nameNode.id ? parent : undefined;
    }
    default:
      return undefined;
  }
}

/** Tests that stand between a node and its function. */
function conditionsAround(node: SyntaxNode): SyntaxNode[] {
  return testsAround(
    node,
    (at) => functionKinds.has(at.type),
    (at) =>
      conditionHolders.has(at.type)
        ? at.type === 'conditional_expression'
          ? namedChildren(at)[1]
          : (field(at, 'condition') ?? field(at, 'subject') ?? field(at, 'left'))
        : undefined,
  );
}

function isNegated(node: SyntaxNode): boolean {
  if (node.type === 'comparison_operator' && node.children.some((child) => child.type === 'not in')) return true;
  let outer = node.parent;
  while (outer?.type === 'parenthesized_expression') outer = outer.parent;
  return outer?.type === 'not_operator';
}

const entered: ReadonlySet<string> = new Set(['with_statement', ...functionKinds]);

/** The values of the `with` statements around a node, in its function. */
function enteredAround(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let at = closest(node.parent, entered); at?.type === 'with_statement'; at = closest(at.parent, entered)) {
    const clause = namedChildren(at).find((child) => child.type === 'with_clause');
    for (const item of clause ? namedChildren(clause) : []) {
      const value = field(item, 'value');
      if (value) found.push(value.type === 'as_pattern' ? (namedChildren(value)[0] ?? value) : value);
    }
  }
  return found;
}

/** Of `unittest.mock`: `on_close.call_args[0]`, `on_close.call_args_list[0].args`. */
const recordedCall =
  /^([\w.]+)\.(?:(?:call|await)_args(?:\[0\]|\.args)|(?:call|await)_args_list\[-?\d\](?:\[0\]|\.args))$/u;

/** Python: modules, stubs and cells of notebooks. */
export const python: Language = {
  id: 'python',
  languageIds: ['python'],
  extensions: { '.py': 'python', '.pyi': 'python', '.pyw': 'python' },
  scan: {
    numbers:
      /(?<![\w.])(?:0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|\d[\d_]*(?:\.\d*)?(?:[eE][+-]?\d+)?)[lLjJ]?(?!\w)/gu,
    evidence:
      /[Ww]eb_?[Ss]ocket|WEB_?SOCKET|(?<![A-Za-z0-9])wss?(?![a-z0-9])|(?<![A-Za-z0-9])WSS?(?:_|\b)|wsproto|picows|autobahn|sendClose|ConnectionClosed|[Cc]lose_?(?:[Ee]vent_?)?(?:[Cc]ode|[Ss]tatus|[Rr]eason)|CLOSE_(?:CODE|STATUS|REASON)|(?:\bws\w{0,2}|W[sS])\.close\(\s{0,9}(?:code\s?=\s?)?(?:10[01]\d|[34]\d{3})\b/u,
    callFollows: /\s*[(.]/uy,
  },
  grammarFor: () => 'python',
  layout: pythonLayout,
  tokenAt,
  lower,
  context,
  declares,
  introduces: introducing(
    {
      class_definition: ['name'],
      function_definition: ['name'],
      decorated_definition: ['definition', 'name'],
    },
    (text) => /\bglobal\b/u.test(text),
  ),
  declaresMember,
  memberAccess,
  assignedValue: (nameNode) => assignedTo(nameNode)?.value,
  assignedPath: (nameNode) => assignedTo(nameNode)?.path ?? [],
  lowerType,
  recordedCalls: { sign: /\.(?:call|await)_args/u, one: recordedCall },
  functionFacts,
  classFacts,
  nameOf: (node) =>
    node.type === 'class_definition' || node.type === 'function_definition' ? field(node, 'name') : undefined,
  bindsSelf: (functionNode) => methodOwner(functionNode) !== undefined,
  documentedType: () => undefined,
  enclosingFunction: (node) => closest(node.parent, functionKinds),
  enclosingClass: (node) => closest(node.parent, classKinds),
  isNegated,
  enclosingStatement: (node) => closest(node, statements) ?? node,
  conditionsAround,
  handlersAround: handlersIn(
    functionKinds,
    new Set(['except_clause', 'except_group_clause']),
    new Set(['else_clause', 'finally_clause']),
  ),
  otherwise: /\belse\b|\bcase\s+_\s*:/u,
  leaves: /^(?:return|raise)\b/u,
  enteredAround,
  narrowedType,
  parameterValues,
  makers: { types: new Set(['Callable', 'typing.Callable']), calls: new Set(['__call__']) },
  collections: {
    element: new Set(['get', 'pop', 'popleft', 'setdefault']),
    insert: new Set(['append', 'appendleft', 'add', 'insert', 'setdefault']),
    same: new Set(['values', 'items', 'copy', 'union', 'difference', 'intersection']),
    callback: new Set(),
    contains: new Set(['__contains__', 'count', 'index']),
    spread: new Set(['list', 'set', 'tuple', 'frozenset', 'sorted', 'reversed', 'iter', 'enumerate']),
    types: new Set([
      'list',
      'List',
      'set',
      'Set',
      'frozenset',
      'FrozenSet',
      'dict',
      'Dict',
      'defaultdict',
      'DefaultDict',
      'OrderedDict',
      'tuple',
      'Tuple',
      'deque',
      'Deque',
      'WeakSet',
      'WeakValueDictionary',
      'Iterable',
      'Iterator',
      'AsyncIterable',
      'AsyncIterator',
      'Generator',
      'AsyncGenerator',
      'Collection',
      'Sequence',
      'MutableSequence',
      'Mapping',
      'MutableMapping',
      'AbstractSet',
      'MutableSet',
    ]),
    transparentTypes: new Set([
      'Awaitable',
      'Coroutine',
      'Final',
      'ClassVar',
      'Future',
      'Task',
      'Required',
      'NotRequired',
    ]),
    cells: new Set(),
  },
  unbounded: {
    members: new Set(),
    functions: new Set(['json.dumps', 'traceback.format_exc', 'format_exc']),
    methods: new Set(['__str__', '__repr__']),
    errorFunctions: new Set(['str', 'repr']),
  },
  assignmentDeclares: true,
  indirectCalls: new Set(),
  handOffs: new Map([
    ...['partial', 'call_soon', 'call_soon_threadsafe', 'to_thread', 'submit', 'start_soon', 'run_sync', 'spawn'].map(
      (name) => [name, 0] as const,
    ),
    ...['add_task', 'add_callback', 'spawn_callback'].map((name) => [name, 0] as const),
    ...['call_later', 'call_at', 'spawn_later', 'run_in_executor'].map((name) => [name, 1] as const),
  ]),
  numberViews: new Set(['value']),
  expectedErrors: new Set(['value', 'exception']),
  defaultCalls: new Map([
    ['get/2', 1],
    ['pop/2', 1],
    ['setdefault/2', 1],
  ]),
  constructors: new Set(['__init__']),
  numberReaders: { functions: new Map([['int', 0]]) },
  passThrough: new Set([
    'int',
    'next',
    'anext',
    'asyncio.wait_for',
    'asyncio.shield',
    'asyncio.create_task',
    'asyncio.ensure_future',
    'wait_for',
    'create_task',
    'ensure_future',
    'closing',
    'contextlib.closing',
    'aclosing',
    'contextlib.aclosing',
    'stack.enter_async_context',
    'stack.enter_context',
    'exit_stack.enter_async_context',
    'exit_stack.enter_context',
  ]),
  nothing: 'None',
  and: 'and',
  packedNumber,
  choose,
  cutToBytes,
  comment: lineComments('#'),
  commentAt: commentsOf(comments),
  importedModules,
  openImports,
  importName,
  stringLiteral: writeString,
  zeroIsFalse: true,
};
