import type { CodeEntry } from '../codeDescription';
import { httpStatusName } from '../httpStatus';
import { rfc6455, whatwgClose } from '../references';
import { text } from '../text';
import { neverSent } from './common';

/** 0–999: not used (RFC 6455 section 7.4.2). Often an HTTP status or an exit code that strayed into `close()`. */
export function belowRange(code: number): CodeEntry {
  const status = httpStatusName(code);
  return {
    ...neverSent,
    kind: 'below-range',
    status: 'not-used',
    range: [0, 999],
    name: text('Not a close code (0–999)', '不是关闭代码（0–999）'),
    shortNames: [],
    summary:
      status === undefined
        ? text('Numbers below 1000 are not used as close codes.', '小于 1000 的数字不用作关闭代码。')
        : text(
            `${code} is the HTTP status ${status}, not a close code.`,
            `${code} 是 HTTP 状态 ${status}，不是关闭代码。`,
          ),
    meaning: text(
      'RFC 6455 does not use 0–999, and the registry of close codes begins at 1000. Close codes are not HTTP statuses.',
      'RFC 6455 不使用 0–999，关闭代码注册表从 1000 开始。关闭代码不是 HTTP 状态。',
    ),
    appliesWhen: text(`Never: ${code} cannot be used as a close code.`, `任何情况都不适用：${code} 不能用作关闭代码。`),
    whenItOccurs: [
      text('An HTTP status such as 401 or 500 is passed to `close()`.', '把 401、500 等 HTTP 状态传给了 `close()`。'),
      text('An exit code is passed: `close(0)`, `close(1)`.', '传入了退出码：`close(0)`、`close(1)`。'),
      text(
        'A variable was never set, or is `null`; browsers turn `null` and `NaN` into 0.',
        '变量从未赋值，或为 `null`；浏览器会把 `null` 和 `NaN` 转换为 0。',
      ),
      text(
        'Received as 0: an event made by hand, `new CloseEvent("close")`, has the code 0; so have some test doubles.',
        '收到 0：手工构造的事件 `new CloseEvent("close")` 的代码为 0；某些测试替身也是如此。',
      ),
    ],
    howToFix: [
      text(
        'For an HTTP status, take 4000 plus the status (401 becomes 4401) or the nearest close code.',
        '若是 HTTP 状态，请使用 4000 加上该状态（401 变为 4401），或最接近的关闭代码。',
      ),
      text(
        'For "all went well", send 1000; for "it failed", send 1011.',
        '表示“一切正常”发送 1000；表示“出错”发送 1011。',
      ),
      text(
        'For "no code", leave the argument out instead of passing 0 or `null`.',
        '不想给代码时，请省略该参数，而不是传 0 或 `null`。',
      ),
    ],
    peersView: text(
      'It must not be sent. Browsers and many libraries throw; where it goes out, strict peers answer 1002.',
      '不得发送。浏览器和许多库会抛出异常；若真的发送出去，严格的对端会以 1002 作答。',
    ),
    reconnect: {
      advice: 'after-change',
      text: text(
        'No rule exists, since it should never arrive. Fix the peer; meanwhile treat it like a failure and use increasing delays.',
        '没有规则可循，因为它本不该出现。请修正对端；在此之前按故障处理，以逐渐增大的间隔重连。',
      ),
    },
    httpAnalogue:
      status === undefined
        ? undefined
        : { names: [`${code} ${status}`], note: text('it is that status', '它就是该状态') },
    notes: [],
    symptoms: [
      text(
        'HTTP status as close code, The close code must be either 1000, or between 3000 and 4999',
        '把 HTTP 状态用作关闭代码、The close code must be either 1000, or between 3000 and 4999',
      ),
      text('exit code, close(0), close(null), 0 is neither', '退出码、close(0)、close(null)、0 is neither'),
    ],
    references: [rfc6455('7.4.2'), rfc6455('11.7'), whatwgClose],
  };
}
