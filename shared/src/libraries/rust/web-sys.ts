import { acceptsOnly, rejected, toldByBrowsers, whatwgCodes } from '../fates';
import { receives, holdsReason, sends, type } from '../members';
import type { LibraryProfile, SendApi } from '../profile';

const refused = rejected('InvalidAccessError');

const close: SendApi = {
  id: 'close-with-code',
  label: 'web-sys WebSocket::close_with_code()',
  code: { position: 0 },
  whenOmitted: 'required',
  side: 'client',
  fates: acceptsOnly(whatwgCodes, refused),
};

/** web-sys: the browser's own WebSocket. */
export const webSys: LibraryProfile = {
  id: 'web-sys',
  name: 'web-sys',
  languages: ['rust'],
  homepage: 'https://github.com/wasm-bindgen/wasm-bindgen',
  versions: '0.3.77',
  modules: ['web_sys', 'web_sys::*'],
  exports: {
    WebSocket: { kind: 'type', type: 'WebSocket', exports: { new: { kind: 'function', returns: 'WebSocket' } } },
    CloseEvent: type('CloseEvent'),
  },
  types: {
    WebSocket: {
      side: 'client',
      members: {
        close_with_code: sends('close-with-code'),
        close_with_code_and_reason: sends('close-with-code-and-reason'),
      },
    },
    CloseEvent: { members: { code: receives('close-event'), reason: holdsReason } },
  },
  sends: [
    close,
    {
      ...close,
      id: 'close-with-code-and-reason',
      label: 'web-sys WebSocket::close_with_code_and_reason()',
      reason: { position: 1 },
      reasons: { limit: 123, unit: 'bytes', past: rejected('SyntaxError'), withoutCode: { kind: 'lost' } },
    },
  ],
  receives: [
    {
      id: 'close-event',
      label: 'web-sys CloseEvent::code()',
      failedHandshake: 1006,
      reports: toldByBrowsers,
    },
  ],
  evidence: [
    { claim: 'close-with-code', how: 'read', source: 'whatwg/websockets 1b3525c; wasm-bindgen c35cc93 web-sys 0.3.77' },
    {
      claim: 'close-with-code-and-reason',
      how: 'read',
      source: 'whatwg/websockets 1b3525c; wasm-bindgen c35cc93 web-sys 0.3.77',
    },
    { claim: 'close-event', how: 'read', source: 'wasm-bindgen c35cc93 web-sys 0.3.77 gen_CloseEvent.rs' },
    { claim: 'close-event', how: 'read', source: 'chromium net/websockets/websocket_channel.cc ParseClose' },
  ],
};
