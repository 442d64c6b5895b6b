import { everyCode, sent } from '../fates';
import { constantsOf, holdsReason, receives, text } from '../members';
import type { Export, LibraryProfile } from '../profile';

const codes = {
  NormalClosure: 1000,
  GoingAway: 1001,
  ProtocolError: 1002,
  WrongCode: 1003,
  MsgContainsInvalidData: 1007,
  MsgViolatesPolicy: 1008,
  MsgTooBig: 1009,
  MissingExtensions: 1010,
  UnexpectedError: 1011,
} as const;

const close: Export = {
  kind: 'type',
  type: 'CloseMade',
  annotated: 'Close',
  takes: { 0: { carries: 'code', keyword: 'code' }, 1: { carries: 'reason', keyword: 'reason' } },
  send: 'close',
  exports: constantsOf(codes),
};

const ws: Export = { kind: 'namespace', exports: { Close: close } };

/** Cask: a small web framework for Scala, over Undertow. */
export const cask: LibraryProfile = {
  id: 'cask',
  name: 'Cask',
  languages: ['scala'],
  homepage: 'https://com-lihaoyi.github.io/cask/',
  versions: 'master 61bc009',
  modules: ['cask', 'cask.util'],
  exports: { Ws: ws },
  globals: { cask: { kind: 'namespace', exports: { Ws: ws, util: { kind: 'namespace', exports: { Ws: ws } } } } },
  types: {
    CloseMade: { members: {} },
    Close: {
      received: 'close-event',
      parts: [{ received: 'close-event' }, { receivedReason: true }],
      members: { code: receives('close-event'), reason: holdsReason },
    },
  },
  sends: [
    {
      id: 'close',
      label: 'cask.Ws.Close()',
      code: { position: 0, keyword: 'code' },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: { code: 1000 },
      fates: everyCode(sent),
      odd: { negative: sent, above65535: sent },
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
      mayStayLocal: true,
      note: text(
        'Undertow sends what it is given. `cask.WsClient` closes without the code and reason that it is sent.',
        'Undertow 原样发送。`cask.WsClient` 关闭时不使用传给它的代码和原因。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-event',
      label: 'cask.Ws.Close.code',
      reports: [[0, 65535]],
      bothWays: true,
      dropped: null,
      note: text(
        'Undertow tells an empty Close frame as 1000; a lost connection is a `Ws.ChannelClosed`.',
        'Undertow 把空的关闭帧报告为 1000；连接中断则是 `Ws.ChannelClosed`。',
      ),
    },
  ],
  constantsFit: 'numbers',
  constants: Object.fromEntries(Object.entries(codes).map(([name, value]) => [`cask.Ws.Close.${name}`, value])),
  evidence: [
    {
      claim: 'close',
      how: 'read',
      source:
        'com-lihaoyi/cask 61bc009 cask/src/cask/endpoints/WebSocketEndpoint.scala, cask/util/src/cask/util/WsClient.scala',
    },
    {
      claim: 'close-event',
      how: 'read',
      source: 'com-lihaoyi/cask 61bc009 cask/src/cask/endpoints/WebSocketEndpoint.scala',
    },
    { claim: 'constants', how: 'read', source: 'com-lihaoyi/cask 61bc009 cask/util/src/cask/util/Ws.scala' },
  ],
};
