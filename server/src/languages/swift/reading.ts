/**
 * What tree-sitter-swift 0.7.1 gives up on: macros (`#expect(…)`), conditions of compilation in many places, raw strings
 * with quotes, `nonisolated(unsafe)`, typed `throws`, attributes that begin with `@_`, names of functions with their
 * labels (`close(code:)`), and an empty tuple as a value.
 */
const unknownForms = new RegExp(
  [
    String.raw`(?<hashes>#+)"(?!"")[^\n]*?"\k<hashes>`,
    String.raw`^[ \t]*#(?:if|elseif|else|endif)\b`,
    String.raw`#(?:un)?available\([^()\n]*\)`,
    String.raw`#(?:selector|keyPath)\((?:[^()\n]|\((?:[^()\n]|\([^()\n]*\))*\))*\)`,
    String.raw`#(?=[A-Za-z_])`,
    String.raw`\bnonisolated\(unsafe\)`,
    String.raw`(?<=\b(?:unowned|throws))\([\w. ]*\)`,
    String.raw`@_\w+(?:\([^()\n]*\))?`,
    String.raw`(?<=\w)\((?:\w+:)+\)`,
    String.raw`(?<=\(|\bin |\breturn |\(\w+: |^[ \t]*)\(\)(?=\)|[ \t]*(?:\}|$))`,
  ].join('|'),
  'gmu',
);

/** A Swift text as its grammar can read it. */
export function readAs(text: string): string {
  return text.replace(unknownForms, inKnownForm);
}

/** What is read in place of a form that the grammar does not know, as long as it. */
function inKnownForm(form: string): string {
  const { length } = form;
  if (form === '()') return '__';
  const condition = /^([ \t]*)#(?:if|el|en)/u.exec(form);
  // Both sides of a condition are code that is there.
  if (condition) return `${condition[1] ?? ''}//`.padEnd(length, '-');
  if (form.startsWith('#')) {
    const raw = /^(#+)"([^\n]*)"#+$/u.exec(form);
    if (raw) return rawString(raw[1] ?? '', raw[2] ?? '');
    if (/^#(?:un)?available/u.test(form)) return 'true'.padEnd(length);
    return ` ${/^#(\w+)/u.exec(form)?.[1] ?? ''}`.padEnd(length);
  }
  return ' '.repeat(length);
}

/** `#"{"code":1000}"#`, without the quotes that are in it. */
function rawString(hashes: string, content: string): string {
  const room = ' '.repeat(hashes.length);
  return `${room}"${content.replace(/["\\]/gu, "'")}"${room}`;
}
