import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namedCodes } from '../../server/src/analysis/names/namedCodes';
import { plausibleNumbers } from '../../server/src/analysis/plausibleNumbers';
import { createScans, scanFor } from '../../server/src/analysis/versions/scans';
import { createWords } from '../../server/src/analysis/versions/words';
import { languageFor } from '../../server/src/languages/index';
import type { Language } from '../../server/src/languages/language';

const pieces = fc.constantFrom(
  ...['close', 'closed', 'x.close(1006)', '1005', '0x3ed', '1_005', 'CloseCode.', 'goingAway', '.policyViolation'],
  ...['CLOSE_GOING_AWAY', 'code ===', ' ', '\n', '\r\n', '\n\n', '$x', '@socket', 'é', '"', '.', '_', '4', 'a'],
);
const text = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
/** Longer than the index's blocks, so that edits meet their borders. */
const longText = fc.tuple(text, fc.integer({ min: 1, max: 300 })).map(([part, times]) => `${part}\n`.repeat(times));
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(200), newText: text });
const edits = fc.array(edit, { minLength: 1, maxLength: 8 });

type Edit = { at: number; length: number; newText: string };

/** Each version of a text, with what changed. */
function* versions(first: string, steps: readonly Edit[]) {
  let now = first;
  for (const { at, length, newText } of steps) {
    const start = Math.floor(at * now.length);
    const end = Math.min(now.length, start + length);
    now = now.slice(0, start) + newText + now.slice(end);
    yield { now, change: { start, end, growth: newText.length - (end - start) } };
  }
}

function language(id: string): Language {
  const found = languageFor(id);
  if (!found) throw new Error(id);
  return found;
}

const names = ['close', 'closed', 'CLOSE_GOING_AWAY', '$x', 'x', '@socket', 'é', '4', ''];

describe.each(['typescript', 'php'])('in %s', (id) => {
  test('words are found after edits as they are in the text by itself', () => {
    fc.assert(
      fc.property(longText, edits, (first, steps) => {
        const words = createWords(first, language(id));
        for (const { now, change } of versions(first, steps)) {
          words.update(now, change);
          const fresh = createWords(now, language(id));
          for (const [from, to] of [
            [0, now.length],
            [Math.floor(now.length / 3), Math.floor(now.length / 2)],
          ] as const) {
            for (const name of names) expect(words.offsets(name, from, to)).toEqual(fresh.offsets(name, from, to));
            const asked = new Set(names);
            expect([...words.among(asked, from, to)].sort()).toEqual([...fresh.among(asked, from, to)].sort());
          }
          for (const name of names) {
            const walked: number[] = [];
            words.walk(name, (at) => {
              walked.push(at);
              return at + 1;
            });
            expect(walked).toEqual(fresh.offsets(name, 0, now.length));
          }
        }
      }),
      { seed: 1015, numRuns: 60 },
    );
  });

  test('scans find after edits what they find in the text by itself', () => {
    const { numbers } = language(id).scan;
    const scans = [plausibleNumbers(language(id)), namedCodes, scanFor(numbers), scanFor(/(?<![\w$])close(?![\w$])/gu)];
    fc.assert(
      fc.property(longText, edits, (first, steps) => {
        const kept = createScans(first);
        for (const scan of scans) kept.matches(scan, 0, first.length);
        for (const { now, change } of versions(first, steps)) {
          kept.update(now, change);
          const fresh = createScans(now);
          for (const scan of scans) {
            const found = kept.matches(scan, 0, now.length);
            expect(found).toEqual(fresh.matches(scan, 0, now.length));
            const [from, to] = [Math.floor(now.length / 3), Math.floor(now.length / 2)];
            const within = found.filter(({ start, end }) => start >= from && end <= to);
            expect(kept.matches(scan, from, to)).toEqual(within);
          }
        }
      }),
      { seed: 1015, numRuns: 60 },
    );
  });
});

test('a scan finds numbers that can be close codes, and names of registered ones', () => {
  const source = 'a(1005, 0x3ed, 99, 9999)\nCloseCode.goingAway\nb.goneAway';
  const scans = createScans(source);
  const found = (scan: Parameters<typeof scans.matches>[0]) =>
    scans.matches(scan, 0, source.length).map(({ start, end }) => source.slice(start, end));
  expect(found(plausibleNumbers(language('typescript')))).toEqual(['1005', '0x3ed']);
  expect(found(namedCodes)).toEqual(['CloseCode.goingAway']);
});
