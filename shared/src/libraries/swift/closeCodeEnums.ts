import type { Export } from '../profile';

/** Constants of an enum, by name. */
export type EnumValues = { readonly [name: string]: number };

/** An enum of close codes: `type` is a name among the profile's `types`; `more` are its cases with values and its functions. */
export function closeCodeEnum(
  type: string,
  values: EnumValues,
  more: { readonly [name: string]: Export } = {},
): Extract<Export, { kind: 'type' }> {
  const constants = Object.entries(values).map(([name, value]) => [name, { kind: 'constant', value, type }] as const);
  return { kind: 'type', type, exports: { ...Object.fromEntries(constants), ...more } };
}

/** The constants of an enum as a profile lists them: `URLSessionWebSocketTask.CloseCode.goingAway`. */
export function constantsOf(path: string, values: EnumValues): { readonly [path: string]: number } {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${path}.${name}`, value]));
}

/** Cases of `WebSocketErrorCode` of swift-nio (`Sources/NIOWebSocket/WebSocketErrorCodes.swift`). */
export const nioErrorCodes: EnumValues = {
  normalClosure: 1000,
  goingAway: 1001,
  protocolError: 1002,
  unacceptableData: 1003,
  dataInconsistentWithMessage: 1007,
  policyViolation: 1008,
  messageTooLarge: 1009,
  missingExtension: 1010,
  unexpectedServerError: 1011,
};

/** `WebSocketErrorCode` of swift-nio, on which the servers and clients of the Swift server world build. */
export const webSocketErrorCode: Export = {
  ...closeCodeEnum('WebSocketErrorCode', nioErrorCodes, { unknown: { kind: 'function', converts: 0 } }),
  takes: { 0: { carries: 'code', keyword: 'codeNumber' } },
};
