import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languageFor } from '../../server/src/languages';
import { libraries } from '../../shared/src/libraries';
import { sectionsOf } from '../harness/markdown';
import { readMarkers } from '../harness/markers';
import { languageIdOf } from '../harness/runSection';
import { testEngine } from '../harness/testEngine';

/** A library of a language that is not understood yet is data for the table and the truth check alone. */
const understood = libraries.filter(({ languages }) => languages.some((id) => languageFor(id) !== undefined));

describe.each(understood)('$id', ({ id, sends, receives }) => {
  test('has a case for each of its send and receive APIs', async () => {
    const file = new URL(`${id}.md`, import.meta.url);
    expect(existsSync(file)).toBe(true);
    const seen = new Set<string>();
    for (const fence of sectionsOf(readFileSync(file, 'utf8')).flatMap(({ fences }) => fences)) {
      const analysis = await testEngine().analyse(languageIdOf(fence), readMarkers(fence.text).text);
      for (const send of analysis.sends) if (send.api) seen.add(send.api.id);
      for (const { comparison } of analysis.sites) if (comparison?.received.api) seen.add(comparison.received.api.id);
    }
    const missing = [...sends.filter(({ simulates }) => simulates !== true), ...receives].filter(
      (api) => !seen.has(api.id),
    );
    expect(missing.map((api) => api.id)).toEqual([]);
  });
});
