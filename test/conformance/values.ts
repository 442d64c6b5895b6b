import type { WireValue } from './driverProcess';

/** Every close code there is. */
export const everyCode: readonly number[] = Array.from({ length: 65536 }, (_, code) => code);

/** The values that are no code from 0 to 65535, by the name they bear in the evidence. */
export const oddValues: { readonly [name: string]: WireValue } = {
  '-1': -1,
  '65536': 65536,
  '70000': 70000,
  '999.5': 999.5,
  '1000.5': 1000.5,
  '4000.7': 4000.7,
  '"1000"': '1000',
  '"4000"': '4000',
  '"abc"': 'abc',
  null: null,
  NaN: { special: 'NaN' },
  true: true,
  undefined: { special: 'undefined' },
};

/** Reasons round the limit of 123 bytes, by the name they bear in the evidence. */
export const reasons: { readonly [name: string]: string } = {
  'empty text': '',
  '123 bytes, 123 characters': 'a'.repeat(123),
  '124 bytes, 124 characters': 'a'.repeat(124),
  '123 bytes, 41 characters': '€'.repeat(41),
  '124 bytes, 62 characters': 'é'.repeat(62),
  '246 bytes, 123 characters': 'é'.repeat(123),
  '248 bytes, 124 characters': 'é'.repeat(124),
};

/** The first and last codes of all ranges that any library or the protocol knows; each is tried with its neighbours. */
const boundaries = [
  0, 1, 125, 255, 256, 999, 1000, 1003, 1004, 1005, 1006, 1007, 1011, 1012, 1014, 1015, 1016, 1099, 1100, 1999, 2000,
  2999, 3000, 3999, 4000, 4999, 5000, 9999, 10000, 32767, 32768, 49151, 65534, 65535,
];

/** Every boundary with its neighbours and 2,000 codes drawn with a fixed seed, ascending. */
export const sampledCodes: readonly number[] = sample();

function sample(): readonly number[] {
  const codes = new Set(boundaries.flatMap((code) => [code - 1, code, code + 1]).filter((c) => c >= 0 && c <= 65535));
  let state = 6455;
  for (let drawn = 0; drawn < 2000; drawn++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    codes.add(drawn % 2 === 0 ? state >>> 16 : 900 + ((state >>> 16) % 4200));
  }
  return [...codes].sort((a, b) => a - b);
}
