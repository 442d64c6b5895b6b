import { everyCode, sent } from '../fates';
import {
  callback,
  constantsOf,
  method,
  receivedCode,
  receivedReason,
  sends,
  takesNoCode,
  text,
  type,
} from '../members';
import type { LibraryProfile } from '../profile';
import { formatCloseMessage, gorillaConstants } from './gorillaApi';

const empty = takesNoCode(
  '`Close()` takes no code and sends an empty Close frame: the peer reports 1005.',
  '`Close()` 不接受代码，发送空的关闭帧：对端报告 1005。',
);

/** olahol/melody: sessions over gorilla/websocket. */
export const melody: LibraryProfile = {
  id: 'melody',
  name: 'olahol/melody',
  languages: ['go'],
  homepage: 'https://github.com/olahol/melody',
  versions: '1.3.0',
  modules: ['github.com/olahol/melody', 'gopkg.in/olahol/melody.v1'],
  exports: {
    ...constantsOf(gorillaConstants),
    Melody: type('Melody'),
    Session: type('Session'),
    New: { kind: 'function', returns: 'Melody' },
    FormatCloseMessage: { kind: 'function', send: 'format-close-message' },
  },
  types: {
    Melody: {
      members: {
        Close: empty,
        CloseWithMsg: sends('close-with-msg'),
        HandleClose: method({ 0: callback('Session', receivedCode('handle-close'), receivedReason) }),
        HandleConnect: method({ 0: callback('Session') }),
        HandleDisconnect: method({ 0: callback('Session') }),
      },
    },
    Session: { members: { Close: empty, CloseWithMsg: sends('close-with-msg') } },
  },
  sends: [
    {
      ...formatCloseMessage('melody'),
      reasons: { limit: 123, unit: 'bytes', past: { kind: 'dropped' }, withoutCode: { kind: 'lost' } },
      note: text(
        'It is gorilla/websocket’s function: every code but 1005 is written into the frame unchecked. A reason that is too long fails in the background: only `HandleError` hears of it.',
        '即 gorilla/websocket 的函数：除 1005 外，所有代码不经检查写入帧中。过长的原因会在后台失败，只有 `HandleError` 能得知。',
      ),
    },
    {
      id: 'close-with-msg',
      label: 'melody CloseWithMsg()',
      code: { position: -1 },
      reason: { position: 0, text: true },
      whenOmitted: 'sent-empty',
      fates: everyCode(sent),
      reasons: { past: { kind: 'dropped' }, withoutCode: { kind: 'corrupt-frame' } },
      payloadBy: 'FormatCloseMessage',
    },
  ],
  receives: [
    {
      id: 'handle-close',
      label: 'melody HandleClose()',
      reports: [
        [1000, 1003],
        [1005, 1005],
        [1007, 1013],
        [3000, 4999],
      ],
      dropped: null,
      note: text(
        'A connection that drops only reaches `HandleError`. A handler of your own replaces the answer that the library would send.',
        '连接中断只会触发 `HandleError`。自行设置的处理函数会取代库本来发送的回应。',
      ),
    },
  ],
  constantsFit: 'numbers',
  constants: gorillaConstants,
  evidence: [
    { claim: 'format-close-message', how: 'ran', source: 'olahol/melody 1.3.0' },
    { claim: 'close-with-msg', how: 'read', source: 'olahol/melody 1.3.0 melody.go, session.go' },
    { claim: 'handle-close', how: 'ran', source: 'olahol/melody 1.3.0' },
    { claim: 'constants', how: 'ran', source: 'olahol/melody 1.3.0' },
  ],
};
