import { CompletionItemKind, MarkupKind } from 'vscode-languageserver';
import type { CompletionItem, MarkupContent } from 'vscode-languageserver';
import type { Settings } from '../../../shared/src/protocol';
import { completionDocumentation, completionsAt } from '../features/completion';
import type { CompletionData } from '../features/completion';
import { toRange, toTextEdit } from './conversions';
import type { RequestHandler } from './guard';
import { lookAt } from './look';
import { readDocumentUri, readInteger, readList, readPosition, readRecord, readString } from './params';
import type { Session } from './session';

/** Typing these opens the list, where a code can stand: editors do not open it for digits. */
export const completionTriggers: readonly string[] = ['(', ' '];

/** `textDocument/completion`: the codes that fit a send's argument or a comparison. */
export const completion: RequestHandler = {
  method: 'textDocument/completion',
  handle: async (session, params, token): Promise<readonly CompletionItem[]> => {
    const uri = readDocumentUri(params);
    const position = readPosition(params['position'], 'position');
    const look = await lookAt(session, uri, token);
    if (look === undefined) return [];
    const { document, analysis, settings } = look;
    const options = { locale: session.locale, privateCodes: settings.privateCodes };
    return completionsAt(analysis, document.text.offsetAt(position), options).map(
      ({ label, detail, newText, span, edits, sortText, filterText, data }): CompletionItem => ({
        label,
        kind: CompletionItemKind.Constant,
        detail,
        sortText,
        filterText,
        textEdit: { range: toRange(document, span), newText },
        ...(edits.length > 0 && { additionalTextEdits: edits.map((edit) => toTextEdit(document, edit)) }),
        ...(session.client.resolvesCompletionDocumentation
          ? { data: { ...data, uri } }
          : { documentation: documentationOf(session, data, settings) }),
      }),
    );
  },
};

/** `completionItem/resolve`: adds what the code means and when it is the right one. */
export const completionResolve: RequestHandler = {
  method: 'completionItem/resolve',
  handle: async (session, item) => {
    const { data, uri } = readData(item['data']);
    const scopeUri = session.documents.get(uri)?.scopeUri ?? uri;
    return { ...item, documentation: documentationOf(session, data, await session.settings.of(scopeUri)) };
  },
};

function documentationOf({ client, locale }: Session, data: CompletionData, { privateCodes }: Settings): MarkupContent {
  const kind = client.completionFormat;
  return {
    kind,
    value: completionDocumentation(data, { locale, privateCodes, markdown: kind === MarkupKind.Markdown }),
  };
}

function readData(value: unknown): { readonly data: CompletionData; readonly uri: string } {
  const data = readRecord(value, 'data');
  return {
    uri: readString(data['uri'], 'data.uri'),
    data: {
      code: readInteger(data['code'], 'data.code'),
      use: data['use'] === 'compare' ? 'compare' : 'send',
      privateSets: readList(data['privateSets'] ?? [], 'data.privateSets', readString),
    },
  };
}
