import type { LibraryProfile } from '../profile';
import { asyncWebsocket } from './async-websocket';
import { emWebsocket } from './em-websocket';
import { iodine } from './iodine';
import { rubyActioncable } from './ruby-actioncable';
import { rubyFayeWebsocket } from './ruby-faye-websocket';
import { rubyWebsocketDriver } from './ruby-websocket-driver';
import { websocketClientSimple } from './websocket-client-simple';
import { websocketEventmachine } from './websocket-eventmachine';
import { websocketRuby } from './websocket-ruby';

/** The libraries of Ruby. */
export const rubyLibraries: readonly LibraryProfile[] = [
  rubyFayeWebsocket,
  rubyWebsocketDriver,
  emWebsocket,
  asyncWebsocket,
  websocketRuby,
  websocketEventmachine,
  websocketClientSimple,
  rubyActioncable,
  iodine,
];
