import { describeCode } from '../../../shared/src/codes/describeCode';
import type { DeclaredCode } from '../../../shared/src/protocol';
import type { ListRow } from './checkedFile';
import { createLineTable } from './lineTable';
import type { Settings } from '../../../shared/src/protocol';
import type { Analysis } from '../analysis/site';

/** A file with what was found in it. */
type AnalysedFile = {
  readonly file: string;
  readonly text: string;
  readonly analysis: Analysis;
  readonly settings: Settings;
};

/** The sites of a file as rows of `list`, in the order of the text. */
export function listRows({ file, text, analysis, settings }: AnalysedFile): readonly ListRow[] {
  if (analysis.sites.length === 0) return [];
  const regionOf = createLineTable(text);
  return analysis.sites.map((site) => ({
    file,
    ...regionOf(site.span),
    text: site.text,
    code: site.code ?? null,
    name: site.code === undefined ? null : nameOf(site.code, settings.privateCodes ?? []),
    role: site.role,
    library: site.library?.id ?? null,
    certainty: site.certainty,
  }));
}

function nameOf(code: number, declared: readonly DeclaredCode[]): string | null {
  return declared.find((entry) => entry.code === code)?.name ?? describeCode(code).registeredName ?? null;
}
