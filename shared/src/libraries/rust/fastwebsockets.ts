import { everyCode, sent } from '../fates';
import { text } from '../members';
import type { LibraryProfile } from '../profile';
import { closeCodeEnum, closeCodeMembers, pathsOf } from './closeCodes';

/** fastwebsockets: frames as they are, used by Deno. */
export const fastwebsockets: LibraryProfile = {
  id: 'fastwebsockets',
  name: 'fastwebsockets',
  languages: ['rust'],
  homepage: 'https://github.com/denoland/fastwebsockets',
  versions: '0.10.0',
  modules: ['fastwebsockets', 'fastwebsockets::*'],
  exports: {
    CloseCode: closeCodeEnum(closeCodeMembers, ['Reserved', 'Iana', 'Library', 'Bad'], 'close-code'),
    Frame: { kind: 'type', type: 'Frame', exports: { close: { kind: 'function', send: 'frame.close' } } },
  },
  types: { CloseCode: { members: {}, received: 'close-code' }, Frame: { members: {} } },
  sends: [
    {
      id: 'frame.close',
      label: 'fastwebsockets Frame::close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'required',
      fates: everyCode(sent),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
      note: text(
        'Neither code nor reason is checked. `Frame::close_raw(vec![].into())` makes a frame without a code. Once a Close frame has been written, which `auto_close` (the default) does as soon as one is read, another is dropped without an error.',
        '代码与原因均不检查。`Frame::close_raw(vec![].into())` 生成不带代码的帧。一旦写出过关闭帧（默认启用的 `auto_close` 在读到关闭帧时即会写出），之后的关闭帧会被丢弃且不报错。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-code',
      label: 'fastwebsockets CloseCode',
      reports: [[0, 65535]],
      emptyFrame: null,
      dropped: null,
      note: text(
        'With `auto_close`, the default, 1014 or a code that may not be sent is answered with 1002, and reading fails with `WebSocketError::InvalidCloseCode`.',
        '启用 `auto_close`（默认）时，1014 或不可发送的代码会以 1002 回应，读取则返回 `WebSocketError::InvalidCloseCode`。',
      ),
    },
  ],
  constants: pathsOf(closeCodeMembers, 'CloseCode'),
  evidence: [
    { claim: 'frame.close', how: 'ran', source: 'fastwebsockets 0.10.0' },
    { claim: 'close-code', how: 'ran', source: 'fastwebsockets 0.10.0' },
    { claim: 'constants', how: 'ran', source: 'fastwebsockets 0.10.0' },
  ],
};
