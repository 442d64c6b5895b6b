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
});
