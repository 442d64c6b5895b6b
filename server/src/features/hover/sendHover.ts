import { describeCode } from '../../../../shared/src/codes/describeCode';
import { fateOf } from '../../../../shared/src/libraries/fates';
import type { SendApi } from '../../../../shared/src/libraries/profile';
import type { SendCall, Site } from '../../analysis/site';
import { belowSentence } from '../../rules/layerText';
import { codeSpan } from '../markdown';
import { rangesText, rangesWithFate } from '../numbers';
import type { PrivateMeaning } from '../privateMeanings';
import { deliveryOf, mayReachPeer, type Delivery } from './delivery';
import { fateSentences } from './fateTexts';
import { firstLine, joinBlocks, sentences, type HoverContext } from './hoverContext';
import { linksFor } from './hoverLinks';
import { callsForAnother, insteadLines } from './insteadOf';
import { reasonLength, reasonSpoilsCode } from './reasonTexts';
import { sendStanding } from './sendStanding';
import { meaningBlock, meaningsAt, reconnectText, titleFor } from './title';

const mostReplacements = 3;

/** The hover on a code that is sent: whether it may be, what this library does with it, what the peer sees. */
export function sendHover(site: Site, send: SendCall, context: HoverContext): string {
  const { heading } = context.messages;
  const meanings = meaningsAt(site, context);
  const delivery = deliveryOf(site, send);
  const isForAnother = site.code === undefined || callsForAnother(site.code, send);
  const instead = isForAnother ? insteadLines(site, send, context).slice(0, mostReplacements) : [];
  const details = [
    // One list with the others, or Markdown would make one of the two; and first, as what a reader looks for.
    ...(instead.length > 0 ? [[`**${heading.instead}**`, ...instead.map((line) => `  - ${line}`)].join('\n')] : []),
    whenLine(site, delivery, meanings, context),
    isForAnother ? labelled(heading.accepts, acceptedCodes(send.api, delivery, context), context) : '',
    ...(mayReachPeer(delivery, send) ? peerLines(site, meanings, context) : []),
    labelled(heading.reason, reasonLength(send, context), context),
  ];
  return joinBlocks([
    firstLine(titleFor(site, meanings, context), sendStanding(site, send, delivery, context)),
    meaningBlock(site, meanings, context),
    hereBlock(site, send, delivery, context),
    details.filter((line) => line !== '').map((line) => `- ${line}`),
    site.code === undefined ? undefined : linksFor(site.code, context),
  ]);
}

/** What this library does with it. */
function hereBlock(site: Site, send: SendCall, delivery: Delivery, context: HoverContext): string {
  const { messages, locale } = context;
  const { api } = send;
  if (api === undefined) {
    const { mayBeOnWire, peersView } = describeCode(site.code ?? Number.NaN);
    return mayBeOnWire || site.code === undefined ? '' : peersView[locale];
  }
  const here = deliverySentence(codeSpan(api.label), site, send, delivery, context);
  const below = delivery.kind === 'handed-on' ? belowSentence(locale, api, site.code, codeSpan) : undefined;
  return sentences(messages, [here, below, api.note?.[locale]]);
}

function deliverySentence(
  label: string,
  site: Site,
  send: SendCall,
  delivery: Delivery,
  context: HoverContext,
): string | undefined {
  const { fate } = context.messages;
  const given = site.code === undefined ? site.text : `${site.code}`;
  switch (delivery.kind) {
    case 'simulated':
      return fate.simulated(label);
    case 'handed-on':
      return isHandedOn(send.api, site.code) ? fate.handedOn(label, given) : undefined;
    case 'local':
      return fate.staysLocal(label, given);
    case 'none':
      return delivery.frame === 'no' ? fate.withoutFrame(label, given) : fate.emptied(label, given);
    case 'unknown':
      return undefined;
    case 'outcome': {
      const isSpoilt = delivery.outcome.fate.kind === 'sent' && reasonSpoilsCode(send);
      return isSpoilt ? undefined : fateSentences(label, given, delivery.outcome, context);
    }
  }
}

/** Not where every layer refuses the number, as what makes a code of it does. */
function isHandedOn(api: SendApi | undefined, code: number | undefined): boolean {
  if (code === undefined || api?.layers === undefined) return true;
  return api.layers.some(({ fates }) => fateOf(fates, code)?.kind !== 'rejected');
}

/** When the code is the right one; for codes that are only reported, when that happens. */
function whenLine(
  site: Site,
  delivery: Delivery,
  meanings: readonly PrivateMeaning[],
  { messages, locale }: HoverContext,
): string {
  const isNamed = meanings.some(({ meaning }) => meaning !== undefined);
  if (site.code === undefined || isNamed) return '';
  if (delivery.kind === 'simulated' || delivery.kind === 'none') return '';
  const { kind, mayBeOnWire, appliesWhen } = describeCode(site.code);
  if (!mayBeOnWire && kind !== 'reserved') return '';
  const { heading } = messages;
  return messages.labelled(mayBeOnWire ? heading.whenToSend : heading.causes, appliesWhen[locale]);
}

/** The codes that the API sends as given; empty when it sends every number, or a layer below decides. */
function acceptedCodes(api: SendApi | undefined, delivery: Delivery, context: HoverContext): string {
  if (api === undefined || delivery.kind === 'handed-on' || delivery.kind === 'simulated') return '';
  const ranges = rangesWithFate(api.fates, (fate) => fate.kind === 'sent');
  const isNearlyEverything = (ranges[0]?.[0] ?? 1000) < 1000 && (ranges.at(-1)?.[1] ?? 0) > 5000;
  return isNearlyEverything || api.staysLocal === true ? '' : rangesText(ranges, context.messages);
}

/** What the peer sees and should do about it; empty for codes that must not travel. */
function peerLines(site: Site, meanings: readonly PrivateMeaning[], context: HoverContext): readonly string[] {
  const { heading } = context.messages;
  const { mayBeOnWire, peersView } = describeCode(site.code ?? Number.NaN);
  if (!mayBeOnWire) return [];
  return [
    labelled(heading.peersView, peersView[context.locale], context),
    labelled(heading.reconnect, reconnectText(site, meanings, context) ?? '', context),
  ];
}

function labelled(label: string, text: string, { messages }: HoverContext): string {
  return text === '' ? '' : messages.labelled(label, text);
}
