import { asgiServersDecide, daphne, hypercorn, uvicorn, uvicornOverWsproto, refusedBeforeAccept } from '../asgiServers';
import { acceptsOnly, everyCode, rejected, sent, whatwgCodes } from '../fates';
import { giving, makes, namespace, receivedCode, receives, sends, text, type } from '../members';
import type { Export, LibraryProfile, SendApi } from '../profile';

const consumers = [
  'WebsocketConsumer',
  'AsyncWebsocketConsumer',
  'JsonWebsocketConsumer',
  'AsyncJsonWebsocketConsumer',
] as const;

const websocket: { readonly [name: string]: Export } = Object.fromEntries(
  consumers.map((name) => [name, type('Consumer')]),
);

const decided = {
  fates: acceptsOnly(whatwgCodes, rejected('Exception: invalid close code N (must be 1000 or from [3000, 4999])')),
  side: 'server',
  decidedBelow: asgiServersDecide,
  layers: [daphne, uvicorn, uvicornOverWsproto, hypercorn],
} as const;

/** Sends a message and closes behind it: `send_json(content, close=4001)`. */
const closingSend = (id: string, label: string, position: number): SendApi => ({
  id,
  label,
  code: { position, keyword: 'close' },
  whenOmitted: 'no-frame',
  closesByCode: true,
  ...decided,
});

/** Django Channels: consumers, whose `self` is the connection. */
export const channels: LibraryProfile = {
  id: 'channels',
  name: 'Django Channels',
  languages: ['python'],
  homepage: 'https://channels.readthedocs.io',
  versions: '4.3.2; Daphne 4.0.0',
  modules: ['channels'],
  exports: {
    generic: namespace({ websocket: namespace(websocket) }),
    testing: namespace({ WebsocketCommunicator: type('Communicator') }),
  },
  types: {
    Consumer: {
      side: 'server',
      members: { close: sends('close'), send: sends('send'), send_json: sends('send_json') },
    },
    Communicator: {
      members: {
        connect: giving(null, receivedCode('communicator.connect')),
        disconnect: sends('communicator.disconnect'),
        receive_output: makes('Output'),
      },
    },
    Output: { members: { code: receives('communicator.output') } },
  },
  sends: [
    {
      id: 'close',
      unaccepted: refusedBeforeAccept,
      label: 'Channels close()',
      code: { position: 0, keyword: 'code' },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: { code: 1000 },
      ...decided,
      note: text(
        'Before `accept()` the handshake is answered with HTTP 403, and the code is lost. Daphne drops every reason.',
        '在 `accept()` 之前调用时，握手会得到 HTTP 403 响应，代码会丢失。Daphne 会丢弃所有原因。',
      ),
    },
    closingSend('send', 'Channels send(close=…)', 2),
    closingSend('send_json', 'Channels send_json(close=…)', 1),
    {
      id: 'communicator.disconnect',
      label: 'WebsocketCommunicator.disconnect()',
      code: { position: 0, keyword: 'code' },
      whenOmitted: { code: 1000 },
      fates: everyCode(sent),
      simulates: true,
    },
  ],
  receives: [
    {
      id: 'disconnect',
      label: 'Channels disconnect()',
      reports: [
        [1000, 1003],
        [1005, 1014],
        [3000, 4999],
      ],
      note: text(
        'Under Daphne it is None for an empty Close frame; a lost connection is 1006 there, and 1005 under uvicorn since 0.50. Hypercorn never hands the peer’s code on: it says 1006.',
        '在 Daphne 下，空关闭帧时为 None，连接丢失时为 1006；在 uvicorn 下，自 0.50 起连接丢失时为 1005。Hypercorn 从不转交对端的代码，一律报告 1006。',
      ),
    },
    {
      id: 'communicator.connect',
      label: 'WebsocketCommunicator.connect()',
      reports: [[0, 65535]],
      emptyFrame: null,
      dropped: null,
      note: text(
        'The second value is the code with which the consumer refused, as it gave it, or the subprotocol of an accepted connection.',
        '第二个值是消费者拒绝连接时给出的代码，原样返回；连接被接受时则是子协议。',
      ),
    },
    {
      id: 'communicator.output',
      label: 'WebsocketCommunicator.receive_output()',
      reports: [[0, 65535]],
      note: text(
        'The message has the code that the consumer gave, as it gave it, and none where it gave none.',
        '消息中的代码就是消费者给出的代码，原样返回；消费者没有给出时则没有代码。',
      ),
    },
  ],
  userMethods: [{ name: 'disconnect', extends: consumers, parameters: [receivedCode('disconnect')] }],
  evidence: [
    ...['close', 'disconnect'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'channels 4.0.0 on Daphne 4.0.0',
    })),
    {
      claim: 'close',
      how: 'read',
      source: 'django/channels 60cbc43c channels/generic/websocket.py; django/daphne c19f2f43 daphne/ws_protocol.py',
    },
    { claim: 'send', how: 'read', source: 'django/channels 60cbc43c channels/generic/websocket.py' },
    { claim: 'send_json', how: 'read', source: 'django/channels 60cbc43c channels/generic/websocket.py' },
    ...['communicator.disconnect', 'communicator.connect'].map((claim) => ({
      claim,
      how: 'read' as const,
      source: 'django/channels 60cbc43c channels/testing/websocket.py',
    })),
    {
      claim: 'communicator.output',
      how: 'read',
      source: 'django/channels 0cc1f731 channels/testing/websocket.py; django/asgiref 2a36ee43 asgiref/testing.py',
    },
    { claim: 'disconnect', how: 'read', source: 'django/channels 60cbc43c channels/generic/websocket.py' },
  ],
};
