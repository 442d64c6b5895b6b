import type { LibraryProfile } from '../profile';
import { amphpWebsocket } from './amphp-websocket';
import { hyperf } from './hyperf';
import { openswoole } from './openswoole';
import { pawl } from './pawl';
import { phrityWebsocket } from './phrity-websocket';
import { ratchet } from './ratchet';
import { swoole } from './swoole';
import { workerman } from './workerman';

/** The libraries of PHP. */
export const phpLibraries: readonly LibraryProfile[] = [
  ratchet,
  pawl,
  amphpWebsocket,
  swoole,
  openswoole,
  hyperf,
  workerman,
  phrityWebsocket,
];
