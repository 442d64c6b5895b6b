import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextChange } from '../../server/src/analysis/engine';
import { testEngine } from '../harness/testEngine';
import { wildText } from './pieces';
import { plainAnalysis } from './plainAnalysis';
import { corpusPrograms, type Snippet } from './snippets';

/** An edit as shares of the text's length, so that it fits whatever text it meets. */
type Step = { readonly at: number; readonly length: number; readonly newText: string };

const step: fc.Arbitrary<Step> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
  newText: wildText(3),
});

/** What an editor sends at once is a batch; between batches it asks for diagnostics. */
const batches = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });

function changeOf(text: string, { at, length, newText }: Step): TextChange {
  const start = characterStart(text, Math.floor(at * text.length));
  return { start, end: characterStart(text, Math.min(text.length, start + length)), newText };
}

/** Editors do not put a cursor into the middle of a surrogate pair. */
function characterStart(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}

async function typeInto({ languageId, text: original }: Snippet, edits: readonly (readonly Step[])[]): Promise<void> {
  let text = original;
  const document = testEngine().open(languageId, text);
  try {
    await document.analysis();
    for (const batch of edits) {
      const changes: TextChange[] = [];
      for (const each of batch) {
        const change = changeOf(text, each);
        changes.push(change);
        text = text.slice(0, change.start) + change.newText + text.slice(change.end);
      }
      document.update(changes, text);
      const incremental = await document.analysis();
      expect(incremental.text).toBe(text);
      expect(plainAnalysis(incremental)).toEqual(plainAnalysis(await testEngine().analyse(languageId, text)));
    }
  } finally {
    document.dispose();
  }
}

const lineEnds = { LF: '\n', CRLF: '\r\n' } as const;

describe.each(['LF', 'CRLF'] as const)('with %s line ends', (name) => {
  for (const program of corpusPrograms()) {
    const text = program.text.replaceAll('\n', lineEnds[name]);
    test(`edits of ${program.languageId} are analysed as the whole text is: ${text.slice(0, 30).trim()}`, async () => {
      await fc.assert(
        fc.asyncProperty(batches, (edits) => typeInto({ ...program, text }, edits)),
        { seed: 1005, numRuns: 15, endOnFailure: false },
      );
    });
  }
});

test('a document that grows out of nothing, character by character', async () => {
  const [program] = corpusPrograms().filter(({ languageId }) => languageId === 'vue');
  const document = testEngine().open('vue', '');
  const characters = Array.from(program!.text);
  for (let index = 0, text = ''; index < characters.length; index += 7) {
    const newText = characters.slice(index, index + 7).join('');
    document.update([{ start: text.length, end: text.length, newText }], text + newText);
    text += newText;
    expect(plainAnalysis(await document.analysis())).toEqual(plainAnalysis(await testEngine().analyse('vue', text)));
  }
  document.dispose();
});
