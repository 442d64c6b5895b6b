import { fateTable, registryCodes, replacedWith, sent } from '../fates';
import { importsOf } from '../importSigns';
import { eventTypes, sends, socketEvents, text, type } from '../members';
import type { Export, Fate, Layer, LibraryProfile } from '../profile';

/** On Android the exception of OkHttp ends in the device's log. */
const logged: Fate = { kind: 'dropped', leaves: text('The connection stays open.', '连接保持打开。') };

/** OkHttp beneath, whose exceptions are logged and go no further. */
const android: Layer = {
  name: 'Android',
  fates: fateTable(
    registryCodes.map(([from, to]) => [from, to, sent] as const),
    logged,
  ),
};

/** SocketRocket beneath, which checks nothing but for 0. */
const ios: Layer = {
  name: 'iOS',
  fates: fateTable([[0, 0, { kind: 'crashes', error: 'assert(code), in debug builds' }]], sent),
};

const globals: { readonly [name: string]: Export } = {
  WebSocket: type('WebSocket'),
  CloseEvent: type('CloseEvent'),
};
const globalObject: Export = { kind: 'namespace', exports: globals };
const normal = replacedWith(1000);

/** The global WebSocket of React Native, which throws for no code. */
export const reactNative: LibraryProfile = {
  id: 'react-native',
  name: 'React Native',
  languages: ['javascript'],
  homepage: 'https://reactnative.dev/docs/network#websocket-support',
  versions: '0315f944, over OkHttp 4 and SocketRocket b7f833e3',
  modules: ['react-native', 'react-native/*', 'expo', 'expo/*'],
  signs: ['react-native-', '@react-native', 'expo-'].flatMap(importsOf),
  exports: {},
  globals: { ...globals, globalThis: globalObject, global: globalObject },
  types: {
    WebSocket: { side: 'client', members: { close: sends('close'), ...socketEvents } },
    ...eventTypes('WebSocket'),
  },
  sends: [
    {
      id: 'close',
      label: 'React Native WebSocket.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      fates: android.fates,
      odd: { numericString: normal, nothing: normal, notANumber: normal, fraction: 'truncated' },
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: {
          kind: 'dropped',
          leaves: text(
            'On Android the connection stays open; iOS sends an illegal frame.',
            '在 Android 上连接保持打开；iOS 会发送非法的帧。',
          ),
        },
        withoutCode: { kind: 'sent-with', code: 1000 },
      },
      side: 'client',
      layers: [android, ios],
      decidedBelow: text(
        'Nothing is thrown. Android sends the codes that may travel and swallows the call for all others, after which the connection stays open; iOS sends every code.',
        '不会抛出任何异常。Android 发送允许传输的代码，其他代码的调用会被吞掉，连接保持打开；iOS 发送任何代码。',
      ),
      note: text(
        'Without a code React Native sends 1000, not an empty frame. In a page (React Native for Web) the browser decides, which takes only 1000 and 3000–4999.',
        '不带代码时，React Native 发送 1000，而不是空帧。在网页中（React Native for Web）由浏览器决定，只接受 1000 和 3000–4999。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-event',
      label: 'React Native CloseEvent.code',
      failedHandshake: 1006,
      reports: [[0, 65535]],
      note: text(
        'On iOS a connection that the peer ends without a Close frame may be told as 1001, and a code that may not be sent as it came.',
        '在 iOS 上，对端未发送关闭帧就结束的连接可能报告为 1001；不可发送的代码则原样报告。',
      ),
    },
  ],
  evidence: [
    {
      claim: 'close',
      how: 'read',
      source:
        'facebook/react-native 0315f944 Libraries/WebSocket/WebSocket.js, 011fdba9 WebSocketModule.kt, 1cf1bf9e RCTWebSocketModule.mm; facebookincubator/SocketRocket b7f833e3 SocketRocket/SRWebSocket.m',
    },
    {
      claim: 'close-event',
      how: 'read',
      source:
        'facebook/react-native 0315f944 Libraries/WebSocket/WebSocket.js, 011fdba9 WebSocketModule.kt; facebookincubator/SocketRocket b7f833e3 SocketRocket/SRWebSocket.m',
    },
    { claim: 'recognition', how: 'read', source: 'facebook/react-native 0315f944 Libraries/WebSocket/WebSocket.js' },
  ],
};
