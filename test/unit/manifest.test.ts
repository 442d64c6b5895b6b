import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { Ajv } from 'ajv';
import { commands, defaultSettings, ruleIds } from '../../shared/src/protocol';
import { readProjectFile } from '../../shared/src/settings';
import { expectedManifest, expectedRuleTexts, expectedSchema, schemaFileName } from '../harness/manifest';
import type { Texts } from '../harness/manifest';

const root = join(import.meta.dirname, '..', '..');

type Json = { readonly [key: string]: unknown };

/** With `UPDATE=1` the files are rewritten from the code before they are compared with it. */
if (process.env['UPDATE'] === '1') await update();

const manifest = readJson('package.json');
const english = readTexts('package.nls.json');
const chinese = readTexts('package.nls.zh-cn.json');

describe('package.json', () => {
  test('contributes what the code has', () => {
    const { activationEvents, contributes } = manifest;
    expect({ activationEvents, contributes }).toEqual(expectedManifest());
  });

  test('has a setting for every key, with the default that the code has', () => {
    const { configuration } = expectedManifest().contributes;
    const defaults = Object.entries(configuration.properties).map(([key, schema]) => [
      key.replace('websocketCloseCodes.', ''),
      schema['default'],
    ]);
    expect(Object.fromEntries(defaults)).toEqual({ ...defaultSettings, privateCodes: null, 'trace.server': 'off' });
  });

  test('lists every rule once', () => {
    const { properties } = expectedSchema(english).properties['rules'] as { readonly properties: object };
    expect(Object.keys(properties)).toEqual([...ruleIds]);
  });

  test('shows every command but those that need arguments', () => {
    const shown = expectedManifest().contributes.commands.map(({ command }) => command);
    const hidden = [commands.openExplanation, commands.openRulePage];
    expect([...shown, ...hidden].sort()).toEqual(Object.values(commands).sort());
  });
});

describe('texts of the manifest', () => {
  test('are the same keys in both languages', () => {
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
  });

  test('are exactly those that the manifest uses', () => {
    const used = JSON.stringify(manifest).matchAll(/"%([^"%]+)%"/gu);
    expect([...new Set([...used].map(([, key]) => key))].sort()).toEqual(Object.keys(english).sort());
  });

  test('are never empty, and Chinese ones are Chinese', () => {
    for (const text of Object.values(english)) expect(text.trim()).not.toBe('');
    for (const text of Object.values(chinese)) expect(text).toMatch(/\p{Script=Han}/u);
  });

  test('repeat the rules as the rules have them', () => {
    expect(english).toMatchObject(expectedRuleTexts('en'));
    expect(chinese).toMatchObject(expectedRuleTexts('zh-cn'));
  });
});

describe('texts of the client', () => {
  test('are all translated, and nothing else is', () => {
    const folder = join(root, 'client', 'src');
    const source = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    const used = source.join('\n').matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/gu);
    const translations = readTexts('l10n/bundle.l10n.zh-cn.json');
    expect([...new Set([...used].map(([, text]) => text))].sort()).toEqual(Object.keys(translations).sort());
    for (const translation of Object.values(translations)) expect(translation).toMatch(/\p{Script=Han}/u);
  });

  test('are given as plain literals', () => {
    const folder = join(root, 'client', 'src');
    for (const name of readdirSync(folder)) {
      expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(/l10n\.t\(\s*[^'\s]/u);
    }
  });
});

describe('the schema of the project file', () => {
  test('is that of the settings', () => {
    expect(readJson(`schemas/${schemaFileName}`)).toEqual(expectedSchema(english));
  });

  const validate = new Ajv({ strict: false }).compile(expectedSchema(english));
  const good = [
    {},
    { $schema: './x.json', enable: false, inlayHints: false, maximumFileSize: 1000 },
    { rules: { 'magic-code': 'warning', 'reserved-code-sent': 'off' }, certainty: 'certain' },
    { privateCodes: [{ code: 4001, name: 'A', meaning: 'b', reconnect: true }], ignoreLanguages: ['vue'] },
    { privateCodes: null },
  ];
  const bad = [
    [],
    1,
    { enable: 1 },
    { rules: [] },
    { rules: { 'no-such-rule': 'off' } },
    { rules: { 'magic-code': 'loud' } },
    { certainty: 'possible' },
    { maximumFileSize: 1.5 },
    { maximumFileSize: 0 },
    { privateCodes: [{ code: 1000, name: 'A' }] },
    { privateCodes: [{ code: 4000, name: '' }] },
    { privateCodes: [{ code: 4000 }] },
    { privateCodes: {} },
    { ignoreLanguages: 'vue' },
    { ignoreLanguages: [1] },
    { ignoreLanguages: ['vue', 'Python'] },
    { unknown: true },
  ];

  test.each(good)('and the reader both accept %j', (value) => {
    expect(validate(value)).toBe(true);
    expect(readProjectFile(JSON.stringify(value)).problems).toEqual([]);
  });

  test.each(bad)('and the reader both refuse %j', (value) => {
    expect(validate(value)).toBe(false);
    expect(readProjectFile(JSON.stringify(value)).problems).toHaveLength(1);
  });
});

function readJson(path: string): Json {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as Json;
}

function readTexts(path: string): Texts {
  return readJson(path) as Texts;
}

async function update(): Promise<void> {
  await write('package.json', { ...readJson('package.json'), ...expectedManifest() });
  for (const [path, locale] of [
    ['package.nls.json', 'en'],
    ['package.nls.zh-cn.json', 'zh-cn'],
  ] as const) {
    await write(path, { ...readTexts(path), ...expectedRuleTexts(locale) });
  }
  await write(`schemas/${schemaFileName}`, expectedSchema(readTexts('package.nls.json')));
}

async function write(path: string, value: Json): Promise<void> {
  const text = await format(JSON.stringify(value), { parser: path === 'package.json' ? 'json-stringify' : 'json' });
  writeFileSync(join(root, path), text);
}
