import { everyCode, sent } from '../fates';
import { callback, fields, namespace, receivedCode, receivedReason, text } from '../members';
import type { Fate, LibraryProfile } from '../profile';

const notPacked: Fate = {
  kind: 'dropped',
  leaves: text(
    'The error is only logged, and the TCP connection ends without a Close frame.',
    '错误只会写入日志，TCP 连接不带关闭帧即告结束。',
  ),
};

/** skynet: sockets are known by their numbers, and all is done by functions of one module. */
export const skynet: LibraryProfile = {
  id: 'skynet',
  name: 'skynet',
  languages: ['lua'],
  homepage: 'https://github.com/cloudwu/skynet',
  versions: 'f19d1605',
  modules: ['http.websocket'],
  // lua-http has a module of the same name. What runs in skynet hardly ever does without its own modules.
  moduleSigns: ['"skynet', "'skynet"],
  exports: {},
  moduleExports: {
    'http.websocket': {
      '*': namespace({
        close: { kind: 'function', send: 'close' },
        accept: {
          kind: 'function',
          takes: { 1: fields({ close: callback(null, receivedCode('close-handler'), receivedReason) }) },
        },
      }),
    },
  },
  types: {},
  sends: [
    {
      id: 'close',
      label: 'skynet websocket.close()',
      code: { position: 1 },
      reason: { position: 2 },
      whenOmitted: 'sent-empty',
      fates: everyCode(sent),
      odd: { above65535: notPacked, negative: notPacked, notANumber: notPacked },
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
      note: text(
        'No code is checked. A client’s Close frame goes out unmasked, which servers may refuse. The TCP connection ends at once, without waiting for the answer.',
        '代码完全不检查。客户端的关闭帧发出时没有掩码，服务器可能拒绝。TCP 连接立即结束，不等待对端回应。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-handler',
      label: 'skynet handle.close code',
      reports: [[0, 65535]],
      emptyFrame: null,
      dropped: null,
      note: text(
        'Only a code with a reason behind it is reported; a Close frame without one gives nil. The frame is answered by an empty one.',
        '只有后面带有原因的代码才会报告；不带原因的关闭帧得到 nil。对该帧会以空帧回应。',
      ),
    },
  ],
  evidence: ['close', 'close-handler', 'recognition'].map((claim) => ({
    claim,
    how: 'read',
    source: 'cloudwu/skynet f19d1605 lualib/http/websocket.lua',
  })),
};
