import { acceptsOnly, fateTable, rejected, sentEmpty, toldByBrowsers, whatwgCodes } from '../fates';
import { callback, holdsReason, receives, text, type } from '../members';
import type { LibraryProfile } from '../profile';

const refused = rejected('InvalidAccessError, thrown by the browser');

/** WebSockets of Emscripten: the browser's, from C and C++. */
export const emscriptenWebsocket: LibraryProfile = {
  id: 'emscripten-websocket',
  name: 'Emscripten WebSocket API',
  languages: ['cpp'],
  homepage: 'https://emscripten.org/docs/porting/networking.html',
  versions: '6.0.9-git',
  modules: ['emscripten/websocket.h'],
  exports: {},
  globals: {
    emscripten_websocket_close: { kind: 'function', send: 'close' },
    emscripten_websocket_set_onclose_callback: { kind: 'function', takes: { 2: callback(null, 'CloseEvent') } },
    EmscriptenWebSocketCloseEvent: type('CloseEvent'),
  },
  types: { CloseEvent: { side: 'client', members: { code: receives('close-event'), reason: holdsReason } } },
  sends: [
    {
      id: 'close',
      label: 'emscripten_websocket_close()',
      code: { position: 1 },
      reason: { position: 2 },
      whenOmitted: 'required',
      fates: fateTable(
        [[0, 0, sentEmpty], ...acceptsOnly(whatwgCodes, refused).filter(([, , fate]) => fate.kind === 'sent')],
        refused,
      ),
      withReason: { fates: acceptsOnly(whatwgCodes, refused), emptyFrameIdiom: [] },
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: rejected('SyntaxError, thrown by the browser'),
        withoutCode: { kind: 'rejected', error: 'InvalidAccessError (Chromium)' },
      },
      side: 'client',
      emptyFrameIdiom: [0],
      note: text(
        '0 stands for no code. Beside a reason Chromium refuses it; other browsers send an empty Close frame.',
        '0 表示没有代码。若同时给出原因，Chromium 会拒绝；其他浏览器发送空的关闭帧。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-event',
      label: 'EmscriptenWebSocketCloseEvent.code',
      failedHandshake: 1006,
      reports: toldByBrowsers,
    },
  ],
  evidence: [
    { claim: 'close', how: 'read', source: 'emscripten-core/emscripten a04d0be src/lib/libwebsocket.js' },
    {
      claim: 'close-event',
      how: 'read',
      source: 'emscripten-core/emscripten a04d0be system/include/emscripten/websocket.h',
    },
    { claim: 'close-event', how: 'read', source: 'chromium net/websockets/websocket_channel.cc ParseClose' },
  ],
};
