import { describeCode } from '../../../../shared/src/codes/describeCode';
import type { Comparison, Site } from '../../analysis/site';
import { codeSpan } from '../markdown';
import { apartLines } from './apart';
import { firstLine, joinBlocks, listUnder, type HoverContext } from './hoverContext';
import { linksFor } from './hoverLinks';
import { receiveFacts, reports } from './receiveTexts';
import { kindPart, meaningBlock, meaningsAt, reconnectText, titleFor } from './title';

const mostCauses = 4;
const mostFixes = 3;

/** The hover on a code that a received one is compared with: where it comes from and what to do about it. */
export function receiveHover(site: Site, comparison: Comparison, context: HoverContext): string {
  const { messages, locale } = context;
  const { heading } = messages;
  const meanings = meaningsAt(site, context);
  const title = firstLine(titleFor(site, meanings, context), standingParts(site, comparison, context));
  const api = comparison.received.api;
  const { code } = site;
  if (code === undefined) return joinBlocks([title, meaningBlock(site, meanings, context)]);

  const description = describeCode(code);
  const apart = apartLines(code, comparison.group, context);
  const reconnect = reconnectText(site, meanings, context);
  const isNamed = meanings.some(({ meaning }) => meaning !== undefined);
  // Where the lines that set codes apart stand, the causes make room for them.
  const causes = isNamed
    ? []
    : listUnder(
        heading.causes,
        description.whenItOccurs.map((cause) => cause[locale]),
        mostCauses - Math.min(2, apart.length),
      );
  const fixes = isNamed
    ? []
    : listUnder(
        heading.fixes,
        description.howToFix.map((fix) => fix[locale]),
        mostFixes,
      );
  return joinBlocks([
    title,
    meaningBlock(site, meanings, context),
    api === undefined ? undefined : receiveFacts(api, code, context),
    apart.length === 0 ? undefined : listUnder(heading.apart, apart, apart.length),
    causes,
    fixes,
    reconnect === undefined ? undefined : messages.labelled(heading.reconnect, reconnect),
    linksFor(code, context),
  ]);
}

function standingParts(site: Site, comparison: Comparison, context: HoverContext): readonly (string | undefined)[] {
  const { standing } = context.messages;
  const kind = kindPart(site, meaningsAt(site, context), context);
  const place =
    comparison.operator === 'event'
      ? standing.inConstructedEvent
      : isOrdering(comparison)
        ? standing.limitOfRange
        : undefined;
  if (site.code === undefined || place === standing.limitOfRange) return [kind, place];

  const description = describeCode(site.code);
  const api = comparison.received.api;
  if (api !== undefined && comparison.operator !== 'event' && !reports(api, site.code)) {
    return [kind, standing.notReportedBy(codeSpan(api.label))];
  }
  if (description.mayBeReportedLocally && !description.mayBeOnWire) return [kind, standing.localOnly, place];
  return [kind, description.mayBeOnWire ? standing.fromPeer : standing.noConformingPeer, place];
}

function isOrdering({ operator }: Comparison): boolean {
  return operator === '<' || operator === '<=' || operator === '>' || operator === '>=';
}
