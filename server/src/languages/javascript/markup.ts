/** A part of a document, in UTF-16 offsets. */
export type Region = { readonly start: number; readonly end: number };

/** An attribute of an element whose value is code. */
export type Handler = {
  readonly name: Region;
  /** The code: without quotes, with the braces of Svelte. */
  readonly code: Region;
};

type Attribute = { readonly name: Region; readonly value?: Region; readonly isInBraces: boolean };

/** An opening tag, from behind its name on. */
type Tag = { readonly start: number; readonly end: number; readonly attributes: readonly Attribute[] };

const handlerNames: { readonly [languageId: string]: RegExp } = {
  html: /^(?:on[a-z]+$|@|v-on:|x-on:)/iu,
  astro: /^(?:on[a-z]+$|@|x-on:)/iu,
  vue: /^(?:on[a-z]+$|@|v-on:)/iu,
  svelte: /^on:?[a-z]/iu,
};

/** A character reference (`&quot;`): what it stands for is not what the text holds. */
const reference = /(?<!&)&(?:#\w+|[a-z]\w*);/iu;

/** A number, a constant's or type's name, or a word for closing: no other code can name a close code. */
const mayNameCode = /\d|[cC]los|\b[A-Z]/u;

/**
 * The event handlers in the markup of a Vue, Svelte, Astro or HTML document that may name a close code, in
 * order: `@click="…"`, `on:click={…}`, `onclick="…"`. What stands in `<script>`, `<style>` and comments is none, nor is what
 * is still being typed.
 */
export function handlers(languageId: string, text: string, from = 0): Handler[] {
  const names = handlerNames[languageId];
  const found: Handler[] = [];
  if (!names) return found;
  for (const { attributes } of tags(text, from))
    for (const { name, value, isInBraces } of attributes) {
      if (!value || !names.test(text.slice(name.start, name.end))) continue;
      const code = text.slice(value.start, value.end);
      const isCode = languageId === 'svelte' ? /^\{[^]*\}$/u.test(code) : !isInBraces;
      if (isCode && code.includes('(') && mayNameCode.test(code) && !reference.test(code) && isWhole(code))
        found.push({ name, code: value });
    }
  return found;
}

/** Attributes of Vue whose value is an expression: `v-if`, `v-else-if`, `v-show`, `:class`. */
const boundNames = /^(?:v-(?:if|else-if|show|bind|text)(?![a-z-])|:)/u;
const comparison = /(?:[=!]==?|[<>]=?)\s{0,9}[1-4]\d{3}(?![\w.])/u;
/** What stands in the braces of a text. */
const inText: { readonly [languageId: string]: RegExp } = {
  vue: /\{\{([^{}\n]{1,400})\}\}/gu,
  svelte: /\{([^{}\n]{1,400})\}/gu,
};
const skipped = /<!--[^]*?(?:-->|$)|<(script|style)\b(?:[^>"']|"[^"]*"|'[^']*')*>[^]*?(?:<\/\1\s*>|$)/giu;

/**
 * The expressions in the markup of a Vue or Svelte document that compare something with a number of four digits, in no
 * order: `v-if="code === 1006"`, `:class="{ lost: code === 1006 }"`, `{{ code === 1006 ? 'lost' : '' }}`,
 * `{#if code === 1006}`. With the braces of Svelte and of texts, without quotes.
 */
export function comparisons(languageId: string, text: string): Region[] {
  const pattern = inText[languageId];
  if (!pattern || !comparison.test(text)) return [];
  const found: Region[] = [];
  let from = 0;
  const search = (end: number) => {
    const part = text.slice(from, end).replaceAll(skipped, (whole) => ' '.repeat(whole.length));
    for (const match of part.matchAll(pattern)) {
      const region = compared(match[1] ?? '', from + match.index + match[0].indexOf(match[1] ?? ''));
      if (region) found.push(region);
    }
  };
  for (const { start, end, attributes } of tags(text, 0)) {
    search(start);
    from = end;
    for (const { name, value, isInBraces } of attributes) {
      const code = value ? text.slice(value.start, value.end) : '';
      const called = text.slice(name.start, name.end);
      const isBound =
        languageId === 'svelte'
          ? isInBraces && handlerNames[languageId]?.test(called) !== true
          : boundNames.test(called);
      if (value && isBound && comparison.test(code) && !reference.test(code) && isWhole(code)) found.push(value);
    }
  }
  search(text.length);
  return found;
}

/** What compares in the braces of a text: with its braces, or the condition alone of what begins a block of Svelte. */
function compared(code: string, start: number): Region | undefined {
  if (!comparison.test(code) || reference.test(code)) return undefined;
  const head = /^(?:#if|:else if)\s+/u.exec(code)?.[0] ?? '';
  if (!isWhole(code.slice(head.length)) || (head === '' && /^\s*[#:@/]/u.test(code))) return undefined;
  const end = start + code.length;
  return head === '' ? { start: start - 1, end: end + 1 } : { start: start + head.length, end };
}

/** Whether an offset stands among the attributes of a tag. */
export function isInTag(text: string, offset: number): boolean {
  for (const { start, end } of tags(text, 0)) if (offset < end) return offset >= start;
  return false;
}

const tagOrSkipped = /<!--[^]*?(?:-->|$)|<(script|style)\b(?:[^>"']|"[^"]*"|'[^']*')*>[^]*?(?:<\/\1\s*>|$)|<[a-z]/giu;
const tagName = /[^\s/>]*/uy;
const attributePattern =
  /[\s/]*([^\s"'<>/={][^\s"'<>/=]*)(?:(\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`{][^\s"'<>=`]*)|(?=(\{))))?/uy;
const braces = /[\s/]*(?=\{)/uy;

function* tags(text: string, from: number): Generator<Tag> {
  let at = from;
  for (;;) {
    tagOrSkipped.lastIndex = at;
    const open = tagOrSkipped.exec(text);
    if (!open) return;
    at = tagOrSkipped.lastIndex;
    if (open[0].length !== 2) continue;
    tagName.lastIndex = at;
    tagName.exec(text);
    const tag = readTag(text, tagName.lastIndex);
    yield tag;
    at = tag.end;
  }
}

function readTag(text: string, start: number): Tag {
  const attributes: Attribute[] = [];
  let at = start;
  for (;;) {
    attributePattern.lastIndex = at;
    const match = attributePattern.exec(text);
    if (match) {
      const attribute = readAttribute(text, match);
      attributes.push(attribute);
      at = Math.max(attributePattern.lastIndex, attribute.value?.end ?? 0);
      continue;
    }
    braces.lastIndex = at;
    if (!braces.test(text)) return { start, end: at, attributes };
    at = braceEnd(text, braces.lastIndex);
  }
}

function readAttribute(text: string, match: RegExpExecArray): Attribute {
  const [whole, word = '', equals = '', double, single, bare, brace] = match;
  const start = match.index + whole.indexOf(word);
  const name = { start, end: start + word.length };
  const at = name.end + equals.length;
  if (brace !== undefined) return { name, value: { start: at, end: braceEnd(text, at) }, isInBraces: true };
  const quoted = double ?? single;
  if (quoted !== undefined) return { name, value: { start: at + 1, end: at + 1 + quoted.length }, isInBraces: false };
  if (bare !== undefined) return { name, value: { start: at, end: at + bare.length }, isInBraces: false };
  return { name, isInBraces: false };
}

const strings =
  String.raw`"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|` + '`(?:[^`\\\\$]|\\\\[^]|\\$(?!\\{)|\\$\\{[^`{}]*\\})*`';
const codeSigns = new RegExp(`[()[\\]{}]|${strings}|//[^\\n]*\\n|/\\*[^]*?\\*/|["'\`]|/[/*]`, 'gu');

/** Behind the brace that closes the one at `start`; the end of the text when none does. */
function braceEnd(text: string, start: number): number {
  let depth = 0;
  codeSigns.lastIndex = start;
  for (let sign = codeSigns.exec(text); sign; sign = codeSigns.exec(text)) {
    if (sign[0] === '{') depth += 1;
    else if (sign[0] === '}' && (depth -= 1) === 0) return codeSigns.lastIndex;
  }
  return text.length;
}

const mates: { readonly [closing: string]: string } = { ')': '(', ']': '[', '}': '{' };
const endOfStatement = /[\w$)\]};'"`]\s*$/u;

/** Whether brackets, strings and comments are closed, so that the code cannot reach into what is parsed behind it. */
function isWhole(code: string): boolean {
  const open: string[] = [];
  codeSigns.lastIndex = 0;
  for (const [sign] of code.matchAll(codeSigns)) {
    if (/^(?:["'`]|\/[/*])$/u.test(sign)) return false;
    if (/^[([{]$/u.test(sign)) open.push(sign);
    const mate = mates[sign];
    if (mate !== undefined && open.pop() !== mate) return false;
  }
  return open.length === 0 && endOfStatement.test(code);
}
