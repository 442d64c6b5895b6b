import type { CodeEntry } from '../codeDescription';
import { registry, rfc6455, whatwgClose } from '../references';
import { text } from '../text';
import { registryCode } from './common';

export const forbidden: CodeEntry = {
  ...registryCode,
  registeredName: 'Forbidden',
  name: text('Forbidden', '无权限'),
  shortNames: ['FORBIDDEN'],
  whoMaySend: 'both',
  chosenBy: 'application',
  browserMaySend: true,
  cleanClose: 'yes',
  summary: text('The peer knows who you are and does not allow this.', '对端知道你是谁，但不允许此操作。'),
  meaning: text(
    'The other side is authenticated but lacks the permission. The registry likens it to HTTP 403.',
    '对方已通过身份验证，但缺少权限。注册表将其比作 HTTP 403。',
  ),
  appliesWhen: text(
    'Use 3003 when the other side is authenticated but not allowed to do this.',
    '对方已通过身份验证但无权执行此操作时，使用 3003。',
  ),
  whenItOccurs: [
    text('The account may not enter this room, channel or document.', '该账号无权进入此房间、频道或文档。'),
    text('A permission was taken away while the connection was open.', '连接期间权限被收回。'),
    text(
      'SaltyRTC uses 3003 for "Handover of the Signalling Channel": not about permissions there.',
      'SaltyRTC 用 3003 表示 "Handover of the Signalling Channel"：与权限无关。',
    ),
  ],
  howToFix: [
    text(
      'Ask for the permission or use another account; a new login of the same one does not help.',
      '申请权限或换用其他账号；用同一账号重新登录没有帮助。',
    ),
    text('On the server: check the rule that refused.', '在服务器端：检查拒绝请求的那条规则。'),
    text('For missing or expired credentials, send 3000 instead.', '若是凭据缺失或过期，请改发 3000。'),
  ],
  peersView: text(
    'The peer sees 3003 and a clean close. Browsers can send it too. A peer that runs uWebSockets refuses 3000–3999 and reports 1006.',
    '对端看到 3003，并视为正常完成的关闭。浏览器也可以发送。运行 uWebSockets 的对端会拒绝 3000–3999，并报告 1006。',
  ),
  reconnect: {
    advice: 'no',
    text: text('No: without new permissions the answer stays the same.', '不要重连：没有新的权限，结果不会改变。'),
  },
  httpAnalogue: { names: ['403 Forbidden'], note: text("in the registry's own words", '依据注册表原文') },
  grpcAnalogue: { names: ['PERMISSION_DENIED'] },
  notes: [
    text(
      'Many applications use the private 4403 for the same; agree on one of the two.',
      '许多应用用私有的 4403 表示同样的意思；请约定使用其中一个。',
    ),
  ],
  symptoms: [text('permission denied, access denied, not allowed, 403', '权限不足、拒绝访问、不允许、403')],
  references: [registry, rfc6455('7.4.2'), whatwgClose],
};
