import { text } from '../text';
import type { WrittenPair } from './pairDescription';

/** Pairs around frames and messages that a receiver cannot accept. */
export const pairsOfBadMessages: readonly WrittenPair[] = [
  {
    codes: [1002, 1003],
    question: text(
      'Were the frames legal? No: 1002. Yes, but of a type that is not accepted: 1003.',
      '帧是否合法？不合法：1002。合法，但类型不被接受：1003。',
    ),
    differences: [
      text(
        '1002: the framing itself is broken. 1003: the frames are fine, but text came where binary was expected, or the other way round.',
        '1002：分帧本身已损坏。1003：帧没有问题，但应收二进制却来了文本，或者相反。',
      ),
      text(
        '1002 is found by the WebSocket library; 1003 is often chosen by the application.',
        '1002 由 WebSocket 库发现；1003 往往由应用程序选定。',
      ),
      text(
        '1002 points at libraries, proxies and compression; 1003 at the code that sends.',
        '1002 指向库、代理和压缩；1003 指向发送数据的代码。',
      ),
    ],
    applies: [
      text(
        '1002 is right when a validator that looks at frames alone would complain.',
        '仅检查帧结构的校验器就会报错时，1002 才正确。',
      ),
      text(
        'Use 1003 when the message type, text or binary, is not supported.',
        '不支持该消息类型（文本或二进制）时使用 1003。',
      ),
    ],
    toDo: [
      [
        text(
          'Update the libraries, turn permessage-deflate off, connect past the proxy.',
          '更新库、关闭 permessage-deflate、绕过代理连接。',
        ),
        text('Capture the last frame before the close.', '抓取关闭之前的最后一帧。'),
      ],
      [text('Send the type that the receiver expects.', '按接收方期待的类型发送。')],
    ],
  },
  {
    codes: [1002, 1007],
    question: text(
      'Is the frame broken, or the bytes inside it? Frame: 1002. Bytes: 1007.',
      '损坏的是帧，还是其中的字节？帧：1002。字节：1007。',
    ),
    differences: [
      text(
        '1002: headers, opcodes, masks or lengths break the rules. 1007: all that is right, but the text inside is not UTF-8.',
        '1002：帧头、操作码、掩码或长度违反规则。1007：这些都正确，但其中的文本不是 UTF-8。',
      ),
      text(
        '1002 points at libraries and proxies; 1007 at whoever encoded the text.',
        '1002 指向库和代理；1007 指向对文本进行编码的一方。',
      ),
      text(
        'Corrupted compression can show as either, depending on where it is noticed.',
        '压缩数据损坏可能表现为其中任意一个，取决于在哪里被发现。',
      ),
    ],
    applies: [
      text('1002 is right for broken framing.', '分帧损坏时 1002 才正确。'),
      text('1007 is right for a text message that is not valid UTF-8.', '文本消息不是有效的 UTF-8 时 1007 才正确。'),
    ],
    toDo: [
      [
        text(
          'Update the libraries, turn permessage-deflate off, connect past the proxy.',
          '更新库、关闭 permessage-deflate、绕过代理连接。',
        ),
      ],
      [
        text('Send bytes as binary, or encode the text as UTF-8.', '用二进制发送字节，或把文本编码为 UTF-8。'),
        text('Split text between characters, never inside one.', '在字符之间切分文本，不要切在字符中间。'),
      ],
    ],
  },
  {
    codes: [1003, 1007],
    question: text(
      'Is the type refused, or does the content contradict it? Type refused: 1003. Contradiction: 1007.',
      '是类型被拒绝，还是内容与类型矛盾？类型被拒绝：1003。内容矛盾：1007。',
    ),
    differences: [
      text(
        '1003: a binary message where only text is accepted, or the other way round. 1007: a text message whose bytes are not UTF-8.',
        '1003：只接受文本却收到二进制，或者相反。1007：文本消息的字节不是 UTF-8。',
      ),
      text('1003 is about the opcode; 1007 is about the bytes.', '1003 针对操作码；1007 针对字节。'),
      text(
        'Bad JSON is neither: it is valid text with a wrong meaning. Send 1008 or one of 4000–4999.',
        '错误的 JSON 两者都不是：它是有效文本，只是内容不对。请发送 1008 或 4000–4999 中的代码。',
      ),
    ],
    applies: [
      text('Use 1003 when you do not take this type of message at all.', '完全不接受这种类型的消息时使用 1003。'),
      text('1007 is right when the type is fine and its encoding is not.', '类型没有问题而编码有误时 1007 才正确。'),
    ],
    toDo: [
      [text('Change the type: a string for text, bytes for binary.', '更改类型：文本用字符串，二进制用字节。')],
      [text('Fix the encoding, or send the bytes as binary.', '修正编码，或用二进制发送这些字节。')],
    ],
  },
  {
    codes: [1003, 1008],
    question: text(
      'Is it the WebSocket type, text or binary, or a rule of the application? Type: 1003. Rule: 1008.',
      '问题在于 WebSocket 类型（文本或二进制），还是应用的规则？类型：1003。规则：1008。',
    ),
    differences: [
      text(
        '1003 is only about text against binary. 1008 is the general refusal by the application: credentials, rate, content.',
        '1003 只涉及文本与二进制之分。1008 是应用层的通用拒绝：凭据、速率、内容。',
      ),
      text(
        'JSON of the wrong shape is 1008 or a private code, not 1003.',
        '结构不对的 JSON 应使用 1008 或私有代码，而不是 1003。',
      ),
    ],
    applies: [
      text('Use 1003 when the message type as such is refused.', '消息类型本身被拒绝时使用 1003。'),
      text(
        'Use 1008 when the application refuses what the message says or who sent it.',
        '应用拒绝消息内容或发送者时使用 1008。',
      ),
    ],
    toDo: [
      [text('Send the type that the receiver expects.', '按接收方期待的类型发送。')],
      [text('Read the reason; fix credentials, rate or content.', '查看关闭原因；修正凭据、速率或内容。')],
    ],
  },
  {
    codes: [1007, 1008],
    question: text(
      'Are the bytes wrong, or what they say? Bytes: 1007. What they say: 1008.',
      '错的是字节，还是其内容？字节：1007。内容：1008。',
    ),
    differences: [
      text(
        '1007: the text is not valid UTF-8, so nobody can read it. 1008: it can be read, but the application refuses it.',
        '1007：文本不是有效的 UTF-8，无法读取。1008：可以读取，但应用拒绝它。',
      ),
      text(
        '1007 is found by the WebSocket library; 1008 is chosen by the application.',
        '1007 由 WebSocket 库发现；1008 由应用程序选定。',
      ),
    ],
    applies: [
      text('1007 is right for text that is not UTF-8.', '文本不是 UTF-8 时 1007 才正确。'),
      text(
        'Use 1008 for well-formed messages that break a rule, such as bad JSON.',
        '消息格式完好但违反规则（例如错误的 JSON）时使用 1008。',
      ),
    ],
    toDo: [
      [text('Fix the encoding of the sender.', '修正发送方的编码。')],
      [text('Read the reason; fix the content or the credentials.', '查看关闭原因；修正内容或凭据。')],
    ],
  },
  {
    codes: [1004, 1009],
    question: text(
      'Is a message too big? Then 1009. 1004 says nothing.',
      '是消息过大吗？那就用 1009。1004 不表示任何内容。',
    ),
    differences: [
      text(
        '1004 stood for "too large" only before the RFC was published; since then it is reserved, and 1009 has the meaning.',
        '1004 仅在 RFC 发布之前表示“过大”；此后它被保留，该含义由 1009 承担。',
      ),
      text(
        '1009 may be sent; 1004 must not, and many libraries refuse it.',
        '1009 可以发送；1004 不得发送，许多库也会拒绝。',
      ),
    ],
    applies: [
      text('1004 is never right.', '1004 在任何情况下都不正确。'),
      text('Use 1009 for a data message that is too large.', '数据消息过大时使用 1009。'),
    ],
    toDo: [
      [text('Replace 1004 by 1009.', '把 1004 换成 1009。')],
      [text('Raise the limit on the receiver, or split the message.', '调大接收方的上限，或拆分消息。')],
    ],
  },
  {
    codes: [1002, 1009],
    question: text(
      'What was too long? A data message: 1009. A control frame, such as a close reason over 123 bytes: 1002.',
      '过长的是什么？数据消息：1009。控制帧（例如超过 123 字节的关闭原因）：1002。',
    ),
    differences: [
      text(
        '1009 is a limit that the receiver chose for its messages. The 125 bytes of a control frame are a limit of the protocol, and breaking it is 1002.',
        '1009 是接收方为消息设定的上限。控制帧的 125 字节是协议的上限，超出即为 1002。',
      ),
      text(
        'The limit behind 1009 can be raised; the one behind 1002 cannot.',
        '1009 的上限可以调大；1002 的上限不能。',
      ),
    ],
    applies: [
      text(
        '1002 is right for a control frame over 125 bytes, or any broken frame.',
        '控制帧超过 125 字节或帧已损坏时 1002 才正确。',
      ),
      text('Use 1009 for a data message over the limit.', '数据消息超过上限时使用 1009。'),
    ],
    toDo: [
      [
        text(
          'Keep the reason within 123 bytes of UTF-8; Chinese characters take three bytes each, most emoji four.',
          '关闭原因不要超过 123 字节 UTF-8；每个汉字通常占三个字节，多数表情符号占四个。',
        ),
      ],
      [text('Raise the limit on the receiver, or split the message.', '调大接收方的上限，或拆分消息。')],
    ],
  },
  {
    codes: [1008, 1009],
    question: text(
      'Is size the problem? Yes: 1009. Any other rule: 1008.',
      '问题在于大小吗？是：1009。其他规则：1008。',
    ),
    differences: [
      text(
        '1009 names its cause, the size of a message. 1008 is for rules that no closer code names.',
        '1009 指明了原因，即消息大小。1008 用于没有更贴切代码的规则。',
      ),
      text(
        'A rate limit (too many messages) is 1008; one message that is too big is 1009.',
        '速率限制（消息过多）用 1008；单条消息过大用 1009。',
      ),
    ],
    applies: [
      text('Use 1008 for credentials, rates and content.', '凭据、速率和内容方面的问题使用 1008。'),
      text('Use 1009 for the size of a message.', '消息大小方面的问题使用 1009。'),
    ],
    toDo: [
      [text('Read the reason and change what it names.', '查看关闭原因，并改正它指出的问题。')],
      [text('Split the message, or raise the limit on the receiver.', '拆分消息，或调大接收方的上限。')],
    ],
  },
];
