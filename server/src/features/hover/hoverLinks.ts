import { describeCode } from '../../../../shared/src/codes/describeCode';
import { commands } from '../../../../shared/src/protocol';
import { commandLink, link } from '../markdown';
import type { HoverContext } from './hoverContext';

const mostReferences = 3;

/**
 * The last line of a hover on a code: the full explanation and comparisons where the client trusts the command that
 * opens them, then the public documents.
 */
export function linksFor(code: number, compareWith: readonly number[], context: HoverContext): string {
  const { openExplanation } = commands;
  const { links } = context.messages;
  const own = context.trustedCommands.includes(openExplanation)
    ? [
        commandLink(links.explanation, openExplanation, [code]),
        ...compareWith.map((other) => commandLink(links.compareWith(`${other}`), openExplanation, [code, other])),
      ]
    : [];
  const references = describeCode(code)
    .references.slice(0, mostReferences)
    .map((reference) => link(reference.label, reference.url));
  return [...own, ...references].join(' · ');
}
