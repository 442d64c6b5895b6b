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
export type Layer = { readonly name: string; readonly fates: FateTable };

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
  /** The code is of an enum type: a bare number in its place belongs to a method of something else. */
  readonly typed?: true;
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
  /** Test doubles: nothing is put on any wire, so no code is wrong here. */
  readonly simulates?: boolean;
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
  readonly note?: Text;
  /** Older versions, for the truth check; `note` tells users of them. */
  readonly earlier?: readonly Earlier<Pick<ReceiveApi, 'reports' | 'emptyFrame' | 'dropped' | 'maps'>>[];
};

/**
 * The type of a value, by the name of one of the profile's `types`: the value itself, or a collection or stream of
 * such values (array, set, map values, async iterator).
 */
export type TypeRef = string | { readonly each: string };

/** What reaches a parameter of a function that the library calls. `null`: nothing of interest. */
export type Parameter = TypeRef | { readonly received: string } | { readonly receivedReason: true } | null;

/**
 * What the library does with an argument:
 * - `calls`: it is a function, called with these parameters; `returns` describes what it does with the result;
 *   `receiver` is the type of `this` in it (`client.webSocket { close(…) }`);
 * - `fields`: it is an object or struct whose fields are described one by one.
 */
export type Shape =
  | { readonly calls: readonly Parameter[]; readonly returns?: Shape; readonly receiver?: TypeRef }
  | { readonly fields: { readonly [name: string]: Shape } }
  /** It is one of the library's `tuples`, or a list of them: `WebSockex.send_frame(pid, {:close, 1000, ""})`. */
  | { readonly tuples: true }
  /** The argument is handed on as a code (`new CloseReason(code, text)`, later given to a send). */
  | { readonly carries: 'code' | 'reason'; readonly keyword?: string; readonly type?: string }
  /**
   * The argument is the code, or carries the code, that something tells of: `WebSocketDisconnect(1000)` made by hand.
   * Names a `ReceiveApi`.
   */
  | { readonly received: string; readonly keyword?: string };

/** One member of a type. */
export type Member =
  /** Sends a close code; `returns` is the type of what it gives back, where calls are made upon it: `finish_ok(1000)->…`. */
  | { readonly kind: 'send'; readonly send: string; readonly returns?: TypeRef }
  /** Holds, or returns when called, a value of a known type. */
  | { readonly kind: 'value'; readonly type: TypeRef }
  /** Holds, or returns when called, a received code; names a `ReceiveApi`. To assign to it is to use `send`, a `SendApi`. */
  | { readonly kind: 'received'; readonly receive: string; readonly send?: string }
  | { readonly kind: 'received-reason' }
  /** Registers a listener: `on('close', (code, reason) => …)`. Keys of `events` are event names. */
  | {
      readonly kind: 'listen';
      readonly event: number;
      readonly listener: number;
      readonly events: { readonly [event: string]: readonly Parameter[] };
    }
  /** Is assigned a listener (`onclose = …`); its parameters. */
  | { readonly kind: 'listener'; readonly parameters: readonly Parameter[] }
  /** A method with described arguments and perhaps a result. */
  | {
      readonly kind: 'method';
      readonly takes?: { readonly [position: number]: Shape };
      /** What is done with arguments that are given by keyword. */
      readonly named?: { readonly [keyword: string]: Shape };
      /** What is done with the last argument, wherever that stands: a block behind optional arguments. */
      readonly trailing?: Shape;
      readonly returns?: TypeRef;
      /** What it returns when it returns several values at once, one for each (`conn, response, err := dial()`). */
      readonly results?: readonly Parameter[];
      /** Its arguments behind the first are codes that a received one is compared with; names a `ReceiveApi`. */
      readonly compares?: string;
      /** What stands at this position comes out as the code. */
      readonly converts?: number;
      /** The result carries the code of the object (`status.withReason(text)`). */
      readonly handsOn?: true;
    }
  /** A constant that values of the type hold: `self.CLOSE_STATUS_CODE_NORMAL`. */
  | { readonly kind: 'constant'; readonly value: number }
  /** Bears the name of a send call but takes no close code (`wss.close(cb)`); `note` says what it does. */
  | { readonly kind: 'takes-no-code'; readonly note?: Text };

/** What is known of a type of the library. */
export type TypeFacts = {
  /** What iterating over a value gives: the messages of a socket, the connections of a client that reconnects. */
  readonly iterates?: TypeRef;
  /** Members of that type hold here too. */
  readonly extends?: string;
  readonly side?: 'client' | 'server';
  readonly members: { readonly [name: string]: Member };
  /** A value of this type stands as a whole for a received code; names a `ReceiveApi`. */
  readonly received?: string;
  /** Its methods need no receiver: they may be taken out of it and called by name alone. */
  readonly closures?: true;
  /** What taking a value apart by position gives: `case Close(code, reason)`, `val (code, reason) = …`. */
  readonly parts?: readonly Parameter[];
};

/** Another type for the value when the options object at `position` has this field, whatever it holds. */
export type Variant = { readonly position: number; readonly field: string; readonly type: string };

/** What a library exports under a name (or a global of that name is). */
export type Export =
  /** A class or type: `new X()` makes one, and `X` in a type position names it. `takes` describes constructor arguments. */
  | {
      readonly kind: 'type';
      readonly type: string;
      readonly takes?: { readonly [position: number]: Shape };
      /** What is done with arguments that are given by keyword. */
      readonly named?: { readonly [keyword: string]: Shape };
      /** The type of values that are only annotated with the name, where `new` proves more (Deno's `WebSocket`). */
      readonly annotated?: string;
      /** What the library does with an object literal that is annotated with the name (`WebSocketHandler` of Bun). */
      readonly describes?: Shape;
      /** Making one hands a code on (`new WebSocketError(text, { closeCode })`, `CloseFrame { code }`); names a `SendApi`. */
      readonly send?: string;
      readonly variants?: readonly Variant[];
      /** What the name itself holds besides: statics and nested types (`WebSocket.Server`). */
      readonly exports?: { readonly [name: string]: Export };
      /** Calling the name makes the argument at this position a value of the type: `StatusCode(4000)`. */
      readonly converts?: number;
    }
  /** A constructor whose value has the given type while the name itself is no type (`WebSocketPair`). */
  | {
      readonly kind: 'function';
      readonly returns?: TypeRef;
      /** What it returns when it returns several values at once, one for each. */
      readonly results?: readonly Parameter[];
      /** Its arguments behind the first are codes that a received one is compared with; names a `ReceiveApi`. */
      readonly compares?: string;
      /** A variant of an enum: what its parts are where it stands in a pattern (`Message::Close(frame)`). */
      readonly parts?: readonly Parameter[];
      readonly takes?: { readonly [position: number]: Shape };
      /** What is done with arguments that are given by keyword. */
      readonly named?: { readonly [keyword: string]: Shape };
      /** What is done with the last argument, wherever that stands: a block behind optional arguments. */
      readonly trailing?: Shape;
      /** What stands at this position comes out as the code: `CloseCodes.getCloseCode(1005)`. */
      readonly converts?: number;
      readonly variants?: readonly Variant[];
      /** The call itself sends; names a `SendApi`. */
      readonly send?: string;
      /** The call returns a received code (`websocket.CloseStatus(err)`); names a `ReceiveApi`. */
      readonly receive?: string;
    }
  /** An enum or an object of constants; `values` by member name. */
  | { readonly kind: 'constants'; readonly values: { readonly [name: string]: number } }
  /** `type`: the constant is a value of that type, which carries the code. */
  | { readonly kind: 'constant'; readonly value: number; readonly type?: string }
  /** A value of a known type (`Bun`, `fastify`). */
  | { readonly kind: 'value'; readonly type: TypeRef }
  /** An export that has exports of its own (`WebSocket.Server`). */
  | { readonly kind: 'namespace'; readonly exports: { readonly [name: string]: Export } };

/**
 * Methods that the library calls on classes which the user writes: overridden (`extends`), marked (`decorator`), or
 * known by their name alone (`webSocketClose` of a Durable Object). A decorator may mark a function of no class too
 * (`@app.websocket("/feed")`), in files that bear the library's sign.
 */
export type UserMethod = {
  /** Absent where a decorator or annotation of its own marks the method. */
  readonly name?: string;
  /** The number of parameters, where an overload has others. */
  readonly count?: number;
  /** The labels of its parameters in order, where they belong to its name; `null` for none. */
  readonly labels?: readonly (string | null)[];
  /** Names of classes of which one must be extended or implemented; absent: any class. */
  readonly extends?: readonly string[];
  /** Names of decorators or annotations of which one must stand on the class or method. */
  readonly decorator?: readonly string[];
  readonly parameters: readonly Parameter[];
};

/** A parameter that a decorator or annotation marks: the library hands a value of this type to it. */
export type MarkedParameter = { readonly decorator: string; readonly type: TypeRef };

/**
 * A member that the library adds to objects of other libraries or changes there (`app.ws` of express-ws, `fastify.get`
 * under @fastify/websocket, `response.webSocket` in Workers): known by its name alone, on a receiver of unknown type, in
 * a file that imports the library or bears one of its `signs`.
 */
export type AddedMember = {
  readonly name: string;
  readonly member: Member;
  /** A field that the options object at `position` must hold as a literal `true`. */
  readonly when?: { readonly position: number; readonly field: string };
  /** Keywords that a call must have, all of them. */
  readonly keywords?: readonly string[];
};

/**
 * A tuple that the library takes from the program, or delivers to it, told by its first element and its size:
 * `{:close, 1000, "bye"}`. Positions count the tag as 0; so do the places of the send API.
 */
export type TaggedTuple = {
  readonly tag: string;
  /** How many elements, the tag included. */
  readonly size: number;
  /** Made by the program it sends; names a `SendApi`. */
  readonly send?: string;
  /** Matched against, it holds a received code, and perhaps a reason; `api` names a `ReceiveApi`. */
  readonly receive?: { readonly api: string; readonly code: number; readonly reason?: number };
  /** Classes or behaviours: a module that extends one of them makes and gets these tuples for certain. */
  readonly within?: readonly string[];
  /** Tags of tuples around it that prove it: `{:gun_ws, pid, ref, {:close, code, reason}}`. */
  readonly inside?: readonly string[];
  /**
   * Believed, though not for certain, elsewhere too: in files that bear the library's signs (`signed`), or in all that
   * speak of WebSockets (`websocket`).
   */
  readonly anywhere?: 'signed' | 'websocket';
};

/**
 * An object or dictionary literal that a text in one of its fields makes a message, whoever is handed it:
 * `{"type": "websocket.close", "code": 1000}` of ASGI.
 */
export type ObjectMessage = {
  readonly field: string;
  readonly is: string;
  /** Making one closes; names a `SendApi` whose places are fields at position 0. */
  readonly send?: string;
  /** It tells of a close; names a `ReceiveApi`. */
  readonly receive?: string;
  /** The field that holds the received code. */
  readonly code?: string;
};

/** Where a claim comes from. `ran`: a program was run and its frames recorded; `read`: the source was read. */
export type Evidence = {
  /** What it supports: an api id, `constants`, `recognition`, or a sentence fragment. */
  readonly claim: string;
  readonly how: 'ran' | 'read';
  /** Repository or package, version or commit, and file. */
  readonly source: string;
};

/** All that is known of one library, as data. */
export type LibraryProfile = {
  /** Public id, kebab-case, unique: `ws`, `browser-websocket`, `graphql-ws`. */
  readonly id: string;
  /** As its authors write it. */
  readonly name: string;
  /** Ids of the languages it is used from. */
  readonly languages: readonly string[];
  readonly homepage: string;
  /** The versions that the facts were verified on. */
  readonly versions: string;
  /**
   * Import specifiers or module paths that name it; a trailing `/*` (`::*`, `.*`) stands for any deeper path.
   */
  readonly modules: readonly string[];
  /** Words of which one must stand in a file for the library's globals to be looked for (`Deno`, `WebSocketPair`). */
  readonly signs?: readonly string[];
  /**
   * Texts of which one must stand in a file for the library's globals to be believed where they are only annotations:
   * other platforms have types of the same names. Absent: always believed.
   */
  readonly annotationSigns?: readonly string[];
  /** What its modules export. `default` is the default export, `*` the module object itself (`require`). */
  readonly exports: { readonly [name: string]: Export };
  /** Exports that only hold for one of its modules (`partysocket/ws` has another default), by specifier; looked up first. */
  readonly moduleExports?: { readonly [specifier: string]: { readonly [name: string]: Export } };
  /**
   * Exports whose names are found nowhere else: what another package exports under one of them is a copy of this
   * library, or hands it on (`FormatCloseMessage`). Recognised as `likely`.
   */
  readonly telling?: readonly string[];
  /** What it, or the platform, offers without an import. */
  readonly globals?: { readonly [name: string]: Export };
  readonly types: { readonly [name: string]: TypeFacts };
  readonly sends: readonly SendApi[];
  readonly receives: readonly ReceiveApi[];
  readonly userMethods?: readonly UserMethod[];
  readonly addedMembers?: readonly AddedMember[];
  readonly messages?: readonly ObjectMessage[];
  readonly markedParameters?: readonly MarkedParameter[];
  readonly tuples?: readonly TaggedTuple[];
  /** Constants by the path they are written with, for hover, completion and fixes: `WebSocketConnection.CLOSE_REASON_NORMAL`. */
  readonly constants?: { readonly [path: string]: number };
  /** Absent where it is not known, and then no fix writes one but in the place of another. */
  readonly constantsFit?: ConstantsFit;
  /**
   * Its types are another profile's (`isomorphic-ws` is `ws` in Node): names of types, sends and receives not found here
   * are looked up there.
   */
  readonly basedOn?: string;
  /** A list, or a note, for the table of supported libraries. */
  readonly note?: Text;
  readonly evidence: readonly Evidence[];
};
