import { comparePair } from '../../../../shared/src/codes/comparePair';
import { sentences, type HoverContext } from './hoverContext';
import { explanationLink } from './hoverLinks';

const mostRivals = 3;

/**
 * What sets a code apart from those of its group that people confuse it with, a line each, with a link to the
 * comparison. Empty when there are none.
 */
export function apartLines(code: number, group: readonly number[], context: HoverContext): readonly string[] {
  const { locale, messages } = context;
  const pairs = [...new Set(group)]
    .filter((other) => other !== code)
    .map((other) => comparePair(code, other))
    .filter(({ handWritten }) => handWritten)
    .slice(0, mostRivals);
  return pairs.map(({ second, differences }) => {
    const comparison = explanationLink(messages.links.compare, [code, second.code], context);
    return messages.labelled(`${code} / ${second.code}`, sentences(messages, [differences[0]?.[locale], comparison]));
  });
}
