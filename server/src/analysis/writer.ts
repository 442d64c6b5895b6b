import type { ConstantsFit } from '../../../shared/src/libraries/profile';
import type { Language } from '../languages/language';
import { endOfLine } from './endOfLine';
import type { ConstantPlace, SourceWriter } from './site';

/** What fixes need to write code of a document's language. */
export function createWriter(language: Language, languageId: string, text: string): SourceWriter {
  const { usePrefix } = language;
  return {
    whole(value) {
      if (usePrefix === undefined || !text.endsWith(usePrefix, value.start)) return value;
      return { start: value.start - usePrefix.length, end: value.end };
    },
    nothing: language.nothing,
    constantsHaveTypes: language.constantsHaveTypes === true,
    comment: (offset) => language.comment(text, offset, languageId),
    stringLiteral: (content, like) => language.stringLiteral(content, like && text.slice(like.start, like.end)),
    choose: (span, arms) => language.choose?.(text.slice(span.start, span.end), arms),
    cutToBytes: (expression, bytes) => language.cutToBytes?.(expression, bytes),
    ...(language.and !== undefined && { and: language.and }),
    constant(library, code, place) {
      if (!fits(library.constantsFit ?? (language.constantsAreNumbers ? 'numbers' : undefined), place))
        return undefined;
      const path = Object.entries(library.constants ?? {}).find(([, value]) => value === code)?.[0];
      if (path === undefined) return undefined;
      const head = /^[\w$]+/u.exec(path)?.[0] ?? path;
      const separator = language.constantSeparator ?? '.';
      if (library.globals && Object.hasOwn(library.globals, head)) return { text: path, edits: [] };
      const name = language.importName(text, library.constantsFrom ?? library.modules, head);
      if (name !== undefined && name.edits.length > 0 && isTaken(text, name.local)) return undefined;
      return (
        name && {
          text: name.local + path.slice(head.length).replaceAll('.', separator),
          edits: name.edits.map(({ span, newText }) => ({ span, newText: newText.replaceAll('\n', endOfLine(text)) })),
        }
      );
    },
  };
}

/** Whether a constant is a value of what a place takes. */
function fits(fit: ConstantsFit | undefined, place: ConstantPlace): boolean {
  if (fit === undefined || fit === 'numbers') return fit === 'numbers';
  if (place.kind === 'number') return false;
  return place.kind === 'code'
    ? 'apis' in fit && fit.apis.includes(place.api)
    : 'made' in fit && fit.made.includes(place.api);
}

/** Whether a name that is not yet imported stands in the text already, for something else: a parameter, a variable. */
function isTaken(text: string, name: string): boolean {
  if (!/^[\w$]+$/u.test(name)) return false;
  return new RegExp(`(?<![\\w$.:'"/@-])${name.replaceAll('$', '\\$')}(?![\\w$'"/:-])`, 'u').test(text);
}
