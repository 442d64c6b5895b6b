import type { Text } from '../locale';

/**
 * What becomes of one close code when a send API is given it.
 *
 * - `sent`: the Close frame carries the code as given.
 * - `sent-empty`: a Close frame without a body; the peer reports 1005.
 * - `replaced`: the frame carries `with` instead.
 * - `rejected`: the call fails (exception, error value, failed future); `error` is the library's own text,
 *   `N` standing for the code. `leaves` says what state that leaves behind, where it matters.
 * - `dropped`: no frame and no error; the caller is told nothing.
 * - `crashes`: the program is torn down (panic, assertion).
 */
export type Fate =
  | { readonly kind: 'sent' }
  | { readonly kind: 'sent-empty' }
  | { readonly kind: 'replaced'; readonly with: number }
  | { readonly kind: 'rejected'; readonly error: string; readonly leaves?: Text }
  | { readonly kind: 'dropped'; readonly leaves?: Text }
  | { readonly kind: 'crashes'; readonly error: string };

/** The fates of the codes `from` to `to`, both included. */
export type FateRange = readonly [from: number, to: number, fate: Fate];

/** Covers 0–65535 exactly once, in ascending order (asserted by a test). */
export type FateTable = readonly FateRange[];

/**
 * Where an argument stands in a call: by position (from 0), by keyword, or as a field of an options object that
 * stands at `position` (`close({ closeCode, reason })`).
 */
export type Place = {
  readonly position: number;
  readonly keyword?: string;
  readonly field?: string;
  /**
   * The argument is a value that carries the code (`new CloseReason(code, text)`, `CloseStatus.NORMAL`): its
   * constructor says by `carries` which part is the code and which the reason.
   */
  readonly carrier?: true;
  /**
   * The argument is the payload of a frame: it begins with the code as two bytes, packed by the language's own means
   * (`pack('n', 1001) . 'bye'`).
   */
  readonly packed?: true;
  /** Counts only where the argument is a text: the payload of a frame, which is else made by another call. */
  readonly text?: true;
  /** The argument is a tuple or binary literal of which it is this element: `{:close, {1000, "bye"}, state}`. */
  readonly element?: number;
  /** With `element` 0: the argument may as well be the code itself (`{:stop, reason, 1001, state}`). */
  readonly orWhole?: true;
  /** The type that it takes, by a name among `types`: its constants may stand here by their names alone (`.goingAway`). */
  readonly type?: string;
};

/** An argument that must be this constant for a call to close: an opcode, a frame's type. */
export type Condition = Place & {
  readonly equals: number | string;
  /** The last name of the constant that stands for it: `OP_CLOSE` of `Frame::OP_CLOSE`. */
  readonly named?: string;
};

/**
 * What a send API does with a value that is not a whole number from 0 to 65535. Absent: not known. `sent` means that
 * the value is converted to a number first and then treated as that number.
 */
export type OddValues = {
  /** A numeric string such as `"1000"`. */
  readonly numericString?: Fate;
  /** `null`, `None`, `nil`. */
  readonly nothing?: Fate;
  /** `NaN`, or a string that is no number. */
  readonly notANumber?: Fate;
  /** `NaN`, where it is treated in another way than such a string. */
  readonly nan?: Fate;
  readonly negative?: Fate;
  readonly above65535?: Fate;
  /** How a fraction is made whole, or how it is refused. */
  readonly fraction?: 'truncated' | 'rounded' | Fate;
};

/**
 * Where a constant of the library can be written as it is: wherever the library takes or reports a code as a number; or,
 * for constants that have a type of their own, in the place of the code of these APIs. `made` are constructors whose
 * value, when nothing but a code is given to them, a constant can stand for (`new CloseStatus(1000)`).
 */
export type ConstantsFit = 'numbers' | { readonly apis: readonly string[] } | { readonly made: readonly string[] };

/** A layer that may lie below a library, and what becomes of the codes that are handed on to it. */
export type Layer = { readonly name: string | Text; readonly fates: FateTable };

/** What a send API does with a reason. */
export type ReasonFacts = {
  /** The longest reason that arrives whole; `undefined` when the API checks nothing. */
  readonly limit?: number;
  readonly unit?: 'bytes' | 'characters';
  /**
   * What happens past 123 bytes: `cut` shortens it, `illegal-frame` puts a control frame over 125 bytes on the wire,
   * which the peer answers by failing the connection.
   */
  readonly past: Fate | { readonly kind: 'cut' } | { readonly kind: 'illegal-frame' };
  /** What happens to a reason given without a code. */
  readonly withoutCode:
    | { readonly kind: 'lost' }
    | { readonly kind: 'sent-with'; readonly code: number }
    | { readonly kind: 'rejected'; readonly error: string }
    /** The reason's own first two bytes are read as the code. */
    | { readonly kind: 'corrupt-frame' };
};

/**
 * What an API did in versions before `before`, where that is another thing than its other fields say. Several stand in
 * ascending order of versions, and each holds from the one before it on.
 */
export type Earlier<Facts> = { readonly before: string } & Partial<Facts>;

/** A call that puts a close code into a Close frame (or hands it to the code that does). */
export type SendApi = {
  /** Unique within the profile; names its rows in the evidence files. */
  readonly id: string;
  /** How the call is named in messages: `WebSocket.close()`. */
  readonly label: string;
  readonly code: Place;
  readonly reason?: Place;
  /** What a call without a code does: an empty frame, a code of its own, no frame; or the code is required. */
  readonly whenOmitted: 'sent-empty' | 'no-frame' | 'required' | { readonly code: number };
  readonly fates: FateTable;
  /** Other places in calls of so many arguments, of which the first is of that kind; without `code` the call takes none. */
  readonly overloads?: readonly {
    readonly arguments: number;
    readonly first?: 'text' | 'truth';
    readonly code?: Place;
    readonly reason?: Place;
  }[];
  /** The call closes only then: it serves for other frames too. */
  readonly when?: Condition;
  /** The call closes only where a code is given: `send(text, close=4001)`. */
  readonly closesByCode?: true;
  /** The code is of an enum type: a bare number in its place belongs to a method of something else. */
  readonly typed?: true;
  /** A call with fewer arguments does not compile: on a receiver of unknown type it is something else's. */
  readonly leastArguments?: number;
  readonly odd?: OddValues;
  readonly reasons?: ReasonFacts;
  /** The side this API belongs to where the API proves it (a server's connection callback). */
  readonly side?: 'client' | 'server';
  /**
   * The layers below that decide, when the library hands the code on unchecked (Hono, crossws, Starlette). `fates` then
   * holds for the first layer that the text names; it holds for the others too where the text names no difference.
   */
  readonly decidedBelow?: Text;
  /** Those layers one by one, where it is known what each does with each code; the first is the one that `fates` is of. */
  readonly layers?: readonly Layer[];
  /** Anything a user of this very call must know and no field above says. */
  readonly note?: Text;
  /** The function of the library that makes the payload which the call wants: `FormatCloseMessage`. */
  readonly payloadBy?: string;
  /** The call that closes without a Close frame (`terminate()`), when the same object has one. */
  readonly abrupt?: string;
  /**
   * Codes that stand for "no code" or "no frame" at this very call by its documentation: gorilla's
   * `FormatCloseMessage(1005, "")`, `fail_connection(1006)` of websockets, `close(-1)` of Godot.
   */
  readonly emptyFrameIdiom?: readonly number[];
  /** The code serves this side alone: the Close frame, if there is one, does not carry it (`sockjs-client`). */
  readonly staysLocal?: boolean;
  /**
   * The call only makes a value that carries a code; a call of its own sends it. Reserved codes are at home in it too:
   * that is how a program tells its own handlers of a lost connection.
   */
  readonly mayStayLocal?: true;
  /**
   * A code that it refuses is refused once the peer has closed, too: it looks at the code before the state, or leaves it
   * to the program to close its own side.
   */
  readonly refusesWhenClosed?: true;
  /**
   * Test doubles: nothing is put on any wire, so no code is wrong here. With `staysLocal` a live connection, which tells
   * the code to this side alone.
   */
  readonly simulates?: boolean;
  /** What the other fields are instead where a reason stands beside the code, or where none does or an empty one. */
  readonly withReason?: Partial<Pick<SendApi, 'fates' | 'layers' | 'emptyFrameIdiom'>>;
  readonly withoutReason?: Partial<Pick<SendApi, 'fates' | 'layers' | 'emptyFrameIdiom'>>;
  /** What holds in place of layers, reasons and note before a method of the same connection accepts it: no code is sent then. */
  readonly unaccepted?: { readonly by: string; readonly says: Text };
  /** Older versions, for the truth check; `note` tells users of them. */
  readonly earlier?: readonly Earlier<Pick<SendApi, 'whenOmitted' | 'fates' | 'odd' | 'reasons'>>[];
};

/** What a receive API reports. */
export type ReceiveApi = {
  readonly id: string;
  /** How it is named in messages: `CloseEvent.code`. */
  readonly label: string;
  /** The codes that it can ever report, as ranges. */
  readonly reports: readonly (readonly [from: number, to: number])[];
  /** What it reports for a Close frame without a code, where that is not 1005. `null` is "no value". */
  readonly emptyFrame?: number | null;
  /** What it reports when the connection drops without a Close frame, where that is not 1006. */
  readonly dropped?: number | null;
  /** What it reports of a connection that could not be made, TLS failures included; absent where that is told in another way. */
  readonly failedHandshake?: number;
  /** Codes that it turns into others: `[from, to, reported instead]`. */
  readonly maps?: readonly (readonly [from: number, to: number, reported: number])[];
  /** The type of what it reports, by a name among `types`, when that is no number. */
  readonly type?: string;
  /** It is read from a value of a type that is sent, too: what it reports holds of a value alone that was read. */
  readonly bothWays?: true;
  readonly note?: Text;
  /** Older versions, for the truth check; `note` tells users of them. */
  readonly earlier?: readonly Earlier<Pick<ReceiveApi, 'reports' | 'emptyFrame' | 'dropped' | 'maps'>>[];
};
