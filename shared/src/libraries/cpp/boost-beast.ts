import { fateTable, rejected, sent, sentEmpty } from '../fates';
import { constantsOf, holds, holdsReason, makes, receives, sends, text, type } from '../members';
import type { Export, LibraryProfile, SendApi } from '../profile';

const codes = {
  normal: 1000,
  going_away: 1001,
  protocol_error: 1002,
  unknown_data: 1003,
  reserved1: 1004,
  no_status: 1005,
  abnormal: 1006,
  bad_payload: 1007,
  policy_error: 1008,
  too_big: 1009,
  needs_extension: 1010,
  internal_error: 1011,
  service_restart: 1012,
  try_again_later: 1013,
  bad_gateway: 1014,
  reserved3: 1015,
} as const;

function closing(id: string, name: string): SendApi {
  return {
    id,
    label: `Beast websocket::stream::${name}()`,
    code: { position: 0, carrier: true },
    // A text alone makes a reason, which is sent with 1000.
    overloads: [1, 2].map((count) => ({ arguments: count, first: 'text' as const, reason: { position: 0 } })),
    whenOmitted: 'required',
    fates: fateTable([[0, 0, sentEmpty]], sent),
    reasons: {
      limit: 123,
      unit: 'bytes',
      past: rejected('std::length_error'),
      withoutCode: { kind: 'sent-with', code: 1000 },
    },
    emptyFrameIdiom: [0],
    note: text(
      'Codes are not checked. A text alone is sent with 1000; `close_code::none` makes an empty frame and loses the reason. A reason over 123 bytes throws when the `close_reason` is made. The call waits for the reply and fails with `error::bad_close_code` when the peer echoes a code that Beast does not take.',
      '不检查代码。只给文本时以 1000 发送；`close_code::none` 产生空帧并丢失原因。超过 123 字节的原因在构造 `close_reason` 时即抛出异常。该调用会等待回应；若对端回显 Beast 不接受的代码，则以 `error::bad_close_code` 失败。',
    ),
  };
}

const closeReason: Export = {
  kind: 'type',
  type: 'close_reason',
  takes: { 0: { carries: 'code' }, 1: { carries: 'reason' } },
};

const websocket: { readonly [name: string]: Export } = {
  stream: type('stream'),
  close_reason: closeReason,
  close_code: { kind: 'constants', values: codes },
  ...constantsOf(codes),
};

/** Boost.Beast: HTTP and WebSocket over Asio. */
export const boostBeast: LibraryProfile = {
  id: 'boost-beast',
  name: 'Boost.Beast',
  languages: ['cpp'],
  homepage: 'https://github.com/boostorg/beast',
  versions: 'Boost 1.74, 1.92 beta',
  modules: ['boost/beast', 'boost::beast'],
  exports: { websocket: { kind: 'namespace', exports: websocket } },
  globals: {
    boost: {
      kind: 'namespace',
      exports: {
        beast: {
          kind: 'namespace',
          exports: { websocket: { kind: 'namespace', exports: websocket } },
        },
      },
    },
  },
  types: {
    stream: {
      members: {
        close: sends('close'),
        async_close: sends('async-close'),
        reason: makes('received_reason'),
      },
    },
    received_reason: { members: { code: receives('reason'), reason: holdsReason } },
    close_reason: {
      members: {
        self: holds('close_reason'),
        code: receives('reason'),
        reason: holdsReason,
      },
    },
  },
  sends: [closing('close', 'close'), closing('async-close', 'async_close')],
  receives: [
    {
      id: 'reason',
      label: 'Beast websocket::stream::reason()',
      reports: [
        [0, 0],
        [1000, 1003],
        [1007, 1014],
        [3000, 65535],
      ],
      emptyFrame: 0,
      dropped: null,
      note: text(
        'An empty frame is reported as 0, never as 1005; a lost connection shows in other error codes. Boost before 1.92 refuses 1014.',
        '空帧报告为 0，绝不会是 1005；连接中断体现为其他错误码。Boost 1.92 之前的版本会拒绝 1014。',
      ),
    },
  ],
  constants: Object.fromEntries(
    Object.entries(codes).map(([name, value]) => [`boost::beast::websocket::close_code::${name}`, value]),
  ),
  evidence: [
    { claim: 'close', how: 'ran', source: 'Debian libboost-dev 1.74.0.3' },
    { claim: 'async-close', how: 'ran', source: 'Debian libboost-dev 1.74.0.3' },
    { claim: 'reason', how: 'ran', source: 'Debian libboost-dev 1.74.0.3' },
    { claim: 'close', how: 'read', source: 'boostorg/beast 7c1e061 include/boost/beast/websocket/impl/close.hpp' },
    { claim: 'reason', how: 'read', source: 'boostorg/beast 7c1e061 include/boost/beast/websocket/detail/frame.hpp' },
    { claim: 'constants', how: 'read', source: 'boostorg/beast 7c1e061 include/boost/beast/websocket/rfc6455.hpp' },
  ],
};
