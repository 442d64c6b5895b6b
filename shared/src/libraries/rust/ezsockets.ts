import type { LibraryProfile } from '../profile';
import { closeCodeEnum, closeCodeMembers, frameExports, overTungstenite, pathsOf } from './closeCodes';

/** ezsockets: clients and servers over tungstenite and axum. */
export const ezsockets: LibraryProfile = {
  id: 'ezsockets',
  name: 'ezsockets',
  languages: ['rust'],
  homepage: 'https://github.com/gbaranski/ezsockets',
  versions: '0.7.2',
  modules: ['ezsockets', 'ezsockets::*'],
  exports: { ...frameExports('close-frame'), CloseCode: closeCodeEnum(closeCodeMembers, [], 'received-frame') },
  ...overTungstenite('ezsockets'),
  constantsFit: { apis: ['close-frame'] },
  constants: pathsOf(closeCodeMembers, 'CloseCode'),
  evidence: [
    {
      claim: 'close-frame',
      how: 'read',
      source: 'gbaranski/ezsockets e253cf5 src/socket.rs, src/tungstenite_common.rs',
    },
    { claim: 'received-frame', how: 'read', source: 'gbaranski/ezsockets e253cf5 src/tungstenite_common.rs' },
    { claim: 'constants', how: 'read', source: 'gbaranski/ezsockets e253cf5 src/socket.rs' },
  ],
};
