import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import type { Log } from 'sarif';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { repositoryUrl } from '../../shared/src/links';
import { sarifRules } from '../../server/src/cli/sarifRules';
import { runIn, temporaryFolder } from './cliHarness';
import type { Folder } from './cliHarness';

const text = 'ws.close(1005); // 😀\n\tws.close(1016)\n  ws.close(1005); // 😀\nws.close(3333)';

let folder: Folder;
let log: Log;
beforeAll(async () => {
  folder = temporaryFolder();
  folder.write({ 'src/päth #1.js': text, 'fine.js': 'ws.close(1000)' });
  log = await report();
});
afterAll(() => folder.remove());

async function report(...words: string[]): Promise<Log> {
  const loadSarifRules = async (locale: Parameters<typeof sarifRules>[0]) => sarifRules(locale);
  const { stdout } = await runIn(folder.path, ['check', '--format', 'sarif', ...words], { loadSarifRules });
  return JSON.parse(stdout) as Log;
}

const results = () => log.runs[0]?.results ?? [];

describe('SARIF report', () => {
  test('validates against the schema of SARIF 2.1.0', async () => {
    const validate = sarifValidator();
    validate(log);
    expect(validate.errors).toBeNull();
    validate(await report('fine.js'));
    expect(validate.errors).toBeNull();
    validate(await report('--lang', 'zh-cn'));
    expect(validate.errors).toBeNull();
  });

  test('the validator finds mistakes', () => {
    const validate = sarifValidator();
    expect(validate({ ...log, version: '2.0.0' })).toBe(false);
    expect(validate({ ...log, runs: [{ ...log.runs[0], columnKind: 'bytes' }] })).toBe(false);
  });

  test('names the tool, its rules with their pages, and the folder', () => {
    const driver = log.runs[0]?.tool.driver;
    expect(driver).toMatchObject({ name: 'websocket-close-codes', version: '1.2.3', informationUri: repositoryUrl });
    expect(driver?.rules?.map(({ id, helpUri }) => [id, helpUri])).toEqual(
      sarifRules('en').map(({ id }) => [id, `${repositoryUrl}/blob/main/docs/rules/${id}.md`]),
    );
    expect(driver?.rules?.find(({ id }) => id === 'reserved-code-sent')?.defaultConfiguration).toEqual({
      enabled: true,
      level: 'error',
    });
    expect(log.runs[0]?.columnKind).toBe('utf16CodeUnits');
    expect(log.runs[0]?.originalUriBaseIds).toEqual({ SRCROOT: { uri: `${pathToFileURL(folder.path).href}/` } });
  });

  test('tells what and where, from the escaped path down to the column', () => {
    expect(results().map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['reserved-code-sent', 'error'],
      ['unassigned-code-sent', 'warning'],
      ['reserved-code-sent', 'error'],
      ['unregistered-code', 'note'],
    ]);
    expect(results()[1]?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'src/p%C3%A4th%20%231.js', uriBaseId: 'SRCROOT' },
          region: { startLine: 2, startColumn: 11, endLine: 2, endColumn: 15 },
        },
      },
    ]);
    expect(results()[0]?.properties).toEqual({ certainty: 'certain', code: 1005, library: 'ws' });
    expect(results()[0]?.relatedLocations).toMatchObject([{ id: 0, message: { text: 'begins here' } }]);
  });

  test('offers the fixes', () => {
    expect(results()[0]?.fixes).toEqual([
      {
        description: { text: 'Send 1000' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'src/p%C3%A4th%20%231.js', uriBaseId: 'SRCROOT' },
            replacements: [
              {
                deletedRegion: { startLine: 1, startColumn: 10, endLine: 1, endColumn: 14 },
                insertedContent: { text: '1000' },
              },
            ],
          },
        ],
      },
    ]);
  });

  test('knows a finding again when lines come before it, and tells equal lines apart', async () => {
    const fingerprints = ({ runs }: Log) =>
      (runs[0]?.results ?? []).map((result) => result.partialFingerprints?.['findingInLine/v1']);
    const before = fingerprints(log);
    folder.write({ 'src/päth #1.js': `\n\n${text}` });
    expect(fingerprints(await report())).toEqual(before);
    expect(new Set(before).size).toBe(4);
    expect(before[2]).toBe(before[0]?.replace(/:1$/u, ':2'));
  });
});

/** The schema is of draft 4; what matters to a validator of draft 7 is its name, the spelling of `$id` and a loose pattern. */
function sarifValidator() {
  const schema = JSON.parse(
    readFileSync(new URL('./schemas/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8'),
  ) as Record<string, unknown>;
  delete schema['$schema'];
  delete schema['id'];
  const isTime = (value: string) => !Number.isNaN(Date.parse(value));
  const isReference = (value: string) => URL.canParse(value, 'file:///');
  const formats = { uri: (value: string) => URL.canParse(value), 'uri-reference': isReference, 'date-time': isTime };
  return new Ajv({ strict: false, unicodeRegExp: false, formats }).compile(schema);
}
