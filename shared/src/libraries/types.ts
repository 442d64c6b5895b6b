import type { Text } from '../locale';

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
  /** Holds the status of an HTTP answer (`error.status_code`): no close code, whatever the number. */
  | { readonly kind: 'http-status' }
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
  /** Of these, the tags of what the library itself tells: one that is made there is made up by a test, and sends nothing. */
  readonly toldIn?: readonly string[];
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
