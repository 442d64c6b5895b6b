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
