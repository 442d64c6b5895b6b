import { describe, expect, test } from 'vitest';
import { parseArguments } from '../../server/src/cli/arguments';

const read = (...words: string[]) => parseArguments(words, undefined).request;

describe('commands', () => {
  test('check takes the working directory, stylish and warning when nothing is said', () => {
    expect(read('check')).toEqual({ command: { kind: 'check', paths: ['.'], format: 'stylish', failOn: 'warning' } });
  });

  test('check takes paths and options in any order', () => {
    expect(read('check', '--format', 'json', 'a.ts', '--fail-on=never', 'b')).toEqual({
      command: { kind: 'check', paths: ['a.ts', 'b'], format: 'json', failOn: 'never' },
    });
  });

  test('words behind -- are paths', () => {
    expect(read('list', '--', '--odd.js')).toEqual({
      command: { kind: 'list', paths: ['--odd.js'], format: 'stylish' },
    });
  });

  test('explain takes one code or two', () => {
    expect(read('explain', '1006')).toEqual({ command: { kind: 'explain', codes: ['1006'] } });
    expect(read('explain', '1005', 'GOING_AWAY')).toEqual({
      command: { kind: 'explain', codes: ['1005', 'GOING_AWAY'] },
    });
  });

  test('explain takes a negative number behind --', () => {
    expect(read('explain', '--', '-1')).toEqual({ command: { kind: 'explain', codes: ['-1'] } });
  });

  test('lsp takes --stdio, and the process id that editors add', () => {
    expect(read('lsp', '--stdio', '--clientProcessId=12')).toEqual({ command: { kind: 'lsp' } });
  });

  test('help and version are options and win over commands', () => {
    expect(read('--help')).toEqual({ command: { kind: 'help' } });
    expect(read('check', '-h')).toEqual({ command: { kind: 'help' } });
    expect(read('help')).toEqual({ command: { kind: 'help' } });
    expect(read('-v')).toEqual({ command: { kind: 'version' } });
  });
});

describe('problems', () => {
  test.each([
    [[], { kind: 'no-command' }],
    [['chek'], { kind: 'unknown-command', name: 'chek', nearest: 'check' }],
    [['zebra'], { kind: 'unknown-command', name: 'zebra', nearest: undefined }],
    [['check', '--fix'], { kind: 'unknown-option', option: '--fix', command: 'check' }],
    [['check', '-x'], { kind: 'unknown-option', option: '-x', command: 'check' }],
    [['--nope'], { kind: 'unknown-option', option: '--nope', command: undefined }],
    [['--toString'], { kind: 'unknown-option', option: '--toString', command: undefined }],
    [['list', '--fail-on', 'error'], { kind: 'unknown-option', option: '--fail-on', command: 'list' }],
    [['check', '--format'], { kind: 'value-missing', option: '--format' }],
    [['check', '--format='], { kind: 'value-missing', option: '--format' }],
    [['--help=yes'], { kind: 'value-unexpected', option: '--help' }],
    [
      ['check', '--format', 'xml'],
      { kind: 'value-unknown', option: '--format', value: 'xml', known: ['stylish', 'json', 'sarif', 'github'] },
    ],
    [
      ['list', '--format', 'sarif'],
      { kind: 'value-unknown', option: '--format', value: 'sarif', known: ['stylish', 'json'] },
    ],
    [
      ['check', '--fail-on', 'info!'],
      {
        kind: 'value-unknown',
        option: '--fail-on',
        value: 'info!',
        known: ['error', 'warning', 'info', 'hint', 'never'],
      },
    ],
    [['explain'], { kind: 'explain-count', count: 0 }],
    [['explain', ''], { kind: 'explain-count', count: 0 }],
    [['explain', '1', '2', '3'], { kind: 'explain-count', count: 3 }],
    [['lsp'], { kind: 'stdio-missing' }],
    [['lsp', '--stdio', '.'], { kind: 'paths-unexpected', command: 'lsp' }],
    [['check', '--lang', 'fr'], { kind: 'value-unknown', option: '--lang', value: 'fr', known: ['en', 'zh-cn'] }],
  ])('%j', (words, problem) => {
    expect(read(...words)).toEqual({ problem });
  });
});

describe('language', () => {
  test.each([
    [['check'], undefined, 'en'],
    [['check'], 'de_DE.UTF-8', 'en'],
    [['check'], 'zh_CN.UTF-8', 'zh-cn'],
    [['check', '--lang', 'zh-cn'], 'en_US', 'zh-cn'],
    [['--lang=en', 'check'], 'zh_CN', 'en'],
  ])('%j in a system of %s speaks %s', (words, system, locale) => {
    expect(parseArguments(words, system).locale).toBe(locale);
  });
});
