import type { ReceiveApi } from './profile';

/**
 * What the clients of Centrifugo tell: codes of Centrifugo's own, to which those of WebSocket below 3000 are turned
 * (centrifuge-js c9e8678 src/centrifuge.ts, centrifuge-go f94d5b3 transport_websocket.go).
 */
export const toldByCentrifugo: Pick<ReceiveApi, 'reports' | 'emptyFrame' | 'dropped' | 'failedHandshake' | 'maps'> = {
  reports: [
    [0, 999],
    [3000, 65535],
  ],
  emptyFrame: 1,
  dropped: 1,
  failedHandshake: 1,
  maps: [
    [1000, 1008, 1],
    [1009, 1009, 3],
    [1010, 2999, 1],
  ],
};
