import type { Language } from '../../languages/language';
import type { TreeChange } from '../../syntax/document';

/** Where names stand as words of their own in a document's text, kept from version to version. */
export type Words = {
  /** The offsets of a name between two offsets, comments and strings included, in the order of the text. */
  readonly offsets: (name: string, from: number, to: number) => readonly number[];
  /** Tells the offsets of a name in the whole text, in its order; each answer is where to go on. */
  readonly walk: (name: string, tell: (offset: number) => number) => void;
  /** Whether nothing but characters that names have are in a name; others (`@socket`) are found as parts of the text. */
  readonly isWord: (name: string) => boolean;
  /** Those of some names that stand between two offsets, those that are no words left out. */
  readonly among: (names: Names, from: number, to: number) => readonly string[];
  /** Takes the next version of the text. */
  readonly update: (text: string, change: TreeChange) => void;
};

/** A set of names, or the keys of a map. */
export type Names = { readonly has: (name: string) => boolean; readonly keys: () => Iterable<string> };

/** Some whole lines of the text, with the places of each of their words, from where they start. */
type Block = {
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly length: number;
  start: number;
};

/** Long enough that a text has few of them, and short enough to be read anew for every keystroke. */
const blockLength = 4000;
/** A shorter part is read word by word rather than asked for each name. */
const shortPart = 8000;

/**
 * Makes the words of a text. As long as it stays as it is they are searched for, since few are ever asked for; from the
 * first change on there is an index of all of them, of which a change costs the lines around it.
 */
export function createWords(first: string, language: Language): Words {
  const characters = wordCharactersOf(language);
  let text = first;
  let blocks: Block[] | undefined;
  const blocksWith = new Map<string, Set<Block>>();

  const enter = (block: Block): void => {
    for (const word of block.places.keys()) {
      const known = blocksWith.get(word);
      if (known) known.add(block);
      else blocksWith.set(word, new Set([block]));
    }
  };

  const leave = (block: Block): void => {
    for (const word of block.places.keys()) {
      const known = blocksWith.get(word);
      known?.delete(block);
      if (known?.size === 0) blocksWith.delete(word);
    }
  };

  const isWord = (name: string): boolean => {
    for (let at = 0; at < name.length; at += 1) if (!characters[name.charCodeAt(at)]) return false;
    return name !== '';
  };

  const offsets = (name: string, from: number, to: number): readonly number[] => {
    if (blocks === undefined || !isWord(name)) return searched(text, name, from, to, characters);
    const found: number[] = [];
    const last = to - name.length;
    for (const { places, start, length } of inOrder(blocksWith.get(name)))
      if (start + length > from && start < to)
        for (const place of places.get(name) ?? [])
          if (start + place >= from && start + place <= last) found.push(start + place);
    return found;
  };

  return {
    offsets,
    walk(name, tell) {
      let from = 0;
      if (blocks !== undefined) {
        for (const offset of offsets(name, 0, text.length)) if (offset >= from) from = tell(offset);
        return;
      }
      for (let at = text.indexOf(name); at !== -1 && name !== ''; at = text.indexOf(name, from))
        from = isWordAt(text, at, name.length, characters) ? tell(at) : at + name.length;
    },
    isWord,
    among(names, from, to) {
      if (blocks === undefined || to - from < shortPart) {
        const words = new Set<string>();
        forEachWord(text, from, to, characters, (word) => {
          if (names.has(word)) words.add(word);
        });
        return [...words];
      }
      return [...names.keys()].filter((name) => isWord(name) && offsets(name, from, to).length > 0);
    },
    update(next, { start, end, growth }) {
      text = next;
      if (blocks === undefined) {
        blocks = cut(next, 0, next.length, characters);
        for (const block of blocks) enter(block);
        return;
      }
      const from = placeOf(blocks, start);
      const to = placeOf(blocks, end) + 1;
      const first = blocks[from]?.start ?? 0;
      const behind = blocks.slice(to);
      const length = (behind[0]?.start ?? next.length - growth) - first + growth;
      for (const block of blocks.slice(from, to)) leave(block);
      const fresh = cut(next, first, first + length, characters);
      for (const block of fresh) enter(block);
      for (const block of behind) block.start += growth;
      blocks = [...blocks.slice(0, from), ...fresh, ...behind];
    },
  };
}

function inOrder(blocks: ReadonlySet<Block> | undefined): readonly Block[] {
  if (!blocks) return [];
  return blocks.size === 1 ? [...blocks] : [...blocks].sort((a, b) => a.start - b.start);
}

/** The place of the block in which an offset stands; of the last one for the end of the text. */
function placeOf(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle] as Block).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Blocks of whole lines; a text without lines is one. */
function cut(text: string, from: number, to: number, characters: WordCharacters): Block[] {
  const blocks: Block[] = [];
  for (let start = from; start < to || blocks.length === 0;) {
    const newline = to - start <= blockLength ? -1 : text.indexOf('\n', start + blockLength);
    const end = newline === -1 || newline >= to ? to : newline + 1;
    blocks.push({ places: placesIn(text, start, end, characters), length: end - start, start });
    if (end === to) break;
    start = end;
  }
  return blocks;
}

function placesIn(text: string, from: number, to: number, characters: WordCharacters): Map<string, number[]> {
  const places = new Map<string, number[]>();
  // A copy, or each word would keep the text of its version in memory.
  const own = ` ${text.slice(from, to)}`.slice(1);
  forEachWord(own, 0, own.length, characters, (word, start) => {
    const known = places.get(word);
    if (known) known.push(start);
    else places.set(word, [start]);
  });
  return places;
}

function forEachWord(
  text: string,
  from: number,
  to: number,
  characters: WordCharacters,
  tell: (word: string, start: number) => void,
): void {
  for (let at = from; at < to; at += 1) {
    if (!characters[text.charCodeAt(at)]) continue;
    const start = at;
    while (at < to && characters[text.charCodeAt(at)]) at += 1;
    tell(text.slice(start, at), start);
  }
}

function searched(text: string, name: string, from: number, to: number, characters: WordCharacters): number[] {
  const found: number[] = [];
  if (name === '') return found;
  const part = text.slice(from, to);
  for (let at = part.indexOf(name); at !== -1; at = part.indexOf(name, at + name.length))
    if (isWordAt(text, from + at, name.length, characters)) found.push(from + at);
  return found;
}

/** By code: 1 for a character that a name can hold. Asked for every occurrence of a name, where expressions are slow. */
type WordCharacters = Uint8Array;

/** Whether what stands at an offset is a word of its own. */
function isWordAt(text: string, at: number, length: number, characters: WordCharacters): boolean {
  // Beyond the text and beyond ASCII there is no entry.
  return !characters[text.charCodeAt(at - 1)] && !characters[text.charCodeAt(at + length)];
}

const tables = new WeakMap<RegExp, WordCharacters>();
const usual = /[\w$]/u;

/** The characters that a name of the language can hold. */
function wordCharactersOf(language: Language): WordCharacters {
  const pattern = language.scan.word ?? usual;
  let table = tables.get(pattern);
  if (!table) {
    table = Uint8Array.from({ length: 128 }, (_, code) => (pattern.test(String.fromCharCode(code)) ? 1 : 0));
    tables.set(pattern, table);
  }
  return table;
}
