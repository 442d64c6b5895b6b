import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import type { Settings } from '../../../shared/src/protocol';
import type { Analysis } from '../analysis/site';
import type { ServerDocument } from './documents';
import { throwIfCancelled } from './guard';
import type { Session } from './session';
import { serverText } from './texts';
import type { ServerTextId } from './texts';

/** A document with its settings and the analysis of its current version: what every feature starts from. */
export type Look = {
  readonly document: ServerDocument;
  readonly settings: Settings;
  readonly analysis: Analysis;
};

/** A token for work that nobody can cancel. */
export const neverCancelled: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};

/**
 * Looks at a document. `undefined` when it is not open, not understood, switched off or too large. Throws the
 * protocol's errors when the request is cancelled, or when the document changed meanwhile and the analysis is of
 * another text.
 */
export async function lookAt(session: Session, uri: string, token: CancellationToken): Promise<Look | undefined> {
  const document = session.documents.get(uri);
  if (document?.languageId === undefined) return undefined;
  const settings = await session.settings.of(document.scopeUri);
  throwIfCancelled(token);
  if (session.documents.get(uri) !== document) throw contentModified();
  if (!settings.enable || isIgnored(document, settings)) {
    session.status.looked(uri, undefined);
    return undefined;
  }
  if (document.text.getText().length > settings.maximumFileSize) {
    session.status.looked(uri, limitationText(session, uri, 'too-large'));
    return undefined;
  }
  const analysis = await document.analysis();
  throwIfCancelled(token);
  if (analysis === undefined || session.documents.get(uri) !== document) throw contentModified();
  if (analysis.text !== document.text.getText()) throw contentModified();
  session.status.looked(uri, analysis.limited && limitationText(session, uri, analysis.limited));
  return { document, settings, analysis };
}

/** The error that says: ask again, the text is no longer the one you asked about. */
export function contentModified(): ResponseError {
  return new ResponseError(LSPErrorCodes.ContentModified, 'the document changed');
}

function isIgnored({ languageId, text }: ServerDocument, { ignoreLanguages }: Settings): boolean {
  return ignoreLanguages.some((ignored) => ignored === languageId || ignored === text.languageId);
}

const limitationTexts: { readonly [L in NonNullable<Analysis['limited']>]: ServerTextId } = {
  'too-large': 'tooLarge',
  'too-slow': 'tooSlow',
  'too-many-names': 'tooManyNames',
  minified: 'minified',
  'grammar-unavailable': 'grammarUnavailable',
};

function limitationText(session: Session, uri: string, limited: NonNullable<Analysis['limited']>): string {
  return serverText(session.locale, limitationTexts[limited], { file: fileName(uri) });
}

function fileName(uri: string): string {
  try {
    return Utils.basename(URI.parse(uri));
  } catch {
    return uri;
  }
}
