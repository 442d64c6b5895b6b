import type { Text } from '../../locale';
import { fateTable, rejected, registryCodes, sent, sentEmpty } from '../fates';
import { constantsOf, fromFunction, holdsReason, receives, sends, takesNoCode, text, type } from '../members';
import type { Export, Fate, FateTable, Parameter, ReasonFacts, ReceiveApi, TypeFacts } from '../profile';

/** What coder/websocket and the package it grew out of, nhooyr.io/websocket, have in common. */

export const coderConstants: { readonly [name: string]: number } = {
  StatusNormalClosure: 1000,
  StatusGoingAway: 1001,
  StatusProtocolError: 1002,
  StatusUnsupportedData: 1003,
  StatusNoStatusRcvd: 1005,
  StatusAbnormalClosure: 1006,
  StatusInvalidFramePayloadData: 1007,
  StatusPolicyViolation: 1008,
  StatusMessageTooBig: 1009,
  StatusMandatoryExtension: 1010,
  StatusInternalError: 1011,
  StatusServiceRestart: 1012,
  StatusTryAgainLater: 1013,
  StatusBadGateway: 1014,
  StatusTLSHandshake: 1015,
};

const notMarshalled = 'failed to close WebSocket: failed to marshal close frame: ';

/**
 * What `Close` does with each code; `leaves` says what a refusal does to the connection. The error names the code as
 * the package's `StatusCode.String()` does.
 */
export function coderFates(leaves?: Text): FateTable {
  const refused = (name: string): Fate => ({
    ...rejected(`${notMarshalled}status code ${name} cannot be set`),
    ...(leaves && { leaves }),
  });
  return fateTable(
    [
      [1004, 1004, refused('statusReserved')],
      [1005, 1005, sentEmpty],
      [1006, 1006, refused('StatusAbnormalClosure')],
      [1015, 1015, refused('StatusTLSHandshake')],
      ...registryCodes.map(([from, to]) => [from, to, sent] as const),
    ],
    refused('StatusCode(N)'),
  );
}

/** What `Close` does with reasons. */
export function coderReasons(leaves?: Text): ReasonFacts {
  const error = `${notMarshalled}reason string max is 123 but got "…" with length N`;
  return {
    limit: 123,
    unit: 'bytes',
    past: { ...rejected(error), ...(leaves && { leaves }) },
    withoutCode: { kind: 'lost' },
  };
}

const dialled: readonly Parameter[] = ['ClientConn', null];

export const coderExports: { readonly [name: string]: Export } = {
  ...constantsOf(coderConstants),
  Conn: type('Conn'),
  StatusCode: { kind: 'type', type: 'StatusCode', converts: 0 },
  CloseError: type('CloseError'),
  Accept: fromFunction('ServerConn', null),
  Dial: fromFunction(...dialled, null),
  CloseStatus: { kind: 'function', receive: 'close-status' },
};

export const coderTypes: { readonly [name: string]: TypeFacts } = {
  Conn: {
    members: {
      Close: sends('close'),
      CloseNow: takesNoCode(
        '`CloseNow()` sends no Close frame: the peer reports 1006.',
        '`CloseNow()` 不发送关闭帧：对端报告 1006。',
      ),
    },
  },
  ServerConn: { extends: 'Conn', side: 'server', members: {} },
  ClientConn: { extends: 'Conn', side: 'client', members: {} },
  StatusCode: { members: {} },
  CloseError: { members: { Code: receives('close-error'), Reason: holdsReason } },
};

const reports = [
  [1000, 1003],
  [1005, 1005],
  [1007, 1014],
  [3000, 4999],
] as const;

export function coderReceives(packageName: string): readonly ReceiveApi[] {
  return [
    {
      id: 'close-status',
      label: `${packageName} CloseStatus()`,
      reports,
      dropped: -1,
      note: text(
        'It gives -1 for every error that is no Close frame of the peer: a connection that drops, and a frame with a code that may not be sent. In a browser (`GOOS=js`) it gives what the browser reports, 1006 too.',
        '凡不是对端关闭帧的错误都返回 -1：连接中断、带有不可发送代码的帧皆如此。在浏览器中（`GOOS=js`）返回浏览器报告的代码，包括 1006。',
      ),
    },
    {
      id: 'close-error',
      label: `${packageName} CloseError.Code`,
      reports,
      dropped: null,
      note: text(
        'The error is a value: `var closed websocket.CloseError` for `errors.As`.',
        '该错误是值类型：用于 `errors.As` 时应写 `var closed websocket.CloseError`。',
      ),
    },
  ];
}
