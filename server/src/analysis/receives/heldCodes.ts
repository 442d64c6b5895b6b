import type { Declaration, Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { assignedValues } from '../meaning/declarations';
import type { Resolver } from '../meaning/meaning';
import { settledValues } from '../meaning/settled';
import type { ReceivedCode } from '../site';
import { constantOf } from '../values/constants';

/** Tells the received code that an expression is. */
type AskCode = (resolver: Resolver, node: SyntaxNode) => ReceivedCode | undefined;

/** Methods that put a value into a future, a cell, a list, a queue or a channel. */
const puts =
  /^(?:try_?)?(?:complete|resolve|set(?:_?(?:result|value|plain|release))?|put|add(?:_?last)?|push(?:_?back)?|append|offer|enqueue|emit|store|fulfill?|send|write)$/iu;

/** Members and methods that give what was put there. */
const takes =
  /^(?:(?:get|take|poll|await|pop|remove|peek|receive|read|wait|load|dequeue|recv)(?:_?\w{1,20})?|first|last|join|result|value|shift|single|next|at|front|back|int_?value|unwrap|task|future|promise|current)$/iu;

const maximumUses = 16;
const maximumDepth = 3;

/**
 * What a value is that is taken out of where this file puts received codes, and nothing else: `closed.get()` beside
 * `closed.complete(code)`, `codes[0]` beside `codes.add(code)`, or that a promise made here is settled with
 * (`await closed` beside `resolve(event.code)`). `undefined` for anything else.
 */
export function heldCode(resolver: Resolver, node: SyntaxNode, codeOf: AskCode): ReceivedCode | undefined {
  const holder = holderOf(resolver, node);
  const held = holder && codeHeldIn(resolver, holder, codeOf);
  if (held) return held;
  const values = settledValues(resolver, node).slice(0, maximumUses);
  return firstTime(resolver, node, () => codeAmong(resolver, { values, isSeenElsewhere: false }, codeOf));
}

/** What a name or member holds that received codes, and nothing else, are put into. */
export function codeHeldIn(resolver: Resolver, holder: SyntaxNode, codeOf: AskCode): ReceivedCode | undefined {
  const declaration = variableOf(resolver, holder);
  return declaration && firstTime(resolver, declaration.nameNode, () => codePutInto(resolver, declaration, codeOf));
}

/** The same of the part at a position of each list that is put there: `(deliver closed [code reason])`. */
export function partHeldIn(
  resolver: Resolver,
  node: SyntaxNode,
  position: number,
  codeOf: AskCode,
): ReceivedCode | undefined {
  const { file } = resolver;
  const holder = holderOf(resolver, node);
  const declaration = holder && variableOf(resolver, holder);
  if (!declaration) return undefined;
  return firstTime(resolver, declaration.nameNode, () => {
    const put = putInto(resolver, declaration);
    const values = put?.values.flatMap((value) => {
      const list = file.language.lower(value);
      return (list.kind === 'list' ? list.elements[position] : undefined) ?? [];
    });
    return put && values?.length === put.values.length ? codeAmong(resolver, { ...put, values }, codeOf) : undefined;
  });
}

/** The variable that a name stands for, as a whole; `undefined` for anything else. */
function variableOf({ file }: Resolver, node: SyntaxNode): Extract<Declaration, { kind: 'variable' }> | undefined {
  const named = file.language.lower(node);
  const declaration = named.kind === 'name' ? file.resolve(named.node) : undefined;
  return declaration?.kind === 'variable' && declaration.path.length === 0 && !declaration.each
    ? declaration
    : undefined;
}

function codePutInto(resolver: Resolver, declaration: Declaration, codeOf: AskCode): ReceivedCode | undefined {
  const put = putInto(resolver, declaration);
  return put && codeAmong(resolver, put, codeOf);
}

/** What is put into a variable, and whether others have it who may put something else there. */
type Put = { readonly values: readonly SyntaxNode[]; readonly isSeenElsewhere: boolean };

/** `undefined` where the variable is used too often to tell, or something is put there in a way of its own. */
function putInto(resolver: Resolver, declaration: Declaration): Put | undefined {
  const { file } = resolver;
  const values: SyntaxNode[] = [];
  let isSeenElsewhere = false;
  const uses = file.uses(declaration);
  if (uses.length > maximumUses) return undefined;
  for (const use of uses) {
    const sent = file.language.sentInto?.(use);
    const context = file.language.context(use);
    if (context.kind !== 'object' && !sent) {
      isSeenElsewhere ||= context.kind !== 'indexed' && context.kind !== 'none' && context.kind !== 'comparison';
      continue;
    }
    if (context.kind === 'object' && !puts.test(context.name)) continue;
    const value = sent ?? (context.kind === 'object' ? argumentOf(resolver, context.member) : undefined);
    if (!value) return undefined;
    values.push(value);
  }
  return { values, isSeenElsewhere };
}

/** The received code that all of some values are, those left out that stand for none. */
function codeAmong(resolver: Resolver, { values, isSeenElsewhere }: Put, codeOf: AskCode): ReceivedCode | undefined {
  let code: ReceivedCode | undefined;
  for (const value of values) {
    const found = codeOf(resolver, value);
    if (found) code ??= found;
    else if (!isNoCode(resolver, value)) return undefined;
  }
  return code && { library: code.library, api: isSeenElsewhere ? undefined : code.api, certainty: 'likely' };
}

/**
 * What a field holds of an object that this file makes of a received code where a close is told: `seen.code` behind
 * `seen = { code, reason }`, `closes[0].code` beside `closes.push({ code })`. `undefined` for anything else.
 */
export function heldInField(
  resolver: Resolver,
  { object, name }: Extract<Expression, { kind: 'member' }>,
  codeOf: AskCode,
): ReceivedCode | undefined {
  const holder = holderOf(resolver, object);
  return fieldHeldBy(resolver, holder ?? object, name, holder !== undefined, codeOf);
}

/** The same by the variable: of the object that it is given, or of the objects that are put into it. */
export function fieldHeldBy(
  resolver: Resolver,
  holder: SyntaxNode,
  name: string,
  isElement: boolean,
  codeOf: AskCode,
): ReceivedCode | undefined {
  const { file } = resolver;
  const declaration = variableOf(resolver, holder);
  if (!declaration) return undefined;
  return firstTime(resolver, declaration.nameNode, () => {
    const put = isElement ? putInto(resolver, declaration) : givenTo(resolver, declaration);
    if (!put || put.values.length === 0) return undefined;
    const fields = put.values.map((value) => {
      const made = file.language.lower(value);
      return made.kind === 'object' ? made.fields.find((entry) => entry.name === name)?.value : undefined;
    });
    const values = fields.filter((value) => value !== undefined);
    return values.length === fields.length ? codeAmong(resolver, { ...put, values }, codeOf) : undefined;
  });
}

/** What a variable without a value of its own is given later. */
function givenTo(resolver: Resolver, declaration: Extract<Declaration, { kind: 'variable' }>): Put | undefined {
  const { initialiser } = declaration;
  const first = initialiser && resolver.file.language.lower(initialiser).kind;
  if (first !== undefined && first !== 'nothing' && first !== 'absent') return undefined;
  return { values: assignedValues(resolver, declaration), isSeenElsewhere: false };
}

/** The only argument that a method is called with. */
function argumentOf({ file: { language } }: Resolver, method: SyntaxNode): SyntaxNode | undefined {
  const context = language.context(method);
  const call = context.kind === 'callee' ? language.lower(context.call) : undefined;
  return call?.kind === 'call' && call.arguments.length === 1 ? call.arguments[0]?.node : undefined;
}

/** `-1`, `null`: what is put there where no code came. */
function isNoCode(resolver: Resolver, value: SyntaxNode): boolean {
  const { kind } = resolver.file.language.lower(value);
  if (kind === 'nothing' || kind === 'absent') return true;
  const constant = constantOf(resolver, value)?.value;
  return constant?.kind === 'number' && constant.value < 1000;
}

/** Where a value is taken from: `closed` of `closed.get(5, SECONDS)`, `closed.Task`, `codes[0]`, `<-codes`, or of a name for it. */
function holderOf(resolver: Resolver, node: SyntaxNode, depth = 0): SyntaxNode | undefined {
  if (depth > maximumDepth) return undefined;
  const { language } = resolver.file;
  const from = language.takenFrom?.(node);
  const source = from && language.lower(from);
  if (source?.kind === 'name') return source.node;
  const expression = language.lower(node);
  const access = expression.kind === 'call' ? language.lower(expression.callee) : expression;
  if (access.kind === 'name') {
    const declaration = resolver.file.resolve(access.node);
    const isWhole = declaration?.kind === 'variable' && declaration.path.length === 0 && !declaration.each;
    return isWhole && declaration.initialiser ? holderOf(resolver, declaration.initialiser, depth + 1) : undefined;
  }
  // What a channel hands over is asked for by the channel alone.
  if (access.kind === 'index') {
    const isOne = access.index.id === access.object.id || language.lower(access.index).kind === 'number';
    return isOne ? access.object : undefined;
  }
  if (access.kind !== 'member' || !takes.test(access.name)) return undefined;
  const object = language.lower(access.object);
  return object.kind === 'name' ? object.node : holderOf(resolver, access.object, depth + 1);
}

const open = new WeakMap<Resolver, Set<number>>();

/** Asks about what stands at a node, unless that is what is being asked already. */
function firstTime<T>(resolver: Resolver, { id }: SyntaxNode, ask: () => T | undefined): T | undefined {
  const ids = open.get(resolver) ?? new Set<number>();
  open.set(resolver, ids);
  if (ids.has(id)) return undefined;
  ids.add(id);
  try {
    return ask();
  } finally {
    ids.delete(id);
  }
}
