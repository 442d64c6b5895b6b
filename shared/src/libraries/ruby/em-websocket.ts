import { acceptsOnly, rejected, sentEmpty } from '../fates';
import { callback, holdsReason, makes, method, receives, sends, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';

const refused = rejected('RuntimeError: Application code may only use codes from 1000, 3000-4999');

const run: Export = { kind: 'function', trailing: callback('Socket') };
const server: Export = {
  kind: 'namespace',
  exports: { run, start: run, Connection: type('Socket') },
};

/** em-websocket: the WebSocket server on EventMachine. */
export const emWebsocket: LibraryProfile = {
  id: 'em-websocket',
  name: 'em-websocket',
  languages: ['ruby'],
  homepage: 'https://github.com/igrigorik/em-websocket',
  versions: '0.5.1, 0.5.3',
  modules: ['em-websocket', 'em/websocket'],
  exports: {},
  globals: { 'EM::WebSocket': server, 'EventMachine::WebSocket': server },
  types: {
    Socket: {
      side: 'server',
      members: {
        close: sends('close'),
        close_websocket: sends('close'),
        onclose: method({ 0: callback('CloseInfo') }),
        trigger_on_close: makes('Socket'),
      },
    },
    CloseInfo: { members: { code: receives('onclose'), reason: holdsReason } },
  },
  sends: [
    {
      id: 'close',
      label: 'EM::WebSocket::Connection#close',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'sent-empty',
      fates: acceptsOnly(
        [
          [1000, 1000],
          [1003, 1003],
          [1008, 1008],
          [1011, 1011],
          [3000, 4999],
        ],
        refused,
      ),
      odd: { nothing: sentEmpty, negative: refused, above65535: refused },
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
      side: 'server',
      note: text(
        'It takes 1003, 1008 and 1011 too, which the text of its error leaves out. A reason with characters beyond ASCII raises Encoding::CompatibilityError; given as bytes (`reason.b`) it goes out.',
        '它也接受 1003、1008 和 1011，错误信息里没有提到这些代码。原因含有 ASCII 以外的字符时会抛出 Encoding::CompatibilityError；以字节形式给出（`reason.b`）则能发出。',
      ),
    },
  ],
  receives: [
    {
      id: 'onclose',
      label: 'em-websocket onclose event[:code]',
      reports: [[0, 65535]],
      note: text(
        'Codes of the peer are not checked; nothing but its Close frame can bring 1015.',
        '对端的代码不作检查；只有对端的关闭帧才会带来 1015。',
      ),
    },
  ],
  evidence: [
    { claim: 'close', how: 'ran', source: 'Debian ruby-em-websocket 0.5.1' },
    { claim: 'onclose', how: 'ran', source: 'Debian ruby-em-websocket 0.5.1' },
    { claim: 'close', how: 'read', source: 'igrigorik/em-websocket 3c9e3950 lib/em-websocket/connection.rb' },
    {
      claim: 'onclose',
      how: 'read',
      source: 'igrigorik/em-websocket 3c9e3950 lib/em-websocket/message_processor_06.rb',
    },
    { claim: 'recognition', how: 'read', source: 'igrigorik/em-websocket 3c9e3950 lib/em-websocket/websocket.rb' },
  ],
};
