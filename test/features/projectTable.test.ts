import { describe, expect, test } from 'vitest';
import { addToTable, declarationFor, hasTable, newProjectFile } from '../../server/src/features/projectTable';
import { checkAnalysis } from '../../server/src/rules/checkAnalysis';
import { readProjectFile } from '../../shared/src/settings';
import { testEngine } from '../harness/testEngine';
import { applyEdits } from '../harness/edits';

const kicked = { code: 4003, name: 'Kicked' } as const;

/** The file with the code added; checked to be read as it should be. */
function added(text: string, declared: Parameters<typeof addToTable>[1] = kicked): string | undefined {
  const edit = addToTable(text, declared);
  if (!edit) return undefined;
  const after = applyEdits(text, [edit]);
  const { settings, problems } = readProjectFile(after);
  expect(problems).toEqual([]);
  expect(settings.privateCodes?.at(-1)).toEqual(declared);
  return after;
}

describe('a code is added to the project file', () => {
  test('behind the last of a list, as its neighbours stand', () => {
    expect(added('{\n  "privateCodes": [\n    { "code": 4001, "name": "Expired" }\n  ]\n}\n')).toBe(
      '{\n  "privateCodes": [\n    { "code": 4001, "name": "Expired" },\n    { "code": 4003, "name": "Kicked" }\n  ]\n}\n',
    );
    expect(added('{"privateCodes": [{"code":4001,"name":"Expired"}], "enable": true}')).toBe(
      '{"privateCodes": [{"code":4001,"name":"Expired"}, { "code": 4003, "name": "Kicked" }], "enable": true}',
    );
  });

  test('over several lines, where the others are', () => {
    const before =
      '{\r\n\t"privateCodes": [\r\n\t\t{\r\n\t\t\t"code": 4001,\r\n\t\t\t"name": "a, ]}"\r\n\t\t}\r\n\t]\r\n}';
    expect(added(before, { ...kicked, meaning: 'By a "moderator".' })).toBe(
      '{\r\n\t"privateCodes": [\r\n\t\t{\r\n\t\t\t"code": 4001,\r\n\t\t\t"name": "a, ]}"\r\n\t\t},\r\n' +
        '\t\t{\r\n\t\t\t"code": 4003,\r\n\t\t\t"name": "Kicked",\r\n\t\t\t"meaning": "By a \\"moderator\\"."\r\n\t\t}\r\n\t]\r\n}',
    );
  });

  test('to an empty list, in place of null, and to a file without a list', () => {
    const list = '[\n    { "code": 4003, "name": "Kicked" }\n  ]';
    expect(added('{\n  "privateCodes": []\n}\n')).toBe(`{\n  "privateCodes": ${list}\n}\n`);
    expect(added('{\n  "privateCodes": null\n}\n')).toBe(`{\n  "privateCodes": ${list}\n}\n`);
    expect(added('{\n  "enable": true\n}\n')).toBe(`{\n  "enable": true,\n  "privateCodes": ${list}\n}\n`);
    expect(added('{ "enable": true }')).toBe(`{ "enable": true,\n  "privateCodes": ${list}\n }`);
    expect(added('{}\n')).toBe(`{\n  "privateCodes": ${list}\n}\n`);
  });

  test('to no file that is not as it should be', () => {
    for (const text of ['', '[]', 'null', '{ "privateCodes": [ }', '{ "privateCodes": {} }'])
      expect(addToTable(text, kicked)).toBeUndefined();
  });

  test('or to a new file', () => {
    const text = newProjectFile(kicked);
    expect(text).toBe('{\n  "privateCodes": [\n    { "code": 4003, "name": "Kicked" }\n  ]\n}\n');
    expect(readProjectFile(text)).toMatchObject({ settings: { privateCodes: [kicked] }, problems: [] });
    expect([hasTable(text), hasTable('{ "rules": { "privateCodes": 1 } }'), hasTable('[')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

test('a code goes by its constant, by its reason, or by its number', async () => {
  const source = [
    "import WebSocket from 'ws';",
    "const ws = new WebSocket('wss://example.org');",
    'export const WS_CLOSE_EXPIRED = 4001;',
    'ws.close(WS_CLOSE_EXPIRED);',
    "ws.close(4002, 'removed by a moderator, sorry');",
    'ws.close(4003);',
    'ws.close(3100);',
  ].join('\n');
  const analysis = await testEngine().analyse('javascript', source);
  const findings = checkAnalysis(analysis, {
    locale: 'en',
    rules: {},
    certainty: 'likely',
    privateCodes: [{ code: 4999, name: 'Other' }],
    log: () => undefined,
  });
  expect(findings.map((finding) => declarationFor(analysis, finding))).toEqual([
    { code: 4001, name: 'WS_CLOSE_EXPIRED' },
    { code: 4002, name: 'RemovedByAModerator', meaning: 'removed by a moderator, sorry' },
    { code: 4003, name: 'Code4003' },
    { code: 3100, name: 'Code3100' },
  ]);
});
