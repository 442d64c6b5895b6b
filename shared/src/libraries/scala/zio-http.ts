import { nettyFates } from '../java/netty';
import { holdsReason, receives, text } from '../members';
import type { Export, LibraryProfile } from '../profile';

const close: Export = {
  kind: 'type',
  type: 'CloseMade',
  annotated: 'Close',
  takes: { 0: { carries: 'code', keyword: 'status' }, 1: { carries: 'reason', keyword: 'reason' } },
  send: 'Close',
};

/** ZIO HTTP, over Netty. */
export const zioHttp: LibraryProfile = {
  id: 'zio-http',
  name: 'ZIO HTTP',
  languages: ['scala'],
  homepage: 'https://ziohttp.com/reference/socket/',
  versions: '3',
  modules: ['zio.http'],
  exports: {
    WebSocketFrame: {
      kind: 'type',
      type: 'WebSocketFrame',
      exports: {
        Close: close,
        close: {
          kind: 'function',
          returns: 'CloseMade',
          send: 'Close',
          takes: { 0: { carries: 'code' }, 1: { carries: 'reason' } },
        },
      },
    },
  },
  types: {
    WebSocketFrame: { members: {} },
    CloseMade: { members: {} },
    Close: {
      received: 'status',
      parts: [{ received: 'status' }, { receivedReason: true }],
      members: { status: receives('status'), reason: holdsReason },
    },
  },
  sends: [
    {
      id: 'Close',
      label: 'ZIO HTTP WebSocketFrame.Close()',
      code: { position: 0, keyword: 'status' },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: 'required',
      fates: nettyFates,
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
    },
  ],
  receives: [
    {
      id: 'status',
      label: 'WebSocketFrame.Close.status',
      reports: [
        [1000, 1003],
        [1007, 1014],
        [3000, 65535],
      ],
      emptyFrame: null,
      dropped: null,
      note: text('An empty Close frame has the status −1.', '空的关闭帧状态为 −1。'),
    },
  ],
  evidence: ['Close', 'status'].map((claim) => ({
    claim,
    how: 'read',
    source: 'zio/zio-http cb9a7675 WebSocketFrame.scala, netty/WebSocketChannel.scala',
  })),
};
