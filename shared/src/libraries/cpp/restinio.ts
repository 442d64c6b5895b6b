import { everyCode, sent } from '../fates';
import { text, type, takesNoCode } from '../members';
import type { Export, LibraryProfile } from '../profile';

const codes = {
  normal_closure: 1000,
  going_away: 1001,
  protocol_error: 1002,
  cant_accept_data: 1003,
  no_status_provided: 1005,
  connection_lost: 1006,
  invalid_message_data: 1007,
  policy_violation: 1008,
  too_big_message: 1009,
  more_extensions_expected: 1010,
  unexpected_condition: 1011,
} as const;

const basic: { readonly [name: string]: Export } = {
  status_code_t: { kind: 'constants', values: codes },
  status_code_to_bin: { kind: 'function', send: 'to-bin' },
  status_code_from_bin: { kind: 'function', receive: 'from-bin' },
  ws_t: type('Socket'),
  ws_handle_t: type('Socket'),
};

const exported: { readonly [name: string]: Export } = {
  websocket: { kind: 'namespace', exports: { basic: { kind: 'namespace', exports: basic } } },
};

/** RESTinio: an HTTP and WebSocket server over Asio. */
export const restinio: LibraryProfile = {
  id: 'restinio',
  name: 'RESTinio',
  languages: ['cpp'],
  homepage: 'https://github.com/Stiffstream/restinio',
  versions: '0.7.9',
  modules: ['restinio', 'restinio/websocket/websocket.hpp'],
  signs: ['restinio'],
  exports: exported,
  globals: { restinio: { kind: 'namespace', exports: exported } },
  types: {
    Socket: {
      side: 'server',
      members: {
        shutdown: takesNoCode(
          '`shutdown()` takes no code; the Close frame carries 1000.',
          '`shutdown()` 不接受代码；关闭帧带有 1000。',
        ),
        kill: takesNoCode('`kill()` sends no Close frame.', '`kill()` 不会发送关闭帧。'),
      },
    },
  },
  sends: [
    {
      id: 'to-bin',
      label: 'RESTinio status_code_to_bin()',
      code: { position: 0 },
      whenOmitted: 'required',
      typed: true,
      fates: everyCode(sent),
      odd: { negative: sent, above65535: sent },
      mayStayLocal: true,
      note: text(
        'Makes the two bytes with which the payload of a `connection_close_frame` begins; nothing is checked.',
        '生成 `connection_close_frame` 内容开头的两个字节；不做任何检查。',
      ),
    },
  ],
  receives: [
    {
      id: 'from-bin',
      bothWays: true,
      label: 'RESTinio status_code_from_bin()',
      reports: [
        [0, 0],
        [1000, 1003],
        [1006, 1011],
        [3000, 4999],
      ],
      emptyFrame: 0,
      maps: [
        [1, 999, 1002],
        [1004, 1005, 1002],
        [1012, 2999, 1002],
        [5000, 65535, 1002],
      ],
      note: text(
        'Other codes are refused, and 1002 told in their place; 1012–1014 are among them. 1007 stands for a reason that is not UTF-8, too.',
        '其他代码（包括 1012–1014）会被拒绝，改为报告 1002。原因文本不是 UTF-8 时也会得到 1007。',
      ),
    },
  ],
  constants: Object.fromEntries(
    Object.entries(codes).map(([name, value]) => [`restinio::websocket::basic::status_code_t::${name}`, value]),
  ),
  evidence: [
    { claim: 'to-bin', how: 'ran', source: 'Debian librestinio-dev 0.6.16' },
    { claim: 'from-bin', how: 'ran', source: 'Debian librestinio-dev 0.6.16' },
    { claim: 'constants', how: 'ran', source: 'Debian librestinio-dev 0.6.16' },
    { claim: 'to-bin', how: 'read', source: 'Stiffstream/restinio 392ac5dc dev/restinio/websocket/message.hpp' },
    {
      claim: 'from-bin',
      how: 'read',
      source: 'Stiffstream/restinio 392ac5dc dev/restinio/websocket/impl/ws_connection.hpp, ws_protocol_validator.hpp',
    },
    { claim: 'constants', how: 'read', source: 'Stiffstream/restinio 392ac5dc dev/restinio/websocket/message.hpp' },
  ],
};
