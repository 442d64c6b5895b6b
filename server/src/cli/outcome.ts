import type { Locale } from '../../../shared/src/locale';
import type { Settings } from '../../../shared/src/protocol';
import type { Engine } from '../analysis/engine';
import type { Analysis } from '../analysis/site';
import type { CheckOptions, Finding } from '../rules/finding';
import type { ListRow } from './checkedFile';
import { listRows } from './listRows';

/** What is to be found out about one file. */
export type Job = {
  /** Relative to the working directory, with `/`. */
  readonly file: string;
  readonly languageId: string;
  readonly text: string;
  readonly settings: Settings;
  readonly wants: Wanted;
};

/** What a command asks of every file: findings in a language, or rows of sites. */
export type Wanted = { readonly kind: 'check'; readonly locale: Locale } | { readonly kind: 'list' };

/** What was found out. Plain data: it may come from another thread. */
export type Outcome = {
  readonly limited?: Analysis['limited'];
  readonly hasSites: boolean;
  readonly findings: readonly Finding[];
  readonly rows: readonly ListRow[];
  /** What went wrong with single rules. */
  readonly failures: readonly string[];
};

/** Loads what turns an analysis into findings; only `check` needs it. */
export type LoadChecks = () => Promise<(analysis: Analysis, options: CheckOptions) => readonly Finding[]>;

/** Does one job. Rejects only where the engine or the rules do, which they never should. */
export async function outcomeOf(job: Job, engine: Engine, loadChecks: LoadChecks): Promise<Outcome> {
  const { file, text, settings, wants } = job;
  const analysis = await engine.analyse(job.languageId, text, 'report');
  const failures: string[] = [];
  const findings = wants.kind === 'check' ? await findingsOf(analysis, job, wants.locale, failures, loadChecks) : [];
  return {
    ...(analysis.limited && { limited: analysis.limited }),
    hasSites: analysis.sites.length > 0,
    findings,
    rows: wants.kind === 'list' ? listRows({ file, text, analysis, settings }) : [],
    failures,
  };
}

async function findingsOf(
  analysis: Analysis,
  { settings: { rules, certainty, privateCodes } }: Job,
  locale: Locale,
  failures: string[],
  loadChecks: LoadChecks,
): Promise<readonly Finding[]> {
  const checkAnalysis = await loadChecks();
  return checkAnalysis(analysis, {
    locale,
    rules,
    certainty,
    privateCodes,
    log: (message) => failures.push(message),
  });
}
