import { everyCode, replacedWith, sent } from '../fates';
import { callback, holdsReason, method, receives, sends, takesNoCode, text, type } from '../members';
import type { Export, LibraryProfile, Member, ReasonFacts, ReceiveApi, SendApi } from '../profile';

/** The names and values that both extensions have. */
export const closeNames = {
  NORMAL: 1000,
  GOING_AWAY: 1001,
  PROTOCOL_ERROR: 1002,
  DATA_ERROR: 1003,
  STATUS_ERROR: 1005,
  ABNORMAL: 1006,
  MESSAGE_ERROR: 1007,
  POLICY_ERROR: 1008,
  MESSAGE_TOO_BIG: 1009,
  EXTENSION_MISSING: 1010,
  SERVER_ERROR: 1011,
  TLS: 1015,
};

// The doubled word is the extension's own.
const later = { CLOSE_SERVICE_RESTART: 1012, TRY_AGAIN_LATER: 1013, BAD_GATEWAY: 1014 };

/** Constants under names with a prefix. */
export function prefixed(
  prefix: string,
  values: { readonly [name: string]: number },
): { readonly [name: string]: number } {
  return Object.fromEntries(Object.entries(values).map(([name, code]) => [prefix + name, code]));
}

/** Constants as globals of PHP. */
export function asGlobals(values: { readonly [name: string]: number }): { readonly [name: string]: Export } {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { kind: 'constant', value }]));
}

const closesWithoutFrame = takesNoCode(
  '`$server->close($fd, $reset)` takes no close code: it ends the TCP connection without a Close frame. `disconnect($fd, $code, $reason)` sends one.',
  '`$server->close($fd, $reset)` 不接受关闭代码：它直接结束 TCP 连接，不发送关闭帧。要发送关闭帧请用 `disconnect($fd, $code, $reason)`。',
);

const on: Member = {
  kind: 'listen',
  event: 0,
  listener: 1,
  events: Object.fromEntries(
    ['open', 'Open', 'message', 'Message', 'close', 'Close', 'request', 'start', 'disconnect'].map((event) => [
      event,
      ['Server', /message/iu.test(event) ? 'Frame' : null],
    ]),
  ),
};

/** The sends of an extension. It checks the reason against 125 bytes, though the code takes two of them, in versions up to `last`. */
export function sendsOf(name: string, last: string): readonly SendApi[] {
  const reasons: ReasonFacts = {
    limit: 123,
    unit: 'bytes',
    past: { kind: 'dropped' },
    withoutCode: { kind: 'sent-with', code: 1000 },
  };
  const unmended: ReasonFacts = { ...reasons, past: { kind: 'illegal-frame' } };
  const shared = {
    whenOmitted: { code: 1000 },
    fates: everyCode(sent),
    odd: { nothing: replacedWith(0) },
    reasons,
    earlier: [{ before: `${last}.1`, reasons: unmended }],
    note: text(
      `No code is checked; only the low 16 bits go out. A reason of more than 125 bytes makes the call return false with a warning, and nothing is sent; 124 or 125 bytes pass up to ${last} and make a frame that is too long.`,
      `代码完全不检查，只发送低 16 位。原因超过 125 字节时，调用会发出警告并返回 false，什么也不发送；在 ${last} 及之前的版本中，124 或 125 字节能通过检查，但会产生过长的帧。`,
    ),
  } as const;
  return [
    {
      id: 'disconnect',
      label: `${name} Server->disconnect()`,
      code: { position: 1, keyword: 'code' },
      reason: { position: 2, keyword: 'reason' },
      side: 'server',
      ...shared,
    },
    {
      id: 'coroutine-disconnect',
      label: `${name} coroutine disconnect()`,
      code: { position: 0, keyword: 'code' },
      reason: { position: 1, keyword: 'reason' },
      ...shared,
    },
    {
      id: 'close-frame-code',
      label: `${name} CloseFrame->code`,
      code: { position: 0 },
      ...shared,
      odd: { nothing: replacedWith(1000) },
      note: text(
        'Sent by `push($fd, $frame)`: no code is checked, and only the low 16 bits go out.',
        '由 `push($fd, $frame)` 发送：代码完全不检查，只发送低 16 位。',
      ),
    },
  ];
}

/** The types of both extensions. */
export const types: LibraryProfile['types'] = {
  Server: {
    side: 'server',
    members: { disconnect: sends('disconnect'), close: closesWithoutFrame, on },
  },
  Peer: { members: { disconnect: sends('coroutine-disconnect') } },
  Response: { extends: 'Peer', side: 'server', members: {} },
  Client: { extends: 'Peer', side: 'client', members: { close: closesWithoutFrame } },
  CoroutineServer: { members: { handle: method({ 1: callback(null, 'Response') }) } },
  Frame: { members: { code: receives('close-frame'), reason: holdsReason } },
  CloseFrame: {
    members: { code: { kind: 'received', receive: 'close-frame', send: 'close-frame-code' }, reason: holdsReason },
  },
};

/** What the message handler of both can see. */
export const receivesHere: readonly ReceiveApi[] = [
  {
    id: 'close-frame',
    label: 'CloseFrame->code',
    reports: [[0, 32767]],
    emptyFrame: 1000,
    dropped: null,
    note: text(
      'Only with `open_websocket_close_frame` does the message handler see Close frames. A code of 32768 or more arrives less 65536, as a negative number.',
      '只有启用 `open_websocket_close_frame`，消息处理函数才会收到关闭帧。32768 及以上的代码会减去 65536，以负数到达。',
    ),
  },
];

/** The names of the namespace `WebSocket`. */
export const socketExports: { readonly [name: string]: Export } = {
  Server: type('Server'),
  CloseFrame: type('CloseFrame'),
};
const httpExports: { readonly [name: string]: Export } = { Response: type('Response') };

/** The profiles of both are alike but for names, limits and a few constants. */
export function modulesOf(name: string): Pick<LibraryProfile, 'modules' | 'exports' | 'moduleExports'> {
  return {
    modules: [`${name}\\WebSocket`, `${name}\\Http`, `${name}\\Coroutine\\Http`],
    exports: { CloseFrame: type('CloseFrame') },
    moduleExports: {
      [`${name}\\WebSocket`]: socketExports,
      [`${name}\\Http`]: httpExports,
      [`${name}\\Coroutine\\Http`]: { Client: type('Client'), Server: type('CoroutineServer') },
    },
  };
}

const swooleNames = { ...prefixed('SWOOLE_WEBSOCKET_CLOSE_', { ...closeNames, ...later }) };
const shortNames = prefixed('WEBSOCKET_CLOSE_', { ...closeNames, ...later });

/** Swoole: the C extension's WebSocket server, coroutine server and client. */
export const swoole: LibraryProfile = {
  id: 'swoole',
  name: 'Swoole',
  languages: ['php'],
  homepage: 'https://github.com/swoole/swoole-src',
  versions: '6.2.2',
  ...modulesOf('Swoole'),
  globals: asGlobals({ ...swooleNames, ...shortNames }),
  types,
  sends: sendsOf('Swoole', '6.2.2'),
  receives: receivesHere,
  constants: swooleNames,
  evidence: [
    ...['disconnect', 'coroutine-disconnect', 'close-frame-code', 'close-frame', 'constants'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'swoole/swoole-src 6.2.2',
    })),
  ],
};
