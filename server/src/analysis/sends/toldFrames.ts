import type { Call } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';
import { toldName } from '../names/closeNames';
import { assertion } from '../names/expectations';
import { lastNameOf } from '../names/likeness';
import { isCompared, makesValue } from '../values/carried';

const maximumDepth = 6;
const maximumUses = 12;

/** What is called so hears of what arrives, or asks about it. */
const hears =
  /^_?(?:on|handle|process|is|has|should|can|may|was|classify|parse|decode|describe|interpret|inspect)(?:_|(?<=[a-z])(?=[A-Z])|$)|incoming|inbound|received/u;
/** Functions that only measure what they are given. */
const measures = /^(?:len|length|size|count)$/u;
/** What is called so gives another form of what it is handed. */
const converts = /^_?(?:to|from|into|as|convert|map|translate|wrap)(?:_|(?<=[a-z])(?=[A-Z])|$)/u;
/** A kind of value that is called so tells of what has been. */
const tells = /(?:closed|disconnected|dropped|lost|received|incoming|inbound|event)$/iu;
const tellsOfPast = /(?:closed?|disconnect(?:ed)?|dropped|lost|received|incoming|inbound)$/iu;
const sends = /send|clos|writ|forward|disconnect|emit|feed/iu;
const puts = /send|writ|forward|emit|feed/iu;
/** What closes answers whether it could; what says what a close comes to may answer with nothing. */
const asksForValue = /^is_?(?:some|none|present|empty|defined|null|nil)$/iu;

/**
 * Whether a frame, or another value of a library that carries a code, is made for no other end than to be heard or
 * looked at: handed to what hears of frames or asks about them, put into an event of the project, or kept under a name
 * of which nothing else is done. A test does so with frames that no one sends.
 */
export function isOnlyTold(resolver: Resolver, made: SyntaxNode, depth = 0): boolean {
  if (depth > maximumDepth) return false;
  const { file } = resolver;
  const context = file.language.context(made);
  if (context.kind === 'case' || isCompared(resolver, made)) return depth > 0;
  switch (context.kind) {
    case 'argument': {
      const call = file.language.lower(context.call);
      return call.kind === 'call' && isToldBy(resolver, call, depth);
    }
    case 'field': {
      const object = file.language.lower(context.object);
      const type = object.kind === 'object' ? object.type : undefined;
      return type !== undefined && tells.test(holderOf(resolver, type));
    }
    case 'initialiser': {
      const declaration = context.member ? undefined : file.language.declares(context.nameNode)?.declaration;
      if (declaration?.kind !== 'variable' || declaration.topLevel || declaration.path.length > 0) return false;
      const uses = file.uses(declaration);
      return uses.length > 0 && uses.length <= maximumUses && uses.every((use) => isOnlyTold(resolver, use, depth + 1));
    }
    default:
      return false;
  }
}

function isToldBy(resolver: Resolver, call: Call, depth: number): boolean {
  const { language } = resolver.file;
  const name = lastNameOf(resolver, call.callee) ?? '';
  if (makesValue(language, call)) {
    const isEvent = tells.test(holderOf(resolver, call.callee)) && !isSentAsEvent(resolver, call);
    return isEvent || isOnlyTold(resolver, call.node, depth + 1);
  }
  if (hears.test(name) || measures.test(name) || toldName.test(name) || (depth > 0 && assertion.test(name)))
    return true;
  if (converts.test(name)) return isOnlyTold(resolver, call.node, depth + 1);
  const callee = language.lower(call.callee);
  if (callee.kind === 'member')
    return hears.test(lastNameOf(resolver, callee.object) ?? '') && !callee.name.includes('close');
  if (!sends.test(name)) return isAsserted(resolver, call);
  return !puts.test(name) && isAskedForValue(resolver, call);
}

/** `channel.send(ChannelEvent.Read(frame))`: some libraries call what they send an event; one that tells of the past is none of them. */
function isSentAsEvent(resolver: Resolver, call: Call): boolean {
  const { language } = resolver.file;
  if (tellsOfPast.test(lastNameOf(resolver, call.callee) ?? '')) return false;
  const context = language.context(call.node);
  const outer = context.kind === 'argument' ? language.lower(context.call) : undefined;
  return outer?.kind === 'call' && /^_?(?:send|write)/iu.test(lastNameOf(resolver, outer.callee) ?? '');
}

/** The names of a kind of value: `WsEvent::Closed`. */
function holderOf(resolver: Resolver, type: SyntaxNode): string {
  const expression = resolver.file.language.lower(type);
  const holder = expression.kind === 'member' ? (lastNameOf(resolver, expression.object) ?? '') : '';
  const own = lastNameOf(resolver, type) ?? '';
  return tells.test(holder) ? holder : own;
}

function isAsserted(resolver: Resolver, call: Call): boolean {
  const { language } = resolver.file;
  const context = language.context(call.node);
  const outer = context.kind === 'argument' ? language.lower(context.call) : undefined;
  return outer?.kind === 'call' && assertion.test(lastNameOf(resolver, outer.callee) ?? '');
}

/** `assert!(fatal_close(&frame).is_none())`: a test asks whether there is an answer. */
function isAskedForValue(resolver: Resolver, call: Call): boolean {
  const { language } = resolver.file;
  const context = language.context(call.node);
  if (context.kind !== 'object' || !asksForValue.test(context.name)) return false;
  const outer = language.context(context.member);
  const asked = language.lower(outer.kind === 'callee' ? outer.call : context.member);
  if (asked.kind !== 'call') return false;
  return isAsserted(resolver, asked) || assertion.test(lastNameOf(resolver, asked.callee) ?? '');
}
