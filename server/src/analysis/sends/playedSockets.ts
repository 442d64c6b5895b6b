import { playsSockets } from '../names/doubles';
import type { Resolver } from '../meaning/meaning';
import type { Flow } from '../values/flow';
import type { Found } from './foundSend';
import { certaintyOf } from './ownClosers';

/**
 * Whether a call that is given what no one sends may well be one on a double: nothing but a name says that it closes a
 * WebSocket, in a test that plays sockets itself: `const [socket] = MockSocket.pair(); socket.close(1006)`.
 */
export function mayBePlayed({ file }: Resolver, { proof }: Found, { sources }: Flow): boolean {
  if (proof.byName !== true || !playsSockets(file)) return false;
  return sources.some(({ value: { value } }) => value.kind === 'number' && certaintyOf(value.value) === 'possible');
}
