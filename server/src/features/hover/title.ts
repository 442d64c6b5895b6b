import { describeCode, titleOf } from '../../../../shared/src/codes/describeCode';
import type { Site } from '../../analysis/site';
import { codeSpan, escapeMarkdown } from '../markdown';
import { privateMeanings, privateName, type PrivateMeaning } from '../privateMeanings';
import type { HoverContext } from './hoverContext';

/** What this project and its private code sets say of the site's code. */
export function meaningsAt(site: Site, context: HoverContext): readonly PrivateMeaning[] {
  if (site.code === undefined) return [];
  return privateMeanings(site.code, site.privateSets, context.privateCodes, context.locale);
}

/**
 * Number and name: `1006 Abnormal Closure`; for codes without a registered name the private name, or the number alone
 * when nobody names it. A value that is no whole number stands as it is written.
 */
export function titleFor(site: Site, meanings: readonly PrivateMeaning[], context: HoverContext): string {
  if (site.code === undefined) return codeSpan(site.text);
  const description = describeCode(site.code);
  if (description.registeredName !== undefined) return escapeMarkdown(titleOf(description, context.locale));
  const name = privateName(meanings);
  return name === undefined ? `${site.code}` : `${site.code} ${escapeMarkdown(name)}`;
}

/** "Private use", "not registered" and the like; `undefined` for registered codes that may be sent. */
export function kindPart(site: Site, meanings: readonly PrivateMeaning[], context: HoverContext): string | undefined {
  const { standing } = context.messages;
  if (site.code === undefined) return standing.notACloseCode;
  const [source, another] = new Set(meanings.filter(({ name }) => name !== undefined).map(({ source: by }) => by));
  const isOne = source !== undefined && another === undefined;
  const ofSource = isOne ? standing.privateOf(escapeMarkdown(source)) : undefined;
  switch (describeCode(site.code).kind) {
    case 'not-a-close-code':
      return standing.notACloseCode;
    case 'below-range':
    case 'above-range':
      return standing.outsideRange;
    case 'unassigned':
      return standing.unassigned;
    case 'library-range':
      return ofSource ?? standing.unregistered;
    case 'private':
      return ofSource ?? standing.privateUse;
    case 'registered':
    case 'reserved':
      return undefined;
  }
}

/** What the code means: in this project and its private code sets, else by the standard. */
export function meaningBlock(
  site: Site,
  meanings: readonly PrivateMeaning[],
  context: HoverContext,
): readonly string[] {
  const { messages, locale } = context;
  if (site.code === undefined) return [messages.oddValue];
  const own = meanings.flatMap(({ source, meaning }) =>
    meaning === undefined ? [] : [messages.privateCode.meaningIn(escapeMarkdown(source), meaning)],
  );
  const description = describeCode(site.code);
  const isPrivate = description.kind === 'private' || description.kind === 'library-range';
  if (own.length > 0 && isPrivate) return own;
  return [description.meaning[locale], ...own];
}

/** Reconnect advice: what the sets that name the code say, else what holds for the code. */
export function reconnectText(
  site: Site,
  meanings: readonly PrivateMeaning[],
  context: HoverContext,
): string | undefined {
  const { messages, locale } = context;
  if (site.code === undefined) return undefined;
  const own = meanings.flatMap(({ source, reconnect, rule }) => {
    const text = rule ?? (reconnect === undefined ? undefined : messages.privateCode.reconnect[reconnect]);
    return text === undefined ? [] : [messages.privateCode.meaningIn(escapeMarkdown(source), text)];
  });
  if (own.length > 0) return own.join(messages.sentenceGap);
  const { reconnect } = describeCode(site.code);
  return reconnect.advice === 'not-applicable' ? undefined : reconnect.text[locale];
}
