import { describeCode } from '../../../../shared/src/codes/describeCode';
import type { CodeDescription } from '../../../../shared/src/codes/codeDescription';
import type { Site } from '../../analysis/site';
import { firstLine, joinBlocks, sentences, type HoverContext } from './hoverContext';
import { linksFor } from './hoverLinks';
import { kindPart, meaningBlock, meaningsAt, reconnectText, titleFor } from './title';

/** The hover on a code where a constant gives it a name: both views in brief. */
export function definitionHover(site: Site, context: HoverContext): string {
  const { messages, locale } = context;
  const { heading, standing } = messages;
  const meanings = meaningsAt(site, context);
  const description = describeCode(site.code ?? Number.NaN);
  const kind = kindPart(site, meanings, context);
  const verdict = description.mayBeOnWire
    ? standing.maySend
    : description.kind === 'reserved'
      ? standing.neverSend
      : undefined;
  const title = firstLine(titleFor(site, meanings, context), [kind, verdict]);
  if (site.code === undefined) return joinBlocks([title, meaningBlock(site, meanings, context)]);

  const reconnect = reconnectText(site, meanings, context);
  const cause = description.mayBeOnWire ? description.whenItOccurs[0]?.[locale] : description.appliesWhen[locale];
  const received = sentences(messages, [receivedText(description, context), cause]);
  return joinBlocks([
    title,
    meaningBlock(site, meanings, context),
    [
      `- ${messages.labelled(heading.asSent, sentText(description, context))}`,
      `- ${messages.labelled(heading.asReceived, received)}`,
      ...(reconnect === undefined ? [] : [`- ${messages.labelled(heading.reconnect, reconnect)}`]),
    ],
    linksFor(site.code, context),
  ]);
}

function sentText(description: CodeDescription, { messages, locale }: HoverContext): string {
  const { definition } = messages;
  if (!description.mayBeOnWire) return description.kind === 'reserved' ? definition.neverSend : definition.notSendable;
  const { whoMaySend } = description;
  if (whoMaySend === 'nobody') return definition.notSendable;
  return sentences(messages, [
    definition.maySend(definition.who[whoMaySend]),
    description.browserMaySend ? definition.browserMaySend : definition.browserMayNotSend,
    description.appliesWhen[locale],
  ]);
}

function receivedText(description: CodeDescription, { messages }: HoverContext): string {
  const { definition } = messages;
  if (description.mayBeOnWire) return definition.fromPeer;
  return description.mayBeReportedLocally ? definition.reportedLocally : definition.noConformingPeer;
}
