import { rejected } from '../fates';
import { okhttpFates } from '../java/okhttp';
import { carriers } from '../jvm';
import { holds, holdsReason, receives, text, type } from '../members';
import type { LibraryProfile } from '../profile';

/** Scarlet, a client that describes sockets by interfaces, over OkHttp. */
export const scarlet: LibraryProfile = {
  id: 'scarlet',
  name: 'Scarlet',
  languages: ['kotlin', 'java', 'scala'],
  homepage: 'https://github.com/Tinder/Scarlet',
  versions: '121ae9b',
  modules: ['com.tinder.scarlet'],
  exports: {
    ShutdownReason: {
      kind: 'type',
      type: 'ShutdownReason',
      takes: { 0: { carries: 'code', keyword: 'code' }, 1: { carries: 'reason', keyword: 'reason' } },
      send: 'ShutdownReason',
      exports: carriers('ShutdownReason', { GRACEFUL: 1000 }),
    },
    WebSocket: {
      kind: 'type',
      type: 'WebSocket',
      exports: {
        Event: {
          kind: 'type',
          type: 'WebSocket',
          exports: { OnConnectionClosing: type('Closed'), OnConnectionClosed: type('Closed') },
        },
      },
    },
  },
  types: {
    WebSocket: { side: 'client', members: {} },
    Closed: { members: { shutdownReason: holds('ShutdownReason'), getShutdownReason: holds('ShutdownReason') } },
    ShutdownReason: {
      received: 'shutdownReason',
      members: { code: receives('shutdownReason'), getCode: receives('shutdownReason'), reason: holdsReason },
    },
  },
  sends: [
    {
      id: 'ShutdownReason',
      label: 'Scarlet ShutdownReason()',
      code: { position: 0, keyword: 'code' },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: 'required',
      fates: okhttpFates,
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: rejected('IllegalArgumentException: reason.size() > 123'),
        withoutCode: { kind: 'lost' },
      },
      side: 'client',
      mayStayLocal: true,
      note: text(
        'OkHttp closes with it, and throws where it throws.',
        '由 OkHttp 用它来关闭；OkHttp 抛出异常时同样会抛出。',
      ),
    },
  ],
  receives: [
    {
      id: 'shutdownReason',
      label: 'OnConnectionClosed.shutdownReason',
      reports: [
        [1000, 1003],
        [1005, 1005],
        [1007, 1014],
        [3000, 4999],
      ],
      dropped: null,
    },
  ],
  constants: { 'ShutdownReason.GRACEFUL': 1000 },
  evidence: ['ShutdownReason', 'shutdownReason', 'constants'].map((claim) => ({
    claim,
    how: 'read',
    source: 'Tinder/Scarlet 121ae9b ShutdownReason.kt, over square/okhttp 1682d9ba',
  })),
};
