import type { Language } from '../languages/language';
import type { SourceWriter } from './site';

/** What fixes need to write code of a document's language. */
export function createWriter(language: Language, languageId: string, text: string): SourceWriter {
  return {
    nothing: language.nothing,
    comment: (offset) => language.comment(text, offset, languageId),
    stringLiteral: (content, like) => language.stringLiteral(content, like && text.slice(like.start, like.end)),
    choose: (span, arms) => language.choose?.(text.slice(span.start, span.end), arms),
    cutToBytes: (expression, bytes) => language.cutToBytes?.(expression, bytes),
    ...(language.and !== undefined && { and: language.and }),
    constant(library, code) {
      if (language.constantsAreNumbers !== true) return undefined;
      const path = Object.entries(library.constants ?? {}).find(([, value]) => value === code)?.[0];
      if (path === undefined) return undefined;
      const head = /^[\w$]+/u.exec(path)?.[0] ?? path;
      if (library.globals && Object.hasOwn(library.globals, head)) return { text: path, edits: [] };
      const name = language.importName(text, library.modules, head);
      return name && { text: name.local + path.slice(head.length), edits: name.edits };
    },
  };
}
