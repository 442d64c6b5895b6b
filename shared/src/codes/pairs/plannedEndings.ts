import { text } from '../text';
import type { WrittenPair } from './pairDescription';

/** Pairs around connections that end because someone leaves, restarts or has too much to do. */
export const pairsOfPlannedEndings: readonly WrittenPair[] = [
  {
    codes: [1000, 1001],
    question: text(
      'Is the work done, or is the endpoint leaving? Done: 1000. Leaving: 1001.',
      '是任务已完成，还是端点要离开？已完成：1000。要离开：1001。',
    ),
    differences: [
      text(
        '1000: the purpose of the connection is fulfilled. 1001: the endpoint disappears, whatever state the work is in.',
        '1000：连接的目的已达到。1001：端点即将消失，无论任务进行到哪一步。',
      ),
      text(
        'A browser sends 1001 by itself when a page is left; a script there may send 1000 but not 1001.',
        '离开页面时浏览器会自行发送 1001；脚本可以发送 1000，但不能发送 1001。',
      ),
      text(
        'After 1000 a client stays away; after 1001 it comes back.',
        '收到 1000 后客户端不再连接；收到 1001 后应重新连接。',
      ),
    ],
    applies: [
      text(
        'Use 1000 for logout, end of a stream, a view that is left within the application.',
        '用户登出、数据流结束、在应用内离开某个视图时使用 1000。',
      ),
      text('Use 1001 on a server that shuts down or a program that exits.', '服务器停机或程序退出时使用 1001。'),
    ],
    toDo: [
      [
        text('Do not reconnect, unless nobody on your side asked for the close.', '不要重连，除非本方没有要求关闭。'),
        text(
          'In a browser, where `close(1001)` throws, call `close(1000)`.',
          '浏览器中 `close(1001)` 会抛出异常，请调用 `close(1000)`。',
        ),
      ],
      [
        text('On a client: reconnect after a random 0–5 seconds.', '客户端：随机等待 0–5 秒后重连。'),
        text('On a server: users left their pages, nothing to do.', '服务器：用户离开了页面，无需处理。'),
      ],
    ],
  },
  {
    codes: [1000, 1006],
    question: text(
      'Did the peer say goodbye? With 1000 it did; with 1006 the connection just broke off.',
      '对端是否道了别？1000 道了别；1006 则是连接突然中断。',
    ),
    differences: [
      text(
        '1000 is a planned end with a Close frame. 1006 is an end without one.',
        '1000 是带关闭帧的计划内结束。1006 是没有关闭帧的结束。',
      ),
      text('1000 is clean and may be sent; 1006 is neither.', '1000 是正常完成的关闭且可以发送；1006 两者都不是。'),
      text(
        'A server process that simply exits gives its clients 1006, even when everything went well.',
        '服务器进程直接退出时，即使一切正常，客户端看到的也是 1006。',
      ),
    ],
    applies: [
      text('Use 1000 when the work is done.', '任务完成时使用 1000。'),
      text('You see 1006 when no Close frame arrived. Never send it.', '没有收到关闭帧时会看到 1006。切勿发送。'),
    ],
    toDo: [
      [text('Nothing: the end was meant.', '无需处理：这是有意的结束。')],
      [
        text(
          'Reconnect with increasing delays and look for the cause in the logs.',
          '以逐渐增大的间隔重连，并在日志中查找原因。',
        ),
        text(
          'If your own server ends like this on purpose, close its connections before the process exits.',
          '如果自己的服务器有意如此结束，请在进程退出前关闭各连接。',
        ),
      ],
    ],
  },
  {
    codes: [1001, 1006],
    question: text(
      'Did the endpoint that left say goodbye? Yes: 1001. No: 1006.',
      '离开的端点是否道了别？是：1001。否：1006。',
    ),
    differences: [
      text(
        'The same event, a server that stops or a user who leaves, gives 1001 when a Close frame was sent and 1006 when not.',
        '同样是服务器停止或用户离开，发送了关闭帧就得到 1001，没有发送就得到 1006。',
      ),
      text('1001 is clean; 1006 is not.', '1001 是正常完成的关闭；1006 不是。'),
      text('A crash, `kill -9` or a lost network can only give 1006.', '崩溃、`kill -9` 或网络中断只能得到 1006。'),
    ],
    applies: [
      text('Use 1001 when this endpoint leaves and still can say so.', '本端离开且仍能告知对方时使用 1001。'),
      text('You see 1006 when the peer left without a word. Never send it.', '对端不辞而别时会看到 1006。切勿发送。'),
    ],
    toDo: [
      [
        text(
          'On a client: reconnect after a random 0–5 seconds; it is not an error.',
          '客户端：随机等待 0–5 秒后重连；这不是错误。',
        ),
      ],
      [
        text('Reconnect with increasing delays.', '以逐渐增大的间隔重连。'),
        text(
          'If deploys cause it, send 1001 or 1012 to all clients before the process ends.',
          '如果由部署引起，请在进程结束前向所有客户端发送 1001 或 1012。',
        ),
      ],
    ],
  },
  {
    codes: [1001, 1012],
    question: text(
      'Does the server promise to be back shortly? No: 1001. Yes: 1012.',
      '服务器是否表明很快恢复？没有：1001。是：1012。',
    ),
    differences: [
      text(
        '1001: this endpoint leaves, perhaps for good. 1012: the service restarts and expects its clients back.',
        '1001：本端离开，可能不再回来。1012：服务正在重启，期待客户端回来。',
      ),
      text('Either side may send 1001; 1012 comes from servers.', '双方都可以发送 1001；1012 由服务器发送。'),
      text(
        'For 1012 the text that introduced it asks for a random delay of 5–30 seconds. For 1001 there is no such number.',
        '定义 1012 的文本要求随机等待 5–30 秒。1001 没有这样的规定。',
      ),
      text(
        '1001 is in RFC 6455; 1012 is in the IANA registry only, and some libraries refuse it.',
        '1001 由 RFC 6455 定义；1012 只收录在 IANA 注册表中，某些库会拒绝它。',
      ),
    ],
    applies: [
      text(
        'Use 1001 for a shutdown, or when clients may refuse 1012.',
        '停机时，或客户端可能拒绝 1012 时，使用 1001。',
      ),
      text('Use 1012 for a restart that takes seconds.', '数秒即可完成的重启使用 1012。'),
    ],
    toDo: [
      [
        text(
          'Reconnect after a random 0–5 seconds, then with increasing delays.',
          '随机等待 0–5 秒后重连，之后逐渐增大间隔。',
        ),
      ],
      [text('Reconnect after a random 5–30 seconds.', '随机等待 5–30 秒后重连。')],
    ],
  },
  {
    codes: [1012, 1013],
    question: text(
      'Should clients come back soon? Restart, yes in 5–30 seconds: 1012. Overload, stay away: 1013.',
      '客户端应很快回来吗？重启，5–30 秒后回来：1012。过载，暂时别来：1013。',
    ),
    differences: [
      text(
        '1012: the service restarts and will be well again. 1013: the service runs but has too much to do.',
        '1012：服务正在重启，很快恢复正常。1013：服务在运行，但负载过高。',
      ),
      text(
        'After 1012 reconnect in a random 5–30 seconds. After 1013 only to a different address or upon an action of the user.',
        '收到 1012 后随机等待 5–30 秒重连。收到 1013 后只应连接其他地址，或在用户操作后重连。',
      ),
      text(
        'Reconnecting at once makes 1013 worse: every attempt adds load.',
        '收到 1013 后立即重连会使情况恶化：每次尝试都会增加负载。',
      ),
    ],
    applies: [
      text('Use 1012 on a server that restarts.', '服务器重启时使用 1012。'),
      text('Use 1013 on a server that sheds load.', '服务器需要减轻负载时使用 1013。'),
    ],
    toDo: [
      [text('Wait a random 5–30 seconds, then reconnect.', '随机等待 5–30 秒后重连。')],
      [
        text(
          'Wait long, with growing random delays, or let the user try again.',
          '等待较长时间，间隔随机并逐渐增大，或由用户主动重试。',
        ),
        text(
          'On the server: add capacity, or find the client that reads too slowly.',
          '服务器：扩容，或找出读取过慢的客户端。',
        ),
      ],
    ],
  },
  {
    codes: [1000, 1012],
    question: text(
      'Should clients come back? No, the work is done: 1000. Yes, after the restart: 1012.',
      '客户端是否应当回来？任务已完成，不必：1000。重启后回来：1012。',
    ),
    differences: [
      text(
        '1000 tells a client that nothing is left to do; many do not reconnect after it. 1012 tells it to come back.',
        '1000 告诉客户端已无事可做，许多客户端此后不再重连。1012 则让它回来。',
      ),
      text(
        'Servers and proxies that shut down with 1000 leave such clients disconnected.',
        '以 1000 停机的服务器和代理会使这类客户端一直处于断开状态。',
      ),
    ],
    applies: [
      text('Use 1000 when the conversation is over.', '对话结束时使用 1000。'),
      text('Use 1012 when only the process restarts.', '只是进程重启时使用 1012。'),
    ],
    toDo: [
      [
        text(
          'If 1000 arrives although your application asked for nothing, a planned shutdown is likely: reconnect with delays.',
          '如果应用没有要求关闭却收到 1000，很可能是计划内停机：以递增间隔重连。',
        ),
      ],
      [text('Wait a random 5–30 seconds, then reconnect.', '随机等待 5–30 秒后重连。')],
    ],
  },
  {
    codes: [1001, 1013],
    question: text(
      'Is the endpoint leaving, or too busy? Leaving: 1001. Too busy: 1013.',
      '端点是要离开，还是过于繁忙？离开：1001。繁忙：1013。',
    ),
    differences: [
      text(
        'After 1001 another instance can take the client at once. After 1013 the whole service may be short of capacity.',
        '1001 之后，其他实例可以立即接纳客户端。1013 之后，整个服务可能都缺少容量。',
      ),
      text('Reconnect soon after 1001, much later after 1013.', '1001 之后可较快重连，1013 之后要晚得多。'),
    ],
    applies: [
      text('Use 1001 on a server that shuts down.', '服务器停机时使用 1001。'),
      text('Use 1013 on a server that is overloaded.', '服务器过载时使用 1013。'),
    ],
    toDo: [
      [text('Reconnect after a random 0–5 seconds.', '随机等待 0–5 秒后重连。')],
      [
        text(
          'Wait long, with growing random delays, or let the user try again.',
          '等待较长时间，间隔随机并逐渐增大，或由用户主动重试。',
        ),
      ],
    ],
  },
];
