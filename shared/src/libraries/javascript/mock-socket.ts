import { acceptsOnly, fateTable, rejected, replacedWith, sent, whatwgCodes } from '../fates';
import { emitter, eventTypes, makes, sends, socketEvents, takesNoCode, text, type } from '../members';
import type { LibraryProfile } from '../profile';

const invalidCode = rejected(
  "TypeError: Failed to execute 'close' on 'WebSocket': The code must be either 1000, or between 3000 and 4999. N is neither.",
);
const tooLong = rejected(
  "SyntaxError: Failed to execute 'close' on 'WebSocket': The message must not be greater than 123 bytes.",
);
const simulated = fateTable([[0, 0, replacedWith(1000)]], sent);
const anyCodeIsRight = text(
  'Nothing is sent: the code is what the code under test shall see, so 1005, 1006 and 1015 are legitimate.',
  '并不真正发送：这个代码只是让被测代码看到的值，因此 1005、1006、1015 都合法。',
);

/** mock-socket: a WebSocket and a server for tests. */
export const mockSocket: LibraryProfile = {
  id: 'mock-socket',
  name: 'mock-socket',
  languages: ['javascript'],
  homepage: 'https://github.com/thoov/mock-socket',
  versions: '9.3.1',
  modules: ['mock-socket'],
  exports: {
    WebSocket: type('WebSocket'),
    Server: type('Server'),
    WebSocketServer: type('Server'),
    Client: type('ServerSocket'),
    SocketIO: { kind: 'function', returns: 'SocketIoClient' },
  },
  types: {
    WebSocket: { side: 'client', members: { close: sends('client.close'), ...socketEvents } },
    Server: {
      members: {
        close: sends('server.close'),
        stop: takesNoCode('`Server.stop()` takes a callback.', '`Server.stop()` 接受的是回调函数。'),
        clients: makes({ each: 'ServerSocket' }),
        ...emitter({ connection: ['ServerSocket'], close: ['ServerSocket'], message: ['ServerSocket'] }),
      },
    },
    ServerSocket: { members: { close: sends('socket.close') } },
    SocketIoClient: {
      members: {
        close: takesNoCode('Takes no code.', '不接受代码。'),
        disconnect: takesNoCode('Takes no code.', '不接受代码。'),
      },
    },
    ...eventTypes('WebSocket'),
  },
  sends: [
    {
      id: 'client.close',
      label: 'mock-socket WebSocket.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'sent-empty',
      fates: acceptsOnly(whatwgCodes, invalidCode),
      odd: { numericString: invalidCode, negative: invalidCode, above65535: invalidCode },
      reasons: { limit: 123, unit: 'bytes', past: tooLong, withoutCode: { kind: 'lost' } },
      side: 'client',
    },
    {
      id: 'server.close',
      label: 'mock-socket Server.close()',
      code: { position: 0, field: 'code' },
      reason: { position: 0, field: 'reason' },
      whenOmitted: { code: 1000 },
      fates: simulated,
      simulates: true,
      note: anyCodeIsRight,
    },
    {
      id: 'socket.close',
      label: 'mock-socket socket.close()',
      code: { position: 0, field: 'code' },
      reason: { position: 0, field: 'reason' },
      whenOmitted: { code: 1000 },
      fates: simulated,
      simulates: true,
      note: text(
        'Takes one object, `{ code, reason, wasClean }`; a bare number counts for nothing and 1000 is used. Nothing is sent, so any code is legitimate.',
        '只接受一个对象 `{ code, reason, wasClean }`；直接传入数字不起作用，会使用 1000。并不真正发送，因此任何代码都合法。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-event',
      label: 'mock-socket CloseEvent.code',
      reports: [[0, 65535]],
      note: text(
        'Connecting to a URL without a mock server reports 1000 here; a browser reports 1006.',
        '连接到没有模拟服务器的 URL 时，这里报告 1000；浏览器则报告 1006。',
      ),
    },
  ],
  evidence: [
    { claim: 'client.close', how: 'ran', source: 'npm mock-socket 9.3.1' },
    { claim: 'server.close', how: 'ran', source: 'npm mock-socket 9.3.1' },
    { claim: 'socket.close', how: 'ran', source: 'npm mock-socket 9.3.1' },
    { claim: 'close-event', how: 'ran', source: 'npm mock-socket 9.3.1' },
  ],
};
