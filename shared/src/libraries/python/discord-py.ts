import { everyCode, sent } from '../fates';
import { namespace, receives, sends, takesNoCode, text, type } from '../members';
import type { Fate, LibraryProfile } from '../profile';

/** aiohttp, below, swallows what it cannot send: no frame, no error. */
const dropped: Fate = { kind: 'dropped' };

/** discord.py: what its errors say of the gateway's closes. */
export const discordPy: LibraryProfile = {
  id: 'discord-py',
  name: 'discord.py',
  languages: ['python'],
  homepage: 'https://discordpy.readthedocs.io',
  versions: '1add8a0b4057',
  modules: ['discord'],
  exports: {
    ConnectionClosed: type('ConnectionClosed'),
    errors: namespace({ ConnectionClosed: type('ConnectionClosed') }),
    Client: type('Client'),
    AutoShardedClient: type('Client'),
    ext: namespace({ commands: namespace({ Bot: type('Client'), AutoShardedBot: type('Client') }) }),
    gateway: namespace({ DiscordWebSocket: type('Gateway'), DiscordVoiceWebSocket: type('VoiceGateway') }),
  },
  types: {
    ConnectionClosed: { members: { code: receives('connection-closed') } },
    Client: {
      members: {
        close: takesNoCode(
          '`Client.close()` takes no code; it closes with 1000.',
          '`Client.close()` 不接受代码；它以 1000 关闭。',
        ),
        ws: { kind: 'value', type: 'Gateway' },
      },
    },
    Gateway: { side: 'client', members: { close: sends('gateway.close') } },
    VoiceGateway: { side: 'client', members: { close: sends('voice.close') } },
  },
  sends: [
    {
      id: 'gateway.close',
      label: 'discord.py DiscordWebSocket.close()',
      code: { position: 0, keyword: 'code' },
      whenOmitted: { code: 4000 },
      fates: everyCode(sent),
      odd: { numericString: dropped, nothing: dropped, negative: dropped, above65535: dropped, fraction: dropped },
      side: 'client',
      note: text(
        'Discord keeps the session only when the code is neither 1000 nor 1001.',
        '只有代码既不是 1000 也不是 1001 时，Discord 才会保留会话。',
      ),
    },
    {
      id: 'voice.close',
      label: 'discord.py DiscordVoiceWebSocket.close()',
      code: { position: 0, keyword: 'code' },
      whenOmitted: { code: 1000 },
      fates: everyCode(sent),
      odd: { numericString: dropped, nothing: dropped, negative: dropped, above65535: dropped, fraction: dropped },
      side: 'client',
    },
  ],
  receives: [
    {
      id: 'connection-closed',
      label: 'discord.py ConnectionClosed.code',
      reports: [
        [1000, 1003],
        [1006, 1014],
        [3000, 65535],
      ],
      emptyFrame: -1,
      note: text(
        'It is -1 after an empty Close frame, and 1006 over aiohttp 3.14. 4004 and 4010–4014 end the client; after others it connects again.',
        '收到空关闭帧后为 -1；在 aiohttp 3.14 上则为 1006。4004 和 4010–4014 会结束客户端；其他代码之后会重新连接。',
      ),
    },
  ],
  evidence: [
    ...['gateway.close', 'voice.close', 'connection-closed'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'discord.py 2.2.2 over aiohttp 3.8.4',
    })),
    ...['gateway.close', 'voice.close', 'connection-closed'].map((claim) => ({
      claim,
      how: 'read' as const,
      source: 'Rapptz/discord.py 1add8a0b discord/gateway.py, errors.py, client.py',
    })),
  ],
};
