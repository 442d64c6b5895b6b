/** A part of a document, in UTF-16 offsets. */
type Region = { readonly start: number; readonly end: number };

const scriptOrComment = /<!--[\s\S]*?(?:-->|$)|<script\b((?:[^>"']|"[^"]*"|'[^']*')*)>/giu;
const scriptEnd = /<\/script\s*>/giu;
const otherLanguage =
  /\btype\s*=\s*["']?(?!module\b|text\/(?:java|ecma)script\b|application\/(?:java|ecma)script\b|text\/babel\b|text\/typescript\b)[\w./+-]+/iu;

/** The contents of the `<script>` elements that hold JavaScript or TypeScript. */
function scripts(text: string): Region[] {
  const regions: Region[] = [];
  scriptOrComment.lastIndex = 0;
  for (let open = scriptOrComment.exec(text); open; open = scriptOrComment.exec(text)) {
    const start = scriptOrComment.lastIndex;
    if (open[0].startsWith('<!--')) continue;
    if (text.charAt(start - 2) === '/') continue;
    scriptEnd.lastIndex = start;
    const end = scriptEnd.exec(text)?.index ?? text.length;
    if (end > start && !otherLanguage.test(open[1] ?? '')) regions.push({ start, end });
    scriptOrComment.lastIndex = end;
  }
  return regions;
}

/** The code between the `---` fences at the head of an Astro component. */
function frontmatter(text: string): Region[] {
  const open = /^\s*---[^\S\n]*\r?\n/u.exec(text);
  if (!open) return [];
  const start = open[0].length;
  const close = /^---[^\S\n]*$/mu.exec(text.slice(start));
  return [{ start, end: close ? start + close.index : text.length }];
}

/**
 * The parts of a Vue, Svelte, Astro or HTML document that hold JavaScript or TypeScript, in order; `undefined` for
 * documents that are code as a whole.
 */
export function regionsOf(languageId: string, text: string): readonly Region[] | undefined {
  switch (languageId) {
    case 'vue':
    case 'svelte':
    case 'html':
      return scripts(text);
    case 'astro': {
      const head = frontmatter(text);
      const from = head[0]?.end ?? 0;
      return [...head, ...scripts(text).filter((region) => region.start >= from)];
    }
    default:
      return undefined;
  }
}

/** The grammar for a document: scripts of a component are TypeScript when one of them says so. */
export function grammarFor(languageId: string, text: string): string {
  switch (languageId) {
    case 'typescript':
      return 'typescript';
    case 'typescriptreact':
    case 'astro':
      return 'tsx';
    case 'vue':
    case 'svelte':
    case 'html':
      if (/<script\b[^>]*\blang\s*=\s*["']?[jt]sx\b/iu.test(text)) return 'tsx';
      return /<script\b[^>]*\b(?:lang|type)\s*=\s*["']?(?:text\/)?(?:ts\b|typescript\b)/iu.test(text)
        ? 'typescript'
        : 'javascript';
    default:
      return 'javascript';
  }
}
