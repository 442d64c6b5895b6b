import { everyCode, sent } from '../fates';
import { constantsOf, holdsReason, makes, receives, sends, takesNoCode, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';

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
  reserved2: 1014,
  reserved3: 1015,
} as const;

const exported: { readonly [name: string]: Export } = {
  close_code: { kind: 'type', type: 'CloseCode', exports: constantsOf(codes) },
  close_frame: type('CloseFrame'),
  websocket: type('Codec'),
  coro_http_client: type('Client'),
};

/** cinatra: an HTTP library in C++20's coroutines. */
export const cinatra: LibraryProfile = {
  id: 'cinatra',
  name: 'cinatra',
  languages: ['cpp'],
  homepage: 'https://github.com/qicosmos/cinatra',
  versions: 'master 6da4c57',
  modules: ['cinatra.hpp', 'cinatra', 'ylt/coro_http', 'cinatra/ws_define.h'],
  signs: ['cinatra'],
  exports: exported,
  globals: { cinatra: { kind: 'namespace', exports: exported } },
  types: {
    CloseCode: { members: {} },
    CloseFrame: { members: { code: receives('parsed'), message: holdsReason } },
    Codec: {
      members: { format_close_payload: sends('format-close-payload'), parse_close_payload: makes('CloseFrame') },
    },
    Client: {
      side: 'client',
      members: {
        write_websocket_close: takesNoCode(
          '`write_websocket_close()` takes a reason; the code is always 1000.',
          '`write_websocket_close()` 只接受原因，代码始终为 1000。',
        ),
      },
    },
  },
  sends: [
    {
      id: 'format-close-payload',
      label: 'cinatra websocket::format_close_payload()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'required',
      fates: everyCode(sent),
      mayStayLocal: true,
      note: text(
        'Makes the payload of a Close frame; codes are not checked. A received Close frame is answered with 1000 by the library itself.',
        '生成关闭帧的内容；不检查代码。收到的关闭帧由库自身以 1000 回应。',
      ),
    },
  ],
  receives: [
    {
      id: 'parsed',
      label: 'cinatra close_frame.code',
      reports: [
        [0, 0],
        [1000, 1003],
        [1007, 1011],
        [4000, 4999],
      ],
      emptyFrame: 0,
      note: text(
        'Other codes are told as 0; 1012–1014 and 3000–3999 too.',
        '其他代码报告为 0，1012–1014 与 3000–3999 也在其中。',
      ),
    },
  ],
  constants: Object.fromEntries(Object.entries(codes).map(([name, value]) => [`cinatra::close_code::${name}`, value])),
  note: text(
    'A received code is told nowhere: a message of the type `WS_CLOSE_FRAME` holds the reason alone.',
    '收到的代码无处可得：类型为 `WS_CLOSE_FRAME` 的消息只含原因。',
  ),
  evidence: [
    { claim: 'format-close-payload', how: 'read', source: 'qicosmos/cinatra 6da4c57 include/cinatra/websocket.hpp' },
    { claim: 'parsed', how: 'read', source: 'qicosmos/cinatra 6da4c57 include/cinatra/websocket.hpp' },
    { claim: 'constants', how: 'read', source: 'qicosmos/cinatra 6da4c57 include/cinatra/ws_define.h' },
    {
      claim: 'what is answered and told',
      how: 'read',
      source: 'qicosmos/cinatra 6da4c57 include/cinatra/coro_http_connection.hpp, coro_http_client.hpp',
    },
  ],
};
