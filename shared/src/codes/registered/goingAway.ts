import type { CodeEntry } from '../codeDescription';
import { registry, rfc6455, whatwgClose } from '../references';
import { text } from '../text';
import { rfcCode } from './common';

export const goingAway: CodeEntry = {
  ...rfcCode,
  registeredName: 'Going Away',
  name: text('Going Away', '端点离开'),
  shortNames: ['GOING_AWAY', 'AWAY', 'ENDPOINT_UNAVAILABLE'],
  whoMaySend: 'both',
  chosenBy: 'either',
  cleanClose: 'yes',
  summary: text(
    'The endpoint is leaving: a page was left, or a server is going down.',
    '端点正在离开：用户离开了页面，或服务器正在停机。',
  ),
  meaning: text(
    'The side that closes is about to disappear, perhaps for good. It says goodbye in time, so this is not a failure.',
    '关闭的一方即将消失，可能不再回来。它及时道了别，因此不算故障。',
  ),
  appliesWhen: text(
    'Use 1001 when this endpoint itself goes away: a server that shuts down, a client program that exits.',
    '当本端自身即将离开时使用 1001：服务器停机，或客户端程序退出。',
  ),
  whenItOccurs: [
    text(
      'Browser: the tab was closed, reloaded or navigated away; the browser itself sends 1001 and the server sees it.',
      '浏览器：标签页被关闭、刷新或跳转；浏览器自行发送 1001，由服务器看到。',
    ),
    text(
      'Go, Node.js, Java, .NET servers: a graceful shutdown closes the open connections.',
      'Go、Node.js、Java、.NET 服务器：优雅停机时关闭现有连接。',
    ),
    text(
      'Cloudflare: an edge restart, with the reason `CloudFlare WebSocket proxy restarting`.',
      'Cloudflare：边缘节点重启，关闭原因为 `CloudFlare WebSocket proxy restarting`。',
    ),
    text(
      'AWS API Gateway: the idle limit (10 minutes) or the connection limit (2 hours) was reached; it is said to close with 1001.',
      'AWS API Gateway：达到空闲上限（10 分钟）或连接时长上限（2 小时）；据称此时以 1001 关闭。',
    ),
    text('Kubernetes: a pod was drained in good order.', 'Kubernetes：Pod 被有序排空。'),
  ],
  howToFix: [
    text(
      'On a server that sees 1001 from browsers: nothing, users simply leave pages. Do not log it as an error.',
      '服务器收到浏览器的 1001：无需处理，只是用户离开了页面。不要记为错误。',
    ),
    text(
      'On a client: connect again after a random delay; the server announced its leave.',
      '客户端：随机延迟后重新连接；服务器已预先告知离开。',
    ),
    text(
      'On a server that shuts down: stagger the closes and drain connections, so that clients do not all return at once.',
      '服务器停机时：错开关闭时间并排空连接，避免所有客户端同时回来。',
    ),
    text(
      'In browser code that must send a code itself: use 1000 or one of 3000–4999, `close(1001)` throws there.',
      '浏览器代码需要自己发送代码时：使用 1000 或 3000–4999 中的代码，`close(1001)` 会抛出异常。',
    ),
  ],
  peersView: text(
    'The peer sees 1001 and a clean close. A script in a browser cannot send it: `close(1001)` throws InvalidAccessError.',
    '对端看到 1001，并视为正常完成的关闭。浏览器脚本不能发送它：`close(1001)` 会抛出 InvalidAccessError。',
  ),
  reconnect: {
    advice: 'with-delay',
    text: text(
      'Yes: wait a random 0–5 seconds first, then increase the delay. Do not treat it as an error.',
      '应当重连：先随机等待 0–5 秒，之后逐渐增大间隔。不要视为错误。',
    ),
  },
  httpAnalogue: {
    names: ['503 Service Unavailable'],
    note: text('HTTP/2 has GOAWAY for this', 'HTTP/2 中对应 GOAWAY'),
  },
  grpcAnalogue: { names: ['UNAVAILABLE'] },
  notes: [
    text(
      'Discord: a client that closes with 1000 or 1001 loses its resumable session.',
      'Discord：客户端以 1000 或 1001 关闭后，可恢复的会话即失效。',
    ),
    text(
      'Either side may send 1001; 1012 is a server that says it will be back shortly.',
      '双方都可以发送 1001；1012 则表示服务器说自己很快就会恢复。',
    ),
  ],
  symptoms: [
    text('page reload, tab closed, navigation, user left', '刷新页面、关闭标签页、页面跳转、用户离开'),
    text('server shutdown, deploy, drain, pod terminated', '服务器停机、部署、排空、Pod 终止'),
    text('InvalidAccessError in browser close', '浏览器 close 抛出 InvalidAccessError'),
  ],
  references: [rfc6455('7.4.1'), registry, whatwgClose],
};
