import type { CodeEntry } from '../codeDescription';
import { registry, rfc6455, whatwgClosed } from '../references';
import { text } from '../text';
import { localOnlyCode } from './common';

export const abnormalClosure: CodeEntry = {
  ...localOnlyCode,
  registeredName: 'Abnormal Closure',
  name: text('Abnormal Closure', '异常关闭'),
  shortNames: ['ABNORMAL', 'ABNORMAL_CLOSURE', 'CLOSE_ABNORMAL'],
  cleanClose: 'no',
  summary: text(
    'The connection ended without a Close frame, or never came up.',
    '连接在没有关闭帧的情况下结束，或根本没有建立。',
  ),
  meaning: text(
    'No Close frame was received. 1006 is the local label for that; it never travels in a frame. In a browser everything that fails looks like this: DNS, a refused port, TLS, an HTTP status instead of the upgrade, a frame error.',
    '没有收到关闭帧。1006 是本地对此的标记，从不出现在帧中。在浏览器中，一切失败看起来都是它：DNS、端口被拒绝、TLS、返回 HTTP 状态而未升级、帧错误。',
  ),
  appliesWhen: text(
    'You see 1006 when the connection was cut or failed and no Close frame arrived. Never send it.',
    '连接被切断或失败、且未收到关闭帧时会看到 1006。切勿发送。',
  ),
  whenItOccurs: [
    text(
      'nginx: no traffic for `proxy_read_timeout`, 60 seconds by default.',
      'nginx：在 `proxy_read_timeout`（默认 60 秒）内没有流量。',
    ),
    text('AWS ALB: idle timeout, 60 seconds by default.', 'AWS ALB：空闲超时，默认 60 秒。'),
    text(
      'Cloudflare: about 100 seconds without traffic. Heroku: 55 seconds. HAProxy: `timeout tunnel`.',
      'Cloudflare：约 100 秒没有流量。Heroku：55 秒。HAProxy：`timeout tunnel`。',
    ),
    text(
      'The handshake was answered with an HTTP status such as 401, 403, 404 or 502; the code cannot tell which.',
      '握手得到的是 401、403、404、502 等 HTTP 状态；代码无法说明是哪一个。',
    ),
    text(
      'Browser: wrong subprotocol, mixed content, CSP, a certificate that is not trusted, or a frame that it refused.',
      '浏览器：子协议不符、混合内容、CSP、证书不受信任，或某一帧被浏览器拒绝。',
    ),
    text(
      'JavaScript: `close()` was called before the connection was open; an error event comes with it.',
      'JavaScript：在连接打开之前调用了 `close()`；同时会触发 error 事件。',
    ),
    text(
      'The peer put 1005, 1006 or 1015 into a Close frame: Chromium and WebKit fail the connection, and the page sees 1006.',
      '对端在关闭帧中放入了 1005、1006 或 1015：Chromium 和 WebKit 会断开连接，页面看到 1006。',
    ),
    text(
      'The server process crashed, was killed or ran out of memory, or a deploy ended it without closing its connections.',
      '服务器进程崩溃、被杀死或内存耗尽，或部署时未关闭连接就结束了进程。',
    ),
    text(
      'The server cut the line on purpose: `terminate()` in Node.js, `conn.Close()` of gorilla in Go, `socket.destroy()`.',
      '服务器有意切断：Node.js 的 `terminate()`、Go gorilla 的 `conn.Close()`、`socket.destroy()`。',
    ),
    text(
      'Phones and laptops: app in the background, screen lock, sleep, a change between Wi-Fi and mobile network.',
      '手机和笔记本：应用进入后台、锁屏、休眠、在 Wi-Fi 与移动网络之间切换。',
    ),
  ],
  howToFix: [
    text(
      'Look where the truth is: the status of the handshake in the network panel, the server log, the proxy log. The code cannot tell.',
      '到真正有答案的地方去看：网络面板中的握手状态、服务器日志、代理日志。代码本身说明不了原因。',
    ),
    text(
      'If it comes after a fixed time without traffic: send pings or a heartbeat more often than the shortest idle timeout on the way; every 20–30 seconds is safe.',
      '如果总在固定的无流量时间后出现：以短于途中最小空闲超时的间隔发送 ping 或心跳；每 20–30 秒一次较为稳妥。',
    ),
    text('Raise the idle timeouts of proxies and load balancers.', '调大代理和负载均衡器的空闲超时。'),
    text(
      'On the server, send a real Close frame on shutdown (1001 or 1012) and on errors (1011).',
      '在服务器端，停机时（1001 或 1012）和出错时（1011）发送真正的关闭帧。',
    ),
    text(
      'If it comes at once: open the same address with https:// to check certificate, path and authentication.',
      '如果一连接就出现：用 https:// 打开同一地址，检查证书、路径和身份验证。',
    ),
  ],
  peersView: text(
    'It must not be sent. Many libraries throw, some silently send another code, some put 1006 on the wire. To end a connection without a Close frame, drop it (`terminate()`); to report a failure, send 1011.',
    '不得发送。许多库会抛出异常，有的库悄悄改发其他代码，有的库真的把 1006 发送出去。要不发关闭帧就结束连接，请直接断开（`terminate()`）；要报告故障，请发送 1011。',
  ),
  reconnect: {
    advice: 'with-delay',
    text: text(
      'Yes: first after a random 0–5 seconds, then with increasing delays (exponential backoff).',
      '应当重连：首次随机等待 0–5 秒，之后逐渐增大间隔（指数退避）。',
    ),
  },
  httpAnalogue: {
    names: ['502 Bad Gateway', '504 Gateway Timeout'],
    note: text(
      'at a proxy; otherwise no response at all, such as ECONNRESET',
      '出现在代理处；否则是完全没有响应，例如 ECONNRESET',
    ),
  },
  grpcAnalogue: { names: ['UNAVAILABLE'] },
  notes: [
    text(
      'Over HTTP/2 and HTTP/3 a stream that ends or is reset without a Close frame is reported as 1006, too.',
      '在 HTTP/2 和 HTTP/3 上，流在没有关闭帧的情况下结束或被重置，同样报告为 1006。',
    ),
    text(
      'The side that fails a connection because of a bad frame or a message that is too big often reports 1006 itself, while the peer sees 1002, 1007 or 1009.',
      '因坏帧或消息过大而断开连接的一方，自身往往报告 1006，而对端看到 1002、1007 或 1009。',
    ),
  ],
  symptoms: [
    text('wasClean false, no code, no reason', 'wasClean 为 false、没有代码、没有原因'),
    text(
      'connection closes after 60 seconds, idle timeout, drops after a minute of silence',
      '连接 60 秒后断开、空闲超时、一分钟没有数据就断开',
    ),
    text(
      'connection lost, network error, ECONNRESET, socket hang up, no close frame received',
      '连接丢失、网络错误、ECONNRESET、socket hang up、没有收到关闭帧',
    ),
    text(
      'cannot connect, connection refused, handshake failed, Unexpected response code',
      '无法连接、连接被拒绝、握手失败、Unexpected response code',
    ),
    text(
      'server crashed, out of memory, killed, nginx proxy_read_timeout',
      '服务器崩溃、内存耗尽、进程被杀、nginx proxy_read_timeout',
    ),
    text('phone in background, sleep, screen lock, Wi-Fi change', '手机后台、休眠、锁屏、切换 Wi-Fi'),
  ],
  references: [rfc6455('7.1.5'), rfc6455('7.2.3'), rfc6455('7.4.1'), registry, whatwgClosed],
};
