import type { Call } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { lastNameOf } from '../names/likeness';
import type { Resolver } from '../meaning/meaning';
import type { Certainty } from '../site';

/** Calls that write a number as two bytes in network order: `PutUint16`, `writeUInt16BE`, `put_u16`, `putShort`. */
const writesTwoBytes =
  /^(?:put|write|set|append|add)_?(?:u_?)?(?:int)?_?(?:16|short)(?:_?(?:be|big_?endian|network_?order))?$/iu;
/** The first two bytes of a buffer: `buf[:2]`, `buf[0:]`. */
const beginning = /^(?:&(?:mut\s+)?)?\w+(?:\[\s*0?\s*(?::|\.\.)\s*2?\s*\])?$/u;
const maximumUses = 12;

/**
 * How sure it is that a number which a call writes into a buffer is the code of a Close frame, since the buffer is then
 * handed on as one: `binary.BigEndian.PutUint16(buf, 1001)` and `conn.WriteMessage(CloseMessage, buf)`; `undefined` where
 * nothing says so.
 */
export function writtenIntoClose(resolver: Resolver, call: Call, position: number): Certainty | undefined {
  const { language } = resolver.file;
  if (!writesTwoBytes.test(lastNameOf(resolver, call.callee) ?? '')) return undefined;
  const callee = language.lower(call.callee);
  const others = call.arguments.filter((_, index) => index !== position).map(({ node }) => node);
  // Where bytes are written behind an offset, the first ones alone are the code.
  if (others.some((node) => isOtherOffset(resolver, node))) return undefined;
  const buffers = callee.kind === 'member' ? [callee.object, ...others] : others;
  const isClose = buffers.some((node) => isHandedOnAsClose(resolver, node)) || isKeptForClose(resolver, call);
  return isClose ? 'likely' : undefined;
}

/** `payload := binary.BigEndian.AppendUint16(nil, 1001)` */
function isKeptForClose(resolver: Resolver, call: Call): boolean {
  const context = resolver.file.language.context(call.node);
  return context.kind === 'initialiser' && !context.member && isHandedOnAsClose(resolver, context.nameNode);
}

function isOtherOffset(resolver: Resolver, node: SyntaxNode): boolean {
  const offset = resolver.file.language.lower(node);
  return offset.kind === 'number' && offset.value !== 0;
}

function isHandedOnAsClose(resolver: Resolver, node: SyntaxNode): boolean {
  const { file } = resolver;
  if (!beginning.test(node.text)) return false;
  const nameNode = nameIn(resolver, node);
  const declaration = nameNode && (file.language.declares(nameNode)?.declaration ?? file.resolve(nameNode));
  if (declaration?.kind !== 'variable' || declaration.topLevel) return false;
  return file
    .uses(declaration)
    .slice(0, maximumUses)
    .some((use) => isPayloadOfClose(resolver, use));
}

/** Whether a use hands a buffer on beside what names a Close frame, or to a function that is named for one. */
function isPayloadOfClose(resolver: Resolver, use: SyntaxNode): boolean {
  const { language } = resolver.file;
  const context = language.context(use);
  const call = context.kind === 'argument' ? language.lower(context.call) : undefined;
  if (call?.kind !== 'call' || call.arguments.length > 5) return false;
  const beside = call.arguments.filter(({ node }) => node.id !== use.id).map(({ node }) => lastNameOf(resolver, node));
  return [lastNameOf(resolver, call.callee), ...beside].some((name) => namesClose.test(name ?? ''));
}

/** `CloseMessage`, `OpClose`, `OPCODE_CLOSE`, `sendCloseFrame`: but not `closed`, and not `closer`. */
const namesClose = /(?:^|_|[a-z])close(?:_?(?:message|frame|opcode|payload))?$|close_?frame/iu;

/** The name of a buffer, or of what a part of it is taken from. */
function nameIn(resolver: Resolver, node: SyntaxNode): SyntaxNode | undefined {
  let at: SyntaxNode | null = node;
  for (let depth = 0; at && depth < 4; depth += 1) {
    const expression = resolver.file.language.lower(at);
    if (expression.kind === 'name') return expression.node;
    at = at.firstNamedChild;
  }
  return undefined;
}
