import { holdsReason, receives, text, type } from '../members';
import type { LibraryProfile } from '../profile';

/** Pekko HTTP, and Akka HTTP before it. */
export const pekkoHttp: LibraryProfile = {
  id: 'pekko-http',
  name: 'Pekko HTTP and Akka HTTP',
  languages: ['scala', 'java', 'kotlin'],
  homepage: 'https://pekko.apache.org/docs/pekko-http/current/server-side/websocket-support.html',
  versions: 'de0c3e19',
  modules: [
    'org.apache.pekko.http.scaladsl.model.ws',
    'org.apache.pekko.http.javadsl.model.ws',
    'akka.http.scaladsl.model.ws',
    'akka.http.javadsl.model.ws',
  ],
  exports: { PeerClosedConnectionException: type('PeerClosed') },
  types: { PeerClosed: { members: { closeCode: receives('closeCode'), closeReason: holdsReason } } },
  sends: [],
  receives: [
    {
      id: 'closeCode',
      label: 'PeerClosedConnectionException.closeCode',
      reports: [
        [1002, 1003],
        [1007, 1011],
        [3000, 4999],
      ],
      emptyFrame: null,
      dropped: null,
      maps: [
        [0, 999, 1002],
        [1004, 1006, 1002],
        [1012, 2999, 1002],
        [5000, 65535, 1002],
      ],
      note: text(
        '1000, 1001 and an empty frame complete the stream without an exception; 1012–1014 count as protocol errors, of which 1002 is told.',
        '1000、1001 和空帧会正常完成流而不抛出异常；1012–1014 视为协议错误，报告为 1002。',
      ),
    },
  ],
  note: text(
    'User code chooses no code: completing the flow sends 1000, failing it sends 1011.',
    '用户代码不能选择代码：流正常完成时发送 1000，失败时发送 1011。',
  ),
  evidence: [
    {
      claim: 'closeCode',
      how: 'read',
      source: 'apache/pekko-http de0c3e19 impl/engine/ws/FrameEventParser.scala, Protocol.scala, WebSocket.scala',
    },
  ],
};
