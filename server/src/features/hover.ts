import { describeCode } from '../../../shared/src/codes/describeCode';
import type { Analysis, SendCall, Site, Span } from '../analysis/site';
import { callHover } from './hover/callHover';
import { definitionHover } from './hover/definitionHover';
import { hoverContext, joinBlocks, type HoverContext, type HoverOptions } from './hover/hoverContext';
import { receiveHover } from './hover/receiveHover';
import { sendHover } from './hover/sendHover';
import { meaningBlock, meaningsAt, titleFor } from './hover/title';
import { plainText } from './markdown';
import { privateName } from './privateMeanings';
import { touches } from './span';

export type { HoverOptions } from './hover/hoverContext';

/** What to show over a span of the text: Markdown, or plain text when the client shows no Markdown. */
export type Hover = { readonly span: Span; readonly markdown: string };

/**
 * The hover at an offset: on a close code, or on the name of a call that sends one. `undefined` where there is neither,
 * so never in comments and strings that are no codes.
 */
export function hoverAt(analysis: Analysis, offset: number, options: HoverOptions): Hover | undefined {
  const context = hoverContext(analysis, options);
  const site = siteAt(analysis, offset);
  if (site !== undefined) return finish(site.span, siteHover(site, context), options);

  const send = analysis.sends.find((candidate) => isNameOf(candidate, offset));
  if (send?.library === undefined || send.api === undefined) return undefined;
  return finish(send.name, callHover(send, send.library, send.api, context), options);
}

/** The site whose token the offset touches; of two neighbours the one that begins there. */
function siteAt(analysis: Analysis, offset: number): Site | undefined {
  const touched = analysis.sites.filter(({ span }) => touches(span, offset));
  return touched.find(({ span }) => offset < span.end) ?? touched[0];
}

/** A call of which only the shape is known gets no card. */
function isNameOf(send: SendCall, offset: number): boolean {
  return send.certainty !== 'possible' && send.through === undefined && touches(send.name, offset);
}

function siteHover(site: Site, context: HoverContext): string {
  if (site.certainty === 'possible') return possibleHover(site, context);
  if (site.role === 'send' && site.send !== undefined) return sendHover(site, site.send, context);
  if (site.role === 'receive' && site.comparison !== undefined) return receiveHover(site, site.comparison, context);
  return definitionHover(site, context);
}

/**
 * A cautious line for what only looks like a close code, and what the file's private sets mean by it; nothing for values
 * that have no name.
 */
function possibleHover(site: Site, context: HoverContext): string {
  if (site.code === undefined) return '';
  const meanings = meaningsAt(site, context);
  const isRegistered = describeCode(site.code).registeredName !== undefined;
  if (!isRegistered && privateName(meanings) === undefined) return '';
  const line = `**${site.code}** · ${context.messages.standing.possibleOnly(titleFor(site, meanings, context))}`;
  return isRegistered ? line : joinBlocks([line, meaningBlock(site, meanings, context)]);
}

function finish(span: Span, markdown: string, options: HoverOptions): Hover | undefined {
  if (markdown === '') return undefined;
  return { span, markdown: options.markdown ? markdown : plainText(markdown) };
}
