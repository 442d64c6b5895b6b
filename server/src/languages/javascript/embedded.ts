import type { CodeRegion } from '../language';
import { comparisons, handlers, type Region } from './markup';

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
export function regionsOf(languageId: string, text: string): readonly CodeRegion[] | undefined {
  switch (languageId) {
    case 'vue':
    case 'svelte':
    case 'html':
      return withHandlers(languageId, text, scripts(text), 0);
    case 'astro': {
      const head = frontmatter(text);
      const from = head[0]?.end ?? 0;
      const all = [...head, ...scripts(text).filter((region) => region.start >= from)];
      return withHandlers(languageId, text, all, from);
    }
    default:
      return undefined;
  }
}

/**
 * The scripts and, between them, the handlers and comparisons of the markup from an offset on. The parser reads each as a
 * block of its own, with the quotes around it for braces, and a semicolon behind each script, so that no code runs into another.
 */
function withHandlers(languageId: string, text: string, found: readonly Region[], from: number): readonly CodeRegion[] {
  const inMarkup = [...handlers(languageId, text, from).map(({ code }) => code), ...comparisons(languageId, text)];
  if (inMarkup.length === 0) return found;
  const ended = found.flatMap((region): CodeRegion[] => [region, ...sign(text, region.end, ';')]);
  return [...ended, ...inMarkup.flatMap((code) => block(text, code))].sort((a, b) => a.start - b.start);
}

function block(text: string, code: Region): readonly CodeRegion[] {
  if (text.charAt(code.start) === '{') return [code];
  const close = sign(text, code.end, '}');
  return close.length === 0 ? [] : [...sign(text, code.start - 1, '{'), code, ...close];
}

/** One character that is read as another; none behind the text. */
function sign(text: string, at: number, as: string): readonly CodeRegion[] {
  return at < text.length ? [{ start: at, end: at + 1, as }] : [];
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
