import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** LiveKit’s signalling. */
export const livekit: PrivateCodeSet = {
  id: 'livekit',
  name: 'LiveKit',
  detect: {
    modules: [
      'livekit-client',
      'livekit-client/*',
      'github.com/livekit/*',
      'livekit',
      'livekit/*',
      'livekit_api/*',
      'LiveKit',
      'io.livekit.android/*',
      'package:livekit_client/livekit_client.dart',
    ],
    hosts: ['.livekit.cloud'],
  },
  codes: [
    privateCode(
      1000,
      undefined,
      'yes',
      'The server also closes with 1000 where the client shall connect again.',
      '服务器在需要客户端重新连接时也会以 1000 关闭。',
    ),
  ],
  source: 'livekit/livekit pkg/service/wsprotocol.go; livekit/client-sdk-js issue 1766',
};
