import type { Call } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { lastNameOf } from '../names/likeness';
import type { Resolver } from '../meaning/meaning';

/** Events with which a server, a proxy or a test hands over a socket that it accepted or took over. */
const acceptEvent = /^(?:connection|connect(?:ed)?|client|upgrade|web_?socket)$/iu;
/** Functions that are handed what to do with each such socket. */
const acceptor = /^(?:on|handle|when|for_?each)?_?(?:new_?)?(?:\w*connection|connect|client|accept|upgrade)$/iu;

/**
 * Whether a value is a socket that someone else accepted and hands to a function that waits for it:
 * `server.on('connection', (socket) => …)`, `server.onConnection((socket) => …)`. No platform's own client is handed
 * over in this way.
 */
export function isAcceptedSocket(resolver: Resolver, node: SyntaxNode): boolean {
  const { file } = resolver;
  const value = file.language.lower(node);
  const declaration = value.kind === 'name' ? file.resolve(value.node) : undefined;
  if (declaration?.kind !== 'parameter') return false;
  const context = file.language.context(declaration.function);
  const call = context.kind === 'argument' ? file.language.lower(context.call) : undefined;
  return call?.kind === 'call' && waitsForSockets(resolver, call);
}

function waitsForSockets(resolver: Resolver, call: Call): boolean {
  const first = call.arguments[0];
  const event = first && resolver.file.language.lower(first.node);
  if (event?.kind === 'string') return acceptEvent.test(event.value ?? '');
  return acceptor.test(lastNameOf(resolver, call.callee) ?? '');
}
