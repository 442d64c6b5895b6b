import type {
  Analysis,
  CodeValue,
  ConstantValue,
  SendCall,
  Site,
  SourceWriter,
  Span,
} from '../../server/src/analysis/site';
import { libraryById, sendApi } from '../../shared/src/libraries/lookup';

/** Writes JavaScript in single quotes and knows no library constants. */
export const plainWriter: SourceWriter = {
  comment: () => ({ open: '// ', close: '' }),
  stringLiteral: (text) => `'${text}'`,
  constantsHaveTypes: false,
  nothing: 'undefined',
  constant: () => undefined,
};

/** An analysis made by hand. */
export function analysisOf(text: string, parts: Partial<Analysis>): Analysis {
  return { languageId: 'javascript', text, sites: [], sends: [], suppressions: [], writer: plainWriter, ...parts };
}

/** The span of a piece of the text, which must occur. */
export function spanOf(text: string, piece: string): Span {
  const start = text.indexOf(piece);
  if (start < 0) throw new Error(`"${piece}" does not occur.`);
  return { start, end: start + piece.length };
}

/** A send of `piece`, the code argument of a call `ws.close(…)` that is the first in the text, by a profile's API. */
export function sendOf(
  text: string,
  piece: string,
  library: string,
  api: string,
  more: Partial<SendCall> = {},
): SendCall {
  const profile = libraryById(library);
  const span = spanOf(text, piece);
  return {
    library: profile,
    api: profile && sendApi(profile, api),
    certainty: 'certain',
    span: { start: text.indexOf('ws.close('), end: span.end + 1 },
    name: spanOf(text, 'close'),
    receiver: spanOf(text, 'ws'),
    arguments: [span],
    argumentList: span,
    code: span,
    values: [codeValue(text, span)],
    valuesAreComplete: true,
    ...more,
  };
}

/** The constant that a token stands for; names are taken to hold 1005. */
export function codeValue(text: string, span: Span): CodeValue {
  const token = text.slice(span.start, span.end);
  const isLiteral = /^[-\d'"]/u.test(token);
  return { span, text: token, value: constantOf(token), form: isLiteral ? 'literal' : 'name' };
}

function constantOf(token: string): ConstantValue {
  if (/^['"]/u.test(token)) return { kind: 'string', value: token.slice(1, -1) };
  if (token === 'null') return { kind: 'nothing' };
  return { kind: 'number', value: /^[-\d]/u.test(token) ? Number(token) : 1005 };
}

/** A site that gives a code a name. */
export function defineSite(text: string, piece: string, name: string, container?: string): Site {
  return {
    span: spanOf(text, piece),
    text: piece,
    code: Number(piece),
    value: { kind: 'number', value: Number(piece) },
    role: 'define',
    certainty: 'certain',
    library: undefined,
    definition: { name, ...(container !== undefined && { container }) },
    privateSets: [],
  };
}
