import { callback, fromFunction, method, takesNoCode, text, type } from '../members';
import type { LibraryProfile } from '../profile';

/** golang.org/x/net/websocket: no call takes a code, no error tells one. */
export const golangXNetWebsocket: LibraryProfile = {
  id: 'golang-x-net-websocket',
  name: 'golang.org/x/net/websocket',
  languages: ['go'],
  homepage: 'https://pkg.go.dev/golang.org/x/net/websocket',
  versions: '0.7.0, 0.56.0',
  modules: ['golang.org/x/net/websocket'],
  exports: {
    Conn: type('Conn'),
    Handler: { kind: 'type', type: 'Handler', takes: { 0: callback('Conn') } },
    Dial: fromFunction('Conn', null),
    DialConfig: fromFunction('Conn', null),
    NewClient: fromFunction('Conn', null),
  },
  types: {
    Handler: { members: { ServeHTTP: method({}) } },
    Conn: {
      members: {
        Close: takesNoCode(
          '`Close()` takes no code and always sends 1000; a handler that only returns sends no Close frame.',
          '`Close()` 不接受代码，总是发送 1000；处理函数若只是返回，则不发送关闭帧。',
        ),
      },
    },
  },
  sends: [],
  receives: [],
  note: text(
    'No call takes a close code, and every Close frame of the peer reads as `io.EOF`: the package itself recommends another for that.',
    '没有接受关闭代码的调用，对端的任何关闭帧都表现为 `io.EOF`：该包自身也建议为此改用其他库。',
  ),
  evidence: [
    {
      claim: 'Conn.Close(), a handler that returns, io.EOF',
      how: 'ran',
      source: 'Debian golang-golang-x-net-dev 0.7.0',
    },
    { claim: 'recognition', how: 'read', source: 'golang/net 0ca694d websocket/hybi.go, websocket/websocket.go' },
  ],
};
