import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** Speechmatics real-time transcription. */
export const speechmatics: PrivateCodeSet = {
  id: 'speechmatics',
  name: 'Speechmatics real-time',
  detect: { modules: ['@speechmatics/*', 'speechmatics', 'speechmatics.*'], hosts: ['.rt.speechmatics.com'] },
  codes: [
    privateCode(
      1008,
      undefined,
      undefined,
      'Follows an error message: the session was idle for an hour or reached its maximum of 48 hours.',
      '紧随错误消息之后：会话空闲满 1 小时，或达到 48 小时的上限。',
    ),
  ],
  source: 'npm @speechmatics/real-time-client 8.5.1',
};
