import { everyCode, rejected, sent } from '../fates';
import { constantsOf, text } from '../members';
import type { LibraryProfile, SendApi } from '../profile';

const codes = {
  WINHTTP_WEB_SOCKET_SUCCESS_CLOSE_STATUS: 1000,
  WINHTTP_WEB_SOCKET_ENDPOINT_TERMINATED_CLOSE_STATUS: 1001,
  WINHTTP_WEB_SOCKET_PROTOCOL_ERROR_CLOSE_STATUS: 1002,
  WINHTTP_WEB_SOCKET_INVALID_DATA_TYPE_CLOSE_STATUS: 1003,
  WINHTTP_WEB_SOCKET_EMPTY_CLOSE_STATUS: 1005,
  WINHTTP_WEB_SOCKET_ABORTED_CLOSE_STATUS: 1006,
  WINHTTP_WEB_SOCKET_INVALID_PAYLOAD_CLOSE_STATUS: 1007,
  WINHTTP_WEB_SOCKET_POLICY_VIOLATION_CLOSE_STATUS: 1008,
  WINHTTP_WEB_SOCKET_MESSAGE_TOO_BIG_CLOSE_STATUS: 1009,
  WINHTTP_WEB_SOCKET_UNSUPPORTED_EXTENSIONS_CLOSE_STATUS: 1010,
  WINHTTP_WEB_SOCKET_SERVER_ERROR_CLOSE_STATUS: 1011,
  WINHTTP_WEB_SOCKET_SECURE_HANDSHAKE_ERROR_CLOSE_STATUS: 1015,
} as const;

function closing(id: string, label: string): SendApi {
  return {
    id,
    label,
    code: { position: 1 },
    reason: { position: 2 },
    whenOmitted: 'required',
    fates: everyCode(sent),
    decidedBelow: text(
      'WinHTTP is closed source: what it does with codes that must not be sent is not known.',
      'WinHTTP 不开源：它如何处理不可发送的代码无从得知。',
    ),
    reasons: {
      limit: 123,
      unit: 'bytes',
      past: rejected('ERROR_INVALID_PARAMETER'),
      withoutCode: { kind: 'lost' },
    },
    side: 'client',
    // Programs ask for a frame without a code by the constant for it.
    emptyFrameIdiom: [1005],
  };
}

/** The WebSocket functions of Windows' HTTP client. */
export const winhttpWebsocket: LibraryProfile = {
  id: 'winhttp-websocket',
  name: 'WinHTTP',
  languages: ['cpp'],
  homepage: 'https://learn.microsoft.com/windows/win32/api/winhttp/nf-winhttp-winhttpwebsocketclose',
  versions: 'published reference',
  modules: ['winhttp.h'],
  exports: {},
  globals: {
    ...constantsOf(codes),
    WINHTTP_WEB_SOCKET_CLOSE_STATUS: { kind: 'constants', values: codes },
    WinHttpWebSocketClose: { kind: 'function', send: 'close' },
    WinHttpWebSocketShutdown: { kind: 'function', send: 'shutdown' },
  },
  types: {},
  sends: [closing('close', 'WinHttpWebSocketClose()'), closing('shutdown', 'WinHttpWebSocketShutdown()')],
  receives: [],
  constantsFit: 'numbers',
  constants: codes,
  note: text(
    '`WinHttpWebSocketQueryCloseStatus` writes the received code to where its second argument points; before a Close frame has come it fails with `ERROR_INVALID_OPERATION`.',
    '`WinHttpWebSocketQueryCloseStatus` 把收到的代码写入其第二个参数所指之处；收到关闭帧之前会以 `ERROR_INVALID_OPERATION` 失败。',
  ),
  evidence: [
    { claim: 'close', how: 'read', source: 'reference of winhttp.h: WinHttpWebSocketClose' },
    { claim: 'shutdown', how: 'read', source: 'reference of winhttp.h: WinHttpWebSocketShutdown' },
    { claim: 'constants', how: 'read', source: 'reference of winhttp.h: WINHTTP_WEB_SOCKET_CLOSE_STATUS' },
  ],
};
