import type { RuleId } from '../../../shared/src/protocol';
import { endOfLine } from '../analysis/endOfLine';
import type { Analysis, Edit } from '../analysis/site';
import { writeSuppression } from '../analysis/suppressions';
import { fileTop } from './fileTop';

/**
 * Puts a comment above the line of `offset` that silences a rule there, or adds the rule to one that stands there;
 * `undefined` where no comment can stand above it.
 */
export function disableNextLine(analysis: Analysis, offset: number, rule: RuleId): Edit | undefined {
  const { text, suppressions, writer } = analysis;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const existing = suppressions.find(
    ({ scope, span, rules }) =>
      scope === 'next-line' && rules.length > 0 && text.indexOf('\n', span.end) + 1 === lineStart,
  );
  const lastRule = existing?.ruleSpans.at(-1);
  if (lastRule !== undefined) return insertion(lastRule.end, ` ${rule}`);

  const indentation = /^[ \t]*/u.exec(text.slice(lineStart, offset))?.[0] ?? '';
  const syntax = writer.comment(lineStart + indentation.length);
  if (!syntax) return undefined;
  const comment = commentText(syntax, writeSuppression('next-line', [rule], ''));
  return insertion(lineStart, `${indentation}${comment}${endOfLine(text)}`);
}

/** Puts a comment near the top of the file that silences a rule everywhere in it; `undefined` where none can stand. */
export function disableInFile(analysis: Analysis, rule: RuleId): Edit | undefined {
  const { text, suppressions, writer } = analysis;
  const lastRule = suppressions.find(({ scope, rules }) => scope === 'file' && rules.length > 0)?.ruleSpans.at(-1);
  if (lastRule !== undefined) return insertion(lastRule.end, ` ${rule}`);

  const offset = fileTop(text);
  const syntax = writer.comment(offset);
  if (!syntax) return undefined;
  const comment = commentText(syntax, writeSuppression('file', [rule], ''));
  const needsBreak = offset > 0 && text[offset - 1] !== '\n' && text[offset - 1] !== '\uFEFF';
  return insertion(offset, `${needsBreak ? endOfLine(text) : ''}${comment}${endOfLine(text)}`);
}

function commentText({ open, close }: { readonly open: string; readonly close: string }, text: string): string {
  // Without a closing mark the cursor's place for the reason is the end of the line.
  return close === '' ? `${open} ${text}` : `${open} ${text}${close}`;
}

function insertion(offset: number, newText: string): Edit {
  return { span: { start: offset, end: offset }, newText };
}
