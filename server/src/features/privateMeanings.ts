import type { Locale } from '../../../shared/src/locale';
import { featureMessages } from '../../../shared/src/messages/features';
import { privateMeanings as meaningsOfSets, privateSetById } from '../../../shared/src/privateCodes/lookup';
import type { PrivateCode } from '../../../shared/src/privateCodes/privateCodeSet';
import type { DeclaredCode } from '../../../shared/src/protocol';
import { escapeMarkdown } from './markdown';

/** What one project or private code set says of a code. */
export type PrivateMeaning = {
  /** Who says so: `graphql-ws`, or "this project"; not escaped. */
  readonly source: string;
  /** As the source writes it, not escaped. */
  readonly name: string | undefined;
  /** Ready Markdown, like `rule`. */
  readonly meaning: string | undefined;
  readonly reconnect: PrivateCode['reconnect'];
  /** A rule that the source gives for the whole range around the code. */
  readonly rule: string | undefined;
};

/**
 * The meanings that a code has here: by the project's table first, then by the private code sets that the file
 * identifies. Empty when nobody here names it.
 */
export function privateMeanings(
  code: number,
  setIds: readonly string[],
  declared: readonly DeclaredCode[] | undefined,
  locale: Locale,
): readonly PrivateMeaning[] {
  const own = (declared ?? []).filter((entry) => entry.code === code).map((entry) => ofProject(entry, locale));
  const sets = setIds.map(privateSetById).filter((set) => set !== undefined);
  const others = meaningsOfSets(sets, code).map(({ set, code: row, rule }) => ({
    source: set.name,
    name: row?.name,
    meaning: row?.meaning[locale],
    reconnect: row?.reconnect,
    rule: rule?.[locale],
  }));
  return [...own, ...others];
}

/** The name that a project or set gives to the code; `undefined` when none does, or when they disagree. */
export function privateName(meanings: readonly PrivateMeaning[]): string | undefined {
  const names = new Set(meanings.flatMap(({ name }) => (name === undefined ? [] : [name])));
  return names.size === 1 ? [...names][0] : undefined;
}

function ofProject(entry: DeclaredCode, locale: Locale): PrivateMeaning {
  const reconnect = entry.reconnect === undefined ? undefined : entry.reconnect ? 'yes' : 'no';
  return {
    source: featureMessages(locale).privateCode.project,
    name: entry.name,
    meaning: entry.meaning === undefined ? undefined : escapeMarkdown(entry.meaning),
    reconnect,
    rule: undefined,
  };
}
