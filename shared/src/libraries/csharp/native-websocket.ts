import { dotnetFates, dotnetReasons, dotnetWithReason } from './dotnetFates';
import { listener, receivedCode, sends, text, type } from '../members';
import { browser } from '../layers';
import type { LibraryProfile } from '../profile';
import { sharpCodes } from './sharpCodes';

/** NativeWebSocket: a client for Unity. */
export const nativeWebsocket: LibraryProfile = {
  id: 'native-websocket',
  name: 'NativeWebSocket',
  languages: ['csharp'],
  homepage: 'https://github.com/endel/NativeWebSocket',
  versions: 'main cbbf04d4',
  modules: ['NativeWebSocket'],
  exports: {
    WebSocket: type('WebSocket'),
    IWebSocket: type('WebSocket'),
    WebSocketCloseCode: { kind: 'constants', values: sharpCodes },
  },
  types: {
    WebSocket: { side: 'client', members: { Close: sends('close'), OnClose: listener(receivedCode('on-close')) } },
  },
  sends: [
    {
      id: 'close',
      label: 'NativeWebSocket WebSocket.Close()',
      code: { position: 0, keyword: 'code' },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: { code: 1000 },
      typed: true,
      fates: dotnetFates,
      withReason: { ...dotnetWithReason, layers: [{ name: '.NET', ...dotnetWithReason }, browser] },
      reasons: dotnetReasons,
      layers: [{ name: '.NET', fates: dotnetFates }, browser],
      decidedBelow: text(
        '.NET decides on desktops and phones; in WebGL builds the browser does, which takes only 1000 and 3000–4999.',
        '在桌面和手机上由 .NET 决定；在 WebGL 构建中由浏览器决定，它只接受 1000 和 3000–4999。',
      ),
    },
  ],
  receives: [
    {
      id: 'on-close',
      label: 'NativeWebSocket OnClose',
      reports: [
        [1000, 1011],
        [1015, 1015],
      ],
      maps: [
        [1012, 1014, 1004],
        [3000, 4999, 1004],
      ],
      note: text(
        'Codes that the enum does not name, 1012–1014 and 3000–4999 among them, arrive as `Undefined` (1004). .NET tells an empty Close frame as `Normal` (1000), the browser as `NoStatus` (1005).',
        '枚举中没有的代码（包括 1012–1014 和 3000–4999）会作为 `Undefined`（1004）到达。空的关闭帧在 .NET 上为 `Normal`（1000），在浏览器中为 `NoStatus`（1005）。',
      ),
    },
  ],
  constantsFit: { apis: ['close'] },
  constants: Object.fromEntries(
    Object.entries(sharpCodes).map(([name, value]) => [`WebSocketCloseCode.${name}`, value]),
  ),
  evidence: [
    { claim: 'close', how: 'read', source: 'endel/NativeWebSocket cbbf04d4 src/NativeWebSocket, integrations/Unity' },
    { claim: 'on-close', how: 'read', source: 'endel/NativeWebSocket cbbf04d4 src/NativeWebSocket' },
    { claim: 'constants', how: 'read', source: 'endel/NativeWebSocket cbbf04d4 src/NativeWebSocket' },
  ],
};
