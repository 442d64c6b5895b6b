import { describe, expect, test, vi } from 'vitest';
import { languageFor } from '../../server/src/languages/index';
import type { SyntaxNode } from '../../server/src/syntax/node';
import { createSyntaxRuntime } from '../../server/src/syntax/runtime';
import type { SyntaxTree } from '../../server/src/syntax/tree';
import { longFile } from '../bench/longFile.mjs';
import { testHost } from '../harness/testEngine';
import { examplePrograms, type Snippet } from './snippets';

const runtime = createSyntaxRuntime({ ...testHost, parseBudget: 60_000 });

/** What is typed: words and spaces most often, now and then what opens or closes something. */
const typed = ['x', 'x', 'if', ' ', '1006', '.', ';', ',', '(', ')', '{', '}', '"', '\n'];

/** PHP is text without an opening tag: nothing in it stands by itself. */
const neverApart: ReadonlySet<string> = new Set(['php']);

/** Those that the benchmark has ordinary code for: all but JavaScript's kin, whose regions and dialects it leaves out. */
const languageIds = examplePrograms()
  .map(({ languageId }) => languageId)
  .filter((id, at, all) => all.indexOf(id) === at && !/^(?:javascript|typescript|vue|svelte|astro|html)/u.test(id));

/** The largest example of a language. */
function exampleOf(id: string): Snippet {
  const own = examplePrograms().filter(({ languageId }) => languageId === id);
  return own.reduce((largest, each) => (each.text.length > largest.text.length ? each : largest));
}

/** A sequence of whole numbers below a limit, the same in every run. */
function numbers(): (limit: number) => number {
  let state = 1005;
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
}

function outlineOf(tree: SyntaxTree, lists: ReadonlySet<string>): readonly string[] {
  const lines: string[] = [];
  const walk = (node: SyntaxNode): void => {
    const { type, startIndex, endIndex, isMissing } = node;
    if (!lists.has(type)) lines.push(`${type} ${startIndex}–${endIndex}${isMissing ? ' missing' : ''}`);
    for (const child of node.children) walk(child);
  };
  walk(tree.rootNode);
  return lines;
}

/** Types into a long file, and takes the stroke back, so often; gives how often a statement was parsed by itself. */
async function typeInto(languageId: string, original: string, strokes: number): Promise<number> {
  const language = languageFor(languageId);
  if (!language) throw new Error(`no language ${languageId}`);
  const grammar = language.grammarFor(languageId, original);
  const { lists = new Set() } = language;
  await runtime.ready(grammar);
  const parse = (text: string, before?: SyntaxTree): SyntaxTree => {
    const tree = runtime.parse(grammar, text, undefined, language, before);
    if (!tree) throw new Error('no tree');
    if (!before) tree.watch(unwatched, lists);
    return tree;
  };
  let apart = 0;
  /** Changes a text, and holds the tree that comes of the one before against one from scratch. */
  const change = (tree: SyntaxTree, text: string, start: number, end: number, newText: string): string => {
    tree.edit(text, { start, end, newText });
    const next = text.slice(0, start) + newText + text.slice(end);
    const parts = vi.spyOn(tree, 'replacePart');
    parse(next, tree);
    const isApart = parts.mock.results[0]?.value === true;
    parts.mockRestore();
    if (!isApart) return next;
    apart += 1;
    const scratch = parse(next);
    // What the parser makes of the rest of a broken text depends on how far it looks, unless it is cut.
    if (!scratch.rootNode.hasError || language.layout)
      expect(outlineOf(tree, lists)).toEqual(outlineOf(scratch, lists));
    scratch.delete();
    return next;
  };
  const random = numbers();
  for (let index = 0; index < strokes; index += 1) {
    const start = random(original.length);
    const end = Math.min(original.length, start + (random(4) === 0 ? 1 + random(3) : 0));
    const newText = typed[random(typed.length)] ?? 'x';
    const tree = parse(original);
    outlineOf(tree, lists);
    const text = change(tree, original, start, end, newText);
    expect(change(tree, text, start, start + newText.length, original.slice(start, end))).toBe(original);
    tree.delete();
  }
  return apart;
}

const unwatched = {
  root: () => undefined,
  types: () => undefined,
  naming: () => undefined,
  sibling: () => undefined,
};

describe('a statement that is parsed by itself', () => {
  for (const languageId of languageIds)
    test(`is what a parse of the whole ${languageId} file makes of it`, async () => {
      const apart = await typeInto(
        languageId,
        longFile(languageId, exampleOf(languageId).text, 400),
        Number(process.env['FUZZ_RUNS'] ?? 12),
      );
      if (neverApart.has(languageId)) expect(apart).toBe(0);
      else expect(apart).toBeGreaterThan(0);
    });
});
