import { librariesFor } from '../../../shared/src/libraries/lookup';
import type { Language } from '../languages/language';
import { importsByString, sendNames } from './inSight';
import { libraryModulesIn } from './libraryModules';
import { mayNameCode } from './names/namedCodes';
import { escaped, withoutWildcard } from './patterns';
import { suppressionMarker } from './suppressions';

const moduleWords = new Map<string, RegExp>();

/**
 * Matches the names of the modules that a language's profiles know and that its evidence does not match anyway: quoted,
 * or as paths in languages that write them so.
 */
function moduleNames(language: Language): RegExp {
  let pattern = moduleWords.get(language.id);
  if (!pattern) {
    const names = librariesFor(language.id)
      .flatMap((library) => library.modules.map(withoutWildcard))
      .filter((name) => !language.scan.evidence.test(`'${name}'`));
    const listed = [...new Set(names)].map(escaped).join('|');
    const [before, behind] = importsByString(language) ? [`["'](?:[a-z]{3}:)?`, `["'/@]`] : ['(?<![\\w$])', '(?!\\w)'];
    pattern = listed === '' ? /(?!)/u : new RegExp(`${before}(?:${listed})${behind}`, 'u');
    moduleWords.set(language.id, pattern);
  }
  return pattern;
}

const globalPaths = new Map<string, readonly string[]>();

/** Paths of globals that give a library away by themselves (`Phoenix.Socket`) and that the evidence does not match. */
function globalSigns(language: Language): readonly string[] {
  let paths = globalPaths.get(language.id);
  if (!paths) {
    const signs = librariesFor(language.id).flatMap((library) => library.signs ?? []);
    paths = signs.filter((sign) => /^\w+\.\w+$/u.test(sign) && !language.scan.evidence.test(sign));
    globalPaths.set(language.id, paths);
  }
  return paths;
}

const namesOfConstants = new Map<string, RegExp>();

/** Matches the last names of the constants that a language's libraries export. */
function constantNames(languageId: string): RegExp {
  let pattern = namesOfConstants.get(languageId);
  if (!pattern) {
    const paths = librariesFor(languageId).flatMap((library) => Object.keys(library.constants ?? {}));
    const names = [...new Set(paths.map((path) => /\w+$/u.exec(path)?.[0] ?? path))];
    pattern = names.length === 0 ? /(?!)/u : new RegExp(`(?<![\\w$])(?:${names.join('|')})(?![\\w$])`, 'u');
    namesOfConstants.set(languageId, pattern);
  }
  return pattern;
}

/** Whether a text names a module that shows a library. */
function namesModule(language: Language, text: string): boolean {
  if (!moduleNames(language).test(text)) return false;
  // A string may be anything (`'h3'` is a tag, too); a path of names may stand where it is used, without an import.
  return !importsByString(language) || libraryModulesIn(language, text).length > 0;
}

const plausibleDigits = /[1-4][_']?\d[_']?\d[_']?\d|0[xob]|\de\d|\d[#r]\w/iu;

/** Whether a text can hold a close code at all; decided on the text alone, and cheap where the answer is no. */
export function mayHoldCodes(language: Language, text: string): boolean {
  if (text.includes(suppressionMarker)) return true;
  const isNear =
    language.scan.evidence.test(text) ||
    namesModule(language, text) ||
    globalSigns(language).some((sign) => text.includes(sign));
  if (!isNear) return false;
  return (
    plausibleDigits.test(text) ||
    sendNames(language).pattern.test(text) ||
    constantNames(language.id).test(text) ||
    mayNameCode(text) ||
    isUnfinished(language, text)
  );
}

/** Whether a comparison or case label in the text has nothing behind it yet. */
function isUnfinished({ scan: { unfinished } }: Language, text: string): boolean {
  return (
    unfinished !== undefined &&
    (occurs(unfinished.comparison, text) || (unfinished.label && occurs(unfinished.label, text)) === true)
  );
}

/** A global pattern remembers where it stopped: it is left as it was found. */
function occurs(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  const found = pattern.test(text);
  pattern.lastIndex = 0;
  return found;
}

/**
 * Whether a text was written by a tool to be small: nearly all of it stands in lines of thousands of characters that
 * are code, not data. Such code is built, not edited, and its names say nothing.
 */
export function isMinified(text: string): boolean {
  if (text.length < 50_000) return false;
  let long = 0;
  let signs = 0;
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    if (end - start > 2000) {
      long += end - start;
      signs += signsPerCharacter(text, start, end) * (end - start);
    }
    start = end + 1;
  }
  return long > text.length * 0.8 && signs > long / 100;
}

/** How often a line has signs that code has and data has not, by its beginning, middle and end. */
function signsPerCharacter(text: string, start: number, end: number): number {
  const size = 1000;
  const middle = Math.floor((start + end - size) / 2);
  const samples = [start, middle, end - size].map((at) => text.slice(at, at + size));
  return (samples.join('').match(/[;{}]/gu) ?? []).length / (3 * size);
}
