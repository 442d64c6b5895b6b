import type { CodeEntry } from '../codeDescription';
import { hybiRestartAndOverload, registry } from '../references';
import { text } from '../text';
import { registryCode } from './common';

export const tryAgainLater: CodeEntry = {
  ...registryCode,
  registeredName: 'Try Again Later',
  name: text('Try Again Later', '稍后再试'),
  shortNames: ['TRY_AGAIN_LATER', 'AGAIN', 'SERVICE_OVERLOAD'],
  whoMaySend: 'server',
  chosenBy: 'application',
  cleanClose: 'yes',
  summary: text('The server is overloaded; stay away for a while.', '服务器过载；请过一段时间再来。'),
  meaning: text(
    'The service sheds load. A client should only try a different IP address, if there are several, or the same one upon an action of its user.',
    '服务正在减轻负载。客户端只应尝试其他 IP 地址（如果有多个），或在用户操作之后再连接同一地址。',
  ),
  appliesWhen: text(
    'Use 1013 on a server that has too much to do and wants clients to stay away.',
    '服务器负载过高、希望客户端暂时不要连接时，使用 1013。',
  ),
  whenItOccurs: [
    text('A limit on connections was reached.', '达到了连接数上限。'),
    text('The client reads too slowly and the queue of the server is full.', '客户端读取过慢，服务器的队列已满。'),
    text('A backend that the server needs is not ready.', '服务器所依赖的后端尚未就绪。'),
    text(
      'Starlette: `WS_1013_TRY_AGAIN_LATER`. Liveblocks: back off and try again.',
      'Starlette：`WS_1013_TRY_AGAIN_LATER`。Liveblocks：退避后重试。',
    ),
  ],
  howToFix: [
    text(
      'On a client: wait much longer than usual, with jitter, or let the user ask for it.',
      '客户端：等待远长于平时的时间并加入随机抖动，或由用户主动触发。',
    ),
    text(
      'On a client that is a slow reader: process messages faster or ask for less.',
      '读取缓慢的客户端：加快处理消息，或减少订阅。',
    ),
    text('On a server: add capacity or raise the connection limit.', '服务器：扩容，或提高连接数上限。'),
    text(
      'For a rate limit that the client caused, 1008 or a private code fits better.',
      '若是客户端自身造成的速率超限，1008 或私有代码更合适。',
    ),
  ],
  peersView: text(
    'The client sees 1013 and a clean close. Some receivers refuse the code: uWebSockets, Qt, gobwas/ws; Tomcat reports 1002 instead.',
    '客户端看到 1013，并视为正常完成的关闭。某些接收方会拒绝该代码：uWebSockets、Qt、gobwas/ws；Tomcat 则报告为 1002。',
  ),
  reconnect: {
    advice: 'with-long-delay',
    text: text(
      'Not at once. By the original text, only to a different address or upon user action; in practice with long, growing, random delays.',
      '不要立即重连。按最初的定义，只能连接其他地址或在用户操作后重连；实践中采用较长、递增且随机的间隔。',
    ),
  },
  httpAnalogue: { names: ['503 Service Unavailable', '429 Too Many Requests'] },
  grpcAnalogue: { names: ['UNAVAILABLE', 'RESOURCE_EXHAUSTED'] },
  notes: [
    text(
      'It stands in the IANA registry, not in RFC 6455; libraries written from the RFC alone refused it.',
      '它收录在 IANA 注册表中，而不在 RFC 6455 中；仅依据 RFC 编写的库曾拒绝它。',
    ),
  ],
  symptoms: [
    text('overload, too many connections, slow consumer, backpressure, busy', '过载、连接过多、消费过慢、背压、繁忙'),
  ],
  references: [registry, hybiRestartAndOverload],
};
