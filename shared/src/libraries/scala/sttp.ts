import { everyCode, sent } from '../fates';
import { holdsReason, receives, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';

const close: Export = {
  kind: 'type',
  type: 'CloseMade',
  annotated: 'Close',
  takes: { 0: { carries: 'code', keyword: 'statusCode' }, 1: { carries: 'reason', keyword: 'reasonText' } },
  send: 'Close',
};

/** sttp and tapir: the frames of their WebSockets. */
export const sttp: LibraryProfile = {
  id: 'sttp',
  name: 'sttp and tapir',
  languages: ['scala'],
  homepage: 'https://sttp.softwaremill.com/en/stable/websockets.html',
  versions: 'cf4bdafb',
  modules: ['sttp.ws'],
  exports: {
    WebSocketFrame: { kind: 'type', type: 'WebSocketFrame', exports: { Close: close } },
    WebSocketClosed: type('WebSocketFrame'),
  },
  types: {
    WebSocketFrame: { received: 'statusCode', members: {} },
    CloseMade: { members: {} },
    Close: {
      received: 'statusCode',
      parts: [{ received: 'statusCode' }, { receivedReason: true }],
      members: { statusCode: receives('statusCode'), reasonText: holdsReason },
    },
  },
  sends: [
    {
      id: 'Close',
      label: 'sttp WebSocketFrame.Close()',
      code: { position: 0, keyword: 'statusCode' },
      reason: { position: 1, keyword: 'reasonText' },
      whenOmitted: 'required',
      fates: everyCode(sent),
      mayStayLocal: true,
      decidedBelow: text(
        'The backend decides. The HttpClient backend takes 1000, 1001, 1008, 1011 and 3000–4999 alone; OkHttp refuses reserved codes with an IllegalArgumentException; the browser takes 1000 and 3000–4999 alone; Akka and Pekko ignore the code.',
        '由后端决定。HttpClient 后端只接受 1000、1001、1008、1011 和 3000–4999；OkHttp 对保留代码抛出 IllegalArgumentException；浏览器只接受 1000 和 3000–4999；Akka 和 Pekko 忽略代码。',
      ),
    },
  ],
  receives: [{ id: 'statusCode', label: 'WebSocketFrame.Close.statusCode', reports: [[0, 65535]] }],
  evidence: ['Close', 'statusCode'].map((claim) => ({
    claim,
    how: 'read',
    source: 'softwaremill/sttp cf4bdafb WebSocketFrame.scala and backends',
  })),
};
