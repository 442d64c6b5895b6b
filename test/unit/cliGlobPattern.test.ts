import { describe, expect, test } from 'vitest';
import { matchesGlob, parseGlobPattern } from '../../server/src/cli/globPattern';

function matches(line: string, path: string): boolean {
  const isDirectory = path.endsWith('/');
  const pattern = parseGlobPattern(line);
  return pattern !== undefined && matchesGlob(pattern, path.replace(/\/$/u, '').split('/'), isDirectory);
}

// Each verdict was compared with `git check-ignore` of git 2.39.
describe('lines of ignore files match as git matches them', () => {
  test.each([
    ['a.js', 'a.js'],
    ['a.js', 'deep/er/a.js'],
    ['*.js', 'deep/a.js'],
    ['/a.js', 'a.js'],
    ['build/', 'deep/build/'],
    ['src/*.js', 'src/a.js'],
    ['**/a.js', 'a.js'],
    ['**/a.js', 'x/y/a.js'],
    ['src/**/a.js', 'src/a.js'],
    ['src/**/a.js', 'src/x/y/a.js'],
    ['src/**', 'src/a.js'],
    ['src/**', 'src/x/'],
    ['a?c', 'abc'],
    ['[a-c]x', 'bx'],
    ['[!a-c]x', 'dx'],
    ['[]a]x', ']x'],
    ['\\#a', '#a'],
    ['\\!a', '!a'],
    ['a\\*b', 'a*b'],
    ['a\\ ', 'a '],
    ['a   ', 'a'],
    ['a.js\r', 'a.js'],
    ['*a*b*', 'xxaxxbxx'],
    ['*.min.*', 'x.min.min.js'],
  ])('%j matches %j', (line, path) => {
    expect(matches(line, path)).toBe(true);
  });

  test.each([
    ['a.js', 'ba.js'],
    ['/a.js', 'deep/a.js'],
    ['build/', 'build'],
    ['src/*.js', 'src/x/a.js'],
    ['src/*.js', 'deep/src/a.js'],
    ['src/**', 'src/'],
    ['a?c', 'ac'],
    ['[a-c]x', 'dx'],
    ['a\\*b', 'axb'],
    ['*.js', 'a.jsx'],
    ['# a', '# a'],
    ['', 'a'],
    ['/', 'a'],
    ['A.js', 'a.js'],
  ])('%j does not match %j', (line, path) => {
    expect(matches(line, path)).toBe(false);
  });

  test('a line with ! is negated', () => {
    expect(parseGlobPattern('!keep.js')?.negated).toBe(true);
  });

  test('many stars do not multiply', () => {
    const steps = 'a'.repeat(5_000);
    expect(matches(`${'*a'.repeat(50)}*b`, steps)).toBe(false);
  });
});
