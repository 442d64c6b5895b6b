import type { SyntaxNode } from '../../syntax/node';
import type { Language } from '../../languages/language';
import type { Call } from '../../languages/vocabulary';

/** What a call gives where there is nothing else to give: `1000` of `code.orElse(1000)`; `undefined` for all other calls. */
export function defaultOf(language: Language, call: Call): SyntaxNode | undefined {
  const { defaultCalls } = language;
  const callee = defaultCalls && language.lower(call.callee);
  if (callee?.kind !== 'member' && callee?.kind !== 'name') return undefined;
  const position = defaultCalls?.get(`${callee.name}/${call.arguments.length}`);
  return position === undefined ? undefined : call.arguments[position]?.node;
}

/** Whether a method gives the element for its first argument, with or without a default behind it: `get`. */
export function readsByKey({ defaultCalls }: Language, name: string): boolean {
  return defaultCalls?.get(`${name}/2`) === 1;
}

/**
 * What the call of `defaultOf` gives as it is where it is something: the object of a method with one argument, the other
 * argument of a function with two; `undefined` where it is an element, or something is made of it.
 */
export function defaultedValue(language: Language, call: Call): SyntaxNode | undefined {
  const otherwise = defaultOf(language, call);
  if (!otherwise) return undefined;
  const callee = language.lower(call.callee);
  const count = call.arguments.length;
  if (callee.kind === 'member') return count === 1 ? callee.object : undefined;
  return count === 2 ? call.arguments.find(({ node }) => node.id !== otherwise.id)?.node : undefined;
}

/** The call that gives a token where there is nothing else to give; `undefined` for a token in any other place. */
export function callWithDefault(language: Language, token: SyntaxNode): SyntaxNode | undefined {
  const context = language.defaultCalls ? language.context(token) : undefined;
  const call = context?.kind === 'argument' ? language.lower(context.call) : undefined;
  const otherwise = call?.kind === 'call' ? defaultOf(language, call) : undefined;
  // A number may be wrapped: `(short) 1000`.
  const isIt = otherwise && otherwise.startIndex <= token.startIndex && token.endIndex <= otherwise.endIndex;
  return isIt ? call?.node : undefined;
}
