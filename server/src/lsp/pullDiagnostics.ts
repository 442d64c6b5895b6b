import { DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { diagnosticsOf as plainDiagnosticsOf } from '../features/diagnostics';
import { toDiagnostic } from './conversions';
import { findingsOf } from './findings';
import { neverCancelled, lookAt } from './look';
import type { RequestHandler } from './guard';
import { readDocumentUri } from './params';
import type { Session } from './session';

/** Answers `textDocument/diagnostic`; says `unchanged` when the client already has this very report. */
export function createPullDiagnostics(): RequestHandler & { readonly forget: (uri: string) => void } {
  const reports = new Map<string, { readonly id: string; readonly text: string }>();
  let count = 0;

  const report = (uri: string, items: Diagnostic[], previousResultId: unknown): DocumentDiagnosticReport => {
    const text = JSON.stringify(items);
    const last = reports.get(uri);
    if (last?.text === text && last.id === previousResultId) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: last.id };
    }
    const id = last?.text === text ? last.id : String((count += 1));
    reports.set(uri, { id, text });
    return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
  };

  return {
    method: 'textDocument/diagnostic',
    handle: async (session, params, token) => {
      const uri = readDocumentUri(params);
      if (session.documents.get(uri) === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const items = await askingAgain(() => diagnosticsOf(session, uri, token));
      return report(uri, items, params['previousResultId']);
    },
    forget: (uri) => {
      reports.delete(uri);
    },
  };
}

/** The diagnostics of a document; none when it is not looked at. */
export async function diagnosticsOf(
  session: Session,
  uri: string,
  token: CancellationToken = neverCancelled,
): Promise<Diagnostic[]> {
  const look = await lookAt(session, uri, token);
  if (look === undefined) return [];
  const options = { relatedInformation: session.client.showsRelatedInformation };
  const plain = plainDiagnosticsOf(findingsOf(session, look), options);
  return plain.map((diagnostic) => toDiagnostic(session, look.document, diagnostic));
}

/** A document that changed meanwhile is to be asked about once more: for this request the protocol has its own words. */
async function askingAgain<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ResponseError) || error.code !== LSPErrorCodes.ContentModified) throw error;
    throw new ResponseError(LSPErrorCodes.ServerCancelled, error.message, { retriggerRequest: true });
  }
}
