/** How sources of a language are scanned as text, before anything is parsed. */
export type ScanRules = {
  /** Integer literals in every notation, global and sticky-free; matches are tokens, comments and strings included. */
  readonly numbers: RegExp;
  /** Matches somewhere in every text that can hold anything of interest. */
  readonly evidence: RegExp;
  /** Variants of a project's own enums that carry a code to where frames are written: `Output::Close { code, message }`. */
  readonly closingVariants?: readonly string[];
  /** The source of an expression, for several lines, that matches what stands before the module a file says it belongs to. */
  readonly ownModuleLine?: string;
  /** How a file sets a global to something of its own; absent where none can. */
  readonly globals?: GlobalRules;
  /** Sticky; matches behind a name that may be called there, at once or through one of its members. */
  readonly callFollows: RegExp;
  /** Where names of members stand; where it is absent, every place of a name is looked at in the tree. */
  readonly memberPlaces?: MemberPlaces;
  /**
   * What shows that a code is about to be written; global, and a match ends where the code will stand. `comparison`
   * matches an operator with nothing behind it on its line, `label` the word of a case label with nothing behind it.
   */
  readonly unfinished?: { readonly comparison: RegExp; readonly label?: RegExp };
  /** One character of a name, where `$` is none or belongs to the token (PHP); absent: letters, digits, `_` and `$`. */
  readonly word?: RegExp;
};

/**
 * Where names of members stand, as far as the text around them tells: the first expressions match nothing in front of
 * such a name, the second behind it. All are sticky, and leave out only what the tree would leave out as well.
 */
export type MemberPlaces = {
  /** `x.name`. */
  readonly accessed: readonly [before: RegExp, behind: RegExp];
  /** `x.name = …`. */
  readonly assigned: readonly [before: RegExp, behind: RegExp];
  /** `{ name: … }`, and members of classes and enums. */
  readonly declared: readonly [before: RegExp, behind: RegExp];
};

/** How a file sets a global: `globalThis.WebSocket = class { … }`. */
export type GlobalRules = {
  /** The source of an expression that matches all that stands before the value that a global of this name is set to. */
  readonly set: (name: string) => string;
  /** The source of one that matches where such a value begins that is made on the spot: a class, a function, a double. */
  readonly own: string;
};
