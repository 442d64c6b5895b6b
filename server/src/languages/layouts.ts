import type { Layout } from '../syntax/layout';

/**
 * How the layout of a text shows where its top-level statements begin, language by language: at the start of a line,
 * with a word that does not go on with the statement before. Only what can reach over several lines, and what could be
 * taken for the start of that, is read over.
 */

const doubleQuoted = String.raw`"(?:[^"\\\n]|\\.)*"?`;
const singleQuoted = String.raw`'(?:[^'\\\n]|\\.)*'?`;
const tripleDoubleQuoted = '"""[\\s\\S]*?"""';
const tripleSingleQuoted = "'''[\\s\\S]*?'''";
const hashComment = '#[^\\n]*';
const slashComments = '/\\*[\\s\\S]*?\\*/|//[^\\n]*';

/**
 * A layout in which statements begin with a letter or one of `signs`, and none of `words` begins one. What stands below
 * a line with a decorator or an annotation belongs to it.
 */
function layoutOf(signs: string, words: readonly string[], opaque: readonly string[]): Layout {
  const going = words.length === 0 ? '' : String.raw`(?!(?:${words.join('|')})(?![\w]))`;
  const below = signs.includes('@') ? String.raw`(?<!^@[^\n]*\n)` : '';
  return {
    starts: new RegExp(String.raw`^${below}${going}[\p{L}_${signs}]`, 'gmu'),
    opaque: new RegExp(opaque.join('|'), 'gu'),
  };
}

/** A layout in which statements begin with certain words or signs alone: of a language whose labels, or texts, begin lines. */
function layoutBy(starts: string, opaque: readonly string[]): Layout {
  return { starts: new RegExp(`^(?:${starts})`, 'gmu'), opaque: new RegExp(opaque.join('|'), 'gu') };
}

export const clojureLayout = layoutBy(String.raw`\(|#[?_]`, [
  ';[^\n]*',
  String.raw`\\.`,
  // A text of several lines has no parenthesis at the start of one, or a backslash before it: editors want it so, too.
  doubleQuoted,
]);

export const elixirLayout = layoutOf(
  '@',
  ['end', 'else', 'rescue', 'catch', 'after', 'do'],
  [hashComment, tripleDoubleQuoted, tripleSingleQuoted, String.raw`\?\\?["']`, doubleQuoted],
);

export const gdscriptLayout = layoutOf(
  '@',
  ['elif', 'else'],
  [hashComment, tripleDoubleQuoted, tripleSingleQuoted, doubleQuoted, singleQuoted],
);

export const goLayout = layoutBy(String.raw`(?:func|type|var|const|import|package)\b`, [
  slashComments,
  '`[^`]*`',
  doubleQuoted,
  String.raw`'\\?[^\n]'`,
]);

export const haskellLayout = layoutOf(
  '',
  ['where', 'then', 'else', 'of', 'in', 'deriving'],
  [String.raw`\{-[\s\S]*?-\}`, String.raw`--+(?![!#$%&*+./<=>?@\\^|~:-])[^\n]*`, doubleQuoted],
);

export const kotlinLayout = layoutOf(
  '@',
  ['else', 'catch', 'finally', 'where', 'by'],
  [slashComments, tripleDoubleQuoted, doubleQuoted, String.raw`'\\?[^\n]'`],
);

export const luaLayout = layoutOf(
  '',
  ['end', 'else', 'elseif', 'until', 'then'],
  [
    String.raw`--\[(?<comment>=*)\[[\s\S]*?\]\k<comment>\]`,
    '--[^\\n]*',
    String.raw`\[(?<text>=*)\[[\s\S]*?\]\k<text>\]`,
    doubleQuoted,
    singleQuoted,
  ],
);

export const perlLayout = layoutOf(
  '@$%',
  ['else', 'elsif', 'continue', 'and', 'or', 'unless', 'x', 'qw'],
  [
    String.raw`(?<=^|\n)=[a-z]\w*\b[\s\S]*?(?:\n=cut\b[^\n]*|$)`,
    String.raw`(?<=^|\n)__(?:END|DATA)__\n[\s\S]*`,
    String.raw`(?<![\w$@%&{])#[^\n]*`,
    String.raw`<<~?(?<quote>["']?)(?<name>[A-Z_]\w*)\k<quote>[\s\S]*?\n[ \t]*\k<name>\b`,
    doubleQuoted,
    singleQuoted,
  ],
);

export const pythonLayout = layoutOf(
  '@',
  ['elif', 'else', 'except', 'finally'],
  [hashComment, tripleDoubleQuoted, tripleSingleQuoted, doubleQuoted, singleQuoted],
);

export const rubyLayout = layoutOf(
  '@$',
  ['end', 'else', 'elsif', 'when', 'in', 'rescue', 'ensure', 'then'],
  [
    String.raw`(?<=^|\n)=begin\b[\s\S]*?\n=end\b`,
    String.raw`(?<=^|\n)__END__\n[\s\S]*`,
    hashComment,
    String.raw`<<[~-]?(?<quote>["'\x60]?)(?<name>[A-Z_]\w*)\k<quote>[\s\S]*?\n[ \t]*\k<name>\b`,
    doubleQuoted,
    singleQuoted,
  ],
);

export const scalaLayout = layoutOf(
  '@',
  ['else', 'catch', 'finally', 'yield', 'extends', 'with', 'derives', 'do', 'then', 'match', 'end'],
  [slashComments, tripleDoubleQuoted, doubleQuoted, String.raw`'\\?[^\n]'`],
);

export const swiftLayout = layoutOf('@', ['else', 'catch', 'where'], [slashComments, tripleDoubleQuoted, doubleQuoted]);
