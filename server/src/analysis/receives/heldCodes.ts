import type { Declaration } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';
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
 * `closed.complete(code)`, `codes[0]` beside `codes.add(code)`. `undefined` for anything else.
 */
export function heldCode(resolver: Resolver, node: SyntaxNode, codeOf: AskCode): ReceivedCode | undefined {
  const holder = holderOf(resolver, node);
  return holder && codeHeldIn(resolver, holder, codeOf);
}

/** What a name or member holds that received codes, and nothing else, are put into. */
export function codeHeldIn(resolver: Resolver, holder: SyntaxNode, codeOf: AskCode): ReceivedCode | undefined {
  const { file } = resolver;
  const expression = file.language.lower(holder);
  const declaration = expression.kind === 'name' ? file.resolve(expression.node) : undefined;
  if (declaration?.kind !== 'variable' || declaration.path.length > 0 || declaration.each) return undefined;
  return firstTime(resolver, declaration, () => codePutInto(resolver, declaration, codeOf));
}

function codePutInto(resolver: Resolver, declaration: Declaration, codeOf: AskCode): ReceivedCode | undefined {
  const { file } = resolver;
  let code: ReceivedCode | undefined;
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
    const put = codeOf(resolver, value);
    if (put) code ??= put;
    else if (!isNoCode(resolver, value)) return undefined;
  }
  if (!code) return undefined;
  // Whoever else has it may put something else there.
  return { library: code.library, api: isSeenElsewhere ? undefined : code.api, certainty: 'likely' };
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

/** Asks about a declaration, unless that is what is being asked already. */
function firstTime<T>(resolver: Resolver, { nameNode }: Declaration, ask: () => T | undefined): T | undefined {
  const ids = open.get(resolver) ?? new Set<number>();
  open.set(resolver, ids);
  if (ids.has(nameNode.id)) return undefined;
  ids.add(nameNode.id);
  try {
    return ask();
  } finally {
    ids.delete(nameNode.id);
  }
}
