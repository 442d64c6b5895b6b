import type { Locale } from '../../../shared/src/locale';
import type { Severity } from '../../../shared/src/protocol';
import type { Engine } from '../analysis/engine';
import type { Analysis } from '../analysis/site';
import type { CheckOptions, Finding } from '../rules/finding';
import { parseArguments } from './arguments';
import type { CheckFormat, Command, FailLevel, ListFormat } from './arguments';
import { checkRows } from './checkedFile';
import type { CheckedFile } from './checkedFile';
import { explain } from './explain';
import type { Explanations } from './explain';
import { formatGithub } from './formats/github';
import { formatJson } from './formats/json';
import { formatListing } from './formats/listing';
import { paintFor } from './formats/paint';
import { printable } from './formats/printable';
import type { SarifRule } from './formats/sarif';
import { formatStylish, type Counts } from './formats/stylish';
import { createLineTable } from './lineTable';
import { isFailure } from './notes';
import type { Note } from './notes';
import { createProgress } from './progress';
import { createLook } from './look';
import type { LookOptions } from './look';
import type { Wanted } from './outcome';
import { scan } from './scan';
import type { ScannedFile } from './scan';
import type { StartHelper } from './share';
import { cliTexts } from './texts';
import type { CliTexts } from './texts';

export type Output = {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Of a terminal. */
  readonly columns?: number | undefined;
};

/** What the command line needs of the world. Its parts are loaded when they are needed, so that no command pays for another. */
export type CliHost = {
  /** The working directory, absolute. */
  readonly directory: string;
  readonly environment: { readonly [name: string]: string | undefined };
  readonly stdout: Output;
  readonly stderr: Output;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
  readonly version: () => string;
  readonly loadEngine: (log: (message: string) => void) => Promise<Engine>;
  readonly loadChecks: () => Promise<(analysis: Analysis, options: CheckOptions) => readonly Finding[]>;
  readonly loadSarifRules: (locale: Locale) => Promise<readonly SarifRule[]>;
  readonly loadExplanations: () => Promise<Explanations>;
  /** How further threads are started for long runs; absent where there are to be none. */
  readonly helperFor?: (options: LookOptions, log: (message: string) => void) => StartHelper;
  /** So many further threads at most. */
  readonly helpers?: number;
  /** Runs the language server; settles when it has taken over. */
  readonly startServer: () => Promise<void>;
};

/** The exit status: all well, findings, or something that could not be done. */
export type ExitStatus = 0 | 1 | 2;

type Session = {
  readonly host: CliHost;
  readonly locale: Locale;
  readonly texts: CliTexts;
  readonly note: (note: Note) => void;
  readonly hasFailed: () => boolean;
};

/** Runs one command line, given without the program's own name. Never throws. */
export async function runCommandLine(words: readonly string[], host: CliHost): Promise<ExitStatus> {
  const { LC_ALL, LC_MESSAGES, LANG } = host.environment;
  const { locale, request } = parseArguments(words, LC_ALL || LC_MESSAGES || LANG);
  const texts = cliTexts(locale);
  if ('problem' in request) {
    host.stderr.write(`${texts.usage(request.problem)}\n`);
    return 2;
  }
  let hasFailed = false;
  const note = (given: Note) => {
    hasFailed ||= isFailure(given);
    host.stderr.write(`${printable(texts.note(given))}\n`);
  };
  try {
    return await runCommand(request.command, { host, locale, texts, note, hasFailed: () => hasFailed });
  } catch (error) {
    host.stderr.write(
      `${texts.internalError(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`,
    );
    return 2;
  }
}

async function runCommand(command: Command, session: Session): Promise<ExitStatus> {
  const { host, locale, texts } = session;
  switch (command.kind) {
    case 'help':
      host.stdout.write(texts.help);
      return 0;
    case 'version':
      host.stdout.write(`${host.version()}\n`);
      return 0;
    case 'explain': {
      const width = Math.min(Math.max(host.stdout.columns ?? 80, 40), 120);
      const result = explain(command.codes, { locale, texts, width }, await host.loadExplanations());
      (result.isKnown ? host.stdout : host.stderr).write(result.text);
      return result.isKnown ? 0 : 2;
    }
    case 'lsp':
      await host.startServer();
      return 0;
    case 'check':
      return check(command.paths, command.format, command.failOn, session);
    case 'list':
      return list(command.paths, command.format, session);
  }
}

async function check(
  paths: readonly string[],
  format: CheckFormat,
  failOn: FailLevel,
  session: Session,
): Promise<ExitStatus> {
  const { host, locale } = session;
  const { lookedAt, scanned } = await scanAll(paths, session, { kind: 'check', locale });
  const files = scanned.map(({ file, text, outcome: { findings } }) => ({
    file,
    text,
    findings,
    regionOf: createLineTable(text),
  }));
  const analysed = scanned.filter(({ outcome }) => outcome.hasSites).length;
  const counts = { lookedAt, analysed, isIncomplete: session.hasFailed() };
  host.stdout.write(await formatChecked(files, counts, format, session));
  if (session.hasFailed()) return 2;
  return files.some(({ findings }) => findings.some(({ severity }) => reaches(severity, failOn))) ? 1 : 0;
}

async function formatChecked(
  files: readonly CheckedFile[],
  counts: Counts,
  format: CheckFormat,
  { host, locale, texts }: Session,
): Promise<string> {
  switch (format) {
    case 'json':
      return formatJson(files.flatMap(checkRows));
    case 'github':
      return formatGithub(files);
    case 'sarif': {
      const { formatSarif } = await import('./formats/sarif');
      return formatSarif(files, await host.loadSarifRules(locale), {
        version: host.version(),
        directory: host.directory,
      });
    }
    case 'stylish':
      return formatStylish(files, counts, texts, paintFor(host.stdout.isTerminal, host.environment));
  }
}

async function list(paths: readonly string[], format: ListFormat, session: Session): Promise<ExitStatus> {
  const { host, texts } = session;
  const { scanned } = await scanAll(paths, session, { kind: 'list' });
  const rows = scanned.flatMap(({ outcome }) => outcome.rows);
  const paint = paintFor(host.stdout.isTerminal, host.environment);
  host.stdout.write(format === 'json' ? formatJson(rows) : formatListing(rows, texts, paint));
  return session.hasFailed() ? 2 : 0;
}

async function scanAll(
  paths: readonly string[],
  { host, texts, note }: Session,
  wants: Wanted,
): Promise<{ readonly lookedAt: number; readonly scanned: readonly ScannedFile[] }> {
  const { directory, helperFor, helpers = 0 } = host;
  const progress = createProgress(host.stderr, host.now, texts.progress);
  const noteBetween = (given: Note) => {
    progress.clear();
    note(given);
  };
  const log = (message: string) => noteBetween({ kind: 'log', message });
  const engine = await host.loadEngine(log);
  let loading: ReturnType<CliHost['loadChecks']> | undefined;
  const options: LookOptions = { directory, wants };
  const scanned = await scan(paths, {
    directory,
    engine,
    look: createLook(options, engine, () => (loading ??= host.loadChecks())),
    startHelper: helperFor?.(options, log),
    helpers,
    now: host.now,
    note: noteBetween,
    lookedAt: progress.step,
  });
  progress.clear();
  return { lookedAt: progress.count(), scanned };
}

const loudness: { readonly [S in Severity]: number } = { error: 4, warning: 3, info: 2, hint: 1 };

function reaches(severity: Severity, failOn: FailLevel): boolean {
  return failOn !== 'never' && loudness[severity] >= loudness[failOn];
}
