import type { Call } from '../../languages/vocabulary';
import type { Resolver } from '../meaning/meaning';

const thrown = /(?<![\w.])(?:throw|raise)\s{1,20}(?:new\s{1,20})?$/u;
const furthest = 120;

/**
 * Whether what a call makes is thrown where it is made, and asks for a close by its name, rather than telling of one:
 * `throw new WsCloseException(1002)`, but `raise ConnectionClosed(1006)`.
 */
export function isThrownToClose(resolver: Resolver, call: Call, name: string): boolean {
  return /clos(?!ed)|violat|protocol|web_?socket/iu.test(name) && isThrownWithCode(resolver, call, name);
}

const tellsOfClose = /closed|disconnect/iu;

/** The same where the code says itself that it is one of a close: `throw new SignallingException(CloseCode.PROTOCOL_ERROR)`. */
export function isThrownWithCode(resolver: Resolver, call: Call, name: string): boolean {
  return !tellsOfClose.test(name) && isThrown(resolver, call);
}

function isThrown({ file }: Resolver, call: Call): boolean {
  const statement = file.language.enclosingStatement(call.node);
  const length = call.node.startIndex - statement.startIndex;
  return length >= 0 && length <= furthest && thrown.test(statement.text.slice(0, length));
}

/**
 * Whether the constructor of an error hands a code to its base, as what is thrown to close does: `super(CloseCode.BUSY)`
 * in `class BusyException`.
 */
export function isInErrorToClose({ file }: Resolver, call: Call): boolean {
  if (file.language.lower(call.callee).kind !== 'self') return false;
  const owner = file.language.enclosingClass(call.node);
  const name = owner && file.language.classFacts(owner)?.nameNode?.text;
  return name !== undefined && /(?:error|exception)$/iu.test(name) && !tellsOfClose.test(name);
}
