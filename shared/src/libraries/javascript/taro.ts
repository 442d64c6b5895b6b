import { everyCode, sent } from '../fates';
import { callback, holdsReason, method, namespace, receives, sends, text, type } from '../members';
import type { Export, LibraryProfile, SendApi } from '../profile';

const close: Omit<SendApi, 'id' | 'label'> = {
  code: { position: 0, field: 'code' },
  reason: { position: 0, field: 'reason' },
  whenOmitted: { code: 1000 },
  fates: everyCode(sent),
  side: 'client',
};

const api: { readonly [name: string]: Export } = {
  connectSocket: { kind: 'function', returns: 'SocketTask' },
  closeSocket: { kind: 'function', send: 'close-socket' },
  onSocketClose: { kind: 'function', takes: { 0: callback('GlobalCloseResult') } },
};

/** The sockets of Taro, in mini programs, pages and React Native. */
export const taro: LibraryProfile = {
  id: 'taro',
  name: 'Taro',
  languages: ['javascript'],
  homepage: 'https://docs.taro.zone/docs/apis/network/websocket/SocketTask',
  versions: '@tarojs/taro 4.2.1, taro-h5 4.2.1, taro-rn 4.2.0',
  modules: ['@tarojs/taro'],
  exports: { ...api, default: namespace({ ...api, SocketTask: type('SocketTask') }), SocketTask: type('SocketTask') },
  types: {
    SocketTask: {
      side: 'client',
      members: { close: sends('close'), onClose: method({ 0: callback('CloseResult') }) },
    },
    CloseResult: { members: { code: receives('on-close'), reason: holdsReason } },
    GlobalCloseResult: { members: { code: receives('on-socket-close'), reason: holdsReason } },
  },
  sends: [
    {
      ...close,
      id: 'close',
      label: 'Taro SocketTask.close()',
      decidedBelow: text(
        'The platform decides: mini programs and React Native are handed the code as it is. In a page Taro closes without it, and the peer sees an empty Close frame.',
        '由平台决定：小程序和 React Native 会原样得到代码。在网页中，Taro 关闭时不传代码，对方看到的是空的关闭帧。',
      ),
    },
    {
      ...close,
      id: 'close-socket',
      label: 'Taro.closeSocket()',
      decidedBelow: text(
        'The platform decides: mini programs are handed the code as it is. In a page and in React Native the call does nothing but warn that it is deprecated.',
        '由平台决定：小程序会原样得到代码。在网页和 React Native 中，该调用只会警告它已废弃，不做其他任何事。',
      ),
    },
  ],
  receives: [
    {
      id: 'on-close',
      label: 'Taro SocketTask.onClose()',
      reports: [[0, 65535]],
      note: text(
        'In a page and in React Native this is the code that `close()` was given (1000 by default), else 1006, whatever the peer sent.',
        '在网页和 React Native 中，这里是传给 `close()` 的代码（默认 1000），否则为 1006，与对方发送的代码无关。',
      ),
    },
    { id: 'on-socket-close', label: 'Taro.onSocketClose()', reports: [[0, 65535]] },
  ],
  evidence: [
    ...['close', 'close-socket', 'on-close', 'on-socket-close'].map((claim) => ({
      claim,
      how: 'read' as const,
      source: 'npm @tarojs/taro-h5 4.2.1 dist/api/network/websocket; npm @tarojs/taro-rn 4.2.0 dist/lib/connectSocket',
    })),
    {
      claim: 'recognition',
      how: 'read',
      source: 'NervJS/taro 23bc5096 packages/taro/types/api/network/websocket.d.ts',
    },
  ],
};
