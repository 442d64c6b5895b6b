import type { CodeEntry } from '../codeDescription';
import { registry, rfc6455 } from '../references';
import { text } from '../text';

export const reserved1004: CodeEntry = {
  kind: 'reserved',
  status: 'reserved',
  range: undefined,
  registeredName: 'Reserved',
  name: text('Reserved', '保留'),
  shortNames: ['RESERVED', 'TOO_LARGE'],
  whoMaySend: 'nobody',
  chosenBy: 'nobody',
  mayBeOnWire: false,
  browserMaySend: false,
  mayBeReportedLocally: false,
  cleanClose: 'not-applicable',
  summary: text('Reserved, without a meaning. Do not send it.', '保留代码，没有含义。请勿发送。'),
  meaning: text(
    'RFC 6455 keeps the number for a meaning that may be defined later. Until then it says nothing.',
    'RFC 6455 保留了这个编号，将来可能定义其含义。在此之前它不表示任何内容。',
  ),
  appliesWhen: text(
    'Never: 1004 has no meaning. For a message that is too big, use 1009.',
    '任何情况都不适用：1004 没有含义。消息过大时使用 1009。',
  ),
  whenItOccurs: [
    text(
      'Code follows a draft or an old table in which 1004 stood for a frame that is too large.',
      '代码依据的是草案或旧表格，其中 1004 表示帧过大。',
    ),
    text('A peer that does not conform to the protocol sends it.', '不符合协议的对端发送了它。'),
  ],
  howToFix: [
    text('To say that a message is too big, send 1009.', '要表示消息过大，请发送 1009。'),
    text('To say anything of your own, take one of 4000–4999.', '要表达自定义含义，请使用 4000–4999 中的代码。'),
    text(
      'When you receive it: update or report the peer that sent it.',
      '收到它时：更新发送它的对端，或向其维护者反馈。',
    ),
  ],
  peersView: text(
    'Many libraries refuse to send it. A strict receiver answers it with 1002.',
    '许多库拒绝发送它。严格的接收方会以 1002 作答。',
  ),
  reconnect: {
    advice: 'after-change',
    text: text(
      'The number says nothing. Fix the peer first; at most a few attempts with increasing delays.',
      '该编号不说明任何问题。先修正对端；最多以逐渐增大的间隔尝试几次。',
    ),
  },
  httpAnalogue: undefined,
  grpcAnalogue: undefined,
  notes: [
    text(
      'Old documentation and comments list it as `CLOSE_TOO_LARGE`; that meaning moved to 1009 before the RFC was published.',
      '旧文档和注释把它列为 `CLOSE_TOO_LARGE`；该含义在 RFC 发布之前就已移至 1009。',
    ),
  ],
  symptoms: [text('CLOSE_TOO_LARGE in old documentation', '旧文档中的 CLOSE_TOO_LARGE')],
  references: [rfc6455('7.4.1'), registry],
};
