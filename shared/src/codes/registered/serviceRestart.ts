import type { CodeEntry } from '../codeDescription';
import { hybiRestartAndOverload, registry } from '../references';
import { text } from '../text';
import { registryCode } from './common';

export const serviceRestart: CodeEntry = {
  ...registryCode,
  registeredName: 'Service Restart',
  name: text('Service Restart', '服务重启'),
  shortNames: ['SERVICE_RESTART', 'RESTART'],
  whoMaySend: 'server',
  chosenBy: 'application',
  cleanClose: 'yes',
  summary: text(
    'The service restarts; come back after a random 5–30 seconds.',
    '服务正在重启；请随机等待 5–30 秒后再连接。',
  ),
  meaning: text(
    'The server is restarting and expects to be back shortly. A client may reconnect, and if it does, it should wait a random 5–30 seconds.',
    '服务器正在重启，预计很快恢复。客户端可以重连；重连时应随机等待 5–30 秒。',
  ),
  appliesWhen: text(
    'Use 1012 on a server that restarts and will be back within seconds.',
    '服务器重启、数秒内即可恢复时，使用 1012。',
  ),
  whenItOccurs: [
    text('A deploy or a rolling restart.', '部署或滚动重启。'),
    text('Python, uvicorn: on server shutdown.', 'Python，uvicorn：服务器关闭时。'),
  ],
  howToFix: [
    text('On a client: wait a random 5–30 seconds and connect again.', '客户端：随机等待 5–30 秒后重新连接。'),
    text(
      'On a server: stagger the closes, so that clients do not all return at once.',
      '服务器：错开关闭时间，避免所有客户端同时回来。',
    ),
    text(
      'If it comes outside of deploys, look for a process manager that restarts the service, and why.',
      '如果它出现在部署之外，请查明是哪个进程管理器重启了服务，以及原因。',
    ),
  ],
  peersView: text(
    'The client sees 1012 and a clean close. Some receivers refuse the code: uWebSockets, Qt, gobwas/ws; Tomcat reports 1002 instead.',
    '客户端看到 1012，并视为正常完成的关闭。某些接收方会拒绝该代码：uWebSockets、Qt、gobwas/ws；Tomcat 则报告为 1002。',
  ),
  reconnect: {
    advice: 'with-delay',
    text: text(
      'Yes, after a random 5–30 seconds; the delay keeps the restarted server from a rush.',
      '应当重连，随机等待 5–30 秒；延迟可避免刚重启的服务器遭遇连接洪峰。',
    ),
  },
  httpAnalogue: { names: ['503 Service Unavailable'], note: text('with Retry-After', '附带 Retry-After') },
  grpcAnalogue: { names: ['UNAVAILABLE'] },
  notes: [
    text(
      'It stands in the IANA registry, not in RFC 6455; libraries written from the RFC alone refused it.',
      '它收录在 IANA 注册表中，而不在 RFC 6455 中；仅依据 RFC 编写的库曾拒绝它。',
    ),
  ],
  symptoms: [text('restart, deploy, rolling update, server restarting', '重启、部署、滚动更新、服务器正在重启')],
  references: [registry, hybiRestartAndOverload],
};
