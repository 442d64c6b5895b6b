import type { Call } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { containerOf } from './constants';
import type { Resolver } from '../meaning/meaning';
import { receivedCode } from '../receives/receivedCodes';
import type { ReceivedCode } from '../site';

/** Where a table is looked up by a received code. */
export type Lookup = { readonly node: SyntaxNode; readonly received: ReceivedCode };

const known = new WeakMap<Resolver, Map<number, Lookup | undefined>>();
const maximumReferences = 24;

/** The first place where a table is looked up by a received code: `messages[event.code]`, `texts.get(code)`. */
export function lookupOf(resolver: Resolver, table: SyntaxNode): Lookup | undefined {
  const answers = known.get(resolver) ?? new Map<number, Lookup | undefined>();
  known.set(resolver, answers);
  if (!answers.has(table.id)) answers.set(table.id, findLookup(resolver, table, 0));
  return answers.get(table.id);
}

/** Where the table stands itself, or where its name does. */
function findLookup(resolver: Resolver, node: SyntaxNode, depth: number): Lookup | undefined {
  if (depth > 3) return undefined;
  const { file } = resolver;
  const context = file.language.context(node);
  switch (context.kind) {
    // `new Map([…])`, `Object.freeze({ … })`, `Object.entries({ … })`.
    case 'argument': {
      const call = file.language.lower(context.call);
      const wraps =
        call.kind === 'call' &&
        context.position === 0 &&
        (makesTable(resolver, call) || /^Object\./u.test(call.callee.text));
      return wraps ? findLookup(resolver, call.node, depth + 1) : undefined;
    }
    case 'initialiser': {
      const accesses = context.member ? file.memberAccesses(context.nameNode.text) : [];
      const owner = context.member ? file.language.enclosingClass(context.nameNode) : undefined;
      const looked = accesses.slice(0, maximumReferences);
      const own = owner ? looked.filter((access) => mayBeOf(resolver, access, owner)) : looked;
      const found = firstLookup(resolver, own);
      // In many languages a field is at hand by its bare name.
      const declaration = found ? undefined : file.language.declares(context.nameNode)?.declaration;
      return declaration ? firstLookup(resolver, file.uses(declaration)) : found;
    }
    default:
      return lookupAt(resolver, node);
  }
}

/** Whether a member that is accessed may be that of a class: one of `this` in an unrelated class is its own. */
function mayBeOf({ file: { language } }: Resolver, node: SyntaxNode, owner: SyntaxNode): boolean {
  const access = language.lower(node);
  if (access.kind !== 'member' || language.lower(access.object).kind !== 'self') return true;
  const around = language.enclosingClass(node);
  if (!around || around.id === owner.id || language.methodsStandApart === true) return true;
  const name = language.nameOf(owner)?.text ?? '';
  return language.classFacts(around)?.bases.some((base) => base.text.endsWith(name)) === true;
}

function firstLookup(resolver: Resolver, references: readonly SyntaxNode[]): Lookup | undefined {
  for (const reference of references.slice(0, maximumReferences)) {
    const found = lookupAt(resolver, reference);
    if (found) return found;
  }
  return undefined;
}

function lookupAt(resolver: Resolver, table: SyntaxNode): Lookup | undefined {
  const { language } = resolver.file;
  const context = language.context(table);
  if (context.kind === 'indexed') return lookupBy(resolver, context.node, context.index);
  if (context.kind === 'membership') return lookupBy(resolver, context.node, context.element);
  if (context.kind !== 'object') return undefined;
  const outer = language.context(context.member);
  const call = outer.kind === 'callee' ? language.lower(outer.call) : undefined;
  const argument = call?.kind === 'call' ? call.arguments[0] : undefined;
  return call && argument && lookupBy(resolver, call.node, argument.node);
}

function lookupBy(resolver: Resolver, node: SyntaxNode, index: SyntaxNode): Lookup | undefined {
  const received = receivedCode(resolver, index, new Set());
  return received && { node, received };
}

/** Whether a table says what to do and not what a code is called: its values are functions or truth values. */
export function saysWhatToDo(resolver: Resolver, value: SyntaxNode): boolean {
  const { file } = resolver;
  const expression = file.language.lower(value);
  if (expression.kind === 'boolean' || expression.kind === 'function') return true;
  if (file.language.functionFacts(expression.node)) return true;
  return expression.kind === 'name' && file.resolve(expression.node)?.kind === 'function';
}

/** The values of a table that is indexed or asked by something that is not constant: `codeFor[why]`, `codes.get(why)`. */
export function valuesOfTable(
  resolver: Resolver,
  tableNode: SyntaxNode,
  key: string | undefined,
): readonly SyntaxNode[] {
  const { language } = resolver.file;
  const container = containerOf(resolver, tableNode) ?? pairsOf(resolver, tableNode);
  const table = container && language.lower(container);
  if (table?.kind === 'object') {
    const fields = table.fields.filter((entry) => key === undefined || entry.name === key);
    return fields.map((entry) => entry.value);
  }
  if (table?.kind !== 'list') return [];
  return table.elements.flatMap((element) => {
    const pair = language.lower(element);
    return pair.kind === 'list' && pair.elements[1] ? [pair.elements[1]] : [];
  });
}

/** Whether a call makes a table of the pairs that it is given: `new Map([…])`, `HashMap::from([…])`. */
function makesTable({ file: { language } }: Resolver, call: Call): boolean {
  return call.constructs || language.collections.tables?.has(call.callee.text) === true;
}

/** The list of pairs that a map of this file is made of, in place or where its name is declared. */
function pairsOf(resolver: Resolver, tableNode: SyntaxNode): SyntaxNode | undefined {
  const { file } = resolver;
  const table = file.language.lower(tableNode);
  const declaration = table.kind === 'name' ? file.resolve(table.node) : undefined;
  const initialiser = declaration?.kind === 'variable' ? declaration.initialiser : undefined;
  const value = initialiser ? file.language.lower(initialiser) : table;
  if (value.kind === 'call' && value.filledWith) return value.filledWith;
  const first = value.kind === 'call' && makesTable(resolver, value) ? value.arguments[0] : undefined;
  const list = first && file.language.lower(first.node);
  return list?.kind === 'list' ? list.node : undefined;
}
