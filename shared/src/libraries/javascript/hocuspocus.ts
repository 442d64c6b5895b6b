import { callback, emitter, fields, holds, holdsReason, receives, takesNoCode, text, type } from '../members';
import type { Export, LibraryProfile, Shape } from '../profile';

const codes = {
  MessageTooBig: 1009,
  ResetConnection: 4205,
  Unauthorized: 4401,
  Forbidden: 4403,
  ConnectionTimeout: 4408,
} as const;

/** Each export is an object `{ code, reason }`. */
const closeEvents: { readonly [name: string]: Export } = Object.fromEntries(
  Object.entries(codes).map(([name, code]) => [name, { kind: 'constants', values: { code } }]),
);

const providerOptions: Shape = fields({ onClose: callback('ClosePayload'), onDisconnect: callback('ClosePayload') });

/** Hocuspocus, the Yjs collaboration server. */
export const hocuspocus: LibraryProfile = {
  id: 'hocuspocus',
  name: 'Hocuspocus',
  languages: ['javascript'],
  homepage: 'https://tiptap.dev/docs/hocuspocus',
  versions: '@hocuspocus/common 4.8.0, @hocuspocus/provider 4.8.0',
  modules: ['@hocuspocus/common', '@hocuspocus/provider', '@hocuspocus/server'],
  exports: {
    ...closeEvents,
    HocuspocusProvider: { kind: 'type', type: 'Provider', takes: { 0: providerOptions } },
    HocuspocusProviderWebsocket: { kind: 'type', type: 'Provider', takes: { 0: providerOptions } },
    onCloseParameters: type('ClosePayload'),
    onDisconnectParameters: type('ClosePayload'),
  },
  types: {
    Provider: {
      side: 'client',
      members: {
        ...emitter({ close: ['ClosePayload'], disconnect: ['ClosePayload'] }),
        disconnect: takesNoCode('`disconnect()` takes no code.', '`disconnect()` 不接受代码。'),
      },
    },
    ClosePayload: { members: { event: holds('CloseEvent') } },
    CloseEvent: { members: { code: receives('close-event'), reason: holdsReason } },
  },
  sends: [],
  receives: [
    {
      id: 'close-event',
      label: 'Hocuspocus onClose event.code',
      reports: [[0, 65535]],
      note: text(
        'When the server closes a single document, only the reason travels, and this shows 1000.',
        '服务器只关闭单个文档时，只有原因会传过来，这里显示 1000。',
      ),
    },
  ],
  constants: Object.fromEntries(Object.entries(codes).map(([name, code]) => [`${name}.code`, code])),
  evidence: [
    { claim: 'close-event', how: 'ran', source: '@hocuspocus/provider 4.8.0 over the WebSocket of undici 7.30.2' },
    { claim: 'constants', how: 'ran', source: '@hocuspocus/provider 4.8.0 over the WebSocket of undici 7.30.2' },
    {
      claim: 'constants',
      how: 'read',
      source: 'npm @hocuspocus/common 4.8.0; ueberdosis/hocuspocus 3ec60844 packages/common/src/CloseEvents.ts',
    },
    {
      claim: 'close-event',
      how: 'read',
      source: 'npm @hocuspocus/provider 4.8.0 dist/index.d.ts; ueberdosis/hocuspocus 3ec60844',
    },
  ],
};
