import type { Analysis, Site, Span } from '../../server/src/analysis/site';
import { hoverAt } from '../../server/src/features/hover';
import { inlayHintsIn } from '../../server/src/features/inlayHints';
import { languageFor } from '../../server/src/languages';
import { checkAnalysis } from '../../server/src/rules/checkAnalysis';
import type { CheckOptions, Finding } from '../../server/src/rules/finding';
import { applyEdits } from './edits';
import type { Fence, Section } from './markdown';
import { readMarkers, type MarkedSource, type Marker } from './markers';
import { parseErrors } from './parseErrors';
import { testEngine } from './testEngine';

/** Short names that Markdown renderers know, to VS Code language ids. */
const languageIds: { readonly [name: string]: string } = {
  js: 'javascript',
  jsx: 'javascriptreact',
  ts: 'typescript',
  tsx: 'typescriptreact',
  py: 'python',
  pyi: 'python',
  objc: 'objective-c',
};

/** The VS Code language id that a fence stands for. Throws for a language in which nothing would ever be found. */
export function languageIdOf(fence: Fence): string {
  const id = languageIds[fence.language] ?? fence.language;
  if (!languageFor(id)) throw new Error(`line ${fence.line - 1}: no language is called ${id}`);
  return id;
}

/** Options as a section's `json settings` fences say, over the product's own. */
export function checkOptions(section: Section): CheckOptions {
  const settings = Object.assign(
    {},
    ...section.settings.map((text) => JSON.parse(text) as object),
  ) as Partial<CheckOptions>;
  return {
    locale: 'en',
    rules: {},
    certainty: 'likely',
    privateCodes: undefined,
    ...settings,
    log(message) {
      throw new Error(message);
    },
  };
}

/**
 * Checks the blocks of a section: findings against markers, marked sites, hovers and inlay hints, the golden text of
 * each `fix="title"` fence, and that every fix of every finding parses no worse and silences it. Returns what is
 * wrong, one line each; nothing when all holds.
 */
export async function problemsOf(section: Section): Promise<readonly string[]> {
  const options = checkOptions(section);
  const problems: string[] = [];
  let block: CheckedBlock | undefined;
  for (const fence of section.fences) {
    const title = fence.attributes.get('fix');
    if (title === undefined) {
      block = await checkBlock(fence, options);
      problems.push(...block.problems);
    } else if (block === undefined) {
      problems.push(`line ${fence.line - 1}: no block precedes this fix`);
    } else {
      problems.push(...goldenProblems(block, fence, title));
    }
  }
  return problems;
}

/** A block and what was found in it. */
export type CheckedBlock = {
  readonly fence: Fence;
  readonly source: MarkedSource;
  readonly findings: readonly Finding[];
  readonly problems: readonly string[];
};

async function checkBlock(fence: Fence, options: CheckOptions): Promise<CheckedBlock> {
  const source = readMarkers(fence.text);
  const analysis = await testEngine().analyse(languageIdOf(fence), source.text);
  const findings = checkAnalysis(analysis, options);
  const at = (offset: number): string => place(fence, source, offset);
  const problems = [
    ...findingProblems(source.markers, findings, at),
    ...siteProblems(source.markers, analysis, fence.flags.has('sites'), at),
    ...shownProblems(source.markers, analysis, options, at),
    ...(await fixProblems(fence, source, findings, options)),
  ];
  return { fence, source, findings, problems };
}

/** `line 12, column 5`, in the Markdown file. */
function place(fence: Fence, source: MarkedSource, offset: number): string {
  const before = source.text.slice(0, offset).split('\n');
  const line = source.lines[before.length - 1] ?? 0;
  return `line ${fence.line + line}, column ${before.at(-1)!.length + 1}`;
}

function matches(marker: Marker, span: Span): boolean {
  return marker.start === span.start && (marker.end === undefined || marker.end === span.end);
}

function findingProblems(
  markers: readonly Marker[],
  findings: readonly Finding[],
  at: (offset: number) => string,
): readonly string[] {
  const left = [...findings];
  const missing: string[] = [];
  for (const marker of markers) {
    const { expectation } = marker;
    if (expectation.kind !== 'finding') continue;
    const index = left.findIndex(
      (finding) =>
        matches(marker, finding.span) &&
        finding.rule === expectation.rule &&
        finding.severity === expectation.severity &&
        finding.message.includes(expectation.part),
    );
    if (index >= 0) left.splice(index, 1);
    else
      missing.push(`${at(marker.start)}: expected ${expectation.severity}[${expectation.rule}] "${expectation.part}"`);
  }
  const extra = left.map(
    ({ span, severity, rule, message }) =>
      `${at(span.start)}, ${span.end - span.start} long: found ${severity}[${rule}] "${message}"`,
  );
  return [...missing, ...extra];
}

/** With the flag `sites` every site must be marked; else only marked ones are looked for. */
function siteProblems(
  markers: readonly Marker[],
  { sites }: Analysis,
  all: boolean,
  at: (offset: number) => string,
): readonly string[] {
  const left = [...sites];
  const missing: string[] = [];
  for (const marker of markers) {
    const { expectation } = marker;
    if (expectation.kind !== 'site') continue;
    const index = left.findIndex(
      (site) =>
        matches(marker, site.span) &&
        site.role === expectation.role &&
        String(site.code ?? 'none') === expectation.code &&
        site.certainty === expectation.certainty &&
        (expectation.library === undefined || expectation.library === (site.library?.id ?? 'unknown')),
    );
    if (index >= 0) {
      left.splice(index, 1);
      continue;
    }
    const found = sites.filter((site) => matches(marker, site.span)).map(describeSite);
    const wanted =
      `${expectation.role} ${expectation.code} ${expectation.certainty} ${expectation.library ?? ''}`.trim();
    missing.push(`${at(marker.start)}: expected site "${wanted}", found ${found.join(', ') || 'none'}`);
  }
  return all
    ? [...missing, ...left.map((site) => `${at(site.span.start)}: unmarked site "${describeSite(site)}"`)]
    : missing;
}

function describeSite({ role, code, certainty, library }: Site): string {
  return `${role} ${code ?? 'none'} ${certainty} ${library?.id ?? 'unknown'}`;
}

function shownProblems(
  markers: readonly Marker[],
  analysis: Analysis,
  { locale, privateCodes }: CheckOptions,
  at: (offset: number) => string,
): readonly string[] {
  const whole = { start: 0, end: analysis.text.length };
  return markers.flatMap((marker) => {
    const { expectation } = marker;
    if (expectation.kind === 'hover') {
      const options = { locale, privateCodes, trustedCommands: [], markdown: true };
      const shown = hoverAt(analysis, marker.start, options)?.markdown;
      if (shown?.includes(expectation.part) === true) return [];
      return [`${at(marker.start)}: expected a hover with "${expectation.part}", found ${shown ?? 'none'}`];
    }
    if (expectation.kind === 'inlay') {
      const end = marker.end ?? marker.start;
      const hints = inlayHintsIn(analysis, whole, { locale, privateCodes });
      const shown = hints.filter(({ offset }) => offset >= marker.start && offset <= end);
      if (shown.some(({ label }) => label.includes(expectation.part))) return [];
      return [
        `${at(marker.start)}: expected an inlay hint with "${expectation.part}", found ${hints.length} elsewhere`,
      ];
    }
    return [];
  });
}

/** Whatever a fix does, the text must parse no worse, and the finding must be gone with no louder one in its place. */
async function fixProblems(
  fence: Fence,
  source: MarkedSource,
  findings: readonly Finding[],
  options: CheckOptions,
): Promise<readonly string[]> {
  const languageId = languageIdOf(fence);
  const problems: string[] = [];
  for (const finding of findings) {
    const complain = (title: string, what: string): void => {
      problems.push(`${place(fence, source, finding.span.start)}: the fix "${title}" ${what}`);
    };
    if (finding.fixes.filter(({ preferred }) => preferred === true).length > 1)
      complain('', 'is not the only preferred one');
    for (const { title, edits } of finding.fixes) {
      const text = applyEdits(source.text, edits);
      if ((await parseErrors(languageId, text)) > (await parseErrors(languageId, source.text)))
        complain(title, 'breaks the syntax');
      const after = checkAnalysis(await testEngine().analyse(languageId, text), options);
      const count = (list: readonly Finding[]): number => list.filter(({ rule }) => rule === finding.rule).length;
      if (count(after) >= count(findings)) complain(title, `leaves the finding: ${text}`);
      const loud = (list: readonly Finding[]): number =>
        list.filter(({ severity }) => severity === 'error' || severity === 'warning').length;
      if (loud(after) > loud(findings))
        complain(title, `brings a new finding: ${after.map(({ message }) => message).join(' ')}`);
    }
  }
  return problems;
}

function goldenProblems(block: CheckedBlock, golden: Fence, title: string): readonly string[] {
  const line = golden.attributes.get('line');
  const fixes = block.findings
    .filter(({ span }) => line === undefined || lineOf(block.source, span.start) === Number(line))
    .flatMap((finding) => finding.fixes);
  const fix = fixes.find((candidate) => candidate.title === title);
  if (fix === undefined) {
    return [
      `line ${golden.line - 1}: no fix "${title}" is offered, only ${fixes.map((other) => `"${other.title}"`).join(', ') || 'none'}`,
    ];
  }
  const text = applyEdits(block.source.text, fix.edits);
  if (text === golden.text) return [];
  return [`line ${golden.line - 1}: the fix "${title}" gives\n${text}`];
}

/** The line of the source without markers, from 1. */
function lineOf({ text }: MarkedSource, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
