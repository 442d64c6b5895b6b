import { fateOf } from '../../../shared/src/libraries/fates';
import type { Fate, SendApi } from '../../../shared/src/libraries/profile';
import type { CodeValue, SendCall } from '../analysis/site';

/**
 * What a value given as the code amounts to at an API:
 * - `code`: a whole number of 0–65535, also when the API takes a numeric string for it (strings are then read as numbers throughout);
 * - `number`: any other number; `becomes` is the whole number that the API makes of it, where that is known;
 * - `other`: no number at all.
 */
export type SentValue =
  | { readonly kind: 'code'; readonly code: number }
  | { readonly kind: 'number'; readonly number: number; readonly becomes?: number; readonly fate: Fate | undefined }
  | {
      readonly kind: 'string';
      readonly text: string;
      readonly number: number | undefined;
      readonly fate: Fate | undefined;
    }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'nothing'; readonly fate: Fate | undefined }
  /** No code, a value of which nothing is known, or one that a test may keep from being sent. */
  | { readonly kind: 'none' };

/** Reads a value as the send API does. */
export function sentValue(api: SendApi | undefined, { value, mayBeTakenOut }: CodeValue): SentValue {
  if (mayBeTakenOut) return { kind: 'none' };
  switch (value.kind) {
    case 'number':
      return sentNumber(api, value.value);
    case 'string': {
      const number = /^\s*\d+\s*$/u.test(value.value) ? Number(value.value) : undefined;
      const fate = number === undefined ? api?.odd?.notANumber : api?.odd?.numericString;
      if (number !== undefined && fate?.kind === 'sent') return sentNumber(api, number);
      return { kind: 'string', text: value.value, number, fate };
    }
    case 'boolean':
      return { kind: 'boolean' };
    case 'nothing':
      return { kind: 'nothing', fate: api?.odd?.nothing };
    case 'bigint':
    case 'absent':
      return { kind: 'none' };
  }
}

function sentNumber(api: SendApi | undefined, number: number): SentValue {
  if (Number.isInteger(number) && number >= 0 && number <= 65535) return { kind: 'code', code: number };
  const odd = api?.odd;
  if (Number.isNaN(number)) return { kind: 'number', number, fate: odd?.nan ?? odd?.notANumber };
  if (number < 0) return { kind: 'number', number, fate: odd?.negative };
  if (number > 65535) return { kind: 'number', number, fate: odd?.above65535 };
  if (odd?.fraction === undefined || typeof odd.fraction === 'object')
    return { kind: 'number', number, fate: odd?.fraction };
  const becomes = odd.fraction === 'truncated' ? Math.trunc(number) : roundHalfToEven(number);
  return { kind: 'number', number, becomes, fate: api && fateOf(api.fates, becomes) };
}

/** How Web IDL's `[Clamp]` rounds. */
function roundHalfToEven(number: number): number {
  const rounded = Math.round(number);
  return Math.abs(number % 1) === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}

/** One code that a call sends, with the token that says so and what becomes of it. */
export type SentCode = { readonly value: CodeValue; readonly code: number; readonly fate: Fate | undefined };

/** Half of the rules ask for the codes of the same call. */
const known = new WeakMap<SendCall, readonly SentCode[]>();

/** The codes of 0–65535 among the values of a call. Codes that are the API's own idiom are left out. */
export function sentCodes(send: SendCall): readonly SentCode[] {
  let codes = known.get(send);
  if (!codes) known.set(send, (codes = readCodes(send)));
  return codes;
}

function readCodes({ api, values }: SendCall): SentCode[] {
  return values.flatMap((value): SentCode[] => {
    const read = sentValue(api, value);
    if (read.kind !== 'code' || api?.emptyFrameIdiom?.includes(read.code) === true) return [];
    return [{ value, code: read.code, fate: api && fateOf(api.fates, read.code) }];
  });
}

/**
 * Whether a call is known to make no Close frame that could hold a reason, whatever may reach it as the code. A call that
 * fails for its code and would fail for its reason, too, is wrong in both.
 */
export function holdsNoReason(send: SendCall): boolean {
  const { api, values, valuesAreComplete } = send;
  const codes = sentCodes(send);
  if (!valuesAreComplete || values.length === 0 || codes.length < values.length) return false;
  const failsForReason = fails(api?.reasons?.past);
  return codes.every(({ fate }) => {
    if (fate === undefined || fate.kind === 'sent' || fate.kind === 'replaced') return false;
    return !(failsForReason && fails(fate));
  });
}

function fails(fate: { readonly kind: string } | undefined): boolean {
  return fate?.kind === 'rejected' || fate?.kind === 'crashes';
}

/** Whether a code among the values of a call is one of these. */
export function sendsCode(send: SendCall, isOne: (code: number) => boolean): boolean {
  return sentCodes(send).some(({ code }) => isOne(code));
}

/** Whether a value of a call is anything but a code of 0–65535. */
export function sendsOther(send: SendCall): boolean {
  return sentCodes(send).length < send.values.length;
}

/** Whether RFC 6455 and the registry let a code stand in a Close frame: 1000–1003, 1007–1014, 3000–4999. */
export function isSendable(code: number): boolean {
  return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) || (code >= 3000 && code <= 4999);
}

/** Whether a code arrives as it is given. For an unknown API: whether the protocol lets it travel. */
export function arrives(api: SendApi | undefined, code: number): boolean {
  return isSendable(code) && (api === undefined || fateOf(api.fates, code)?.kind === 'sent');
}

/** The first of these codes that arrives; `undefined` when none does. */
export function firstThatArrives(api: SendApi | undefined, codes: readonly number[]): number | undefined {
  return codes.find((code) => arrives(api, code));
}
