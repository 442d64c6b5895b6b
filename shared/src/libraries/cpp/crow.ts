import { everyCode, sent } from '../fates';
import { callback, constantsOf, method, receivedCode, receivedReason, sends, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';

const codes = {
  NormalClosure: 1000,
  EndpointGoingAway: 1001,
  ProtocolError: 1002,
  UnacceptableData: 1003,
  NoStatusCodePresent: 1005,
  ClosedAbnormally: 1006,
  InconsistentData: 1007,
  PolicyViolated: 1008,
  MessageTooBig: 1009,
  ExtensionsNotNegotiated: 1010,
  UnexpectedCondition: 1011,
  TLSHandshakeFailure: 1015,
  StartStatusCodesForLibraries: 3000,
  StartStatusCodesForPrivateUse: 4000,
} as const;

const websocket: { readonly [name: string]: Export } = {
  ...constantsOf(codes),
  connection: type('connection'),
  CloseStatusCode: { kind: 'constants', values: codes },
};

/** Crow: a C++ microframework. Its `close` takes the reason first and the code second. */
export const crow: LibraryProfile = {
  id: 'crow',
  name: 'Crow',
  languages: ['cpp'],
  homepage: 'https://crowcpp.org',
  versions: '1.3.3, master 2366edb',
  modules: ['crow', 'crow.h', 'crow_all.h'],
  exports: { websocket: { kind: 'namespace', exports: websocket } },
  globals: {
    crow: { kind: 'namespace', exports: { websocket: { kind: 'namespace', exports: websocket } } },
    CROW_WEBSOCKET_ROUTE: { kind: 'function', returns: 'Route' },
    CROW_BP_WEBSOCKET_ROUTE: { kind: 'function', returns: 'Route' },
  },
  types: {
    connection: { side: 'server', members: { close: sends('close') } },
    Route: {
      members: {
        onopen: method({ 0: callback('connection') }, 'Route'),
        onmessage: method({ 0: callback('connection') }, 'Route'),
        onerror: method({ 0: callback('connection') }, 'Route'),
        onaccept: method({}, 'Route'),
        onclose: method({ 0: callback('connection', receivedReason, receivedCode('onclose')) }, 'Route'),
      },
    },
  },
  sends: [
    {
      id: 'close',
      label: 'crow::websocket::connection::close()',
      code: { position: 1 },
      reason: { position: 0 },
      whenOmitted: { code: 1000 },
      fates: everyCode(sent),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'sent-with', code: 1000 } },
      note: text(
        'The reason comes first, the code second (since 1.2.1.0; before, there is no code). Nothing is checked.',
        '原因在前，代码在后（自 1.2.1.0 起；此前没有代码）。不做任何检查。',
      ),
    },
  ],
  receives: [
    {
      id: 'onclose',
      label: 'Crow onclose',
      reports: [[0, 65535]],
      note: text('Crow answers an empty Close frame with 1005 on the wire.', 'Crow 会在网络上以 1005 回应空的关闭帧。'),
    },
  ],
  constants: Object.fromEntries(Object.entries(codes).map(([name, value]) => [`crow::websocket::${name}`, value])),
  evidence: [
    { claim: 'close', how: 'ran', source: 'CrowCpp/Crow 1.3.3' },
    { claim: 'onclose', how: 'ran', source: 'CrowCpp/Crow 1.3.3' },
    { claim: 'close', how: 'read', source: 'CrowCpp/Crow 2366edb include/crow/websocket.h' },
    { claim: 'constants', how: 'ran', source: 'CrowCpp/Crow 1.3.3' },
  ],
};
