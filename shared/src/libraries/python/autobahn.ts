import { acceptsOnly, everyCode, rejected, sent, whatwgCodes } from '../fates';
import { namespace, receivedCode, receivedReason, sends, text } from '../members';
import type { Export, LibraryProfile, Member } from '../profile';

const codes = {
  CLOSE_STATUS_CODE_NORMAL: 1000,
  CLOSE_STATUS_CODE_GOING_AWAY: 1001,
  CLOSE_STATUS_CODE_PROTOCOL_ERROR: 1002,
  CLOSE_STATUS_CODE_UNSUPPORTED_DATA: 1003,
  CLOSE_STATUS_CODE_RESERVED1: 1004,
  CLOSE_STATUS_CODE_NULL: 1005,
  CLOSE_STATUS_CODE_ABNORMAL_CLOSE: 1006,
  CLOSE_STATUS_CODE_INVALID_PAYLOAD: 1007,
  CLOSE_STATUS_CODE_POLICY_VIOLATION: 1008,
  CLOSE_STATUS_CODE_MESSAGE_TOO_BIG: 1009,
  CLOSE_STATUS_CODE_MANDATORY_EXTENSION: 1010,
  CLOSE_STATUS_CODE_INTERNAL_ERROR: 1011,
  CLOSE_STATUS_CODE_SERVICE_RESTART: 1012,
  CLOSE_STATUS_CODE_TRY_AGAIN_LATER: 1013,
  CLOSE_STATUS_CODE_UNASSIGNED1: 1014,
  CLOSE_STATUS_CODE_TLS_HANDSHAKE_FAILED: 1015,
} as const;

const statics: { readonly [name: string]: Export } = Object.fromEntries(
  Object.entries(codes).map(([name, value]) => [name, { kind: 'constant', value }]),
);
const constants: { readonly [name: string]: Member } = Object.fromEntries(
  Object.entries(codes).map(([name, value]) => [name, { kind: 'constant', value }]),
);

const protocol = (name: string): Export => ({ kind: 'type', type: name, exports: statics });

const classes: { readonly [name: string]: Export } = {
  WebSocketProtocol: protocol('Protocol'),
  WebSocketServerProtocol: protocol('ServerProtocol'),
  WebSocketClientProtocol: protocol('ClientProtocol'),
  WebSocketAdapterProtocol: protocol('Protocol'),
};

const invalidCode = rejected('Exception: invalid close code N (must be 1000 or from [3000, 4999])');

/** Autobahn|Python, over Twisted and over asyncio. */
export const autobahn: LibraryProfile = {
  id: 'autobahn',
  name: 'Autobahn',
  languages: ['python'],
  homepage: 'https://autobahn.readthedocs.io',
  versions: '22.7.1',
  modules: ['autobahn'],
  exports: {
    twisted: namespace({ websocket: namespace(classes) }),
    asyncio: namespace({ websocket: namespace(classes) }),
    websocket: namespace({ protocol: namespace(classes), WebSocketProtocol: protocol('Protocol') }),
  },
  types: {
    Protocol: {
      members: { sendClose: sends('sendClose'), sendCloseFrame: sends('sendCloseFrame'), ...constants },
    },
    ServerProtocol: { extends: 'Protocol', side: 'server', members: {} },
    ClientProtocol: { extends: 'Protocol', side: 'client', members: {} },
  },
  sends: [
    {
      id: 'sendClose',
      label: 'Autobahn sendClose()',
      code: { position: 0, keyword: 'code' },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: 'sent-empty',
      fates: acceptsOnly(whatwgCodes, invalidCode),
      odd: {
        nothing: { kind: 'sent-empty' },
        numericString: rejected("Exception: invalid type '<class 'str'>' for close code (must be an integer)"),
        negative: invalidCode,
        above65535: invalidCode,
        fraction: rejected("Exception: invalid type '<class 'float'>' for close code (must be an integer)"),
      },
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: { kind: 'cut' },
        withoutCode: { kind: 'rejected', error: 'Exception: close reason without close code' },
      },
      note: text(
        'Its own constants below 3000, such as CLOSE_STATUS_CODE_GOING_AWAY, are refused here too.',
        '它自己的 3000 以下的常量（如 CLOSE_STATUS_CODE_GOING_AWAY）在此处同样被拒绝。',
      ),
    },
    {
      id: 'sendCloseFrame',
      label: 'Autobahn sendCloseFrame()',
      code: { position: 0, keyword: 'code' },
      reason: { position: 1, keyword: 'reasonUtf8' },
      whenOmitted: 'sent-empty',
      fates: everyCode(sent),
      note: text('Internal to Autobahn, and unchecked.', 'Autobahn 的内部方法，不做检查。'),
    },
  ],
  receives: [
    {
      id: 'onClose',
      label: 'Autobahn onClose()',
      reports: [
        [1000, 1003],
        [1006, 1013],
        [3000, 4999],
      ],
      emptyFrame: null,
      note: text(
        'It is None after an empty Close frame. A peer’s 1014 is taken for a protocol error.',
        '空关闭帧之后为 None。对端的 1014 会被视为协议错误。',
      ),
    },
  ],
  userMethods: [
    {
      name: 'onClose',
      extends: [
        'WebSocketServerProtocol',
        'WebSocketClientProtocol',
        'WebSocketAdapterProtocol',
        'WebSocketProtocol',
        'WampWebSocketServerProtocol',
        'WampWebSocketClientProtocol',
      ],
      parameters: [null, receivedCode('onClose'), receivedReason],
    },
  ],
  constants: Object.fromEntries(Object.entries(codes).map(([name, value]) => [`WebSocketProtocol.${name}`, value])),
  evidence: [
    ...['sendClose', 'sendCloseFrame', 'onClose', 'constants'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'Debian python3-autobahn 22.7.1',
    })),
  ],
};
