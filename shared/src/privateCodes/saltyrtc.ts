import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** SaltyRTC signalling. */
export const saltyrtc: PrivateCodeSet = {
  id: 'saltyrtc',
  name: 'SaltyRTC',
  detect: {
    modules: [
      'saltyrtc-client',
      '@saltyrtc/*',
      'saltyrtc',
      'saltyrtc.server',
      'saltyrtc_client',
      'org.saltyrtc.*',
      'saltyrtc_client/*',
    ],
    subprotocols: ['v1.saltyrtc.org'],
  },
  codes: [
    privateCode(
      1001,
      undefined,
      undefined,
      'Going away: the server or the client ends the signalling.',
      '离开：服务器或客户端结束信令。',
    ),
    privateCode(1002, undefined, undefined, 'No shared subprotocol.', '没有共同的子协议。'),
    privateCode(3000, undefined, undefined, 'Path full: no free responder slot.', '路径已满：没有空闲的应答方位置。'),
    privateCode(3001, undefined, undefined, 'Protocol error.', '协议错误。'),
    privateCode(3002, undefined, undefined, 'Internal error.', '内部错误。'),
    privateCode(3003, undefined, undefined, 'Handover of the signalling channel.', '信令通道已移交。'),
    privateCode(3004, undefined, undefined, 'Dropped by the initiator.', '被发起方断开。'),
    privateCode(3005, undefined, undefined, 'The initiator could not decrypt a message.', '发起方无法解密消息。'),
    privateCode(3006, undefined, undefined, 'No shared task was found.', '未找到共同的任务。'),
    privateCode(3007, undefined, undefined, 'Invalid key.', '密钥无效。'),
    privateCode(3008, undefined, undefined, 'Timeout.', '超时。'),
  ],
  source: 'saltyrtc/saltyrtc-meta Protocol.md, Close Code Enumeration',
};
