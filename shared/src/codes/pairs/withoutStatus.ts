import { text } from '../text';
import type { WrittenPair } from './pairDescription';

/** Pairs around the codes that are never on the wire. */
export const pairsWithoutStatus: readonly WrittenPair[] = [
  {
    codes: [1005, 1015],
    question: text(
      'Was there ever a WebSocket connection? Yes, closed properly: 1005. No, TLS failed: 1015.',
      'WebSocket 连接是否曾经建立？建立过并正常关闭：1005。从未建立，TLS 失败：1015。',
    ),
    differences: [
      text(
        '1005 is the end of a connection that worked: a Close frame arrived, only without a code. 1015 is a connection that never began, because the TLS handshake failed.',
        '1005 是一次正常连接的结束：收到了关闭帧，只是没有代码。1015 则是连接根本没有开始，因为 TLS 握手失败。',
      ),
      text(
        '1005 is clean (`wasClean` is true). 1015 is not.',
        '1005 属于正常完成的关闭（`wasClean` 为 true）。1015 不是。',
      ),
      text(
        'After 1005 messages may have been exchanged. With 1015 not a single WebSocket frame was exchanged.',
        '出现 1005 之前可能已经交换过消息。出现 1015 时，一个 WebSocket 帧都没有传输过。',
      ),
      text(
        'Browsers report 1005 but not 1015: a page sees 1006 when TLS fails.',
        '浏览器会报告 1005，但不会报告 1015：TLS 失败时页面看到的是 1006。',
      ),
      text(
        'They have in common that both are local labels and neither must ever be sent.',
        '共同点：两者都是本地标记，都绝不能发送。',
      ),
    ],
    applies: [
      text(
        'You see 1005 when the peer closed without naming a code, for example with `ws.close()`.',
        '对端关闭时没有给出代码（例如 `ws.close()`），就会看到 1005。',
      ),
      text(
        'You see 1015 in clients outside the browser that can tell a TLS failure from others, such as that of Bun; in a browser expect 1006 instead.',
        '能够区分 TLS 失败的非浏览器客户端（例如 Bun）会报告 1015；在浏览器中看到的是 1006。',
      ),
    ],
    toDo: [
      [
        text('Nothing is broken: treat 1005 like 1000.', '没有故障：按 1000 处理 1005。'),
        text(
          'For a clear record, let the closing side call `close(1000)`.',
          '若希望记录清晰，请让关闭方调用 `close(1000)`。',
        ),
        text(
          'When relaying a close, turn 1005 into a close without a code.',
          '转发关闭时，把 1005 变为不带代码的关闭。',
        ),
      ],
      [
        text(
          'Fix the certificate: valid dates, the right host name, the full chain, a trusted authority.',
          '修正证书：有效期、正确的主机名、完整的证书链、受信任的颁发机构。',
        ),
        text(
          'Open the same host with https:// to see what is wrong with it, and check that wss:// meets a port that speaks TLS.',
          '用 https:// 打开同一主机查看问题所在，并确认 wss:// 对应的端口支持 TLS。',
        ),
        text('Do not retry before that: the result stays the same.', '在此之前不要重试：结果不会改变。'),
      ],
    ],
  },
  {
    codes: [1005, 1006],
    question: text(
      'Did a Close frame arrive? Yes, but empty: 1005. None at all: 1006.',
      '是否收到了关闭帧？收到了，但为空：1005。完全没有收到：1006。',
    ),
    differences: [
      text(
        '1005 means the peer said goodbye without a code. 1006 means it said nothing: the connection was cut or never came up.',
        '1005 表示对端道了别但没有给出代码。1006 表示它什么也没说：连接被切断，或根本没有建立。',
      ),
      text('1005 is clean, 1006 is not: look at `wasClean`.', '1005 是正常完成的关闭，1006 不是：看 `wasClean` 即可。'),
      text(
        '1005 is usually intended. 1006 is usually a failure: network, proxy timeout, crash, refused handshake.',
        '1005 通常是有意为之。1006 通常是故障：网络、代理超时、崩溃、握手被拒绝。',
      ),
      text(
        'ASGI servers such as uvicorn are an exception: they report 1005 for a lost connection, too.',
        'uvicorn 等 ASGI 服务器是例外：连接丢失时它们也报告 1005。',
      ),
    ],
    applies: [
      text(
        'You see 1005 after `ws.close()` without arguments, on either side.',
        '任一方不带参数调用 `ws.close()` 之后会看到 1005。',
      ),
      text(
        'You see 1006 when the line was cut, the process died, or the handshake failed.',
        '线路被切断、进程退出或握手失败时会看到 1006。',
      ),
    ],
    toDo: [
      [
        text(
          'Treat 1005 like 1000; do not reconnect just because it is not 1000.',
          '按 1000 处理 1005；不要仅因为它不是 1000 就重连。',
        ),
        text('To be explicit, close with 1000.', '若要明确，请以 1000 关闭。'),
      ],
      [
        text(
          'Reconnect: first after a random 0–5 seconds, then with increasing delays.',
          '重连：首次随机等待 0–5 秒，之后逐渐增大间隔。',
        ),
        text(
          'If it comes after a fixed silent time, send a heartbeat every 20–30 seconds or raise the timeouts of the proxies.',
          '如果总在固定的静默时间后出现，请每 20–30 秒发送一次心跳，或调大代理的超时。',
        ),
        text(
          'If it comes at once, look at the handshake: status, certificate, path.',
          '如果一连接就出现，请检查握手：状态、证书、路径。',
        ),
      ],
    ],
  },
  {
    codes: [1006, 1015],
    question: text(
      'Can the API tell why the connection failed? Outside the browser it may say 1015 for TLS; a browser says 1006 for everything.',
      'API 能否说明连接为何失败？浏览器之外的 API 可能以 1015 表示 TLS 失败；浏览器对一切失败都报告 1006。',
    ),
    differences: [
      text(
        '1015 names one cause: the TLS handshake failed. 1006 names none: no Close frame arrived, whatever the cause.',
        '1015 指明了一个原因：TLS 握手失败。1006 不指明原因：只是没有收到关闭帧。',
      ),
      text(
        'A browser hides TLS failures behind 1006 on purpose, so that a page cannot probe the network.',
        '浏览器有意用 1006 掩盖 TLS 失败，以免页面借此探测网络。',
      ),
      text(
        '1006 may also end a connection that worked for hours. 1015 comes only at the start.',
        '1006 也可能结束一个已正常工作数小时的连接。1015 只会出现在建立之初。',
      ),
      text('Neither must ever be sent.', '两者都绝不能发送。'),
    ],
    applies: [
      text(
        'You see 1006 for every failure in a browser, TLS included.',
        '在浏览器中，包括 TLS 在内的所有失败都显示为 1006。',
      ),
      text(
        'You see 1015 only in clients outside the browser that report TLS failures apart.',
        '只有单独报告 TLS 失败的非浏览器客户端才会给出 1015。',
      ),
    ],
    toDo: [
      [
        text(
          'Find the cause outside the code: network panel, server log, proxy log.',
          '到代码之外寻找原因：网络面板、服务器日志、代理日志。',
        ),
        text('Reconnect with increasing delays.', '以逐渐增大的间隔重连。'),
        text(
          'If a wss:// connection never comes up in a browser, suspect the certificate: open the host with https://.',
          '如果浏览器中的 wss:// 连接始终无法建立，请怀疑证书：用 https:// 打开该主机。',
        ),
      ],
      [
        text('Fix the certificate, its chain, the host name or the port.', '修正证书、证书链、主机名或端口。'),
        text('Do not retry before that.', '在此之前不要重试。'),
      ],
    ],
  },
  {
    codes: [1000, 1005],
    question: text(
      'Did the closing side name a code? `close(1000)` gives 1000, `close()` gives 1005.',
      '关闭方是否给出了代码？`close(1000)` 得到 1000，`close()` 得到 1005。',
    ),
    differences: [
      text(
        'Both are intended and clean; the only difference is whether the Close frame carried a code.',
        '两者都是有意且正常完成的关闭；唯一的区别是关闭帧是否带有代码。',
      ),
      text(
        '1000 travels in the frame. 1005 never does: it is the label of the receiver for an empty frame.',
        '1000 在帧中传输。1005 从不传输：它是接收方对空帧的标记。',
      ),
      text('1000 may be sent, 1005 must not.', '1000 可以发送，1005 不得发送。'),
      text('A reason can accompany 1000; an empty frame has no room for one.', '1000 可以附带关闭原因；空帧无法附带。'),
    ],
    applies: [
      text('Use 1000 to say that the work is done.', '用 1000 表示任务已完成。'),
      text('You see 1005 when the peer left the code out.', '对端省略了代码时会看到 1005。'),
    ],
    toDo: [
      [
        text(
          'Do not reconnect, unless your application still needs the connection.',
          '不要重连，除非应用仍需要该连接。',
        ),
      ],
      [
        text('Treat 1005 exactly like 1000: test for both.', '与 1000 完全一样地处理 1005：判断时把两者都包括在内。'),
        text(
          'Write `close(1000)` where you wrote `close()`, if the peer should see 1000.',
          '若希望对端看到 1000，请把 `close()` 写成 `close(1000)`。',
        ),
      ],
    ],
  },
  {
    codes: [1001, 1005],
    question: text(
      'Did the leaving side say why? With 1001 it did; with 1005 the Close frame was empty.',
      '离开的一方是否说明了原因？1001 说明了；1005 时关闭帧为空。',
    ),
    differences: [
      text(
        'A page that is left gives 1001: the browser sends it. A socket that is garbage-collected, or closed with `close()`, gives 1005.',
        '离开页面得到 1001：由浏览器发送。套接字被垃圾回收，或以 `close()` 关闭，则得到 1005。',
      ),
      text(
        'Both are clean. 1001 travels in the frame, 1005 never does.',
        '两者都是正常完成的关闭。1001 在帧中传输，1005 从不传输。',
      ),
      text(
        '1001 from a server invites a client to reconnect; 1005 does not say.',
        '服务器发出的 1001 意味着客户端可以重连；1005 没有说明。',
      ),
    ],
    applies: [
      text('Use 1001 on a server that shuts down.', '服务器停机时使用 1001。'),
      text('You see 1005 when nobody named a code.', '没有任何一方给出代码时会看到 1005。'),
    ],
    toDo: [
      [
        text('On a server: users left, nothing to do.', '服务器：用户离开了，无需处理。'),
        text('On a client: reconnect after a random delay.', '客户端：随机延迟后重连。'),
      ],
      [text('Treat 1005 like 1000.', '按 1000 处理 1005。')],
    ],
  },
];
