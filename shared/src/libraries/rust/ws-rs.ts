import { fateTable, sent, sentEmpty } from '../fates';
import { callback, receivedCode, receivedReason, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';
import { closeCodeEnum, closeCodeMembers, pathsOf } from './closeCodes';

/** ws-rs, the crate `ws`. */
export const wsRs: LibraryProfile = {
  id: 'ws-rs',
  name: 'ws-rs',
  languages: ['rust'],
  homepage: 'https://github.com/housleyjk/ws-rs',
  versions: '0.9.2',
  modules: ['ws', 'ws::*'],
  exports: {
    CloseCode: closeCodeEnum(closeCodeMembers, ['Other'], 'on-close'),
    Sender: type('Sender'),
    listen: { kind: 'function', takes: { 1: callback('Sender') } },
    connect: { kind: 'function', takes: { 1: callback('Sender') } },
  },
  types: {
    CloseCode: { members: {}, received: 'on-close' },
    Sender: { members: { close: sends('close'), close_with_reason: sends('close') } },
  },
  sends: [
    {
      id: 'close',
      label: 'ws Sender::close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'required',
      fates: fateTable([[0, 0, sentEmpty]], sent),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
      note: text(
        'No code is checked; the hidden variant `Empty` sends a frame without a code.',
        '不检查代码；隐藏成员 `Empty` 发送不带代码的帧。',
      ),
    },
  ],
  receives: [
    {
      id: 'on-close',
      label: 'ws Handler::on_close()',
      reports: [
        [1000, 1003],
        [1005, 1013],
        [1015, 1015],
        [1017, 1099],
        [1101, 1999],
        [2001, 2998],
        [3000, 4999],
      ],
      note: text(
        '`Status` stands for a frame without a code and `Abnormal` for a connection that drops. 1012, 1013 and 1015 of a peer are reported, then taken for a protocol error.',
        '`Status` 表示不带代码的帧，`Abnormal` 表示连接中断。对端的 1012、1013、1015 会先报告，随后按协议错误处理。',
      ),
    },
  ],
  userMethods: [{ name: 'on_close', extends: ['Handler'], parameters: [receivedCode('on-close'), receivedReason] }],
  constants: pathsOf(closeCodeMembers, 'CloseCode'),
  evidence: [
    { claim: 'close', how: 'read', source: 'housleyjk/ws-rs 339e782 src/communication.rs, src/frame.rs' },
    { claim: 'on-close', how: 'read', source: 'housleyjk/ws-rs 339e782 src/connection.rs, src/protocol.rs' },
    { claim: 'constants', how: 'read', source: 'housleyjk/ws-rs 339e782 src/protocol.rs' },
  ],
};
