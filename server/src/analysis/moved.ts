/** Offsets from `from` on have moved by `by`; those before are the same. */
export type Move = { readonly from: number; readonly by: number };

/** Keys whose values hold no places of a document: profiles are the same objects wherever they stand. */
const kept: ReadonlySet<string> = new Set(['library', 'api', 'value', 'received', 'constant']);

type Plain = { [key: string]: unknown };

/**
 * What was found in a part of a text whose own characters have not changed, with its spans where they now are. Gives the
 * same object where none has moved.
 */
export function moved<T>(found: T, move: Move): T {
  if (typeof found !== 'object' || found === null || move.by === 0) return found;
  return movedAny(found, move) as T;
}

/** The largest offset of the spans in what was found; -1 where there is none. Nothing moves that ends before a change. */
export function reachOf(found: unknown): number {
  if (typeof found !== 'object' || found === null) return -1;
  if (isSpan(found)) return found.end;
  let reach = -1;
  for (const key in found) if (!kept.has(key)) reach = Math.max(reach, reachOf((found as Plain)[key]));
  return reach;
}

// Every finding behind an edit goes through here at every keystroke: no pairs of keys and values are made.
function movedAny(found: object, move: Move): object {
  if (Array.isArray(found)) return movedList(found, move);
  if (isSpan(found)) {
    const start = found.start >= move.from ? found.start + move.by : found.start;
    const end = found.end >= move.from ? found.end + move.by : found.end;
    return start === found.start && end === found.end ? found : { ...found, start, end };
  }
  let copy: Plain | undefined;
  for (const key in found) {
    const value = (found as Plain)[key];
    if (typeof value !== 'object' || value === null || kept.has(key)) continue;
    const next = movedAny(value, move);
    if (next !== value) (copy ??= { ...found })[key] = next;
  }
  return copy ?? found;
}

function movedList(list: readonly unknown[], move: Move): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (let index = 0; index < list.length; index += 1) {
    const item = list[index];
    const next = typeof item === 'object' && item !== null ? movedAny(item, move) : item;
    if (next !== item) (copy ??= [...list])[index] = next;
  }
  return copy ?? list;
}

function isSpan(found: object): found is { readonly start: number; readonly end: number } {
  const { start, end } = found as Plain;
  return typeof start === 'number' && typeof end === 'number';
}
