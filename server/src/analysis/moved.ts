/** Offsets from `from` on have moved by `by`; those before are the same. */
export type Move = { readonly from: number; readonly by: number };

/** Keys whose values are no part of a document: profiles are the same objects wherever they stand. */
const kept: ReadonlySet<string> = new Set(['library', 'api', 'value']);

/**
 * What was found in a part of a text whose own characters have not changed, with its spans where they now are. Gives the
 * same object where none has moved.
 */
export function moved<T>(found: T, move: Move): T {
  if (typeof found !== 'object' || found === null || move.by === 0) return found;
  return movedAny(found, move) as T;
}

function movedAny(found: object, move: Move): object {
  if (Array.isArray(found)) return movedList(found, move);
  if (isSpan(found)) {
    const start = found.start >= move.from ? found.start + move.by : found.start;
    const end = found.end >= move.from ? found.end + move.by : found.end;
    return start === found.start && end === found.end ? found : { ...found, start, end };
  }
  let copy: { [key: string]: unknown } | undefined;
  for (const [key, value] of Object.entries(found)) {
    if (typeof value !== 'object' || value === null || kept.has(key)) continue;
    const next = movedAny(value as object, move);
    if (next !== value) (copy ??= { ...found })[key] = next;
  }
  return copy ?? found;
}

function movedList(list: readonly unknown[], move: Move): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (const [index, item] of list.entries()) {
    const next = typeof item === 'object' && item !== null ? movedAny(item, move) : item;
    if (next !== item) (copy ??= [...list])[index] = next;
  }
  return copy ?? list;
}

function isSpan(found: object): found is { readonly start: number; readonly end: number } {
  return 'start' in found && 'end' in found && typeof found.start === 'number' && typeof found.end === 'number';
}
