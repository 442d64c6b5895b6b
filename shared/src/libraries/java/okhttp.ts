import { fateTable, rejected, sent } from '../fates';
import { makes, method, receivedCode, receivedReason, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';
import { jvm } from '../jvm';

const outside = rejected('IllegalArgumentException: Code must be in range [1000,5000): N');
const reserved = rejected('IllegalArgumentException: Code N is reserved and may not be used.');

/** What `RealWebSocket.close` does with each code. */
export const okhttpFates = fateTable(
  [
    [0, 999, outside],
    [1000, 1003, sent],
    [1007, 1014, sent],
    [3000, 4999, sent],
    [5000, 65535, outside],
  ],
  reserved,
);

const earlierFates = fateTable(
  [
    [0, 999, outside],
    [1000, 1003, sent],
    [1007, 1011, sent],
    [3000, 4999, sent],
    [5000, 65535, outside],
  ],
  reserved,
);

/** OkHttp, the HTTP client of Java, Kotlin and Android. */
export const okhttp: LibraryProfile = {
  id: 'okhttp',
  name: 'OkHttp',
  languages: jvm,
  homepage: 'https://square.github.io/okhttp/',
  versions: '3.13.1, 5.4.0',
  modules: ['okhttp3', 'com.squareup.okhttp3'],
  exports: {
    WebSocket: type('WebSocket'),
    WebSocketListener: type('WebSocketListener'),
    OkHttpClient: { kind: 'type', type: 'OkHttpClient', exports: { Builder: type('ClientBuilder') } },
  },
  types: {
    WebSocket: { side: 'client', members: { close: sends('close') } },
    WebSocketListener: { members: {} },
    OkHttpClient: { members: { newWebSocket: method({}, 'WebSocket'), newBuilder: makes('ClientBuilder') } },
    ClientBuilder: {
      members: {
        build: makes('OkHttpClient'),
        readTimeout: makes('ClientBuilder'),
        writeTimeout: makes('ClientBuilder'),
        connectTimeout: makes('ClientBuilder'),
        callTimeout: makes('ClientBuilder'),
        pingInterval: makes('ClientBuilder'),
        addInterceptor: makes('ClientBuilder'),
        retryOnConnectionFailure: makes('ClientBuilder'),
      },
    },
  },
  sends: [
    {
      id: 'close',
      label: 'OkHttp WebSocket.close()',
      code: { position: 0, keyword: 'code' },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: 'required',
      refusesWhenClosed: true,
      fates: okhttpFates,
      odd: { negative: outside, above65535: outside },
      earlier: [{ before: '4.1', fates: earlierFates }],
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: rejected('IllegalArgumentException: reason.size() > 123'),
        withoutCode: { kind: 'lost' },
      },
      side: 'client',
      abrupt: 'cancel',
      note: text(
        'Versions before 4.1 refuse 1012–1014 too. An empty Close frame cannot be sent.',
        '4.1 之前的版本也拒绝 1012–1014。无法发送空的关闭帧。',
      ),
    },
  ],
  receives: [
    {
      id: 'onClosed',
      label: 'WebSocketListener.onClosed()',
      reports: [
        [1000, 1003],
        [1005, 1005],
        [1007, 1014],
        [3000, 4999],
      ],
      dropped: null,
      earlier: [
        {
          before: '4.1',
          reports: [
            [1000, 1003],
            [1005, 1005],
            [1007, 1011],
            [3000, 4999],
          ],
        },
      ],
      note: text(
        'A lost connection and a code that OkHttp does not take go to `onFailure`: 1006 is never reported.',
        '连接丢失以及 OkHttp 不接受的代码会进入 `onFailure`：从不报告 1006。',
      ),
    },
  ],
  userMethods: [
    ...['onClosed', 'onClosing'].map((name) => ({
      name,
      extends: ['WebSocketListener'],
      parameters: ['WebSocket', receivedCode('onClosed'), receivedReason],
    })),
    ...['onOpen', 'onMessage', 'onFailure'].map((name) => ({
      name,
      extends: ['WebSocketListener'],
      parameters: ['WebSocket'],
    })),
  ],
  evidence: [
    { claim: 'close', how: 'ran', source: 'Debian libokhttp-java 3.13.1' },
    { claim: 'onClosed', how: 'ran', source: 'Debian libokhttp-java 3.13.1' },
    { claim: 'close', how: 'read', source: 'square/okhttp 1682d9ba internal/ws/WebSocketProtocol.kt' },
    { claim: 'onClosed', how: 'read', source: 'square/okhttp 1682d9ba internal/ws/{RealWebSocket,WebSocketReader}.kt' },
  ],
};
