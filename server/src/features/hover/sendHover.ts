import { describeCode } from '../../../../shared/src/codes/describeCode';
import type { SendApi } from '../../../../shared/src/libraries/profile';
import type { SendCall, Site } from '../../analysis/site';
import { codeSpan } from '../markdown';
import { rangesText, rangesWithFate } from '../numbers';
import type { PrivateMeaning } from '../privateMeanings';
import { outcomeOf, type Outcome } from './outcome';
import { arrives, fateSentences, outcomePart } from './fateTexts';
import { firstLine, joinBlocks, listUnder, sentences, type HoverContext } from './hoverContext';
import { linksFor } from './hoverLinks';
import { callsForAnother, insteadLines } from './insteadOf';
import { kindPart, meaningBlock, meaningsAt, reconnectText, titleFor } from './title';
import { reasonLength, reasonSpoilsCode } from './reasonTexts';

const mostReplacements = 3;

/** The hover on a code that is sent: whether it may be, what this library does with it, what the peer sees. */
export function sendHover(site: Site, send: SendCall, context: HoverContext): string {
  const { messages, locale } = context;
  const { heading } = messages;
  const meanings = meaningsAt(site, context);
  const description = describeCode(site.code ?? Number.NaN);
  const api = send.api;
  const outcome = api === undefined || api.simulates === true ? undefined : outcomeOf(api, site.value);
  const isForAnother = site.code === undefined || callsForAnother(site.code, send);

  const peerSeesIt = description.mayBeOnWire && arrives(outcome?.fate) && !reasonSpoilsCode(send);

  const details = [
    whenLine(site, meanings, context),
    isForAnother && api !== undefined ? labelledUnlessEmpty(heading.accepts, acceptedCodes(api, context), context) : '',
    ...(peerSeesIt
      ? [
          messages.labelled(heading.peersView, description.peersView[locale]),
          labelledUnlessEmpty(heading.reconnect, reconnectText(site, meanings, context) ?? '', context),
        ]
      : []),
    send.reason === undefined ? '' : labelledUnlessEmpty(heading.reason, reasonLength(send, context), context),
  ];
  return joinBlocks([
    firstLine(titleFor(site, meanings, context), standingParts(site, send, outcome, context)),
    meaningBlock(site, meanings, context),
    hereBlock(site, send, outcome, context),
    details.filter((line) => line !== '').map((line) => `- ${line}`),
    // Behind the other list: a heading has to stand between two lists, or Markdown makes one of them.
    isForAnother ? listUnder(heading.instead, insteadLines(site, send, context), mostReplacements) : undefined,
    site.code === undefined ? undefined : linksFor(site.code, context),
  ]);
}

/** May it be sent, by this side, through this call? */
function standingParts(
  site: Site,
  send: SendCall,
  outcome: Outcome | undefined,
  context: HoverContext,
): readonly (string | undefined)[] {
  const { standing, outcome: outcomeTexts } = context.messages;
  const description = describeCode(site.code ?? Number.NaN);
  const api = send.api;
  const label = api === undefined ? '' : codeSpan(api.label);
  const isHandedOn = api?.decidedBelow !== undefined;
  const kind = kindPart(site, meaningsAt(site, context), context);
  const expected = send.expectedToFail === true ? standing.expectedToFail : undefined;

  if (api?.simulates === true) return [kind, outcomeTexts.simulated(label)];
  if (site.code !== undefined && api?.emptyFrameIdiom?.includes(site.code) === true)
    return [outcomeTexts.standsForNone(label)];
  const isReserved = description.kind === 'reserved';
  if (!description.mayBeOnWire) {
    const sentAnyway =
      outcome?.fate.kind === 'sent' && outcome.convertedTo === undefined && !isHandedOn
        ? outcomeTexts.sentAnyway(label)
        : undefined;
    const part = outcome === undefined ? undefined : outcomePart(label, outcome, context);
    return [isReserved ? standing.neverSend : kind, part ?? sentAnyway, expected];
  }
  const side =
    description.whoMaySend === 'client' && send.side === 'server'
      ? standing.forClientsOnly
      : description.whoMaySend === 'server' && send.side === 'client'
        ? standing.forServersOnly
        : undefined;
  const fault = reasonSpoilsCode(send) ? standing.reasonTooLong : expected;
  if (outcome === undefined || isHandedOn) return [kind, side ?? standing.maySend, fault];
  return [kind, outcomePart(label, outcome, context) ?? side ?? standing.maySendHere, fault];
}

/** What this library does with it. */
function hereBlock(site: Site, send: SendCall, outcome: Outcome | undefined, context: HoverContext): string {
  const { messages, locale } = context;
  const { mayBeOnWire, peersView } = describeCode(site.code ?? Number.NaN);
  const api = send.api;
  if (api === undefined) return mayBeOnWire || site.code === undefined ? '' : peersView[locale];
  const label = codeSpan(api.label);
  if (api.simulates === true) return sentences(messages, [messages.fate.simulated(label), api.note?.[locale]]);

  const given = site.code === undefined ? site.text : `${site.code}`;
  const isHandedOn = api.decidedBelow !== undefined && outcome?.fate.kind === 'sent';
  const fate =
    outcome === undefined || (outcome.fate.kind === 'sent' && reasonSpoilsCode(send))
      ? undefined
      : isHandedOn
        ? messages.fate.handedOn(label, given)
        : fateSentences(label, given, outcome, context);
  const note = outcome?.fate.kind === 'sent' ? undefined : api.note?.[locale];
  return sentences(messages, [fate, api.decidedBelow?.[locale], note]);
}

/** When the code is the right one; for codes that are only reported, when that happens. */
function whenLine(site: Site, meanings: readonly PrivateMeaning[], { messages, locale }: HoverContext): string {
  const isNamed = meanings.some(({ meaning }) => meaning !== undefined);
  if (site.code === undefined || isNamed) return '';
  const { kind, mayBeOnWire, appliesWhen } = describeCode(site.code);
  if (!mayBeOnWire && kind !== 'reserved') return '';
  const { heading } = messages;
  return messages.labelled(mayBeOnWire ? heading.whenToSend : heading.causes, appliesWhen[locale]);
}

/** The codes that the API sends as given; empty when it sends every number. */
function acceptedCodes(api: SendApi, context: HoverContext): string {
  const ranges = rangesWithFate(api.fates, (fate) => fate.kind === 'sent');
  const isEverything = ranges.length > 0 && ranges[0]![0] < 1000 && ranges.at(-1)![1] > 5000;
  return isEverything ? '' : `${rangesText(ranges, context.messages)}`;
}

function labelledUnlessEmpty(label: string, text: string, context: HoverContext): string {
  return text === '' ? '' : context.messages.labelled(label, text);
}
