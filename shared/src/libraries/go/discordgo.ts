import { fateTable, sent, sentEmpty } from '../fates';
import { fromFunction, sends, takesNoCode, text, type } from '../members';
import type { LibraryProfile } from '../profile';

/** bwmarrin/discordgo: a client of Discord's gateway, over gorilla/websocket. */
export const discordgo: LibraryProfile = {
  id: 'discordgo',
  name: 'bwmarrin/discordgo',
  languages: ['go'],
  homepage: 'https://github.com/bwmarrin/discordgo',
  versions: '0.29.0',
  modules: ['github.com/bwmarrin/discordgo'],
  exports: { Session: type('Session'), New: fromFunction('Session', null) },
  types: {
    Session: {
      side: 'client',
      members: {
        CloseWithCode: sends('close-with-code'),
        Close: takesNoCode('`Close()` takes no code and sends 1000.', '`Close()` 不接受代码，发送 1000。'),
      },
    },
  },
  sends: [
    {
      id: 'close-with-code',
      label: 'discordgo Session.CloseWithCode()',
      code: { position: 0 },
      whenOmitted: 'required',
      side: 'client',
      fates: fateTable([[1005, 1005, sentEmpty]], sent),
      note: text(
        'No code is checked. Discord ends the session after 1000 and 1001, and keeps it after other codes.',
        '不检查代码。收到 1000 与 1001 后 Discord 会结束会话，其他代码则保留会话。',
      ),
    },
  ],
  receives: [],
  evidence: [{ claim: 'close-with-code', how: 'ran', source: 'bwmarrin/discordgo 0.29.0' }],
};
