import { acceptsOnly, rejected, sent, whatwgCodes } from '../fates';
import { holds, holdsReason, receives, sends, text, type } from '../members';
import type { LibraryProfile, OddValues, ReasonFacts } from '../profile';

const invalidCode = rejected('InvalidAccessError');

/** Past 65535 the engines differ: Chromium refuses, undici wraps round. */
const odd: OddValues = {
  numericString: sent,
  nothing: invalidCode,
  notANumber: invalidCode,
  negative: invalidCode,
  fraction: 'truncated',
};

const reasons: ReasonFacts = {
  limit: 123,
  unit: 'bytes',
  past: rejected('SyntaxError'),
  withoutCode: { kind: 'sent-with', code: 1000 },
};

/** WebSocketStream, the promise-based API of Chromium, Deno and undici. */
export const websocketStream: LibraryProfile = {
  id: 'websocket-stream',
  name: 'WebSocketStream',
  languages: ['javascript'],
  homepage: 'https://developer.mozilla.org/docs/Web/API/WebSocketStream',
  versions: 'Chromium 150, undici 7.30.2',
  modules: [],
  signs: ['WebSocketStream', 'WebSocketError'],
  exports: {},
  globals: {
    WebSocketStream: type('WebSocketStream'),
    WebSocketError: { kind: 'type', type: 'WebSocketError', send: 'websocket-error' },
  },
  types: {
    WebSocketStream: {
      side: 'client',
      members: { close: sends('stream-close'), closed: holds('WebSocketCloseInfo') },
    },
    WebSocketCloseInfo: { members: { closeCode: receives('stream-closed'), reason: holdsReason } },
    WebSocketError: { members: { closeCode: receives('stream-closed'), reason: holdsReason } },
  },
  sends: [
    {
      id: 'stream-close',
      label: 'WebSocketStream.close()',
      code: { position: 0, field: 'closeCode' },
      reason: { position: 0, field: 'reason' },
      whenOmitted: 'sent-empty',
      fates: acceptsOnly(whatwgCodes, invalidCode),
      odd,
      reasons,
      side: 'client',
      note: text(
        '`WebSocketStream.close()` takes one object, `{ closeCode, reason }`; a bare number throws a TypeError.',
        '`WebSocketStream.close()` 只接受一个对象 `{ closeCode, reason }`；直接传入数字会抛出 TypeError。',
      ),
    },
    {
      id: 'websocket-error',
      label: 'new WebSocketError()',
      code: { position: 1, field: 'closeCode' },
      reason: { position: 1, field: 'reason' },
      whenOmitted: 'sent-empty',
      fates: acceptsOnly(whatwgCodes, invalidCode),
      odd,
      reasons,
      side: 'client',
      note: text(
        'The code travels when the error is given to `writable.abort()` or `readable.cancel()`; it is checked when the error is made.',
        '将该错误交给 `writable.abort()` 或 `readable.cancel()` 时才会发送代码；代码在创建错误时就会被检查。',
      ),
    },
  ],
  receives: [
    {
      id: 'stream-closed',
      label: 'WebSocketStream.closed',
      reports: [
        [0, 1014],
        [1016, 65535],
      ],
      note: text(
        '`closed` resolves after a Close frame (1005 for one without a code) and rejects with a `WebSocketError` of 1006 when the connection drops.',
        '收到关闭帧后 `closed` 会兑现（不带代码的帧为 1005）；连接中断时则以代码为 1006 的 `WebSocketError` 拒绝。',
      ),
    },
  ],
  evidence: [
    { claim: 'stream-close', how: 'ran', source: 'Chromium 150.0.7871.100' },
    { claim: 'stream-close', how: 'ran', source: 'npm undici 7.30.2' },
    { claim: 'stream-close', how: 'read', source: 'denoland/deno 98f9507a ext/websocket/02_websocketstream.js' },
    { claim: 'websocket-error', how: 'ran', source: 'Chromium 150.0.7871.100' },
    { claim: 'websocket-error', how: 'ran', source: 'npm undici 7.30.2' },
    { claim: 'stream-closed', how: 'ran', source: 'Chromium 150.0.7871.100' },
    { claim: 'stream-closed', how: 'ran', source: 'npm undici 7.30.2' },
  ],
};
