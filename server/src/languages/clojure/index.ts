import { clojureLayout } from '../layouts';
import { closest, field, type SyntaxNode } from '../../syntax/node';
import type { ImportedName, Language } from '../language';
import type { FunctionFacts } from '../vocabulary';
import { conditionsAround, context, enclosingStatement } from './context';
import { declares, declaresMember, parameterNodes } from './declarations';
import { aritiesOf, definedName, enclosingFunction, headOf, isFunction, itemsOf } from './forms';
import { writeString } from './literals';
import { lower, sentInto, takenFrom } from './lower';
import { commentsOf } from '../tokens';

const tokens: ReadonlySet<string> = new Set(['num_lit', 'sym_name', 'kwd_name']);
const comments: ReadonlySet<string> = new Set(['comment', 'dis_expr']);
const leftOut: ReadonlySet<string> = new Set(['dis_expr']);
const none: ReadonlySet<string> = new Set();

/** The shape of a function; `undefined` for any other node. */
function functionFacts(node: SyntaxNode): FunctionFacts | undefined {
  if (!isFunction(node)) return undefined;
  return {
    node,
    nameNode: definedName(node),
    parameters: parameterNodes(node).map((pattern, position) => ({
      nameNode: pattern.type === 'sym_lit' ? field(pattern, 'name') : undefined,
      position,
      rest: false,
    })),
    body: node,
    container: undefined,
    returns: () => aritiesOf(node).flatMap(({ body }) => body.slice(-1)),
    decorators: [],
  };
}

const libspec = /\[\s*([a-z][\w.-]*\.[\w.-]+)(?=[\s\]])/gu;

/** The namespaces that a text requires. */
function importedModules(text: string): string[] {
  return [...text.matchAll(libspec)].flatMap(([, module]) => module ?? []);
}

/** How an export is written, with the alias of its namespace. */
function importName(text: string, modules: readonly string[], exported: string): ImportedName | undefined {
  for (const [, module, alias] of text.matchAll(/\[\s*([\w.-]+)\s+:as\s+([\w.-]+)/gu))
    if (module !== undefined && alias !== undefined && modules.includes(module))
      return { local: `${alias}/${exported}`, edits: [] };
  return undefined;
}

/** Clojure. */
export const clojure: Language = {
  id: 'clojure',
  languageIds: ['clojure'],
  extensions: { '.clj': 'clojure', '.cljc': 'clojure', '.cljs': 'clojure' },
  layout: clojureLayout,
  scan: {
    numbers:
      /(?<![\w.:*+!?'-])(?:\d{1,2}[rR][\da-zA-Z]+|0x[\da-fA-F]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?[NM]?)(?![\w*!?'])/gu,
    evidence: /[Ww]eb-?_?[Ss]ocket|WEB_?SOCKET|\bwss?:|[Cc]lose-?_?[Cc]ode|CloseCode/u,
    callFollows: /[\s)]/uy,
    word: /[\w$!?*+<>=-]/u,
  },
  grammarFor: () => 'clojure_orchard',
  tokenAt(root, offset) {
    const node = root.descendantForIndex(offset, offset + 1);
    return tokens.has(node.type) && !closest(node, leftOut) ? node : undefined;
  },
  lower,
  context,
  declares,
  declaresMember,
  memberAccess(nameNode) {
    const holder = nameNode.parent;
    if (holder?.type === 'sym_lit')
      return field(holder, 'namespace') && field(holder, 'name')?.id === nameNode.id ? holder : undefined;
    const list = holder?.type === 'kwd_lit' ? holder.parent : undefined;
    return list?.type === 'list_lit' && itemsOf(list)[0]?.id === holder?.id ? list : undefined;
  },
  assignedValue: () => undefined,
  sentInto,
  takenFrom,
  lowerType: (node) => ({ kind: 'other', node }),
  functionFacts,
  classFacts: () => undefined,
  nameOf: (node) => definedName(node),
  bindsSelf: () => false,
  documentedType: () => undefined,
  enclosingFunction,
  enclosingClass: () => undefined,
  isNegated: (node) => node.parent !== null && headOf(node.parent) === 'not',
  enclosingStatement,
  failures: { wanted: /^\(\s*thrown(?:-with-msg)?\?\s/u },
  conditionsAround,
  otherwise: /:else\b|\bdefault\b/u,
  collections: {
    element: none,
    same: none,
    insert: none,
    callback: none,
    contains: none,
    containsFunctions: new Set(['contains?']),
    spread: none,
    types: none,
    transparentTypes: none,
    cells: none,
  },
  unbounded: { members: none, functions: new Set(['ex-message', 'pr-str']), methods: none },
  indirectCalls: none,
  defaultCalls: new Map([['get/3', 2]]),
  numberReaders: {
    functions: new Map([
      ['Integer/parseInt', 0],
      ['Long/parseLong', 0],
      ['parse-long', 0],
    ]),
  },
  passThrough: none,
  nothing: 'nil',
  comment: () => ({ open: ';', close: '' }),
  commentAt: commentsOf(comments),
  importedModules,
  importName,
  stringLiteral: (text) => writeString(text),
};
