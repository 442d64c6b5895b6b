import { text } from '../text';
import type { WrittenPair } from './pairDescription';

/** Pairs around a side that failed, vanished or waited in vain. */
export const pairsOfFailures: readonly WrittenPair[] = [
  {
    codes: [1011, 1014],
    question: text(
      'Who failed? This server itself: 1011. The server behind it: 1014.',
      '是谁出了错？本服务器自身：1011。其后的服务器：1014。',
    ),
    differences: [
      text(
        '1011 is HTTP 500: an unexpected condition of the sender. 1014 is HTTP 502: the sender is a gateway and its upstream answered badly.',
        '1011 相当于 HTTP 500：发送方自身遇到意外情况。1014 相当于 HTTP 502：发送方是网关，其上游应答有误。',
      ),
      text(
        'For 1011 read the log of the sender; for 1014 that of its upstream too.',
        '遇到 1011 看发送方的日志；遇到 1014 还要看其上游的日志。',
      ),
      text(
        '1011 is in RFC 6455. 1014 is in the IANA registry only, and many libraries refuse it.',
        '1011 由 RFC 6455 定义。1014 只收录在 IANA 注册表中，许多库会拒绝它。',
      ),
    ],
    applies: [
      text('Use 1011 when your own code failed.', '自己的代码出错时使用 1011。'),
      text('Use 1014 on a gateway when the upstream failed.', '网关的上游出错时使用 1014。'),
    ],
    toDo: [
      [text('Find the exception in the log of the sender.', '在发送方的日志中找到异常。')],
      [
        text(
          'Check the upstream: is it running, is its address right, what does its log say?',
          '检查上游：是否在运行、地址是否正确、日志说了什么？',
        ),
      ],
    ],
  },
  {
    codes: [1006, 1011],
    question: text(
      'Could the failing side still speak? Yes: 1011. No, it vanished: 1006.',
      '出错的一方还能告知对方吗？能：1011。不能，它消失了：1006。',
    ),
    differences: [
      text(
        '1011 is a Close frame from a side that failed and said so. 1006 means that no Close frame came: crash, kill, network, proxy.',
        '1011 来自出错后仍能告知的一方所发的关闭帧。1006 表示没有关闭帧：崩溃、被杀死、网络、代理。',
      ),
      text('1011 may be sent; 1006 must not.', '1011 可以发送；1006 不得发送。'),
      text(
        'A keepalive timeout can show as both: Python websockets closes with 1011 on its side, while a peer that is gone never sees it.',
        '保活超时可能两者都出现：Python websockets 在本端以 1011 关闭，而已消失的对端根本看不到。',
      ),
    ],
    applies: [
      text('You see 1006 when the peer vanished. Never send it.', '对端消失时会看到 1006。切勿发送。'),
      text('Use 1011 to report a failure of your own.', '报告自身故障时使用 1011。'),
    ],
    toDo: [
      [
        text(
          'Look at network, proxies and whether the process still lives; reconnect with increasing delays.',
          '检查网络、代理以及进程是否存活；以逐渐增大的间隔重连。',
        ),
        text('If you wanted to send 1006, send 1011.', '如果原本想发送 1006，请发送 1011。'),
      ],
      [text('Find the exception in the log of the side that sent it.', '在发送方的日志中找到异常。')],
    ],
  },
  {
    codes: [1011, 1013],
    question: text(
      'Did something break, or is there too much to do? Broke: 1011. Overload: 1013.',
      '是出了错，还是负载过高？出错：1011。过载：1013。',
    ),
    differences: [
      text(
        '1011 is an accident. 1013 is a decision: the server sheds load.',
        '1011 是意外。1013 是决定：服务器主动减轻负载。',
      ),
      text(
        'After 1011 try again with growing delays; after 1013 stay away for long.',
        '1011 之后以逐渐增大的间隔重试；1013 之后应长时间不连接。',
      ),
    ],
    applies: [
      text('Use 1011 for an unexpected failure.', '意外出错时使用 1011。'),
      text('Use 1013 for overload.', '过载时使用 1013。'),
    ],
    toDo: [
      [text('Read the log of the sender; limit the number of attempts.', '查看发送方的日志；限制重试次数。')],
      [text('Wait long, with growing random delays; add capacity.', '等待较长时间，间隔随机并逐渐增大；扩容。')],
    ],
  },
  {
    codes: [1011, 3008],
    question: text(
      'Which timeout ran out? The keepalive of the WebSocket library: often 1011. A wait of the application: 3008.',
      '是哪一种超时？WebSocket 库的保活：往往是 1011。应用层的等待：3008。',
    ),
    differences: [
      text(
        '3008 is HTTP 408: the application waited for a login, a message, an answer. 1011 is a failure of any kind; Python websockets also uses it for a keepalive ping without pong.',
        '3008 相当于 HTTP 408：应用在等待登录、消息或应答。1011 泛指各种故障；Python websockets 也用它表示 ping 没有得到 pong。',
      ),
      text(
        '3008 points at a slow or silent peer. 1011 points at the sender itself, or, for a ping timeout, at a blocked event loop or a dead line.',
        '3008 指向缓慢或沉默的对端。1011 指向发送方自身；若是 ping 超时，则指向被阻塞的事件循环或已断的线路。',
      ),
      text('A script in a browser may send 3008, but not 1011.', '浏览器脚本可以发送 3008，但不能发送 1011。'),
    ],
    applies: [
      text('Use 1011 when your own code failed.', '自己的代码出错时使用 1011。'),
      text('Use 3008 when the other side did not act in time.', '对方没有及时响应时使用 3008。'),
    ],
    toDo: [
      [
        text(
          'For "keepalive ping timeout": keep the event loop free, or raise `ping_timeout`.',
          '遇到 "keepalive ping timeout"：不要阻塞事件循环，或调大 `ping_timeout`。',
        ),
      ],
      [
        text(
          'Send the expected message sooner, or raise the time allowed.',
          '更早发送所期待的消息，或延长允许的时间。',
        ),
      ],
    ],
  },
  {
    codes: [1006, 3008],
    question: text(
      'Who gave up waiting? A proxy that cut the silent line: 1006. The application, with a Close frame: 3008.',
      '是谁放弃了等待？代理切断了静默的线路：1006。应用程序，并发送了关闭帧：3008。',
    ),
    differences: [
      text(
        'An idle timeout of nginx, a load balancer or a mobile network cuts the line without a Close frame: 1006. 3008 is sent on purpose by the peer.',
        'nginx、负载均衡器或移动网络的空闲超时会在没有关闭帧的情况下切断线路：1006。3008 是对端有意发送的。',
      ),
      text(
        '1006 after a fixed time of silence asks for a heartbeat; 3008 asks for a faster answer.',
        '固定静默时间后出现的 1006 需要心跳；3008 需要更快的应答。',
      ),
    ],
    applies: [
      text('You see 1006 when the line was cut. Never send it.', '线路被切断时会看到 1006。切勿发送。'),
      text('Use 3008 when your application gives up waiting for the peer.', '应用放弃等待对端时使用 3008。'),
    ],
    toDo: [
      [
        text(
          'Send a heartbeat every 20–30 seconds, or raise the timeouts of the proxies.',
          '每 20–30 秒发送一次心跳，或调大代理的超时。',
        ),
        text('Reconnect with increasing delays.', '以逐渐增大的间隔重连。'),
      ],
      [text('Find out which wait ran out, and act sooner.', '弄清是哪一项等待超时，并更早响应。')],
    ],
  },
  {
    codes: [1011, 1012],
    question: text('Is it planned? A restart: 1012. A failure: 1011.', '是计划内的吗？重启：1012。故障：1011。'),
    differences: [
      text(
        '1012 is announced: the service restarts and will be back. 1011 is an accident, and nobody knows whether the next attempt succeeds.',
        '1012 是预先告知：服务重启后会恢复。1011 是意外，下一次尝试能否成功无从得知。',
      ),
      text(
        'After 1012 wait a random 5–30 seconds. After 1011 use growing delays and a limit.',
        '1012 之后随机等待 5–30 秒。1011 之后使用逐渐增大的间隔并限制次数。',
      ),
    ],
    applies: [
      text('Use 1011 when your own code failed.', '自己的代码出错时使用 1011。'),
      text('Use 1012 when the service restarts on purpose.', '服务有意重启时使用 1012。'),
    ],
    toDo: [
      [text('Read the log of the sender.', '查看发送方的日志。')],
      [text('Wait and reconnect; nothing is broken.', '等待并重连；没有任何故障。')],
    ],
  },
  {
    codes: [1006, 1014],
    question: text(
      'Does the proxy speak WebSocket? Yes: it can send 1014. No, it only passes bytes: 1006.',
      '代理是否理解 WebSocket？是：它可以发送 1014。否，只转发字节：1006。',
    ),
    differences: [
      text(
        'Behind a plain TCP proxy a dead backend shows as 1006. A gateway that speaks WebSocket can say so with 1014.',
        '在纯 TCP 代理之后，后端失效表现为 1006。理解 WebSocket 的网关可以用 1014 说明这一点。',
      ),
      text('1014 comes in a Close frame; 1006 means that none came.', '1014 由关闭帧携带；1006 表示没有收到该帧。'),
    ],
    applies: [
      text(
        'You see 1006 when the line was cut without a word. Never send it.',
        '线路被无声切断时会看到 1006。切勿发送。',
      ),
      text('Use 1014 on a gateway whose upstream failed.', '网关的上游出错时使用 1014。'),
    ],
    toDo: [
      [
        text(
          'Look at the logs of proxy and backend; reconnect with increasing delays.',
          '查看代理和后端的日志；以逐渐增大的间隔重连。',
        ),
      ],
      [
        text(
          'Look at the backend behind the gateway; reconnect with increasing delays.',
          '检查网关之后的后端；以逐渐增大的间隔重连。',
        ),
      ],
    ],
  },
  {
    codes: [1013, 1014],
    question: text(
      'Is the server overloaded, or its upstream at fault? Overload: 1013. Upstream: 1014.',
      '是服务器过载，还是其上游有问题？过载：1013。上游：1014。',
    ),
    differences: [
      text(
        '1013 is a decision to shed load. 1014 reports a bad answer from the server behind.',
        '1013 是主动减轻负载的决定。1014 报告其后的服务器应答有误。',
      ),
      text(
        'After 1013 stay away for long; after 1014 try again with growing delays.',
        '1013 之后应长时间不连接；1014 之后以逐渐增大的间隔重试。',
      ),
    ],
    applies: [
      text('Use 1013 when there is too much to do.', '负载过高时使用 1013。'),
      text('Use 1014 when the upstream answered badly.', '上游应答有误时使用 1014。'),
    ],
    toDo: [
      [text('Wait long, with growing random delays; add capacity.', '等待较长时间，间隔随机并逐渐增大；扩容。')],
      [text('Fix the upstream; reconnect with increasing delays.', '修复上游；以逐渐增大的间隔重连。')],
    ],
  },
];
