import { everyCode, fateTable, rejected, sent, sentEmpty } from '../fates';
import {
  constantsOf,
  fromFunction,
  giving,
  holdsReason,
  method,
  callback,
  receivedCode,
  receivedReason,
  receives,
  sends,
  takesNoCode,
  text,
  type,
} from '../members';
import type { Export, Parameter, ReceiveApi, SendApi, TypeFacts } from '../profile';

/**
 * The API of gorilla/websocket, which its forks (fasthttp/websocket, gofiber's package, melody in part) repeat name for
 * name.
 */

/** The constants of gorilla/websocket and its forks. */
export const gorillaConstants: { readonly [name: string]: number } = {
  CloseNormalClosure: 1000,
  CloseGoingAway: 1001,
  CloseProtocolError: 1002,
  CloseUnsupportedData: 1003,
  CloseNoStatusReceived: 1005,
  CloseAbnormalClosure: 1006,
  CloseInvalidFramePayloadData: 1007,
  ClosePolicyViolation: 1008,
  CloseMessageTooBig: 1009,
  CloseMandatoryExtension: 1010,
  CloseInternalServerErr: 1011,
  CloseServiceRestart: 1012,
  CloseTryAgainLater: 1013,
  CloseTLSHandshake: 1015,
};

/** Names that no other package has. */
export const gorillaTelling = ['FormatCloseMessage', 'IsCloseError', 'IsUnexpectedCloseError'] as const;

const noFrame = takesNoCode(
  '`Close()` takes no code and sends no Close frame: the peer reports 1006.',
  '`Close()` 不接受代码，也不发送关闭帧：对端报告 1006。',
);

const dial: readonly Parameter[] = ['Conn', null, null];

export const gorillaExports: { readonly [name: string]: Export } = {
  ...constantsOf(gorillaConstants),
  Conn: type('Conn'),
  Upgrader: type('Upgrader'),
  Dialer: type('Dialer'),
  CloseError: type('CloseError'),
  DefaultDialer: { kind: 'value', type: 'Dialer' },
  Upgrade: fromFunction('Conn', null),
  NewClient: fromFunction(...dial),
  FormatCloseMessage: { kind: 'function', send: 'format-close-message' },
  IsCloseError: { kind: 'function', compares: 'close-error' },
  IsUnexpectedCloseError: { kind: 'function', compares: 'close-error' },
};

export const gorillaTypes: { readonly [name: string]: TypeFacts } = {
  Conn: {
    members: {
      Close: noFrame,
      WriteMessage: sends('write-message'),
      WriteControl: sends('write-control'),
      SetCloseHandler: method({ 0: callback(receivedCode('close-handler'), receivedReason) }),
    },
  },
  Upgrader: { members: { Upgrade: giving('Conn', null) } },
  Dialer: { members: { Dial: giving(...dial), DialContext: giving(...dial) } },
  CloseError: { members: { Code: receives('close-error'), Text: holdsReason } },
};

/** What `FormatCloseMessage` does, under the name of the package that exports it. */
export function formatCloseMessage(packageName: string): SendApi {
  return {
    id: 'format-close-message',
    label: `${packageName} FormatCloseMessage()`,
    code: { position: 0 },
    reason: { position: 1 },
    whenOmitted: 'required',
    fates: fateTable([[1005, 1005, sentEmpty]], sent),
    reasons: {
      limit: 123,
      unit: 'bytes',
      past: rejected('websocket: invalid control frame'),
      withoutCode: { kind: 'lost' },
    },
    emptyFrameIdiom: [1005],
    note: text(
      'Nothing is checked: every code but 1005 is written into the frame, modulo 65536. A reason that is too long is refused by the write that follows.',
      '不做任何检查：除 1005 外，所有代码都会写入帧中（对 65536 取模）。过长的原因由随后的写入调用拒绝。',
    ),
  };
}

/** What becomes of a payload that is not made by `FormatCloseMessage`: nothing looks at it. */
const bare: Omit<SendApi, 'id' | 'label'> = {
  code: { position: -1 },
  reason: { position: 1, text: true },
  whenOmitted: 'sent-empty',
  fates: everyCode(sent),
  reasons: { past: rejected('websocket: invalid control frame'), withoutCode: { kind: 'corrupt-frame' } },
  payloadBy: 'FormatCloseMessage',
};

/** Close frames that a connection writes by hand, under the name of the package. */
export function writtenByHand(packageName: string): readonly SendApi[] {
  const when = { position: 0, equals: 8, named: 'CloseMessage' } as const;
  return [
    { ...bare, id: 'write-message', label: `${packageName} Conn.WriteMessage()`, when },
    { ...bare, id: 'write-control', label: `${packageName} Conn.WriteControl()`, when },
  ];
}

/** The codes that a read reports: it fails on every other one of a peer. */
export const readByGorilla = [
  [1000, 1003],
  [1005, 1013],
  [3000, 4999],
] as const;

/** What the library reports of a peer's Close frame, under the name of the package. */
export function gorillaReceives(packageName: string): readonly ReceiveApi[] {
  const refused = text(
    'A peer that sends 1014 or any other code that the library does not know gets 1002, and the read fails with a plain error that is no `*CloseError`.',
    '若对端发送 1014 或其他库不认识的代码，库会以 1002 回应，读取返回的是普通错误，而不是 `*CloseError`。',
  );
  return [
    { id: 'close-error', label: `${packageName} CloseError.Code`, reports: readByGorilla, note: refused },
    {
      id: 'close-handler',
      label: `${packageName} SetCloseHandler()`,
      reports: [
        [1000, 1003],
        [1005, 1005],
        [1007, 1013],
        [3000, 4999],
      ],
      dropped: null,
      note: text(
        'The handler is only called for a Close frame: a connection that drops shows in the read as a `*CloseError` with 1006.',
        '只有收到关闭帧才会调用该处理函数：连接中断表现为读取返回代码为 1006 的 `*CloseError`。',
      ),
    },
  ];
}
