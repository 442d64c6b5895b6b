import type { Fate, FateRange, FateTable } from './profile';

/** The code goes on the wire as given. */
export const sent: Fate = { kind: 'sent' };
/** An empty Close frame; the peer reports 1005. */
export const sentEmpty: Fate = { kind: 'sent-empty' };
export function rejected(error: string): Fate {
  return { kind: 'rejected', error };
}

export function replacedWith(code: number): Fate {
  return { kind: 'replaced', with: code };
}

/** A table that gives every code from 0 to 65535 `otherwise`, except the codes in `ranges`. */
export function fateTable(
  ranges: readonly (readonly [from: number, to: number, fate: Fate])[],
  otherwise: Fate,
): FateTable {
  const table: FateRange[] = [];
  let next = 0;
  for (const [from, to, fate] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (from > next) table.push([next, from - 1, otherwise]);
    table.push([from, to, fate]);
    next = to + 1;
  }
  if (next <= 65535) table.push([next, 65535, otherwise]);
  return table;
}

/** Codes that may travel in a frame by RFC 6455 section 7.4 and the registry: 1000–1003, 1007–1014, 3000–4999. */
export const registryCodes = [
  [1000, 1003],
  [1007, 1014],
  [3000, 4999],
] as const;

/** Codes that a script may give to the WHATWG `close()`: 1000 and 3000–4999. */
export const whatwgCodes = [
  [1000, 1000],
  [3000, 4999],
] as const;

/** Codes that a page is told: the browser checks no range of what the peer sends, but keeps 1015 to itself. */
export const toldByBrowsers = [
  [0, 1014],
  [1016, 65535],
] as const;

/** Codes that the Workers runtime takes: as `registryCodes`, and the unassigned 1016–2999 too. */
export const workersCodes = [
  [1000, 1003],
  [1007, 1014],
  [1016, 4999],
] as const;

/** As `registryCodes`, and 1015 too: the slip of the `websocket` package. */
export const registryCodesAnd1015 = [
  [1000, 1003],
  [1007, 1015],
  [3000, 4999],
] as const;

/** A table that gives every code the same fate. */
export function everyCode(fate: Fate): FateTable {
  return [[0, 65535, fate]];
}

/** The table of uWebSockets' frame writer: 0, 1005 and 1006 make an empty frame, all else is sent. */
export const emptiedByUwebsockets: FateTable = fateTable(
  [
    [0, 0, sentEmpty],
    [1005, 1006, sentEmpty],
  ],
  sent,
);

/** A table that sends the codes of `accepted` and gives all others `otherwise`. */
export function acceptsOnly(accepted: readonly (readonly [from: number, to: number])[], otherwise: Fate): FateTable {
  return fateTable(
    accepted.map(([from, to]) => [from, to, sent] as const),
    otherwise,
  );
}

/** The fate of a whole number from 0 to 65535; `undefined` outside. Binary search: tables are short, calls are many. */
export function fateOf(table: FateTable, code: number): Fate | undefined {
  let low = 0;
  let high = table.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = table[middle];
    if (range === undefined) return undefined;
    const [from, to, fate] = range;
    if (code < from) high = middle - 1;
    else if (code > to) low = middle + 1;
    else return fate;
  }
  return undefined;
}
