import { holds, holdsReason, makes, receives, sends, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';
import { jvm, numbers, paths } from '../jvm';
import { jakartaContainers } from './jakartaContainers';

const closeCodes = {
  NORMAL_CLOSURE: 1000,
  GOING_AWAY: 1001,
  PROTOCOL_ERROR: 1002,
  CANNOT_ACCEPT: 1003,
  RESERVED: 1004,
  NO_STATUS_CODE: 1005,
  CLOSED_ABNORMALLY: 1006,
  NOT_CONSISTENT: 1007,
  VIOLATED_POLICY: 1008,
  TOO_BIG: 1009,
  NO_EXTENSION: 1010,
  UNEXPECTED_CONDITION: 1011,
  SERVICE_RESTART: 1012,
  TRY_AGAIN_LATER: 1013,
  TLS_HANDSHAKE_FAILURE: 1015,
} as const;

const closeCode: Export = {
  kind: 'type',
  type: 'CloseCode',
  exports: { ...numbers(closeCodes), getCloseCode: { kind: 'function', converts: 0 } },
};

const below = text(
  'The container decides. Tomcat puts 1005 and 1015 on the wire and sends 1002 in place of 1006; Tyrus sends 1000 in place of all three; Undertow sends an empty Close frame for 1005 and the others as they are; Jetty 12 sends an empty one for 1005 and ignores the call for the others.',
  '由容器决定。Tomcat 会把 1005 和 1015 原样发出，并用 1002 代替 1006；Tyrus 用 1000 代替这三者；Undertow 对 1005 发送空的关闭帧，其余原样发出；Jetty 12 对 1005 发送空帧，对其余的则忽略这次调用。',
);

/** Jakarta WebSocket (JSR 356), the standard API of Tomcat, Tyrus, Undertow and Jetty. */
export const jakartaWebsocket: LibraryProfile = {
  id: 'jakarta-websocket',
  name: 'Jakarta WebSocket',
  languages: jvm,
  homepage: 'https://jakarta.ee/specifications/websocket/',
  versions: 'Tomcat 10.1, Tyrus 2, Undertow 2.5, Jetty 12',
  modules: [
    'jakarta.websocket',
    'javax.websocket',
    'jakarta.websocket.server',
    'javax.websocket.server',
    'org.glassfish.tyrus.core',
  ],
  exports: {
    Session: type('Session'),
    CloseReason: {
      kind: 'type',
      type: 'CloseReason',
      takes: { 0: { carries: 'code' }, 1: { carries: 'reason' } },
      send: 'CloseReason',
      exports: { CloseCodes: closeCode, CloseCode: type('CloseCode') },
    },
    Endpoint: type('Endpoint'),
    ContainerProvider: {
      kind: 'type',
      type: 'ContainerProvider',
      exports: { getWebSocketContainer: { kind: 'function', returns: 'WebSocketContainer' } },
    },
    WebSocketContainer: type('WebSocketContainer'),
    CloseReasons: { kind: 'type', type: 'CloseCode', exports: numbers(closeCodes) },
  },
  types: {
    Session: {
      members: {
        close: sends('close'),
        getOpenSessions: holds({ each: 'Session' }),
        openSessions: holds({ each: 'Session' }),
      },
    },
    CloseReason: {
      received: 'onClose',
      members: {
        getCloseCode: receives('onClose'),
        closeCode: receives('onClose'),
        getReasonPhrase: holdsReason,
        reasonPhrase: holdsReason,
      },
    },
    CloseCode: { members: {} },
    Endpoint: { members: {} },
    ContainerProvider: { members: {} },
    WebSocketContainer: { side: 'client', members: { connectToServer: makes('Session') } },
  },
  sends: [
    {
      id: 'close',
      label: 'Session.close(CloseReason)',
      code: { position: 0, carrier: true },
      whenOmitted: { code: 1000 },
      fates: jakartaContainers[0].fates,
      reasons: { limit: 123, unit: 'bytes', past: { kind: 'cut' }, withoutCode: { kind: 'lost' } },
      decidedBelow: below,
      layers: jakartaContainers,
      note: text(
        '`session.close()` sends 1000. The jar of the specification refuses a reason of more than 123 bytes; Tomcat’s own cuts it.',
        '`session.close()` 发送 1000。规范的 jar 会拒绝超过 123 字节的原因；Tomcat 自带的会截断。',
      ),
    },
    {
      id: 'CloseReason',
      label: 'new CloseReason()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'required',
      fates: jakartaContainers[0].fates,
      reasons: { limit: 123, unit: 'bytes', past: { kind: 'cut' }, withoutCode: { kind: 'lost' } },
      decidedBelow: below,
      layers: jakartaContainers,
      mayStayLocal: true,
    },
  ],
  receives: [
    {
      id: 'onClose',
      label: 'CloseReason.getCloseCode()',
      reports: [[1000, 4999]],
      note: text(
        'Tomcat, Tyrus and Undertow report an empty Close frame as 1000, Jetty as 1005. Tomcat reports a received 1012–1015 as 1002.',
        'Tomcat、Tyrus 和 Undertow 把空的关闭帧报告为 1000，Jetty 报告为 1005。Tomcat 把收到的 1012–1015 报告为 1002。',
      ),
    },
  ],
  userMethods: [
    { name: 'onOpen', extends: ['Endpoint'], parameters: ['Session'] },
    { name: 'onClose', extends: ['Endpoint'], parameters: ['Session', 'CloseReason'] },
    { name: 'onError', extends: ['Endpoint'], parameters: ['Session'] },
  ],
  constantsFit: { apis: ['close', 'CloseReason'] },
  constants: paths('CloseReason.CloseCodes', closeCodes),
  evidence: [
    { claim: 'close', how: 'ran', source: 'Debian libtomcat10-java 10.1.60' },
    { claim: 'onClose', how: 'ran', source: 'Debian libtomcat10-java 10.1.60' },
    { claim: 'close', how: 'read', source: 'apache/tomcat 84ac9af0 WsSession.java, CloseReason.java' },
    { claim: 'CloseReason', how: 'read', source: 'apache/tomcat 84ac9af0 CloseReason.java' },
    { claim: 'onClose', how: 'read', source: 'apache/tomcat 84ac9af0 WsFrameBase.java, Util.java' },
    { claim: 'close Tyrus', how: 'read', source: 'eclipse-ee4j/tyrus d6dc66c ProtocolHandler.java, CloseReasons.java' },
    {
      claim: 'close Undertow',
      how: 'read',
      source: 'undertow-io/undertow c8299de0 websockets/jsr/{UndertowSession,FrameHandler}.java',
    },
    { claim: 'constants', how: 'read', source: 'jakartaee/websocket 7088be3 CloseReason.java' },
  ],
};
