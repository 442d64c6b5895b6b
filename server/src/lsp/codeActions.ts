import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { codeActionsFor, fixAllKind, isDeclarable } from '../features/codeActions';
import type { CodeAction as PlainCodeAction } from '../features/codeActions';
import { toRange, toSpan, toWorkspaceEdit } from './conversions';
import { findingsOf } from './findings';
import type { RequestHandler } from './guard';
import { lookAt } from './look';
import type { Look } from './look';
import { readDocumentUri, readList, readRange, readRecord, readString } from './params';
import { ruleCommand } from './rulePages';
import { projectTableOf } from './projectTable';
import type { ProjectTable } from './projectTable';
import type { Session } from './session';

/** The kinds that the server offers. */
export const codeActionKinds: readonly CodeActionKind[] = [CodeActionKind.QuickFix, fixAllKind];

/** `textDocument/codeAction`: fixes, the fix of the whole file, suppressions and the rules' pages. */
export const codeActions: RequestHandler = {
  method: 'textDocument/codeAction',
  handle: async (session, params, token): Promise<readonly CodeAction[]> => {
    const uri = readDocumentUri(params);
    const range = readRange(params['range'], 'range');
    const context = readRecord(params['context'], 'context');
    const shown = readList(context['diagnostics'] ?? [], 'context.diagnostics', readDiagnostic);
    const only = context['only'] ?? undefined;
    const look = await lookAt(session, uri, token);
    if (look === undefined) return [];
    const findings = findingsOf(session, look);
    const table = findings.some(isDeclarable) ? await projectTableOf(session, look) : undefined;
    const actions = codeActionsFor(
      look.analysis,
      findings,
      toSpan(look.document, range),
      only === undefined ? undefined : readList(only, 'context.only', readString),
      { locale: session.locale, canOpenPages: canOpenPages(session), canDeclare: table !== undefined },
    );
    return actions
      .map((action) => toCodeAction(session, look, shown, table, action))
      .filter((action) => action !== undefined);
  },
};

function canOpenPages(session: Session): boolean {
  return ruleCommand(session, '', 'magic-code') !== undefined;
}

function toCodeAction(
  session: Session,
  { document }: Look,
  shown: readonly Diagnostic[],
  table: ProjectTable | undefined,
  { title, kind, preferred, finding, edits, declares, opens }: PlainCodeAction,
): CodeAction | undefined {
  const command = opens === undefined || finding === undefined ? undefined : ruleCommand(session, title, finding.rule);
  if (opens !== undefined && command === undefined) return undefined;
  const declaration = declares && table?.editFor(declares);
  if (declares && !declaration) return undefined;
  const diagnostics = finding && shown.filter((one) => isOf(one, finding.rule, toRange(document, finding.span)));
  return {
    title,
    kind,
    ...(preferred && session.client.marksPreferredActions && { isPreferred: true }),
    ...(diagnostics !== undefined && diagnostics.length > 0 && { diagnostics }),
    ...(command === undefined ? { edit: declaration ?? toWorkspaceEdit(session, document, edits) } : { command }),
  };
}

/** Whether a diagnostic that the client shows tells of this very finding. */
function isOf(diagnostic: Diagnostic, rule: string, range: Diagnostic['range']): boolean {
  const { start, end } = diagnostic.range;
  return (
    diagnostic.code === rule &&
    start.line === range.start.line &&
    start.character === range.start.character &&
    end.line === range.end.line &&
    end.character === range.end.character
  );
}

/** Reads as much of a diagnostic as is compared; the rest goes back to the client as it came. */
function readDiagnostic(value: unknown, path: string): Diagnostic {
  const diagnostic = readRecord(value, path);
  return { ...(diagnostic as object), range: readRange(diagnostic['range'], `${path}.range`) } as Diagnostic;
}
