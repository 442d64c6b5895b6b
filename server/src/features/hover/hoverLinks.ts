import { describeCode } from '../../../../shared/src/codes/describeCode';
import { commands } from '../../../../shared/src/protocol';
import { commandLink, link } from '../markdown';
import type { HoverContext } from './hoverContext';

const mostReferences = 3;

/**
 * The last line of a hover on a code: the full explanation where the client trusts the command that opens it, then the
 * public documents.
 */
export function linksFor(code: number, context: HoverContext): string {
  const explanation = explanationLink(context.messages.links.explanation, [code], context);
  const references = describeCode(code)
    .references.slice(0, mostReferences)
    .map((reference) => link(reference.label, reference.url));
  return [...(explanation === undefined ? [] : [explanation]), ...references].join(' · ');
}

/** A link to the explanation of one code or two; `undefined` where the client does not trust the command. */
export function explanationLink(
  label: string,
  codes: readonly number[],
  { trustedCommands }: HoverContext,
): string | undefined {
  const { openExplanation } = commands;
  return trustedCommands.includes(openExplanation) ? commandLink(label, openExplanation, codes) : undefined;
}
