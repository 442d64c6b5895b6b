import { everyCode, sent } from '../fates';
import { callback, holdsReason, method, receives, sends, text, type } from '../members';
import type { LibraryProfile, SendApi } from '../profile';

const close: Omit<SendApi, 'id' | 'label'> = {
  code: { position: 0, field: 'code' },
  reason: { position: 0, field: 'reason' },
  whenOmitted: { code: 1000 },
  fates: everyCode(sent),
  side: 'client',
  decidedBelow: text(
    'WeChat decides; its documentation names no code that it refuses.',
    '由微信决定；其文档没有说明会拒绝哪些代码。',
  ),
  note: text(
    'The documentation limits the reason to 123 bytes of UTF-8.',
    '文档要求原因不长于 123 字节的 UTF-8 文本。',
  ),
};

const onClose = method({ 0: callback('CloseResult') });

/** The sockets of WeChat's mini programs and mini games. */
export const wechatMiniProgram: LibraryProfile = {
  id: 'wechat-mini-program',
  name: 'WeChat mini program',
  languages: ['javascript'],
  homepage: 'https://developers.weixin.qq.com/miniprogram/dev/api/network/websocket/SocketTask.html',
  versions: 'miniprogram-api-typings 5.2.3',
  modules: [],
  signs: ['wx.'],
  exports: {},
  globals: {
    wx: {
      kind: 'namespace',
      exports: {
        connectSocket: { kind: 'function', returns: 'SocketTask' },
        closeSocket: { kind: 'function', send: 'close-socket' },
        onSocketClose: { kind: 'function', takes: { 0: callback('CloseResult') } },
      },
    },
    'WechatMiniprogram.SocketTask': type('SocketTask'),
  },
  types: {
    SocketTask: { side: 'client', members: { close: sends('close'), onClose } },
    CloseResult: { members: { code: receives('on-close'), reason: holdsReason } },
  },
  sends: [
    { ...close, id: 'close', label: 'SocketTask.close()' },
    { ...close, id: 'close-socket', label: 'wx.closeSocket()' },
  ],
  receives: [{ id: 'on-close', label: 'SocketTask.onClose()', reports: [[0, 65535]] }],
  evidence: ['close', 'close-socket', 'on-close'].map((claim) => ({
    claim,
    how: 'read' as const,
    source: 'npm miniprogram-api-typings 5.2.3 types/wx/lib.wx.api.d.ts',
  })),
};
