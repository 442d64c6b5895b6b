import { luaLayout } from '../layouts';
import { closest, field, type SyntaxNode } from '../../syntax/node';
import type { Language } from '../language';
import { context } from './context';
import { assignedTo, assignedValue, declares, declaresMember } from './declarations';
import { functionFacts, functionKinds, lastName } from './functions';
import { writeString } from './literals';
import { lower } from './lower';
import { commentsOf } from '../tokens';
import { testsAround } from '../conditions';
import { choosing } from '../choices';

const statements: ReadonlySet<string> = new Set([
  'variable_declaration',
  'assignment_statement',
  'return_statement',
  'if_statement',
  'while_statement',
  'repeat_statement',
  'for_statement',
  'function_declaration',
  'chunk',
]);

const conditionHolders: ReadonlySet<string> = new Set(['if_statement', 'elseif_statement', 'while_statement']);

/** Tests that stand between a node and its function. */
function conditionsAround(node: SyntaxNode): SyntaxNode[] {
  return testsAround(
    node,
    (at) => functionKinds.has(at.type),
    (at) => (conditionHolders.has(at.type) ? field(at, 'condition') : undefined),
  );
}

/** Whether the text of a string names a member: `codes['busy']`, `{ ['busy'] = 4001 }`. */
function isNaming(content: SyntaxNode): boolean {
  const literal = content.parent;
  const holder = literal?.parent;
  if (holder?.type === 'field') return field(holder, 'name')?.id === literal?.id;
  return holder?.type === 'bracket_index_expression' && field(holder, 'field')?.id === literal?.id;
}

/** Whether a name token is the name of a member, and of what. */
function memberAccess(nameNode: SyntaxNode): SyntaxNode | undefined {
  const isText = nameNode.type === 'string_content';
  const holder = isText ? nameNode.parent?.parent : nameNode.parent;
  if (!holder?.type.endsWith('_index_expression')) return undefined;
  // `texts[code]`: an element, whichever the variable says.
  if (!isText && holder.type === 'bracket_index_expression') return undefined;
  const written = field(holder, 'field') ?? field(holder, 'method');
  return written?.id === (isText ? nameNode.parent?.id : nameNode.id) ? holder : undefined;
}

const required = /(?<![\w.:])require\s*\(?\s*(?:["']([^"'\n]+)["']|\[\[([^\]\n]+)\]\])/gu;

/** A name or a path of fields: reading it twice gives the same and does nothing else. */
const plainPath = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/u;

const choose = choosing({
  plainPath,
  or: 'or',
  and: 'and',
  arm: (condition, newText) => `(${condition}) and ${newText} or `,
});

/** Lua. */
export const lua: Language = {
  id: 'lua',
  languageIds: ['lua'],
  extensions: { '.lua': 'lua' },
  scan: {
    numbers: /(?<![\w.])(?:0[xX][\da-fA-F]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?:[uU]?[lL]{2})?(?![\w])/gu,
    evidence:
      /[Ww]eb_?-?[Ss]ocket|WEB_?SOCKET|\bwss?\b|\bWSS?\b|[Cc]lose_?(?:[Ee]vent_?)?(?:[Cc]ode|[Ss]tatus|[Rr]eason|[Ff]rame)|CLOSE_(?:CODE|STATUS|REASON)/u,
    callFollows: /\s*[({"'[.:]/uy,
    word: /\w/u,
  },
  grammarFor: () => 'lua',
  layout: luaLayout,
  tokenAt(root, offset) {
    const node = root.descendantForIndex(offset, offset + 1);
    if (node.type === 'string_content') return isNaming(node) ? node : undefined;
    return node.type === 'identifier' || node.type === 'number' ? node : undefined;
  },
  lower,
  context,
  declares,
  declaresMember,
  memberAccess,
  assignedValue,
  assignedPath: (nameNode) => assignedTo(nameNode)?.path ?? [],
  lowerType: (node) => ({ kind: 'other', node }),
  functionFacts,
  classFacts: () => undefined,
  nameOf: (node) => (node.type === 'function_declaration' ? lastName(field(node, 'name')) : undefined),
  bindsSelf: () => false,
  documentedType: () => undefined,
  enclosingFunction: (node) => closest(node.parent, functionKinds),
  enclosingClass: () => undefined,
  isNegated: (node) => node.parent?.type === 'unary_expression' && node.parent.firstChild?.type === 'not',
  enclosingStatement: (node) => closest(node, statements) ?? node,
  failures: { wanted: /^(?:assert\.(?:has\.|has_|is\.)?errors?\s*\(|(?:\w+[.:])?assert_?Error\w*\s*\()/u },
  conditionsAround,
  otherwise: /\belse\b/u,
  leaves: /^(?:return|error)\b/u,
  collections: {
    element: new Set(['pop']),
    insert: new Set(['push', 'add']),
    same: new Set(),
    callback: new Set(),
    contains: new Set(),
    spread: new Set(),
    types: new Set(),
    transparentTypes: new Set(),
    cells: new Set(),
  },
  unbounded: {
    members: new Set(),
    functions: new Set(['tostring', 'debug.traceback', 'cjson.encode', 'json.encode']),
    methods: new Set(),
  },
  indirectCalls: new Set(),
  numberReaders: { functions: new Map([['tonumber', 0]]) },
  repeats: { functions: new Map([['string.rep', { of: 0, times: 1 }]]), methods: new Set(['rep']) },
  passThrough: new Set(['assert', 'tonumber']),
  nothing: 'nil',
  and: 'and',
  choose: (expression, arms) =>
    // `nil` cannot be chosen by `and` and `or`: such an arm is left to the author.
    arms.some(({ ranges, newText }) => ranges.length > 0 && newText === 'nil') ? undefined : choose(expression, arms),
  cutToBytes: (expression, bytes) => `${expression}:sub(1, ${bytes})`,
  comment: () => ({ open: '--', close: '' }),
  commentAt: commentsOf(new Set(['comment'])),
  importedModules: (text) => [
    ...new Set([...text.matchAll(required)].map(([, quoted, bracketed]) => quoted ?? bracketed ?? '')),
  ],
  importName: (_text, _modules, exported) => ({ local: exported, edits: [] }),
  stringLiteral: writeString,
};
