import type { CodeEntry } from '../codeDescription';
import { hybiBadGateway, registry } from '../references';
import { text } from '../text';
import { registryCode } from './common';

export const badGateway: CodeEntry = {
  ...registryCode,
  registeredName: 'Bad Gateway',
  name: text('Bad Gateway', '网关错误'),
  shortNames: ['BAD_GATEWAY'],
  whoMaySend: 'server',
  chosenBy: 'application',
  cleanClose: 'yes',
  summary: text('A gateway got an invalid response from the server behind it.', '网关从其后的服务器收到了无效响应。'),
  meaning: text(
    'The server acted as a gateway or proxy and received an invalid response from upstream, much like HTTP 502.',
    '服务器作为网关或代理，从上游收到了无效响应，与 HTTP 502 类似。',
  ),
  appliesWhen: text(
    'Use 1014 on a gateway or proxy whose upstream answered badly.',
    '网关或代理的上游应答有误时，使用 1014。',
  ),
  whenItOccurs: [
    text(
      'A gateway that speaks WebSocket itself could not use the answer of its backend.',
      '自身处理 WebSocket 的网关无法使用后端的应答。',
    ),
    text('The backend is down, restarting or answers with an error.', '后端停机、正在重启或返回错误。'),
    text(
      'Plain TCP proxies do not send it: behind them a failed backend shows as 1006.',
      '纯 TCP 代理不会发送它：在其后的后端出错表现为 1006。',
    ),
  ],
  howToFix: [
    text('Look at the log of the gateway, then of the backend behind it.', '先查看网关日志，再查看其后端的日志。'),
    text('Check the address, protocol and health check of the upstream.', '检查上游的地址、协议和健康检查。'),
    text(
      'When the failure is your own and not upstream, send 1011 instead.',
      '如果是自身而不是上游出错，请改发 1011。',
    ),
  ],
  peersView: text(
    'The client sees 1014 and a clean close. Many receivers refuse the code: gorilla/websocket, tungstenite, wsproto, autobahn-python, uWebSockets; Tomcat reports 1002 instead.',
    '客户端看到 1014，并视为正常完成的关闭。许多接收方会拒绝该代码：gorilla/websocket、tungstenite、wsproto、autobahn-python、uWebSockets；Tomcat 则报告为 1002。',
  ),
  reconnect: {
    advice: 'with-delay',
    text: text('Yes, with increasing delays: the upstream may recover.', '应当重连，间隔逐渐增大：上游可能会恢复。'),
  },
  httpAnalogue: { names: ['502 Bad Gateway'], note: text("in the registry's own words", '依据注册表原文') },
  grpcAnalogue: { names: ['UNAVAILABLE'] },
  notes: [
    text(
      'It is refused where a library goes by RFC 6455 alone, since it stands only in the IANA registry; older .NET versions did so, too.',
      '仅依据 RFC 6455 的库会拒绝它，因为它只收录在 IANA 注册表中；旧版 .NET 也是如此。',
    ),
  ],
  symptoms: [text('bad gateway, upstream error, backend down, 502', '网关错误、上游错误、后端停机、502')],
  references: [registry, hybiBadGateway],
};
