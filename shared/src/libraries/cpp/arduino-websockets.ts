import { everyCode, sent } from '../fates';
import { constantsOf, callback, makes, method, receives, sends, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';

const codes = {
  CloseReason_NormalClosure: 1000,
  CloseReason_GoingAway: 1001,
  CloseReason_ProtocolError: 1002,
  CloseReason_UnsupportedData: 1003,
  CloseReason_NoStatusRcvd: 1005,
  CloseReason_AbnormalClosure: 1006,
  CloseReason_InvalidPayloadData: 1007,
  CloseReason_PolicyViolation: 1008,
  CloseReason_MessageTooBig: 1009,
  CloseReason_InternalServerError: 1011,
} as const;

const exports: { readonly [name: string]: Export } = {
  ...constantsOf(codes),
  WebsocketsClient: type('WebsocketsClient'),
  WebsocketsServer: type('WebsocketsServer'),
};

/** ArduinoWebsockets of Gil Maimon: client and server for ESP8266, ESP32 and Teensy boards. */
export const arduinoWebsockets: LibraryProfile = {
  id: 'arduino-websockets',
  name: 'ArduinoWebsockets',
  languages: ['cpp'],
  homepage: 'https://github.com/gilmaimon/ArduinoWebsockets',
  versions: '0.5.4',
  modules: ['ArduinoWebsockets.h', 'tiny_websockets/client.hpp', 'tiny_websockets/server.hpp', 'websockets'],
  exports,
  globals: { websockets: { kind: 'namespace', exports } },
  signs: ['ArduinoWebsockets', 'tiny_websockets', 'WebsocketsClient'],
  types: {
    WebsocketsClient: {
      members: {
        close: sends('close'),
        getCloseReason: receives('close-reason'),
        onMessage: method({ 0: callback('WebsocketsClient') }),
        onEvent: method({ 0: callback('WebsocketsClient') }),
      },
    },
    WebsocketsServer: { side: 'server', members: { accept: makes('WebsocketsClient') } },
  },
  sends: [
    {
      id: 'close',
      label: 'WebsocketsClient::close()',
      code: { position: 0 },
      whenOmitted: { code: 1000 },
      typed: true,
      fates: everyCode(sent),
      emptyFrameIdiom: [-1],
      note: text(
        'Nothing is checked, and there is no reason. `CloseReason_None` (−1) sends an empty Close frame.',
        '不做任何检查，也没有原因参数。`CloseReason_None`（−1）会发送空的关闭帧。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-reason',
      label: 'WebsocketsClient::getCloseReason()',
      reports: [
        [1000, 1003],
        [1005, 1009],
        [1011, 1011],
      ],
      emptyFrame: 1001,
      note: text(
        'An empty Close frame is told as `CloseReason_GoingAway`, and every code that the enum does not name as `CloseReason_None` (−1). After a `close()` of its own it holds what that was given.',
        '空的关闭帧报告为 `CloseReason_GoingAway`，枚举中没有的代码报告为 `CloseReason_None`（−1）。自己调用 `close()` 之后，这里是传给它的值。',
      ),
    },
  ],
  constantsFit: { apis: ['close'] },
  constants: codes,
  evidence: [
    { claim: 'close', how: 'read', source: 'gilmaimon/ArduinoWebsockets 26eecea src/websockets_{client,endpoint}.cpp' },
    {
      claim: 'close-reason',
      how: 'read',
      source: 'gilmaimon/ArduinoWebsockets 26eecea src/websockets_{client,endpoint}.cpp',
    },
    {
      claim: 'constants',
      how: 'read',
      source: 'gilmaimon/ArduinoWebsockets 26eecea src/tiny_websockets/internals/websockets_endpoint.hpp',
    },
  ],
};
