import { sends, takesNoCode, type } from '../members';
import type { LibraryProfile } from '../profile';
import { dotnetFates, dotnetReasons, dotnetWithReason, emptyIsNoEmptyFrame } from './dotnetFates';

/** WatsonWebsocket: a client and a server over .NET's own sockets. */
export const watsonWebsocket: LibraryProfile = {
  id: 'watson-websocket',
  name: 'WatsonWebsocket',
  languages: ['csharp'],
  homepage: 'https://github.com/jchristn/WatsonWebsocket',
  versions: 'master e649beae',
  modules: ['WatsonWebsocket'],
  exports: { WatsonWsClient: type('Client'), WatsonWsServer: type('Server') },
  types: {
    Client: { side: 'client', members: { Stop: sends('stop'), StopAsync: sends('stop') } },
    Server: {
      members: {
        DisconnectClient: takesNoCode('The server always closes with 1000.', '服务器总是以 1000 关闭。'),
      },
    },
  },
  sends: [
    {
      id: 'stop',
      label: 'WatsonWsClient.Stop()',
      code: { position: 0, keyword: 'closeCode' },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: { code: 1000 },
      typed: true,
      fates: dotnetFates,
      withReason: dotnetWithReason,
      reasons: dotnetReasons,
      note: emptyIsNoEmptyFrame,
    },
  ],
  receives: [],
  evidence: [
    { claim: 'stop', how: 'read', source: 'jchristn/WatsonWebsocket e649beae src/WatsonWebsocket/WatsonWsClient.cs' },
  ],
};
