/** Text from source code, settings or people, so that Markdown shows it as it stands: no markup, no HTML, one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_{}[\]()#+!|~]/gu, '\\$&')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;');
}

const longestCodeSpan = 160;

/** A code span with any text in it: the fence is longer than every run of backticks inside. Very long text is cut. */
export function codeSpan(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const shown = line.length > longestCodeSpan ? `${sliceWhole(line, longestCodeSpan - 1)}…` : line;
  if (shown === '') return '` `';
  const longestRun = Math.max(0, ...Array.from(shown.matchAll(/`+/gu), (run) => run[0].length));
  const fence = '`'.repeat(longestRun + 1);
  const padding = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${shown}${padding}${fence}`;
}

/** A link; `label` is plain text. */
export function link(label: string, url: string): string {
  return `[${escapeMarkdown(label)}](${url.replace(/[()\s<>\\]/gu, encodeCharacter)})`;
}

/** A link that runs an editor command with JSON arguments, as VS Code reads it. */
export function commandLink(label: string, command: string, commandArguments: readonly unknown[]): string {
  return link(label, `command:${command}?${encodeURIComponent(JSON.stringify(commandArguments))}`);
}

/**
 * Markdown of this product's own making as plain text, for clients that show no Markdown. Knows what is used here:
 * emphasis, code spans, lists, links and the escapes of `escapeMarkdown`. Links to commands vanish.
 */
export function plainText(markdown: string): string {
  return markdown
    .split('\n')
    .map(plainLine)
    .filter((line, index, lines) => line !== '' || (index > 0 && lines[index - 1] !== ''))
    .join('\n')
    .trim();
}

const inlinePattern = /(`+) ?(.+?) ?\1(?!`)|\[((?:\\.|[^\]\\])*)\]\(([^)]*)\)|\*\*|\\([!-/:-@[-`{-~])|&(amp|lt|gt);/gu;
const entities: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>' };

function plainLine(line: string): string {
  const plain = line.replace(
    inlinePattern,
    (
      _all,
      _fence: string | undefined,
      code: string | undefined,
      label: string | undefined,
      url: string | undefined,
      escaped: string | undefined,
      entity: string | undefined,
    ) => {
      if (code !== undefined) return code;
      if (label !== undefined && url !== undefined)
        return url.startsWith('command:') ? '' : `${plainLine(label)} <${url}>`;
      return escaped ?? entities[entity ?? ''] ?? '';
    },
  );
  return plain.replace(/^(?: \u00b7 )+|(?: \u00b7 )+$/gu, '').replace(/(?: \u00b7 ){2,}/gu, ' · ');
}

/** Encodes also what `encodeURIComponent` leaves as it is. */
function encodeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** The first `length` units, without half a surrogate pair at the end. */
function sliceWhole(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
