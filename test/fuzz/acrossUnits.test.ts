import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextChange } from '../../server/src/analysis/engine';
import { testEngine } from '../harness/testEngine';
import { programsAcrossUnits } from './acrossUnits';
import { plainAnalysis } from './plainAnalysis';

/** An open document, of which every version is held against an analysis of the whole text. */
function watched(languageId: string, original: string) {
  let text = original;
  const document = testEngine().open(languageId, text);
  const check = async () => {
    const found = plainAnalysis(await document.analysis());
    expect(found).toEqual(plainAnalysis(await testEngine().analyse(languageId, text)));
    return found;
  };
  return {
    check,
    replace: async (find: string, put: string) => {
      const start = text.indexOf(find);
      expect(start, `${find} stands in the text`).toBeGreaterThan(-1);
      const change: TextChange = { start, end: start + find.length, newText: put };
      text = text.slice(0, change.start) + put + text.slice(change.end);
      document.update([change], text);
      return check();
    },
    dispose: () => document.dispose(),
  };
}

/** Without its places in the text, which every edit moves. */
const sitesOf = (found: unknown) => JSON.stringify(found).replaceAll(/"(?:start|end)":\d+/gu, '');

describe.each(programsAcrossUnits)('$name', ({ languageId, text, edits }) => {
  test.each(edits)('%s → %s is seen where it is read, and so is its undoing', async (find, put) => {
    expect(text.split(find).length, `${find} stands once`).toBe(2);
    const document = watched(languageId, text);
    try {
      const before = await document.check();
      const after = await document.replace(find, put);
      expect(sitesOf(after)).not.toBe(sitesOf(before));
      expect(await document.replace(put, find)).toEqual(before);
    } finally {
      document.dispose();
    }
  });

  test('one edit after the other', async () => {
    const document = watched(languageId, text);
    try {
      for (const [find, put] of edits) await document.replace(find, put);
      for (const [find, put] of [...edits].reverse()) await document.replace(put, find);
    } finally {
      document.dispose();
    }
  });

  test('names put in each other’s place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(swap, { minLength: 1, maxLength: 8 }), (swaps) => putNames(languageId, text, swaps)),
      { seed: 1015, numRuns: 6, endOnFailure: false },
    );
  });
});

/** A name in the text, and another that is written in its place, each by its share of all names. */
const swap = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  by: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
});

/** Names of classes, types, constants and members come and go where other statements look for them. */
async function putNames(languageId: string, original: string, swaps: readonly { at: number; by: number }[]) {
  let text = original;
  const document = testEngine().open(languageId, text);
  try {
    await document.analysis();
    for (const { at, by } of swaps) {
      const names = [...text.matchAll(/\b[A-Za-z_]\w{2,}\b/gu)];
      const here = names[Math.floor(at * names.length)];
      const other = names[Math.floor(by * names.length)];
      if (!here || !other) continue;
      const change: TextChange = { start: here.index, end: here.index + here[0].length, newText: other[0] };
      text = text.slice(0, change.start) + change.newText + text.slice(change.end);
      document.update([change], text);
      const whole = await testEngine().analyse(languageId, text);
      expect(plainAnalysis(await document.analysis()), text).toEqual(plainAnalysis(whole));
    }
  } finally {
    document.dispose();
  }
}
