import type { Call } from '../../languages/vocabulary';
import type { Resolver } from '../meaning/meaning';

const thrown = /(?<![\w.])(?:throw|raise)\s{1,20}(?:new\s{1,20})?$/u;
const furthest = 120;

/**
 * Whether what a call makes is thrown where it is made, and asks for a close by its name, rather than telling of one:
 * `throw new WsCloseException(1002)`, but `raise ConnectionClosed(1006)`.
 */
export function isThrownToClose({ file }: Resolver, call: Call, name: string): boolean {
  if (!/clos(?!ed)|violat|protocol|web_?socket/iu.test(name) || /closed|disconnect/iu.test(name)) return false;
  const statement = file.language.enclosingStatement(call.node);
  const length = call.node.startIndex - statement.startIndex;
  return length >= 0 && length <= furthest && thrown.test(statement.text.slice(0, length));
}
