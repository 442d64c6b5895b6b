import type { Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { constantOf } from './constants';
import { listedFor } from '../names/calleePaths';
import { assigningUses } from '../meaning/uses';
import type { Resolver } from '../meaning/meaning';

/** A longer text is not put together: it is as good as endless. */
const longest = 100_000;
const maximumDepth = 6;

/** What is known of a text: its parts that are, whether these are all, and whether one of them repeats another text. */
export type KnownText = { readonly text: string; readonly isWhole: boolean; readonly repeats?: boolean };

const unknown: KnownText = { text: '', isWhole: false };

/** A text that is made of others: by repeating one, or by putting several together. Nothing of it is known where it is neither. */
export function knownText(resolver: Resolver, node: SyntaxNode, depth = 0): KnownText {
  if (depth > maximumDepth) return unknown;
  const { language } = resolver.file;
  const expression = language.lower(node);
  const inner = (part: SyntaxNode) => knownText(resolver, part, depth + 1);
  switch (expression.kind) {
    case 'string': {
      if (expression.value !== undefined) return { text: expression.value, isWhole: true };
      // How a part is put in may cut it, and what says so is counted as text.
      return joined([{ text: expression.fixed, isWhole: false }, ...expression.parts.map(inner)]);
    }
    case 'concatenation':
      return joined(expression.parts.map(inner));
    case 'name': {
      const initialiser = onlyValue(resolver, expression);
      return initialiser ? inner(initialiser) : unknown;
    }
    default: {
      const repetition = repetitionIn(resolver, expression);
      return repetition ? repeated(resolver, repetition, depth) : unknown;
    }
  }
}

function joined(parts: readonly KnownText[]): KnownText {
  const text = parts.map((part) => part.text).join('');
  return {
    text: text.slice(0, longest),
    isWhole: text.length <= longest && parts.every((part) => part.isWhole),
    repeats: parts.some((part) => part.repeats),
  };
}

/** What a name is given where it is never given anything else. */
function onlyValue({ file }: Resolver, { node }: Extract<Expression, { kind: 'name' }>): SyntaxNode | undefined {
  const declaration = file.resolve(node);
  if (declaration?.kind !== 'variable' || declaration.path.length > 0 || declaration.each) return undefined;
  const isKept = declaration.constant || assigningUses(file, declaration).length === 0;
  return isKept ? declaration.initialiser : undefined;
}

type Repetition = { readonly of: SyntaxNode; readonly times: SyntaxNode };

/** `'x'.repeat(124)`, `strings.Repeat("x", 124)`, `"x" * 124`. */
function repetitionIn({ file: { language } }: Resolver, expression: Expression): Repetition | undefined {
  if (expression.kind === 'repetition') return expression;
  const { repeats } = language;
  if (!repeats || expression.kind !== 'call') return undefined;
  const callee = language.lower(expression.callee);
  const given = expression.arguments;
  if (given.some(({ spread }) => spread)) return undefined;
  const places = listedFor(language, expression.callee, repeats.functions);
  const [of, times] = places ? [given[places.of]?.node, given[places.times]?.node] : [];
  if (of && times) return { of, times };
  const [first] = given;
  const isAsked = callee.kind === 'member' && given.length === 1 && repeats.methods?.has(callee.name);
  return first && isAsked ? { of: callee.object, times: first.node } : undefined;
}

function repeated(resolver: Resolver, { of, times }: Repetition, depth: number): KnownText {
  const [one, count] = [constantNumber(resolver, of), constantNumber(resolver, times)];
  // `124 * "x"`
  if (one !== undefined && count === undefined) return repeated(resolver, { of: times, times: of }, depth + 1);
  if (depth > maximumDepth || count === undefined || !Number.isInteger(count) || count < 0) return unknown;
  const { text, isWhole } = knownText(resolver, of, depth + 1);
  const most = text === '' ? 0 : Math.floor(longest / text.length);
  return {
    text: text.repeat(Math.min(count, most)),
    isWhole: isWhole && (text === '' || count <= most),
    repeats: true,
  };
}

function constantNumber(resolver: Resolver, node: SyntaxNode): number | undefined {
  const value = constantOf(resolver, node)?.value;
  return value?.kind === 'number' ? value.value : undefined;
}
