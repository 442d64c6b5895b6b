import { fateTable, sent } from '../fates';
import { constantsOf, receivedCode, receivedReason, sends, takesNoCode, text, type } from '../members';
import type { LibraryProfile } from '../profile';

const codes = {
  SRStatusCodeNormal: 1000,
  SRStatusCodeGoingAway: 1001,
  SRStatusCodeProtocolError: 1002,
  SRStatusCodeUnhandledType: 1003,
  SRStatusCodeNoStatusReceived: 1005,
  SRStatusNoStatusReceived: 1005,
  SRStatusCodeAbnormal: 1006,
  SRStatusCodeInvalidUTF8: 1007,
  SRStatusCodePolicyViolated: 1008,
  SRStatusCodeMessageTooBig: 1009,
  SRStatusCodeMissingExtension: 1010,
  SRStatusCodeInternalError: 1011,
  SRStatusCodeServiceRestart: 1012,
  SRStatusCodeTryAgainLater: 1013,
  SRStatusCodeTLSHandshake: 1015,
} as const;

/** SocketRocket: a client for Apple's platforms. */
export const socketrocket: LibraryProfile = {
  id: 'socketrocket',
  name: 'SocketRocket',
  languages: ['cpp'],
  homepage: 'https://github.com/facebookincubator/SocketRocket',
  versions: 'main b7f833e3',
  modules: ['SocketRocket', 'SRWebSocket.h'],
  exports: {},
  globals: {
    ...constantsOf(codes),
    SRStatusCode: { kind: 'constants', values: codes },
    SRWebSocket: type('SRWebSocket'),
  },
  types: {
    SRWebSocket: {
      side: 'client',
      members: {
        closeWithCode: sends('close-with-code'),
        close: takesNoCode('`close` takes no code; it sends 1000.', '`close` 不接受代码；它发送 1000。'),
      },
    },
  },
  sends: [
    {
      id: 'close-with-code',
      label: '-[SRWebSocket closeWithCode:reason:]',
      code: { position: 0 },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: 'required',
      fates: fateTable([[0, 0, { kind: 'crashes', error: 'assert(code), in debug builds' }]], sent),
      odd: { negative: sent, above65535: sent },
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
      side: 'client',
      note: text(
        'The low 16 bits go on the wire unchecked. While the socket is still connecting nothing is sent.',
        '低 16 位不经检查即发送。套接字仍在连接时什么都不发送。',
      ),
    },
  ],
  receives: [
    {
      id: 'did-close',
      label: 'webSocket:didCloseWithCode:reason:wasClean:',
      reports: [[0, 65535]],
      dropped: 1001,
      note: text(
        '1005 stands for an empty frame, 1001 also for a stream that ended. 1012–1014 and other codes that it does not take it answers with 1002, and reports as they came.',
        '1005 表示空帧，1001 也表示流已结束。对 1012–1014 等它不接受的代码，它以 1002 回应，并原样报告。',
      ),
    },
  ],
  userMethods: [
    {
      name: 'didCloseWithCode',
      extends: ['SRWebSocketDelegate'],
      parameters: ['SRWebSocket', receivedCode('did-close'), receivedReason],
    },
    { name: 'didCloseWithCode', count: 4, parameters: ['SRWebSocket', receivedCode('did-close'), receivedReason] },
  ],
  constantsFit: 'numbers',
  constants: codes,
  evidence: [
    {
      claim: 'close-with-code',
      how: 'read',
      source: 'facebookincubator/SocketRocket b7f833e3 SocketRocket/SRWebSocket.m',
    },
    { claim: 'did-close', how: 'read', source: 'facebookincubator/SocketRocket b7f833e3 SocketRocket/SRWebSocket.m' },
    { claim: 'constants', how: 'read', source: 'facebookincubator/SocketRocket b7f833e3 SocketRocket/SRWebSocket.h' },
  ],
};
