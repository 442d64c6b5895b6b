import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sectionsOf } from '../harness/markdown';
import { problemsOf } from '../harness/runSection';

/** Folders of data cases: `*.md` files, a test for each heading with blocks. */
const folders = ['rules', 'languages', 'libraries'];

for (const folder of folders) {
  const directory = new URL(`../${folder}/`, import.meta.url);
  for (const file of readdirSync(directory).filter((name) => name.endsWith('.md'))) {
    describe(`${folder}/${file}`, () => {
      for (const section of sectionsOf(readFileSync(new URL(file, directory), 'utf8'))) {
        test(section.path.join(' › '), async () => {
          expect(await problemsOf(section)).toEqual([]);
        });
      }
    });
  }
}
