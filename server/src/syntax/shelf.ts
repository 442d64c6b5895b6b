/**
 * What edits took out of a document, by its kind and text. Where a brace is missing, the parser sees the rest of the text
 * as something else until the brace is there again: what has the same text then is what it was before.
 */
export type Shelf<Item> = {
  put(kind: string, text: string, item: Item): void;
  /** Takes what was put there last with this kind and text. */
  take(kind: string, text: string): Item | undefined;
};

/** More is of no use: what was put there first is given up. */
const room = 2000;

/** Makes a shelf on which nothing is. */
export function createShelf<Item>(): Shelf<Item> {
  const items = new Map<string, Item>();
  // Joined, so that a key does not keep the whole text alive of which it is a part.
  const keyOf = (kind: string, text: string) => `${kind}\n${text}`;
  return {
    put(kind, text, item) {
      const key = keyOf(kind, text);
      items.delete(key);
      items.set(key, item);
      for (const first of items.keys()) {
        if (items.size <= room) break;
        items.delete(first);
      }
    },
    take(kind, text) {
      const key = keyOf(kind, text);
      const item = items.get(key);
      items.delete(key);
      return item;
    },
  };
}
