import { everyCode, rejected, sent } from '../fates';
import { callback, holdsReason, method, receivedCode, receivedReason, receives, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';

const reports = [
  [1000, 1003],
  [1005, 1005],
  [1007, 1011],
  [1015, 1015],
  [3000, 4999],
] as const;

const refused = text(
  'A peer that sends 1012, 1013 or 1014 is answered with 1002: the library takes them for invalid, and 1015 for valid.',
  '若对端发送 1012、1013 或 1014，会以 1002 回应：库视其为非法，却把 1015 视为合法。',
);

/** lesismal/nbio: WebSockets over non-blocking connections. */
export const nbio: LibraryProfile = {
  id: 'nbio',
  name: 'lesismal/nbio',
  languages: ['go'],
  homepage: 'https://github.com/lesismal/nbio',
  versions: '1.6.12',
  modules: ['github.com/lesismal/nbio/nbhttp/websocket'],
  exports: {
    Conn: type('Conn'),
    Upgrader: type('Upgrader'),
    CloseError: type('CloseError'),
    NewUpgrader: { kind: 'function', returns: 'Upgrader' },
    CloseCode: { kind: 'function', receive: 'close-code' },
  },
  types: {
    Conn: { members: { WriteClose: sends('write-close') } },
    Upgrader: {
      members: {
        SetCloseHandler: method({ 0: callback('Conn', receivedCode('close-handler'), receivedReason) }),
        OnOpen: method({ 0: callback('Conn') }),
        OnClose: method({ 0: callback('Conn') }),
      },
    },
    CloseError: { members: { Code: receives('close-error'), Reason: holdsReason } },
  },
  sends: [
    {
      id: 'write-close',
      label: 'nbio Conn.WriteClose()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'required',
      fates: everyCode(sent),
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: rejected('websocket: control frame length > 125'),
        withoutCode: { kind: 'lost' },
      },
      note: text(
        'No code is checked; the package exports no constants for codes.',
        '不检查代码；该包没有导出关闭代码常量。',
      ),
    },
  ],
  receives: [
    { id: 'close-handler', label: 'nbio SetCloseHandler()', reports, dropped: null, note: refused },
    {
      id: 'close-error',
      label: 'nbio CloseError.Code',
      reports: reports.map(([from, to]) => [from === 1000 ? 1001 : from, to] as const),
      dropped: null,
      note: text(
        'A peer that closes with 1000 gives no `CloseError`: `OnClose` hears of an ordinary end of the connection. ' +
          refused.en,
        '对端以 1000 关闭时没有 `CloseError`：`OnClose` 得到的是连接正常结束。' + refused['zh-cn'],
      ),
    },
    {
      id: 'close-code',
      label: 'nbio CloseCode()',
      reports: [],
      emptyFrame: -1,
      dropped: -1,
      note: text(
        'Up to 1.6.12 it looks for a `CloseError` by value while the reader returns a pointer, so it gives -1 for every close: use `errors.As` with `*websocket.CloseError`.',
        '到 1.6.12 为止，它按值查找 `CloseError`，而读取返回的是指针，因此任何关闭都返回 -1：请用 `errors.As` 配合 `*websocket.CloseError`。',
      ),
    },
  ],
  evidence: [
    { claim: 'write-close', how: 'ran', source: 'lesismal/nbio 1.6.12' },
    { claim: 'close-handler', how: 'ran', source: 'lesismal/nbio 1.6.12' },
    { claim: 'close-error', how: 'ran', source: 'lesismal/nbio 1.6.12' },
    { claim: 'close-code', how: 'ran', source: 'lesismal/nbio 1.6.12' },
  ],
};
