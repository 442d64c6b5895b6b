import { everyCode, sent } from '../fates';
import { text } from '../members';
import type { LibraryProfile, SendApi } from '../profile';
import { closeCodeEnum, closeCodeMembers, pathsOf, receivedFrame } from './closeCodes';

const { Tls: tls, ...members } = closeCodeMembers;

/** What both ways to make the message do. */
const unchecked: Pick<SendApi, 'whenOmitted' | 'fates' | 'reasons' | 'note'> = {
  whenOmitted: 'required',
  fates: everyCode(sent),
  reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
  note: text(
    'tungstenite, below, checks nothing either. `Message::close()` sends a frame without a code.',
    '下层的 tungstenite 同样不做任何检查。`Message::close()` 发送不带代码的帧。',
  ),
};

/** poem: messages over tungstenite, codes in an enum of its own. */
export const poem: LibraryProfile = {
  id: 'poem',
  name: 'poem',
  languages: ['rust'],
  homepage: 'https://github.com/poem-web/poem',
  versions: '3.1.12',
  modules: ['poem::web::websocket', 'poem::web::websocket::*'],
  exports: {
    CloseCode: closeCodeEnum(members, ['Reserved'], 'received-frame'),
    Message: {
      kind: 'type',
      type: 'Message',
      exports: {
        close_with: { kind: 'function', send: 'close-with' },
        Close: { kind: 'function', send: 'close', parts: ['Frame'] },
      },
    },
  },
  types: {
    CloseCode: { members: {}, received: 'received-frame' },
    Message: { members: {} },
    Frame: { members: {}, parts: [{ received: 'received-frame' }, { receivedReason: true }] },
  },
  sends: [
    {
      ...unchecked,
      id: 'close-with',
      label: 'poem Message::close_with()',
      code: { position: 0 },
      reason: { position: 1 },
    },
    {
      ...unchecked,
      id: 'close',
      label: 'poem Message::Close',
      code: { position: 0, element: 0 },
      reason: { position: 0, element: 1 },
    },
  ],
  receives: [receivedFrame('poem Message::Close')],
  constants: pathsOf(members, 'CloseCode'),
  evidence: [
    { claim: 'close-with', how: 'read', source: 'poem-web/poem 6ede4fb poem/src/web/websocket/message.rs' },
    { claim: 'close', how: 'read', source: 'poem-web/poem 6ede4fb poem/src/web/websocket/message.rs' },
    { claim: 'received-frame', how: 'read', source: 'poem-web/poem 6ede4fb poem/src/web/websocket/utils.rs' },
    {
      claim: 'constants',
      how: 'read',
      source: `poem-web/poem 6ede4fb poem/src/web/websocket/message.rs (none for ${tls})`,
    },
  ],
};
