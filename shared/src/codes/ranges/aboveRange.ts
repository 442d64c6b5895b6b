import type { CodeEntry } from '../codeDescription';
import { rfc6455, whatwgClose } from '../references';
import { text } from '../text';
import { neverSent } from './common';

/** 5000–65535: fits the field, but the registry ends at 4999 (RFC 6455 section 11.7). */
export function aboveRange(code: number): CodeEntry {
  return {
    ...neverSent,
    kind: 'above-range',
    status: 'undefined',
    range: [5000, 65535],
    name: text('Outside the range of close codes (5000–65535)', '超出关闭代码范围（5000–65535）'),
    shortNames: [],
    summary: text('Close codes end at 4999; this number has no meaning.', '关闭代码到 4999 为止；该数字没有含义。'),
    meaning: text(
      'The field could hold the number, but the registry covers 1000–4999 only. Nobody can give it a meaning that others must respect.',
      '字段能够容纳该数字，但注册表只覆盖 1000–4999。无人能赋予它须为他人遵守的含义。',
    ),
    appliesWhen: text(
      `Never: ${code} has no meaning. For a code of your own, take one of 4000–4999.`,
      `任何情况都不适用：${code} 没有含义。需要自定义代码时，请使用 4000–4999 中的代码。`,
    ),
    whenItOccurs: [
      text('A private code was taken from outside 4000–4999.', '在 4000–4999 之外选取了私有代码。'),
      text(
        'Another number was passed by mistake: a timeout, a size, a port, a process id.',
        '误传了其他数字：超时、大小、端口、进程号。',
      ),
      text('A negative number was cast to 16 bits: -1 becomes 65535.', '负数被转换为 16 位：-1 变为 65535。'),
      text(
        'The bytes of the code were written in the wrong order: 1000 becomes 59395.',
        '代码的两个字节写反了：1000 变为 59395。',
      ),
    ],
    howToFix: [
      text('For a code of your own, take one of 4000–4999.', '需要自定义代码时，请使用 4000–4999 中的代码。'),
      text('Check the order of the arguments: code first, then reason.', '检查参数顺序：先代码，后原因。'),
      text(
        'If you build frames yourself, write the code in network byte order (big-endian).',
        '若自行构造帧，请以网络字节序（大端）写入代码。',
      ),
    ],
    peersView: text(
      'Browsers and some libraries throw; where it goes out, many peers answer 1002.',
      '浏览器和部分库会抛出异常；若真的发送出去，许多对端会以 1002 作答。',
    ),
    reconnect: {
      advice: 'after-change',
      text: text(
        'No rule exists, since it should never arrive. Fix the peer; meanwhile use increasing delays.',
        '没有规则可循，因为它本不该出现。请修正对端；在此之前以逐渐增大的间隔重连。',
      ),
    },
    notes: [
      text(
        'Chromium hands such a code to the page when a server sends it.',
        '服务器发送这样的代码时，Chromium 会把它交给页面。',
      ),
    ],
    symptoms: [text('code over 4999, out of range, byte order', '代码大于 4999、超出范围、字节序')],
    references: [rfc6455('7.4.2'), rfc6455('11.7'), whatwgClose],
  };
}
