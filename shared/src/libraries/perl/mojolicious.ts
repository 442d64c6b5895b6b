import { fateTable, rejected, replacedWith, sent, sentEmpty } from '../fates';
import { callback, holds, listens, makes, method, receivedCode, receivedReason, sends, text, type } from '../members';
import type { Export, LibraryProfile, Member, SendApi, Shape } from '../profile';

/** The methods that register a listener; it is handed the object itself first. */
function events(self: string): { readonly [name: string]: Member } {
  const member = listens({
    finish: [self, receivedCode('finish-event'), receivedReason],
    ...Object.fromEntries(['message', 'text', 'binary', 'json', 'frame', 'drain'].map((name) => [name, [self]])),
  });
  return { on: member, once: member };
}

/** A route: its action is the last argument, or the one before the route's name. */
const action = callback('Controller');
const route: Export = { kind: 'function', takes: { 1: action }, trailing: action, returns: 'Routes' };
const routing: Member = { kind: 'method', takes: { 1: action }, trailing: action, returns: 'Routes' };

const connected: Shape = callback('UserAgent', 'ClientTransaction');

const closing = {
  code: { position: 0 },
  reason: { position: 1 },
  whenOmitted: 'sent-empty',
  fates: fateTable([[0, 0, sentEmpty]], sent),
  odd: {
    numericString: sent,
    nothing: sentEmpty,
    notANumber: replacedWith(0),
    nan: rejected("Cannot pack N with 'n'"),
    negative: sent,
    above65535: sent,
    fraction: 'truncated',
  },
  reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'corrupt-frame' } },
  note: text(
    'No code is checked, and one above 65535 wraps round. 0 and `undef` send an empty frame; a reason behind them is then read as the code.',
    '代码完全不检查，大于 65535 的值会回绕。0 和 `undef` 会发送空帧；其后的原因会被当作代码读取。',
  ),
} as const satisfies Partial<SendApi>;

/** Mojolicious: the web framework of Perl, with WebSockets on both sides. */
export const mojolicious: LibraryProfile = {
  id: 'mojolicious',
  name: 'Mojolicious',
  languages: ['perl'],
  homepage: 'https://mojolicious.org',
  versions: '9.31, 9.49',
  modules: [
    'Mojolicious',
    'Mojolicious::Lite',
    'Mojolicious::Controller',
    'Mojo::UserAgent',
    'Mojo::Transaction::WebSocket',
    'Test::Mojo',
  ],
  signs: ['Mojo'],
  exports: {},
  moduleExports: {
    'Mojolicious::Lite': { websocket: route, app: { kind: 'function', returns: 'Application' } },
  },
  globals: {
    Mojolicious: type('Application'),
    'Mojolicious::Controller': type('Controller'),
    'Mojo::UserAgent': type('UserAgent'),
    'Mojo::Transaction::WebSocket': type('Transaction'),
    'Test::Mojo': type('TestMojo'),
  },
  types: {
    Application: { members: { routes: holds('Routes'), ua: holds('UserAgent') } },
    Routes: {
      members: {
        websocket: routing,
        ...Object.fromEntries(['any', 'under', 'requires', 'name'].map((name) => [name, makes('Routes')])),
        to: { kind: 'method', named: { cb: action }, trailing: action, returns: 'Routes' },
      },
    },
    Controller: {
      side: 'server',
      members: {
        finish: sends('controller-finish', 'Controller'),
        tx: holds('ServerTransaction'),
        ua: holds('UserAgent'),
        app: holds('Application'),
        send: makes('Controller'),
        render_later: makes('Controller'),
        rendered: makes('Controller'),
        ...events('Controller'),
      },
    },
    Transaction: {
      members: { finish: sends('finish', 'Transaction'), send: makes('Transaction'), ...events('Transaction') },
    },
    ServerTransaction: { extends: 'Transaction', side: 'server', members: {} },
    ClientTransaction: { extends: 'Transaction', side: 'client', members: {} },
    UserAgent: {
      members: {
        websocket: { kind: 'method', trailing: connected },
        websocket_p: makes('Promise'),
        ...Object.fromEntries(
          ['inactivity_timeout', 'connect_timeout', 'max_redirects', 'insecure'].map((name) => [
            name,
            makes('UserAgent'),
          ]),
        ),
      },
    },
    Promise: { members: { then: method({ 0: callback('ClientTransaction') }, 'Promise') } },
    TestMojo: {
      side: 'client',
      members: {
        finish_ok: sends('finish-ok', 'TestMojo'),
        finished_ok: method({ 0: { received: 'finish-event' } }, 'TestMojo'),
        tx: holds('ClientTransaction'),
        ...Object.fromEntries(
          [
            'websocket_ok',
            'send_ok',
            'message_ok',
            'message_is',
            'message_like',
            'message_unlike',
            'json_message_is',
            'header_is',
            'header_like',
            'status_is',
            'or',
          ].map((name) => [name, makes('TestMojo')]),
        ),
      },
    },
  },
  sends: [
    { id: 'finish', label: 'Mojo::Transaction::WebSocket->finish', ...closing },
    {
      id: 'controller-finish',
      label: 'Mojolicious::Controller->finish',
      ...closing,
      // Outside of WebSockets a single text is the last piece of a streamed answer.
      overloads: [{ arguments: 1, first: 'text' }],
      side: 'server',
    },
    { id: 'finish-ok', label: 'Test::Mojo->finish_ok', ...closing, side: 'client' },
  ],
  receives: [
    {
      id: 'finish-event',
      label: 'Mojolicious finish event',
      reports: [[0, 65535]],
      note: text(
        'Codes of the peer are not checked. An empty frame is reported as 1005, a lost connection as 1006.',
        '对端的代码不作检查。空帧报告为 1005，连接丢失报告为 1006。',
      ),
    },
  ],
  evidence: [
    { claim: 'finish', how: 'ran', source: 'Debian libmojolicious-perl 9.31' },
    { claim: 'controller-finish', how: 'ran', source: 'Debian libmojolicious-perl 9.31' },
    { claim: 'finish-event', how: 'ran', source: 'Debian libmojolicious-perl 9.31' },
    { claim: 'finish', how: 'read', source: 'mojolicious/mojo b4de4306 lib/Mojo/Transaction/WebSocket.pm' },
    { claim: 'controller-finish', how: 'read', source: 'mojolicious/mojo b4de4306 lib/Mojolicious/Controller.pm' },
    { claim: 'finish-ok', how: 'read', source: 'mojolicious/mojo b4de4306 lib/Test/Mojo.pm' },
    { claim: 'finish-event', how: 'read', source: 'mojolicious/mojo b4de4306 lib/Mojo/Transaction/WebSocket.pm' },
    {
      claim: 'recognition',
      how: 'read',
      source: 'mojolicious/mojo b4de4306 lib/Mojo/UserAgent.pm, Mojolicious/Lite.pm',
    },
  ],
};
