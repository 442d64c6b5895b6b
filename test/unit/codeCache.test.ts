import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codeFolder, runBundle } from '../../server/src/codeCache.node';

let root: string;
let file: string;
let kept: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'close-codes-kept-'));
  file = join(root, 'bundle.js');
  kept = join(root, 'kept');
  writeFileSync(file, 'exports.name = () => `${require("node:path").basename(__filename)} 一`;\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

type Exports = { readonly name: () => string };

function run(folder = kept) {
  const { exports, keepCode } = runBundle(file, folder);
  return { said: (exports as Exports).name(), keepCode };
}

function contentOfKept(): Buffer {
  const [name = ''] = readdirSync(kept);
  return readFileSync(join(kept, name));
}

describe('runBundle', () => {
  test('runs a bundle as require does', () => {
    expect(run().said).toBe('bundle.js 一');
  });

  test('keeps code once, in one whole file, and runs with it', () => {
    run().keepCode();
    expect(readdirSync(kept)).toEqual([`bundle-${process.versions.v8}-${process.arch}.code`]);
    const first = contentOfKept();
    const later = run();
    expect(later.said).toBe('bundle.js 一');
    later.keepCode();
    expect(contentOfKept().equals(first)).toBe(true);
  });

  test('takes no code of another source, even of the same length, and keeps that of its own', () => {
    run().keepCode();
    const first = contentOfKept();
    writeFileSync(file, readFileSync(file, 'utf8').replace('一', '二'));
    const changed = run();
    expect(changed.said).toBe('bundle.js 二');
    changed.keepCode();
    expect(contentOfKept().equals(first)).toBe(false);
    expect(run().said).toBe('bundle.js 二');
  });

  test('takes away code that was written long ago, and nothing else, when it writes some', () => {
    mkdirSync(kept);
    const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000);
    const write = (name: string, days: number) => {
      writeFileSync(join(kept, name), name);
      utimesSync(join(kept, name), daysAgo(days), daysAgo(days));
    };
    write('bundle-1.2.3-x64.code', 61);
    write('bundle-1.2.3-x64.code.4711', 61);
    write('other-1.2.3-x64.code', 59);
    write('notes.txt', 61);
    const { keepCode } = run();
    expect(readdirSync(kept)).toHaveLength(4);
    keepCode();
    const name = `bundle-${process.versions.v8}-${process.arch}.code`;
    expect(readdirSync(kept).sort()).toEqual([name, 'notes.txt', 'other-1.2.3-x64.code'].sort());
  });

  test.each([
    ['a changed byte', (code: Buffer) => Buffer.from(code.map((byte, index) => (index === 99 ? byte ^ 1 : byte)))],
    ['a missing end', (code: Buffer) => code.subarray(0, code.length >> 1)],
    ['nothing', () => Buffer.alloc(0)],
  ])('takes no code of a file with %s', (_, damage) => {
    run().keepCode();
    const whole = contentOfKept();
    writeFileSync(join(kept, readdirSync(kept)[0] ?? ''), damage(whole));
    const again = run();
    expect(again.said).toBe('bundle.js 一');
    again.keepCode();
    expect(contentOfKept().length).toBe(whole.length);
  });

  test('goes on where nothing can be written, and leaves nothing behind', () => {
    mkdirSync(kept);
    const blocked = join(kept, 'a-file');
    writeFileSync(blocked, '');
    const { said, keepCode } = run(blocked);
    expect(said).toBe('bundle.js 一');
    keepCode();
    expect(readdirSync(kept)).toEqual(['a-file']);
  });

  test('throws what the bundle throws', () => {
    writeFileSync(file, 'throw new RangeError("broken");');
    expect(() => runBundle(file, kept)).toThrow(new RangeError('broken'));
  });
});

describe('codeFolder', () => {
  test('is where Node.js is told to keep code, or none where it is told to keep none', () => {
    expect(codeFolder({ NODE_COMPILE_CACHE: root })).toBe(join(root, 'websocket-close-codes', 'compiled'));
    expect(codeFolder({ NODE_COMPILE_CACHE: root, NODE_DISABLE_COMPILE_CACHE: '1' })).toBeUndefined();
  });

  test.runIf(process.platform === 'linux')('is the user’s own folder for such things', () => {
    expect(codeFolder({ XDG_CACHE_HOME: root })).toBe(join(root, 'websocket-close-codes', 'compiled'));
  });
});
