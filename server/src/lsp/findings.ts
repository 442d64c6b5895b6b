import type { Analysis } from '../analysis/site';
import { checkAnalysis } from '../rules/checkAnalysis';
import type { Finding } from '../rules/finding';
import type { Look } from './look';
import type { Session } from './session';
import type { Settings } from '../../../shared/src/protocol';

type Checked = { readonly settings: Settings; readonly findings: readonly Finding[] };

const checked = new WeakMap<Analysis, Checked>();

/** The findings of a document's current version; found once for all features that ask. */
export function findingsOf(session: Session, { analysis, settings }: Look): readonly Finding[] {
  const known = checked.get(analysis);
  if (known?.settings === settings) return known.findings;
  const findings = checkAnalysis(analysis, {
    locale: session.locale,
    rules: settings.rules,
    certainty: settings.certainty,
    privateCodes: settings.privateCodes,
    log: session.log.warnOnce,
  });
  checked.set(analysis, { settings, findings });
  return findings;
}
