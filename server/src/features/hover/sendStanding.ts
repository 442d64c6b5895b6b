import { describeCode } from '../../../../shared/src/codes/describeCode';
import type { SendCall, Site } from '../../analysis/site';
import { codeSpan } from '../markdown';
import type { Delivery } from './delivery';
import { outcomePart } from './fateTexts';
import type { HoverContext } from './hoverContext';
import { reasonSpoilsCode } from './reasonTexts';
import { kindPart, meaningsAt } from './title';

/** The parts of the first line: may the code be sent, by this side, through this call? */
export function sendStanding(
  site: Site,
  send: SendCall,
  delivery: Delivery,
  context: HoverContext,
): readonly (string | undefined)[] {
  const { standing, outcome: texts } = context.messages;
  const label = send.api === undefined ? '' : codeSpan(send.api.label);
  const kind = kindPart(site, meaningsAt(site, context), context);
  if (delivery.kind === 'simulated') return [kind, standing.testDouble];
  if (delivery.kind === 'none')
    return [delivery.frame === 'no' ? texts.standsForNoFrame(label) : texts.standsForNone(label)];

  const here = herePart(label, delivery, context);
  const expected = send.expectedToFail === true ? standing.expectedToFail : undefined;
  const description = describeCode(site.code ?? Number.NaN);
  if (!description.mayBeOnWire) {
    const isSent = delivery.kind === 'outcome' && delivery.outcome.fate.kind === 'sent';
    const anyway = isSent ? texts.sentAnyway(label) : undefined;
    return [description.kind === 'reserved' ? standing.neverSend : kind, here ?? anyway, expected];
  }
  const side = sidePart(description.whoMaySend, send, context);
  const allowed = delivery.kind === 'outcome' ? standing.maySendHere : standing.maySend;
  const fault = reasonSpoilsCode(send) ? standing.reasonTooLong : expected;
  if (delivery.kind === 'handed-on') return [kind, side ?? allowed, here, fault];
  return [kind, here ?? side ?? allowed, fault];
}

/** What is special about this call; `undefined` when it simply sends the code, or nothing is known. */
function herePart(label: string, delivery: Delivery, context: HoverContext): string | undefined {
  const { standing } = context.messages;
  if (delivery.kind === 'handed-on') return standing.layerBelowDecides;
  if (delivery.kind === 'local') return standing.staysLocal;
  return delivery.kind === 'outcome' ? outcomePart(label, delivery.outcome, context) : undefined;
}

function sidePart(
  whoMaySend: ReturnType<typeof describeCode>['whoMaySend'],
  { side }: SendCall,
  { messages: { standing } }: HoverContext,
): string | undefined {
  if (whoMaySend === 'client' && side === 'server') return standing.forClientsOnly;
  if (whoMaySend === 'server' && side === 'client') return standing.forServersOnly;
  return undefined;
}
