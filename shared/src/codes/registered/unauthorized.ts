import type { CodeEntry } from '../codeDescription';
import { registry, rfc6455, whatwgClose } from '../references';
import { text } from '../text';
import { registryCode } from './common';

export const unauthorized: CodeEntry = {
  ...registryCode,
  registeredName: 'Unauthorized',
  name: text('Unauthorized', '未通过身份验证'),
  shortNames: ['UNAUTHORIZED'],
  whoMaySend: 'both',
  chosenBy: 'application',
  browserMaySend: true,
  cleanClose: 'yes',
  summary: text('The peer does not know who you are; log in first.', '对端不知道你是谁；请先登录。'),
  meaning: text(
    'The connection needs authentication, and it is missing or not valid. The registry likens it to HTTP 401.',
    '该连接需要身份验证，但凭据缺失或无效。注册表将其比作 HTTP 401。',
  ),
  appliesWhen: text(
    'Use 3000 when the other side is not authenticated: no credentials, or invalid ones.',
    '对方未通过身份验证（没有凭据或凭据无效）时，使用 3000。',
  ),
  whenItOccurs: [
    text('The token or session is missing, wrong or expired.', '令牌或会话缺失、错误或已过期。'),
    text(
      'SockJS uses 3000 for "Go away!", Centrifugo as a label for a closed connection, autobahn-js after a goodbye: not about login there.',
      'SockJS 用 3000 表示 "Go away!"，Centrifugo 用它标记连接关闭，autobahn-js 在道别后使用：在这些库中与登录无关。',
    ),
  ],
  howToFix: [
    text('Obtain a new token or log in again, then reconnect.', '获取新令牌或重新登录，然后重连。'),
    text(
      'Check that the credentials reach the server: query, cookie, header or first message.',
      '检查凭据是否到达服务器：查询参数、Cookie、请求头或首条消息。',
    ),
    text(
      'Check which library is in use before you read 3000 as "log in".',
      '在把 3000 理解为“请登录”之前，先确认所用的库。',
    ),
  ],
  peersView: text(
    'The peer sees 3000 and a clean close. Browsers can send it too. A peer that runs uWebSockets refuses 3000–3999 and reports 1006.',
    '对端看到 3000，并视为正常完成的关闭。浏览器也可以发送。运行 uWebSockets 的对端会拒绝 3000–3999，并报告 1006。',
  ),
  reconnect: {
    advice: 'after-change',
    text: text('Only after authenticating anew.', '仅在重新通过身份验证之后。'),
  },
  httpAnalogue: { names: ['401 Unauthorized'], note: text("in the registry's own words", '依据注册表原文') },
  grpcAnalogue: { names: ['UNAUTHENTICATED'] },
  notes: [
    text(
      'Many applications use the private 4401 for the same; agree on one of the two.',
      '许多应用用私有的 4401 表示同样的意思；请约定使用其中一个。',
    ),
    text('Few libraries have a constant for it.', '很少有库为它提供常量。'),
  ],
  symptoms: [
    text(
      'not logged in, token expired, session expired, authentication required, 401',
      '未登录、令牌过期、会话过期、需要身份验证、401',
    ),
  ],
  references: [registry, rfc6455('7.4.2'), whatwgClose],
};
