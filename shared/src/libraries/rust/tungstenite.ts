import type { LibraryProfile } from '../profile';
import { closeCodeEnum, closeCodeMembers, frameExports, overTungstenite, pathsOf, withModules } from './closeCodes';

const flat = {
  ...frameExports('close-frame'),
  CloseCode: closeCodeEnum(closeCodeMembers, ['Reserved', 'Iana', 'Library', 'Bad'], 'received-frame'),
};

/** tungstenite, and the crates that put it on an async runtime. */
export const tungstenite: LibraryProfile = {
  id: 'tungstenite',
  name: 'tungstenite, tokio-tungstenite, async-tungstenite',
  languages: ['rust'],
  homepage: 'https://github.com/snapview/tungstenite-rs',
  versions: '0.29.0',
  modules: [
    'tungstenite',
    'tungstenite::*',
    'tokio_tungstenite',
    'tokio_tungstenite::*',
    'async_tungstenite',
    'async_tungstenite::*',
  ],
  exports: withModules(flat, ['tungstenite', 'protocol', 'frame', 'coding']),
  ...overTungstenite('tungstenite'),
  constantsFit: { apis: ['close-frame'] },
  constants: pathsOf(closeCodeMembers, 'CloseCode'),
  evidence: [
    {
      claim: 'close-frame',
      how: 'ran',
      source: 'tungstenite 0.29.0',
    },
    { claim: 'received-frame', how: 'ran', source: 'tungstenite 0.29.0' },
    { claim: 'constants', how: 'ran', source: 'tungstenite 0.29.0' },
  ],
};
