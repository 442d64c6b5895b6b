import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Diagnostic, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Severity } from '../../../shared/src/protocol';
import type { Edit, Span } from '../analysis/site';
import type { PlainDiagnostic } from '../features/diagnostics';
import type { ServerDocument } from './documents';
import { ruleAddress } from './rulePages';
import type { Session } from './session';

/** A span as the protocol has it; offsets are UTF-16 units on both sides. */
export function toRange({ text }: ServerDocument, { start, end }: Span): Range {
  return { start: text.positionAt(start), end: text.positionAt(end) };
}

/** A range as a span; positions past a line's or the text's end count as that end. */
export function toSpan({ text }: ServerDocument, { start, end }: Range): Span {
  const one = text.offsetAt(start);
  const other = text.offsetAt(end);
  return { start: Math.min(one, other), end: Math.max(one, other) };
}

const severities: { readonly [S in Severity]: DiagnosticSeverity } = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A diagnostic with as much as the client can show of it. */
export function toDiagnostic(session: Session, document: ServerDocument, plain: PlainDiagnostic): Diagnostic {
  const { client } = session;
  const { span, severity, source, code, message, tags, related, data } = plain;
  return {
    range: toRange(document, span),
    severity: severities[severity],
    source,
    code,
    message,
    ...(client.linksDiagnosticCodes && { codeDescription: { href: ruleAddress(session, code) } }),
    ...(client.showsUnnecessary && tags.length > 0 && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && {
      relatedInformation: related.map((one) => ({
        location: { uri: document.uri, range: toRange(document, one.span) },
        message: one.message,
      })),
    }),
    ...(client.keepsDiagnosticData && { data }),
  };
}

/** Edits of one document, bound to its version where the client minds versions. */
export function toWorkspaceEdit(session: Session, document: ServerDocument, edits: readonly Edit[]): WorkspaceEdit {
  const { uri, text } = document;
  const textEdits = edits.map((edit) => toTextEdit(document, edit));
  if (!session.client.appliesVersionedEdits) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version: text.version }, edits: textEdits }] };
}

/** One edit as the protocol has it. */
export function toTextEdit(document: ServerDocument, { span, newText }: Edit): TextEdit {
  return { range: toRange(document, span), newText };
}
