import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FileReport } from '../../server/src/cli/look';
import { lookAtAll, takeNext } from '../../server/src/cli/share';
import type { SharedWork, StartHelper } from '../../server/src/cli/share';
import { temporaryFolder } from './cliHarness';
import type { Folder } from './cliHarness';

let folder: Folder;
const sizes = { 'a.js': 500_000, 'b.js': 2_000_000, 'c.js': 1_000_000, 'd.js': 750_000 };
beforeAll(() => {
  folder = temporaryFolder();
  folder.write(Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, ' '.repeat(size)])));
});
afterAll(() => folder.remove());

const reportBy = (who: string): FileReport => ({ notes: [{ kind: 'log', message: who }] });

/** Looks at files of the folder, here and by what a helper is made to do; gives who found out what, and in what order. */
async function share(names: readonly string[], startHelper?: StartHelper, helpers = 1) {
  const here: string[] = [];
  let lookedAt = 0;
  const reports = await lookAtAll(
    names.map((name) => ({ path: join(folder.path, name), isNamed: false })),
    {
      look: ({ path }) => {
        here.push(basename(path));
        return path.endsWith('broken.js') ? Promise.reject(new Error('broken')) : Promise.resolve(reportBy('here'));
      },
      startHelper,
      helpers,
      lookedAt: () => lookedAt++,
    },
  );
  const by = reports.map(({ notes }) => notes.map((note) => (note.kind === 'log' ? note.message : note.kind)).join());
  return { here, by, lookedAt };
}

/** A helper that takes so many files at once, does as told with each, and ends. */
function helperThatTakes(
  count: number,
  does: (index: number, tell: (report: FileReport) => void) => void,
  seen: { files?: string[]; stopped?: number } = {},
): StartHelper {
  return (work: SharedWork, report) => {
    seen.files = work.files.map(({ path }) => basename(path));
    for (let taken = 0; taken < count; taken++) {
      const index = takeNext(work);
      if (index < work.files.length) does(index, (found) => report(index, found));
    }
    const stop = () => {
      seen.stopped = (seen.stopped ?? 0) + 1;
      return Promise.resolve();
    };
    return { ended: Promise.resolve(), stop };
  };
}

test('the largest files are looked at first, and reported in the order given', async () => {
  expect(await share(['a.js', 'b.js', 'c.js', 'd.js'])).toEqual({
    here: ['b.js', 'c.js', 'd.js', 'a.js'],
    by: ['here', 'here', 'here', 'here'],
    lookedAt: 4,
  });
});

test('what is too large to be analysed comes last', async () => {
  folder.write({ 'huge.js': ' '.repeat(2_000_001) });
  expect((await share(['a.js', 'huge.js', 'b.js'])).here).toEqual(['b.js', 'a.js', 'huge.js']);
});

test('a short run stays in one thread', async () => {
  const helper = () => {
    throw new Error('started');
  };
  expect((await share(['a.js', 'c.js'], helper)).by).toEqual(['here', 'here']);
});

test('a long run is shared: each file is looked at once, by whoever takes it first', async () => {
  const seen = {};
  const helper = helperThatTakes(2, (_, tell) => tell(reportBy('helper')), seen);
  expect(await share(['a.js', 'b.js', 'c.js', 'd.js'], helper)).toEqual({
    here: ['d.js', 'a.js'],
    by: ['here', 'helper', 'helper', 'here'],
    lookedAt: 4,
  });
  expect(seen).toEqual({ files: ['b.js', 'c.js', 'd.js', 'a.js'], stopped: 1 });
});

test('there are as many helpers as the files are worth, and no more than allowed', async () => {
  const count = async (helpers: number) => {
    const seen: { stopped?: number } = {};
    await share(
      ['a.js', 'b.js', 'c.js', 'd.js'],
      helperThatTakes(0, () => undefined, seen),
      helpers,
    );
    return seen.stopped ?? 0;
  };
  expect([await count(0), await count(1), await count(2), await count(3)]).toEqual([0, 1, 2, 2]);
});

test('what a helper takes and does not tell of is done here', async () => {
  const helper = helperThatTakes(3, (index, tell) => (index === 1 ? tell(reportBy('helper')) : undefined));
  expect(await share(['a.js', 'b.js', 'c.js', 'd.js'], helper)).toEqual({
    here: ['a.js', 'b.js', 'd.js'],
    by: ['here', 'here', 'helper', 'here'],
    lookedAt: 4,
  });
});

test('what fails here fails the run, and helpers are stopped', async () => {
  const seen: { stopped?: number } = {};
  const helper = helperThatTakes(1, (_, tell) => tell(reportBy('helper')), seen);
  await expect(share(['b.js', 'broken.js'], helper)).rejects.toThrow('broken');
  expect(seen.stopped).toBe(1);
});

test('a file that is gone when it is asked for its size is looked at all the same', async () => {
  expect((await share(['gone.js', 'a.js'])).here).toEqual(['a.js', 'gone.js']);
});
