import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** The Mattermost web client, which sends these codes itself. */
export const mattermost: PrivateCodeSet = {
  id: 'mattermost',
  name: 'Mattermost web client',
  detect: { modules: ['@mattermost/client', '@mattermost/client/*'] },
  codes: [
    privateCode(4000, undefined, undefined, 'Sent by the client: its ping timed out.', '由客户端发送：ping 超时。'),
    privateCode(
      4001,
      undefined,
      undefined,
      'Sent by the client: a sequence number did not match.',
      '由客户端发送：序号不一致。',
    ),
  ],
  source: 'npm @mattermost/client 11.9.0',
};
