import { everyCode, sent } from '../fates';
import { receivedCode, receivedReason, sends, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';

const websocket: { readonly [name: string]: Export } = {
  WebSocket: type('WebSocket'),
  AsyncWebSocket: type('AsyncWebSocket'),
};

const blocking = { socket: 'WebSocket', listeners: ['Listener', 'oatpp::websocket::WebSocket::Listener'] };
const async = {
  socket: 'AsyncWebSocket',
  listeners: ['AsyncWebSocket::Listener', 'oatpp::websocket::AsyncWebSocket::Listener'],
};

/** oat++ WebSocket. */
export const oatppWebsocket: LibraryProfile = {
  id: 'oatpp-websocket',
  name: 'oatpp-websocket',
  languages: ['cpp'],
  homepage: 'https://github.com/oatpp/oatpp-websocket',
  versions: '1.3.0',
  modules: ['oatpp-websocket', 'oatpp::websocket'],
  exports: websocket,
  globals: {
    oatpp: { kind: 'namespace', exports: { websocket: { kind: 'namespace', exports: websocket } } },
  },
  types: {
    WebSocket: { members: { sendClose: sends('send-close') } },
    AsyncWebSocket: { members: { sendCloseAsync: sends('send-close') } },
  },
  sends: [
    {
      id: 'send-close',
      label: 'oatpp WebSocket::sendClose()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'sent-empty',
      fates: everyCode(sent),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
      note: text('Neither codes nor reasons are checked.', '既不检查代码，也不检查原因。'),
    },
  ],
  receives: [
    {
      id: 'on-close',
      label: 'oatpp WebSocket::Listener::onClose()',
      reports: [[0, 65535]],
      emptyFrame: 0,
      dropped: null,
      note: text(
        'It is called for a Close frame alone: a connection that drops ends the listening without a word. The library does not answer the frame.',
        '只有收到关闭帧才会调用它：连接中断只会使监听结束，不作任何通知。该库不会回应关闭帧。',
      ),
    },
  ],
  userMethods: [
    ...['onClose', 'onPing', 'onPong', 'readMessage'].flatMap((name) =>
      [async, blocking].map(({ socket, listeners }) => ({
        name,
        extends: listeners,
        parameters: [socket, ...(name === 'onClose' ? [receivedCode('on-close'), receivedReason] : [])],
      })),
    ),
  ],
  evidence: [
    { claim: 'send-close', how: 'ran', source: 'oatpp/oatpp-websocket 1.3.0' },
    { claim: 'send-close', how: 'read', source: 'oatpp/oatpp-websocket e5b67ad src/oatpp-websocket/WebSocket.cpp' },
    { claim: 'on-close', how: 'read', source: 'oatpp/oatpp-websocket e5b67ad src/oatpp-websocket/WebSocket.hpp' },
  ],
};
