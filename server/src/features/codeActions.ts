import { rulePageUrl } from '../../../shared/src/links';
import type { Locale } from '../../../shared/src/locale';
import { featureMessages } from '../../../shared/src/messages/features';
import type { DeclaredCode, RuleId } from '../../../shared/src/protocol';
import type { Analysis, Edit, Span } from '../analysis/site';
import type { Finding } from '../rules/finding';
import { fixAll } from './fixAll';
import { declarationFor } from './projectTable';
import { meet } from './span';
import { disableInFile, disableNextLine } from './suppressionEdits';

/** The kind of the action that applies all safe fixes of a file. */
export const fixAllKind = 'source.fixAll.websocketCloseCodes';

/** Something a person can choose from the light bulb: edits of this document, or a page to open. */
export type CodeAction = {
  readonly title: string;
  readonly kind: 'quickfix' | typeof fixAllKind;
  readonly preferred: boolean;
  /** The finding that it mends or silences; absent for the action on the whole file. */
  readonly finding?: Finding;
  readonly edits: readonly Edit[];
  /** The code that is added to the project's table; such an action has no edits of this document. */
  readonly declares?: DeclaredCode;
  /** Address of a page to be opened; such an action has no edits. */
  readonly opens?: string;
};

export type CodeActionOptions = {
  readonly locale: Locale;
  /** Whether the client can open a page. */
  readonly canOpenPages: boolean;
  /** Whether codes can be added to the project's table. */
  readonly canDeclare?: boolean;
};

/**
 * The actions for the findings that meet a span: fixes first, then ignoring, documentation last; and the fix of the
 * whole file, which takes all its safe fixes. `only` holds the kinds that the client asks for; `undefined` means all.
 */
export function codeActionsFor(
  analysis: Analysis,
  findings: readonly Finding[],
  span: Span,
  only: readonly string[] | undefined,
  options: CodeActionOptions,
): readonly CodeAction[] {
  const near = findings.filter((finding) => meet(finding.span, span));
  const quickFixes = isWanted('quickfix', only) ? quickFixesFor(analysis, near, options) : [];
  const isForFile = isWanted(fixAllKind, only) && (only !== undefined || near.length > 0);
  return isForFile ? [...quickFixes, ...fileActions(findings, options)] : quickFixes;
}

function quickFixesFor(
  analysis: Analysis,
  near: readonly Finding[],
  options: CodeActionOptions,
): readonly CodeAction[] {
  const { actions } = featureMessages(options.locale);
  const fixes = near.flatMap((finding) =>
    finding.fixes.map((fix): CodeAction => ({
      title: fix.title,
      kind: 'quickfix',
      preferred: fix.preferred === true,
      finding,
      edits: fix.edits,
    })),
  );
  const byRule = new Map<RuleId, Finding>();
  for (const finding of near) if (!byRule.has(finding.rule)) byRule.set(finding.rule, finding);
  const declarations = options.canDeclare
    ? near.filter(isDeclarable).flatMap((finding) => declaration(analysis, finding, options))
    : [];
  const ignores = [...byRule.values()]
    .filter(({ rule }) => rule !== 'unused-suppression')
    .flatMap((finding): readonly CodeAction[] => {
      const above = disableNextLine(analysis, finding.span.start, finding.rule);
      const inFile = disableInFile(analysis, finding.rule);
      return [
        ...(above ? [quickFix(actions.disableNextLine(finding.rule), finding, [above])] : []),
        ...(inFile ? [quickFix(actions.disableFile(finding.rule), finding, [inFile])] : []),
      ];
    });
  const pages = options.canOpenPages
    ? [...byRule.values()].map((finding): CodeAction => ({
        ...quickFix(actions.documentation(finding.rule), finding, []),
        opens: rulePageUrl(finding.rule),
      }))
    : [];
  return [...fixes, ...declarations, ...ignores, ...pages];
}

/** Whether a finding is mended by adding its code to the project's table. */
export function isDeclarable({ rule }: Finding): boolean {
  return rule === 'undeclared-private-code' || rule === 'unregistered-code';
}

function declaration(analysis: Analysis, finding: Finding, { locale }: CodeActionOptions): readonly CodeAction[] {
  const declares = declarationFor(analysis, finding);
  if (!declares) return [];
  const title = featureMessages(locale).actions.declare(String(declares.code), declares.name);
  return [{ ...quickFix(title, finding, []), declares }];
}

function fileActions(findings: readonly Finding[], { locale }: CodeActionOptions): readonly CodeAction[] {
  const edits = fixAll(findings);
  if (edits.length === 0) return [];
  return [{ title: featureMessages(locale).actions.fixAll, kind: fixAllKind, preferred: false, edits }];
}

function quickFix(title: string, finding: Finding, edits: readonly Edit[]): CodeAction {
  return { title, kind: 'quickfix', preferred: false, finding, edits };
}

/** Whether a kind is asked for: `source.fixAll` asks for `source.fixAll.websocketCloseCodes` too. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}
