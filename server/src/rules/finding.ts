import type { DeclaredCode, RuleId, Severity, SeveritySetting } from '../../../shared/src/protocol';
import type { Locale } from '../../../shared/src/locale';
import type { Certainty, Edit, Span } from '../analysis/site';

/** A change that mends a finding. */
export type Fix = {
  readonly title: string;
  /** `safe`: the program means the same or what its author plainly meant; `unsafe`: the author must judge. */
  readonly safety: 'safe' | 'unsafe';
  /** At most one fix of a finding is preferred. */
  readonly preferred?: boolean;
  readonly edits: readonly Edit[];
};

/** One thing that is wrong in a document. */
export type Finding = {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly span: Span;
  /** What is wrong, why it matters, what to do; plain text. */
  readonly message: string;
  readonly code: number | undefined;
  /** Id of the library's profile. */
  readonly library: string | undefined;
  readonly certainty: Certainty;
  readonly related: readonly { readonly span: Span; readonly message: string }[];
  readonly fixes: readonly Fix[];
};

/** What decides which findings there are and how they read. */
export type CheckOptions = {
  readonly locale: Locale;
  readonly rules: { readonly [R in RuleId]?: SeveritySetting };
  readonly certainty: 'certain' | 'likely';
  readonly privateCodes: readonly DeclaredCode[] | undefined;
  /** Told once of each rule that failed; its findings are lost, the others stand. */
  readonly log: (message: string) => void;
};
