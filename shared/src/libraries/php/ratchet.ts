import { everyCode, replacedWith, sent } from '../fates';
import { makes, sends, text, type } from '../members';
import type { Export, LibraryProfile, OddValues } from '../profile';

/** What `pack('n', $code)` makes of values that are no code. */
export const packed: OddValues = {
  numericString: sent,
  nothing: replacedWith(0),
  notANumber: replacedWith(0),
  fraction: 'truncated',
};

const closeCodes = {
  CLOSE_NORMAL: 1000,
  CLOSE_GOING_AWAY: 1001,
  CLOSE_PROTOCOL: 1002,
  CLOSE_BAD_DATA: 1003,
  CLOSE_NO_STATUS: 1005,
  CLOSE_ABNORMAL: 1006,
  CLOSE_BAD_PAYLOAD: 1007,
  CLOSE_POLICY: 1008,
  CLOSE_TOO_BIG: 1009,
  CLOSE_MAND_EXT: 1010,
  CLOSE_SRV_ERR: 1011,
  CLOSE_TLS: 1015,
};

const constants = Object.fromEntries(Object.entries(closeCodes).map(([name, code]) => [`Frame::${name}`, code]));

const components = ['MessageComponentInterface', 'ComponentInterface', 'WampServerInterface', 'WsServerInterface'];

const codes = Object.entries(closeCodes).map(([name, value]): [string, Export] => [name, { kind: 'constant', value }]);

/** Ratchet: the WebSocket server on ReactPHP, with the frames of `ratchet/rfc6455`. */
export const ratchet: LibraryProfile = {
  id: 'ratchet',
  name: 'Ratchet',
  languages: ['php'],
  homepage: 'https://github.com/ratchetphp/Ratchet',
  versions: '0.4.4, rfc6455 0.4',
  modules: [
    'Ratchet\\RFC6455\\Messaging',
    'Ratchet',
    'Ratchet\\WebSocket',
    'Ratchet\\Wamp',
    'Ratchet\\Http',
    'Ratchet\\Server',
  ],
  exports: {
    ConnectionInterface: type('Connection'),
    WsConnection: type('Connection'),
    AbstractConnectionDecorator: type('Connection'),
    WampConnection: type('Connection'),
    Frame: { kind: 'type', type: 'Frame', send: 'frame', exports: Object.fromEntries(codes) },
  },
  types: {
    Connection: { side: 'server', members: { close: sends('close'), send: makes('Connection') } },
    Frame: { members: {} },
  },
  sends: [
    {
      id: 'close',
      label: 'Ratchet $conn->close()',
      code: { position: 0, keyword: 'code' },
      whenOmitted: { code: 1000 },
      fates: everyCode(sent),
      odd: packed,
      side: 'server',
      note: text(
        'No code is checked, and one above 65535 wraps round. There is no reason argument: a reason needs `close(new Frame(pack("n", 4001) . "why", true, Frame::OP_CLOSE))`.',
        '代码完全不检查，大于 65535 的值会回绕。没有原因参数：要带原因须写 `close(new Frame(pack("n", 4001) . "why", true, Frame::OP_CLOSE))`。',
      ),
    },
    {
      id: 'frame',
      label: 'new Frame(pack("n", …), true, Frame::OP_CLOSE)',
      code: { position: 0, packed: true },
      when: { position: 2, equals: 8, named: 'OP_CLOSE' },
      whenOmitted: 'sent-empty',
      fates: everyCode(sent),
      odd: packed,
      note: text(
        'The payload goes out as it is: no code and no length is checked.',
        '载荷原样发出：代码和长度都不检查。',
      ),
    },
  ],
  receives: [],
  userMethods: [
    { name: 'onOpen', extends: components, parameters: ['Connection'] },
    { name: 'onClose', extends: components, parameters: ['Connection'] },
    { name: 'onError', extends: components, parameters: ['Connection'] },
    { name: 'onMessage', extends: [...components, 'MessageInterface'], parameters: ['Connection'] },
    { name: 'onCall', extends: components, parameters: ['Connection'] },
    { name: 'onSubscribe', extends: components, parameters: ['Connection'] },
    { name: 'onUnSubscribe', extends: components, parameters: ['Connection'] },
    { name: 'onPublish', extends: components, parameters: ['Connection'] },
  ],
  constantsFit: 'numbers',
  constants,
  note: text(
    '`onClose($conn)` is told no code. A peer that sends 1012, 1013 or 1014 is answered with 1002.',
    '`onClose($conn)` 得不到代码。对端发送 1012、1013 或 1014 时，会以 1002 回应。',
  ),
  evidence: [
    { claim: 'close', how: 'ran', source: 'ratchetphp/Ratchet 0.4.4 on ratchetphp/RFC6455 0.3.1' },
    { claim: 'frame', how: 'ran', source: 'ratchetphp/Ratchet 0.4.4 on ratchetphp/RFC6455 0.3.1' },
    { claim: 'frame', how: 'read', source: 'ratchetphp/RFC6455 00df3784 src/Messaging/Frame.php' },
    { claim: 'constants', how: 'read', source: 'ratchetphp/RFC6455 00df3784 src/Messaging/Frame.php' },
    { claim: 'recognition', how: 'read', source: 'ratchetphp/Ratchet c6450f5f src/Ratchet/ComponentInterface.php' },
  ],
};
