import type { Text } from '../../locale';
import { httpStatusName } from '../httpStatus';
import { text } from '../text';
import type { WrittenPair } from './pairDescription';

/** Pairs of an HTTP status with the registered close code that comes nearest to it. */
export const pairsOfHttpStatuses: readonly WrittenPair[] = [
  statusAndCode(403, 3003, text('not allowed', '无权限')),
  statusAndCode(408, 3008, text('timed out', '超时')),
  statusAndCode(500, 1011, text('internal failure', '内部故障')),
  statusAndCode(502, 1014, text('upstream failure', '上游故障')),
  statusAndCode(503, 1013, text('overloaded', '过载')),
];

function statusAndCode(status: number, code: number, meaning: Text): WrittenPair {
  const name = `${status} ${httpStatusName(status)}`;
  return {
    codes: [status, code],
    question: text(
      `Is the connection open yet? No: HTTP ${status}. Yes: ${code}.`,
      `连接已经打开了吗？没有：HTTP ${status}。已打开：${code}。`,
    ),
    differences: [
      text(
        `Both say "${meaning.en}", in different places: ${name} is an HTTP status, ${code} a close code.`,
        `两者都表示“${meaning['zh-cn']}”，但位置不同：${name} 是 HTTP 状态，${code} 是关闭代码。`,
      ),
      text(
        `${status} must not be passed to \`close()\`; ${code} may stand in a Close frame.`,
        `${status} 不得传给 \`close()\`；${code} 可以出现在关闭帧中。`,
      ),
      text(
        `A page cannot see the ${status} of a refused handshake: it gets 1006. It does see ${code}.`,
        `页面看不到握手被拒时的 ${status}：它得到的是 1006。但它能看到 ${code}。`,
      ),
    ],
    applies: [
      text(
        `${status} is right as an HTTP status, before the connection is accepted.`,
        `连接被接受之前，${status} 作为 HTTP 状态是正确的。`,
      ),
      text(`Use ${code} once the connection is open.`, `连接打开之后使用 ${code}。`),
    ],
    toDo: [
      [
        text(`In a Close frame, write ${code} instead.`, `在关闭帧中请改写为 ${code}。`),
        text(
          'To see which status a handshake got, look at the network panel or the server log.',
          '要了解握手得到了哪个状态，请查看网络面板或服务器日志。',
        ),
      ],
      [text('Read the reason and the log of the side that sent it.', '查看关闭原因以及发送方的日志。')],
    ],
  };
}
