import { fateTable, sent, sentEmpty } from '../fates';
import { constantsOf, callback, holds, holdsReason, method, receives, sends, text, type } from '../members';
import type { LibraryProfile, SendApi } from '../profile';

const codes = {
  kNormalClosureCode: 1000,
  kProtocolErrorCode: 1002,
  kNoStatusCodeErrorCode: 1005,
  kAbnormalCloseCode: 1006,
  kInvalidFramePayloadData: 1007,
  kInternalErrorCode: 1011,
} as const;

function closing(id: string): SendApi {
  return {
    id,
    label: `ix::WebSocket::${id}()`,
    code: { position: 0 },
    reason: { position: 1 },
    whenOmitted: { code: 1000 },
    fates: fateTable([[1005, 1005, sentEmpty]], sent),
    reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
    emptyFrameIdiom: [1005],
    note: text(
      '`kNoStatusCodeErrorCode` (1005) asks for an empty frame; other codes are not checked.',
      '`kNoStatusCodeErrorCode`（1005）表示发送空帧；其他代码不做检查。',
    ),
  };
}

const socket = { close: sends('close'), stop: sends('stop') };

/** IXWebSocket: client and server in C++. */
export const ixwebsocket: LibraryProfile = {
  id: 'ixwebsocket',
  name: 'IXWebSocket',
  languages: ['cpp'],
  homepage: 'https://github.com/machinezone/IXWebSocket',
  versions: '12.0.1',
  modules: ['ixwebsocket', 'ix'],
  exports: {
    WebSocket: type('WebSocket'),
    WebSocketServer: type('WebSocketServer'),
    WebSocketMessagePtr: type('WebSocketMessage'),
    WebSocketMessage: type('WebSocketMessage'),
    WebSocketCloseInfo: type('WebSocketCloseInfo'),
    WebSocketCloseConstants: { kind: 'namespace', exports: constantsOf(codes) },
  },
  globals: {
    ix: {
      kind: 'namespace',
      exports: {
        WebSocket: type('WebSocket'),
        WebSocketServer: type('WebSocketServer'),
        WebSocketMessagePtr: type('WebSocketMessage'),
        WebSocketMessage: type('WebSocketMessage'),
        WebSocketCloseInfo: type('WebSocketCloseInfo'),
        WebSocketCloseConstants: { kind: 'namespace', exports: constantsOf(codes) },
      },
    },
  },
  types: {
    WebSocket: { members: { ...socket, setOnMessageCallback: method({ 0: callback('WebSocketMessage') }) } },
    WebSocketServer: {
      side: 'server',
      members: {
        getClients: { kind: 'method', returns: { each: 'WebSocket' } },
        setOnClientMessageCallback: method({ 0: callback(null, 'WebSocket', 'WebSocketMessage') }),
      },
    },
    WebSocketMessage: { members: { closeInfo: holds('WebSocketCloseInfo') } },
    WebSocketCloseInfo: { members: { code: receives('close-info'), reason: holdsReason } },
  },
  sends: [closing('close'), closing('stop')],
  receives: [
    {
      id: 'close-info',
      label: 'IXWebSocket closeInfo.code',
      reports: [
        [1000, 1003],
        [1005, 1013],
        [3000, 65535],
      ],
      maps: [
        [0, 999, 1002],
        [1004, 1004, 1002],
        [1014, 2999, 1002],
      ],
    },
  ],
  constantsFit: 'numbers',
  constants: Object.fromEntries(
    Object.entries(codes).map(([name, value]) => [`ix::WebSocketCloseConstants::${name}`, value]),
  ),
  evidence: [
    { claim: 'close', how: 'ran', source: 'machinezone/IXWebSocket 12.0.1' },
    { claim: 'stop', how: 'ran', source: 'machinezone/IXWebSocket 12.0.1' },
    { claim: 'close-info', how: 'ran', source: 'machinezone/IXWebSocket 12.0.1' },
    { claim: 'close', how: 'read', source: 'machinezone/IXWebSocket 85cd886 ixwebsocket/IXWebSocketTransport.cpp' },
    { claim: 'constants', how: 'ran', source: 'machinezone/IXWebSocket 12.0.1' },
  ],
};
