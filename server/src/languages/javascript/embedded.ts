import { handlers, type Handler, type Region } from './markup';

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
 * The scripts and, between them, the handlers of the markup from an offset on, each a statement of its own. The grammar
 * of JavaScript ends a statement where a region does, that of TypeScript at the end of a line only: there the handlers
 * are left out that stand on one line with the code before or behind them.
 */
function withHandlers(languageId: string, text: string, found: readonly Region[], from: number): readonly Region[] {
  const inMarkup = handlers(languageId, text, from);
  if (inMarkup.length === 0) return found;
  const isTyped = grammarFor(languageId, text) !== 'javascript';
  const parts: readonly (Region | Handler)[] = [...found, ...inMarkup].sort((a, b) => startOf(a) - startOf(b));
  const regions: Region[] = [];
  let end = 0;
  for (const [index, part] of parts.entries()) {
    const lineEnd = lineEndBetween(text, end, startOf(part));
    if ('code' in part) {
      const next = parts[index + 1];
      const isApart = end === 0 || lineEnd !== undefined || /[;}]\s*$/u.test(text.slice(0, end));
      if (isTyped && !(isApart && isApartFrom(text, part, next))) continue;
    }
    if (lineEnd !== undefined) regions.push({ start: lineEnd, end: lineEnd + 1 });
    regions.push(...('code' in part ? handlerRegions(text, part, isTyped) : [part]));
    end = 'code' in part ? part.code.end : part.end;
  }
  return regions;
}

/** Where the last line ends between two offsets; `undefined` when they stand on one line. */
function lineEndBetween(text: string, from: number, to: number): number | undefined {
  const at = text.lastIndexOf('\n', to - 1);
  return at >= from && to > 0 ? at : undefined;
}

/** Whether a line ends between a handler and the code of a script that follows it. */
function isApartFrom(text: string, { code }: Handler, next: Region | Handler | undefined): boolean {
  if (!next || 'code' in next) return true;
  const leading = /^\s*/u.exec(text.slice(next.start, next.end))?.[0] ?? '';
  return leading.includes('\n') || lineEndBetween(text, code.end, next.start) !== undefined;
}

/** Words that modifiers and events may be called by and that no code can be assigned to. */
const keywords: ReadonlySet<string> = new Set(['delete', 'new', 'void', 'typeof', 'in', 'if', 'do', 'this', 'return']);

const startOf = (part: Region | Handler): number => ('code' in part ? part.name.start : part.start);

/**
 * A handler as a statement of its own. The grammar of JavaScript ends a statement where a region does; that of
 * TypeScript does so at the end of a line only, and then not before an opening bracket: there the attribute's name goes
 * before the code, as what it is assigned to.
 */
function handlerRegions(text: string, { name, code }: Handler, isTyped: boolean): readonly Region[] {
  if (!isTyped || !/^\s*[([`/+-]/u.test(text.slice(code.start, code.end))) return [code];
  const last = /[A-Za-z_$][\w$]*$/u.exec(text.slice(name.start, name.end));
  return last && !keywords.has(last[0])
    ? [{ start: name.start + last.index, end: text.indexOf('=', name.end) + 1 }, code]
    : [];
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
