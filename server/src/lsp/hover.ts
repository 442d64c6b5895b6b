import { MarkupKind } from 'vscode-languageserver';
import type { Hover } from 'vscode-languageserver';
import { hoverAt } from '../features/hover';
import { toRange } from './conversions';
import type { RequestHandler } from './guard';
import { lookAt } from './look';
import { readDocumentUri, readPosition } from './params';

/** `textDocument/hover`. */
export const hover: RequestHandler = {
  method: 'textDocument/hover',
  handle: async (session, params, token): Promise<Hover | undefined> => {
    const uri = readDocumentUri(params);
    const position = readPosition(params['position'], 'position');
    const look = await lookAt(session, uri, token);
    if (look === undefined) return undefined;
    const { document, analysis, settings } = look;
    const kind = session.client.hoverFormat;
    const found = hoverAt(analysis, document.text.offsetAt(position), {
      locale: session.locale,
      trustedCommands: session.trustedCommands,
      markdown: kind === MarkupKind.Markdown,
      privateCodes: settings.privateCodes,
    });
    return found && { contents: { kind, value: found.markdown }, range: toRange(document, found.span) };
  },
};
