import type { LibraryProfile, ReceiveApi, SendApi } from '../../../shared/src/libraries/profile';

/** A span of a document's text: UTF-16 offsets, `end` exclusive. */
export type Span = { readonly start: number; readonly end: number };

/**
 * How a meaning is established: `certain` by imports, types, construction or a library's own constant; `likely` by
 * strong evidence without proof; `possible` by shape and value alone. Only the first two may lead to warnings.
 */
export type Certainty = 'certain' | 'likely' | 'possible';

export type Role = 'send' | 'receive' | 'define';

/** A constant that an expression stands for. */
export type ConstantValue =
  /** Any number, whole or not, of any sign. */
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  /** An integer type that the API does not take (`1005n`). */
  | { readonly kind: 'bigint'; readonly text: string }
  /** `null`, `None`, `nil`. */
  | { readonly kind: 'nothing' }
  /** `undefined`, or no argument. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'boolean'; readonly value: boolean };

/** One constant that may be given as the code, with the token that says so. */
export type CodeValue = {
  /** The literal's or constant's own token, the whole path for `websocket.CloseGoingAway`. */
  readonly span: Span;
  readonly text: string;
  readonly value: ConstantValue;
  /** Where the number itself is written, when the token is a name of this file. */
  readonly definedAt?: Span;
  /** Whether the token is a literal or a name. */
  readonly form: 'literal' | 'name';
  /** Set when the token is a text that is read as the number on the way: `'1006'` of `parseInt('1006', 10)`. */
  readonly isText?: true;
  /** Set when a test on the way to the send may keep this value from it, or another value takes its place. */
  readonly mayBeTakenOut?: true;
};

/** A received code that an expression stands for. */
export type ReceivedCode = {
  readonly library: LibraryProfile | undefined;
  readonly api: ReceiveApi | undefined;
  readonly certainty: Certainty;
  /** Set where the value may as well be something else: a message that the program is about to send, or its own answer. */
  readonly mayBeOwn?: true;
  /** Numbers that the value may be where no code came: 1006 of `event.code ?? 1006`. */
  readonly standIns?: readonly number[];
  /** Codes that it is not any more where it is handed on: a test beside it has taken them out. */
  readonly without?: readonly number[];
};

/** What is known of the reason given to a send. */
export type Reason = {
  readonly span: Span;
  /** The whole text, when it is constant. */
  readonly text?: string;
  /** The fixed parts of a template or concatenation that is not constant as a whole. */
  readonly fixedText?: string;
  /** Set when `fixedText` is all of it, though it is written nowhere as one text: `'x'.repeat(124)`. */
  readonly isFixed?: true;
  /** Set when a part of it repeats another text, as only what asks for the limit does. */
  readonly repeats?: true;
  /** Set when the text comes from an error or a dump and nothing bounds it: `err.message`, `String(err)`. */
  readonly unboundedSource?: string;
  /** Set when it is a reason that was received from a peer. */
  readonly received?: boolean;
};

/**
 * One call that sends a close code, or hands one to a function of this file that does.
 */
export type SendCall = {
  readonly library: LibraryProfile | undefined;
  readonly api: SendApi | undefined;
  readonly certainty: Certainty;
  /** The whole call. */
  readonly span: Span;
  /** The callee's last name: `close` in `this.ws.close(…)`. */
  readonly name: Span;
  /** The receiver's text, `this.ws`; absent for plain functions. */
  readonly receiver?: Span;
  /** The spans of the arguments, in order. */
  readonly arguments: readonly Span[];
  /** From behind the opening to before the closing parenthesis. */
  readonly argumentList: Span;
  /** The expression that gives the code: an argument, a field's value. Absent when no code is given. */
  readonly code?: Span;
  /** Constants that this expression may be; empty when it is not constant at all. */
  readonly values: readonly CodeValue[];
  /** Whether every value that the expression can take is among `values`. */
  readonly valuesAreComplete: boolean;
  /** Set when the code may be one that was received, and nothing between takes 1005, 1006 and 1015 out, or not all. */
  readonly forwards?: ReceivedCode;
  /** Set when the code is the status of an HTTP answer, which an error holds: its text, `error.status_code`. */
  readonly httpStatus?: string;
  /** What hands it on, where that is the last arm of the conditional that gives the code: the second `code` of `code === 1006 ? 1011 : code`. */
  readonly lastArm?: Span;
  /** Of a code that is handed on: an error that the send raises is met, and something else is done with the connection. */
  readonly isMet?: true;
  readonly reason?: Reason;
  readonly side?: 'client' | 'server';
  /** Set when a function of this file stands between: this call is the wrapper's. */
  readonly through?: string;
  /** A test expects this very call to throw (`expect(() => ws.close(1005)).toThrow()`): it is no mistake. */
  readonly expectedToFail?: boolean;
};

/** Codes that one `switch`, condition or set names together, and how they are compared. */
export type Comparison = {
  readonly span: Span;
  /** `in` for sets and lists, `case` for switch labels, `range` for `<` and its kin, `event` for a constructed event. */
  readonly operator: '===' | '!==' | '<' | '<=' | '>' | '>=' | 'case' | 'in' | 'event' | 'other';
  /** All sites' codes of the same switch, condition or set. */
  readonly group: readonly number[];
  /** The received code that is compared. */
  readonly received: ReceivedCode;
  /** Set when the branch taken for any other code connects again (a call whose name says so). */
  readonly leadsToReconnect?: boolean;
};

/** A place where a close code is sent, received or defined. */
export type Site = {
  readonly span: Span;
  readonly text: string;
  /** The code, or `undefined` for a value that is no whole number. */
  readonly code: number | undefined;
  readonly value: ConstantValue;
  readonly role: Role;
  readonly certainty: Certainty;
  readonly library: LibraryProfile | undefined;
  /** The name that a constant of this file or of a library gives to the code. */
  readonly constantName?: string;
  /** Set for `send`. */
  readonly send?: SendCall;
  /** Set for `receive`. */
  readonly comparison?: Comparison;
  /** Set for `define`, and for a number that a local constant hands to a send. `nameSpan` is where the name stands. */
  readonly definition?: { readonly name: string; readonly container?: string; readonly nameSpan?: Span };
  /** Ids of the private code sets that this file identifies. */
  readonly privateSets: readonly string[];
};

/** A suppression comment. */
export type Suppression = {
  readonly span: Span;
  readonly scope: 'next-line' | 'line' | 'file';
  /** Rule ids; empty for all. */
  readonly rules: readonly string[];
  readonly reason: string | undefined;
  /** The span of each rule id, in the order of `rules`. */
  readonly ruleSpans: readonly Span[];
};

/**
 * A place where a code is still to be written: behind the operator of a comparison with a received code
 * (`event.code === `), or in an argument list. `span` is what a completion replaces, often empty.
 */
export type CompletionSpot =
  | { readonly kind: 'compare'; readonly span: Span; readonly received: ReceivedCode }
  | { readonly kind: 'send'; readonly span: Span; readonly send: SendCall };

/** Why an analysis is not whole: `too-many-names` when names stand in more places than are looked into. */
export type Limitation = 'too-large' | 'too-slow' | 'too-many-names' | 'minified' | 'grammar-unavailable';

/** All that is known of one version of one document. */
export type Analysis = {
  readonly languageId: string;
  readonly text: string;
  /** In the order of the text. */
  readonly sites: readonly Site[];
  readonly sends: readonly SendCall[];
  readonly suppressions: readonly Suppression[];
  /** Places for completion that neither sites nor sends show. */
  readonly completionSpots?: readonly CompletionSpot[];
  /** Set when the analysis had to stop early. */
  readonly limited?: Limitation;
  /** Writes names and edits in the document's language, for fixes. */
  readonly writer: SourceWriter;
};

/** A replacement of a span of text. */
export type Edit = { readonly span: Span; readonly newText: string };

/**
 * Where a constant is to stand: in the place of a number; of what a send or receive API takes as the code; or of the
 * value that a constructor makes of a code.
 */
export type ConstantPlace =
  | { readonly kind: 'number' }
  | { readonly kind: 'code'; readonly api: string }
  | { readonly kind: 'made'; readonly api: string };

/** What fixes need to know of the document's language and imports. */
export type SourceWriter = {
  /**
   * How a comment for the rest of the line is written at this place of the text (`//`; `#`; `<!--` in markup);
   * `undefined` where none can stand.
   */
  comment(offset: number): { readonly open: string; readonly close: string } | undefined;
  /** The span of a value with what belongs to a name only where it is used: `@normal` for `normal`. */
  whole?(value: Span): Span;
  /** A string literal in the style that the file uses. */
  stringLiteral(text: string, like: Span | undefined): string;
  /** The value for "no code" that this language writes (`undefined`). */
  readonly nothing: string;
  /** Whether members of enums have types of their own here, so that a number cannot stand in the place of one. */
  readonly constantsHaveTypes: boolean;
  /**
   * How a library's constant is written here, with the edits that import it when it is not yet at hand;
   * `undefined` when the library has no constant for the code, or none that the place takes.
   */
  constant(
    library: LibraryProfile,
    code: number,
    place: ConstantPlace,
  ): { readonly text: string; readonly edits: readonly Edit[] } | undefined;
  /**
   * An expression that gives other values for some codes and the expression at the span for all else:
   * `code === 1005 ? undefined : code`. The first arm that holds wins. `undefined` when the language cannot say that in
   * place, or the expression must not be evaluated more than once.
   */
  choose?(
    expression: Span,
    arms: readonly { readonly ranges: readonly (readonly [from: number, to: number])[]; readonly newText: string }[],
  ): string | undefined;
  /** An expression for the longest beginning of a text that has at most so many bytes in UTF-8; given and gives source. */
  cutToBytes?(expression: string, bytes: number): string | undefined;
  /** The word between two conditions that must both hold (`&&`, `and`). */
  readonly and?: string;
};
