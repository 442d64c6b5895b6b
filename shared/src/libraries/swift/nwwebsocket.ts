import { everyCode, sent } from '../fates';
import { receivedCode, receivedReason, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';

/** NWWebSocket: Pusher's client over Apple's Network framework. */
export const nwwebsocket: LibraryProfile = {
  id: 'nwwebsocket',
  name: 'NWWebSocket',
  languages: ['swift'],
  homepage: 'https://github.com/pusher/NWWebSocket',
  versions: '0.5.10, main of 2026-06',
  modules: ['NWWebSocket'],
  basedOn: 'network-framework',
  exports: { NWWebSocket: type('NWWebSocket'), WebSocketConnection: type('NWWebSocket') },
  types: { NWWebSocket: { side: 'client', members: { disconnect: sends('disconnect') } } },
  sends: [
    {
      id: 'disconnect',
      label: 'NWWebSocket.disconnect(closeCode:)',
      code: { position: 0, keyword: 'closeCode', type: 'CloseCode' },
      whenOmitted: { code: 1000 },
      fates: everyCode(sent),
      side: 'client',
      decidedBelow: text(
        'Apple’s Network framework decides, which is closed source.',
        '由苹果的 Network 框架决定，它不开源。',
      ),
      note: text(
        'With 1000, or before the connection is ready, it writes no Close frame of its own and only cancels the connection.',
        '若代码为 1000，或连接尚未就绪，它不会自行写出关闭帧，只是取消连接。',
      ),
    },
  ],
  receives: [
    {
      id: 'did-disconnect',
      label: 'webSocketDidDisconnect(connection:closeCode:reason:)',
      reports: [[0, 65535]],
      type: 'CloseCode',
      dropped: 1001,
      note: text(
        'A lost connection is told as `.protocolCode(.goingAway)`, beside a reason of the library’s own; a connection that was cancelled on this side reports the code that was given to `disconnect`.',
        '连接丢失报告为 `.protocolCode(.goingAway)`，并带有库自己的原因；由本端取消的连接报告传给 `disconnect` 的代码。',
      ),
    },
  ],
  userMethods: [
    {
      name: 'webSocketDidDisconnect',
      labels: ['connection', 'closeCode', 'reason'],
      parameters: ['NWWebSocket', receivedCode('did-disconnect'), receivedReason],
    },
    { name: 'webSocketDidConnect', labels: ['connection'], parameters: ['NWWebSocket'] },
  ],
  addedMembers: [{ name: 'disconnect', member: sends('disconnect'), keywords: ['closeCode'] }],
  evidence: [
    {
      claim: 'disconnect',
      how: 'read',
      source: 'pusher/NWWebSocket 0.5.10, d45643b Sources/NWWebSocket/Model/Client/NWWebSocket.swift',
    },
    {
      claim: 'did-disconnect',
      how: 'read',
      source: 'pusher/NWWebSocket d45643b Sources/NWWebSocket/Protocol/WebSocketConnection.swift',
    },
    {
      claim: 'did-disconnect',
      how: 'read',
      source:
        'pusher/NWWebSocket 0.5.10, d45643b Sources/NWWebSocket/Model/Client/NWWebSocket.swift, reportErrorOrDisconnection',
    },
  ],
};
