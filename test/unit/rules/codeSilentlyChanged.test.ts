import { expect, test } from 'vitest';
import { checkAnalysis } from '../../../server/src/rules/checkAnalysis';
import type { Finding } from '../../../server/src/rules/finding';
import { fateTable, sent, sentEmpty } from '../../../shared/src/libraries/fates';
import type { Fate, SendApi } from '../../../shared/src/libraries/profile';
import { ws } from '../../../shared/src/libraries/javascript/ws';
import { checkOptions } from '../../harness/checkOptions';
import { applyEdits } from '../../harness/edits';
import { analysisOf, sendOf } from '../../harness/handBuilt';

/** A library that does one thing with 1012 and sends all else as it is given: none that is known changes a valid code so. */
function apiThat(fate: Fate): SendApi {
  return {
    id: 'close',
    label: 'Feed.close()',
    code: { position: 0 },
    reason: { position: 1 },
    whenOmitted: 'sent-empty',
    fates: fateTable([[1012, 1012, fate]], sent),
  };
}

function check(text: string, fate: Fate): readonly Finding[] {
  const api = apiThat(fate);
  const send = { ...sendOf(text, '1012', 'ws', 'close'), library: { ...ws, sends: [api] }, api };
  return checkAnalysis(analysisOf(text, { sends: [send] }), checkOptions);
}

const text = 'ws.close(1012)';

test('a code that the library replaces', () => {
  const [finding, ...others] = check(text, { kind: 'replaced', with: 1001 });
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ rule: 'code-silently-changed', severity: 'warning', code: 1012 });
  expect(finding?.message).toBe(
    'Feed.close() does not send 1012 (Service Restart): the peer gets 1001, and nothing says so here. Write what is really sent.',
  );
  expect(finding?.fixes.map(({ title, safety, edits }) => [title, safety, applyEdits(text, edits)])).toEqual([
    ['Send 1001 (Going Away)', 'safe', 'ws.close(1001)'],
  ]);
});

test('a code that the library leaves out', () => {
  const [finding, ...others] = check(text, sentEmpty);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ rule: 'code-silently-changed', severity: 'warning', code: 1012 });
  expect(finding?.message).toBe(
    'Feed.close() does not send 1012 (Service Restart): the Close frame goes out empty and the peer reports 1005. Write what is really sent.',
  );
  expect(finding?.fixes.map(({ title, safety, edits }) => [title, safety, applyEdits(text, edits)])).toEqual([
    ['Send no code', 'safe', 'ws.close()'],
  ]);
});

test('a code that arrives', () => {
  expect(check(text, sent)).toEqual([]);
});
