import { fateTable, rejected, registryCodes, whatwgCodes, sentEmpty, sent } from '../fates';
import { callback, fields, holdsReason, receives, sends, text } from '../members';
import type { Export, FateTable, LibraryProfile, Shape } from '../profile';

const uncaught = rejected('InvalidAccessError');
const uncaughtInWs = rejected('TypeError: First argument must be a valid error code number');

function emptyForZero(
  accepted: readonly (readonly [from: number, to: number])[],
  otherwise: typeof uncaught,
): FateTable {
  return fateTable([[0, 0, sentEmpty], ...accepted.map(([from, to]) => [from, to, sent] as const)], otherwise);
}

const configuration: Shape = fields({
  openObserver: fields({ next: callback('Event') }),
  closeObserver: fields({ next: callback('CloseEvent') }),
});

const webSocket: Export = {
  kind: 'function',
  returns: 'WebSocketSubject',
  takes: { 0: configuration },
  variants: [{ position: 0, field: 'WebSocketCtor', type: 'OverGivenClass' }],
};
const subjectClass: Export = {
  kind: 'type',
  type: 'WebSocketSubject',
  takes: { 0: configuration },
  variants: [{ position: 0, field: 'WebSocketCtor', type: 'OverGivenClass' }],
};

/** RxJS's webSocket subject. */
export const rxjsWebsocket: LibraryProfile = {
  id: 'rxjs-websocket',
  name: 'RxJS webSocket',
  languages: ['javascript'],
  homepage: 'https://rxjs.dev/api/webSocket/webSocket',
  versions: '7.8.2',
  modules: ['rxjs/webSocket', 'rxjs/observable/dom/WebSocketSubject'],
  exports: {
    webSocket,
    WebSocketSubject: subjectClass,
    WebSocketSubjectConfig: { kind: 'type', type: 'Configuration', describes: configuration },
  },
  types: {
    WebSocketSubject: { side: 'client', members: { error: sends('error') } },
    OverGivenClass: { extends: 'WebSocketSubject', members: { error: sends('given.error') } },
    Configuration: { members: {} },
    Event: { members: {} },
    CloseEvent: { members: { code: receives('close-event'), reason: holdsReason } },
  },
  sends: [
    {
      id: 'error',
      label: 'WebSocketSubject.error()',
      code: { position: 0, field: 'code' },
      reason: { position: 0, field: 'reason' },
      whenOmitted: 'sent-empty',
      fates: emptyForZero(whatwgCodes, uncaught),
      odd: { numericString: sent, nothing: sentEmpty, negative: uncaught, above65535: uncaught },
      reasons: { limit: 123, unit: 'bytes', past: rejected('SyntaxError'), withoutCode: { kind: 'lost' } },
      side: 'client',
      note: text(
        'A code that the socket refuses is thrown asynchronously, where no `catch` of yours stands, and the connection stays open. `complete()` sends an empty frame.',
        '套接字拒绝的代码会异步抛出异常，你的 `catch` 捕获不到，连接仍然打开。`complete()` 发送空帧。',
      ),
    },
    {
      id: 'given.error',
      label: 'WebSocketSubject.error()',
      code: { position: 0, field: 'code' },
      reason: { position: 0, field: 'reason' },
      whenOmitted: 'sent-empty',
      fates: emptyForZero(registryCodes, uncaughtInWs),
      odd: {
        numericString: uncaughtInWs,
        nothing: sentEmpty,
        negative: uncaughtInWs,
        above65535: uncaughtInWs,
      },
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: rejected('RangeError: The message must not be greater than 123 bytes'),
        withoutCode: { kind: 'lost' },
      },
      side: 'client',
      decidedBelow: text(
        'With `ws` as `WebSocketCtor`, `ws` checks the code; any other class has rules of its own.',
        '若 `WebSocketCtor` 是 `ws`，则由 `ws` 检查代码；其他类各有自己的规则。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-event',
      label: 'RxJS closeObserver CloseEvent.code',
      failedHandshake: 1006,
      reports: [
        [0, 1014],
        [1016, 65535],
      ],
      note: text(
        'A clean close completes the subject; an unclean one gives the CloseEvent (1006) to the `error` callback.',
        '正常关闭会使 subject 完成；非正常关闭则把 CloseEvent（1006）交给 `error` 回调。',
      ),
    },
  ],
  evidence: [
    { claim: 'error', how: 'ran', source: 'npm rxjs 7.8.2 over undici 7.30.2' },
    { claim: 'given.error', how: 'ran', source: 'npm rxjs 7.8.2 over ws 8.23.0' },
    { claim: 'close-event', how: 'ran', source: 'npm rxjs 7.8.2' },
    {
      claim: 'recognition',
      how: 'read',
      source: 'ReactiveX/rxjs 54796b38 src/internal/observable/dom/WebSocketSubject.ts',
    },
  ],
};
