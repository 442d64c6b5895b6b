import { fateTable, rejected, sent, sentEmpty } from '../fates';
import { numbers, paths } from '../jvm';
import { holdsReason, receives, text, type } from '../members';
import type { Fate, LibraryProfile } from '../profile';

const codes = {
  Regular: 1000,
  GoingAway: 1001,
  ProtocolError: 1002,
  Unacceptable: 1003,
  NoStatus: 1005,
  ConnectionAbort: 1006,
  InconsistentData: 1007,
  PolicyViolated: 1008,
  TooBig: 1009,
  ClientRejectsExtension: 1010,
  UnexpectedCondition: 1011,
  ServiceRestart: 1012,
  TryAgainLater: 1013,
  BadGateway: 1014,
  TLSHandshakeFailure: 1015,
} as const;

const refusedByPekko = rejected('IllegalArgumentException: requirement failed: Invalid close code: N');
const refusedByNetty = rejected(
  'IllegalArgumentException: WebSocket close status code does NOT comply with RFC-6455: N',
);

/** The backends; 1005 makes an empty frame where no reason stands beside it. */
const onBackends = (pekko1005: Fate, netty1005: Fate) => {
  const onPekko = fateTable(
    [
      [1000, 1004, sent],
      [1005, 1005, pekko1005],
      [1006, 65535, sent],
    ],
    refusedByPekko,
  );
  const onNetty = fateTable(
    [
      [1000, 1003, sent],
      [1005, 1005, netty1005],
      [1007, 1014, sent],
      [3000, 65535, sent],
    ],
    refusedByNetty,
  );
  return {
    fates: onPekko,
    layers: [
      { name: 'Pekko', fates: onPekko },
      { name: 'Netty', fates: onNetty },
    ],
  };
};

/** Play Framework: the messages of its WebSocket flows. */
export const play: LibraryProfile = {
  id: 'play',
  name: 'Play Framework',
  languages: ['scala', 'java', 'kotlin'],
  homepage: 'https://www.playframework.com/documentation/latest/ScalaWebSockets',
  versions: '3.1',
  modules: ['play.api.http.websocket', 'play.http.websocket'],
  exports: {
    CloseMessage: {
      kind: 'type',
      type: 'CloseMade',
      annotated: 'CloseMessage',
      takes: { 0: { carries: 'code', keyword: 'statusCode' }, 1: { carries: 'reason', keyword: 'reason' } },
      send: 'CloseMessage',
    },
    CloseCodes: { kind: 'type', type: 'CloseCodes', exports: numbers(codes) },
    Message: {
      kind: 'type',
      type: 'Message',
      exports: {
        Close: {
          kind: 'type',
          type: 'CloseMade',
          annotated: 'CloseMessage',
          takes: { 0: { carries: 'code' }, 1: { carries: 'reason' } },
          send: 'CloseMessage',
        },
      },
    },
    WebSocketCloseException: type('Message'),
  },
  types: {
    CloseMade: { members: {} },
    CloseMessage: {
      received: 'received',
      parts: [{ received: 'received' }, { receivedReason: true }],
      members: { statusCode: receives('received'), code: receives('received'), reason: holdsReason },
    },
    CloseCodes: { members: {} },
    Message: { members: {} },
  },
  sends: [
    {
      id: 'CloseMessage',
      label: 'Play CloseMessage()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      ...onBackends(sentEmpty, sentEmpty),
      emptyFrameIdiom: [1005],
      withReason: { ...onBackends(sent, refusedByNetty), emptyFrameIdiom: [] },
      reasons: { limit: 123, unit: 'bytes', past: { kind: 'cut' }, withoutCode: { kind: 'lost' } },
      note: text(
        'Versions before 3.1 make no empty frame of 1005 and do not cut the reason.',
        '3.1 之前的版本不会把 1005 变成空帧，也不会截断原因。',
      ),
      decidedBelow: text(
        'Play only logs a warning. The Pekko backend puts the code on the wire; the Netty backend refuses it with an IllegalArgumentException.',
        'Play 只记录一条警告。Pekko 后端会把代码原样发出；Netty 后端以 IllegalArgumentException 拒绝它。',
      ),
    },
  ],
  receives: [
    {
      id: 'received',
      label: 'CloseMessage.statusCode',
      reports: [[0, 65535]],
      note: text(
        'Versions before 3.1 report an empty Close frame as 1000, and a lost connection not at all; on Pekko they tell whatever code the peer sent. From 3.1 on a frame with a code that must not be sent is not told.',
        '3.1 之前的版本把空的关闭帧报告为 1000，并且不报告连接丢失；在 Pekko 上会报告对端发送的任何代码。自 3.1 起，带有不可发送代码的关闭帧不会告知。',
      ),
    },
  ],
  constantsFit: 'numbers',
  constants: paths('CloseCodes', codes),
  evidence: ['CloseMessage', 'received', 'constants'].map((claim) => ({
    claim,
    how: 'read',
    source:
      'playframework/playframework 1a666e18, 3.0.10, 2.8.22 websocket/{CloseCodes,Message}.scala, WebSocketFlowHandler.scala',
  })),
};
