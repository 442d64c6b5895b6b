import type { Location, LocationLink } from 'vscode-languageserver';
import { definitionOf } from '../features/navigation';
import { toRange } from './conversions';
import type { RequestHandler } from './guard';
import { lookAt } from './look';
import { readDocumentUri, readPosition } from './params';

/** `textDocument/definition`: where a constant that holds a code is declared in this document. */
export const definition: RequestHandler = {
  method: 'textDocument/definition',
  handle: async (session, params, token): Promise<Location | readonly LocationLink[] | undefined> => {
    const uri = readDocumentUri(params);
    const position = readPosition(params['position'], 'position');
    const look = await lookAt(session, uri, token);
    const found = look && definitionOf(look.analysis, look.document.text.offsetAt(position));
    if (!found) return undefined;
    const range = toRange(look.document, found.target);
    if (!session.client.linksDefinitions) return { uri, range };
    const originSelectionRange = toRange(look.document, found.origin);
    return [{ targetUri: uri, targetRange: range, targetSelectionRange: range, originSelectionRange }];
  },
};
