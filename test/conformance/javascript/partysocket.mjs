import PartySocketWebSocket from 'partysocket/ws';
import { drive, versionOf } from './kit.mjs';
import { reconnectingApis } from './reconnecting.mjs';

drive({
  library: 'partysocket',
  version: versionOf('partysocket'),
  ...reconnectingApis(PartySocketWebSocket),
});
