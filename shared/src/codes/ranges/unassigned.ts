import type { CodeEntry } from '../codeDescription';
import { registry, rfc6455 } from '../references';
import { text } from '../text';
import { neverSent } from './common';

/** 1016–2999: kept for the protocol and its public extensions (RFC 6455 section 7.4.2); none is assigned. */
export function unassigned(code: number): CodeEntry {
  return {
    ...neverSent,
    kind: 'unassigned',
    status: 'unassigned',
    range: [1016, 2999],
    name: text('Unassigned (1016–2999)', '未分配（1016–2999）'),
    shortNames: [],
    summary: text('Kept for future standards; nothing is assigned here yet.', '留给未来的标准；目前尚未分配。'),
    meaning: text(
      'The numbers 1016–2999 belong to the protocol, its future revisions and its public extensions. None of them has a meaning today.',
      '1016–2999 属于协议本身、其未来修订版和公开的扩展。目前它们都没有含义。',
    ),
    appliesWhen: text(
      `Never today: ${code} has no meaning. For a code of your own, take one of 4000–4999.`,
      `目前任何情况都不适用：${code} 没有含义。需要自定义代码时，请使用 4000–4999 中的代码。`,
    ),
    whenItOccurs: [
      text('An application chose a number of its own outside 4000–4999.', '应用在 4000–4999 之外自行选取了编号。'),
      text(
        'SockJS: 2000 "All transports failed", 2007 "Transport timed out", 2010 "Another connection still open"; these do not travel in WebSocket Close frames.',
        'SockJS：2000 "All transports failed"、2007 "Transport timed out"、2010 "Another connection still open"；它们不会出现在 WebSocket 的关闭帧中。',
      ),
      text('partysocket: 1999 when no code was given.', 'partysocket：未给出代码时使用 1999。'),
    ],
    howToFix: [
      text('For a code of your own, take one of 4000–4999.', '需要自定义代码时，请使用 4000–4999 中的代码。'),
      text(
        'For a usual ending, take the registered code that fits: 1000, 1001, 1008, 1011.',
        '对于常见的结束情形，请使用合适的已注册代码：1000、1001、1008、1011。',
      ),
      text(
        'When you receive one, look at the reason and at the library of the peer.',
        '收到此类代码时，请查看关闭原因和对端所用的库。',
      ),
    ],
    peersView: text(
      'Browsers and some libraries throw; many put it on the wire, where strict peers answer 1002.',
      '浏览器和部分库会抛出异常；许多库会把它发送出去，严格的对端会以 1002 作答。',
    ),
    reconnect: {
      advice: 'depends',
      text: text(
        'No rule exists. Ask the documentation of the peer; failing that, use increasing delays.',
        '没有规则可循。请查阅对端的文档；若无说明，则以逐渐增大的间隔重连。',
      ),
    },
    notes: [
      text(
        'Old tables split off 2000–2999 "for extensions"; the RFC has one range 1000–2999, and no extension has registered a code.',
        '旧表格把 2000–2999 单列为“供扩展使用”；RFC 中 1000–2999 是一个整体，且没有扩展注册过代码。',
      ),
    ],
    symptoms: [
      text(
        'All transports failed, Transport timed out, SockJS, unassigned',
        'All transports failed、Transport timed out、SockJS、未分配',
      ),
    ],
    references: [rfc6455('7.4.2'), registry],
  };
}
