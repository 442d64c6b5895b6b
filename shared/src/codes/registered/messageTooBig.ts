import type { CodeEntry } from '../codeDescription';
import { registry, rfc6455 } from '../references';
import { text } from '../text';
import { rfcCode } from './common';

export const messageTooBig: CodeEntry = {
  ...rfcCode,
  registeredName: 'Message Too Big',
  name: text('Message Too Big', '消息过大'),
  shortNames: ['TOO_BIG', 'MESSAGE_TOO_BIG', 'SIZE'],
  whoMaySend: 'both',
  chosenBy: 'either',
  cleanClose: 'usually-not',
  summary: text('A message is larger than the receiver accepts.', '消息超出了接收方能接受的大小。'),
  meaning: text(
    'The receiver has a limit on the size of a message, and one went over it. The limit usually counts the message after decompression.',
    '接收方对消息大小设有上限，而有一条消息超出了它。上限通常按解压之后的大小计算。',
  ),
  appliesWhen: text(
    'Use 1009 when a data message is too large to be processed.',
    '数据消息过大而无法处理时，使用 1009。',
  ),
  whenItOccurs: [
    text('Python, websockets: over `max_size`, 1 MiB by default.', 'Python，websockets：超过 `max_size`，默认 1 MiB。'),
    text('Node.js, ws: over `maxPayload`, 100 MiB by default.', 'Node.js，ws：超过 `maxPayload`，默认 100 MiB。'),
    text(
      'Go, gorilla/websocket: over the value of `SetReadLimit`.',
      'Go，gorilla/websocket：超过 `SetReadLimit` 设定的值。',
    ),
    text(
      'Java, Spring on Tomcat: text buffers of 8 KiB by default. .NET, SignalR: 32 KiB.',
      'Java，运行在 Tomcat 上的 Spring：文本缓冲区默认 8 KiB。.NET，SignalR：32 KiB。',
    ),
    text(
      'AWS API Gateway: a frame over 32 KB or a message over 128 KB.',
      'AWS API Gateway：单帧超过 32 KB，或消息超过 128 KB。',
    ),
    text(
      'Deepgram text-to-speech: reasons `BIG-0000`, `BIG-0001`.',
      'Deepgram 文本转语音：关闭原因为 `BIG-0000`、`BIG-0001`。',
    ),
  ],
  howToFix: [
    text('Raise the limit on the receiver, if you own it.', '如果接收方由你掌控，请调大其上限。'),
    text('Split large data into several messages.', '把大块数据拆分成多条消息。'),
    text(
      'Send large files over HTTP, and only their address over the WebSocket.',
      '大文件走 HTTP，WebSocket 只传其地址。',
    ),
    text(
      'Do not rely on compression: limits usually count the inflated size.',
      '不要指望压缩：上限通常按解压后的大小计算。',
    ),
  ],
  peersView: text(
    'The peer sees 1009. The side that refused the message often reports 1006 itself. A script in a browser cannot send it.',
    '对端看到 1009。拒绝消息的一方自身往往报告 1006。浏览器脚本不能发送它。',
  ),
  reconnect: {
    advice: 'after-change',
    text: text(
      'Connecting again works, but do not send the same message again: it closes the connection anew.',
      '可以重新连接，但不要再次发送同一条消息：它会使连接再次关闭。',
    ),
  },
  httpAnalogue: { names: ['413 Content Too Large'] },
  grpcAnalogue: { names: ['RESOURCE_EXHAUSTED'] },
  notes: [
    text(
      'A close reason over 123 bytes is another matter: it does not fit a Close frame, so the library throws or the peer answers 1002.',
      '关闭原因超过 123 字节是另一回事：它放不进关闭帧，因此库会抛出异常，或对端以 1002 作答。',
    ),
  ],
  symptoms: [
    text(
      'message too large, max payload size exceeded, frame exceeds limit, upload closes the connection',
      '消息过大、超过最大负载、帧超出限制、上传导致连接关闭',
    ),
    text('maxPayload, max_size, SetReadLimit, large JSON', 'maxPayload、max_size、SetReadLimit、大型 JSON'),
  ],
  references: [rfc6455('7.4.1'), registry],
};
