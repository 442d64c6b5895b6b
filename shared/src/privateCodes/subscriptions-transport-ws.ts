import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** The deprecated GraphQL transport; it has no private codes, only these uses of registered ones. */
export const subscriptionsTransportWs: PrivateCodeSet = {
  id: 'subscriptions-transport-ws',
  name: 'subscriptions-transport-ws',
  detect: { modules: ['subscriptions-transport-ws', 'subscriptions-transport-ws/*'] },
  codes: [
    privateCode(
      1002,
      undefined,
      undefined,
      'The subprotocol is not the one that the server speaks.',
      '子协议不是服务器所支持的那一个。',
    ),
    privateCode(1011, undefined, undefined, 'An unexpected error in the server.', '服务器发生意外错误。'),
  ],
  source: 'npm subscriptions-transport-ws 0.11.0 src/server.ts',
};
