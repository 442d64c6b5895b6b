import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';
import type { ReceivedCode } from '../site';
import { firstValue, otherValues } from '../values/besideReceived';
import { constantOf } from '../values/constants';

const maximumDepth = 4;
const noValue: ReadonlySet<string> = new Set(['nothing', 'absent']);

/**
 * A received code with what the value is where no code came: the numbers that stand in for it (`event.code ?? 1006`,
 * `code = 1006` before it is given one), or a note where that is not known.
 */
export function withStandIns(resolver: Resolver, node: SyntaxNode, received: ReceivedCode): ReceivedCode {
  if (received.api === undefined) return received;
  const found = standIns(resolver, node, 0);
  if (found === 'unknown') return { ...received, mayBeOwn: true };
  return found.length === 0 ? received : { ...received, standIns: found };
}

function standIns(resolver: Resolver, node: SyntaxNode, depth: number): readonly number[] | 'unknown' {
  if (depth > maximumDepth) return [];
  const { language } = resolver.file;
  const expression = language.lower(node);
  if (expression.kind !== 'choice' && expression.kind !== 'name' && expression.kind !== 'call') return [];
  const found: number[] = [];
  for (const value of valuesOf(resolver, node)) {
    if (noValue.has(language.lower(value).kind)) continue;
    const constant = constantOf(resolver, value)?.value;
    if (constant?.kind === 'number') {
      found.push(constant.value);
      continue;
    }
    if (resolver.meaningOf(value)?.kind !== 'received') return 'unknown';
    const inner = standIns(resolver, value, depth + 1);
    if (inner === 'unknown') return inner;
    found.push(...inner);
  }
  return found;
}

/** What an expression may be: its arms, what a variable is given, what a function returns. */
function valuesOf(resolver: Resolver, node: SyntaxNode): readonly SyntaxNode[] {
  const expression = resolver.file.language.lower(node);
  const declaration = expression.kind === 'name' ? resolver.file.resolve(expression.node) : undefined;
  const others = otherValues(resolver, expression);
  if (declaration?.kind !== 'variable' || declaration.path.length > 0 || declaration.each) return others;
  const { initialiser } = declaration;
  if (!initialiser) return others;
  const isConstant = constantOf(resolver, initialiser)?.value.kind === 'number';
  const first = isConstant ? firstValue(resolver, expression) : initialiser;
  return first ? [first, ...others] : others;
}
