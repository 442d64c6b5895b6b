import ReconnectingWebSocket from 'reconnecting-websocket';
import { drive, versionOf } from './kit.mjs';
import { reconnectingApis } from './reconnecting.mjs';

drive({
  library: 'reconnecting-websocket',
  version: versionOf('reconnecting-websocket'),
  ...reconnectingApis(ReconnectingWebSocket.default ?? ReconnectingWebSocket),
});
