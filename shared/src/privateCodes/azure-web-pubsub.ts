import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** Azure Web PubSub. */
export const azureWebPubsub: PrivateCodeSet = {
  id: 'azure-web-pubsub',
  name: 'Azure Web PubSub',
  detect: {
    modules: [
      '@azure/web-pubsub-client',
      '@azure/web-pubsub-client-protobuf',
      'azure.messaging.webpubsubclient',
      'Azure.Messaging.WebPubSub.Clients',
      'com.azure.messaging.webpubsub.client/*',
    ],
    hosts: ['.webpubsub.azure.com'],
    subprotocols: ['json.webpubsub.azure.v1', 'json.reliable.webpubsub.azure.v1'],
  },
  codes: [privateCode(1008, undefined, 'no', 'The client stops recovering the connection.', '客户端停止恢复连接。')],
  source: 'npm @azure/web-pubsub-client 1.0.4 webPubSubClient.js',
};
