import type { CodeEntry } from '../codeDescription';
import { erratum3227, registry, rfc6455 } from '../references';
import { text } from '../text';
import { rfcCode } from './common';

export const internalError: CodeEntry = {
  ...rfcCode,
  registeredName: 'Internal Error',
  name: text('Internal Error', '内部错误'),
  shortNames: ['INTERNAL_ERROR', 'SERVER_ERROR', 'ERROR', 'UNEXPECTED_CONDITION'],
  whoMaySend: 'both',
  chosenBy: 'either',
  cleanClose: 'yes',
  summary: text(
    'The endpoint met an unexpected condition of its own, such as an unhandled exception.',
    '端点自身遇到意外情况，例如未处理的异常。',
  ),
  meaning: text(
    'The side that closes failed and cannot go on. The fault is with it, not with what the peer sent.',
    '关闭的一方自身出错，无法继续。问题在它那里，而不在对端发送的内容。',
  ),
  appliesWhen: text(
    'Use 1011 when your own code failed and the connection cannot go on.',
    '自己的代码出错、连接无法继续时，使用 1011。',
  ),
  whenItOccurs: [
    text(
      'An exception in a message handler was not caught (aiohttp, Starlette with uvicorn, Jetty, Python websockets and others).',
      '消息处理函数中的异常没有被捕获（aiohttp、Starlette 配合 uvicorn、Jetty、Python websockets 等）。',
    ),
    text(
      'Python, websockets: `sent 1011 (internal error) keepalive ping timeout; no close frame received`. No pong came in time.',
      'Python，websockets：`sent 1011 (internal error) keepalive ping timeout; no close frame received`。没有及时收到 pong。',
    ),
    text(
      'Deepgram: reasons `NET-0000`, `NET-0001`: no audio or data came within the window.',
      'Deepgram：关闭原因为 `NET-0000`、`NET-0001`：在规定时间内没有收到音频或数据。',
    ),
    text(
      'Cloudflare PartyServer: an exception while a session was set up, reason `Uncaught exception during session setup`.',
      'Cloudflare PartyServer：建立会话时发生异常，关闭原因为 `Uncaught exception during session setup`。',
    ),
  ],
  howToFix: [
    text(
      'Read the log of the side that sent 1011; the exception is there.',
      '查看发送 1011 一方的日志；异常就在那里。',
    ),
    text(
      'For a keepalive ping timeout: keep the event loop free (no blocking calls, no long computation) or raise `ping_timeout`.',
      '若是 keepalive ping 超时：不要阻塞事件循环（避免阻塞调用和长时间计算），或调大 `ping_timeout`。',
    ),
    text('Catch exceptions in handlers and close with a short reason.', '在处理函数中捕获异常，并以简短的原因关闭。'),
    text(
      'Do not put `err.message` into the reason unchecked: it may exceed 123 bytes and tell more than it should.',
      '不要不加检查就把 `err.message` 放进关闭原因：它可能超过 123 字节，也可能泄露不该透露的内容。',
    ),
  ],
  peersView: text(
    'The peer sees 1011. A script in a browser cannot send it: `close(1011)` throws InvalidAccessError; take one of 4000–4999 there.',
    '对端看到 1011。浏览器脚本不能发送它：`close(1011)` 会抛出 InvalidAccessError；在那里请使用 4000–4999 中的代码。',
  ),
  reconnect: {
    advice: 'with-delay',
    text: text(
      'Yes, with increasing delays and a limit on the attempts: the same input may fail again.',
      '应当重连，间隔逐渐增大并限制次数：同样的输入可能再次出错。',
    ),
  },
  httpAnalogue: { names: ['500 Internal Server Error'] },
  grpcAnalogue: { names: ['INTERNAL', 'UNKNOWN'] },
  notes: [
    text(
      'RFC 6455 calls it "Internal Server Error" and speaks of servers; a reported erratum and practice let either side send it.',
      'RFC 6455 称之为 "Internal Server Error" 且只提到服务器；但一则已提交的勘误以及实际用法允许任一方发送。',
    ),
  ],
  symptoms: [
    text('unhandled exception, server error, crash in handler', '未处理的异常、服务器错误、处理函数崩溃'),
    text('keepalive ping timeout, ping timeout, event loop blocked', 'keepalive ping 超时、ping 超时、事件循环阻塞'),
  ],
  references: [rfc6455('7.4.1'), erratum3227, registry],
};
