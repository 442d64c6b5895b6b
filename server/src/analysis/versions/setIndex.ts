/** Adds an entry to those of a key. */
export function enter<Key, Entry>(index: Map<Key, Set<Entry>>, key: Key, entry: Entry): void {
  const known = index.get(key);
  if (known) known.add(entry);
  else index.set(key, new Set([entry]));
}

/** Takes an entry from those of a key; a key without entries goes. */
export function leave<Key, Entry>(index: Map<Key, Set<Entry>>, key: Key, entry: Entry): void {
  const known = index.get(key);
  if (known?.delete(entry) && known.size === 0) index.delete(key);
}
