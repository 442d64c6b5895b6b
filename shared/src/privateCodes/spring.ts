import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** Spring’s WebSocket support. */
export const spring: PrivateCodeSet = {
  id: 'spring',
  name: 'Spring WebSocket',
  detect: {
    modules: [
      'org.springframework.web.socket',
      'org.springframework.web.socket.*',
      'org.springframework.web.reactive.socket',
      'org.springframework.web.reactive.socket.*',
    ],
  },
  codes: [
    privateCode(1012, 'SERVICE_RESTARTED', undefined, 'The service is restarted.', '服务正在重启。'),
    privateCode(1013, 'SERVICE_OVERLOAD', undefined, 'The service is overloaded.', '服务过载。'),
    privateCode(
      4500,
      'SESSION_NOT_RELIABLE',
      undefined,
      'Spring could not send a message within the configured limit and gives the session up.',
      'Spring 未能在配置的发送限制内发出消息，因而放弃该会话。',
    ),
  ],
  source: 'spring-projects/spring-framework spring-websocket CloseStatus.java',
};
