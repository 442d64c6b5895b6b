import type { CodeEntry } from '../codeDescription';
import { registry, rfc6455, whatwgClose } from '../references';
import { text } from '../text';
import { localOnlyCode } from './common';

export const noStatusReceived: CodeEntry = {
  ...localOnlyCode,
  registeredName: 'No Status Rcvd',
  name: text('No Status Rcvd', '未收到状态码'),
  shortNames: ['NO_STATUS', 'NO_STATUS_RECEIVED', 'EMPTY', 'NULL', 'STATUS'],
  cleanClose: 'yes',
  summary: text('The peer closed properly but gave no code.', '对端正常关闭了连接，但没有给出代码。'),
  meaning: text(
    'A Close frame arrived and its body was empty. 1005 is the local label for that; it never travels in a frame. The close itself is clean.',
    '收到了关闭帧，但其正文为空。1005 是本地对此的标记，从不出现在帧中。这次关闭本身是正常完成的。',
  ),
  appliesWhen: text(
    'You see 1005 when a Close frame without a code arrived. Never send it.',
    '收到不带代码的关闭帧时会看到 1005。切勿发送。',
  ),
  whenItOccurs: [
    text(
      'JavaScript: someone called `ws.close()` without arguments. The peer sees 1005 and, since peers echo, so does the caller.',
      'JavaScript：有人不带参数调用了 `ws.close()`。对端看到 1005；由于对端会回显，调用方也看到 1005。',
    ),
    text('A server closes with an empty Close frame.', '服务器以空的关闭帧关闭连接。'),
    text(
      'Browser: an open socket was garbage-collected; the server sees 1005.',
      '浏览器：处于打开状态的套接字被垃圾回收；服务器看到 1005。',
    ),
    text(
      'Python, uvicorn and other ASGI servers: 1005 is also reported for a connection that was lost without a Close frame.',
      'Python，uvicorn 等 ASGI 服务器：未收到关闭帧就断开的连接也会报告为 1005。',
    ),
  ],
  howToFix: [
    text('Nothing is broken. Treat it like 1000.', '没有任何故障。按 1000 处理即可。'),
    text(
      'To make the intent visible, let the closing side send a code: `close(1000)` instead of `close()`.',
      '若想让意图可见，请让关闭方给出代码：用 `close(1000)` 代替 `close()`。',
    ),
    text(
      'In a proxy or relay, do not pass `event.code` on as it is: for 1005, call `close()` without a code.',
      '在代理或中继中，不要原样转发 `event.code`：遇到 1005 时，调用不带代码的 `close()`。',
    ),
    text(
      'In reconnect logic, do not take every code other than 1000 for a failure; 1005 is a clean close.',
      '在重连逻辑中，不要把 1000 以外的代码都当作故障；1005 是正常完成的关闭。',
    ),
  ],
  peersView: text(
    'It must not be sent. Browsers and many libraries throw; some send an empty Close frame instead, some put 1005 on the wire, which strict peers answer with 1002.',
    '不得发送。浏览器和许多库会抛出异常；有的库改发空的关闭帧，有的库真的把 1005 发送出去，严格的对端会以 1002 作答。',
  ),
  reconnect: {
    advice: 'no',
    text: text(
      'Treat it like 1000: the peer closed on purpose. Reconnect only if your application still needs the connection.',
      '与 1000 同样处理：对端有意关闭。仅当应用仍需要连接时才重连。',
    ),
  },
  httpAnalogue: { names: ['204 No Content'], note: text('or no status at all', '或根本没有状态') },
  grpcAnalogue: { names: ['UNKNOWN'] },
  notes: [
    text(
      'Not every library says 1005 for an empty frame: faye-websocket and Tomcat report 1000, aiohttp 0, the npm package `websocket` 1006.',
      '并非所有库都用 1005 表示空帧：faye-websocket 和 Tomcat 报告 1000，aiohttp 报告 0，npm 包 `websocket` 报告 1006。',
    ),
    text(
      "MDN's page on `close()` says that 1000 is sent when no code is given; the WHATWG standard and the browsers send an empty frame.",
      'MDN 的 `close()` 页面称不给代码时发送 1000；而 WHATWG 标准和各浏览器发送的是空帧。',
    ),
    text(
      'Go, gorilla/websocket: `FormatCloseMessage(1005, "")` gives an empty body on purpose.',
      'Go，gorilla/websocket：`FormatCloseMessage(1005, "")` 会有意生成空正文。',
    ),
  ],
  symptoms: [
    text('wasClean true, but no code', 'wasClean 为 true、但没有代码'),
    text(
      'close without code, empty close frame, ws.close() without arguments',
      '关闭时没有代码、空的关闭帧、不带参数的 ws.close()',
    ),
    text('client reconnects forever after a clean close', '正常关闭后客户端不断重连'),
    text('forwarding event.code throws', '转发 event.code 抛出异常'),
  ],
  references: [rfc6455('7.1.5'), rfc6455('7.4.1'), registry, whatwgClose],
};
