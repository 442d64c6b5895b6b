import type { Language } from '../../languages/language';
import { libraryModulesIn } from '../libraryModules';

/** What an analysis asks of a document's text as a whole. Answers are kept over the versions of a document. */
export type Facts = {
  /** Whether the text holds a string of at most 100 characters. */
  readonly includes: (needle: string) => boolean;
  /** Whether an expression, which looks at no more than 200 characters at a time, matches somewhere in the text. */
  readonly matches: (pattern: RegExp) => boolean;
  /** All different texts that the first group of an expression matches; it looks at no more than 200 characters at a time. */
  readonly found: (pattern: RegExp) => ReadonlySet<string>;
  /** The name by which who asks what an expression finds is known, beside the questions about names. */
  readonly foundBy: (pattern: RegExp) => string;
  /** What is found by that name; `undefined` where nobody asked. */
  readonly answerTo: (read: string) => readonly string[] | undefined;
  /** The modules of libraries that the text imports, or imports something of. */
  readonly libraryModules: () => readonly string[];
  /** The modules whose exports are at hand without a name. */
  readonly openModules: () => readonly string[];
  /**
   * Takes the next version's text. `near` is all that differs, with at least 200 characters of the text around it,
   * `wide` the same with all that an import may span. Returns whether an answer that was given is no longer true, but for
   * what expressions find: which of them now find something else is told by their names.
   */
  readonly update: (text: string, near: Parts, wide: Parts) => FactsChange;
};

/** What a version changed of the facts. */
export type FactsChange = { readonly isChanged: boolean; readonly found: readonly string[] };

/** Makes the facts of a document's first version. */
export function createFacts(initialText: string, language: Language): Facts {
  let text = initialText;
  const needles = new Map<string, boolean>();
  const patterns = new Map<RegExp, boolean>();
  const lists = new Map<RegExp, ReadonlySet<string>>();
  /** Numbered: who asks is kept under it, and expressions are long. */
  const names = new Map<RegExp, string>();
  const foundBy = (pattern: RegExp): string => {
    let name = names.get(pattern);
    if (name === undefined) names.set(pattern, (name = `found ${names.size}`));
    return name;
  };
  let modules: readonly string[] | undefined;
  let openModules: readonly string[] | undefined;
  const modulesOf = (part: string) => libraryModulesIn(language, part);
  const openModulesOf = (part: string) => unique(language.openImports?.(part) ?? []);

  /** Whether an answer must be found anew: it may only have changed where the text did. */
  const isOpen = (answer: boolean, before: boolean, now: boolean) => (answer ? before && !now : now);

  /** Takes over a list that differs between two parts of the text; whether it differs in the whole. */
  const renew = (known: readonly string[] | undefined, of: (part: string) => readonly string[], parts: Parts) => {
    if (known === undefined || isSame(of(parts.removed), of(parts.inserted))) return undefined;
    const now = of(text);
    return isSame(known, now) ? undefined : now;
  };

  return {
    libraryModules: () => (modules ??= modulesOf(text)),
    openModules: () => (openModules ??= openModulesOf(text)),
    includes(needle) {
      let answer = needles.get(needle);
      if (answer === undefined) needles.set(needle, (answer = text.includes(needle)));
      return answer;
    },
    matches(pattern) {
      let answer = patterns.get(pattern);
      if (answer === undefined) patterns.set(pattern, (answer = pattern.test(text)));
      return answer;
    },
    found(pattern) {
      let answer = lists.get(pattern);
      if (answer === undefined) lists.set(pattern, (answer = new Set(groupsOf(pattern, text))));
      return answer;
    },
    foundBy,
    answerTo(read) {
      if (!read.startsWith('found ')) return undefined;
      for (const [pattern, answer] of lists) if (foundBy(pattern) === read) return [...answer];
      return undefined;
    },
    update(nextText, near, wide) {
      const { removed, inserted } = near;
      text = nextText;
      let isChanged = false;
      for (const [needle, answer] of needles) {
        if (!isOpen(answer, removed.includes(needle), inserted.includes(needle))) continue;
        const now = text.includes(needle);
        needles.set(needle, now);
        isChanged ||= now !== answer;
      }
      for (const [pattern, answer] of patterns) {
        if (!isOpen(answer, pattern.test(removed), pattern.test(inserted))) continue;
        const now = pattern.test(text);
        patterns.set(pattern, now);
        isChanged ||= now !== answer;
      }
      const found: string[] = [];
      for (const [pattern, answer] of lists) {
        const now = renew([...answer], (part) => groupsOf(pattern, part), near);
        if (!now) continue;
        lists.set(pattern, new Set(now));
        found.push(foundBy(pattern));
      }
      const nowImported = renew(modules, modulesOf, wide);
      const nowOpened = renew(openModules, openModulesOf, wide);
      modules = nowImported ?? modules;
      openModules = nowOpened ?? openModules;
      return { isChanged: isChanged || nowImported !== undefined || nowOpened !== undefined, found };
    },
  };
}

/** What a change took away and put in, with text around it. */
export type Parts = { readonly removed: string; readonly inserted: string };

function groupsOf(pattern: RegExp, text: string): readonly string[] {
  return unique(Array.from(text.matchAll(pattern), ([whole, group]) => group ?? whole));
}

function unique(list: readonly string[]): readonly string[] {
  return [...new Set(list)];
}

/** Whether two lists without doubles hold the same, in any order. */
function isSame(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  const known = new Set(one);
  return other.every((each) => known.has(each));
}
