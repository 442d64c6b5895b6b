/** Colours a text for a terminal, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'green' | 'underline';

const codes: { readonly [S in Style]: readonly [number, number] } = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
};

export const plain: Paint = (_style, text) => text;

export const coloured: Paint = (style, text) => {
  const [on, off] = codes[style];
  return `\u001b[${on}m${text}\u001b[${off}m`;
};

/** Colours for terminals only, unless `NO_COLOR` (no-color.org) or `FORCE_COLOR` says otherwise. */
export function paintFor(isTerminal: boolean, environment: { readonly [name: string]: string | undefined }): Paint {
  if (environment['NO_COLOR']) return plain;
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined) return forced === '0' || forced === 'false' ? plain : coloured;
  return isTerminal && environment['TERM'] !== 'dumb' ? coloured : plain;
}
