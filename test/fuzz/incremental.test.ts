import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextChange } from '../../server/src/analysis/engine';
import { languageFor } from '../../server/src/languages/index';
import { createSyntaxRuntime } from '../../server/src/syntax/runtime';
import type { SyntaxNode } from '../../server/src/syntax/node';
import type { SyntaxTree } from '../../server/src/syntax/tree';
import { testEngine, testHost } from '../harness/testEngine';
import { wildText } from './pieces';
import { plainAnalysis } from './plainAnalysis';
import { corpusPrograms, examplePrograms, type Snippet } from './snippets';

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

/** What breaks a statement, or what is behind it as well, and is mended by the next stroke but a few. */
const breaking = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat(2), fc.nat(30)),
  newText: fc.constantFrom('', 'x', '\n', '{', '}', '(', ')', '"', "'", 'end', '.', ' 1006 ', '\n\n', '/*', '#', '@'),
});

/** Breaks a text in so many places, and takes all of it back in another order. */
const breaks = fc.array(breaking, { minLength: 1, maxLength: 4 }).chain((steps) =>
  fc.record({
    steps: fc.constant(steps),
    back: fc.shuffledSubarray(steps, { minLength: steps.length, maxLength: steps.length }),
  }),
);

async function breakAndMend({ languageId, text }: Snippet, { steps, back }: Breaks): Promise<void> {
  const document = testEngine().open(languageId, text);
  const trees = await parserFor(languageId, text);
  let now = text;
  let isAlike = true;
  /** What each step replaced, as it stands now. */
  const done = new Map<Step, { start: number; end: number; newText: string }>();
  const apply = async (change: TextChange): Promise<void> => {
    now = now.slice(0, change.start) + change.newText + now.slice(change.end);
    document.update([change], now);
    isAlike &&= trees.isParsedAlike(change, now);
    // What the parser mends in its own way is another tree, of which another analysis may be right.
    if (!isAlike) return;
    const growth = change.newText.length - (change.end - change.start);
    for (const other of done.values())
      if (other.start >= change.end) {
        other.start += growth;
        other.end += growth;
      }
    expect(plainAnalysis(await document.analysis())).toEqual(
      plainAnalysis(await testEngine().analyse(languageId, now)),
    );
  };
  try {
    await document.analysis();
    for (const each of steps) {
      const change = changeOf(now, each);
      const removed = now.slice(change.start, change.end);
      await apply(change);
      done.set(each, { start: change.start, end: change.start + change.newText.length, newText: removed });
    }
    for (const each of back) {
      const change = done.get(each);
      done.delete(each);
      if (change && change.end <= now.length) await apply({ ...change });
    }
  } finally {
    document.dispose();
    trees.dispose();
  }
}

const runtime = createSyntaxRuntime({ ...testHost, parseBudget: 1000 });

function outlineOf(tree: SyntaxTree): readonly string[] {
  const lines: string[] = [];
  const walk = ({ type, startIndex, endIndex, children }: SyntaxNode): void => {
    lines.push(`${type} ${startIndex}–${endIndex}`);
    for (const child of children) walk(child);
  };
  walk(tree.rootNode);
  return lines;
}

/** Follows a document's changes, and says whether the parser makes the same tree of them as of the whole text. */
async function parserFor(languageId: string, text: string) {
  const language = languageFor(languageId)!;
  const grammar = language.grammarFor(languageId, text);
  await runtime.ready(grammar);
  const parse = (whole: string, previous?: SyntaxTree) =>
    runtime.parse(grammar, whole, language.regionsOf?.(languageId, whole), language, previous)!;
  let before = text;
  const tree = parse(text);
  return {
    isParsedAlike(change: TextChange, now: string): boolean {
      tree.edit(before, change);
      before = now;
      const other = parse(now);
      const isAlike = outlineOf(parse(now, tree)).join('\n') === outlineOf(other).join('\n');
      other.delete();
      return isAlike;
    },
    dispose: () => tree.delete(),
  };
}

type Breaks = { readonly steps: readonly Step[]; readonly back: readonly Step[] };

describe('what is broken and mended is analysed as the whole text is', () => {
  for (const { languageId, text } of examplePrograms())
    test(`${languageId}: ${text.slice(0, 40).trim()}`, async () => {
      // Twice: names that stand in many statements, and the same statement in two places.
      for (const program of [text, `${text}\n${text}`])
        await fc.assert(
          fc.asyncProperty(breaks, (each) => breakAndMend({ languageId, text: program }, each)),
          { seed: 1006, numRuns: Number(process.env['FUZZ_RUNS'] ?? 4), endOnFailure: false },
        );
    });
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
