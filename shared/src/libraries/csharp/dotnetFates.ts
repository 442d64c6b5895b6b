import { fateTable, rejected, sent, sentEmpty } from '../fates';
import { text } from '../members';
import type { ReasonFacts } from '../profile';

const reserved = rejected(
  "ArgumentException: The close status code 'N' is reserved for system use only and cannot be specified when calling this method.",
);

const emptyOnly = rejected(
  "ArgumentException: The close status description '…' is invalid. When using close status code 'Empty' the description must be null.",
);

/** What `WebSocketValidate.ValidateCloseStatus` of .NET does with each code, in every class that closes through it. */
export const dotnetFates = fateTable(
  [
    [1000, 1005, sent],
    [1007, 1014, sent],
    [1016, 65535, sent],
  ],
  reserved,
);

/** The same on the sockets of HttpListener, which the websocket.dll of Windows serves: `Empty` is a frame without a body. */
export const listenerFates = fateTable(
  [
    [1000, 1004, sent],
    [1005, 1005, sentEmpty],
    [1007, 1014, sent],
    [1016, 65535, sent],
  ],
  reserved,
);

/** The same where a description stands beside the code. */
export const dotnetWithReason = {
  fates: fateTable(
    [
      [1000, 1004, sent],
      [1005, 1005, emptyOnly],
      [1007, 1014, sent],
      [1016, 65535, sent],
    ],
    reserved,
  ),
};

/** What it does with reasons. */
export const dotnetReasons: ReasonFacts = {
  limit: 123,
  unit: 'bytes',
  past: rejected(
    "ArgumentException: The close status description '…' is too long. The UTF8-representation of the status description must not be longer than 123 bytes.",
  ),
  withoutCode: { kind: 'lost' },
};

/** The trap of the member's name. */
export const emptyIsNoEmptyFrame = text(
  '`WebSocketCloseStatus.Empty` does not make an empty frame: 1005 itself goes on the wire; only .NET Framework, and HttpListener on Windows, send an empty one. With a description it is refused.',
  '`WebSocketCloseStatus.Empty` 并不会产生空帧：1005 会原样发送到网络上；只有 .NET Framework 以及 Windows 上的 HttpListener 会发送空帧。若带有描述则会被拒绝。',
);
