import { privateCode, rangeRule, type PrivateCodeSet } from './privateCodeSet';

/** JupyterLab’s kernel and terminal connections. */
export const jupyterlab: PrivateCodeSet = {
  id: 'jupyterlab',
  name: 'JupyterLab services',
  detect: {
    modules: ['@jupyterlab/services', '@jupyterlab/services/*'],
    subprotocols: ['v1.kernel.websocket.jupyter.org'],
  },
  codes: [
    privateCode(
      1000,
      undefined,
      'no',
      'A normal end; the client does not connect again.',
      '正常结束；客户端不会重新连接。',
    ),
    privateCode(
      1001,
      undefined,
      'no',
      'Taken as a normal end; the client does not connect again.',
      '视为正常结束；客户端不会重新连接。',
    ),
  ],
  ranges: [rangeRule(1002, 4999, 'The client connects again.', '客户端会重新连接。')],
  source: 'npm @jupyterlab/services 7.6 kernel/default.js, terminal/default.js',
};
