import {
  callback,
  fields,
  holdsReason,
  receivedCode,
  receivedReason,
  receives,
  takesNoCode,
  text,
  type,
} from '../members';
import type { LibraryProfile, Shape } from '../profile';

const closeCodes = {
  InternalServerError: 4500,
  InternalClientError: 4005,
  BadRequest: 4400,
  BadResponse: 4004,
  Unauthorized: 4401,
  Forbidden: 4403,
  SubprotocolNotAcceptable: 4406,
  ConnectionInitialisationTimeout: 4408,
  ConnectionAcknowledgementTimeout: 4504,
  SubscriberAlreadyExists: 4409,
  TooManyInitialisationRequests: 4429,
} as const;

const clientOptions: Shape = fields({
  on: fields({ closed: callback('CloseEvent') }),
  shouldRetry: callback('CloseEvent'),
  isFatalConnectionProblem: callback('CloseEvent'),
  onNonLazyError: callback('CloseEvent'),
});

const closing: Shape = callback(null, receivedCode('server-close'), receivedReason);
const serverOptions: Shape = fields({ onDisconnect: closing, onClose: closing });

/** graphql-ws: the graphql-transport-ws protocol. */
export const graphqlWs: LibraryProfile = {
  id: 'graphql-ws',
  name: 'graphql-ws',
  languages: ['javascript'],
  homepage: 'https://the-guild.dev/graphql/ws',
  versions: '6.4.2',
  modules: ['graphql-ws', 'graphql-ws/*'],
  exports: {
    CloseCode: { kind: 'constants', values: closeCodes },
    createClient: { kind: 'function', returns: 'Client', takes: { 0: clientOptions } },
    ClientOptions: { kind: 'type', type: 'ClientOptions', describes: clientOptions },
    makeServer: { kind: 'function', takes: { 0: serverOptions } },
    useServer: { kind: 'function', takes: { 0: serverOptions } },
    makeHandler: { kind: 'function', takes: { 0: serverOptions } },
    makeBehavior: { kind: 'function', takes: { 0: serverOptions } },
    TerminatedCloseEvent: type('CloseEvent'),
  },
  types: {
    Client: {
      side: 'client',
      members: {
        on: { kind: 'listen', event: 0, listener: 1, events: { closed: ['CloseEvent'] } },
        terminate: takesNoCode(
          '`terminate()` takes no code; the local event says 4499.',
          '`terminate()` 不接受代码；本地事件报告 4499。',
        ),
        dispose: takesNoCode(
          '`dispose()` takes no code; it closes with 1000.',
          '`dispose()` 不接受代码；它以 1000 关闭。',
        ),
      },
    },
    ClientOptions: { members: {} },
    CloseEvent: { members: { code: receives('closed'), reason: holdsReason } },
  },
  sends: [],
  receives: [
    {
      id: 'closed',
      label: 'graphql-ws closed event',
      failedHandshake: 1006,
      reports: [
        [0, 1014],
        [1016, 65535],
      ],
      note: text(
        'The client gives up on 1000–1999 except 1000, 1001, 1005, 1006 and 1012–1014, and on its own codes except 4403, 4408 and 4504; all else it tries again.',
        '客户端遇到 1000–1999（1000、1001、1005、1006、1012–1014 除外）以及自己的代码（4403、4408、4504 除外）时放弃；其余情况会重试。',
      ),
    },
    { id: 'server-close', label: 'graphql-ws onClose', reports: [[0, 65535]] },
  ],
  constants: Object.fromEntries(Object.entries(closeCodes).map(([name, value]) => [`CloseCode.${name}`, value])),
  note: text(
    'Servers close through the socket beneath: `ctx.extra.socket.close(4403, "Forbidden")`.',
    '服务器通过底层套接字关闭：`ctx.extra.socket.close(4403, "Forbidden")`。',
  ),
  evidence: [
    { claim: 'constants', how: 'read', source: 'npm graphql-ws 6.4.2; enisdenjo/graphql-ws af4f5c9d src/common.ts' },
    { claim: 'closed', how: 'ran', source: 'npm graphql-ws 6.4.2 over undici 7.30.2' },
    { claim: 'closed', how: 'read', source: 'enisdenjo/graphql-ws af4f5c9d src/client.ts' },
    { claim: 'server-close', how: 'ran', source: 'npm graphql-ws 6.4.2 over ws 8.23.0' },
  ],
};
