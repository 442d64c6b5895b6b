import { acceptsOnly, rejected, whatwgCodes } from '../fates';
import { holds, makes, holdsReason, method, callback, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';

/** The browser's WebSocket through dart:html and package:web. */
export const dartHtml: LibraryProfile = {
  id: 'dart-html',
  name: 'WebSocket (dart:html, package:web)',
  languages: ['dart'],
  homepage: 'https://api.dart.dev/dart-html/WebSocket-class.html',
  versions: 'WHATWG WebSockets Standard of 2025-07-14',
  modules: ['dart:html', 'package:web/web.dart', 'package:web/helpers.dart', 'package:universal_html/html.dart'],
  exports: { WebSocket: type('WebSocket'), CloseEvent: type('CloseEvent') },
  types: {
    WebSocket: { side: 'client', members: { close: sends('close'), onClose: holds('CloseEvents') } },
    CloseEvents: {
      members: {
        listen: method({ 0: callback('CloseEvent') }),
        forEach: method({ 0: callback('CloseEvent') }),
        first: makes('CloseEvent'),
      },
    },
    CloseEvent: { members: { code: { kind: 'received', receive: 'close-event' }, reason: holdsReason } },
  },
  sends: [
    {
      id: 'close',
      label: 'WebSocket.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'sent-empty',
      fates: acceptsOnly(whatwgCodes, rejected('InvalidAccessError')),
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: rejected('SyntaxError'),
        withoutCode: { kind: 'rejected', error: 'InvalidAccessError (Chromium)' },
      },
      side: 'client',
    },
  ],
  receives: [
    {
      id: 'close-event',
      label: 'CloseEvent.code',
      failedHandshake: 1006,
      reports: [
        [0, 1014],
        [1016, 65535],
      ],
      note: text('Every failure looks the same to a page: 1006.', '对页面而言，所有失败都一样：1006。'),
    },
  ],
  evidence: [
    { claim: 'close', how: 'read', source: 'whatwg/websockets 1b3525cb index.bs, close(code, reason)' },
    { claim: 'close-event', how: 'read', source: 'whatwg/websockets 1b3525cb index.bs, note on 1015' },
  ],
};
