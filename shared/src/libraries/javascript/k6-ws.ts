import { fateTable, sent, sentEmpty } from '../fates';
import { readByGorilla } from '../go/gorillaApi';
import { callback, listens, receivedCode, sends, text } from '../members';
import type { Export, LibraryProfile } from '../profile';

const connect: Export = { kind: 'function', takes: { 1: callback('Socket'), 2: callback('Socket') } };

/** k6/ws: a function is given the socket, and the script waits until it is closed. */
export const k6Ws: LibraryProfile = {
  id: 'k6-ws',
  name: 'k6/ws',
  languages: ['javascript'],
  homepage: 'https://grafana.com/docs/k6/latest/javascript-api/k6-ws/',
  versions: '2dbf6b43',
  modules: ['k6/ws'],
  exports: {
    default: { kind: 'namespace', exports: { connect } },
    '*': { kind: 'namespace', exports: { connect } },
    connect,
  },
  types: {
    Socket: {
      side: 'client',
      members: { close: sends('close'), on: listens({ close: [receivedCode('close-listener')] }) },
    },
  },
  sends: [
    {
      id: 'close',
      label: 'k6/ws socket.close()',
      code: { position: 0 },
      whenOmitted: { code: 1001 },
      fates: fateTable([[1005, 1005, sentEmpty]], sent),
      side: 'client',
      note: text(
        'Nothing is checked, and no reason can be given. The `close` listeners are called with the same code at once.',
        '不做任何检查，也无法给出原因。`close` 监听器会立即以同一代码被调用。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-listener',
      label: 'k6/ws "close" listener',
      reports: readByGorilla,
      note: text(
        'After a close of its own the listener gets the code that was given; after an error that is no Close frame, 1001.',
        '自己关闭后，监听器得到所给的代码；发生并非关闭帧的错误后，得到 1001。',
      ),
    },
  ],
  evidence: ['close', 'close-listener', 'recognition'].map((claim) => ({
    claim,
    how: 'read',
    source: 'grafana/k6 2dbf6b43 internal/js/modules/k6/ws/ws.go',
  })),
};
