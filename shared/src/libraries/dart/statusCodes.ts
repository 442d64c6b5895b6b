import type { Export } from '../profile';

/** Constants of `WebSocketStatus` of dart:io and of `status.dart` of web_socket_channel, which share most names. */
const common = {
  normalClosure: 1000,
  goingAway: 1001,
  protocolError: 1002,
  unsupportedData: 1003,
  noStatusReceived: 1005,
  abnormalClosure: 1006,
  invalidFramePayloadData: 1007,
  policyViolation: 1008,
  messageTooBig: 1009,
  missingMandatoryExtension: 1010,
  internalServerError: 1011,
} as const;

/** `WebSocketStatus` of dart:io (`sdk/lib/_http/websocket.dart`). */
export const ioStatus: { readonly [name: string]: number } = { ...common, reserved1004: 1004, reserved1015: 1015 };

/** `status.dart` of web_socket_channel. */
export const channelStatus: { readonly [name: string]: number } = { ...common, tlsHandshakeFailed: 1015 };

/** Constants as exports of a library of their own. */
export function constantExports(values: { readonly [name: string]: number }): { readonly [name: string]: Export } {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { kind: 'constant', value }]));
}
