import { takesNoCode, text, type } from '../members';
import type { LibraryProfile, TypeFacts } from '../profile';

const server: TypeFacts = {
  members: {
    disconnect: takesNoCode(
      '`disconnect()` takes a session and no close code.',
      '`disconnect()` 接受会话，不接受关闭代码。',
    ),
  },
};
const client: TypeFacts = {
  members: { disconnect: takesNoCode('`disconnect()` takes no close code.', '`disconnect()` 不接受关闭代码。') },
};

/** python-socketio and python-engineio, whose disconnect handlers are told a text. */
export const pythonSocketio: LibraryProfile = {
  id: 'python-socketio',
  name: 'python-socketio, python-engineio',
  languages: ['python'],
  homepage: 'https://python-socketio.readthedocs.io',
  versions: '5.16.3',
  modules: ['socketio', 'engineio'],
  exports: {
    Server: type('Server'),
    AsyncServer: type('Server'),
    Client: type('Client'),
    AsyncClient: type('Client'),
    SimpleClient: type('Client'),
    AsyncSimpleClient: type('Client'),
  },
  types: { Server: server, Client: client },
  sends: [],
  receives: [],
  note: text('No call takes a close code, and none is reported.', '没有任何调用接受关闭代码，也不会报告关闭代码。'),
  evidence: [
    {
      claim: 'recognition',
      how: 'read',
      source: 'miguelgrinberg/python-socketio 2d219030 src/socketio/server.py, client.py, simple_client.py',
    },
  ],
};
