import { rejected } from '../fates';
import { jdkClose, jdkReports } from '../java/java-net-http';
import { holdsReason, receives, sends, text, type } from '../members';
import type { Export, FateTable, LibraryProfile, SendApi } from '../profile';

const refused = rejected('IllegalArgumentException: statusCode');

/** The JDK refuses in its future, which the effect of http4s waits for: the effect fails. */
const fates: FateTable = jdkClose.fates.map(([from, to, fate]) => [from, to, fate.kind === 'sent' ? fate : refused]);

const close: Export = {
  kind: 'type',
  type: 'CloseMade',
  annotated: 'Close',
  takes: { 0: { carries: 'code', keyword: 'statusCode' }, 1: { carries: 'reason', keyword: 'reason' } },
  send: 'Close',
};

const api = {
  fates,
  side: 'client',
  decidedBelow: text(
    'The backend decides. The JDK’s takes 1000, 1001, 1008, 1011 and 3000–4999; for the rest the effect fails with an IllegalArgumentException.',
    '由后端决定。JDK 后端接受 1000、1001、1008、1011 和 3000–4999；其余代码会让 effect 以 IllegalArgumentException 失败。',
  ),
} as const satisfies Partial<SendApi>;

/** http4s-client: the frames of its WebSocket clients. */
export const http4sClient: LibraryProfile = {
  id: 'http4s-client',
  name: 'http4s client',
  languages: ['scala'],
  homepage: 'https://http4s.github.io/http4s-jdk-http-client/',
  versions: 'http4s 95ece6c7, http4s-jdk-http-client 247c514',
  modules: ['org.http4s.client.websocket'],
  exports: {
    WSConnection: type('WSConnection'),
    WSFrame: { kind: 'type', type: 'WSFrame', exports: { Close: close } },
  },
  types: {
    WSConnection: { side: 'client', members: { send: sends('send') } },
    WSFrame: { members: {} },
    CloseMade: { members: {} },
    Close: {
      received: 'statusCode',
      parts: [{ received: 'statusCode' }, { receivedReason: true }],
      members: { statusCode: receives('statusCode'), reason: holdsReason },
    },
  },
  sends: [
    {
      ...api,
      id: 'send',
      label: 'http4s WSConnection.send()',
      code: { position: 0, carrier: true },
      whenOmitted: 'no-frame',
    },
    {
      ...api,
      id: 'Close',
      label: 'WSFrame.Close()',
      code: { position: 0, keyword: 'statusCode' },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: 'required',
      mayStayLocal: true,
    },
  ],
  // A lost connection ends the stream, or fails it; no frame tells of it.
  receives: [{ id: 'statusCode', label: 'WSFrame.Close.statusCode', reports: jdkReports.reports, dropped: null }],
  evidence: ['send', 'Close', 'statusCode'].map((claim) => ({
    claim,
    how: 'read',
    source:
      'http4s/http4s 95ece6c7 client WSClient.scala; http4s/http4s-jdk-http-client 247c514 JdkWSClient.scala, over java.net.http',
  })),
};
