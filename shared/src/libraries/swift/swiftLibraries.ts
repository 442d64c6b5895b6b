import type { LibraryProfile } from '../profile';
import { hummingbirdWebsocket } from './hummingbird-websocket';
import { flyingfox } from './flyingfox';
import { networkFramework } from './network-framework';
import { nwwebsocket } from './nwwebsocket';
import { socketIoClientSwift } from './socket-io-client-swift';
import { starscream } from './starscream';
import { swiftNio } from './swift-nio';
import { swiftPhoenixClient } from './swift-phoenix-client';
import { urlsessionWebsocket } from './urlsession-websocket';
import { websocketKit } from './websocket-kit';

/** The libraries of Swift. */
export const swiftLibraries: readonly LibraryProfile[] = [
  urlsessionWebsocket,
  networkFramework,
  nwwebsocket,
  starscream,
  websocketKit,
  hummingbirdWebsocket,
  flyingfox,
  swiftNio,
  swiftPhoenixClient,
  socketIoClientSwift,
];
