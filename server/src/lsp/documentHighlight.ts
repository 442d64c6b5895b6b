import { DocumentHighlightKind } from 'vscode-languageserver';
import type { DocumentHighlight } from 'vscode-languageserver';
import { highlightsOf } from '../features/navigation';
import { toRange } from './conversions';
import type { RequestHandler } from './guard';
import { lookAt } from './look';
import { readDocumentUri, readPosition } from './params';

/** `textDocument/documentHighlight`: every place of the document that holds the close code under the cursor. */
export const documentHighlight: RequestHandler = {
  method: 'textDocument/documentHighlight',
  handle: async (session, params, token): Promise<readonly DocumentHighlight[]> => {
    const uri = readDocumentUri(params);
    const position = readPosition(params['position'], 'position');
    const look = await lookAt(session, uri, token);
    if (look === undefined) return [];
    const { document, analysis } = look;
    return highlightsOf(analysis, document.text.offsetAt(position)).map((span) => ({
      range: toRange(document, span),
      kind: DocumentHighlightKind.Text,
    }));
  },
};
