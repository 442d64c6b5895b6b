import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** The Rust SDK of fathom-charts. */
export const fathomCharts: PrivateCodeSet = {
  id: 'fathom-charts',
  name: 'fathom-charts',
  detect: { modules: ['fathom_charts', 'fathom_charts::*'] },
  codes: [
    privateCode(1008, 'RATE_LIMITED', undefined, 'Rate limited.', '受到速率限制。'),
    privateCode(
      4000,
      'CLIENT_RECONNECT',
      undefined,
      'Sent by the SDK before it connects again.',
      'SDK 在重新连接之前发送。',
    ),
    privateCode(4001, 'UNAUTHORIZED', undefined, 'Unauthorised.', '未授权。'),
    privateCode(4003, 'FORBIDDEN', undefined, 'Forbidden.', '禁止访问。'),
    privateCode(4008, 'SLOW_CONSUMER', undefined, 'The consumer reads too slowly.', '消费者读取过慢。'),
    privateCode(4029, 'TOO_MANY_CONNECTIONS', undefined, 'Too many connections.', '连接过多。'),
  ],
  source: 'docs.rs fathom_charts CloseCode',
};
