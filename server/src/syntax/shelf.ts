/**
 * What edits took out of a document, by its kind and text. Where a brace is missing, the parser sees the rest of the text
 * as something else until the brace is there again: what has the same text then is what it was before.
 */
export type Shelf<Item> = {
  put(kind: string, text: string, item: Item): void;
  /** Takes what was put there last with this kind and text, of what `fits`. */
  take(kind: string, text: string, fits: (item: Item) => boolean): Item | undefined;
};

/** More is of no use: what was put there first is given up. */
const room = 2000;

/** Makes a shelf on which nothing is. */
export function createShelf<Item>(): Shelf<Item> {
  /** Several where the same text stands in several places, as comments do. */
  const items = new Map<string, Item[]>();
  let count = 0;
  // Joined, so that a key does not keep the whole text alive of which it is a part.
  const keyOf = (kind: string, text: string) => `${kind}\n${text}`;
  return {
    put(kind, text, item) {
      const key = keyOf(kind, text);
      const alike = items.get(key) ?? [];
      alike.push(item);
      // Behind all others: what is on the shelf longest goes first.
      items.delete(key);
      items.set(key, alike);
      count += 1;
      for (const [first, { length }] of items) {
        if (count <= room) break;
        items.delete(first);
        count -= length;
      }
    },
    take(kind, text, fits) {
      const key = keyOf(kind, text);
      const alike = items.get(key);
      const at = alike?.findLastIndex(fits) ?? -1;
      if (!alike || at === -1) return undefined;
      const [item] = alike.splice(at, 1);
      count -= 1;
      if (alike.length === 0) items.delete(key);
      return item;
    },
  };
}
