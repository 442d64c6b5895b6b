import { everyCode, sent } from '../fates';
import { jvm, numbers, paths } from '../jvm';
import { makes, receivedCode, receivedReason, sends, takesNoCode, text, type } from '../members';
import type { LibraryProfile } from '../profile';

const codes = {
  NORMAL_CLOSE: 1000,
  GOING_AWAY: 1001,
  PROTOCOL_ERROR: 1002,
  CANNOT_ACCEPT: 1003,
  NO_STATUS_CODE: 1005,
  CLOSED_ABNORMALLY: 1006,
  NOT_CONSISTENT: 1007,
  VIOLATED_POLICY: 1008,
  TOO_BIG: 1009,
  NO_EXTENSION: 1010,
  UNEXPECTED_CONDITION: 1011,
  SERVICE_RESTART: 1012,
  TRY_AGAIN_LATER: 1013,
  BAD_GATEWAY: 1014,
  TLS_HANDSHAKE_FAIL: 1015,
} as const;

const listeners = ['WsListener'];

/** Helidon SE: its own WebSockets, server and client. */
export const helidon: LibraryProfile = {
  id: 'helidon',
  name: 'Helidon',
  languages: jvm,
  homepage: 'https://helidon.io/docs/v4/se/websocket',
  versions: '27.0.0-SNAPSHOT (dbfabfca)',
  modules: ['io.helidon.websocket'],
  exports: {
    WsSession: type('WsSession'),
    WsListener: type('WsListener'),
    WsCloseCodes: { kind: 'type', type: 'WsCloseCodes', exports: numbers(codes) },
  },
  types: {
    WsSession: {
      members: {
        close: sends('close'),
        terminate: takesNoCode(
          'It sends 1000 with the reason “Terminate” and ends the connection.',
          '它发送 1000 和原因“Terminate”，并结束连接。',
        ),
        send: makes('WsSession'),
        ping: makes('WsSession'),
        pong: makes('WsSession'),
      },
    },
    WsListener: { members: {} },
    WsCloseCodes: { members: {} },
  },
  sends: [
    {
      id: 'close',
      label: 'Helidon WsSession.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'required',
      fates: everyCode(sent),
      odd: { above65535: sent },
      emptyFrameIdiom: [-1],
      note: text(
        'Nothing is checked: the low 16 bits go on the wire. The second call on a session does nothing. At a client a negative code makes an empty Close frame.',
        '不做任何检查：低 16 位原样发送。对同一会话的第二次调用不起作用。在客户端，负数代码会发送空的关闭帧。',
      ),
    },
  ],
  receives: [
    {
      id: 'onClose',
      label: 'WsListener.onClose()',
      reports: [[0, 65535]],
      emptyFrame: null,
      dropped: null,
      note: text(
        'A server reports an empty Close frame as 1000, a client calls `onError` for it. A lost connection calls no `onClose`.',
        '服务器把空的关闭帧报告为 1000，客户端则调用 `onError`。连接丢失时不会调用 `onClose`。',
      ),
    },
  ],
  userMethods: [
    { name: 'onClose', extends: listeners, parameters: ['WsSession', receivedCode('onClose'), receivedReason] },
    ...['onOpen', 'onMessage', 'onPing', 'onPong', 'onError'].map((name) => ({
      name,
      extends: listeners,
      parameters: ['WsSession'],
    })),
  ],
  constantsFit: 'numbers',
  constants: paths('WsCloseCodes', codes),
  evidence: [
    {
      claim: 'close',
      how: 'read',
      source:
        'helidon-io/helidon dbfabfca webserver/websocket WsConnection.java, webclient/websocket ClientWsConnection.java, common/buffers BufferData.java',
    },
    {
      claim: 'onClose',
      how: 'read',
      source:
        'helidon-io/helidon dbfabfca webserver/websocket WsConnection.java, webclient/websocket ClientWsConnection.java',
    },
    { claim: 'constants', how: 'read', source: 'helidon-io/helidon dbfabfca websocket WsCloseCodes.java' },
  ],
};
