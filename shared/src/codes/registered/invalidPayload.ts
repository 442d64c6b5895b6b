import type { CodeEntry } from '../codeDescription';
import { registry, rfc6455 } from '../references';
import { text } from '../text';
import { rfcCode } from './common';

export const invalidPayload: CodeEntry = {
  ...rfcCode,
  registeredName: 'Invalid frame payload data',
  name: text('Invalid frame payload data', '帧负载数据无效'),
  shortNames: ['INVALID', 'INVALID_PAYLOAD', 'INVALID_PAYLOAD_DATA', 'INVALID_TEXT', 'NOT_CONSISTENT'],
  whoMaySend: 'both',
  chosenBy: 'implementation',
  cleanClose: 'usually-not',
  summary: text(
    'The bytes of a message do not fit its type, such as a text message that is not UTF-8.',
    '消息的字节与其类型不符，例如文本消息不是 UTF-8。',
  ),
  meaning: text(
    'The frames were valid and the type is supported, but the content contradicts the type. Almost always: a text message that is not valid UTF-8. The WebSocket implementation finds this out.',
    '帧有效，类型也受支持，但内容与类型矛盾。几乎总是文本消息不是有效的 UTF-8。发现者是 WebSocket 实现。',
  ),
  appliesWhen: text(
    '1007 is right when the bytes of a text message are not valid UTF-8.',
    '文本消息的字节不是有效的 UTF-8 时，1007 才是正确的代码。',
  ),
  whenItOccurs: [
    text('Raw bytes are sent as a text message.', '原始字节被当作文本消息发送。'),
    text(
      'A multi-byte character is cut in two, where a program splits text at a byte count.',
      '程序按字节数切分文本，把一个多字节字符切成了两半。',
    ),
    text('Text is encoded in another character set than UTF-8.', '文本使用了 UTF-8 以外的字符编码。'),
    text('Decompression gave corrupted data.', '解压得到了损坏的数据。'),
  ],
  howToFix: [
    text('Send bytes as a binary message.', '用二进制消息发送字节。'),
    text('Encode text as UTF-8 before it is sent.', '发送前把文本编码为 UTF-8。'),
    text('Split text between characters, never in the middle of one.', '在字符之间切分文本，不要切在字符中间。'),
    text(
      'For JSON that does not match your schema, send 1008 or one of 4000–4999: that is a matter of the application.',
      'JSON 不符合约定的结构时，请发送 1008 或 4000–4999 中的代码：那是应用层的问题。',
    ),
  ],
  peersView: text(
    'The peer sees 1007. The side that found the error often reports 1006 itself.',
    '对端看到 1007。发现错误的一方自身往往报告 1006。',
  ),
  reconnect: {
    advice: 'after-change',
    text: text('No, not until the sender is fixed.', '不要重连，直到修正了发送方。'),
  },
  httpAnalogue: { names: ['400 Bad Request', '422 Unprocessable Content'] },
  grpcAnalogue: { names: ['INVALID_ARGUMENT'] },
  notes: [
    text(
      'Some servers send 1007 for bad JSON; the RFC means the encoding, not the meaning.',
      '有些服务器对错误的 JSON 发送 1007；RFC 指的是编码，而不是含义。',
    ),
  ],
  symptoms: [
    text(
      'invalid UTF-8 in text frame, could not decode a text frame as UTF-8, encoding, charset',
      '文本帧中有无效的 UTF-8、无法解码、编码、字符集',
    ),
  ],
  references: [rfc6455('7.4.1'), rfc6455('8.1'), rfc6455('7.1.7'), registry],
};
