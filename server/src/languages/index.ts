import { java } from './java';
import { elixir } from './elixir';
import { erlang } from './erlang';
import { haskell } from './haskell';
import { cfamily } from './cfamily';
import { clojure } from './clojure';
import { csharp } from './csharp';
import { javascript } from './javascript';
import { gdscript } from './gdscript';
import { go } from './go';
import { rust } from './rust';
import { kotlin } from './kotlin';
import type { Language } from './language';
import { scala } from './scala';
import { python } from './python';
import { php } from './php';
import { perl } from './perl';
import { swift } from './swift';
import { lua } from './lua';
import { ruby } from './ruby';
import { zig } from './zig';
import { dart } from './dart';

/** Every language that is understood; one adapter a line. */
export const languages: readonly Language[] = [
  javascript,
  python,
  php,
  perl,
  java,
  elixir,
  erlang,
  go,
  haskell,
  swift,
  rust,
  ruby,
  lua,
  dart,
  csharp,
  cfamily,
  kotlin,
  scala,
  zig,
  gdscript,
  clojure,
];

/** Stands in where a document's language is not known. */
export const defaultLanguage: Language = javascript;

const byId = new Map(languages.flatMap((language) => language.languageIds.map((id) => [id, language] as const)));
const idByExtension = new Map(languages.flatMap((language) => Object.entries(language.extensions)));

/** The adapter for a VS Code language id; `undefined` when there is none. */
export function languageFor(languageId: string): Language | undefined {
  return byId.get(languageId);
}

/** The VS Code language id for a file name, by its extension; `undefined` when none fits. */
export function languageIdFor(fileName: string): string | undefined {
  const dot = fileName.lastIndexOf('.');
  return dot < 0 ? undefined : idByExtension.get(fileName.slice(dot).toLowerCase());
}
