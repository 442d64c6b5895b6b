import { acceptsOnly, fateTable, registryCodes, rejected, sent, sentEmpty } from '../fates';
import { constantsOf, holds, holdsReason, makes, receives, sends, takesNoCode, text, type } from '../members';
import type { Export, Fate, LibraryProfile, Member, SendApi } from '../profile';

const statuses = {
  normal: 1000,
  going_away: 1001,
  protocol_error: 1002,
  unsupported_data: 1003,
  no_status: 1005,
  abnormal_close: 1006,
  invalid_payload: 1007,
  policy_violation: 1008,
  message_too_big: 1009,
  extension_required: 1010,
  internal_endpoint_error: 1011,
  service_restart: 1012,
  try_again_later: 1013,
  bad_gateway: 1014,
  tls_handshake: 1015,
  subprotocol_error: 3000,
  invalid_subprotocol_data: 3001,
} as const;

const invalid = rejected('websocketpp::exception: Invalid close code used');
const reserved = rejected('websocketpp::exception: Reserved close code used');
const reasonAlone = rejected('websocketpp::exception: Using a close reason requires a valid close code');

const fatesWith1005 = (fate: Fate) =>
  fateTable(
    [
      [0, 0, sentEmpty],
      ...acceptsOnly(registryCodes, invalid).filter(([, , { kind }]) => kind === 'sent'),
      [1004, 1004, reserved],
      [1005, 1005, fate],
      [1016, 2999, reserved],
    ],
    invalid,
  );

/** What `connection::close` does with each code that stands without a reason. */
export const websocketppFates = fatesWith1005(sentEmpty);

function closing(id: string, label: string, position: number): SendApi {
  return {
    id,
    label,
    code: { position },
    reason: { position: position + 1 },
    whenOmitted: 'required',
    fates: websocketppFates,
    odd: { negative: invalid, above65535: sent },
    reasons: { limit: 123, unit: 'bytes', past: { kind: 'cut' }, withoutCode: { kind: 'lost' } },
    emptyFrameIdiom: [0],
    withReason: { fates: fatesWith1005(reasonAlone) },
    note: text(
      'The overload with an `error_code` reports the error there instead of throwing. 1005 with a reason is refused; `omit_handshake` and `force_tcp_drop` are refused too.',
      '带 `error_code` 的重载会把错误写入其中而不抛出异常。1005 带有原因文本时会被拒绝；`omit_handshake` 和 `force_tcp_drop` 同样会被拒绝。',
    ),
  };
}

const endpoint = (side: 'client' | 'server'): { side: typeof side; members: { [name: string]: Member } } => ({
  side,
  members: {
    close: sends('endpoint-close'),
    get_con_from_hdl: makes('connection'),
    get_connection: makes('connection'),
    stop: takesNoCode('`stop()` sends no Close frame.', '`stop()` 不会发送关闭帧。'),
  },
});

const nested = (owner: string): Export => ({
  kind: 'type',
  type: owner,
  exports: { connection_ptr: type('connection'), connection_type: type('connection') },
});

const namespace: { readonly [name: string]: Export } = {
  server: nested('server'),
  client: nested('client'),
  connection: type('connection'),
  close: {
    kind: 'namespace',
    exports: {
      status: {
        kind: 'namespace',
        exports: { ...constantsOf(statuses), value: { kind: 'constants', values: statuses } },
      },
    },
  },
};

/** WebSocket++: a header-only C++ library. */
export const websocketpp: LibraryProfile = {
  id: 'websocketpp',
  name: 'WebSocket++',
  languages: ['cpp'],
  homepage: 'https://github.com/zaphoyd/websocketpp',
  versions: '0.8.2',
  modules: ['websocketpp'],
  signs: ['websocketpp'],
  exports: namespace,
  globals: { websocketpp: { kind: 'namespace', exports: namespace } },
  types: {
    server: endpoint('server'),
    client: endpoint('client'),
    RemoteCode: { received: 'remote-close-code', members: {} },
    connection: {
      members: {
        close: sends('close'),
        terminate: takesNoCode(
          '`terminate()` drops the connection without a Close frame.',
          '`terminate()` 直接断开连接，不发送关闭帧。',
        ),
        get_remote_close_code: receives('remote-close-code'),
        get_local_close_code: receives('local-close-code'),
        get_remote_close_reason: holdsReason,
        get_local_close_reason: holdsReason,
        shared_from_this: holds('connection'),
      },
    },
  },
  sends: [
    closing('close', 'websocketpp connection::close()', 0),
    closing('endpoint-close', 'websocketpp endpoint::close()', 1),
  ],
  receives: [
    {
      id: 'remote-close-code',
      label: 'websocketpp get_remote_close_code()',
      reports: [[0, 65535]],
      note: text(
        'A code that may not be sent is answered with 1002, yet stands here as it came.',
        '不允许发送的代码会被以 1002 回应，但此处仍为收到的值。',
      ),
    },
    {
      id: 'local-close-code',
      label: 'websocketpp get_local_close_code()',
      reports: [[0, 65535]],
      note: text(
        'After the peer closed: the code that it sent and got back, 1000 after an empty frame, 1002 where its code was refused.',
        '对端关闭之后：为其发送并被回应的代码；空帧之后为 1000；其代码被拒绝时为 1002。',
      ),
    },
  ],
  addedMembers: [
    { name: 'get_con_from_hdl', member: makes('connection') },
    { name: 'get_remote_close_code', member: makes('RemoteCode') },
  ],
  constantsFit: 'numbers',
  constants: Object.fromEntries(
    Object.entries(statuses).map(([name, value]) => [`websocketpp::close::status::${name}`, value]),
  ),
  evidence: [
    { claim: 'close', how: 'ran', source: 'Debian libwebsocketpp-dev 0.8.2' },
    { claim: 'endpoint-close', how: 'ran', source: 'Debian libwebsocketpp-dev 0.8.2' },
    { claim: 'remote-close-code', how: 'ran', source: 'Debian libwebsocketpp-dev 0.8.2' },
    { claim: 'local-close-code', how: 'ran', source: 'Debian libwebsocketpp-dev 0.8.2' },
    { claim: 'close', how: 'read', source: 'zaphoyd/websocketpp 4dfe1be websocketpp/close.hpp, processors/hybi13.hpp' },
    { claim: 'constants', how: 'ran', source: 'Debian libwebsocketpp-dev 0.8.2' },
  ],
};
