import { fateOf } from '../../../shared/src/libraries/fates';
import type { Fate, SendApi } from '../../../shared/src/libraries/profile';
import type { Locale } from '../../../shared/src/locale';
import { findingText } from '../../../shared/src/messages/message';
import { errorText } from './plainText';

/** Whether every layer that a code may be handed to refuses it in the same words: then it does not matter which is there. */
export function isRefusedByAll({ layers }: SendApi, code: number): boolean {
  const errors = (layers ?? []).map(({ fates }) => {
    const fate = fateOf(fates, code);
    return fate?.kind === 'rejected' ? fate.error : undefined;
  });
  return errors.length > 0 && errors.every((error) => error !== undefined && error === errors[0]);
}

/**
 * What the layers below do with a code, one clause for those that do the same; where they are not known one by one, or
 * there is no code, what the profile says of them, as Markdown. Empty when this very call decides. `quoted` sets off the
 * libraries' own texts.
 */
export function belowSentence(
  locale: Locale,
  api: SendApi,
  code: number | undefined,
  quoted: (error: string) => string,
): string {
  if (api.decidedBelow === undefined) return '';
  const { layers } = api;
  if (code === undefined || layers === undefined || layers.length < 2) return api.decidedBelow[locale];
  const groups = new Map<string, string[]>();
  for (const { name, fates } of layers) {
    const fate = fateOf(fates, code);
    const what = fate && outcome(locale, fate, (error) => quoted(errorText(error, String(code))));
    if (what !== undefined) groups.set(what, [...(groups.get(what) ?? []), name]);
  }
  const clauses = [...groups].map(([what, names]) =>
    findingText(locale, 'layerClause', { layers: names.join(locale === 'en' ? ', ' : '、'), what }),
  );
  return findingText(locale, 'layersDecide', { clauses: clauses.join(locale === 'en' ? '; ' : '；') });
}

function outcome(locale: Locale, fate: Fate, quoted: (error: string) => string): string {
  switch (fate.kind) {
    case 'sent':
      return findingText(locale, 'layerSends', {});
    case 'sent-empty':
      return findingText(locale, 'layerEmpties', {});
    case 'replaced':
      return findingText(locale, 'layerReplaces', { with: fate.with });
    case 'rejected':
      return findingText(locale, 'layerRefuses', { error: quoted(fate.error) });
    case 'dropped':
      return findingText(locale, 'layerDrops', {});
    case 'crashes':
      return findingText(locale, 'layerCrashes', { error: quoted(fate.error) });
  }
}
