import type { SyntaxNode } from '../../syntax/node';
import { handlesClose } from './closeHandlers';
import { lastNameOf, socketLikeness } from '../names/likeness';
import type { Resolver } from '../meaning/meaning';
import type { ReceivedCode } from '../site';

/** What reads the next message from where it comes. */
const reader = /^(?:try_?|blocking_?|async_?)?(?:read|next|recv|receive)(?:_?(?:message|frame|msg))?$/iu;
/** Names of what came from a peer. */
const saysReceived = /received|recvd|incoming|inbound|from_(?:peer|client|server|remote)/iu;
const maximumDepth = 10;

/**
 * A received code with a note where its value is of a type that messages have in both directions, and the file does not
 * show that it was read from a connection: a parameter may as well hold what is about to be sent.
 */
export function directed(resolver: Resolver, node: SyntaxNode, received: ReceivedCode): ReceivedCode {
  return received.api?.bothWays === true && mayBeOwn(resolver, node) ? { ...received, mayBeOwn: true } : received;
}

function mayBeOwn(resolver: Resolver, node: SyntaxNode): boolean {
  const { file } = resolver;
  const { language } = file;
  let at = node;
  for (let depth = 0; depth < maximumDepth; depth += 1) {
    const value = language.lower(at);
    switch (value.kind) {
      case 'member':
      case 'index':
        at = value.object;
        break;
      case 'cast':
        at = value.value;
        break;
      case 'self':
        return true;
      case 'call': {
        const callee = language.lower(value.callee);
        if (callee.kind !== 'member') return false;
        if (reader.test(callee.name)) return isQueue(resolver, callee.object, callee.name);
        at = callee.object;
        break;
      }
      case 'name': {
        const declaration = file.resolve(value.node);
        // What a closure is given comes from what it is handed to.
        if (declaration?.kind === 'parameter')
          return (
            !saysReceived.test(value.name) &&
            language.context(declaration.function).kind !== 'argument' &&
            !hearsOfClose(resolver, declaration.function)
          );
        if (declaration?.kind !== 'variable' || !declaration.initialiser) return false;
        at = declaration.initialiser;
        break;
      }
      default:
        return false;
    }
  }
  return false;
}

/** `outgoing.next()`, `commands.recv()`: messages that wait to be sent, where sockets have no such name. */
function isQueue(resolver: Resolver, node: SyntaxNode, method: string): boolean {
  if (/out|to_?send/iu.test(lastNameOf(resolver, node) ?? '')) return true;
  return /recv|receive/iu.test(method) && socketLikeness(resolver, node) === 'no';
}

/** Names of functions for any code or frame, wherever it comes from: `close_code_name`, `is_clean_close_code`. */
const ofAnyCode = /clos(?:e|ing)_?(?:code|status|frame)/iu;
const hears = /^_?(?:on|handle|process|receive|did)(?:_|[A-Z])/u;

/** Whether a function is a handler of closes, and not by a name that only says what it takes. */
function hearsOfClose(resolver: Resolver, functionNode: SyntaxNode): boolean {
  const name = resolver.file.language.functionFacts(functionNode)?.nameNode?.text ?? '';
  return (hears.test(name) || !ofAnyCode.test(name)) && handlesClose(resolver, functionNode);
}
