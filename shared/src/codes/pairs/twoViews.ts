import type { Text } from '../../locale';
import { text } from '../text';
import type { WrittenPair } from './pairDescription';

/** Pairs of 1006 with a code that the side which fails a connection sends while it reports 1006 itself. */
export const pairsOfTwoViews: readonly WrittenPair[] = [
  twoViews(
    [1002, 1006],
    text('a frame broke the rules', '某一帧违反了规则'),
    text(
      'Update the libraries, turn permessage-deflate off, connect past the proxy.',
      '更新库、关闭 permessage-deflate、绕过代理连接。',
    ),
  ),
  twoViews(
    [1006, 1007],
    text('a text message was not valid UTF-8', '某条文本消息不是有效的 UTF-8'),
    text('Fix the encoding of the sender, or send the bytes as binary.', '修正发送方的编码，或用二进制发送这些字节。'),
  ),
  twoViews(
    [1006, 1009],
    text('a message was too big', '某条消息过大'),
    text('Split the message, or raise the limit on the receiver.', '拆分消息，或调大接收方的上限。'),
  ),
];

/** RFC 6455 section 7.1.7: after failing the connection an endpoint does not process the answer of its peer. */
function twoViews(codes: readonly [number, number], cause: Text, cure: Text): WrittenPair {
  const told = codes[0] === 1006 ? codes[1] : codes[0];
  const ofAbnormal = {
    applies: text(
      'You see 1006 on the side that found the error, or when no Close frame came for any other reason. Never send it.',
      '发现错误的一方会看到 1006；因其他原因没有收到关闭帧时也会看到它。切勿发送。',
    ),
    toDo: [
      text(
        `Look at the log or the close code of the other side: if it shows ${told}, the cause is clear.`,
        `查看另一端的日志或关闭代码：如果那里显示 ${told}，原因就清楚了。`,
      ),
      text(
        'If the other side shows 1006 too, the line was cut: look at network, proxies and processes.',
        '如果另一端也显示 1006，则是线路被切断：检查网络、代理和进程。',
      ),
    ],
  };
  const ofTold = {
    applies: text(
      `You see ${told} on the side whose data was refused: ${cause.en}.`,
      `数据被拒绝的一方会看到 ${told}：${cause['zh-cn']}。`,
    ),
    toDo: [cure],
  };
  const [lower, higher] = codes[0] === 1006 ? [ofAbnormal, ofTold] : [ofTold, ofAbnormal];
  return {
    codes,
    question: text(
      `Which side are you on? The one that found the error often reports 1006; the one that caused it sees ${told}.`,
      `你在哪一端？发现错误的一端往往报告 1006；造成错误的一端看到 ${told}。`,
    ),
    differences: [
      text(
        `They can be two views of one event: ${cause.en}. The receiver sends ${told} and fails the connection without waiting for an answer, so it reports 1006 itself.`,
        `它们可能是同一事件的两种视角：${cause['zh-cn']}。接收方发送 ${told} 并直接断开连接，不等待应答，因此自身报告 1006。`,
      ),
      text(
        `${told} names the cause. 1006 names none: it also stands for a cut line, a crash or a failed handshake.`,
        `${told} 指明了原因。1006 不指明原因：它也代表线路被切断、崩溃或握手失败。`,
      ),
      text(`${told} may travel in a Close frame; 1006 never does.`, `${told} 可以在关闭帧中传输；1006 从不传输。`),
    ],
    applies: [lower.applies, higher.applies],
    toDo: [lower.toDo, higher.toDo],
  };
}
