import { godotWebsocketNative } from '../cpp/godot-websocket-native';
import { fateTable, sent, sentEmpty } from '../fates';
import { holdsReason, makes, receives, sends, text } from '../members';
import type { Export, LibraryProfile, SendApi } from '../profile';

function madeByNew(type: string): Export {
  return { kind: 'type', type };
}

const closing: Pick<SendApi, 'whenOmitted' | 'fates' | 'reasons'> = {
  whenOmitted: { code: 1000 },
  fates: fateTable([[0, 0, sentEmpty]], sent),
  reasons: { limit: 123, unit: 'bytes', past: { kind: 'dropped' }, withoutCode: { kind: 'lost' } },
};

/** Godot's WebSockets as GDScript sees them, those of Godot 3 too. */
export const godot: LibraryProfile = {
  id: 'godot',
  name: 'Godot (GDScript)',
  languages: ['gdscript'],
  homepage: 'https://docs.godotengine.org/en/stable/classes/class_websocketpeer.html',
  versions: '3.x, 4.x',
  modules: [],
  exports: {},
  globals: {
    WebSocketPeer: madeByNew('WebSocketPeer'),
    WebSocketMultiplayerPeer: madeByNew('WebSocketMultiplayerPeer'),
    WebSocketClient: madeByNew('WebSocketClient'),
    WebSocketServer: madeByNew('WebSocketServer'),
  },
  types: {
    WebSocketPeer: {
      members: {
        close: sends('close'),
        get_close_code: receives('close-code'),
        get_close_reason: holdsReason,
      },
    },
    WebSocketMultiplayerPeer: {
      members: {
        get_peer: makes('WebSocketPeer'),
        close: {
          kind: 'takes-no-code',
          note: text('It takes no code.', '它不接受代码。'),
        },
      },
    },
    WebSocketClient: {
      side: 'client',
      members: { disconnect_from_host: sends('disconnect-from-host'), get_peer: makes('WebSocketPeer') },
    },
    WebSocketServer: {
      side: 'server',
      members: { disconnect_peer: sends('disconnect-peer'), get_peer: makes('WebSocketPeer') },
    },
  },
  sends: [
    ...godotWebsocketNative.sends,
    {
      id: 'disconnect-from-host',
      label: 'WebSocketClient.disconnect_from_host()',
      code: { position: 0 },
      reason: { position: 1 },
      side: 'client',
      ...closing,
    },
    {
      id: 'disconnect-peer',
      label: 'WebSocketServer.disconnect_peer()',
      code: { position: 1 },
      reason: { position: 2 },
      side: 'server',
      ...closing,
    },
  ],
  receives: godotWebsocketNative.receives,
  evidence: [
    { claim: 'close', how: 'read', source: 'godotengine/godot 4.x modules/websocket/wsl_peer.cpp' },
    {
      claim: 'close-code',
      how: 'read',
      source: 'godotengine/godot 4.x modules/websocket/wsl_peer.cpp, 0087fec8 modules/websocket/emws_peer.cpp',
    },
    { claim: 'disconnect-from-host', how: 'read', source: 'godotengine/godot 3.x doc_classes/WebSocketClient.xml' },
    { claim: 'disconnect-peer', how: 'read', source: 'godotengine/godot 3.x doc_classes/WebSocketServer.xml' },
    { claim: 'recognition', how: 'read', source: 'godotengine/godot 4.x doc_classes/WebSocketPeer.xml' },
  ],
};
