import { text } from '../members';
import type { LibraryProfile } from '../profile';

/** CivetWeb: a web server in C without a call that takes a close code. */
export const civetweb: LibraryProfile = {
  id: 'civetweb',
  name: 'CivetWeb',
  languages: ['cpp'],
  homepage: 'https://github.com/civetweb/civetweb',
  versions: '1.15, 1.16',
  modules: ['civetweb.h'],
  exports: {},
  types: {},
  sends: [],
  receives: [],
  note: text(
    'A Close frame is a payload made by hand for `mg_websocket_write(conn, MG_WEBSOCKET_OPCODE_CONNECTION_CLOSE, …)`. Nothing is checked and nothing answered; the close handler is told no code.',
    '关闭帧的内容需手工拼出并交给 `mg_websocket_write(conn, MG_WEBSOCKET_OPCODE_CONNECTION_CLOSE, …)`。不做检查，也不会回应；关闭处理函数得不到代码。',
  ),
  evidence: [
    { claim: 'frames made by hand go out as they are', how: 'ran', source: 'Debian libcivetweb-dev 1.15' },
    { claim: 'recognition', how: 'read', source: 'civetweb/civetweb 588860e src/civetweb.c' },
  ],
};
