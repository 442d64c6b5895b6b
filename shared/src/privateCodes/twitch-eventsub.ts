import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** Twitch EventSub over WebSocket. The reconnect advice is drawn from the meanings; Twitch gives none. */
export const twitchEventsub: PrivateCodeSet = {
  id: 'twitch-eventsub',
  name: 'Twitch EventSub',
  detect: {
    modules: [
      '@twurple/eventsub-ws',
      'com.github.twitch4j.eventsub.socket.*',
      'twitchAPI.eventsub.websocket',
      'TwitchLib.EventSub.Websockets',
      'TwitchLib.EventSub.Websockets/*',
    ],
    hosts: ['eventsub.wss.twitch.tv'],
  },
  codes: [
    privateCode(4000, undefined, 'yes', 'Internal server error at Twitch.', 'Twitch 服务器内部错误。'),
    privateCode(
      4001,
      undefined,
      'after-change',
      'The client sent a message; only pongs may be sent.',
      '客户端发送了消息；除 pong 外不允许发送任何内容。',
    ),
    privateCode(
      4002,
      undefined,
      'after-change',
      'The client did not answer a ping with a pong.',
      '客户端未以 pong 回应 ping。',
    ),
    privateCode(
      4003,
      undefined,
      'after-change',
      'No subscription was made within the time allowed, 10 seconds by default.',
      '未在规定时间（默认 10 秒）内创建订阅。',
    ),
    privateCode(
      4004,
      undefined,
      'after-change',
      'The old connection was kept too long after a reconnect message (30 seconds).',
      '收到重连消息后，旧连接保留过久（30 秒）。',
    ),
    privateCode(4005, undefined, 'yes', 'A network timeout.', '网络超时。'),
    privateCode(4006, undefined, 'yes', 'A network error.', '网络错误。'),
    privateCode(4007, undefined, 'after-change', 'The URL used to reconnect is invalid.', '重连所用的 URL 无效。'),
  ],
  source:
    'twitchdev/twitch-cli fd7dac6 close_messages.go; dev.twitch.tv docs/eventsub/handling-websocket-events#close-message',
};
