import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** The Cloudflare Agents SDK. */
export const cloudflareAgents: PrivateCodeSet = {
  id: 'cloudflare-agents',
  name: 'Cloudflare Agents SDK',
  detect: { modules: ['agents', 'agents/*'] },
  codes: [
    privateCode(
      1001,
      undefined,
      undefined,
      'The session was replaced, or the agent shuts down.',
      '会话已被替换，或 agent 正在关闭。',
    ),
    privateCode(1009, undefined, undefined, 'A message is too big.', '消息过大。'),
    privateCode(1011, undefined, undefined, '`onConnect` failed.', '`onConnect` 执行失败。'),
  ],
  source: 'npm agents 0.32.0',
};
