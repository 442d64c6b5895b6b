import { holdsReason, holds, makes, method, receives, sends, callback, text, type } from '../members';
import { rejected, toldByBrowsers } from '../fates';
import type { Fate, FateTable, LibraryProfile, SendApi } from '../profile';
import { dotnetFates, dotnetReasons, dotnetWithReason, emptyIsNoEmptyFrame } from './dotnetFates';

/** `Stop` catches what .NET throws. */
const unsaid: Fate = {
  kind: 'dropped',
  leaves: text('The connection stays open.', '连接保持打开。'),
};

/** `StopOrFail` wraps it. */
function wrapped(error: string): Fate {
  return rejected(
    `WebsocketException: Failed to stop Websocket client, error: ${error.replace('ArgumentException: ', '')}`,
  );
}

function stopping(id: string, name: string, instead: (error: string) => Fate): SendApi {
  const caught = <F extends { readonly kind: string }>(fate: F): F | Fate =>
    fate.kind === 'rejected' && 'error' in fate ? instead(String(fate.error)) : fate;
  const table = (fates: FateTable): FateTable => fates.map(([from, to, fate]) => [from, to, caught(fate)]);
  return {
    id,
    label: `Websocket.Client ${name}()`,
    code: { position: 0, keyword: 'status' },
    reason: { position: 1, keyword: 'statusDescription' },
    whenOmitted: 'required',
    typed: true,
    fates: table(dotnetFates),
    withReason: { fates: table(dotnetWithReason.fates) },
    reasons: { ...dotnetReasons, past: caught(dotnetReasons.past) },
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
    // An observable of System.Reactive.
    Disconnections: {
      members: {
        Subscribe: method({ 0: callback('DisconnectionInfo') }),
        SubscribeAsync: method({ 0: callback('DisconnectionInfo') }),
        Do: method({ 0: callback('DisconnectionInfo') }, 'Disconnections'),
        Where: method({ 0: callback('DisconnectionInfo') }, 'Disconnections'),
        Take: makes('Disconnections'),
        ObserveOn: makes('Disconnections'),
      },
    },
    DisconnectionInfo: { members: { CloseStatus: receives('disconnection'), CloseStatusDescription: holdsReason } },
  },
  sends: [
    {
      ...stopping('stop', 'Stop', () => unsaid),
      note: text(
        'Where .NET refuses code or description, that is only logged and `false` returned, and the client counts as stopped. `Empty` puts 1005 on the wire.',
        '代码或描述被 .NET 拒绝时，只会写入日志并返回 `false`，客户端则视为已停止。`Empty` 会把 1005 原样发送。',
      ),
    },
    stopping('stop-or-fail', 'StopOrFail', wrapped),
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
