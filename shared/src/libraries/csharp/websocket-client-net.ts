import { holdsReason, holds, method, receives, sends, callback, text, type } from '../members';
import { toldByBrowsers } from '../fates';
import type { LibraryProfile, SendApi } from '../profile';
import { dotnetFates, dotnetReasons, dotnetWithReason, emptyIsNoEmptyFrame } from './dotnetFates';

function stopping(id: string, name: string): SendApi {
  return {
    id,
    label: `Websocket.Client ${name}()`,
    code: { position: 0, keyword: 'status' },
    reason: { position: 1, keyword: 'statusDescription' },
    whenOmitted: 'required',
    typed: true,
    fates: dotnetFates,
    withReason: dotnetWithReason,
    reasons: dotnetReasons,
    note: emptyIsNoEmptyFrame,
  };
}

/** Websocket.Client by Marfusios: a reconnecting client over `ClientWebSocket`. */
export const websocketClientNet: LibraryProfile = {
  id: 'websocket-client-net',
  name: 'Websocket.Client',
  languages: ['csharp'],
  homepage: 'https://github.com/Marfusios/websocket-client',
  versions: 'master 10f39cfa',
  modules: ['Websocket.Client', 'Websocket.Client.Models'],
  exports: {
    WebsocketClient: type('WebsocketClient'),
    IWebsocketClient: type('WebsocketClient'),
    DisconnectionInfo: type('DisconnectionInfo'),
  },
  types: {
    WebsocketClient: {
      side: 'client',
      members: {
        Stop: sends('stop'),
        StopOrFail: sends('stop-or-fail'),
        DisconnectionHappened: holds('Disconnections'),
      },
    },
    Disconnections: { members: { Subscribe: method({ 0: callback('DisconnectionInfo') }) } },
    DisconnectionInfo: { members: { CloseStatus: receives('disconnection'), CloseStatusDescription: holdsReason } },
  },
  sends: [
    {
      ...stopping('stop', 'Stop'),
      note: text(
        'A code that .NET refuses is only logged and `false` returned. `Empty` puts 1005 on the wire.',
        '被 .NET 拒绝的代码只会写入日志并返回 `false`。`Empty` 会把 1005 原样发送。',
      ),
    },
    stopping('stop-or-fail', 'StopOrFail'),
  ],
  receives: [
    {
      id: 'disconnection',
      label: 'Websocket.Client DisconnectionInfo.CloseStatus',
      reports: toldByBrowsers,
      emptyFrame: 1000,
      dropped: null,
      note: text(
        'An empty Close frame is `NormalClosure`; only .NET Framework tells it as `Empty` (1005). In Blazor WebAssembly it is what the browser tells, 1005 and 1006 too.',
        '空的关闭帧为 `NormalClosure`；只有 .NET Framework 报告为 `Empty` (1005)。在 Blazor WebAssembly 中则是浏览器给出的代码，包括 1005 和 1006。',
      ),
    },
  ],
  evidence: [
    {
      claim: 'stop',
      how: 'read',
      source: 'Marfusios/websocket-client 10f39cfa src/Websocket.Client/WebsocketClient.cs',
    },
    {
      claim: 'stop-or-fail',
      how: 'read',
      source: 'Marfusios/websocket-client 10f39cfa src/Websocket.Client/WebsocketClient.cs',
    },
    {
      claim: 'disconnection',
      how: 'read',
      source: 'Marfusios/websocket-client 10f39cfa src/Websocket.Client/Models/DisconnectionInfo.cs',
    },
  ],
};
