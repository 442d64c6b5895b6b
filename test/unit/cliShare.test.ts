import { basename, extname, join } from 'node:path';
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
async function share(names: readonly string[], startHelper?: StartHelper, helpers = 1, now = () => 0) {
  const here: string[] = [];
  let lookedAt = 0;
  const reports = await lookAtAll(
    names.map((name) => ({ path: join(folder.path, name), isNamed: false })),
    {
      look: ({ path }) => {
        here.push(basename(path));
        return path.endsWith('broken.js') ? Promise.reject(new Error('broken')) : Promise.resolve(reportBy('here'));
      },
      languageOf: extname,
      startHelper,
      helpers,
      now,
      lookedAt: () => lookedAt++,
    },
  );
  const by = reports.map(({ notes }) => notes.map((note) => (note.kind === 'log' ? note.message : note.kind)).join());
  return { here, by, lookedAt };
}

/** A helper that takes so many tasks at once, does as told with each file, and ends. */
function helperThatTakes(
  count: number,
  does: (index: number, tell: (report: FileReport) => void) => void,
  seen: { tasks?: string[][]; stopped?: number } = {},
): StartHelper {
  return (work: SharedWork, report) => {
    seen.tasks = work.tasks.map((task) => task.map((index) => basename(work.files[index]?.path ?? '')));
    for (let taken = 0; taken < count; taken++) {
      for (const index of takeNext(work) ?? []) does(index, (found) => report(index, found));
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
  expect(seen).toEqual({ tasks: [['b.js'], ['c.js'], ['d.js'], ['a.js']], stopped: 1 });
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

test('small files of one language are looked at together', async () => {
  folder.write({ 'p.py': 'code', 'q.py': 'codes', 'r.go': '' });
  const seen = {};
  const helper = helperThatTakes(2, (_, tell) => tell(reportBy('helper')), seen);
  expect(await share(['p.py', 'b.js', 'r.go', 'q.py'], helper)).toEqual({
    here: ['r.go'],
    by: ['helper', 'helper', 'here', 'helper'],
    lookedAt: 4,
  });
  expect(seen).toEqual({ tasks: [['b.js'], ['q.py', 'p.py'], ['r.go']], stopped: 1 });
});

test('a run that takes long is shared however short its files are', async () => {
  folder.write({ 'p.py': 'code', 'r.go': 'a', 's.rs': '' });
  let time = 0;
  const slow = () => (time += 400);
  const helper = helperThatTakes(1, (_, tell) => tell(reportBy('helper')));
  expect(await share(['p.py', 'r.go', 's.rs'], helper, 1, slow)).toEqual({
    here: ['p.py', 'r.go'],
    by: ['here', 'here', 'helper'],
    lookedAt: 3,
  });
});

test('a helper that comes too late is not waited for', async () => {
  const late: StartHelper = () => ({ ended: new Promise(() => undefined), stop: () => Promise.resolve() });
  expect((await share(['a.js', 'b.js'], late)).by).toEqual(['here', 'here']);
});

test('what a helper takes and does not tell of is done here', async () => {
  const helper = helperThatTakes(3, (index, tell) => (index === 2 ? tell(reportBy('helper')) : undefined));
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
