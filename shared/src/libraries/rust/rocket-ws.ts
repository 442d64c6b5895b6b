import type { LibraryProfile } from '../profile';
import { closeCodeEnum, closeCodeMembers, frameExports, overTungstenite, pathsOf, withModules } from './closeCodes';

const flat = {
  ...frameExports('close-frame'),
  CloseCode: closeCodeEnum(closeCodeMembers, ['Reserved', 'Iana', 'Library', 'Bad'], 'received-frame'),
};

/** rocket_ws: tungstenite's frames in Rocket. Its README has the crate renamed to `ws`, whose own `ws` has no `frame`. */
export const rocketWs: LibraryProfile = {
  id: 'rocket-ws',
  name: 'rocket_ws',
  languages: ['rust'],
  homepage: 'https://github.com/rwf2/Rocket',
  versions: '0.1.1',
  modules: ['rocket_ws', 'rocket_ws::*', 'ws::frame'],
  exports: withModules(flat, ['tungstenite', 'protocol', 'frame', 'coding']),
  ...overTungstenite('rocket_ws'),
  constantsFit: { apis: ['close-frame'] },
  constants: pathsOf(closeCodeMembers, 'CloseCode'),
  evidence: [
    { claim: 'close-frame', how: 'read', source: 'rwf2/Rocket 3a54d07 contrib/ws/src/duplex.rs' },
    { claim: 'received-frame', how: 'read', source: 'rwf2/Rocket 3a54d07 contrib/ws/src/lib.rs' },
    { claim: 'constants', how: 'read', source: 'rwf2/Rocket 3a54d07 contrib/ws/src/lib.rs' },
  ],
};
