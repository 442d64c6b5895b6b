import { describeCode, nameOf } from '../../../shared/src/codes/describeCode';
import type { Locale } from '../../../shared/src/locale';
import { featureMessages } from '../../../shared/src/messages/features';
import type { DeclaredCode } from '../../../shared/src/protocol';
import type { Analysis, CompletionSpot, Edit, Span } from '../analysis/site';
import { codesFor } from './completion/completionCodes';
import { completionSpotAt } from './completion/completionSpot';
import { joinBlocks } from './hover/hoverContext';
import { escapeMarkdown, link, plainText } from './markdown';
import { privateMeanings, privateName, type PrivateMeaning } from './privateMeanings';

/** What `completionDocumentation` needs again when the client asks for it. */
export type CompletionData = {
  readonly code: number;
  readonly use: 'send' | 'compare';
  readonly privateSets: readonly string[];
};

/** One code to choose. */
export type Completion = {
  /** `1000 Normal Closure`. */
  readonly label: string;
  /** Where the code comes from, in a few words. */
  readonly detail: string;
  /** What is put in place of `span`: the number, or the library's constant. */
  readonly newText: string;
  readonly span: Span;
  /** Edits elsewhere: the import of the constant. */
  readonly edits: readonly Edit[];
  /** Items sort by it as text. */
  readonly sortText: string;
  /** What typed text is matched with: number, names, constant. */
  readonly filterText: string;
  readonly data: CompletionData;
};

export type CompletionOptions = { readonly locale: Locale; readonly privateCodes: readonly DeclaredCode[] | undefined };

/**
 * The close codes that can be written at an offset: in the code argument of a send, or where a received code is
 * compared. Empty everywhere else.
 */
export function completionsAt(analysis: Analysis, offset: number, options: CompletionOptions): readonly Completion[] {
  const spot = completionSpotAt(analysis, offset);
  if (spot === undefined) return [];
  const privateSets = [...new Set(analysis.sites.flatMap((site) => site.privateSets))];
  return codesFor(spot, analysis, options.privateCodes).map((code, index) => {
    const meanings = privateMeanings(code, privateSets, options.privateCodes, options.locale);
    return completionFor(code, index, spot, meanings, { analysis, options, privateSets });
  });
}

/** The documentation of an item, as Markdown or plain text; asked for when the item is looked at. */
export function completionDocumentation(
  { code, use, privateSets }: CompletionData,
  options: CompletionOptions & { readonly markdown: boolean },
): string {
  const { locale, privateCodes } = options;
  const messages = featureMessages(locale);
  const description = describeCode(code);
  const meanings = privateMeanings(code, privateSets, privateCodes, locale).flatMap(({ source, meaning }) =>
    meaning === undefined ? [] : [messages.privateCode.meaningIn(escapeMarkdown(source), meaning)],
  );
  const reference = description.references[0];
  const markdown = joinBlocks([
    meanings.length > 0 && description.registeredName === undefined
      ? meanings
      : [description.meaning[locale], ...meanings],
    use === 'send'
      ? description.appliesWhen[locale]
      : messages.labelled(messages.heading.reconnect, description.reconnect.text[locale]),
    reference === undefined ? undefined : link(reference.label, reference.url),
  ]);
  return options.markdown ? markdown : plainText(markdown);
}

type Surroundings = {
  readonly analysis: Analysis;
  readonly options: CompletionOptions;
  readonly privateSets: readonly string[];
};

function completionFor(
  code: number,
  index: number,
  spot: CompletionSpot,
  meanings: readonly PrivateMeaning[],
  { analysis, options, privateSets }: Surroundings,
): Completion {
  const description = describeCode(code);
  const name = description.registeredName === undefined ? privateName(meanings) : nameOf(description, options.locale);
  const library = spot.kind === 'send' ? spot.send.library : spot.received.library;
  const constant = library && analysis.writer.constant(library, code, { kind: 'number' });
  const newText = constant?.text ?? `${code}`;
  return {
    label: name === undefined ? `${code}` : `${code} ${name}`,
    detail: detailOf(code, spot, meanings, options.locale),
    newText,
    span: spot.span,
    edits: constant?.edits ?? [],
    sortText: String(index).padStart(3, '0'),
    filterText: [`${code}`, name, ...description.shortNames, constant?.text]
      .filter((part) => part !== undefined)
      .join(' '),
    data: { code, use: spot.kind, privateSets },
  };
}

/** Where the code comes from. */
function detailOf(code: number, spot: CompletionSpot, meanings: readonly PrivateMeaning[], locale: Locale): string {
  const { completion } = featureMessages(locale);
  const description = describeCode(code);
  if (spot.kind === 'compare' && !description.mayBeOnWire) return completion.reported;
  if (description.registeredName !== undefined) return completion.standard;
  return meanings[0]?.source ?? '';
}
