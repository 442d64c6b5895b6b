import type { DeclaredCode, RuleId, SeveritySetting } from '../../../shared/src/protocol';
import type { Locale } from '../../../shared/src/locale';
import type { Analysis, Certainty, Comparison, SendCall, Site, Span } from '../analysis/site';
import type { Fix } from './finding';

/** What a rule has to say of one place; `checkAnalysis` makes a finding of it. */
export type Draft = {
  readonly span: Span;
  readonly message: string;
  readonly certainty: Certainty;
  readonly code?: number | undefined;
  /** Id of the library's profile. */
  readonly library?: string | undefined;
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
  readonly fixes?: readonly Fix[];
  /** A test provokes it on purpose: it is shown as a hint, whatever the rule's severity. */
  readonly expected?: boolean;
};

/** What a rule may know besides the place it looks at. */
export type RuleContext = {
  readonly analysis: Analysis;
  readonly locale: Locale;
  /** The project's table of private codes; `undefined` when it has none. */
  readonly privateCodes: readonly DeclaredCode[] | undefined;
  /** The site whose token stands at this span; `undefined` when there is none. */
  siteAt(span: Span): Site | undefined;
};

/** A site at which a received code is compared. */
export type ReceiveSite = Site & { readonly comparison: Comparison };
/** A site that gives a code a name. */
export type DefineSite = Site & { readonly definition: NonNullable<Site['definition']> };

type RuleHead = {
  readonly id: RuleId;
  /** The version of the product that brought it. */
  readonly since: string;
  /** Its severity where no setting says otherwise. */
  readonly severity: SeveritySetting;
  /** Whether it can offer fixes. */
  readonly fixable: boolean;
};

type PlaceRule<Kind extends string, Place> = RuleHead & {
  readonly looksAt: Kind;
  /**
   * Whether the rule can have anything to say of a place; where it is given, `check` is only called if so. Every place
   * of a document is asked at every keystroke, and nearly all say no.
   */
  concerns?(place: Place): boolean;
  check(place: Place, context: RuleContext): Iterable<Draft>;
};

/**
 * A rule: a pure function from what the analysis found to drafts of findings. It is called for sends that may fail
 * and put something on a wire, for receive and define sites, or once a file.
 */
export type Rule =
  | PlaceRule<'send', SendCall>
  | PlaceRule<'receive', ReceiveSite>
  | PlaceRule<'define', DefineSite>
  | (RuleHead & { readonly looksAt: 'file'; check(analysis: Analysis, context: RuleContext): Iterable<Draft> });

/** Gives a rule its type. Its texts stand in `shared/src/messages/rules`, under the same id. */
export function defineRule<R extends Rule>(rule: R): R {
  return rule;
}
