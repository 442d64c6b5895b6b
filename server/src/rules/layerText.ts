import { fateOf } from '../../../shared/src/libraries/fates';
import type { Fate, Layer, SendApi } from '../../../shared/src/libraries/profile';
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
    if (what !== undefined) groups.set(what, [...(groups.get(what) ?? []), nameIn(locale, name)]);
  }
  if (groups.size === 0) return api.decidedBelow[locale];
  const all = layers.map(({ name }) => nameIn(locale, name));
  const clauses = [...groups].map(([what, names]) =>
    findingText(locale, 'layerClause', { layers: joinedNames(names, all).join(locale === 'en' ? ', ' : '、'), what }),
  );
  return findingText(locale, 'layersDecide', { clauses: clauses.join(locale === 'en' ? '; ' : '；') });
}

function nameIn(locale: Locale, name: Layer['name']): string {
  return typeof name === 'string' ? name : name[locale];
}

/** `Tyrus` for `Tyrus (server)` and `Tyrus (client)`, where no other layer of that name does something else. */
function joinedNames(names: readonly string[], all: readonly string[]): readonly string[] {
  const baseOf = (name: string) => name.replace(/ \([^()]*\)$/u, '');
  const short = names.map((name) => {
    const kin = all.filter((other) => baseOf(other) === baseOf(name));
    return kin.length > 1 && kin.every((other) => names.includes(other)) ? baseOf(name) : name;
  });
  return [...new Set(short)];
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
