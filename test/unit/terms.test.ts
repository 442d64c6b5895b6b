import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** Where texts for people stand. */
const places = ['shared/src', 'server/src', 'client/src', 'l10n', 'package.nls.zh-cn.json', 'schemas'];

function filesIn(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}

/** Lines of the texts in which an expression matches, as `file: line`. */
function linesWith(pattern: RegExp): readonly string[] {
  return places
    .flatMap((place) => filesIn(join(root, place)))
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => pattern.test(line))
        .map((line) => `${relative(root, file)}: ${line.trim()}`),
    );
}

describe('Chinese texts have one term each', () => {
  test('a close frame is 关闭帧', () => {
    expect(linesWith(/close\s*帧|关闭(?:\s+|消息|控制|数据|连接)帧|断开帧|Close frame[\p{Script=Han}]/iu)).toEqual([]);
    expect(linesWith(/关闭帧/u).length).toBeGreaterThan(50);
  });

  test('a close code is 关闭代码', () => {
    expect(linesWith(/关闭码|关闭状态码|close\s*代码|close\s*码/iu)).toEqual([]);
  });
});
