import { playsSockets } from '../names/doubles';
import type { Resolver } from '../meaning/meaning';
import { replacesSockets } from '../meaning/replacedGlobals';
import type { Flow } from '../values/flow';
import type { Found } from './foundSend';
import { certaintyOf } from './ownClosers';

/**
 * Whether a call that is given what no one sends may well be one on a double: nothing but a name says that it closes a
 * WebSocket, in a test that plays sockets itself: `const [socket] = MockSocket.pair(); socket.close(1006)`, or in a file
 * that sets the platform's class to one of its own.
 */
export function mayBePlayed({ file }: Resolver, { proof }: Found, flow: Flow): boolean {
  if (proof.byName !== true || !(playsSockets(file) || replacesSockets(file))) return false;
  return isUnsendable(flow);
}

/** Whether one of the codes that reach a send is none that anyone may send, or means to. */
export function isUnsendable({ sources }: Flow): boolean {
  return sources.some(({ value: { value } }) => value.kind === 'number' && certaintyOf(value.value) === 'possible');
}
