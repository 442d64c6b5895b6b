import { toldByCentrifugo } from '../centrifugo';
import { callback, holdsReason, method, receives, takesNoCode, text, type } from '../members';
import type { LibraryProfile } from '../profile';

/** centrifuge-go: the client of Centrifugo, which keeps the codes of WebSocket to itself and tells codes of its own. */
export const centrifugeGo: LibraryProfile = {
  id: 'centrifuge-go',
  name: 'centrifugal/centrifuge-go',
  languages: ['go'],
  homepage: 'https://github.com/centrifugal/centrifuge-go',
  versions: 'f94d5b3 (2026-08)',
  modules: ['github.com/centrifugal/centrifuge-go'],
  exports: {
    Client: type('Client'),
    ConnectingEvent: type('Event'),
    DisconnectedEvent: type('Event'),
    NewJsonClient: { kind: 'function', returns: 'Client' },
    NewProtobufClient: { kind: 'function', returns: 'Client' },
  },
  types: {
    Client: {
      side: 'client',
      members: {
        OnConnecting: method({ 0: callback('Event') }),
        OnDisconnected: method({ 0: callback('Event') }),
        Disconnect: takesNoCode(
          '`Disconnect()` takes no code; it sends 1000.',
          '`Disconnect()` 不接受代码；它发送 1000。',
        ),
        Close: takesNoCode('`Close()` takes no code; it sends 1000.', '`Close()` 不接受代码；它发送 1000。'),
      },
    },
    Event: { members: { Code: receives('event'), Reason: holdsReason } },
  },
  sends: [],
  receives: [
    {
      id: 'event',
      label: 'centrifuge-go event.Code',
      ...toldByCentrifugo,
      note: text(
        'Its own codes say what happened on this side: 0 a call, 1 `transport closed` or `unauthorized`, 2 no ping or a broken message, 3 a message too big. It connects again after all codes but 3500–3999 and 4500–4999.',
        '它自己的代码说明本端发生的事：0 为调用所致，1 为 `transport closed` 或 `unauthorized`，2 为未收到 ping 或消息损坏，3 为消息过大。除 3500–3999 和 4500–4999 外，它都会重新连接。',
      ),
    },
  ],
  evidence: [
    {
      claim: 'event',
      how: 'read',
      source: 'centrifugal/centrifuge-go f94d5b3 transport_websocket.go, client.go, codes.go',
    },
    { claim: 'recognition', how: 'read', source: 'centrifugal/centrifuge-go f94d5b3 client.go, client_events.go' },
  ],
};
