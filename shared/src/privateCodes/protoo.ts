import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** protoo, the signalling of mediasoup demos. */
export const protoo: PrivateCodeSet = {
  id: 'protoo',
  name: 'protoo',
  detect: {
    modules: ['protoo-client', 'protoo-client/*', 'protoo-server', 'protoo-server/*'],
    subprotocols: ['protoo'],
  },
  codes: [
    privateCode(
      4000,
      undefined,
      'no',
      'Closed by the server; the client does not try again.',
      '被服务器关闭；客户端不会重试。',
    ),
  ],
  source: 'npm protoo-client 4.0.8, protoo-server 4.0.8',
};
