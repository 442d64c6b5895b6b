import type { Replacement } from '../../../../shared/src/codes/replacements';
import { suggestReplacements } from '../../../../shared/src/codes/suggestReplacements';
import type { SendCall, Site } from '../../analysis/site';
import { arrives } from '../../rules/sentValue';
import { codeSpan } from '../markdown';
import type { HoverContext } from './hoverContext';

/** What to send in the place of a code that does not arrive as given, each with its intent; the likeliest first. */
export function insteadLines(site: Site, send: SendCall, context: HoverContext): readonly string[] {
  const { messages, locale } = context;
  const number = numberOf(site);
  const isStringOfCode = site.value.kind === 'string' && arrives(send.api, number);
  if (isStringOfCode) return [messages.instead.item(`${number}`, messages.instead.sameNumber)];
  return suggestReplacements(number).flatMap((replacement) => {
    const shown = replacementText(replacement, send, context);
    return shown === undefined ? [] : [messages.instead.item(shown, replacement.intent[locale])];
  });
}

/** Whether something better is called for: nobody may send the code, or this API does not send it as given. */
export function callsForAnother(code: number, send: SendCall): boolean {
  const { api } = send;
  if (api?.simulates === true || api?.emptyFrameIdiom?.includes(code) === true) return false;
  return !arrives(api, code);
}

/** `undefined` when this API cannot do it. */
function replacementText({ code }: Replacement, send: SendCall, { messages }: HoverContext): string | undefined {
  const { api } = send;
  if (code === 'none')
    return api === undefined || api.whenOmitted === 'sent-empty' ? messages.instead.noCode : undefined;
  if (code === 'terminate') return api?.abrupt === undefined ? undefined : codeSpan(`${api.abrupt}()`);
  return arrives(api, code) ? `${code}` : undefined;
}

/** A numeric string counts as its number. */
function numberOf({ code, value }: Site): number {
  if (code !== undefined) return code;
  if (value.kind === 'number') return value.value;
  return value.kind === 'string' && value.value.trim() !== '' ? Number(value.value) : Number.NaN;
}
