import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConstantValue } from '../../server/src/analysis/site';
import { hoverAt, type HoverOptions } from '../../server/src/features/hover';
import { locales } from '../../shared/src/locale';
import { libraries } from '../../shared/src/libraries';
import { commands } from '../../shared/src/protocol';
import { defineAnalysis, receiveAnalysis, sendAnalysis } from './analyses';
import { hoverCases, silentCases, type HoverCase } from './hoverCases';

const folder = fileURLToPath(new URL('./hovers/', import.meta.url));
const updates = process.env['UPDATE'] === '1';

function optionsFor(
  { privateCodes, trustedCommands, markdown }: Partial<HoverCase>,
  locale: HoverOptions['locale'],
): HoverOptions {
  return {
    locale,
    trustedCommands: trustedCommands ?? [commands.openExplanation],
    markdown: markdown ?? true,
    privateCodes,
  };
}

describe('hover texts', () => {
  if (updates) for (const file of readdirSync(folder)) rmSync(`${folder}${file}`);

  for (const locale of locales) {
    test.each(hoverCases)(`$name in ${locale}`, (hoverCase) => {
      const hover = hoverAt(hoverCase.analysis, hoverCase.at, optionsFor(hoverCase, locale));
      const file = `${folder}${hoverCase.name}.${locale}.md`;
      const text = `${hover?.markdown ?? ''}\n`;
      if (updates) writeFileSync(file, text);
      expect(existsSync(file)).toBe(true);
      expect(text).toBe(readFileSync(file, 'utf8'));
    });
  }

  test('no file is left over', () => {
    const names = hoverCases.flatMap(({ name }) => locales.map((locale) => `${name}.${locale}.md`));
    expect(readdirSync(folder).sort()).toEqual(names.sort());
  });

  test.each(hoverCases)('$name is no wall of text', ({ analysis, at, ...rest }) => {
    for (const locale of locales) {
      const hover = hoverAt(analysis, at, optionsFor(rest, locale));
      const lines = hover!.markdown.split('\n');
      expect(lines.length).toBeLessThanOrEqual(28);
      expect(lines[0]!.length).toBeLessThanOrEqual(120);
      expect(lines[1] ?? '').toBe('');
    }
  });
});

describe('where a hover appears', () => {
  test.each(silentCases)('not on $name', ({ analysis, at }) => {
    expect(hoverAt(analysis, at, optionsFor({}, 'en'))).toBeUndefined();
  });

  test('at both ends of the token, and it covers the token', () => {
    const analysis = sendAnalysis('ws.close(1000)', { library: libraries[0], token: '1000' });
    const spans = [8, 9, 13, 14].map((offset) => hoverAt(analysis, offset, optionsFor({}, 'en'))?.span);
    expect(spans).toEqual([{ start: 3, end: 8 }, { start: 9, end: 13 }, { start: 9, end: 13 }, undefined]);
  });
});

describe('whatever the code is', () => {
  const values: fc.Arbitrary<ConstantValue> = fc.oneof(
    fc.integer({ min: -10, max: 70_000 }).map((value) => ({ kind: 'number' as const, value })),
    fc.double().map((value) => ({ kind: 'number' as const, value })),
    fc.string().map((value) => ({ kind: 'string' as const, value })),
    fc.string().map((text) => ({ kind: 'bigint' as const, text })),
    fc.boolean().map((value) => ({ kind: 'boolean' as const, value })),
    fc.constantFrom<ConstantValue>({ kind: 'nothing' }, { kind: 'absent' }),
  );
  const sends = libraries.flatMap((library) => library.sends.map((api) => ({ library, apiId: api.id })));
  const receives = libraries.flatMap((library) => library.receives.map((api) => ({ library, apiId: api.id })));
  const options = fc.record({
    locale: fc.constantFrom(...locales),
    trustedCommands: fc.constantFrom([], [commands.openExplanation]),
    markdown: fc.boolean(),
    privateCodes: fc.constantFrom(undefined, [{ code: 4000, name: '](x) `<b>', meaning: '\n# **', reconnect: true }]),
  });

  test('a send has a hover without HTML, at every offset without an exception', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(...sends), options, fc.nat(30), (value, api, hoverOptions, offset) => {
        const code = value.kind === 'number' && Number.isInteger(value.value) ? value.value : undefined;
        const analysis = sendAnalysis('socket.close(token)', { ...api, token: 'token', value, site: { code } });
        hoverAt(analysis, offset, hoverOptions);
        const hover = hoverAt(analysis, 14, hoverOptions);
        expect(hover?.markdown).toBeTruthy();
        if (hoverOptions.markdown) expect(hover!.markdown).not.toMatch(/<[a-z/]/iu);
      }),
      { seed: 7 },
    );
  });

  test('so has a comparison', () => {
    const codes = fc.array(fc.integer({ min: -10, max: 70_000 }), { minLength: 1, maxLength: 6 });
    const operators = fc.constantFrom('===', '!==', '<', '>=', 'case', 'in', 'event', 'other');
    fc.assert(
      fc.property(codes, fc.constantFrom(...receives), operators, options, (group, api, operator, hoverOptions) => {
        const tokens = group.map(String);
        const analysis = receiveAnalysis(tokens.join(' '), tokens, { ...api, operator: operator });
        expect(hoverAt(analysis, 0, hoverOptions)?.markdown).toBeTruthy();
      }),
      { seed: 7 },
    );
  });

  test('and a definition', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 70_000 }), options, (code, hoverOptions) => {
        const analysis = defineAnalysis(`A = ${code}`, 'A', `${code}`);
        expect(hoverAt(analysis, 5, hoverOptions)?.markdown).toBeTruthy();
      }),
      { seed: 7 },
    );
  });
});
