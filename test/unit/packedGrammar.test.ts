import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packGrammar } from '../../scripts/packGrammar.mjs';
import { unpackGrammar } from '../../server/src/syntax/packedGrammar';

const root = join(import.meta.dirname, '..', '..');

describe('a packed grammar', () => {
  test('is the same module once it is unpacked, and smaller until then', () => {
    const module = readFileSync(join(root, 'grammars/erlang/tree-sitter-erlang.wasm'));
    const packed = packGrammar(module);
    expect(packed.length).toBeLessThan(module.length / 2);
    expect(Buffer.compare(unpackGrammar(packed), module)).toBe(0);
  });

  test('is the same whatever its bytes are', () => {
    const chunk = fc.uint8Array({ minLength: 0, maxLength: 40 });
    const repeated = fc
      .array(fc.tuple(chunk, fc.integer({ min: 1, max: 30 })), { maxLength: 12 })
      .map((parts) => Buffer.concat(parts.flatMap(([bytes, times]) => Array<Uint8Array>(times).fill(bytes))));
    fc.assert(
      fc.property(repeated, (bytes) => {
        expect(Buffer.compare(unpackGrammar(packGrammar(bytes)), bytes)).toBe(0);
      }),
      { seed: 20261129, numRuns: 100 },
    );
  });

  test('is refused when it is damaged, and never runs on', () => {
    const packed = packGrammar(Buffer.from('one two three '.repeat(50)));
    expect(() => unpackGrammar(packed.subarray(0, -1))).toThrow('cut off');
    fc.assert(
      fc.property(fc.nat(packed.length - 17), fc.integer({ min: 0, max: 255 }), (at, value) => {
        const damaged = Buffer.from(packed);
        damaged[16 + at] = value;
        try {
          expect(unpackGrammar(damaged)).toHaveLength(700);
        } catch (error) {
          expect(String(error)).toContain('damaged');
        }
      }),
      { seed: 20261129, numRuns: 300 },
    );
  });

  test('may be plain', () => {
    const module = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(unpackGrammar(module)).toBe(module);
  });
});
