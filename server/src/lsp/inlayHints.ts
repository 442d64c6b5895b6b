import type { InlayHint } from 'vscode-languageserver';
import { describeCode } from '../../../shared/src/codes/describeCode';
import { inlayHintsIn } from '../features/inlayHints';
import { toSpan } from './conversions';
import type { RequestHandler } from './guard';
import { lookAt } from './look';
import { readDocumentUri, readRange } from './params';
import type { Session } from './session';

/** `textDocument/inlayHint`: names behind bare numbers, unless the settings switch them off. */
export const inlayHints: RequestHandler = {
  method: 'textDocument/inlayHint',
  handle: async (session, params, token): Promise<readonly InlayHint[]> => {
    const uri = readDocumentUri(params);
    const range = readRange(params['range'], 'range');
    const look = await lookAt(session, uri, token);
    if (look?.settings.inlayHints !== true) return [];
    const { document, analysis, settings } = look;
    const options = { locale: session.locale, privateCodes: settings.privateCodes };
    return inlayHintsIn(analysis, toSpan(document, range), options).map(({ offset, label, code }) => ({
      position: document.text.positionAt(offset),
      label,
      paddingLeft: true,
      ...(session.client.resolvesInlayTooltips ? { data: { code } } : { tooltip: tooltipOf(session, code) }),
    }));
  },
};

/** `inlayHint/resolve`: adds what the code means. */
export const inlayHintResolve: RequestHandler = {
  method: 'inlayHint/resolve',
  handle: (session, hint) => {
    const code = codeOf(hint['data']);
    return Promise.resolve(code === undefined ? hint : { ...hint, tooltip: tooltipOf(session, code) });
  },
};

function tooltipOf({ locale }: Session, code: number): string {
  return describeCode(code).summary[locale].replaceAll('`', '');
}

function codeOf(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null || !('code' in data)) return undefined;
  return typeof data.code === 'number' ? data.code : undefined;
}
