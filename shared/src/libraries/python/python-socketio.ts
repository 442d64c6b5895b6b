import { takesNoCode, text, type } from '../members';
import type { LibraryProfile, TypeFacts } from '../profile';

const noCode = takesNoCode(
  '`disconnect()` takes a session and no close code.',
  '`disconnect()` 接受会话，不接受关闭代码。',
);
const peer: TypeFacts = { members: { disconnect: noCode } };

/** python-socketio and python-engineio, whose disconnect handlers are told a text. */
export const pythonSocketio: LibraryProfile = {
  id: 'python-socketio',
  name: 'python-socketio, python-engineio',
  languages: ['python'],
  homepage: 'https://python-socketio.readthedocs.io',
  versions: '5.7.2',
  modules: ['socketio', 'engineio'],
  exports: {
    Server: type('Peer'),
    AsyncServer: type('Peer'),
    Client: type('Peer'),
    AsyncClient: type('Peer'),
    SimpleClient: type('Peer'),
    AsyncSimpleClient: type('Peer'),
  },
  types: { Peer: peer },
  sends: [],
  receives: [],
  note: text('No call takes a close code, and none is reported.', '没有任何调用接受关闭代码，也不会报告关闭代码。'),
  evidence: [{ claim: 'recognition', how: 'read', source: 'python-socketio 5.7.2 socketio/server.py, client.py' }],
};
