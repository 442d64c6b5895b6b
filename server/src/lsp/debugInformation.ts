import { requests } from '../../../shared/src/protocol';
import type { RequestHandler } from './guard';
import { version } from './version';

/** `websocketCloseCodes/debugInformation`: what a bug report needs, and nothing of the documents' text or names. */
export const debugInformation: RequestHandler = {
  method: requests.debugInformation,
  handle: ({ client, documents, engine, locale, world }) => {
    const open = documents.all();
    const languages = [...new Set(open.map(({ text }) => text.languageId))];
    const lines = [
      `Server ${version}`,
      world.platform,
      `Locale: ${locale}`,
      `Languages: ${engine.languageIds.join(', ')}`,
      `Open documents: ${open.length}`,
      ...languages.map((language) => {
        const ones = open.filter(({ text }) => text.languageId === language);
        return `- ${language}: ${ones.length}, ${sizeOf(ones)} characters`;
      }),
      `Client: ${Object.entries(client)
        .filter(([, value]) => value === true)
        .map(([ability]) => ability)
        .join(', ')}`,
    ];
    return Promise.resolve(lines.join('\n'));
  },
};

function sizeOf(documents: readonly { readonly text: { getText(): string } }[]): number {
  return documents.reduce((sum, { text }) => sum + text.getText().length, 0);
}
