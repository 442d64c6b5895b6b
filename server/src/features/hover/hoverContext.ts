import { nameOf } from '../../../../shared/src/codes/describeCode';
import { describeCode } from '../../../../shared/src/codes/describeCode';
import type { Locale } from '../../../../shared/src/locale';
import { featureMessages, type FeatureMessages } from '../../../../shared/src/messages/features';
import type { DeclaredCode } from '../../../../shared/src/protocol';
import type { Analysis } from '../../analysis/site';

/** How a hover is to read. */
export type HoverOptions = {
  readonly locale: Locale;
  /** Commands that may stand as links, because the client trusts them. */
  readonly trustedCommands: readonly string[];
  /** Whether the client shows Markdown; else the text is plain. */
  readonly markdown: boolean;
  /** The project's own codes. */
  readonly privateCodes: readonly DeclaredCode[] | undefined;
};

/** What every part of a hover needs. */
export type HoverContext = HoverOptions & { readonly analysis: Analysis; readonly messages: FeatureMessages };

export function hoverContext(analysis: Analysis, options: HoverOptions): HoverContext {
  return { ...options, analysis, messages: featureMessages(options.locale) };
}

/** `1005 (No Status Rcvd)`; the bare number where the registry has no name for it. */
export function codeInText(code: number, context: HoverContext): string {
  const description = describeCode(code);
  if (description.registeredName === undefined) return `${code}`;
  const name = context.locale === 'en' ? nameOf(description, 'en') : description.name[context.locale];
  return context.messages.codeWithName(`${code}`, name);
}

/** The first line of a hover: title and standing. */
export function firstLine(title: string, parts: readonly (string | undefined)[]): string {
  return [`**${title}**`, ...parts.filter((part) => part !== undefined)].join(' · ');
}

/** A heading with a list under it, cut to `most` items; nothing for an empty list. */
export function listUnder(heading: string, items: readonly string[], most: number): readonly string[] {
  if (items.length === 0) return [];
  return [`**${heading}**`, ...items.slice(0, most).map((item) => `- ${item}`)];
}

/** Blocks with an empty line between them. A block is one paragraph or list; empty ones vanish. */
export function joinBlocks(blocks: readonly (string | readonly string[] | undefined)[]): string {
  return blocks
    .map((block) => (typeof block === 'string' ? block : (block ?? []).join('\n')))
    .filter((block) => block !== '')
    .join('\n\n');
}

/** Sentences of one paragraph; what is absent or empty vanishes. */
export function sentences(messages: FeatureMessages, parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(messages.sentenceGap);
}
