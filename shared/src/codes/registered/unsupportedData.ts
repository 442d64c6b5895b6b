import type { CodeEntry } from '../codeDescription';
import { registry, rfc6455 } from '../references';
import { text } from '../text';
import { rfcCode } from './common';

export const unsupportedData: CodeEntry = {
  ...rfcCode,
  registeredName: 'Unsupported Data',
  name: text('Unsupported Data', '不支持的数据类型'),
  shortNames: ['UNSUPPORTED', 'UNSUPPORTED_DATA', 'INVALID_MESSAGE_TYPE'],
  whoMaySend: 'both',
  chosenBy: 'either',
  cleanClose: 'yes',
  summary: text(
    'A message of a type arrived that this endpoint does not accept, such as binary instead of text.',
    '收到了本端不接受的消息类型，例如需要文本却收到二进制。',
  ),
  meaning: text(
    'The frame was valid, but its type, text or binary, is one that the receiver cannot work with.',
    '帧本身有效，但接收方无法处理其类型（文本或二进制）。',
  ),
  appliesWhen: text(
    'Use 1003 when the message type, text or binary, is refused as such, before anyone looks at its content.',
    '当消息类型（文本或二进制）本身就被拒绝、尚未查看内容时，使用 1003。',
  ),
  whenItOccurs: [
    text(
      'A client sends a Blob or ArrayBuffer to a server that expects JSON text.',
      '客户端向期待 JSON 文本的服务器发送了 Blob 或 ArrayBuffer。',
    ),
    text(
      'A client sends text to an endpoint that expects protobuf or other binary data.',
      '客户端向期待 protobuf 等二进制数据的端点发送了文本。',
    ),
    text('Deepgram text-to-speech: reason `MESSAGE-0000`.', 'Deepgram 文本转语音：关闭原因为 `MESSAGE-0000`。'),
    text(
      'Some servers use it for JSON that they cannot read, although the type was right; 1008 or 4000–4999 says that better.',
      '有些服务器把无法解析的 JSON 也归为此类，尽管类型是对的；用 1008 或 4000–4999 更准确。',
    ),
  ],
  howToFix: [
    text(
      'Send the type that the receiver expects: a string for text, an ArrayBuffer or byte array for binary.',
      '按接收方期待的类型发送：文本用字符串，二进制用 ArrayBuffer 或字节数组。',
    ),
    text('Check that a library does not turn strings into bytes on the way.', '检查库是否在途中把字符串转换成了字节。'),
    text('On the receiver: accept the other type too, if it makes sense.', '在接收方：如果合理，也接受另一种类型。'),
  ],
  peersView: text(
    'The peer sees 1003. A script in a browser cannot send it: `close(1003)` throws InvalidAccessError.',
    '对端看到 1003。浏览器脚本不能发送它：`close(1003)` 会抛出 InvalidAccessError。',
  ),
  reconnect: {
    advice: 'after-change',
    text: text('No, not until the code that sends is changed.', '不要重连，直到修改了发送数据的代码。'),
  },
  httpAnalogue: { names: ['415 Unsupported Media Type'] },
  grpcAnalogue: { names: ['INVALID_ARGUMENT', 'UNIMPLEMENTED'] },
  notes: [],
  symptoms: [
    text(
      'binary message instead of text, wrong message type, Blob, ArrayBuffer',
      '发送二进制而非文本、消息类型错误、Blob、ArrayBuffer',
    ),
    text('server does not accept binary', '服务器不接受二进制'),
  ],
  references: [rfc6455('7.4.1'), registry],
};
