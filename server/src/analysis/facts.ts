import type { Language } from '../languages/language';

/** What an analysis asks of a document's text as a whole. Answers are kept over the versions of a document. */
export type Facts = {
  /** Whether the text holds a string of at most 100 characters. */
  readonly includes: (needle: string) => boolean;
  /** Whether an expression, which looks at no more than 200 characters at a time, matches somewhere in the text. */
  readonly matches: (pattern: RegExp) => boolean;
  /** All different texts that the first group of an expression matches; it looks at no more than 200 characters at a time. */
  readonly found: (pattern: RegExp) => ReadonlySet<string>;
  /** The modules that the text imports. */
  readonly modules: () => readonly string[];
  /** The modules whose exports are at hand without a name. */
  readonly openModules: () => readonly string[];
  /**
   * Takes the next version's text. `removed` and `inserted` are all that differs, with at least 200 characters of the
   * text around it. Returns whether an answer that was given is no longer true.
   */
  readonly update: (text: string, removed: string, inserted: string) => boolean;
};

/** Makes the facts of a document's first version. */
export function createFacts(initialText: string, language: Language): Facts {
  let text = initialText;
  const needles = new Map<string, boolean>();
  const patterns = new Map<RegExp, boolean>();
  const lists = new Map<RegExp, ReadonlySet<string>>();
  let modules: readonly string[] | undefined;
  let openModules: readonly string[] | undefined;
  const modulesOf = (part: string) => language.importedModules(part);
  const openModulesOf = (part: string) => language.openImports?.(part) ?? [];

  /** Whether an answer must be found anew: it may only have changed where the text did. */
  const isOpen = (answer: boolean, before: boolean, now: boolean) => (answer ? before : now);

  return {
    modules: () => (modules ??= modulesOf(text)),
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
      if (answer === undefined) lists.set(pattern, (answer = groupsOf(pattern, text)));
      return answer;
    },
    update(nextText, removed, inserted) {
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
      for (const [pattern, answer] of lists) {
        if (groupsOf(pattern, removed).size + groupsOf(pattern, inserted).size === 0) continue;
        const now = groupsOf(pattern, text);
        lists.set(pattern, now);
        isChanged ||= now.size !== answer.size || [...now].some((each) => !answer.has(each));
      }
      const touched = [removed, inserted].some((part) => modulesOf(part).length + openModulesOf(part).length > 0);
      if (touched && (modules ?? openModules)) {
        const before = [...(modules ?? modulesOf(text)), '', ...(openModules ?? openModulesOf(text))];
        modules = modulesOf(text);
        openModules = openModulesOf(text);
        const now = [...modules, '', ...openModules];
        isChanged ||= before.length !== now.length || before.some((module, at) => module !== now[at]);
      }
      return isChanged;
    },
  };
}

function groupsOf(pattern: RegExp, text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(pattern), ([whole, group]) => group ?? whole));
}
