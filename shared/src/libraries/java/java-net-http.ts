import { acceptsOnly } from '../fates';
import { makes, method, receivedCode, receivedReason, sends, text, type } from '../members';
import type { Fate, LibraryProfile, ReceiveApi, SendApi } from '../profile';
import { jvm } from '../jvm';

/** The call fails in its future alone; the message is the name of the argument. */
function failedWith(argument: string): Fate {
  return {
    kind: 'rejected',
    error: `IllegalArgumentException: ${argument}`,
    leaves: text(
      'Only the returned CompletableFuture fails: nothing is thrown, and the connection stays open.',
      '只有返回的 CompletableFuture 会失败：不会抛出异常，连接保持打开。',
    ),
  };
}

const failedFuture = failedWith('statusCode');

/** What the JDK's WebSocket does with each code and reason; Clojure's clients hand them to it. */
export const jdkClose = {
  fates: acceptsOnly(
    [
      [1000, 1001],
      [1008, 1008],
      [1011, 1011],
      [3000, 4999],
    ],
    failedFuture,
  ),
  odd: { negative: failedFuture, above65535: failedFuture },
  reasons: {
    limit: 123,
    unit: 'bytes',
    past: failedWith('reason'),
    withoutCode: { kind: 'lost' },
  },
} as const satisfies Partial<SendApi>;

/** What the JDK's WebSocket reports of a close. */
export const jdkReports = {
  reports: [
    [1000, 1003],
    [1005, 1009],
    [1011, 1014],
    [3000, 65535],
  ],
  note: text(
    'Any other code on the wire, 1010 among them, goes to `onError` as a ProtocolException.',
    '线路上的其他代码（包括 1010）会作为 ProtocolException 交给 `onError`。',
  ),
} as const satisfies Partial<ReceiveApi>;

/** java.net.http: the WebSocket client of the JDK since 11. */
export const javaNetHttp: LibraryProfile = {
  id: 'java-net-http',
  name: 'java.net.http',
  languages: jvm,
  homepage: 'https://docs.oracle.com/en/java/javase/21/docs/api/java.net.http/java/net/http/WebSocket.html',
  versions: 'OpenJDK 17',
  modules: ['java.net.http'],
  exports: {
    WebSocket: {
      kind: 'type',
      type: 'WebSocket',
      exports: {
        NORMAL_CLOSURE: { kind: 'constant', value: 1000 },
        Listener: type('Listener'),
        Builder: type('Builder'),
      },
    },
    HttpClient: {
      kind: 'type',
      type: 'HttpClient',
      exports: {
        newHttpClient: { kind: 'function', returns: 'HttpClient' },
        newBuilder: { kind: 'function', returns: 'HttpClientBuilder' },
      },
    },
  },
  types: {
    WebSocket: {
      side: 'client',
      members: {
        sendClose: sends('sendClose'),
        sendText: makes({ each: 'WebSocket' }),
        sendBinary: makes({ each: 'WebSocket' }),
        sendPing: makes({ each: 'WebSocket' }),
      },
    },
    Listener: { members: {} },
    HttpClient: { members: { newWebSocketBuilder: makes('Builder') } },
    HttpClientBuilder: { members: { build: makes('HttpClient'), connectTimeout: makes('HttpClientBuilder') } },
    Builder: {
      members: {
        buildAsync: method({}, { each: 'WebSocket' }),
        connectTimeout: makes('Builder'),
        header: makes('Builder'),
        subprotocols: makes('Builder'),
      },
    },
  },
  sends: [
    {
      id: 'sendClose',
      label: 'java.net.http WebSocket.sendClose()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'required',
      ...jdkClose,
      side: 'client',
      abrupt: 'abort',
      note: text(
        'A refused code shows only in the returned future. An empty Close frame cannot be sent.',
        '被拒绝的代码只体现在返回的 future 中。无法发送空的关闭帧。',
      ),
    },
  ],
  receives: [
    {
      id: 'onClose',
      label: 'WebSocket.Listener.onClose()',
      ...jdkReports,
    },
  ],
  userMethods: [
    {
      name: 'onClose',
      extends: ['WebSocket.Listener', 'Listener'],
      parameters: ['WebSocket', receivedCode('onClose'), receivedReason],
    },
    { name: 'onOpen', extends: ['WebSocket.Listener', 'Listener'], parameters: ['WebSocket'] },
    { name: 'onText', extends: ['WebSocket.Listener', 'Listener'], parameters: ['WebSocket'] },
    { name: 'onBinary', extends: ['WebSocket.Listener', 'Listener'], parameters: ['WebSocket'] },
    { name: 'onError', extends: ['WebSocket.Listener', 'Listener'], parameters: ['WebSocket'] },
  ],
  constantsFit: 'numbers',
  constants: { 'WebSocket.NORMAL_CLOSURE': 1000 },
  evidence: [
    { claim: 'onClose', how: 'ran', source: 'Debian openjdk-17 17.0.15' },
    { claim: 'sendClose', how: 'ran', source: 'Debian openjdk-17 17.0.15' },
    { claim: 'onClose', how: 'read', source: 'openjdk/jdk 0ead4650 WebSocketImpl.java' },
    { claim: 'sendClose', how: 'read', source: 'openjdk/jdk 58525d3d StatusCodes.java, 0ead4650 WebSocketImpl.java' },
  ],
};
