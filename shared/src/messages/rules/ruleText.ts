import type { RuleId } from '../../protocol';

/** What a rule is about, each in one or two sentences of plain text. */
export type RuleText = {
  /** What it finds; fits in a table. */
  readonly what: string;
  readonly why: string;
  /** What to do in place of it. */
  readonly instead: string;
};

/** The texts of all rules in one language; a rule without a text does not compile. */
export type RuleTexts = { readonly [R in RuleId]: RuleText };
