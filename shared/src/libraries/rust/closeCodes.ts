import { constantsOf } from '../members';
import type { Export, LibraryProfile, ReceiveApi, SendApi, TypeFacts } from '../profile';
import { everyCode, sent } from '../fates';
import { holdsReason, makes, receives, text } from '../members';

/** What the crates over tungstenite have in common: the enum `CloseCode`, the struct `CloseFrame`, and what becomes of them. */

/** The members of tungstenite's `CloseCode`, which several crates repeat. */
export const closeCodeMembers: { readonly [name: string]: number } = {
  Normal: 1000,
  Away: 1001,
  Protocol: 1002,
  Unsupported: 1003,
  Status: 1005,
  Abnormal: 1006,
  Invalid: 1007,
  Policy: 1008,
  Size: 1009,
  Extension: 1010,
  Error: 1011,
  Restart: 1012,
  Again: 1013,
  Tls: 1015,
};

/** An enum of close codes; `others` are its variants that hold a number, `receive` what a number in a pattern is. */
export function closeCodeEnum(
  members: { readonly [name: string]: number },
  others: readonly string[],
  receive: string,
): Export {
  const converts: Export = { kind: 'function', converts: 0 };
  const holding = others.map((name) => [
    name,
    { kind: 'function', converts: 0, parts: [{ received: receive }] } satisfies Export,
  ]);
  return {
    kind: 'type',
    type: 'CloseCode',
    exports: {
      ...constantsOf(members),
      from: converts,
      try_from: converts,
      ...(Object.fromEntries(holding) as { readonly [name: string]: Export }),
    },
  };
}

/** The constants of an enum by the path they are written with. */
export function pathsOf(
  members: { readonly [name: string]: number },
  prefix: string,
): { readonly [path: string]: number } {
  return Object.fromEntries(Object.entries(members).map(([name, code]) => [`${prefix}.${name}`, code]));
}

/** A struct that carries code and reason to a Close frame: making one is what sends. */
export function frameExports(send: string): { readonly [name: string]: Export } {
  return {
    CloseFrame: { kind: 'type', type: 'CloseFrame', send },
    Message: {
      kind: 'type',
      type: 'Message',
      exports: { Close: { kind: 'function', parts: ['CloseFrame'] } },
    },
  };
}

/** The types of these exports; `receive` names the receive API of a frame's code. */
export function frameTypes(receive: string): { readonly [name: string]: TypeFacts } {
  return {
    CloseCode: { members: {}, received: receive },
    CloseFrame: { members: { code: receives(receive), reason: holdsReason } },
    Message: { members: {} },
  };
}

/** What a `CloseFrame` does in the crates over tungstenite, under the crate's name. */
export function closeFrame(label: string): SendApi {
  return {
    id: 'close-frame',
    label,
    code: { position: 0, keyword: 'code' },
    reason: { position: 1, keyword: 'reason' },
    whenOmitted: 'required',
    fates: everyCode(sent),
    reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
    note: text(
      'Nothing is checked on the way out: 1005, 1006 and 1015 are variants like all others and are written into the frame. `None` in place of a frame sends a Close frame without a code.',
      '发送时不做任何检查：1005、1006 和 1015 与其他成员一样会写入帧中。用 `None` 代替帧则发送不带代码的关闭帧。',
    ),
  };
}

/** What the crates over tungstenite report of a peer's Close frame; `empty` is what stands for one without a code. */
export function receivedFrame(label: string, empty = 'Close(None)'): ReceiveApi {
  return {
    id: 'received-frame',
    label,
    bothWays: true,
    reports: [
      [1000, 1003],
      [1007, 1014],
      [3000, 4999],
    ],
    emptyFrame: null,
    dropped: null,
    maps: [
      [0, 999, 1002],
      [1004, 1006, 1002],
      [1014, 2999, 1002],
      [5000, 65535, 1002],
    ],
    note: text(
      `A frame without a code is \`${empty}\`, a connection that drops is an error. A peer that closes with 1014 or a code that may not be sent is answered with 1002, and 1002 is what is reported; after a close by this side the code is reported as it comes.`,
      `不带代码的帧为 \`${empty}\`，连接中断则是错误。若对端以 1014 或不可发送的代码关闭，会以 1002 回应，此处报告的也是 1002；本端先关闭之后，代码则按收到的原样报告。`,
    ),
  };
}

/** Exports with the modules that lie around them, each holding all that is inside. */
export function withModules(
  flat: { readonly [name: string]: Export },
  modules: readonly string[],
): { readonly [name: string]: Export } {
  return modules.reduceRight<{ readonly [name: string]: Export }>(
    (inner, name) => ({ ...inner, [name]: { kind: 'namespace', exports: inner } }),
    flat,
  );
}

/** What the profiles of crates over tungstenite share. */
export type OverTungstenite = Pick<LibraryProfile, 'sends' | 'receives' | 'types'>;

/** The sends, receives and types of a crate whose `CloseFrame` goes through tungstenite unchecked. */
export function overTungstenite(crate: string): OverTungstenite {
  return {
    types: frameTypes('received-frame'),
    sends: [closeFrame(`${crate} CloseFrame`)],
    receives: [receivedFrame(`${crate} Message::Close`)],
  };
}

/** A server's socket whose messages, of a type `Message`, are read from it or from one half of it. */
export const socketsOfMessages: { readonly [name: string]: TypeFacts } = {
  WebSocket: {
    side: 'server',
    iterates: 'Message',
    members: {
      next: makes('Message'),
      recv: makes('Message'),
      split: { kind: 'method', results: [null, 'Stream'] },
    },
  },
  Stream: { iterates: 'Message', members: { next: makes('Message'), try_next: makes('Message') } },
};
