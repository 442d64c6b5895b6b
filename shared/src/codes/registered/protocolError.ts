import type { CodeEntry } from '../codeDescription';
import { registry, rfc6455 } from '../references';
import { text } from '../text';
import { rfcCode } from './common';

export const protocolError: CodeEntry = {
  ...rfcCode,
  registeredName: 'Protocol error',
  name: text('Protocol error', '协议错误'),
  shortNames: ['PROTOCOL_ERROR', 'PROTOCOL'],
  whoMaySend: 'both',
  chosenBy: 'implementation',
  cleanClose: 'usually-not',
  summary: text('The peer broke the rules of WebSocket framing.', '对端违反了 WebSocket 的分帧规则。'),
  meaning: text(
    'Bytes arrived that are not a legal sequence of WebSocket frames. The WebSocket implementation finds this out and closes, not the application.',
    '收到的字节不是合法的 WebSocket 帧序列。发现并关闭的是 WebSocket 实现，而不是应用程序。',
  ),
  appliesWhen: text(
    '1002 is right when a validator that looks at frames alone would already complain.',
    '仅检查帧结构的校验器就会报错时，1002 才是正确的代码。',
  ),
  whenItOccurs: [
    text(
      'A frame is malformed: unknown opcode, reserved bits without an extension, masking the wrong way round.',
      '帧格式有误：未知的操作码、未协商扩展却设置了保留位、掩码方向错误。',
    ),
    text(
      'A control frame is fragmented or larger than 125 bytes, for example because of a close reason over 123 bytes.',
      '控制帧被分片或超过 125 字节，例如关闭原因超过 123 字节。',
    ),
    text(
      'A Close frame has a body of one byte, or a code that must not be sent (0, 1005, 1006, 5000): strict receivers answer 1002.',
      '关闭帧的正文只有一个字节，或带有不得发送的代码（0、1005、1006、5000）：严格的接收方以 1002 作答。',
    ),
    text(
      'An HTTP proxy or middleware writes into the upgraded stream.',
      'HTTP 代理或中间件向已升级的数据流中写入了内容。',
    ),
    text(
      'The two sides disagree about permessage-deflate, or data is compressed twice.',
      '双方对 permessage-deflate 的理解不一致，或数据被压缩了两次。',
    ),
    text('Two writers interleave their frames on one connection.', '两个写入方在同一连接上交错写帧。'),
  ],
  howToFix: [
    text('Update the WebSocket libraries of both sides.', '更新双方的 WebSocket 库。'),
    text(
      'Turn permessage-deflate off to see whether compression is the cause.',
      '关闭 permessage-deflate，判断问题是否由压缩引起。',
    ),
    text(
      'Connect past the proxy, to see whether it changes the stream.',
      '绕过代理直接连接，判断代理是否改动了数据流。',
    ),
    text('Let only one task write to a connection at a time.', '同一时刻只允许一个任务写入同一连接。'),
    text('Capture the frames and look at the last one before the close.', '抓包并查看关闭之前的最后一帧。'),
    text(
      'Errors of your own message format are not protocol errors: send 1008 or one of 4000–4999 for them.',
      '应用自身消息格式的错误不属于协议错误：请发送 1008 或 4000–4999 中的代码。',
    ),
  ],
  peersView: text(
    'The peer sees 1002. The side that found the error often reports 1006 or a code of its own, since it fails the connection without waiting for an answer.',
    '对端看到 1002。发现错误的一方往往在本地报告 1006 或自己的代码，因为它直接断开连接而不等待应答。',
  ),
  reconnect: {
    advice: 'after-change',
    text: text(
      'It rarely helps before the cause is found. At most a few attempts with increasing delays.',
      '找到原因之前重连很少有用。最多以逐渐增大的间隔尝试几次。',
    ),
  },
  httpAnalogue: { names: ['400 Bad Request'] },
  grpcAnalogue: { names: ['INTERNAL'] },
  notes: [
    text(
      'A browser that finds a protocol error shows its page 1006, whatever it sent to the server.',
      '浏览器发现协议错误时，无论它向服务器发送了什么，页面看到的都是 1006。',
    ),
  ],
  symptoms: [
    text(
      'invalid frame header, bad opcode, reserved bits, RSV1 must be clear',
      '无效的帧头、错误的操作码、保留位、RSV1 必须为零',
    ),
    text('broken close frame, masked frame, compression mismatch', '损坏的关闭帧、掩码帧、压缩不匹配'),
  ],
  references: [rfc6455('7.4.1'), rfc6455('5.5'), rfc6455('7.1.7'), registry],
};
