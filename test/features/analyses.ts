import type {
  Analysis,
  CodeValue,
  ConstantValue,
  SendCall,
  Site,
  SourceWriter,
  Span,
} from '../../server/src/analysis/site';
import type { LibraryProfile } from '../../shared/src/libraries/profile';
import { receiveApi, sendApi } from '../../shared/src/libraries/lookup';

/** Analyses made by hand, so that the features are tested apart from the engine. */

const writer: SourceWriter = {
  comment: () => ({ open: '//', close: '' }),
  stringLiteral: (text) => `'${text}'`,
  constantsHaveTypes: false,
  nothing: 'undefined',
  constant: () => undefined,
};

export function analysisOf(text: string, parts: Partial<Analysis>): Analysis {
  return { languageId: 'javascript', text, sites: [], sends: [], suppressions: [], writer, ...parts };
}

/** The span of the nth occurrence of a word, counted from 0. */
export function spanOf(text: string, word: string, nth = 0): Span {
  let start = text.indexOf(word);
  for (let count = 0; count < nth; count += 1) start = text.indexOf(word, start + 1);
  if (start < 0) throw new Error(`no ${word} in ${text}`);
  return { start, end: start + word.length };
}

export function constantOf(token: string): ConstantValue {
  if (token === 'null') return { kind: 'nothing' };
  if (/^['"]/u.test(token)) return { kind: 'string', value: token.slice(1, -1) };
  return { kind: 'number', value: Number(token) };
}

export type SendParts = Partial<SendCall> & {
  readonly library: LibraryProfile | undefined;
  readonly apiId?: string;
  /** The token of the code; the call has none when it is absent. */
  readonly token?: string;
  readonly value?: ConstantValue;
  readonly site?: Partial<Site>;
};

/** An analysis of one call `receiver.name(…)` that is the whole text. */
export function sendAnalysis(
  text: string,
  { library, apiId = 'close', token, value, site, ...parts }: SendParts,
): Analysis {
  const open = text.indexOf('(');
  const name = /([\w$]+)\($/u.exec(text.slice(0, open + 1))![1]!;
  const code = token === undefined ? undefined : spanOf(text, token);
  const constant = value ?? (token === undefined ? undefined : constantOf(token));
  const values: CodeValue[] =
    code === undefined || constant === undefined
      ? []
      : [{ span: code, text: token!, value: constant, form: /^[a-z]/iu.test(token!) ? 'name' : 'literal' }];
  const send: SendCall = {
    library,
    api: library && sendApi(library, apiId),
    certainty: 'certain',
    span: { start: 0, end: text.length },
    name: { start: open - name.length, end: open },
    arguments: code === undefined ? [] : [code],
    argumentList: { start: open + 1, end: text.lastIndexOf(')') },
    ...(code !== undefined && { code }),
    values,
    valuesAreComplete: true,
    ...parts,
  };
  const sites = values.map((each) => siteFor(each, send, site));
  return analysisOf(text, { sends: [send], sites });
}

function siteFor(value: CodeValue, send: SendCall, parts: Partial<Site> | undefined): Site {
  return {
    span: value.span,
    text: value.text,
    code: wholeNumber(value.value),
    value: value.value,
    role: 'send',
    certainty: send.certainty,
    library: send.library,
    send,
    privateSets: [],
    ...parts,
  };
}

export type ReceiveParts = Partial<Site> & {
  readonly library: LibraryProfile | undefined;
  readonly apiId?: string;
  readonly operator?: NonNullable<Site['comparison']>['operator'];
};

/** An analysis in which these tokens are compared with one received code. */
export function receiveAnalysis(
  text: string,
  tokens: readonly string[],
  { library, apiId = 'close-event', operator = '===', ...parts }: ReceiveParts,
): Analysis {
  const received = { library, api: library && receiveApi(library, apiId), certainty: 'certain' } as const;
  const group = tokens.map(Number);
  const sites = tokens.map((token): Site => {
    const span = spanOf(text, token);
    return {
      span,
      text: token,
      code: Number(token),
      value: { kind: 'number', value: Number(token) },
      role: 'receive',
      certainty: 'certain',
      library,
      comparison: { span, operator, group, received },
      privateSets: [],
      ...parts,
    };
  });
  return analysisOf(text, { sites });
}

/** An analysis of `name = token`. */
export function defineAnalysis(text: string, name: string, token: string, parts: Partial<Site> = {}): Analysis {
  const site: Site = {
    span: spanOf(text, token),
    text: token,
    code: Number(token),
    value: { kind: 'number', value: Number(token) },
    role: 'define',
    certainty: 'certain',
    library: undefined,
    definition: { name },
    privateSets: [],
    ...parts,
  };
  return analysisOf(text, { sites: [site] });
}

function wholeNumber(value: ConstantValue): number | undefined {
  return value.kind === 'number' && Number.isInteger(value.value) ? value.value : undefined;
}
