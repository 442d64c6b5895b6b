/** The members of websocket-sharp's `CloseStatusCode`, whose names EmbedIO and NativeWebSocket took over. */
export const sharpCodes = {
  Normal: 1000,
  Away: 1001,
  ProtocolError: 1002,
  UnsupportedData: 1003,
  Undefined: 1004,
  NoStatus: 1005,
  Abnormal: 1006,
  InvalidData: 1007,
  PolicyViolation: 1008,
  TooBig: 1009,
  MandatoryExtension: 1010,
  ServerError: 1011,
  TlsHandshakeFailure: 1015,
} as const;
