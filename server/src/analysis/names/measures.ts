import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';

/** Words for sizes, counts, times and places that stand at the end of a name, in any case. */
const words =
  /(?:size|length|count|counter|total|index|offset|position|limit|capacity|threshold|bytes|width|height|depth|time|times|timeout|timestamp|delay|interval|duration|elapsed|lifetime|seconds|millis|expires|expiry|year|version|price|amount|score|retries|attempts)$/iu;
/** Words that end other words too (`transport`, `params`): only as a word of their own. */
const shortWords =
  /(?:^|_)(?:id|ids|ms|port|pid|age|now|len|ttl|max|min)$|[a-z\d](?:Ids?|Ms|Port|Pid|Age|Now|Len|Ttl|Max|Min)$/u;

/** Whether a name is that of a size, a count, a time or an id: what bears it holds no close code. */
export function isMeasure(name: string): boolean {
  return words.test(name) || shortWords.test(name);
}

/** Whether an expression reads a measure by its name: `data.length`, `this.entries.size`, `Date.now()`. */
export function readsMeasure(resolver: Resolver, node: SyntaxNode): boolean {
  const expression = resolver.file.language.lower(node);
  switch (expression.kind) {
    case 'name':
    case 'member':
      return isMeasure(expression.name);
    case 'call':
      return readsMeasure(resolver, expression.callee);
    default:
      return false;
  }
}
