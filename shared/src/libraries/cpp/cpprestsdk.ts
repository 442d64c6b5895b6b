import { fateTable, registryCodes, sent, sentEmpty } from '../fates';
import { callback, method, receivedCode, receivedReason, sends, text, type } from '../members';
import type { Export, Fate, LibraryProfile } from '../profile';

const codes = {
  normal: 1000,
  going_away: 1001,
  protocol_error: 1002,
  unsupported: 1003,
  abnormal_close: 1006,
  inconsistent_datatype: 1007,
  policy_violation: 1008,
  too_large: 1009,
  negotiate_error: 1010,
  server_terminate: 1011,
} as const;

const swallowed: Fate = {
  kind: 'dropped',
  leaves: text(
    'The error of WebSocket++ beneath is ignored: nothing is sent, and the task ends only when the peer closes.',
    '底层 WebSocket++ 的错误会被忽略：什么都不发送，任务直到对端关闭才结束。',
  ),
};

const client: { readonly [name: string]: Export } = {
  websocket_client: type('websocket_client'),
  websocket_callback_client: type('websocket_client'),
  websocket_close_status: { kind: 'constants', values: codes },
};

/** The C++ REST SDK (Casablanca). */
export const cpprestsdk: LibraryProfile = {
  id: 'cpprestsdk',
  name: 'C++ REST SDK',
  languages: ['cpp'],
  homepage: 'https://github.com/microsoft/cpprestsdk',
  versions: '2.10.18, 2.10.19',
  modules: ['web::websockets::client', 'cpprest/ws_client.h'],
  exports: client,
  globals: {
    web: {
      kind: 'namespace',
      exports: {
        websockets: { kind: 'namespace', exports: { client: { kind: 'namespace', exports: client } } },
      },
    },
  },
  types: {
    websocket_client: {
      side: 'client',
      members: {
        close: sends('close'),
        set_close_handler: method({ 0: callback(receivedCode('close-handler'), receivedReason) }),
      },
    },
  },
  sends: [
    {
      id: 'close',
      label: 'cpprest websocket_client::close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      typed: true,
      fates: fateTable(
        [[0, 0, sentEmpty], [1005, 1005, sentEmpty], ...registryCodes.map(([from, to]) => [from, to, sent] as const)],
        swallowed,
      ),
      reasons: { limit: 123, unit: 'bytes', past: { kind: 'cut' }, withoutCode: { kind: 'sent-with', code: 1000 } },
      decidedBelow: text(
        'WebSocket++ decides: 1005 makes an empty frame, and of all but 1000–1003, 1007–1014 and 3000–4999 nothing is sent, without a word. On Windows Store platforms `MessageWebSocket.Close` decides.',
        '由 WebSocket++ 决定：1005 会变成空帧，除 1000–1003、1007–1014 和 3000–4999 外的代码则什么也不发送，也没有任何提示。在 Windows 应用商店平台上由 `MessageWebSocket.Close` 决定。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-handler',
      label: 'cpprest set_close_handler()',
      reports: [
        [1000, 1003],
        [1005, 1014],
        [3000, 4999],
      ],
      emptyFrame: 1000,
      maps: [
        [0, 999, 1002],
        [1004, 1004, 1002],
        [1016, 2999, 1002],
        [5000, 65535, 1002],
      ],
      note: text(
        'The handler is told the local close code: the one that was sent from here or answered, 1002 where the code of the peer was refused, and 1005 only after an empty frame from here.',
        '处理函数得到的是本端的关闭代码：由本端发送或用于回应的代码；对端的代码被拒绝时为 1002；只有本端发送空帧后才为 1005。',
      ),
    },
  ],
  constants: Object.fromEntries(
    Object.entries(codes).map(([name, value]) => [`web::websockets::client::websocket_close_status::${name}`, value]),
  ),
  evidence: [
    { claim: 'close', how: 'ran', source: 'Debian libcpprest-dev 2.10.18' },
    { claim: 'close-handler', how: 'ran', source: 'Debian libcpprest-dev 2.10.18' },
    {
      claim: 'close',
      how: 'read',
      source: 'microsoft/cpprestsdk 0b1ce31 Release/src/websockets/client/ws_client_wspp.cpp',
    },
    { claim: 'constants', how: 'ran', source: 'Debian libcpprest-dev 2.10.18' },
  ],
};
