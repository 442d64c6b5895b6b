import { fateTable, rejected, sent, whatwgCodes } from '../fates';
import { readByGorilla } from '../go/gorillaApi';
import { eventTypes, sends, socketEvents, text, type } from '../members';
import type { LibraryProfile } from '../profile';

const invalidCode = rejected(
  "InvalidAccessError: Failed to execute 'close' on 'WebSocket': The close code must be either 1000, or between 3000 and 4999. N is neither",
);

/** k6/websockets: the WebSocket of the browser's API, over gorilla/websocket. */
export const k6Websockets: LibraryProfile = {
  id: 'k6-websockets',
  name: 'k6/websockets',
  languages: ['javascript'],
  homepage: 'https://grafana.com/docs/k6/latest/javascript-api/k6-websockets/',
  versions: '003991b3',
  modules: ['k6/websockets', 'k6/experimental/websockets'],
  exports: { WebSocket: type('WebSocket') },
  types: {
    WebSocket: { side: 'client', members: { close: sends('close'), ...socketEvents } },
    ...eventTypes('WebSocket'),
  },
  sends: [
    {
      id: 'close',
      label: 'k6/websockets WebSocket.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      fates: fateTable(
        [[0, 0, { kind: 'replaced', with: 1000 }], ...whatwgCodes.map(([from, to]) => [from, to, sent] as const)],
        invalidCode,
      ),
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: rejected(
          "SyntaxError: Failed to execute 'close' on 'WebSocket': The message must not be greater than 123 bytes",
        ),
        withoutCode: { kind: 'sent-with', code: 1000 },
      },
      side: 'client',
      note: text(
        'Releases that come from before this check put every code on the wire.',
        '在加入这项检查之前的版本会把任何代码发送到线路上。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-event',
      label: 'k6/websockets CloseEvent.code',
      reports: readByGorilla,
      note: text(
        'The event has no `code` after an error that is no Close frame, and no `wasClean` at all.',
        '发生并非关闭帧的错误后，事件没有 `code`；`wasClean` 则始终没有。',
      ),
    },
  ],
  evidence: ['close', 'close-event', 'recognition'].map((claim) => ({
    claim,
    how: 'read',
    source: 'grafana/k6 003991b3 internal/js/modules/k6/websockets/websockets.go',
  })),
};
