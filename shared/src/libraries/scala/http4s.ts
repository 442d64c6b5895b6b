import { fateTable, rejected, sent } from '../fates';
import { holdsReason, receives, text } from '../members';
import type { Export, LibraryProfile } from '../profile';

const close: Export = {
  kind: 'type',
  type: 'CloseMade',
  annotated: 'Close',
  takes: { 0: { carries: 'code', keyword: 'code' }, 1: { carries: 'reason', keyword: 'reason' } },
  send: 'Close',
};

/** http4s: the frames of its WebSockets. */
export const http4s: LibraryProfile = {
  id: 'http4s',
  name: 'http4s',
  languages: ['scala'],
  homepage: 'https://http4s.org/v1/docs/websockets.html',
  versions: '1.0.0-M',
  modules: ['org.http4s.websocket'],
  exports: { WebSocketFrame: { kind: 'type', type: 'WebSocketFrame', exports: { Close: close } } },
  types: {
    WebSocketFrame: { members: {} },
    CloseMade: { members: {} },
    Close: {
      received: 'closeCode',
      parts: [{ received: 'closeCode' }, { receivedReason: true }],
      members: { closeCode: receives('closeCode'), reason: holdsReason },
    },
  },
  sends: [
    {
      id: 'Close',
      label: 'WebSocketFrame.Close()',
      code: { position: 0, keyword: 'code' },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: 'sent-empty',
      fates: fateTable([[1000, 4999, sent]], rejected('Left(InvalidCloseCodeException)')),
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: rejected('Left(ReasonTooLongException)'),
        withoutCode: { kind: 'lost' },
      },
      note: text(
        'What is refused comes back as a `Left`; nothing is thrown.',
        '被拒绝的值以 `Left` 返回，不会抛出异常。',
      ),
    },
  ],
  receives: [
    // A lost connection ends the stream; what a frame holds is not checked.
    { id: 'closeCode', label: 'Close.closeCode', reports: [[0, 65535]], dropped: null },
  ],
  evidence: ['Close', 'closeCode'].map((claim) => ({
    claim,
    how: 'read',
    source: 'http4s/http4s 95ece6c7 core/shared/websocket/WebSocketFrame.scala',
  })),
};
