import type { Text } from '../../locale';
import type { CodeEntry } from '../codeDescription';
import { httpStatusName } from '../httpStatus';
import { rfc6455, whatwgClose } from '../references';
import { text } from '../text';
import { freeToSend } from './common';

/** 4000–4999: private use by agreement; cannot be registered (RFC 6455 section 7.4.2). */
export function privateUse(code: number): CodeEntry {
  const status = httpStatusName(code - 4000);
  return {
    ...freeToSend,
    kind: 'private',
    status: 'private-use',
    range: [4000, 4999],
    name: text('Private use (4000–4999)', '私有使用（4000–4999）'),
    shortNames: [],
    summary: text(
      `A private code: what ${code} means is agreed between the two sides.`,
      `私有代码：${code} 的含义由双方约定。`,
    ),
    meaning: text(
      'The numbers 4000–4999 cannot be registered. They mean what client and server agree upon, and the same number means different things in different services.',
      '4000–4999 不能注册，其含义由客户端与服务器约定；同一编号在不同服务中含义各不相同。',
    ),
    appliesWhen: text(
      `Use ${code} when both sides of your application agree on its meaning.`,
      `应用的双方都约定了 ${code} 的含义时，才使用它。`,
    ),
    whenItOccurs: [
      text(
        'The service or your own server sends it for a case of its own.',
        '所用的服务或自己的服务器为某种特定情形发送了它。',
      ),
      ...(status === undefined ? [] : [httpConvention(code, status)]),
    ],
    howToFix: [
      text('Look it up in the documentation or the source of the other side.', '查阅另一端的文档或源代码。'),
      text('Give the number a name in one place that both sides share.', '在双方共享的同一处为该编号命名。'),
      text(
        'Write down for each private code whether a client should reconnect.',
        '为每个私有代码写明客户端是否应当重连。',
      ),
    ],
    peersView: text(
      `The peer sees ${code} and a clean close. Browsers can send it too.`,
      `对端看到 ${code}，并视为正常完成的关闭。浏览器也可以发送。`,
    ),
    reconnect: {
      advice: 'depends',
      text: text(
        'It depends on the agreement. Conventions contradict each other: 4401 means "do not retry" in graphql-ws and "reconnect" in Centrifugo.',
        '取决于约定。各家惯例互相矛盾：4401 在 graphql-ws 中表示“不要重试”，在 Centrifugo 中表示“重连”。',
      ),
    },
    httpAnalogue:
      status === undefined
        ? undefined
        : { names: [`${code - 4000} ${status}`], note: text('only by an informal convention', '仅为非正式惯例') },
    grpcAnalogue: undefined,
    notes: [
      text(
        `After your own \`close(${code})\` your close event shows what the peer answered: usually ${code} again, sometimes 1000, 1005 or 1006.`,
        `自己调用 \`close(${code})\` 之后，本端的关闭事件显示的是对端的应答：通常仍是 ${code}，有时是 1000、1005 或 1006。`,
      ),
      text(
        'Some ranges carry a rule. Pusher: 4000–4099 do not reconnect, 4100–4199 after a pause, 4200–4299 at once. Centrifugo: 4500–4999 do not. y-websocket: 4400–4499 are final. SocketCluster: from 4500 on final.',
        '有些范围带有规则。Pusher：4000–4099 不重连，4100–4199 稍候重连，4200–4299 立即重连。Centrifugo：4500–4999 不重连。y-websocket：4400–4499 为最终关闭。SocketCluster：自 4500 起为最终关闭。',
      ),
    ],
    symptoms: [text('private code, application code, custom code', '私有代码、应用代码、自定义代码')],
    references: [rfc6455('7.4.2'), whatwgClose],
  };
}

function httpConvention(code: number, status: string): Text {
  return text(
    `Many services add an HTTP status to 4000; by that convention ${code} stands for ${code - 4000} ${status}.`,
    `许多服务以 4000 加上 HTTP 状态来编号；按此惯例，${code} 表示 ${code - 4000} ${status}。`,
  );
}
