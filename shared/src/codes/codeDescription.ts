import type { Text } from '../locale';

/**
 * What sort of number it is.
 *
 * - `registered`: in the IANA registry and free to be sent (1000–1003, 1007–1014, 3000, 3003, 3008);
 * - `reserved`: in the registry, never to be sent (1004, 1005, 1006, 1015);
 * - `below-range`: 0–999; `unassigned`: 1016–2999; `library-range`: the rest of 3000–3999;
 *   `private`: 4000–4999; `above-range`: 5000–65535;
 * - `not-a-close-code`: does not fit the two bytes of the field (negative, fraction, over 65535, `NaN`).
 */
export type CodeKind =
  | 'registered'
  | 'reserved'
  | 'below-range'
  | 'unassigned'
  | 'library-range'
  | 'private'
  | 'above-range'
  | 'not-a-close-code';

/** Where the number's standing comes from. `local-only` codes MUST NOT be set in a Close frame. */
export type CodeStatus =
  | 'rfc-6455'
  | 'iana-registry'
  | 'reserved'
  | 'local-only'
  | 'not-used'
  | 'unassigned'
  | 'unregistered'
  | 'private-use'
  | 'undefined'
  | 'not-encodable';

/**
 * Whether a client should connect again by itself: `yes` at once, `with-delay` after a random delay and then ever
 * longer ones, `with-long-delay` the same but much later, `after-change` only when code, input or credentials changed,
 * `depends` on an agreement that the number does not show, `not-applicable` when it can never be received.
 */
export type ReconnectAdvice =
  'yes' | 'no' | 'with-delay' | 'with-long-delay' | 'after-change' | 'depends' | 'not-applicable';

/** The nearest statuses of another protocol. `names` may be empty, then `note` says why. */
export type Analogue = { readonly names: readonly string[]; readonly note?: Text };

/** A public document that says so. */
export type Reference = { readonly label: string; readonly url: string };

/** What holds for a code whatever its number is written like. Texts use backticks for code, no other Markdown. */
export type CodeEntry = {
  readonly kind: CodeKind;
  readonly status: CodeStatus;
  /** The name in the IANA registry; `undefined` when it holds none for this number. */
  readonly registeredName: string | undefined;
  /** A name for people: the registered one and its translation, or a name for the range. */
  readonly name: Text;
  /** First and last number of the range that it is described with; `undefined` for a code of its own. */
  readonly range: readonly [from: number, to: number] | undefined;
  /** Short names found in code, without a prefix: `GOING_AWAY`. */
  readonly shortNames: readonly string[];
  readonly whoMaySend: 'both' | 'client' | 'server' | 'nobody';
  /** Who chooses it in practice: the program, or the WebSocket implementation beneath it. */
  readonly chosenBy: 'application' | 'implementation' | 'either' | 'nobody';
  /** Whether it may stand in a Close frame. */
  readonly mayBeOnWire: boolean;
  /** Whether a script in a browser may hand it to `close()`. */
  readonly browserMaySend: boolean;
  /** Whether an API may report it although no Close frame carried it. */
  readonly mayBeReportedLocally: boolean;
  /** Whether a connection that ends with it went through the closing handshake (`wasClean`). */
  readonly cleanClose: 'yes' | 'usually-not' | 'no' | 'not-applicable';
  /** One short sentence. */
  readonly summary: Text;
  readonly meaning: Text;
  /** One sentence: when this code is the right one, or the one that is seen. */
  readonly appliesWhen: Text;
  /** Typical causes, the stack named first where one is known. Never empty. */
  readonly whenItOccurs: readonly Text[];
  /** What to do, in the order of trying. Never empty. */
  readonly howToFix: readonly Text[];
  /** For a sender: what happens and what the peer sees. */
  readonly peersView: Text;
  readonly reconnect: { readonly advice: ReconnectAdvice; readonly text: Text };
  readonly httpAnalogue: Analogue | undefined;
  readonly grpcAnalogue: Analogue | undefined;
  /** Where sources disagree, and traps. May be empty. */
  readonly notes: readonly Text[];
  /** Words that people search by: what they see happen. Never empty. */
  readonly symptoms: readonly Text[];
  /** Never empty. */
  readonly references: readonly Reference[];
};

/** Everything known of one number. */
export type CodeDescription = CodeEntry & { readonly code: number };
