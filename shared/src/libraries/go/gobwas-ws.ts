import { everyCode, sent } from '../fates';
import { constantsOf, fromFunction, holdsReason, receivedCode, receivedReason, receives, text, type } from '../members';
import type { LibraryProfile, ReasonFacts, SendApi } from '../profile';

const constants: { readonly [name: string]: number } = {
  StatusNormalClosure: 1000,
  StatusGoingAway: 1001,
  StatusProtocolError: 1002,
  StatusUnsupportedData: 1003,
  StatusNoMeaningYet: 1004,
  StatusNoStatusRcvd: 1005,
  StatusAbnormalClosure: 1006,
  StatusInvalidFramePayloadData: 1007,
  StatusPolicyViolation: 1008,
  StatusMessageTooBig: 1009,
  StatusMandatoryExt: 1010,
  StatusInternalServerError: 1011,
  StatusTLSHandshake: 1015,
};

const reasons: ReasonFacts = { limit: 123, unit: 'bytes', past: { kind: 'cut' }, withoutCode: { kind: 'lost' } };

/** What becomes of a payload that is not made by `NewCloseFrameBody`: nothing looks at it. */
const bare: Omit<SendApi, 'id' | 'label'> = {
  code: { position: -1 },
  reason: { position: 2, text: true },
  when: { position: 1, equals: 8, named: 'OpClose' },
  whenOmitted: 'sent-empty',
  fates: everyCode(sent),
  reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'corrupt-frame' } },
  payloadBy: 'ws.NewCloseFrameBody',
};

const parsed = fromFunction(receivedCode('parse-close-frame-data'), receivedReason);

/** gobwas/ws: frames and handshakes on plain connections. */
export const gobwasWs: LibraryProfile = {
  id: 'gobwas-ws',
  name: 'gobwas/ws',
  languages: ['go'],
  homepage: 'https://github.com/gobwas/ws',
  versions: '1.4.0',
  modules: ['github.com/gobwas/ws', 'github.com/gobwas/ws/wsutil'],
  exports: {
    ...constantsOf(constants),
    StatusCode: { kind: 'type', type: 'StatusCode', converts: 0 },
    NewCloseFrameBody: { kind: 'function', send: 'new-close-frame-body' },
    PutCloseFrameBody: { kind: 'function', send: 'put-close-frame-body' },
    ParseCloseFrameData: parsed,
    ParseCloseFrameDataUnsafe: parsed,
  },
  moduleExports: {
    'github.com/gobwas/ws/wsutil': {
      ClosedError: type('ClosedError'),
      WriteServerMessage: { kind: 'function', send: 'write-server-message' },
      WriteClientMessage: { kind: 'function', send: 'write-client-message' },
    },
  },
  types: {
    StatusCode: { members: {} },
    ClosedError: { members: { Code: receives('closed-error'), Reason: holdsReason } },
  },
  sends: [
    {
      id: 'new-close-frame-body',
      label: 'gobwas/ws NewCloseFrameBody()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'required',
      fates: everyCode(sent),
      reasons,
      note: text(
        'No code is checked; `CheckCloseFrameData()` does that where it is called. `ws.NewCloseFrame(nil)` makes a frame without a code. The compiled frames for 1004 and 1015 must not be sent either.',
        '不检查代码；需要自行调用 `CheckCloseFrameData()`。`ws.NewCloseFrame(nil)` 生成不带代码的帧。预编译的 1004 与 1015 帧同样不可发送。',
      ),
    },
    {
      id: 'put-close-frame-body',
      label: 'gobwas/ws PutCloseFrameBody()',
      code: { position: 1 },
      reason: { position: 2 },
      whenOmitted: 'required',
      fates: everyCode(sent),
      note: text(
        'No code is checked, and a buffer that is too short makes it panic.',
        '不检查代码；缓冲区过短会引发 panic。',
      ),
    },
    { ...bare, id: 'write-server-message', label: 'gobwas/ws wsutil.WriteServerMessage()', side: 'server' },
    { ...bare, id: 'write-client-message', label: 'gobwas/ws wsutil.WriteClientMessage()', side: 'client' },
  ],
  receives: [
    {
      id: 'parse-close-frame-data',
      label: 'gobwas/ws ParseCloseFrameData()',
      reports: [[0, 65535]],
      emptyFrame: 0,
      dropped: null,
      note: text(
        'It gives 0 for a frame without a code, and whatever else the peer wrote.',
        '不带代码的帧返回 0，其余照对端所写返回。',
      ),
    },
    {
      id: 'closed-error',
      label: 'gobwas/ws wsutil.ClosedError',
      reports: [
        [1000, 1003],
        [1005, 1005],
        [1007, 1011],
        [3000, 65535],
      ],
      dropped: null,
      note: text(
        'A peer that sends 1012, 1013 or 1014 is answered with 1002, and the read fails with another error.',
        '若对端发送 1012、1013 或 1014，会以 1002 回应，读取返回其他错误。',
      ),
    },
  ],
  constantsFit: { apis: ['new-close-frame-body', 'put-close-frame-body', 'parse-close-frame-data', 'closed-error'] },
  constants,
  evidence: [
    { claim: 'new-close-frame-body', how: 'ran', source: 'gobwas/ws 1.4.0' },
    { claim: 'put-close-frame-body', how: 'ran', source: 'gobwas/ws 1.4.0' },
    ...['write-server-message', 'write-client-message'].map((claim) => ({
      claim,
      how: 'read' as const,
      source: 'gobwas/ws 1.4.0 wsutil/writer.go, wsutil/helper.go',
    })),
    { claim: 'parse-close-frame-data', how: 'ran', source: 'gobwas/ws 1.4.0' },
    { claim: 'closed-error', how: 'ran', source: 'gobwas/ws 1.4.0' },
    { claim: 'constants', how: 'ran', source: 'gobwas/ws 1.4.0' },
  ],
};
