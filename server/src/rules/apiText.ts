import type { Locale } from '../../../shared/src/locale';
import type { Fate, FateTable, SendApi } from '../../../shared/src/libraries/profile';
import { enumerate, findingText } from '../../../shared/src/messages/message';
import { belowSentence, isRefusedByAll } from './layerText';
import { errorText, plainText } from './plainText';

/** What a send API does with a code that must not be sent, as one sentence; empty when nothing is known. */
export function apiSentence(
  locale: Locale,
  api: SendApi | undefined,
  fate: Fate | undefined,
  value: string,
  reserved: boolean,
): string {
  if (api === undefined || fate === undefined) return '';
  const label = api.label;
  const code = /^\d+$/u.test(value) ? Number(value) : undefined;
  if (api.decidedBelow !== undefined && !(code !== undefined && isRefusedByAll(api, code)))
    return plainText(belowSentence(locale, api, code, (error) => error));
  switch (fate.kind) {
    case 'rejected':
      return (
        findingText(locale, 'apiRejects', { label, error: errorText(fate.error, value) }) + leaves(locale, fate.leaves)
      );
    case 'crashes':
      return findingText(locale, 'apiCrashes', { label, error: errorText(fate.error, value) });
    case 'sent':
      return findingText(locale, reserved ? 'apiSendsReserved' : 'apiSendsInvalid', { label });
    case 'sent-empty':
      return findingText(locale, 'apiSendsEmpty', { label });
    case 'replaced':
      return findingText(locale, 'apiReplaces', { label, with: fate.with });
    case 'dropped':
      return findingText(locale, 'apiDrops', { label }) + leaves(locale, fate.leaves);
  }
}

function leaves(locale: Locale, text: { readonly [L in Locale]: string } | undefined): string {
  if (text === undefined) return '';
  return (locale === 'en' ? ' ' : '') + plainText(text[locale]);
}

/** The codes that an API sends as given, written out: `1000 and 3000–4999`. */
export function acceptedCodes(locale: Locale, fates: FateTable): string {
  const ranges: [number, number][] = [];
  for (const [from, to, fate] of fates) {
    if (fate.kind !== 'sent') continue;
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === from - 1) last[1] = to;
    else ranges.push([from, to]);
  }
  return enumerate(
    locale,
    ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)),
  );
}
