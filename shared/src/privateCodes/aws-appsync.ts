import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** AWS AppSync as Amplify speaks to it; the client sends these codes. */
export const awsAppsync: PrivateCodeSet = {
  id: 'aws-appsync',
  name: 'AWS AppSync (Amplify)',
  detect: { modules: ['@aws-amplify/api-graphql', '@aws-amplify/api-graphql/*'], names: ['appsync-realtime-api'] },
  codes: [
    privateCode(
      1000,
      undefined,
      undefined,
      'Sent by the client, also as “Auth error - reconnecting”.',
      '由客户端发送，也用于“Auth error - reconnecting”。',
    ),
    privateCode(
      3001,
      undefined,
      undefined,
      'Sent by the client: initialising the connection failed.',
      '由客户端发送：连接初始化失败。',
    ),
  ],
  source: 'npm @aws-amplify/api-graphql 4.10.1',
};
