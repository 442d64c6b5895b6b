import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** Slack’s Socket Mode. */
export const slackSocketMode: PrivateCodeSet = {
  id: 'slack-socket-mode',
  name: 'Slack Socket Mode',
  detect: {
    modules: [
      '@slack/socket-mode',
      '@slack/socket-mode/*',
      'slack_sdk.socket_mode',
      'slack_sdk.socket_mode.*',
      'com.slack.api.socket_mode/*',
      'github.com/slack-go/slack/socketmode',
    ],
  },
  codes: [
    privateCode(
      1000,
      undefined,
      undefined,
      'The client’s own close; Slack announces a disconnect by a message, not by a code.',
      '客户端自己的关闭；Slack 通过消息而不是代码来通知断开。',
    ),
  ],
  source: 'npm @slack/socket-mode 3.1.0',
};
