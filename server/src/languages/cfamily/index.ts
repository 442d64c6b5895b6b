import { handlersIn } from '../errorHandlers';
import { namesOfThose } from '../places';
import { closest, field, type SyntaxNode } from '../../syntax/node';
import type { Language } from '../language';
import { context } from './context';
import { declares } from './declarations';
import { classFacts, classKinds, classOf, functionFacts, functionKinds, nameOfClass } from './functions';
import { importedModules, importName, openImports } from './imports';
import { macroNumber, writeString } from './literals';
import { lower } from './lower';
import { declaresMember } from './members';
import { messageOf } from './messages';
import { lastName, scopeBefore, wholePath } from './paths';
import { readAs } from './reading';
import { choose } from './rewrite';
import { lowerType } from './types';
import { castType } from './unwrap';
import { commentsOf } from '../tokens';
import { introducing } from '../scopes';
import { joinedByOperator, testsAround } from '../conditions';
import { lineComments } from '../lineComments';

const names: ReadonlySet<string> = new Set([
  'identifier',
  'field_identifier',
  'type_identifier',
  'namespace_identifier',
]);

const statements: ReadonlySet<string> = new Set([
  'expression_statement',
  'declaration',
  'field_declaration',
  'return_statement',
  'throw_statement',
  'if_statement',
  'for_statement',
  'for_range_loop',
  'while_statement',
  'do_statement',
  'switch_statement',
  'try_statement',
  'enumerator',
  'preproc_def',
  'translation_unit',
]);

const conditionHolders: ReadonlySet<string> = new Set([
  'if_statement',
  'conditional_expression',
  'switch_statement',
  'while_statement',
  'binary_expression',
]);

/** Tests that stand between a node and its function. */
function conditionsAround(node: SyntaxNode): SyntaxNode[] {
  return testsAround(
    node,
    (at) => functionKinds.has(at.type),
    (at) =>
      conditionHolders.has(at.type)
        ? (field(at, 'condition') ?? (at.type === 'binary_expression' ? field(at, 'left') : undefined))
        : undefined,
  );
}

function tokenAt(root: SyntaxNode, offset: number): SyntaxNode | undefined {
  const node = root.descendantForIndex(offset, offset + 1);
  if (names.has(node.type) || node.type === 'number_literal') return node;
  return node.type === 'preproc_arg' && node.startIndex === offset && macroNumber(node.text) !== undefined
    ? node
    : undefined;
}

/** Whether a name token stands behind `.`, `->`, `::` or begins a selector, and the whole expression up to it. */
function memberAccess(nameNode: SyntaxNode): SyntaxNode | undefined {
  const holder = /^template_(?:method|function|type)$/u.test(nameNode.parent?.type ?? '')
    ? (nameNode.parent ?? nameNode)
    : nameNode;
  const parent = holder.parent;
  if (parent?.type === 'field_expression') return field(parent, 'field')?.id === holder.id ? parent : undefined;
  if (parent?.type === 'message_expression') return messageOf(nameNode) ? nameNode : undefined;
  if (!scopeBefore(nameNode)) return undefined;
  if (field(parent ?? nameNode, 'scope')?.id === holder.id || parent?.type !== 'qualified_identifier') return nameNode;
  const whole = wholePath(holder);
  if (lastName(whole).id !== nameNode.id) return nameNode;
  const outer = whole.parent?.type;
  // The path names what is declared here.
  return outer === 'function_declarator' || outer === 'using_declaration' ? undefined : whole;
}

const objectiveC = /^[^\S\n]*@(?:interface|implementation|protocol|import|class)\b|^[^\S\n]*#[^\S\n]*import\b/mu;

/** C, C++ and Objective-C. Headers may be any of them: what stands in one decides. */
export const cfamily: Language = {
  id: 'cpp',
  languageIds: ['c', 'cpp', 'objective-c', 'objective-cpp'],
  extensions: {
    '.c': 'c',
    '.h': 'cpp',
    '.cpp': 'cpp',
    '.cc': 'cpp',
    '.cxx': 'cpp',
    '.c++': 'cpp',
    '.hpp': 'cpp',
    '.hh': 'cpp',
    '.hxx': 'cpp',
    '.h++': 'cpp',
    '.ipp': 'cpp',
    '.inl': 'cpp',
    '.tpp': 'cpp',
    '.ixx': 'cpp',
    '.cppm': 'cpp',
    '.ino': 'cpp',
    '.m': 'objective-c',
    '.mm': 'objective-cpp',
  },
  scan: {
    numbers: /(?<![\w.'])(?:0[xX][\da-fA-F']+|0[bB][01']+|\d[\d']*(?:\.\d+)?(?:[eE][+-]?\d+)?)[uUlLzZfF]{0,3}(?!\w)/gu,
    evidence:
      /[Ww]eb_?[Ss]ocket|WEB_?SOCKET|\bwss?:\/\/|\blws_|LWS_|wslay|\buWS::|CURLWS_|[Cc]lose_?(?:[Cc]ode|[Ss]tatus)|CLOSE_(?:CODE|STATUS)/u,
    callFollows: /\s*(?:[({.:\]]|->|<[\w:.,*&\s]{1,60}>\s*[({])/uy,
  },
  grammarFor(languageId, text) {
    if (languageId === 'objective-c' || languageId === 'objective-cpp') return 'objc';
    if (languageId === 'c') return 'c';
    return objectiveC.test(text) ? 'objc' : 'cpp';
  },
  readAs,
  tokenAt,
  lower,
  context,
  declares,
  introduces: introducing({
    class_specifier: ['name'],
    struct_specifier: ['name'],
    preproc_include: null,
  }),
  declaresMember,
  memberAccess,
  assignedValue(nameNode) {
    const parent = nameNode.parent;
    if (parent?.type !== 'assignment_expression' || field(parent, 'left')?.id !== nameNode.id) return undefined;
    return field(parent, 'right');
  },
  castType,
  lowerType,
  functionFacts,
  classFacts,
  nameOf(node) {
    if (node.type === 'enum_specifier') return enumName(node);
    if (classKinds.has(node.type)) return nameOfClass(node);
    return functionFacts(node)?.nameNode;
  },
  bindsSelf: () => false,
  documentedType: () => undefined,
  enclosingFunction: (node) => closest(node.parent, functionKinds),
  enclosingClass: classOf,
  namesAround: namesOfThose(new Set([...classKinds, 'namespace_definition'])),
  isNegated: (node) => node.parent?.type === 'unary_expression' && field(node.parent, 'operator')?.text === '!',
  enclosingStatement: (node) => closest(node, statements) ?? node,
  joined: joinedByOperator,
  conditionsAround,
  handlersAround: handlersIn(functionKinds, new Set(['catch_clause']), new Set([])),
  otherwise: /\b(?:default|else)\b/u,
  leaves: /^(?:return|throw)\b/u,
  implicitSelf: true,
  opensOutOfSight: true,
  methodsStandApart: true,
  openImports,
  makers: {
    types: new Set(['std.function', 'std.move_only_function', 'function', 'boost.function']),
    calls: new Set(['operator()']),
  },
  collections: {
    element: new Set(['at', 'front', 'back', 'top', 'find', 'value', 'first', 'last', 'objectForKey', 'firstObject']),
    insert: new Set(['push_back', 'emplace_back', 'insert', 'emplace', 'push', 'append', 'addObject', 'enqueue']),
    same: new Set(['begin', 'end', 'values', 'allValues', 'allObjects', 'lock']),
    callback: new Set(['for_each', 'enumerateObjectsUsingBlock']),
    contains: new Set(['contains', 'count', 'find', 'containsObject']),
    spread: new Set(),
    types: new Set([
      'std.vector',
      'std.list',
      'std.set',
      'std.unordered_set',
      'std.map',
      'std.unordered_map',
      'std.deque',
      'std.queue',
      'std.array',
      'vector',
      'list',
      'set',
      'map',
      'unordered_map',
      'QList',
      'QVector',
      'QSet',
      'QMap',
      'QHash',
      'TArray',
      'TMap',
      'NSArray',
      'NSMutableArray',
      'NSSet',
      'NSMutableSet',
      'NSDictionary',
      'NSMutableDictionary',
    ]),
    transparentTypes: new Set([
      'std.shared_ptr',
      'std.unique_ptr',
      'std.weak_ptr',
      'std.optional',
      'std.reference_wrapper',
      'std.atomic',
      'std.future',
      'shared_ptr',
      'unique_ptr',
      'weak_ptr',
      'optional',
      'boost.shared_ptr',
      'boost.optional',
      'Poco.SharedPtr',
      'Poco.AutoPtr',
      'QPointer',
      'QSharedPointer',
      'QScopedPointer',
      'TSharedPtr',
      'TSharedRef',
      'TWeakPtr',
    ]),
    cells: new Set(['second', 'get', 'value', 'data', 'Get', 'lock']),
  },
  unbounded: {
    members: new Set(['localizedDescription', 'localizedFailureReason', 'debugDescription']),
    functions: new Set(['strerror']),
    methods: new Set(['what', 'message', 'errorString', 'dump']),
  },
  indirectCalls: new Set(),
  defaultCalls: new Map([['value_or/1', 0]]),
  numberReaders: {
    functions: new Map(['std::stoi', 'std::stol', 'stoi', 'atoi', 'std::atoi'].map((name) => [name, 0] as const)),
    methods: new Set(['intValue', 'integerValue']),
  },
  repeats: { functions: new Map([['std::string', { of: 1, times: 0 }]]) },
  passThrough: new Set(['std::stoi', 'atoi', 'ntohs', 'htons', 'std::clamp', 'std::min', 'std::max']),
  constantsHaveTypes: true,
  nothing: '0',
  and: '&&',
  choose,
  comment: lineComments('//'),
  commentAt: commentsOf(new Set(['comment'])),
  importedModules,
  importName,
  stringLiteral: writeString,
  zeroIsFalse: true,
};

/** The name of an enum, or the one that a `typedef` gives it. */
function enumName(node: SyntaxNode): SyntaxNode | undefined {
  const own = field(node, 'name');
  if (own || node.parent?.type !== 'type_definition') return own;
  return field(node.parent, 'declarator');
}
