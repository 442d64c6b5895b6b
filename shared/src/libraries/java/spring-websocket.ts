import { fateTable, rejected, sent } from '../fates';
import { holdsReason, makes, receives, sends, text, type } from '../members';
import type { Export, LibraryProfile, Member, SendApi } from '../profile';
import { carriers, jvm, paths } from '../jvm';
import { springContainers } from './jakartaContainers';

/** The constants that the CloseStatus of both stacks has. */
export const closeStatuses = {
  NORMAL: 1000,
  GOING_AWAY: 1001,
  PROTOCOL_ERROR: 1002,
  NOT_ACCEPTABLE: 1003,
  NO_STATUS_CODE: 1005,
  NO_CLOSE_FRAME: 1006,
  BAD_DATA: 1007,
  POLICY_VIOLATION: 1008,
  TOO_BIG_TO_PROCESS: 1009,
  REQUIRED_EXTENSION: 1010,
  SERVER_ERROR: 1011,
  SERVICE_RESTARTED: 1012,
  SERVICE_OVERLOAD: 1013,
  TLS_HANDSHAKE_FAILURE: 1015,
} as const;

const closeCodes = { ...closeStatuses, SESSION_NOT_RELIABLE: 4500 } as const;

const invalid = rejected('IllegalArgumentException: Invalid status code: N');

/** CloseStatus, with these constants. */
export function closeStatus(values: { readonly [name: string]: number }): Export {
  return {
    kind: 'type',
    type: 'CloseStatus',
    takes: { 0: { carries: 'code', keyword: 'code' }, 1: { carries: 'reason', keyword: 'reason' } },
    send: 'CloseStatus',
    exports: {
      ...carriers('CloseStatus', values),
      create: { kind: 'function', returns: 'CloseStatus', takes: { 0: { carries: 'code' }, 1: { carries: 'reason' } } },
    },
  };
}

/** The members of a CloseStatus, received or made. */
export const closeStatusMembers: { readonly [name: string]: Member } = {
  getCode: receives('close-status'),
  code: receives('close-status'),
  getReason: holdsReason,
  reason: holdsReason,
  withReason: { kind: 'method', handsOn: true, takes: { 0: { carries: 'reason' } } },
};

const made = fateTable([[1000, 4999, sent]], invalid);

/** Making a CloseStatus. */
export const closeStatusMade: SendApi = {
  id: 'CloseStatus',
  label: 'new CloseStatus()',
  code: { position: 0 },
  reason: { position: 1 },
  whenOmitted: 'required',
  fates: made,
  layers: [{ name: 'CloseStatus', fates: made }],
  decidedBelow: text(
    'A CloseStatus holds any code of 1000–4999; the session that it is given to decides.',
    'CloseStatus 可以容纳 1000–4999 的任何代码；由接收它的会话决定结果。',
  ),
  mayStayLocal: true,
};

/** Spring WebSocket on the servlet stack. */
export const springWebsocket: LibraryProfile = {
  id: 'spring-websocket',
  name: 'Spring WebSocket',
  languages: jvm,
  homepage: 'https://docs.spring.io/spring-framework/reference/web/websocket.html',
  versions: '7.1',
  modules: [
    'org.springframework.web.socket',
    'org.springframework.web.socket.handler',
    'org.springframework.web.socket.adapter',
    'org.springframework.web.socket.messaging',
    'org.springframework.web.socket.client',
  ],
  exports: {
    WebSocketSession: type('WebSocketSession'),
    CloseStatus: closeStatus(closeCodes),
    SessionDisconnectEvent: type('SessionDisconnectEvent'),
    ConcurrentWebSocketSessionDecorator: type('WebSocketSession'),
  },
  types: {
    WebSocketSession: { members: { close: sends('close') } },
    CloseStatus: { received: 'close-status', members: closeStatusMembers },
    SessionDisconnectEvent: {
      members: { getCloseStatus: makes('CloseStatus'), closeStatus: { kind: 'value', type: 'CloseStatus' } },
    },
  },
  sends: [
    {
      id: 'close',
      label: 'WebSocketSession.close(CloseStatus)',
      code: { position: 0, carrier: true },
      whenOmitted: { code: 1000 },
      fates: springContainers[0].fates,
      layers: springContainers,
      decidedBelow: text(
        'The container decides. Tomcat puts 1005 and 1015 on the wire and sends 1002 in place of 1006; Tyrus sends 1000 in place of all three; Jetty 12 sends an empty Close frame for 1005 and fails with an IOException for the others.',
        '由容器决定。Tomcat 会把 1005 和 1015 原样发出，并用 1002 代替 1006；Tyrus 用 1000 代替这三者；Jetty 12 对 1005 发送空的关闭帧，对其余的则以 IOException 失败。',
      ),
      note: text(
        '`NO_STATUS_CODE`, `NO_CLOSE_FRAME` and `TLS_HANDSHAKE_FAILURE` are there to compare with, not to close with. Behind SockJS (`withSockJS()`) code and reason go in a frame of SockJS first, and `close()` alone means 3000 there.',
        '`NO_STATUS_CODE`、`NO_CLOSE_FRAME` 和 `TLS_HANDSHAKE_FAILURE` 用于比较，不用于关闭。使用 SockJS（`withSockJS()`）时，代码和原因会先放入 SockJS 的帧中，此时不带参数的 `close()` 表示 3000。',
      ),
    },
    closeStatusMade,
  ],
  receives: [
    {
      id: 'close-status',
      label: 'afterConnectionClosed()',
      reports: [[1000, 4999]],
      note: text(
        'The container reports: for an empty Close frame Tomcat, Tyrus and Undertow give 1000, Jetty 1005; for a received 1012–1015 Tomcat gives 1002.',
        '由容器报告：对空的关闭帧，Tomcat、Tyrus 和 Undertow 给出 1000，Jetty 给出 1005；对收到的 1012–1015，Tomcat 给出 1002。',
      ),
    },
  ],
  userMethods: [
    'afterConnectionClosed',
    'afterConnectionEstablished',
    'handleTextMessage',
    'handleMessage',
    'handleBinaryMessage',
    'handlePongMessage',
    'handleTransportError',
  ].map((name) => ({
    name,
    extends: [
      'TextWebSocketHandler',
      'BinaryWebSocketHandler',
      'AbstractWebSocketHandler',
      'WebSocketHandler',
      'WebSocketHandlerDecorator',
      'SubProtocolWebSocketHandler',
    ],
    parameters: name === 'afterConnectionClosed' ? ['WebSocketSession', 'CloseStatus'] : ['WebSocketSession'],
  })),
  constantsFit: { made: ['close', 'CloseStatus'] },
  constants: paths('CloseStatus', closeCodes),
  evidence: [
    ...['close', 'CloseStatus', 'close-status', 'constants'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'spring-projects/spring-framework 7.1.0-SNAPSHOT (91eb4264) over Tomcat 10.1.60',
    })),
    {
      claim: 'close',
      how: 'read',
      source: 'spring-projects/spring-framework 91eb4264 StandardWebSocketSession.java, AbstractSockJsSession.java',
    },
  ],
};
