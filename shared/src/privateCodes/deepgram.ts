import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** Deepgram: registered codes with a payload in the reason. */
export const deepgram: PrivateCodeSet = {
  id: 'deepgram',
  name: 'Deepgram',
  detect: {
    modules: [
      '@deepgram/sdk',
      'deepgram',
      'deepgram.*',
      'github.com/deepgram/deepgram-go-sdk/*',
      'Deepgram',
      'Deepgram/*',
      'deepgram/*',
    ],
    hosts: ['api.deepgram.com'],
  },
  codes: [
    privateCode(1000, undefined, undefined, 'A normal close.', '正常关闭。'),
    privateCode(
      1003,
      undefined,
      undefined,
      'Text to speech: a message of the wrong kind (`MESSAGE-0000`).',
      '文本转语音：消息类型不正确（`MESSAGE-0000`）。',
    ),
    privateCode(
      1008,
      undefined,
      undefined,
      'The data could not be decoded as audio, or a message is invalid (`DATA-0000`, `DATA-0001`).',
      '数据无法解码为音频，或消息无效（`DATA-0000`、`DATA-0001`）。',
    ),
    privateCode(
      1009,
      undefined,
      undefined,
      'Text to speech: a message is too big (`BIG-0000`, `BIG-0001`).',
      '文本转语音：消息过大（`BIG-0000`、`BIG-0001`）。',
    ),
    privateCode(
      1011,
      undefined,
      undefined,
      'No audio came in time (`NET-0001`: send some within 10 seconds), or the service failed (`NET-0000`).',
      '未及时收到音频（`NET-0001`：须在 10 秒内发送），或服务出错（`NET-0000`）。',
    ),
  ],
  source: 'deepgram/deepgram-docs',
};
