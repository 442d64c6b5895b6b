import type { LibraryProfile } from '../profile';
import { anyeventWebsocket } from './anyevent-websocket';
import { mojolicious } from './mojolicious';
import { netAsyncWebsocket } from './net-async-websocket';
import { perlProtocolWebsocket } from './perl-protocol-websocket';

/** The libraries of Perl. */
export const perlLibraries: readonly LibraryProfile[] = [
  mojolicious,
  anyeventWebsocket,
  netAsyncWebsocket,
  perlProtocolWebsocket,
];
