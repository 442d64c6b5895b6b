import { everyCode, replacedWith, sent } from '../fates';
import { holdsReason, listener, receives, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';

/** WebSocket4Net: a client for .NET of before .NET's own, and still found in many programs. */
export const websocket4net: LibraryProfile = {
  id: 'websocket4net',
  name: 'WebSocket4Net',
  languages: ['csharp'],
  homepage: 'https://github.com/kerryjiang/WebSocket4Net',
  versions: '0.15, 1.0.0-beta.5',
  modules: ['WebSocket4Net'],
  exports: {
    WebSocket: type('WebSocket'),
    ClosedEventArgs: type('ClosedEventArgs'),
  },
  types: {
    WebSocket: {
      side: 'client',
      members: { Close: sends('close'), CloseAsync: sends('close-async'), Closed: listener(null, 'ClosedEventArgs') },
    },
    ClosedEventArgs: { members: { Code: receives('closed'), Reason: holdsReason } },
  },
  sends: [
    {
      id: 'close',
      label: 'WebSocket4Net WebSocket.Close()',
      code: { position: 0, keyword: 'statusCode' },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: { code: 1000 },
      overloads: [{ arguments: 1, first: 'text', reason: { position: 0 } }],
      leastArguments: 0,
      fates: everyCode(sent),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'sent-with', code: 1000 } },
      side: 'client',
      note: text(
        'Nothing is checked. Before the connection is open, no frame is sent.',
        '不做任何检查。连接打开之前不会发送任何帧。',
      ),
    },
    {
      id: 'close-async',
      label: 'WebSocket4Net WebSocket.CloseAsync()',
      code: { position: 0, keyword: 'closeReason' },
      reason: { position: 1, keyword: 'message' },
      whenOmitted: { code: 1000 },
      typed: true,
      fates: everyCode(replacedWith(8)),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
      side: 'client',
      note: text(
        'A slip of the 1.0 previews: the opcode of a Close frame, 8, is written where the code belongs. In 0.15 it takes no code.',
        '1.0 预览版的疏漏：代码的位置写入了关闭帧的操作码 8。在 0.15 中它不接受代码。',
      ),
    },
  ],
  receives: [
    {
      id: 'closed',
      label: 'WebSocket4Net ClosedEventArgs.Code',
      reports: [[1, 32767]],
      dropped: null,
      note: text(
        'Of a lost connection `Closed` tells with a plain `EventArgs`. After `Close` it is the code that this side sent.',
        '连接中断时 `Closed` 只给出普通的 `EventArgs`。调用 `Close` 之后为己方发送的代码。',
      ),
    },
  ],
  evidence: [
    {
      claim: 'close',
      how: 'read',
      source: 'kerryjiang/WebSocket4Net 042ff27 (v0.15) WebSocket4Net/WebSocket.cs, Protocol/DraftHybi10Processor.cs',
    },
    {
      claim: 'closed',
      how: 'read',
      source: 'kerryjiang/WebSocket4Net 042ff27 (v0.15) WebSocket4Net/ClosedEventArgs.cs, Command/Close.cs',
    },
    {
      claim: 'close-async',
      how: 'read',
      source: 'kerryjiang/WebSocket4Net 56ca740 (1.0.0-beta.5) src/WebSocket4Net/WebSocket.cs',
    },
  ],
};
