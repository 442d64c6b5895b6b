import { reading } from '../unknownForms';

/** `#selector(…)`, with what is in it: two more pairs of parentheses at most. */
const named = String.raw`#(?:selector|keyPath)\((?:[^()\n]|\((?:[^()\n]|\([^()\n]{0,100}\)){0,100}\)){0,200}\)`;

/** What tree-sitter-swift 0.7.1 gives up on. */
export const readAs = reading([
  // `#"{"code":1000}"#`: raw strings with quotes in them.
  { pattern: String.raw`#"(?!"")[^\n]{0,400}?"#|##"(?!"")[^\n]{0,400}?"##`, readAs: withoutQuotes },
  // Conditions of compilation, in many places. Both sides of one are code that is there.
  { pattern: String.raw`^[ \t]*#(?:if|elseif|else|endif)\b`, readAs: (form) => form.replace(/#.*/u, '//') },
  { pattern: String.raw`#(?:un)?available\([^()\n]{0,200}\)`, readAs: () => 'true' },
  { pattern: named, readAs: (form) => form.replace(/^#(\w+).*/u, ' $1') },
  // Macros: `#expect(…)`, `#file`.
  { pattern: '#(?=[A-Za-z_])' },
  { pattern: String.raw`\bnonisolated\(unsafe\)` },
  // `throws(FeedError)`.
  { pattern: String.raw`(?<=\b(?:unowned|throws))\([\w. ]{0,100}\)` },
  // A function of C's, which has no body here.
  { pattern: String.raw`^[ \t]*@_silgen_name\([^()\n]{0,200}\)[^\n\r{]*$` },
  { pattern: String.raw`@_\w+(?:\([^()\n]{0,200}\))?` },
  // The labels of `closed(_:with:)`.
  { pattern: String.raw`(?<=\w)\((?:\w{1,60}:){1,20}\)` },
  // `while let frame = try await frames.next() {`: the block is none of the call's.
  {
    pattern: String.raw`(?=(?:try|await)\b)(?<=\b(?:(?:if|while|guard)\b[^{\n]{0,200}=|switch)[ \t]*)(?:try[?!]?[ \t]+)?await\b`,
  },
  // A call of a function that may be absent: `options.token?()`.
  { pattern: String.raw`(?=\?\()(?<=(?!\binit\b)\b[\w$]{1,60})\?`, readAs: () => '!' },
  { pattern: String.raw`(?=[scbi])(?<=:[ \t]*)(?:sending|consuming|borrowing|isolated)\b(?=[ \t]+[A-Z(@])` },
  // A label that is a keyword: `.disabled(if: isSlow)`.
  { pattern: String.raw`(?=if:)(?<=[(,][ \t]*)if`, readAs: () => 'on' },
  // The empty tuple as a value: `.success(())`.
  { pattern: String.raw`(?=\(\))(?<=\(|\bin |\breturn |\(\w+: |^[ \t]*)\(\)(?=\)|[ \t]*(?:\}|$))`, readAs: () => '__' },
]);

function withoutQuotes(raw: string): string {
  const hashes = /^#+/u.exec(raw)?.[0].length ?? 0;
  const content = raw.slice(hashes + 1, -hashes - 1).replace(/["\\]/gu, "'");
  return `${' '.repeat(hashes)}"${content}"`;
}
