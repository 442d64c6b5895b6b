import type { CodeEntry } from '../codeDescription';
import { registry, rfc6455, whatwgClose } from '../references';
import { text } from '../text';
import { rfcCode } from './common';

export const normalClosure: CodeEntry = {
  ...rfcCode,
  registeredName: 'Normal Closure',
  name: text('Normal Closure', '正常关闭'),
  shortNames: ['NORMAL', 'NORMAL_CLOSURE', 'CLOSE_NORMAL', 'OK'],
  whoMaySend: 'both',
  chosenBy: 'application',
  browserMaySend: true,
  cleanClose: 'yes',
  summary: text('The work is done and the connection ends as planned.', '任务已完成，连接按计划结束。'),
  meaning: text(
    'The purpose of the connection has been fulfilled. Nothing failed; the side that closed had no more to say.',
    '建立连接的目的已经达到。没有任何故障，关闭的一方只是不再需要这个连接。',
  ),
  appliesWhen: text(
    'Use 1000 when the conversation ended as intended: logout, end of a stream, a view that is left.',
    '对话按预期结束时使用 1000：用户登出、数据流结束、离开某个页面视图。',
  ),
  whenItOccurs: [
    text(
      'Either side calls `close(1000)` after its work, for example on logout.',
      '任一方在工作完成后调用 `close(1000)`，例如用户登出时。',
    ),
    text('A server has sent the last item of a stream.', '服务器已发送完数据流的最后一项。'),
    text(
      'Some servers, proxies and load balancers also close with 1000 for a planned shutdown, although 1001 or 1012 would fit.',
      '有些服务器、代理和负载均衡器在计划内停机时也用 1000 关闭，尽管 1001 或 1012 更合适。',
    ),
    text(
      'Your own `close(1000)` was echoed: a peer normally answers with the code it received.',
      '自己调用的 `close(1000)` 被回显：对端通常以收到的代码作答。',
    ),
  ],
  howToFix: [
    text('Nothing to fix when either side meant to close.', '如果确实有一方打算关闭，则无需处理。'),
    text(
      'When nobody asked for the close, read the reason and look at planned shutdowns of the server or a proxy on the way.',
      '如果没有人要求关闭，请查看关闭原因（reason），并检查服务器或途中代理是否有计划内停机。',
    ),
    text(
      'A server that shuts down should send 1001 or 1012 instead, so that clients know to come back.',
      '服务器停机时应改发 1001 或 1012，让客户端知道需要重新连接。',
    ),
  ],
  peersView: text('The peer sees 1000 and a clean close.', '对端看到 1000，并视为正常完成的关闭。'),
  reconnect: {
    advice: 'no',
    text: text(
      'Do not reconnect by yourself. If your application did not ask for the close and still needs the connection, reconnect with increasing delays.',
      '不要自动重连。如果应用没有要求关闭且仍需要连接，则以逐渐增大的间隔重连。',
    ),
  },
  httpAnalogue: { names: ['200 OK', '204 No Content'] },
  grpcAnalogue: { names: ['OK'] },
  notes: [
    text(
      '`close()` without a code is not the same as `close(1000)`: it sends an empty Close frame and the peer reports 1005.',
      '不带代码的 `close()` 与 `close(1000)` 并不相同：前者发送空的关闭帧，对端报告 1005。',
    ),
    text(
      'Discord: a client that closes with 1000 or 1001 loses its resumable session; close with another code to resume.',
      'Discord：客户端以 1000 或 1001 关闭后会话即失效；若要恢复会话，须使用其他代码关闭。',
    ),
  ],
  symptoms: [
    text('connection closed normally, logout, finished, done', '连接正常关闭、登出、完成、结束'),
    text('server closed the connection although nothing was wrong', '没有出错但服务器关闭了连接'),
  ],
  references: [rfc6455('7.4.1'), registry, whatwgClose],
};
