import { fateTable, sent, sentEmpty } from '../fates';
import { callback, makes, method, sends, text, type } from '../members';
import type { Export, LibraryProfile, SendApi } from '../profile';

const sockets: { readonly [name: string]: Export } = {
  AsyncWebSocket: type('AsyncWebSocket'),
  AsyncWebSocketClient: type('AsyncWebSocketClient'),
};

const handler = callback('AsyncWebSocket', 'AsyncWebSocketClient');

const unchecked: Pick<SendApi, 'whenOmitted' | 'fates' | 'odd' | 'reasons'> = {
  whenOmitted: 'sent-empty',
  fates: fateTable([[0, 0, sentEmpty]], sent),
  odd: { negative: sent, above65535: sent },
  reasons: { past: { kind: 'cut' }, withoutCode: { kind: 'lost' } },
};

const note = text(
  'Nothing is checked; 0, the default, sends an empty Close frame. A client that is closing already is left alone.',
  '不做任何检查；默认值 0 会发送空的关闭帧。正在关闭的客户端不受影响。',
);

/** ESPAsyncWebServer: the web server of ESP8266 and ESP32 boards under Arduino, and its WebSocket handler. */
export const espAsyncWebServer: LibraryProfile = {
  id: 'esp-async-web-server',
  name: 'ESPAsyncWebServer',
  languages: ['cpp'],
  homepage: 'https://github.com/ESP32Async/ESPAsyncWebServer',
  versions: '3.x (00a50cb), 1.2.x',
  modules: ['ESPAsyncWebServer.h', 'ESPAsyncWebSrv.h', 'AsyncWebSocket.h'],
  signs: ['AsyncWebSocket'],
  // oat++ has a class of that name too.
  annotationSigns: [
    'AsyncWebServer',
    'AsyncWebSocketClient',
    'ESPAsync',
    'AwsEventType',
    'Arduino',
    'AsyncWebSocket.h"',
    'AsyncWebSocket.h>',
    'extern AsyncWebSocket ',
  ],
  exports: sockets,
  globals: sockets,
  types: {
    AsyncWebSocket: {
      side: 'server',
      members: {
        close: sends('close-one'),
        closeAll: sends('close-all'),
        client: makes('AsyncWebSocketClient'),
        getClients: makes({ each: 'AsyncWebSocketClient' }),
        onEvent: method({ 0: handler }),
      },
    },
    AsyncWebSocketClient: {
      side: 'server',
      members: { close: sends('close'), server: makes('AsyncWebSocket') },
    },
  },
  sends: [
    {
      id: 'close',
      label: 'AsyncWebSocketClient::close()',
      code: { position: 0 },
      reason: { position: 1 },
      ...unchecked,
      note,
    },
    {
      id: 'close-one',
      label: 'AsyncWebSocket::close()',
      code: { position: 1 },
      reason: { position: 2 },
      ...unchecked,
      note,
    },
    {
      id: 'close-all',
      label: 'AsyncWebSocket::closeAll()',
      code: { position: 0 },
      reason: { position: 1 },
      ...unchecked,
      note,
    },
  ],
  receives: [],
  evidence: [
    { claim: 'close', how: 'read', source: 'ESP32Async/ESPAsyncWebServer 00a50cb src/AsyncWebSocket.cpp' },
    { claim: 'close-one', how: 'read', source: 'ESP32Async/ESPAsyncWebServer 00a50cb src/AsyncWebSocket.cpp' },
    { claim: 'close-all', how: 'read', source: 'ESP32Async/ESPAsyncWebServer 00a50cb src/AsyncWebSocket.cpp' },
    { claim: 'close', how: 'read', source: 'me-no-dev/ESPAsyncWebServer 40c37b9 src/AsyncWebSocket.cpp' },
  ],
};
