import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommandLine } from '../../server/src/cli/run';
import type { CliHost, ExitStatus } from '../../server/src/cli/run';
import type { Engine } from '../../server/src/analysis/engine';
import type { Analysis, Site } from '../../server/src/analysis/site';
import type { CheckOptions, Finding } from '../../server/src/rules/finding';

/** A folder in the system's place for temporary files. */
export type Folder = {
  readonly path: string;
  /** Writes files by their path in the folder. */
  readonly write: (files: { readonly [path: string]: string | Uint8Array }) => void;
  readonly remove: () => void;
};

export function temporaryFolder(): Folder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'close-codes-cli-')));
  return {
    path,
    write: (files) => {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(path, name)), { recursive: true });
        writeFileSync(join(path, name), content);
      }
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

export type Outcome = { readonly status: ExitStatus; readonly stdout: string; readonly stderr: string };

/** Runs a command line in a folder against an engine made for tests: `close(N)` in a `.js` file is a send of N. */
export async function runIn(
  folder: string,
  words: readonly string[],
  changes: Partial<CliHost> = {},
): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  const status = await runCommandLine(words, {
    directory: folder,
    environment: {},
    stdout: { write: (text) => void (stdout += text), isTerminal: false },
    stderr: { write: (text) => void (stderr += text), isTerminal: false },
    now: () => 0,
    version: () => '1.2.3',
    loadEngine: async () => engine,
    loadChecks: async () => check,
    loadSarifRules: async () => [],
    loadExplanations: async () => ({
      explainCode: (code, locale) => `${locale} ${code}`,
      explainPair: (one, other, locale) => `${locale} ${one} ${other}`,
      suggest: (word) => (word === 'going' ? ['1001 Going Away', '1012 Service Restart'] : []),
      names: [
        ['Normal Closure', 1000],
        ['Going Away', 1001],
        ['CLOSE_ABNORMAL', 1006],
        ['策略违规', 1008],
      ],
    }),
    startServer: async () => undefined,
    ...changes,
  });
  return { status, stdout, stderr };
}

export const engine: Engine = {
  prepare: () => undefined,
  analyse: async (languageId, text) => analysisOf(languageId, text),
  open: () => ({
    update: () => undefined,
    analysis: async () => analysisOf('javascript', ''),
    dispose: () => undefined,
  }),
  languageIds: ['javascript'],
  languageIdFor: (name) => (name.endsWith('.js') ? 'javascript' : undefined),
  mayHoldCodes: (_languageId, text) => text.includes('close('),
};

function analysisOf(languageId: string, text: string): Analysis {
  const sites = [...text.matchAll(/close\((\d+)\)/gu)].map(({ index, 1: number = '' }): Site => {
    const code = Number(number);
    const span = { start: index + 6, end: index + 6 + number.length };
    const value = { kind: 'number', value: code } as const;
    const proof = { role: 'send', certainty: 'certain', library: undefined } as const;
    return { span, text: number, code, value, ...proof, privateSets: [] };
  });
  const writer = {
    comment: () => ({ open: '// ', close: '' }),
    stringLiteral: (text: string) => JSON.stringify(text),
    constantsHaveTypes: false,
    nothing: '',
    constant: () => undefined,
  };
  return { languageId, text, sites, sends: [], suppressions: [], writer };
}

/** 1005 is an error with a fix, 1016 a warning, 3333 a hint. */
export function check(analysis: Analysis, { rules }: CheckOptions): readonly Finding[] {
  const kinds = {
    1005: ['reserved-code-sent', 'error'],
    1016: ['unassigned-code-sent', 'warning'],
    3333: ['unregistered-code', 'hint'],
  } as const;
  return analysis.sites.flatMap(({ span, code, certainty }) => {
    const kind = Object.entries(kinds).find(([number]) => Number(number) === code)?.[1];
    if (kind === undefined || rules[kind[0]] === 'off') return [];
    const [rule, severity] = kind;
    const fix = { title: 'Send 1000', safety: 'unsafe', edits: [{ span, newText: '1000' }] } as const;
    const message = `${code} is\nnot 100% right`;
    const related = [{ span: { start: 0, end: 1 }, message: 'begins here' }];
    return [{ rule, severity, span, message, code, library: 'ws', certainty, related, fixes: [fix] }];
  });
}
