import type { Text } from '../locale';
import { text } from './text';

/**
 * What to send instead, and what it says. `none` is a Close frame without a code (the peer reports 1005); `terminate`
 * is no Close frame at all (the peer reports 1006). `intent` is a phrase without a full stop.
 */
export type Replacement = { readonly code: number | 'none' | 'terminate'; readonly intent: Text };

export const intents = {
  done: text('the work is done', '任务已完成'),
  noCode: text('an intended close; the peer reports 1005', '有意关闭；对端报告 1005'),
  terminate: text('an abrupt end; the peer reports 1006', '直接断开；对端报告 1006'),
  failed: text('something failed on this side', '本端出错'),
  failedPrivate: text('something failed on this side, as a private code', '本端出错（私有代码）'),
  leaving: text('this endpoint is leaving', '本端即将离开'),
  leavingPrivate: text('this endpoint is leaving, as a private code', '本端即将离开（私有代码）'),
  tooBig: text('a message is too big', '消息过大'),
  tooBigPrivate: text('a message is too big, as a private code', '消息过大（私有代码）'),
  ownMeaning: text('a meaning of your own, agreed with the peer', '自定义含义，与对端约定'),
  badInput: text('a message that the application cannot accept', '应用无法接受的消息'),
  badInputPrivate: text(
    'a message that the application cannot accept, as a private code',
    '应用无法接受的消息（私有代码）',
  ),
  wrongType: text('text or binary was the wrong choice', '文本与二进制类型不符'),
  wrongTypePrivate: text('text or binary was the wrong choice, as a private code', '文本与二进制类型不符（私有代码）'),
  refused: text('the application refuses the peer or its message', '应用拒绝对端或其消息'),
  refusedPrivate: text(
    'the application refuses the peer or its message, as a private code',
    '应用拒绝对端或其消息（私有代码）',
  ),
  notAuthenticated: text('the peer is not authenticated', '对端未通过身份验证'),
  notAllowed: text('the peer is not allowed to do this', '对端无权执行此操作'),
  authenticatedPrivate: text('the peer is not authenticated, as a private code', '对端未通过身份验证（私有代码）'),
  allowedPrivate: text('the peer is not allowed to do this, as a private code', '对端无权执行此操作（私有代码）'),
  timedOut: text('the peer did not act in time', '对端没有及时响应'),
  timedOutPrivate: text('the peer did not act in time, as a private code', '对端没有及时响应（私有代码）'),
  extensionPrivate: text('a needed extension is missing, as a private code', '缺少必需的扩展（私有代码）'),
  restarting: text('the service restarts; come back in 5–30 seconds', '服务正在重启；5–30 秒后再连接'),
  overloaded: text('the service is overloaded; stay away for a while', '服务过载；请过一段时间再来'),
  unavailablePrivate: text('the service is not available, as a private code', '服务不可用（私有代码）'),
  tooManyPrivate: text('too many requests, as a private code', '请求过多（私有代码）'),
  upstream: text('the server behind this gateway answered badly', '网关之后的服务器应答有误'),
  upstreamPrivate: text(
    'the server behind this gateway answered badly, as a private code',
    '网关之后的服务器应答有误（私有代码）',
  ),
  swappedBytes: text('the two bytes of the code in the right order', '将代码的两个字节改为正确顺序'),
  nearestWhole: text('the nearest whole number', '最接近的整数'),
} as const;

/**
 * For single codes: those that must not be sent, and those that some APIs (a browser above all) refuse. A private code
 * mirrors the standard one that it stands for (1011 → 4011), as in the fixes of the rules.
 */
export const codeReplacements: ReadonlyMap<number, readonly Replacement[]> = new Map([
  [
    0,
    [
      { code: 1000, intent: intents.done },
      { code: 'none', intent: intents.noCode },
    ],
  ],
  [
    1,
    [
      { code: 1011, intent: intents.failed },
      { code: 4011, intent: intents.failedPrivate },
    ],
  ],
  [
    1001,
    [
      { code: 1000, intent: intents.done },
      { code: 4001, intent: intents.leavingPrivate },
    ],
  ],
  [
    1002,
    [
      { code: 4002, intent: intents.badInputPrivate },
      { code: 1008, intent: intents.refused },
    ],
  ],
  [
    1003,
    [
      { code: 4003, intent: intents.wrongTypePrivate },
      { code: 1008, intent: intents.refused },
    ],
  ],
  [
    1004,
    [
      { code: 1009, intent: intents.tooBig },
      { code: 4009, intent: intents.tooBigPrivate },
    ],
  ],
  [
    1005,
    [
      { code: 'none', intent: intents.noCode },
      { code: 1000, intent: intents.done },
    ],
  ],
  [
    1006,
    [
      { code: 1011, intent: intents.failed },
      { code: 'terminate', intent: intents.terminate },
      { code: 4011, intent: intents.failedPrivate },
    ],
  ],
  [
    1007,
    [
      { code: 4007, intent: intents.badInputPrivate },
      { code: 1008, intent: intents.refused },
    ],
  ],
  [
    1008,
    [
      { code: 3000, intent: intents.notAuthenticated },
      { code: 3003, intent: intents.notAllowed },
      { code: 4008, intent: intents.refusedPrivate },
    ],
  ],
  [1009, [{ code: 4009, intent: intents.tooBigPrivate }]],
  [
    1010,
    [
      { code: 4010, intent: intents.extensionPrivate },
      { code: 1008, intent: intents.refused },
    ],
  ],
  [1011, [{ code: 4011, intent: intents.failedPrivate }]],
  [
    1012,
    [
      { code: 1001, intent: intents.leaving },
      { code: 4012, intent: intents.unavailablePrivate },
    ],
  ],
  [
    1013,
    [
      { code: 4013, intent: intents.unavailablePrivate },
      { code: 4429, intent: intents.tooManyPrivate },
    ],
  ],
  [
    1014,
    [
      { code: 1011, intent: intents.failed },
      { code: 4014, intent: intents.upstreamPrivate },
    ],
  ],
  [
    1015,
    [
      { code: 1011, intent: intents.failed },
      { code: 4011, intent: intents.failedPrivate },
      { code: 'terminate', intent: intents.terminate },
    ],
  ],
  [
    3000,
    [
      { code: 4401, intent: intents.authenticatedPrivate },
      { code: 1008, intent: intents.refused },
    ],
  ],
  [
    3003,
    [
      { code: 4403, intent: intents.allowedPrivate },
      { code: 1008, intent: intents.refused },
    ],
  ],
  [
    3008,
    [
      { code: 4408, intent: intents.timedOutPrivate },
      { code: 1008, intent: intents.refused },
    ],
  ],
]);

/** Registered codes that come near an HTTP status; 4000 + status follows them. */
export const httpReplacements: ReadonlyMap<number, readonly Replacement[]> = new Map([
  [200, [{ code: 1000, intent: intents.done }]],
  [204, [{ code: 1000, intent: intents.done }]],
  [400, [{ code: 1008, intent: intents.badInput }]],
  [
    401,
    [
      { code: 3000, intent: intents.notAuthenticated },
      { code: 1008, intent: intents.refused },
    ],
  ],
  [
    403,
    [
      { code: 3003, intent: intents.notAllowed },
      { code: 1008, intent: intents.refused },
    ],
  ],
  [408, [{ code: 3008, intent: intents.timedOut }]],
  [413, [{ code: 1009, intent: intents.tooBig }]],
  [415, [{ code: 1003, intent: intents.wrongType }]],
  [422, [{ code: 1008, intent: intents.badInput }]],
  [
    429,
    [
      { code: 1013, intent: intents.overloaded },
      { code: 1008, intent: intents.refused },
    ],
  ],
  [500, [{ code: 1011, intent: intents.failed }]],
  [502, [{ code: 1014, intent: intents.upstream }]],
  [
    503,
    [
      { code: 1013, intent: intents.overloaded },
      { code: 1012, intent: intents.restarting },
    ],
  ],
]);
