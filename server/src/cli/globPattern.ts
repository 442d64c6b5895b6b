/**
 * One line of an ignore file, ready to be matched.
 * Matching is by hand rather than by regular expression: lines come from strangers, and `*a*a*a*a*b` must stay cheap.
 */
export type GlobPattern = {
  /** A line that begins with `!` takes out of what lines before it ignore. */
  readonly negated: boolean;
  readonly directoriesOnly: boolean;
  /** Whether it is matched from the ignore file's folder on; else against the last name alone. */
  readonly anchored: boolean;
  readonly segments: readonly Segment[];
};

type Segment = { readonly kind: 'any-depth' } | { readonly kind: 'name'; readonly tokens: readonly Token[] };

type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'one' }
  | { readonly kind: 'some' }
  | { readonly kind: 'class'; readonly negated: boolean; readonly ranges: readonly (readonly [number, number])[] };

/** Reads one line of a `.gitignore`; `undefined` for blank lines and comments. */
export function parseGlobPattern(line: string): GlobPattern | undefined {
  let text = withoutTrailingSpaces(line.replace(/\r$/u, ''));
  if (text === '' || text.startsWith('#')) return undefined;
  const negated = text.startsWith('!');
  if (negated) text = text.slice(1);
  const directoriesOnly = text.endsWith('/');
  if (directoriesOnly) text = text.slice(0, -1);
  const anchored = text.includes('/');
  if (text.startsWith('/')) text = text.slice(1);
  if (text === '') return undefined;
  const segments = text.split('/').map(parseSegment);
  return { negated, directoriesOnly, anchored, segments };
}

/** Whether a pattern matches a path, given as names below the ignore file's folder. */
export function matchesGlob(pattern: GlobPattern, names: readonly string[], isDirectory: boolean): boolean {
  if (pattern.directoriesOnly && !isDirectory) return false;
  const [only] = pattern.segments;
  if (!pattern.anchored) {
    const name = names.at(-1);
    return name !== undefined && only !== undefined && matchesSegment(only, name);
  }
  return matchesSegments(pattern.segments, names);
}

function withoutTrailingSpaces(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ' && line[end - 2] !== '\\') end--;
  return line.slice(0, end);
}

function parseSegment(text: string): Segment {
  if (text === '**') return { kind: 'any-depth' };
  const tokens: Token[] = [];
  let literal = '';
  const flush = () => {
    if (literal !== '') tokens.push({ kind: 'text', text: literal });
    literal = '';
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const bracket = character === '[' ? parseClass(text, at) : undefined;
    if (character === '\\' && at + 1 < text.length) {
      literal += text.charAt(++at);
    } else if (bracket) {
      flush();
      tokens.push(bracket.token);
      at = bracket.end;
    } else if (character === '*') {
      flush();
      if (tokens.at(-1)?.kind !== 'some') tokens.push({ kind: 'some' });
    } else if (character === '?') {
      flush();
      tokens.push({ kind: 'one' });
    } else {
      literal += character;
    }
  }
  flush();
  return { kind: 'name', tokens };
}

/** Reads `[a-z]`, `[!a]`, `[]a]`; `undefined` when the bracket is never closed and so stands for itself. */
function parseClass(text: string, open: number): { readonly token: Token; readonly end: number } | undefined {
  let at = open + 1;
  const negated = text[at] === '!' || text[at] === '^';
  if (negated) at++;
  const ranges: [number, number][] = [];
  for (let first = true; at < text.length; first = false) {
    if (text[at] === ']' && !first) return { token: { kind: 'class', negated, ranges }, end: at };
    if (text[at] === '\\') at++;
    const from = text.charCodeAt(at++);
    if (text[at] === '-' && at + 1 < text.length && text[at + 1] !== ']') {
      ranges.push([from, text.charCodeAt(at + 1)]);
      at += 2;
    } else {
      ranges.push([from, from]);
    }
  }
  return undefined;
}

function matchesSegments(segments: readonly Segment[], names: readonly string[]): boolean {
  return matchesGreedily(
    segments.length,
    names.length,
    (index) => segments[index]?.kind === 'any-depth',
    (index, at) => {
      const segment = segments[index];
      const name = names[at];
      return segment !== undefined && name !== undefined && matchesSegment(segment, name) ? 1 : 0;
    },
    // A trailing `/**` stands for what lies inside, not for the folder itself.
    segments.at(-1)?.kind === 'any-depth' ? 1 : 0,
  );
}

function matchesSegment(segment: Segment, name: string): boolean {
  if (segment.kind === 'any-depth') return true;
  const { tokens } = segment;
  return matchesGreedily(
    tokens.length,
    name.length,
    (index) => tokens[index]?.kind === 'some',
    (index, at) => tokenLength(tokens[index], name, at),
    0,
  );
}

function tokenLength(token: Token | undefined, name: string, at: number): number {
  if (token?.kind === 'text') return name.startsWith(token.text, at) ? token.text.length : 0;
  if (token?.kind === 'one') return 1;
  if (token?.kind !== 'class') return 0;
  const unit = name.charCodeAt(at);
  return token.ranges.some(([from, to]) => unit >= from && unit <= to) !== token.negated ? 1 : 0;
}

/**
 * The classic match with one point of return: after a star, a mismatch moves that star one further. Linear in the
 * product of both lengths. `lengthAt` gives how much an item takes at a place, 0 for a mismatch.
 */
function matchesGreedily(
  items: number,
  end: number,
  isStar: (index: number) => boolean,
  lengthAt: (index: number, at: number) => number,
  least: number,
): boolean {
  let index = 0;
  let at = 0;
  let starIndex = -1;
  let starAt = 0;
  while (at < end) {
    if (index < items && isStar(index)) {
      starIndex = index++;
      starAt = at;
      if (index === items) return end - at >= least;
      continue;
    }
    const length = index < items ? lengthAt(index, at) : 0;
    if (length > 0) {
      index++;
      at += length;
    } else if (starIndex >= 0) {
      index = starIndex + 1;
      at = ++starAt;
    } else {
      return false;
    }
  }
  while (index < items && isStar(index)) index++;
  return index === items && !(least > 0 && starIndex !== items - 1);
}
