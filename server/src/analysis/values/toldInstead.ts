import { emitters, toldName } from '../names/closeNames';
import type { Resolver } from '../meaning/meaning';
import type { SyntaxNode } from '../../syntax/node';

/** A code is told and the function left within so many statements. */
const longest = 4;

/**
 * Whether one of two uses of a code tells of a close on a way that leaves out the other, which sends it: of a wrapper that
 * closes an open socket, and else only reports (`if (isOpen) ws.close(code); else this.onClose(code)`).
 */
export function isToldInstead(resolver: Resolver, told: SyntaxNode, sent: SyntaxNode): boolean {
  return isTold(resolver, told) && isOtherWay(resolver, told, sent);
}

/** `this.emit('close', code)`, `this.onclose({ code, reason })` */
function isTold({ file: { language } }: Resolver, node: SyntaxNode): boolean {
  const own = language.context(node);
  const context = own.kind === 'field' ? language.context(own.object) : own;
  const call = context.kind === 'argument' ? language.lower(context.call) : undefined;
  if (call?.kind !== 'call') return false;
  const callee = language.lower(call.callee);
  const name = callee.kind === 'name' || callee.kind === 'member' ? callee.name : '';
  return toldName.test(name) || emitters.test(name);
}

/** Whether two places stand on different sides of a condition, or the first leaves the function before the second. */
function isOtherWay({ file: { language } }: Resolver, node: SyntaxNode, other: SyntaxNode): boolean {
  const own = language.conditionsAround(node);
  const around = new Set(language.conditionsAround(other).map(({ id }) => id));
  const shared = own.find(({ id }) => around.has(id));
  let holder = node;
  while (holder.parent && (holder.startIndex > other.startIndex || holder.endIndex < other.endIndex))
    holder = holder.parent;
  if (shared && holder.startIndex <= shared.startIndex && shared.endIndex <= holder.endIndex) return true;
  if (node.endIndex > other.startIndex || own.every(({ id }) => around.has(id))) return false;
  const statement = language.enclosingStatement(node);
  for (let at: SyntaxNode | null = statement, count = 0; at && count < longest; at = at.nextNamedSibling, count += 1)
    if (language.leaves?.test(at.text.slice(0, 12)) === true) return at.endIndex <= other.startIndex;
  return false;
}
