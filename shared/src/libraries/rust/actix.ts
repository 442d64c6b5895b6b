import { everyCode, sent } from '../fates';
import { holdsReason, receives, text } from '../members';
import type { Export, LibraryProfile } from '../profile';
import { closeCodeEnum, closeCodeMembers, pathsOf, withModules } from './closeCodes';

const { Status: noStatus, ...members } = closeCodeMembers;

const flat: { readonly [name: string]: Export } = {
  CloseCode: closeCodeEnum(members, ['Other'], 'received-close'),
  CloseReason: {
    kind: 'type',
    type: 'CloseReason',
    send: 'close-reason',
    exports: { from: { kind: 'function', takes: { 0: { carries: 'code' } } } },
  },
  Message: { kind: 'type', type: 'Message', exports: { Close: { kind: 'function', parts: ['CloseReason'] } } },
  AggregatedMessage: {
    kind: 'type',
    type: 'Message',
    exports: { Close: { kind: 'function', parts: ['CloseReason'] } },
  },
  Frame: { kind: 'type', type: 'Message', exports: { Close: { kind: 'function', parts: ['CloseReason'] } } },
  Session: { kind: 'type', type: 'Session' },
  WebsocketContext: { kind: 'type', type: 'Session' },
  handle: { kind: 'function', results: [null, 'Session', null] },
};

/** actix: actix-ws, actix-web-actors, actix-http and awc share one codec. */
export const actix: LibraryProfile = {
  id: 'actix',
  name: 'actix-ws, actix-web-actors, awc',
  languages: ['rust'],
  homepage: 'https://github.com/actix/actix-web',
  versions: 'actix-http 3.13.3, actix-ws 0.4.0',
  modules: [
    'actix_ws',
    'actix_ws::*',
    'actix_web_actors',
    'actix_web_actors::*',
    'actix_http::ws',
    'actix_http::ws::*',
    'awc::ws',
    'awc::ws::*',
    'awc',
  ],
  exports: withModules(flat, ['ws']),
  types: {
    CloseCode: { members: {}, received: 'received-close' },
    CloseReason: { members: { code: receives('received-close'), description: holdsReason } },
    Message: { members: {} },
    Session: { side: 'server', members: { close: { kind: 'send', send: 'session.close' } } },
  },
  sends: [
    {
      id: 'close-reason',
      label: 'actix CloseReason',
      code: { position: 0, keyword: 'code' },
      reason: { position: 1, keyword: 'description' },
      whenOmitted: 'required',
      fates: everyCode(sent),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
      note: text(
        'No code is checked. `actix_ws::Session::close` cuts a reason that is too long, since 0.4; every other way writes an illegal frame. There is no variant for 1005: `None` in place of a reason sends a frame without a code.',
        '不检查代码。`actix_ws::Session::close` 自 0.4 起会截断过长的原因，其他途径则会写出非法帧。没有 1005 的成员：用 `None` 代替即发送不带代码的帧。',
      ),
    },
    {
      id: 'session.close',
      label: 'actix Session::close()',
      code: { position: 0, carrier: true },
      whenOmitted: 'sent-empty',
      side: 'server',
      fates: everyCode(sent),
      reasons: { limit: 123, unit: 'bytes', past: { kind: 'cut' }, withoutCode: { kind: 'lost' } },
      note: text('Versions of actix-ws before 0.4 do not cut the reason.', '0.4 之前的 actix-ws 不会截断原因。'),
    },
  ],
  receives: [
    {
      id: 'received-close',
      label: 'actix Message::Close',
      reports: [[0, 65535]],
      emptyFrame: null,
      dropped: null,
      note: text(
        'It is whatever the peer sent; a frame without a code, or one that is too long, is `Close(None)`. The library does not answer a Close frame by itself.',
        '即对端所发送的代码；不带代码或过长的帧为 `Close(None)`。库不会自行回应关闭帧。',
      ),
    },
  ],
  constantsFit: { apis: ['close-reason'] },
  constants: pathsOf(members, 'CloseCode'),
  evidence: [
    { claim: 'close-reason', how: 'read', source: 'actix/actix-web 4dc9f1d actix-http/src/ws/proto.rs, frame.rs' },
    { claim: 'session.close', how: 'read', source: 'actix/actix-extras 30736af actix-ws/src/session.rs' },
    { claim: 'received-close', how: 'read', source: 'actix/actix-web 4dc9f1d actix-http/src/ws/codec.rs' },
    {
      claim: 'constants',
      how: 'read',
      source: `actix/actix-web 4dc9f1d actix-http/src/ws/proto.rs (none for ${noStatus})`,
    },
  ],
};
