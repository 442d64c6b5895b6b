import { fateTable, rejected, replacedWith, sent, sentEmpty } from '../fates';
import { holds, sends, text, type } from '../members';
import type { Fate, FateTable, LibraryProfile } from '../profile';
import { sharpCodes } from './sharpCodes';

const ignored: Fate = {
  kind: 'dropped',
  leaves: text('The connection stays open.', '连接保持打开。'),
};

const cut: Fate = {
  kind: 'dropped',
  leaves: text('The connection is closed without a Close frame.', '连接会在不发送关闭帧的情况下关闭。'),
};

/** What the sockets of EmbedIO's own listener do; `empty` is what becomes of 1005. */
function own(empty: Fate): FateTable {
  return fateTable(
    [
      [1004, 1004, cut],
      [1005, 1005, empty],
      [1006, 1006, cut],
      [1010, 1010, ignored],
      [1015, 1015, cut],
    ],
    sent,
  );
}

/** What becomes of a code before .NET's HttpListener: EmbedIO translates the members of its enum one by one. */
const microsoft = fateTable(
  [
    [1000, 1000, sent],
    [1002, 1002, sent],
    [1003, 1003, replacedWith(1007)],
    [1007, 1011, sent],
  ],
  rejected('ArgumentOutOfRangeException: code'),
);

const ownName = text('EmbedIO’s own listener', 'EmbedIO 自带的监听器');
const microsoftName = 'HttpListenerMode.Microsoft';

/** EmbedIO, a web server of .NET. */
export const embedio: LibraryProfile = {
  id: 'embedio',
  name: 'EmbedIO',
  languages: ['csharp'],
  homepage: 'https://github.com/unosquare/embedio',
  versions: 'master 6a6bb411',
  modules: ['EmbedIO.WebSockets'],
  exports: {
    IWebSocket: type('IWebSocket'),
    IWebSocketContext: type('IWebSocketContext'),
    CloseStatusCode: { kind: 'constants', values: sharpCodes },
  },
  types: {
    IWebSocket: { side: 'server', members: { CloseAsync: sends('close') } },
    IWebSocketContext: { members: { WebSocket: holds('IWebSocket') } },
  },
  sends: [
    {
      id: 'close',
      label: 'EmbedIO IWebSocket.CloseAsync()',
      code: { position: 0, keyword: 'code' },
      reason: { position: 1, keyword: 'comment' },
      whenOmitted: { code: 1000 },
      typed: true,
      fates: own(sentEmpty),
      layers: [
        { name: ownName, fates: own(sentEmpty) },
        { name: microsoftName, fates: microsoft },
      ],
      withReason: {
        fates: own(ignored),
        layers: [
          { name: ownName, fates: own(ignored) },
          { name: microsoftName, fates: microsoft },
        ],
        emptyFrameIdiom: [],
      },
      emptyFrameIdiom: [1005],
      reasons: { limit: 123, unit: 'bytes', past: ignored, withoutCode: { kind: 'lost' } },
      side: 'server',
      decidedBelow: text(
        'The listener decides. EmbedIO’s own sends an empty frame for 1005, no frame for 1004, 1006 and 1015, and ignores the call for 1010; with `HttpListenerMode.Microsoft` 1003 becomes 1007, and 1001, 1004–1006, 1015 and all codes that the enum does not name throw an ArgumentOutOfRangeException.',
        '由监听器决定。EmbedIO 自带的监听器对 1005 发送空帧，对 1004、1006、1015 不发送帧，对 1010 忽略这次调用；使用 `HttpListenerMode.Microsoft` 时，1003 变成 1007，而 1001、1004–1006、1015 以及枚举中没有的代码会抛出 ArgumentOutOfRangeException。',
      ),
    },
  ],
  receives: [],
  constantsFit: { apis: ['close'] },
  constants: Object.fromEntries(Object.entries(sharpCodes).map(([name, value]) => [`CloseStatusCode.${name}`, value])),
  evidence: [
    {
      claim: 'close',
      how: 'read',
      source: 'unosquare/embedio 6a6bb411 src/EmbedIO/WebSockets/Internal/{WebSocket,SystemWebSocket,PayloadData}.cs',
    },
    { claim: 'constants', how: 'read', source: 'unosquare/embedio 6a6bb411 src/EmbedIO/WebSockets/CloseStatusCode.cs' },
  ],
};
