import { expect, test } from 'vitest';
import { defaultSettings } from '../../shared/src/protocol';
import { createJobs } from '../../server/src/cli/jobs';
import type { HelperEvents } from '../../server/src/cli/jobs';
import type { Job, Outcome } from '../../server/src/cli/outcome';

const job = (file: string, size = 100_000): Job => ({
  file,
  languageId: 'javascript',
  text: ' '.repeat(size),
  settings: defaultSettings,
  wants: { kind: 'list' },
});
const outcomeOf = (where: string): Outcome => ({
  hasSites: false,
  findings: [],
  rows: [],
  failures: [where],
});

/** Jobs, what this thread did, and a helper that does what the test tells it to. */
function setUp() {
  const here: string[] = [];
  const sent: number[] = [];
  const claimed = new Set<number>();
  let events: HelperEvents | undefined;
  const jobs = createJobs(
    (each) => {
      here.push(each.file);
      return Promise.resolve(outcomeOf('here'));
    },
    (given) => {
      events = given;
      return {
        send: (index) => sent.push(index) > 0,
        claim: (index) => !claimed.has(index) && claimed.add(index).size > 0,
        stop: () => Promise.resolve(),
      };
    },
  );
  return { jobs, here, sent, claimed, helper: () => events as HelperEvents };
}

test('a short run stays in one thread', async () => {
  const { jobs, here, sent } = setUp();
  const first = jobs.add(job('a.js'));
  const second = jobs.add(job('b.js'));
  await jobs.finish();
  expect([(await first).failures, (await second).failures]).toEqual([['here'], ['here']]);
  expect({ here, sent }).toEqual({ here: ['b.js', 'a.js'], sent: [] });
});

test('a long run is shared: each job is done once, by whoever claims it first', async () => {
  const { jobs, here, sent, claimed, helper } = setUp();
  const outcomes = ['a.js', 'b.js', 'c.js', 'd.js'].map((file) => jobs.add(job(file)));
  expect(sent).toEqual([0, 1, 2, 3]);
  claimed.add(0).add(1);
  const finished = jobs.finish();
  helper().done(1, outcomeOf('helper'));
  helper().done(0, outcomeOf('helper'));
  await finished;
  expect((await Promise.all(outcomes)).map(({ failures }) => failures[0])).toEqual([
    'helper',
    'helper',
    'here',
    'here',
  ]);
  expect(here).toEqual(['d.js', 'c.js']);
});

test('what a helper fails to do is done here, one job or all of them', async () => {
  const { jobs, here, claimed, helper } = setUp();
  const outcomes = ['a.js', 'b.js', 'c.js'].map((file) => jobs.add(job(file)));
  claimed.add(0).add(1).add(2);
  const finished = jobs.finish();
  helper().done(0, outcomeOf('helper'));
  helper().failed(1);
  await outcomes[1];
  helper().failed();
  await finished;
  expect((await Promise.all(outcomes)).map(({ failures }) => failures[0])).toEqual(['helper', 'here', 'here']);
  expect(here).toEqual(['b.js', 'c.js']);
});

test('a job that fails in this thread fails for who waits for it, and no other', async () => {
  const jobs = createJobs(
    ({ file }) => (file === 'a.js' ? Promise.reject(new Error('broken')) : Promise.resolve(outcomeOf('here'))),
    undefined,
  );
  const outcomes = [jobs.add(job('a.js')), jobs.add(job('b.js'))];
  await jobs.finish();
  await expect(outcomes[0]).rejects.toThrow('broken');
  expect((await outcomes[1])?.failures).toEqual(['here']);
});
