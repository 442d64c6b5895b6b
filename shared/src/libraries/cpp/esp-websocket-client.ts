import { everyCode, sent } from '../fates';
import { receives, text } from '../members';
import type { LibraryProfile } from '../profile';

/** esp_websocket_client: Espressif's WebSocket client for ESP-IDF. */
export const espWebsocketClient: LibraryProfile = {
  id: 'esp-websocket-client',
  name: 'esp_websocket_client (ESP-IDF)',
  languages: ['cpp'],
  homepage: 'https://docs.espressif.com/projects/esp-protocols/esp_websocket_client/docs/latest/index.html',
  versions: '1.8.0',
  modules: ['esp_websocket_client.h'],
  exports: {},
  globals: {
    esp_websocket_event_data_t: { kind: 'type', type: 'EventData' },
    esp_websocket_client_close_with_code: { kind: 'function', send: 'close-with-code' },
  },
  types: {
    EventData: { members: { close_status_code: receives('close-status-code') } },
  },
  sends: [
    {
      id: 'close-with-code',
      label: 'esp_websocket_client_close_with_code()',
      code: { position: 1 },
      reason: { position: 2 },
      whenOmitted: 'required',
      fates: everyCode(sent),
      odd: { negative: sent, above65535: sent },
      reasons: { limit: 123, unit: 'bytes', past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
      side: 'client',
      note: text(
        'The low 16 bits go on the wire unchecked. `esp_websocket_client_close()` sends a Close frame without a code, and so does the answer to a peer’s Close frame.',
        '低 16 位不经检查即发送。`esp_websocket_client_close()` 发送不带代码的关闭帧，对端关闭帧的回应也不带代码。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-status-code',
      label: 'esp_websocket_event_data_t.close_status_code',
      reports: [[0, 65535]],
      emptyFrame: 0,
      dropped: 0,
      note: text(
        'The code as the server sent it, unchecked; 0 for an empty Close frame, a lost connection and a close of the client’s own. Since 1.8.0.',
        '服务器发送的代码，不经检查；空关闭帧、连接丢失以及客户端自行关闭时均为 0。自 1.8.0 起提供。',
      ),
    },
  ],
  evidence: [
    ...['close-with-code', 'close-status-code'].map((claim) => ({
      claim,
      how: 'read' as const,
      source: 'espressif/esp-protocols 940bf48b components/esp_websocket_client/esp_websocket_client.c',
    })),
    {
      claim: 'recognition',
      how: 'read',
      source: 'espressif/esp-protocols 940bf48b components/esp_websocket_client/include/esp_websocket_client.h',
    },
  ],
};
