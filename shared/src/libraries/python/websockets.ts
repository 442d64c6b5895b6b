import { acceptsOnly, fateTable, registryCodes, rejected, sent } from '../fates';
import { holds, holdsReason, receives, sends, takesNoCode, text } from '../members';
import type { Fate, LibraryProfile, ReasonFacts, SendApi, TypeFacts } from '../profile';
import { closeCodes, websocketsExports } from './websocketsExports';

const invalidCode = rejected('ProtocolError: invalid status code');
const dropped: Fate = { kind: 'dropped' };

const reasons: ReasonFacts = {
  limit: 123,
  unit: 'bytes',
  past: rejected('ProtocolError: control frame too long'),
  withoutCode: { kind: 'sent-with', code: 1000 },
};

/** What `close()` of every connection does with a code; the interfaces differ in what is left behind. */
const close: Omit<SendApi, 'id' | 'label'> = {
  code: { position: 0, keyword: 'code' },
  reason: { position: 1, keyword: 'reason' },
  whenOmitted: { code: 1000 },
  fates: acceptsOnly(registryCodes, invalidCode),
  odd: { nothing: { kind: 'sent-empty' }, negative: invalidCode, above65535: invalidCode },
  reasons,
};

/** Closing a server closes its connections, each with this code. */
const everyConnection = {
  code: { position: 1, keyword: 'code' },
  reason: { position: 2, keyword: 'reason' },
  whenOmitted: { code: 1001 },
  side: 'server',
  odd: { nothing: { kind: 'sent-empty' } },
  reasons: { ...reasons, withoutCode: { kind: 'sent-with', code: 1001 } },
} as const satisfies Partial<SendApi>;

/** The connections of these are closed in tasks or threads whose exceptions nobody waits for. */
const unheard: SendApi['reasons'] = { ...everyConnection.reasons, past: dropped };

/** Only the newer interfaces make an empty frame of None; the others compare it with numbers. */
const numberOnly: SendApi['odd'] = { ...close.odd, nothing: rejected('TypeError') };

/** 1006 is what the frameless failure of a connection is called here. */
const failing = fateTable(
  [...registryCodes.map(([from, to]) => [from, to, sent] as const), [1006, 1006, dropped]],
  invalidCode,
);

const failingNote = text(
  '1006 ends the TCP connection without a Close frame.',
  '1006 会直接结束 TCP 连接，不发送关闭帧。',
);

const connection: TypeFacts['members'] = {
  close: sends('close'),
  aclose: sends('close'),
  close_code: receives('close_code'),
  close_reason: holdsReason,
  send_close: sends('send_close'),
  fail: sends('fail'),
  close_rcvd: holds('Close'),
  close_exc: holds('ConnectionClosed'),
  protocol: holds('Protocol'),
};

const legacyConnection: TypeFacts['members'] = {
  close: sends('legacy.close'),
  fail_connection: sends('fail_connection'),
  close_code: receives('legacy.close_code'),
  close_reason: holdsReason,
};

/** websockets: the asyncio and threading interfaces, the protocol beneath, and the legacy interface. */
export const websockets: LibraryProfile = {
  id: 'websockets',
  name: 'websockets',
  languages: ['python'],
  homepage: 'https://websockets.readthedocs.io',
  versions: '17.1; legacy interface 10.4',
  modules: ['websockets'],
  exports: websocketsExports,
  types: {
    Connection: { members: connection },
    ClientConnection: { extends: 'Connection', side: 'client', members: {} },
    ServerConnection: { extends: 'Connection', side: 'server', members: {} },
    Connect: { extends: 'ClientConnection', iterates: 'ClientConnection', members: {} },
    Server: { members: { close: sends('server.close'), connections: holds({ each: 'ServerConnection' }) } },
    TrioServer: { members: { aclose: sends('server.aclose'), connections: holds({ each: 'ServerConnection' }) } },
    SyncServer: { members: { shutdown: sends('server.shutdown') } },
    Protocol: {
      members: {
        send_close: sends('send_close'),
        fail: sends('fail'),
        close_code: receives('close_code'),
        close_reason: holdsReason,
        close_exc: holds('ConnectionClosed'),
        close_rcvd: holds('Close'),
      },
    },
    Close: { members: { code: receives('frame.code'), reason: holdsReason } },
    ConnectionClosed: {
      members: { rcvd: holds('Close'), code: receives('exception.code'), reason: holdsReason },
    },
    ConnectionClosedOK: {
      extends: 'ConnectionClosed',
      members: { rcvd: holds('CloseOK'), code: receives('ok.code') },
    },
    CloseOK: { members: { code: receives('ok.code'), reason: holdsReason } },
    ConnectionClosedError: { extends: 'ConnectionClosed', members: {} },
    LegacyConnection: { members: legacyConnection },
    LegacyClient: { extends: 'LegacyConnection', side: 'client', members: {} },
    LegacyServerConnection: { extends: 'LegacyConnection', side: 'server', members: {} },
    LegacyConnect: { extends: 'LegacyClient', iterates: 'LegacyClient', members: {} },
    LegacyServer: {
      members: {
        close: takesNoCode(
          'The legacy server’s `close()` takes no code; it closes every connection with 1001.',
          '旧接口的服务器 `close()` 不接受代码；它以 1001 关闭所有连接。',
        ),
        websockets: holds({ each: 'LegacyServerConnection' }),
      },
    },
  },
  sends: [
    {
      ...close,
      id: 'close',
      label: 'websockets close()',
      odd: { ...close.odd, numericString: dropped },
      note: text(
        'After the exception the connection stays open; when the handler returns, the server closes it with 1000.',
        '抛出异常后连接仍保持打开；处理函数返回时，服务器以 1000 关闭连接。',
      ),
    },
    {
      ...close,
      id: 'legacy.close',
      label: 'websockets (legacy) close()',
      odd: numberOnly,
      note: text(
        'The connection counts as closing before the code is checked: after the exception it is neither open nor closed.',
        '检查代码之前连接已被标记为正在关闭：抛出异常后，连接既未打开也未关闭。',
      ),
    },
    {
      ...close,
      id: 'fail_connection',
      label: 'websockets (legacy) fail_connection()',
      odd: numberOnly,
      whenOmitted: 'no-frame',
      fates: failing,
      emptyFrameIdiom: [1006],
      note: failingNote,
      reasons: { ...reasons, withoutCode: { kind: 'lost' } },
    },
    {
      ...close,
      id: 'send_close',
      label: 'websockets send_close()',
      whenOmitted: 'sent-empty',
      reasons: {
        ...reasons,
        withoutCode: { kind: 'rejected', error: 'ProtocolError: cannot send a reason without a code' },
      },
    },
    {
      ...close,
      id: 'fail',
      label: 'websockets fail()',
      odd: numberOnly,
      whenOmitted: 'required',
      fates: failing,
      emptyFrameIdiom: [1006],
      note: failingNote,
    },
    {
      ...close,
      id: 'server.close',
      label: 'websockets Server.close()',
      ...everyConnection,
      reasons: unheard,
      fates: acceptsOnly(registryCodes, {
        kind: 'dropped',
        leaves: text(
          'The connections stay open; the ProtocolError ends in the log.',
          '连接保持打开；ProtocolError 只出现在日志中。',
        ),
      }),
    },
    {
      ...close,
      id: 'server.shutdown',
      label: 'websockets Server.shutdown()',
      ...everyConnection,
      reasons: unheard,
      fates: acceptsOnly(registryCodes, {
        kind: 'dropped',
        leaves: text(
          'The connections stay open, and `shutdown()` tries again and again while they do.',
          '连接保持打开，而 `shutdown()` 会在此期间反复重试。',
        ),
      }),
    },
    {
      ...close,
      id: 'server.aclose',
      label: 'websockets Server.aclose()',
      ...everyConnection,
      note: text(
        'The exception comes out of the nursery that the server runs in.',
        '异常会从服务器所在的 nursery 中抛出。',
      ),
    },
  ],
  receives: [
    {
      id: 'close_code',
      label: 'websockets close_code',
      reports: [
        [1000, 1003],
        [1005, 1014],
        [3000, 4999],
      ],
      note: text(
        'It is None while the connection is open. A peer that sends any other code is answered with 1002, and 1006 stands here.',
        '连接打开时为 None。对端发送其他代码时以 1002 回应，此处为 1006。',
      ),
    },
    {
      id: 'legacy.close_code',
      label: 'websockets (legacy) close_code',
      reports: [
        [1000, 1003],
        [1005, 1014],
        [3000, 4999],
      ],
    },
    {
      id: 'exception.code',
      label: 'websockets ConnectionClosed.code',
      reports: [
        [1000, 1003],
        [1005, 1014],
        [3000, 4999],
      ],
      note: text(
        'Deprecated since 13.1 in favour of `rcvd` and `sent`, which are None where no Close frame went that way; it is 1006 when `rcvd` is None.',
        '自 13.1 起弃用，改用 `rcvd` 和 `sent`；对应方向没有关闭帧时它们为 None。`rcvd` 为 None 时该值为 1006。',
      ),
    },
    {
      id: 'frame.code',
      label: 'websockets Close.code',
      reports: [
        [1000, 1003],
        [1005, 1005],
        [1007, 1014],
        [3000, 4999],
      ],
      dropped: null,
      note: text(
        'The code of a Close frame: `rcvd` and `close_rcvd` are None where none came, which is what 1006 means.',
        '关闭帧中的代码：没有收到关闭帧（即 1006 的含义）时，`rcvd` 和 `close_rcvd` 为 None。',
      ),
    },
    {
      id: 'ok.code',
      label: 'websockets ConnectionClosedOK.code',
      reports: [
        [1000, 1001],
        [1005, 1005],
      ],
      dropped: null,
      note: text(
        'ConnectionClosedOK is raised for 1000, 1001 and an empty Close frame alone; all else raises ConnectionClosedError.',
        '仅当代码为 1000、1001 或关闭帧为空时才抛出 ConnectionClosedOK；其余情况抛出 ConnectionClosedError。',
      ),
    },
  ],
  constantsFit: 'numbers',
  constants: Object.fromEntries(Object.entries(closeCodes).map(([name, value]) => [`CloseCode.${name}`, value])),
  note: text(
    '`async for message in websocket` ends silently after 1000, 1001 and an empty Close frame, and raises ConnectionClosedError after any other code.',
    '`async for message in websocket` 在 1000、1001 和空关闭帧之后静默结束，其他代码则抛出 ConnectionClosedError。',
  ),
  evidence: [
    ...['close', 'close_code', 'exception.code', 'constants'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'websockets 17.1',
    })),
    ...['send_close', 'fail', 'frame.code', 'ok.code'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'websockets 17.0.1',
    })),
    ...['server.close', 'server.shutdown', 'server.aclose'].map((claim) => ({
      claim,
      how: 'read' as const,
      source: 'python-websockets/websockets 04e599ca src/websockets',
    })),
    ...['legacy.close', 'fail_connection', 'legacy.close_code'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'Debian python3-websockets 10.4; 04e599ca src/websockets/legacy/protocol.py has the same',
    })),
  ],
};
