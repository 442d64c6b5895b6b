/**
 * Macros whose arguments are plain expressions. The grammar leaves what stands inside a macro unparsed; with the `!`
 * left out, such a call reads like that of a function.
 */
const calls =
  /\b(?:(?:debug_)?assert(?:_eq|_ne|_matches)?|matches|format|println|eprintln|print|eprint|panic|write|writeln|ensure|bail|anyhow|try_join|join|pin|dbg|ready|block_on|spawn)(!)\s*\(/gu;
/** What is given a value and a pattern, perhaps with a guard: `matches!(message, Close(frame) if frame.is_some())`. */
const matchers = /\b(?:(?:debug_)?assert_)?matches!\s*\(/gu;
/** `vec![1000, 1001]` is the list behind it. */
const lists = /\b(vec!)\s*\[/gu;
/** `stream! { … }` is the block behind it. */
const blocks = /\b((?:async_stream::)?(?:try_)?stream!)\s*\{/gu;
/** `select! { message = socket.next() => { … } }`: its arms are blocks. */
const selections = /\b((?:(?:tokio|futures|futures_util|monoio)::)?select!)\s*\{/gu;
/**
 * The head of an arm up to its block: `Some(message) = stream.next(), if open =>`, `else =>`, `biased;`. No two of its
 * parts can share a text out of which both could be made: this is tried wherever an arm may end.
 */
const armHead =
  /\s*(?:biased;\s*)?(?:[^\s{}=;][^{}=;]{0,400}(?:\{[^{}]{0,200}\}[^{}=;]{0,200})?=[^>=][^;]{0,400}?|[a-z_]+\s*)(=>)\s*(?=\{)/uy;

type Region = { readonly start: number; readonly end: number };

/** The parts of a text that are parsed: all but the signs that make a macro of what reads as an expression. */
export function regionsOf(text: string): readonly Region[] | undefined {
  if (!text.includes('!')) return undefined;
  const left: Region[] = [];
  for (const match of text.matchAll(calls)) {
    const at = match.index + match[0].indexOf('!');
    left.push({ start: at, end: at + 1 });
  }
  for (const match of text.matchAll(matchers)) left.push(...guardOf(text, match.index + match[0].length));
  for (const match of text.matchAll(lists)) left.push({ start: match.index, end: match.index + 4 });
  for (const match of text.matchAll(blocks))
    left.push({ start: match.index, end: match.index + (match[1] ?? '').length });
  for (const match of text.matchAll(selections))
    left.push(...signsOfSelection(text, match.index, match[1] ?? '', match[0].length));
  if (left.length === 0) return undefined;
  left.sort((a, b) => a.start - b.start);
  const kept: Region[] = [];
  let start = 0;
  for (const gap of left) {
    if (gap.start < start) continue;
    if (gap.start > start) kept.push({ start, end: gap.start });
    start = gap.end;
  }
  if (start < text.length) kept.push({ start, end: text.length });
  return kept;
}

/** The name of the macro, and the head of each arm that has a block. */
function signsOfSelection(text: string, index: number, name: string, length: number): Region[] {
  const found: Region[] = [{ start: index, end: index + name.length }];
  let at = index + length;
  for (let arm = 0; arm < 32; arm += 1) {
    armHead.lastIndex = at;
    const head = armHead.exec(text);
    if (!head) break;
    const end = head.index + head[0].length;
    found.push({ start: at, end });
    const close = blockEnd(text, end);
    if (close === undefined) break;
    at = close;
    if (text.charAt(at) === ',') {
      found.push({ start: at, end: at + 1 });
      at += 1;
    }
  }
  return found;
}

/**
 * The guard behind a pattern, or what is done with what it matched; no expression has these. One that speaks of a code
 * is read as far as the grammar recovers.
 */
function guardOf(text: string, start: number): Region[] {
  let depth = 0;
  let from: number | undefined;
  const limit = Math.min(text.length, start + longestMatch);
  for (let at = start; at < limit; at += 1) {
    const sign = text.charAt(at);
    if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) depth -= 1;
    else if (depth === 0 && from === undefined && /^(?:\sif\s|=>)/u.test(text.slice(at, at + 4))) from = at;
    if (depth < 0) return from === undefined || /code/iu.test(text.slice(from, at)) ? [] : [{ start: from, end: at }];
  }
  return [];
}

const longestMatch = 2000;
const longestBlock = 20_000;

/** Behind the brace that ends the block which begins at `start`; braces in texts and comments are counted too. */
function blockEnd(text: string, start: number): number | undefined {
  let depth = 0;
  const limit = Math.min(text.length, start + longestBlock);
  for (let at = start; at < limit; at += 1) {
    const sign = text.charAt(at);
    if (sign === '{') depth += 1;
    else if (sign === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}
