import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { libraries } from '../../shared/src/libraries/index';
import { libraryById } from '../../shared/src/libraries/lookup';
import type { LibraryProfile } from '../../shared/src/libraries/profile';
import { apiOfRow, differences } from '../conformance/compare';
import type { Evidence } from '../conformance/evidence';

const folder = new URL('../conformance/evidence/', import.meta.url);

const evidenceById = new Map<string, Evidence>();
for (const language of readdirSync(folder))
  for (const file of readdirSync(new URL(`${language}/`, folder)))
    evidenceById.set(
      file.replace(/\.json$/u, ''),
      JSON.parse(readFileSync(new URL(`${language}/${file}`, folder), 'utf8')) as Evidence,
    );

/** A claim that another row of the same evidence shows. */
const shownBy: { readonly [claim: string]: string } = { 'mock-socket close-event': 'server.close' };

/** `version api` of each run that the evidence files hold for a profile. */
function runsOf(id: string): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const [owner, evidence] of evidenceById)
    for (const name of [...Object.keys(evidence.send), ...Object.keys(evidence.receive)]) {
      const [profile, api] = apiOfRow(owner, name) ?? [owner, name];
      if (profile === id) runs.add(`${evidence.version} ${api}`);
    }
  return runs;
}

const ownApis = (profile: LibraryProfile) => [...profile.sends, ...profile.receives].map((api) => api.id);

describe('what real libraries were seen to do is what their profiles say', () => {
  for (const [id, evidence] of evidenceById) {
    test(`${id} ${evidence.version}`, () => {
      expect(differences(id, evidence)).toEqual([]);
    });

    test(`${id}: each API that was run says so`, () => {
      const profile = libraryById(id);
      const ran = new Set(profile?.evidence.filter(({ how }) => how === 'ran').map(({ claim }) => claim));
      const own = profile ? ownApis(profile) : [];
      const seen = [...Object.keys(evidence.send), ...Object.keys(evidence.receive)].filter((name) =>
        own.includes(name),
      );
      expect(seen.filter((name) => !ran.has(name))).toEqual([]);
    });
  }
});

test('each API that is said to have been run has evidence of that version', () => {
  const unproven = libraries.flatMap((profile) => {
    const runs = [...runsOf(profile.id)];
    const isShown = (claim: string, source: string) => {
      const api = shownBy[`${profile.id} ${claim}`] ?? claim;
      return runs.some((run) => run.endsWith(` ${api}`) && source.includes(run.slice(0, run.indexOf(' '))));
    };
    return profile.evidence
      .filter(({ how, claim }) => how === 'ran' && ownApis(profile).includes(claim))
      .filter(({ claim, source }) => !isShown(claim, source))
      .map(({ claim, source }) => `${profile.id} ${claim}: ${source}`);
  });
  expect(unproven).toEqual([]);
});

test('an evidence file stays small', () => {
  const sizes = [...evidenceById].map(([id, evidence]) => [id, JSON.stringify(evidence, null, 2).length] as const);
  expect(sizes.filter(([, size]) => size >= 20_000)).toEqual([]);
});

test('a difference is seen', () => {
  const evidence = evidenceById.get('ws');
  const close = evidence?.send['close'];
  if (!evidence || !close) throw new Error('ws.json has no close');
  const changed = {
    ...evidence,
    send: { close: { ...close, fates: close.fates.replace('1000-1003=sent', '1000-1003=dropped') } },
  };
  expect(differences('ws', changed)).toEqual(['ws close: 1000 is dropped, in the profile sent']);
});
