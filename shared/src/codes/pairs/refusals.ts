import { text } from '../text';
import type { WrittenPair } from './pairDescription';

/** Pairs around a peer that is turned away by the application. */
export const pairsOfRefusals: readonly WrittenPair[] = [
  {
    codes: [1008, 3000],
    question: text(
      'Should the peer learn that it must log in? Yes: 3000. No, just refuse: 1008.',
      '是否要让对端知道它需要登录？是：3000。否，只是拒绝：1008。',
    ),
    differences: [
      text(
        '1008 says only that a rule was broken. 3000 says which: the peer is not authenticated, like HTTP 401.',
        '1008 只说明违反了规则。3000 说明了是哪一条：对端未通过身份验证，如同 HTTP 401。',
      ),
      text(
        '1008 is in RFC 6455 and widely known. 3000 is in the IANA registry only, and some libraries use it for other things.',
        '1008 由 RFC 6455 定义，广为人知。3000 只收录在 IANA 注册表中，有些库用它表示别的含义。',
      ),
      text('A script in a browser may send 3000, but not 1008.', '浏览器脚本可以发送 3000，但不能发送 1008。'),
    ],
    applies: [
      text(
        'Use 1008 for a general refusal, or to keep details to yourself.',
        '一般性的拒绝，或不便透露细节时，使用 1008。',
      ),
      text('Use 3000 when credentials are missing or not valid.', '凭据缺失或无效时使用 3000。'),
    ],
    toDo: [
      [text('Read the reason; do not retry with the same input.', '查看关闭原因；不要以同样的输入重试。')],
      [text('Log in or renew the token, then reconnect.', '登录或更新令牌，然后重连。')],
    ],
  },
  {
    codes: [1008, 3003],
    question: text(
      'Should the peer learn that it lacks a permission? Yes: 3003. No, just refuse: 1008.',
      '是否要让对端知道它缺少权限？是：3003。否，只是拒绝：1008。',
    ),
    differences: [
      text(
        '1008 is the general refusal. 3003 says that the peer is known but not allowed, like HTTP 403.',
        '1008 是通用的拒绝。3003 说明对端身份已知但无权限，如同 HTTP 403。',
      ),
      text(
        '1008 is in RFC 6455; 3003 is in the IANA registry only.',
        '1008 由 RFC 6455 定义；3003 只收录在 IANA 注册表中。',
      ),
      text('A script in a browser may send 3003, but not 1008.', '浏览器脚本可以发送 3003，但不能发送 1008。'),
    ],
    applies: [
      text(
        'Use 1008 for rules that are not about permissions, or to keep details to yourself.',
        '与权限无关的规则，或不便透露细节时，使用 1008。',
      ),
      text(
        'Use 3003 when an authenticated peer is not allowed to do this.',
        '已通过身份验证的对端无权执行此操作时使用 3003。',
      ),
    ],
    toDo: [
      [text('Read the reason; change what it names before trying again.', '查看关闭原因；改正它指出的问题后再试。')],
      [text('Obtain the permission or use another account; do not retry.', '取得权限或换用其他账号；不要重试。')],
    ],
  },
  {
    codes: [3000, 3003],
    question: text(
      'Does the server know who the peer is? No: 3000. Yes, but it may not do this: 3003.',
      '服务器知道对端是谁吗？不知道：3000。知道，但无权执行：3003。',
    ),
    differences: [
      text(
        '3000 is HTTP 401: not authenticated. 3003 is HTTP 403: authenticated, not allowed.',
        '3000 相当于 HTTP 401：未通过身份验证。3003 相当于 HTTP 403：已验证但无权限。',
      ),
      text('Logging in helps against 3000, not against 3003.', '登录可以解决 3000，但解决不了 3003。'),
    ],
    applies: [
      text('Use 3000 for missing, wrong or expired credentials.', '凭据缺失、错误或过期时使用 3000。'),
      text('Use 3003 for missing permissions.', '缺少权限时使用 3003。'),
    ],
    toDo: [
      [text('Renew the token or log in, then reconnect once.', '更新令牌或登录，然后重连一次。')],
      [text('Do not reconnect; tell the user that the access is missing.', '不要重连；告知用户缺少访问权限。')],
    ],
  },
  {
    codes: [1008, 1013],
    question: text(
      'Who must change? The client: 1008. The server, it has too much to do: 1013.',
      '需要改变的是谁？客户端：1008。服务器，它负载过高：1013。',
    ),
    differences: [
      text(
        '1008: the client broke a rule, such as its rate limit. 1013: the server is overloaded, whatever this client did.',
        '1008：客户端违反了规则，例如超出速率限制。1013：服务器过载，与该客户端的行为无关。',
      ),
      text('Waiting alone helps against 1013, not against 1008.', '仅靠等待可以解决 1013，但解决不了 1008。'),
    ],
    applies: [
      text('Use 1008 for a client that exceeds its own limits.', '客户端超出自身限额时使用 1008。'),
      text('Use 1013 when the server must shed load.', '服务器需要减轻负载时使用 1013。'),
    ],
    toDo: [
      [
        text(
          'Send less, or fix what the reason names; then reconnect.',
          '减少发送，或改正关闭原因指出的问题；然后重连。',
        ),
      ],
      [text('Wait long, with growing random delays.', '等待较长时间，间隔随机并逐渐增大。')],
    ],
  },
  {
    codes: [1008, 1011],
    question: text(
      'Whose fault is it? The peer broke a rule: 1008. Our own code failed: 1011.',
      '是谁的问题？对端违反了规则：1008。自己的代码出错：1011。',
    ),
    differences: [
      text(
        '1008 blames the input or the peer; 1011 admits a failure of the sender of the code.',
        '1008 指出问题在输入或对端；1011 承认发送代码的一方自身出错。',
      ),
      text(
        'After 1008 the same input gives the same result. After 1011 a later attempt may succeed.',
        '1008 之后，同样的输入得到同样的结果。1011 之后，稍后重试可能成功。',
      ),
      text(
        'An exception that comes from bad input belongs to 1008: catch it, or it shows as 1011.',
        '由错误输入引起的异常应归为 1008：请捕获它，否则会表现为 1011。',
      ),
    ],
    applies: [
      text('Use 1008 when you refuse on purpose.', '有意拒绝时使用 1008。'),
      text('Use 1011 when you cannot go on.', '无法继续时使用 1011。'),
    ],
    toDo: [
      [text('Read the reason; change input or credentials.', '查看关闭原因；修改输入或凭据。')],
      [
        text(
          'Read the log of the side that sent it; reconnect with increasing delays.',
          '查看发送方的日志；以逐渐增大的间隔重连。',
        ),
      ],
    ],
  },
  {
    codes: [1006, 1008],
    question: text(
      'Was the connection accepted before it was refused? No: 1006 in a browser. Yes: 1008.',
      '连接在被拒绝之前是否已被接受？否：浏览器中为 1006。是：1008。',
    ),
    differences: [
      text(
        'A server that refuses during the handshake answers with an HTTP status, such as 403; a browser shows 1006 and hides the status.',
        '服务器在握手期间拒绝时返回 HTTP 状态（例如 403）；浏览器显示 1006，并隐藏该状态。',
      ),
      text(
        'A server that accepts first and refuses then can send 1008 with a reason.',
        '服务器先接受再拒绝时，可以发送 1008 并附上原因。',
      ),
      text(
        '1008 is a Close frame from the peer; 1006 means that none arrived.',
        '1008 来自对端的关闭帧；1006 表示没有收到该帧。',
      ),
    ],
    applies: [
      text(
        'You see 1006 when the handshake was refused or the line was cut. Never send it.',
        '握手被拒绝或线路被切断时会看到 1006。切勿发送。',
      ),
      text('Use 1008 to refuse a peer after the connection is open.', '连接打开之后拒绝对端时使用 1008。'),
    ],
    toDo: [
      [
        text(
          'Look at the HTTP status of the handshake in the network panel or the server log.',
          '在网络面板或服务器日志中查看握手的 HTTP 状态。',
        ),
        text(
          'If pages must learn why they are refused, accept the connection first and then close with 1008, 3000 or 3003.',
          '若页面需要知道为何被拒绝，请先接受连接，再以 1008、3000 或 3003 关闭。',
        ),
      ],
      [
        text(
          'Read the reason; change credentials or behaviour before the next attempt.',
          '查看关闭原因；更换凭据或改变行为后再尝试。',
        ),
      ],
    ],
  },
];
