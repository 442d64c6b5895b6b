/** East Asian wide and fullwidth characters and emoji (Unicode UAX #11, W and F, in blocks that texts here can hold). */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;
const zeroWidth = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Whether a character takes two columns of a terminal. */
export function isWide(character: string): boolean {
  return wide.test(character);
}

/** The columns that a text takes in a terminal. */
export function displayWidth(line: string): number {
  let width = 0;
  for (const character of line) {
    if (zeroWidth.test(character)) continue;
    width += isWide(character) ? 2 : 1;
  }
  return width;
}
