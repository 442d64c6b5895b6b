import { isReservedCode } from '../../../../shared/src/codes/reservedCodes';
import type { Call } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { codeKeyword, codeName, otherThings } from '../names/closeNames';
import { constantOf } from '../values/constants';
import { lastNameOf, socketLikeness } from '../names/likeness';
import { carriedArgument, handedOn } from '../meaning/carriers';
import type { Resolver } from '../meaning/meaning';
import { isTypedCode } from '../meaning/typedCodes';
import type { Certainty } from '../site';

/** A code that such a function is handed, and how sure it is that it is sent. */
export type OwnClose = { readonly code: SyntaxNode; readonly certainty: Certainty };

/**
 * The code that a call hands to a function of the project which closes by its name: a constant of a library's own kind,
 * an argument that is named for the code, or a private code that a socket is given. `undefined` when no argument is one.
 */
export function ownClose(resolver: Resolver, call: Call, isForeign: boolean): OwnClose | undefined {
  const { file } = resolver;
  for (const { node, keyword, spread } of call.arguments.slice(0, 4)) {
    if (spread) return undefined;
    const typed = typedCodeIn(resolver, node);
    if (typed) return { code: typed, certainty: certaintyOf(numberOf(resolver, typed)) };
    const code = numberOf(resolver, node);
    if (keyword === undefined || code === undefined || !file.speaksOfWebSockets) continue;
    const isCode = codeKeyword.test(keyword);
    const isNamed = codeName.test(keyword) || (isCode && !isForeign && isConnectionClose(resolver, call));
    if (isNamed && isPlausible(code)) return { code: node, certainty: certaintyOf(code) };
  }
  return isForeign ? undefined : privateCodeFirst(resolver, call);
}

/** `realtime.disconnect(code: 1000, reason: "bye")`: a code and a reason, given to no thing that has codes of its own. */
function isConnectionClose(resolver: Resolver, call: Call): boolean {
  const callee = resolver.file.language.lower(call.callee);
  const name = callee.kind === 'member' ? lastNameOf(resolver, callee.object) : undefined;
  // A type or an enum of that name is no connection: `Event.close(code: 1000, reason: "")`.
  if (name === undefined || /^[A-Z]/u.test(name) || otherThings.test(name)) return false;
  return call.arguments.some(
    ({ keyword }) => keyword !== undefined && /^(?:close_?)?(?:reason|message)$/iu.test(keyword),
  );
}

/** `webSocketClient.disconnect(4000)`. */
function privateCodeFirst(resolver: Resolver, call: Call): OwnClose | undefined {
  const { file } = resolver;
  const callee = file.language.lower(call.callee);
  const first = call.arguments[0];
  if (callee.kind !== 'member' || !first || first.keyword !== undefined || !file.speaksOfWebSockets) return undefined;
  const code = numberOf(resolver, first.node);
  if (code === undefined || code < 4000 || code > 4999) return undefined;
  return socketLikeness(resolver, callee.object) === 'strong' ? { code: first.node, certainty: 'likely' } : undefined;
}

function typedCodeIn(resolver: Resolver, node: SyntaxNode): SyntaxNode | undefined {
  const { language } = resolver.file;
  if (isTypedCode(resolver, node)) return node;
  const made = language.lower(node);
  if (made.kind !== 'call') return undefined;
  const from = handedOn(resolver, made);
  if (from) return typedCodeIn(resolver, from) ?? from;
  return carriedArgument(resolver, made, 'code');
}

/** The number that an expression is, by itself or by a constant; `undefined` when it is none. */
export function numberOf(resolver: Resolver, node: SyntaxNode): number | undefined {
  const value = constantOf(resolver, node)?.value;
  return value?.kind === 'number' ? value.value : undefined;
}

/** Whether a number can be a close code that someone means: 1000 to 1015, or 3000 to 4999. */
export function isPlausible(code: number): boolean {
  return (code >= 1000 && code <= 1015) || (code >= 3000 && code <= 4999);
}

/** What becomes of a code that must not be sent is up to a function that is out of sight. */
export function certaintyOf(code: number | undefined): Certainty {
  return code === undefined || !isPlausible(code) || isReservedCode(code) ? 'possible' : 'likely';
}
