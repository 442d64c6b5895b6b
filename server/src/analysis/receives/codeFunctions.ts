import type { Call } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { constantOf } from '../values/constants';
import { lastNameOf } from '../names/likeness';
import type { Resolver } from '../meaning/meaning';
import { isPlausible } from '../sends/ownClosers';
import { likelyCodeReceived } from './receivedCodes';
import type { ReceivedCode } from '../site';

/** Names of functions that are asked about a close code: `isValidCloseCode`, `close_code_meaning`, `describeCloseStatus`. */
const asksOfCode =
  /^(?:(?:is|get|has|check|validate|describe|explain|format|name|should|can|classify|parse|map|convert)\w{0,40}_?)?(?:valid_?)?clos(?:e|ing|ure)_?(?:event_?)?(?:status_?)?(?:code|status)(?:_?(?:name|meaning|text|reason|desc(?:ription)?|message|label|string|to_?\w{1,20}|valid|info|kind|type|for_?\w{1,20}))?[?!]?$/iu;
/** The name that libraries of several languages give to the check of a status code; an HTTP status has three digits. */
const asksOfStatus = /^is_?valid_?(?:status|close)_?code[?!]?$/iu;
/** What takes a code to send it. */
const sends = /^(?:_?(?:set|send|with|write|emit)_?|.*(?:send|with)_?close)/iu;

function isAskedOfCode(name: string | undefined): boolean {
  return name !== undefined && (asksOfCode.test(name) || asksOfStatus.test(name)) && !sends.test(name);
}

/** A code that a function is asked about whose name says that it knows close codes: `isValidCloseCode(1005)`. */
export function askedOfCode(
  resolver: Resolver,
  call: Call,
  position: number,
  token: SyntaxNode,
): ReceivedCode | undefined {
  if (position > 0 || call.constructs || !resolver.file.speaksOfWebSockets) return undefined;
  const name = lastNameOf(resolver, call.callee);
  const isAsked = /^[a-z_]/u.test(name ?? '')
    ? isAskedOfCode(name)
    : isAskedOfCode(name) && /^Is|^Get/u.test(name ?? '');
  const number = isAsked ? constantOf(resolver, token)?.value : undefined;
  return number?.kind === 'number' && isPlausible(number.value) ? likelyCodeReceived : undefined;
}

/** A clause of such a function for one code alone: `def close_code_meaning(1000), do: "Normal closure"`. */
export function clauseForCode(
  resolver: Resolver,
  functionNode: SyntaxNode,
  position: number,
): ReceivedCode | undefined {
  if (position > 0 || !resolver.file.speaksOfWebSockets) return undefined;
  const name = resolver.file.language.functionFacts(functionNode)?.nameNode?.text;
  return isAskedOfCode(name) ? likelyCodeReceived : undefined;
}
