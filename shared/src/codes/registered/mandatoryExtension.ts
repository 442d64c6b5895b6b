import type { CodeEntry } from '../codeDescription';
import { registry, rfc6455 } from '../references';
import { text } from '../text';
import { rfcCode } from './common';

export const mandatoryExtension: CodeEntry = {
  ...rfcCode,
  registeredName: 'Mandatory Ext.',
  name: text('Mandatory Ext.', '缺少必需的扩展'),
  shortNames: ['MANDATORY_EXTENSION', 'EXTENSION', 'NO_EXTENSION', 'REQUIRED_EXTENSION'],
  whoMaySend: 'client',
  chosenBy: 'either',
  cleanClose: 'yes',
  summary: text(
    'The client needs an extension that the server did not negotiate.',
    '客户端需要某个扩展，而服务器没有协商它。',
  ),
  meaning: text(
    'A client expected the server to agree to one or more WebSocket extensions, and it did not. The reason should list them. Servers do not use this code: they can fail the handshake instead.',
    '客户端期待服务器同意一个或多个 WebSocket 扩展，但服务器没有同意。关闭原因中应列出这些扩展。服务器不使用此代码：它可以直接让握手失败。',
  ),
  appliesWhen: text(
    'Use 1010 on a client that cannot work without an extension, and list it in the reason.',
    '客户端缺少某个扩展就无法工作时使用 1010，并在关闭原因中列出该扩展。',
  ),
  whenItOccurs: [
    text(
      'A client asked for an extension and the answer of the server does not contain it.',
      '客户端请求了扩展，而服务器的应答中没有它。',
    ),
    text('A proxy removed the `Sec-WebSocket-Extensions` header.', '代理移除了 `Sec-WebSocket-Extensions` 头。'),
    text(
      'In practice it is hardly ever seen: clients fail the handshake instead.',
      '实际中几乎见不到：客户端通常直接让握手失败。',
    ),
  ],
  howToFix: [
    text('Enable the extension on the server.', '在服务器端启用该扩展。'),
    text('Let proxies pass the `Sec-WebSocket-Extensions` header.', '让代理放行 `Sec-WebSocket-Extensions` 头。'),
    text('Let the client work without the extension.', '让客户端在没有该扩展时也能工作。'),
    text(
      'In server code, fail the handshake with an HTTP status instead of sending 1010.',
      '在服务器代码中，应以 HTTP 状态拒绝握手，而不是发送 1010。',
    ),
  ],
  peersView: text(
    'The server sees 1010 and a clean close. A script in a browser cannot send it: `close(1010)` throws InvalidAccessError.',
    '服务器看到 1010，并视为正常完成的关闭。浏览器脚本不能发送它：`close(1010)` 会抛出 InvalidAccessError。',
  ),
  reconnect: {
    advice: 'no',
    text: text('No: the same offer gets the same answer.', '不要重连：同样的请求只会得到同样的答复。'),
  },
  httpAnalogue: { names: ['426 Upgrade Required', '501 Not Implemented'] },
  grpcAnalogue: { names: ['UNIMPLEMENTED'] },
  notes: [
    text(
      'A wrong subprotocol is not this: it fails the handshake and shows as 1006.',
      '子协议不符不属于这种情况：它会使握手失败，表现为 1006。',
    ),
    text('Libraries generally do not check which side sends it.', '各个库一般不检查由哪一方发送它。'),
  ],
  symptoms: [text('extension not negotiated, permessage-deflate missing', '扩展未协商、缺少 permessage-deflate')],
  references: [rfc6455('7.4.1'), registry],
};
