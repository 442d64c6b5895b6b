import { everyCode, rejected, sent } from '../fates';
import { text } from '../members';
import type { Fate, LibraryProfile } from '../profile';

const noClause: Fate = { kind: 'crashes', error: 'FunctionClauseError' };

/** Mint.WebSocket: WebSocket frames over a Mint connection. */
export const mintWebSocket: LibraryProfile = {
  id: 'mint-web-socket',
  name: 'Mint.WebSocket',
  languages: ['elixir'],
  homepage: 'https://github.com/elixir-mint/mint_web_socket',
  versions: '1.0.6 (30e92b1b of 2026-08)',
  modules: ['Mint.WebSocket'],
  signs: ['Mint.WebSocket'],
  exports: { encode: { kind: 'function', takes: { 1: { tuples: true } } } },
  types: {},
  tuples: [
    {
      tag: 'close',
      size: 3,
      send: 'encode',
      receive: { api: 'decode', code: 1, reason: 2 },
      anywhere: 'websocket',
    },
  ],
  sends: [
    {
      id: 'encode',
      label: 'Mint.WebSocket.encode {:close, code, reason}',
      code: { position: 1 },
      reason: { position: 2 },
      whenOmitted: 'required',
      fates: everyCode(sent),
      odd: {
        numericString: noClause,
        notANumber: noClause,
        nothing: noClause,
        fraction: noClause,
        negative: sent,
        above65535: sent,
      },
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: rejected('{:error, websocket, %Mint.WebSocketError{reason: :payload_too_large}}'),
        withoutCode: { kind: 'lost' },
      },
      side: 'client',
      note: text(
        'The frame `:close` alone is empty. Codes are not checked, and only their lowest 16 bits are sent.',
        '仅有 `:close` 的帧是空的关闭帧。代码不经检查，只发送其低 16 位。',
      ),
    },
  ],
  receives: [
    {
      id: 'decode',
      label: 'Mint.WebSocket.decode {:close, code, reason}',
      reports: [
        [1000, 1003],
        [1007, 1015],
        [1017, 1099],
        [1101, 1999],
        [2001, 2998],
        [3000, 4999],
      ],
      emptyFrame: 1000,
      dropped: null,
      note: text(
        'For any other code `decode` gives `{:error, {:invalid_close_payload, _}}` among the frames.',
        '对于其他任何代码，`decode` 在帧列表中给出 `{:error, {:invalid_close_payload, _}}`。',
      ),
    },
  ],
  evidence: [
    ...['encode', 'decode'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'mint_web_socket 1.0.6 (30e92b1b) over mint 1.9.3',
    })),
    { claim: 'encode', how: 'read', source: 'elixir-mint/mint_web_socket 30e92b1b lib/mint/web_socket/frame.ex' },
    { claim: 'decode', how: 'read', source: 'elixir-mint/mint_web_socket 30e92b1b lib/mint/web_socket/frame.ex' },
    { claim: 'recognition', how: 'read', source: 'elixir-mint/mint_web_socket 30e92b1b lib/mint/web_socket.ex' },
  ],
};
