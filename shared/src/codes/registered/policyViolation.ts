import type { CodeEntry } from '../codeDescription';
import { registry, rfc6455 } from '../references';
import { text } from '../text';
import { rfcCode } from './common';

export const policyViolation: CodeEntry = {
  ...rfcCode,
  registeredName: 'Policy Violation',
  name: text('Policy Violation', '违反策略'),
  shortNames: ['POLICY', 'POLICY_VIOLATION', 'VIOLATED_POLICY'],
  whoMaySend: 'both',
  chosenBy: 'application',
  cleanClose: 'yes',
  summary: text(
    'The peer refuses what you sent or who you are, without saying more.',
    '对端拒绝你发送的内容或你的身份，但不细说。',
  ),
  meaning: text(
    'A message, or the connection itself, goes against a rule of the endpoint. It is the general code for a refusal by the application, for when 1003 and 1009 do not fit or details should stay hidden.',
    '某条消息或连接本身违反了端点的规则。它是应用层拒绝的通用代码，用于 1003 和 1009 都不合适或不便透露细节的情况。',
  ),
  appliesWhen: text(
    'Use 1008 on a server for a refusal by the application that no closer code names.',
    '服务器在应用层拒绝对方、且没有更贴切的代码时，使用 1008。',
  ),
  whenItOccurs: [
    text('The token or API key is missing, wrong or expired.', '令牌或 API 密钥缺失、错误或已过期。'),
    text(
      'FastAPI, Starlette: a dependency refuses the client with `WS_1008_POLICY_VIOLATION`.',
      'FastAPI、Starlette：依赖项以 `WS_1008_POLICY_VIOLATION` 拒绝客户端。',
    ),
    text('The Origin is not on the list of the server.', 'Origin 不在服务器的允许列表中。'),
    text('A rate limit was exceeded, or the expected heartbeat did not come.', '超出了速率限制，或没有按时发送心跳。'),
    text('Deepgram: reasons `DATA-0000`, `DATA-0001`.', 'Deepgram：关闭原因为 `DATA-0000`、`DATA-0001`。'),
  ],
  howToFix: [
    text(
      'Read the reason: with 1008 it is the only place that says what was refused.',
      '查看关闭原因（reason）：对 1008 来说，只有那里会说明拒绝了什么。',
    ),
    text(
      'Check token, API key, Origin and message format against the documentation of the server.',
      '对照服务器文档检查令牌、API 密钥、Origin 和消息格式。',
    ),
    text('For a rate limit, send less; connecting again does not help.', '若是速率限制，请减少发送；重连无济于事。'),
    text(
      'On a server, send 3000 or 3003 where clients must tell "not logged in" from "not allowed".',
      '在服务器端，若客户端需要区分“未登录”和“无权限”，请发送 3000 或 3003。',
    ),
  ],
  peersView: text(
    'The peer sees 1008 and a clean close. A script in a browser cannot send it: `close(1008)` throws InvalidAccessError.',
    '对端看到 1008，并视为正常完成的关闭。浏览器脚本不能发送它：`close(1008)` 会抛出 InvalidAccessError。',
  ),
  reconnect: {
    advice: 'after-change',
    text: text(
      'No: the same input gives the same result. Reconnect only with new credentials or changed behaviour.',
      '不要重连：同样的输入只会得到同样的结果。更换凭据或改变行为之后再连接。',
    ),
  },
  httpAnalogue: { names: ['403 Forbidden'], note: text('or 400, 401, 429', '或 400、401、429') },
  grpcAnalogue: { names: ['PERMISSION_DENIED', 'FAILED_PRECONDITION'] },
  notes: [
    text(
      'The reason is meant for logs and programs; RFC 6455 does not allow clients to show it to end users.',
      '关闭原因供日志和程序使用；RFC 6455 不允许客户端把它展示给最终用户。',
    ),
    text(
      'A server that refuses before it accepts the upgrade answers with an HTTP status, not with a close code; a browser then shows 1006.',
      '服务器在接受升级之前拒绝时，返回的是 HTTP 状态而不是关闭代码；此时浏览器显示 1006。',
    ),
  ],
  symptoms: [
    text(
      'authentication failed, invalid token, invalid API key, origin not allowed',
      '身份验证失败、令牌无效、API 密钥无效、Origin 不被允许',
    ),
    text('rate limit, too many requests, missing heartbeat, kicked', '速率限制、请求过多、缺少心跳、被踢出'),
  ],
  references: [rfc6455('7.4.1'), registry],
};
