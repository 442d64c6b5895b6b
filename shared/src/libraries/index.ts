import { clojureLibraries } from './clojure/clojureLibraries';
import { cppLibraries } from './cpp/cppLibraries';
import { csharpLibraries } from './csharp/csharpLibraries';
import { dartLibraries } from './dart/dartLibraries';
import { elixirLibraries } from './elixir/elixirLibraries';
import { erlangLibraries } from './erlang/erlangLibraries';
import { gdscriptLibraries } from './gdscript/gdscriptLibraries';
import { goLibraries } from './go/goLibraries';
import { haskellLibraries } from './haskell/haskellLibraries';
import { javaLibraries } from './java/javaLibraries';
import { javascriptLibraries } from './javascript/javascriptLibraries';
import { kotlinLibraries } from './kotlin/kotlinLibraries';
import { luaLibraries } from './lua/luaLibraries';
import { perlLibraries } from './perl/perlLibraries';
import { phpLibraries } from './php/phpLibraries';
import { pythonLibraries } from './python/pythonLibraries';
import { rubyLibraries } from './ruby/rubyLibraries';
import { rustLibraries } from './rust/rustLibraries';
import { scalaLibraries } from './scala/scalaLibraries';
import { swiftLibraries } from './swift/swiftLibraries';
import { zigLibraries } from './zig/zigLibraries';
import type { LibraryProfile } from './profile';

/**
 * Every library that the product knows. Where several give a meaning to the same global, the first whose `signs` stand
 * in the file holds; the browser's profile, without signs, holds where none does.
 */
export const libraries: readonly LibraryProfile[] = [
  ...javascriptLibraries,
  ...swiftLibraries,
  ...dartLibraries,
  ...phpLibraries,
  ...javaLibraries,
  ...scalaLibraries,
  ...kotlinLibraries,
  ...elixirLibraries,
  ...erlangLibraries,
  ...goLibraries,
  ...haskellLibraries,
  ...clojureLibraries,
  ...gdscriptLibraries,
  ...zigLibraries,
  ...pythonLibraries,
  ...rustLibraries,
  ...rubyLibraries,
  ...luaLibraries,
  ...perlLibraries,
  ...csharpLibraries,
  ...cppLibraries,
];
