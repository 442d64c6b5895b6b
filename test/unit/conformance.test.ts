import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { libraryById } from '../../shared/src/libraries/lookup';
import { differences } from '../conformance/compare';
import type { Evidence } from '../conformance/evidence';

const folder = new URL('../conformance/evidence/javascript/', import.meta.url);

describe('what real libraries were seen to do is what their profiles say', () => {
  for (const file of readdirSync(folder)) {
    const id = file.replace(/\.json$/u, '');
    const evidence = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Evidence;

    test(`${id} ${evidence.version}`, () => {
      expect(differences(id, evidence)).toEqual([]);
    });

    test(`${id}: each API that was run says so`, () => {
      const profile = libraryById(id);
      const ran = new Set(profile?.evidence.filter(({ how }) => how === 'ran').map(({ claim }) => claim));
      const own = [...(profile?.sends ?? []), ...(profile?.receives ?? [])].map((api) => api.id);
      const seen = [...Object.keys(evidence.send), ...Object.keys(evidence.receive)].filter((name) =>
        own.includes(name),
      );
      expect(seen.filter((name) => !ran.has(name))).toEqual([]);
    });
  }
});

test('a difference is seen', () => {
  const evidence = JSON.parse(readFileSync(new URL('ws.json', folder), 'utf8')) as Evidence;
  const close = evidence.send['close'];
  if (!close) throw new Error('ws.json has no close');
  const changed = {
    ...evidence,
    send: { close: { ...close, fates: close.fates.replace('1000-1003=sent', '1000-1003=dropped') } },
  };
  expect(differences('ws', changed)).toEqual(['ws close: 1000 is dropped, in the profile sent']);
});
