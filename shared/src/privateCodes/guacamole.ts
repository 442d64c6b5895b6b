import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** Apache Guacamole: its own statuses mapped to registered codes. */
export const guacamole: PrivateCodeSet = {
  id: 'guacamole',
  name: 'Apache Guacamole',
  detect: { modules: ['org.apache.guacamole', 'org.apache.guacamole.*', 'guacamole-common-js'] },
  codes: [
    privateCode(1002, undefined, undefined, 'Also stands for a session timeout.', '也表示会话超时。'),
    privateCode(
      1008,
      undefined,
      undefined,
      'Also stands for a busy server and for too many clients.',
      '也表示服务器繁忙或客户端过多。',
    ),
  ],
  source: 'apache/guacamole-client GuacamoleStatus.java',
};
