import type { SyntaxNode } from '../../syntax/node';
import { constantOf, spanOf } from '../values/constants';
import { mentionAt, otherProtocols } from './constantMentions';
import type { ReceivePlace } from '../drafts';
import { lastNameOf } from '../names/likeness';
import { codeName } from '../names/closeNames';
import { assertion } from '../names/expectations';
import { namedCodes, nameIn, privateCodeIn, registeredCode, shortCodeOf } from '../names/namedCodes';
import type { Resolver } from '../meaning/meaning';
import type { Unit } from '../versions/units';

/**
 * Constants of the project that other files hold, where their names say which code they are: a registered one, or one of
 * a private set that the file shows. The number is not seen: they are never more than possible.
 */
export function constantsOutOfSight(resolver: Resolver, unit: Unit, text: string): ReceivePlace[] {
  const { file } = resolver;
  const { language } = file;
  const named = file.scanned(namedCodes, unit.start, unit.end);
  const names = new Set(named.map(({ start, end }) => nameIn(text.slice(start - unit.start, end - unit.start))));
  return [...names].flatMap((name) =>
    unit.tokens(name).flatMap((token): ReceivePlace[] => {
      const whole = language.memberAccess(token) ?? token;
      // The set that the file shows says more than what a name is elsewhere: its InternalServerError is 4500.
      const code = privateCodeIn(file.privateSets, name) ?? registeredCode(name) ?? shortCode(resolver, whole, name);
      if (code === undefined || !isOutOfSight(resolver, token, whole)) return [];
      const mention = mentionAt(resolver, whole, code);
      if (!mention || isHeldAgainstOther(resolver, whole)) return [];
      const isImplicit = language.lower(whole).kind === 'implicit-member';
      if (!isImplicit && !saysClose.test(whole.text) && !isBesideClose(resolver, whole)) return [];
      return [placeOf(whole, name, code, language.enclosingStatement(whole).id, mention)];
    }),
  );
}

/** The code of `CloseCode::Protocol`, whose name says too little by itself. */
function shortCode(resolver: Resolver, whole: SyntaxNode, name: string): number | undefined {
  const access = resolver.file.language.lower(whole);
  return access.kind === 'member' ? shortCodeOf(lastNameOf(resolver, access.object) ?? '', name) : undefined;
}

/** Whether a constant is of another file, and nothing of this one says what number it is. */
function isOutOfSight(resolver: Resolver, token: SyntaxNode, whole: SyntaxNode): boolean {
  const { file } = resolver;
  if (file.language.declares(token) ?? file.language.declaresMember(token)) return false;
  // A library's constant is found where the file bears a sign of the library; here it is known by its name alone.
  const known = constantOf(resolver, whole);
  if (known && (known.definedAt ?? known.value.kind !== 'number')) return false;
  const access = file.language.lower(whole);
  if (access.kind === 'implicit-member') return isGivenAsCode(resolver, whole);
  const object = access.kind === 'member' ? access.object : undefined;
  const owner = object ? lastNameOf(resolver, object) : access.kind === 'name' ? access.name : undefined;
  if (owner === undefined || !/clo?se|web_?sock|(?<![a-z])ws(?![a-z])/iu.test(`${owner} ${token.text}`)) return false;
  if (otherProtocols.test(owner)) return false;
  const head = object ? file.language.lower(object) : access;
  const declaration = head.kind === 'name' ? file.resolve(head.node) : undefined;
  return declaration === undefined || declaration.kind === 'import';
}

/**
 * Whether a member that leaves out whose it is stands where a close code is wanted: `close(reason: .goingAway)`,
 * `closeCode == .normalClosure`, `finish(closeCode: .protocolError)`.
 */
function isGivenAsCode(resolver: Resolver, node: SyntaxNode): boolean {
  const { language, speaksOfWebSockets } = resolver.file;
  if (!speaksOfWebSockets) return false;
  const context = language.context(node);
  if (context.kind === 'comparison') return isCodeByName(resolver, context.other);
  if (context.kind === 'case') return isCodeByName(resolver, context.subject);
  const call = context.kind === 'argument' ? language.lower(context.call) : undefined;
  if (context.kind !== 'argument' || call?.kind !== 'call') return false;
  const argument = call.arguments[context.position];
  const keyword = argument?.keyword ?? argument?.label;
  if (keyword !== undefined && codeName.test(keyword)) return true;
  // `XCTAssertEqual(.normalClosure, close.code)`
  if (assertion.test(call.callee.text) && call.arguments.length > 1)
    return call.arguments.slice(0, 2).some((each) => each !== argument && isCodeByName(resolver, each.node));
  const isOfClose = keyword === undefined || /^(?:with|code|status|sending|(?:close_?)?reason)$/iu.test(keyword);
  return isOfClose && !call.constructs && /clos|disconnect/iu.test(lastNameOf(resolver, call.callee) ?? '');
}

/** `closeCode`, or `close.code` of what tells of a close by its name. */
function isCodeByName(resolver: Resolver, node: SyntaxNode): boolean {
  if (codeName.test(lastNameOf(resolver, node) ?? '')) return true;
  const access = resolver.file.language.lower(node);
  if (access.kind !== 'member' || access.name !== 'code') return false;
  return /^(?:close|closed|close_?(?:event|info|frame))$/iu.test(lastNameOf(resolver, access.object) ?? '');
}

/**
 * Whether a member of a set of reasons is compared with what neither bears the name of a code nor is known to be one: such
 * sets have values of their own (`reason == StreamCloseReason.PROTOCOL_ERROR.value`).
 */
function isHeldAgainstOther(resolver: Resolver, node: SyntaxNode): boolean {
  const { language } = resolver.file;
  const access = language.lower(node);
  const set = access.kind === 'member' ? (lastNameOf(resolver, access.object) ?? '') : '';
  if (access.kind !== 'member' || !/reason$/iu.test(set) || /web_?sock/iu.test(set)) return false;
  const inner = language.context(node);
  const isViewed = inner.kind === 'object' && language.numberViews?.has(inner.name) === true;
  const context = isViewed ? language.context(inner.member) : inner;
  const other = context.kind === 'comparison' ? context.other : context.kind === 'case' ? context.subject : undefined;
  if (!other || resolver.meaningOf(other)?.kind === 'received') return false;
  return !/code|status/iu.test(lastNameOf(resolver, other) ?? '');
}

/** Words in the name of a constant that leave no doubt that it is a code of a close. */
const saysClose = /clo?s(?:e|ure|ing)|clse|status_?code|web_?socket_?status/iu;

/** Whether what a constant is handed to, or compared with, speaks of a close: `websock_close(conn, WEBSOCK_GOING_AWAY)`. */
function isBesideClose(resolver: Resolver, node: SyntaxNode): boolean {
  const { language } = resolver.file;
  const context = language.context(node);
  const call = context.kind === 'argument' ? language.lower(context.call) : undefined;
  const beside =
    call?.kind === 'call'
      ? call.callee
      : context.kind === 'comparison'
        ? context.other
        : context.kind === 'case'
          ? context.subject
          : undefined;
  return beside !== undefined && /clos|(?:status|reason|err(?:or)?)_?code/iu.test(lastNameOf(resolver, beside) ?? '');
}

function placeOf(
  node: SyntaxNode,
  name: string,
  code: number,
  group: number,
  { role, comparison }: NonNullable<ReturnType<typeof mentionAt>>,
): ReceivePlace {
  const received = { library: undefined, api: undefined, certainty: 'possible' as const };
  return {
    span: spanOf(node),
    comparison: { ...comparison, received },
    constant: {
      text: node.text,
      code,
      value: { kind: 'number', value: code },
      group,
      constantName: name,
      ...(role === 'send' && { sent: true as const }),
    },
  };
}
