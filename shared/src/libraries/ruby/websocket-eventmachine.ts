import { acceptsOnly, replacedWith } from '../fates';
import { callback, method, receivedCode, receivedReason, sends, text } from '../members';
import type { Export, Fate, LibraryProfile, OddValues } from '../profile';
import { rfcCodes } from './websocket-ruby';

const silent: Fate = {
  kind: 'dropped',
  leaves: text('The TCP connection stays open.', 'TCP 连接保持打开。'),
};

const odd: OddValues = {
  numericString: silent,
  nothing: replacedWith(1000),
  notANumber: silent,
  negative: silent,
  above65535: silent,
};

const start: Export = { kind: 'function', trailing: callback('ServerSocket') };

/** websocket-eventmachine-server and -client. */
export const websocketEventmachine: LibraryProfile = {
  id: 'websocket-eventmachine',
  name: 'websocket-eventmachine',
  languages: ['ruby'],
  homepage: 'https://github.com/imanel/websocket-eventmachine-server',
  versions: 'base 1.2.0',
  modules: ['websocket-eventmachine-server', 'websocket-eventmachine-client', 'websocket-eventmachine-base'],
  exports: {},
  globals: {
    'WebSocket::EventMachine::Server': { kind: 'namespace', exports: { start } },
    'WebSocket::EventMachine::Client': {
      kind: 'namespace',
      exports: { connect: { kind: 'function', returns: 'ClientSocket' } },
    },
  },
  types: {
    Socket: {
      members: {
        close: sends('close'),
        send: sends('send'),
        onclose: method({ 0: callback(receivedCode('onclose'), receivedReason) }),
      },
    },
    ServerSocket: { extends: 'Socket', side: 'server', members: {} },
    ClientSocket: { extends: 'Socket', side: 'client', members: {} },
  },
  sends: [
    {
      id: 'close',
      label: 'websocket-eventmachine #close',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      fates: acceptsOnly(rfcCodes, silent),
      odd,
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'sent-with', code: 1000 } },
    },
    {
      id: 'send',
      label: 'websocket-eventmachine #send(type: :close)',
      code: { position: 1, keyword: 'code' },
      reason: { position: 0 },
      when: { position: 1, keyword: 'type', equals: 'close' },
      whenOmitted: { code: 1000 },
      fates: acceptsOnly(rfcCodes, silent),
      odd,
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'sent-with', code: 1000 } },
    },
  ],
  receives: [
    {
      id: 'onclose',
      label: 'websocket-eventmachine onclose',
      reports: [
        [1000, 1003],
        [1007, 1011],
        [3000, 4999],
      ],
      emptyFrame: null,
      dropped: 1002,
      note: text(
        'After an own `close`, it is told 1000 whatever the peer answers, and 1002 when nothing is answered.',
        '自己调用 `close` 之后，无论对端回应什么，得到的都是 1000；若没有回应则是 1002。',
      ),
    },
  ],
  evidence: [
    ...['close', 'send', 'onclose'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'websocket-eventmachine-base 1.2.0 (client 1.3.0) over websocket 1.2.9',
    })),
    ...['close', 'send', 'onclose'].map((claim) => ({
      claim,
      how: 'read' as const,
      source: 'imanel/websocket-eventmachine-base 4aecc26e lib/websocket/eventmachine/base.rb',
    })),
  ],
};
