import type { Text } from '../../locale';
import type { CodeEntry } from '../codeDescription';
import { rfc6455, whatwgClose } from '../references';
import { text } from '../text';
import { neverSent } from './common';

/** Numbers that the two bytes of the field cannot hold: negative, fractions, over 65535, infinite, `NaN`. */
export function notACloseCode(code: number): CodeEntry {
  return {
    ...neverSent,
    kind: 'not-a-close-code',
    status: 'not-encodable',
    range: undefined,
    name: text('Not a close code', '不是关闭代码'),
    shortNames: [],
    summary: summaryOf(code),
    meaning: text(
      'A close code is a whole number that travels in two bytes, 0–65535. This one cannot be encoded at all.',
      '关闭代码是以两个字节传输的整数，范围 0–65535。该数字根本无法编码。',
    ),
    appliesWhen: text(`Never: ${code} cannot travel in a Close frame.`, `任何情况都不适用：${code} 无法放入关闭帧。`),
    whenItOccurs: [
      text(
        'A calculation went wrong, or text was turned into a number and gave `NaN`.',
        '计算出错，或文本转换为数字时得到 `NaN`。',
      ),
      text(
        'Another number was passed by mistake: a timestamp, an identifier, -1 for "none".',
        '误传了其他数字：时间戳、标识符，或用 -1 表示“无”。',
      ),
    ],
    howToFix: [
      text('Pass 1000 or one of 4000–4999.', '请传入 1000 或 4000–4999 中的代码。'),
      text('For "no code", leave the argument out.', '不想给代码时，请省略该参数。'),
    ],
    peersView: peersViewOf(code),
    reconnect: {
      advice: 'not-applicable',
      text: text(
        'It can never be received, so the question does not arise.',
        '它永远不可能被收到，因此不存在重连问题。',
      ),
    },
    notes: [],
    symptoms: [text('NaN, negative code, fraction, over 65535', 'NaN、负数代码、小数、大于 65535')],
    references: [rfc6455('5.5.1'), whatwgClose],
  };
}

function summaryOf(code: number): Text {
  if (Number.isNaN(code))
    return text('`NaN` is not a number, let alone a close code.', '`NaN` 不是数字，更不是关闭代码。');
  if (!Number.isFinite(code)) return text('Infinity is not a close code.', '无穷大不是关闭代码。');
  if (!Number.isInteger(code)) return text('Close codes are whole numbers.', '关闭代码必须是整数。');
  if (code < 0) return text('Close codes are never negative.', '关闭代码不能是负数。');
  return text('The field for close codes has two bytes and ends at 65535.', '关闭代码字段只有两个字节，最大为 65535。');
}

function peersViewOf(code: number): Text {
  const clamped = clampToUint16(code);
  const browser = isBrowserCode(clamped)
    ? text(`A browser makes it ${clamped} and sends that.`, `浏览器会把它变为 ${clamped} 并发送。`)
    : text(
        `A browser makes it ${clamped} and throws InvalidAccessError.`,
        `浏览器会把它变为 ${clamped} 并抛出 InvalidAccessError。`,
      );
  if (!Number.isSafeInteger(code)) return browser;
  const wrapped = ((code % 65536) + 65536) % 65536;
  return text(
    `${browser.en} A cast to 16 bits makes it ${wrapped}.`,
    `${browser['zh-cn']}转换为 16 位会使它变为 ${wrapped}。`,
  );
}

/** Web IDL's `[Clamp] unsigned short`: into 0–65535, to the nearest whole number, ties to even; `NaN` gives 0. */
function clampToUint16(code: number): number {
  if (Number.isNaN(code)) return 0;
  const inside = Math.min(Math.max(code, 0), 65535);
  const below = Math.floor(inside);
  const rest = inside - below;
  if (rest === 0.5) return below % 2 === 0 ? below : below + 1;
  return rest < 0.5 ? below : below + 1;
}

function isBrowserCode(code: number): boolean {
  return code === 1000 || (code >= 3000 && code <= 4999);
}
