import type { LibraryProfile } from '../profile';
import { dartHtml } from './dart-html';
import { dartIo } from './dart-io';
import { dartWebSocket } from './dart-web-socket';
import { socketIoClientDart } from './socket-io-client-dart';
import { webSocketChannel } from './web-socket-channel';
import { webSocketClient } from './web-socket-client';

/** The libraries of Dart. */
export const dartLibraries: readonly LibraryProfile[] = [
  dartIo,
  dartHtml,
  dartWebSocket,
  webSocketChannel,
  webSocketClient,
  socketIoClientDart,
];
