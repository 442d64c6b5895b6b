import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** autobahn-js; the WAMP specification itself defines no close codes. */
export const autobahn: PrivateCodeSet = {
  id: 'autobahn',
  name: 'Autobahn (WAMP)',
  detect: {
    modules: ['autobahn', 'autobahn-browser', 'autobahn/*'],
    subprotocols: ['wamp.2.json', 'wamp.2.msgpack', 'wamp.2.cbor'],
  },
  codes: [
    privateCode(
      3000,
      undefined,
      undefined,
      'autobahn-js closes with it after the GOODBYE handshake.',
      'autobahn-js 在 GOODBYE 握手完成后以此关闭。',
    ),
    privateCode(
      3002,
      undefined,
      undefined,
      'autobahn-js met a violation of the WAMP protocol.',
      'autobahn-js 检测到违反 WAMP 协议的情况。',
    ),
  ],
  source: 'npm autobahn 22.11.1; crossbario/autobahn-js issue 141',
};
