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
    'The platform decides. Of mini programs and apps no code is known that they refuse; in a page the browser takes 1000 and 3000–4999 alone, and `fail` is called for the rest.',
    '由平台决定。小程序和 App 没有已知会拒绝的代码；在网页中浏览器只接受 1000 和 3000–4999，其余代码会触发 `fail` 回调。',
  ),
  note: text(
    'The documentation limits the reason to 123 bytes of UTF-8.',
    '文档要求原因不长于 123 字节的 UTF-8 文本。',
  ),
};

/** The sockets of uni-app, in pages, apps and the mini programs of many platforms. */
export const uniApp: LibraryProfile = {
  id: 'uni-app',
  name: 'uni-app',
  languages: ['javascript'],
  homepage: 'https://uniapp.dcloud.net.cn/api/request/websocket.html',
  versions: '2.0.0, 3.0.0-alpha-5020620260914001',
  modules: [],
  signs: ['uni.'],
  exports: {},
  globals: {
    uni: {
      kind: 'namespace',
      exports: {
        connectSocket: { kind: 'function', returns: 'SocketTask' },
        closeSocket: { kind: 'function', send: 'close-socket' },
        onSocketClose: { kind: 'function', takes: { 0: callback('CloseResult') } },
      },
    },
    'UniApp.SocketTask': type('SocketTask'),
    'UniNamespace.SocketTask': type('SocketTask'),
  },
  types: {
    SocketTask: {
      side: 'client',
      members: { close: sends('close'), onClose: method({ 0: callback('CloseResult') }) },
    },
    CloseResult: { members: { code: receives('on-close'), reason: holdsReason } },
  },
  sends: [
    { ...close, id: 'close', label: 'uni-app SocketTask.close()' },
    { ...close, id: 'close-socket', label: 'uni.closeSocket()' },
  ],
  receives: [
    {
      id: 'on-close',
      label: 'uni-app SocketTask.onClose()',
      reports: [[0, 65535]],
      note: text(
        'In pages and apps, uni-app 2 and older builds of 3 tell no code here: it is undefined.',
        '在网页和 App 中，uni-app 2 及较早的 3.x 版本在此不提供代码：其值为 undefined。',
      ),
    },
  ],
  evidence: [
    ...['close', 'close-socket', 'on-close'].flatMap((claim) => [
      {
        claim,
        how: 'read' as const,
        source: 'npm @dcloudio/uni-h5 2.0.0 src/platforms/h5/service/api/network/socket.js',
      },
      { claim, how: 'read' as const, source: 'npm @dcloudio/uni-h5 3.0.0-alpha-5020620260914001 dist/uni-h5.es.js' },
      {
        claim,
        how: 'read' as const,
        source: 'npm @dcloudio/uni-app-plus 3.0.0-alpha-5020620260914001 dist/uni.runtime.esm.js',
      },
    ]),
    { claim: 'recognition', how: 'read', source: 'npm @dcloudio/types 3.4.32 uni-app/uni/legacy/uni.d.ts' },
  ],
};
