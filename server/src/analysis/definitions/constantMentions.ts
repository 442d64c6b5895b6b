import { isLocalCode } from '../../../../shared/src/codes/reservedCodes';
import type { Call, Context } from '../../languages/vocabulary';
import { awaitsClose, toldName } from '../names/closeNames';
import { isText, makesFrame } from '../sends/closers';
import { isInErrorToClose, isThrownWithCode } from '../names/throws';
import { isAsserted } from '../names/expectations';
import { isMatcherInVerified } from '../names/verifications';
import type { SyntaxNode } from '../../syntax/node';
import { spanOf } from '../values/constants';
import { lastNameOf, socketLikeness } from '../names/likeness';
import type { FoundComparison } from '../drafts';
import type { Resolver } from '../meaning/meaning';
import type { Role } from '../site';

/** What a library's own constant is used for, where nothing proves what becomes of it. */
export type Mention = { readonly role: Extract<Role, 'send' | 'receive'>; readonly comparison: FoundComparison };

/** Calls that only show or convert a value: no code is sent or received there. */
const shows =
  /^_?(?:log\w*|\w*log|debug\w*|info\w*|warn\w*|error\w*|trace\w*|fatal|verbose|notice|print\w*|format\w*|write_?line|puts|echo|append\w*|to_?string|str|string|repr|describe\w*|inspect|dump\w*|name_?of|type_?of)$/iu;

/** Methods of a function that is kept under a name, which call it: `OnClose?.Invoke(…)`. */
const invokes = /^(?:dynamic_?)?invoke(?:_?async)?$|^call$/iu;

/** Protocols of connections that have error codes of their own: beside a constant that says it is a close code, they alone speak against it. */
export const otherProtocols = /quic|h(?:ttp)?_?[23]|http_?(?:conn|stream|clos)|web_?transport|rpc|kafka|amqp|mqtt/iu;

/**
 * What a constant that stands for a close code is there for, by what stands around it alone: the constant says that it
 * is a close code, so only its role is a guess. `undefined` where it is only shown, or nothing is done with it.
 */
export function mentionAt(resolver: Resolver, node: SyntaxNode, code: number, depth = 0): Mention | undefined {
  if (depth > 3) return undefined;
  const { language } = resolver.file;
  const context = language.context(node);
  switch (context.kind) {
    case 'comparison':
      return mention('receive', context.node, resolver.meaningOf(context.other) === undefined ? 'likely' : 'possible');
    case 'case':
      return mention(
        'receive',
        context.node,
        resolver.meaningOf(context.subject) === undefined ? 'likely' : 'possible',
      );
    case 'element':
      return mention(
        !isLocalCode(code) && isAnsweredToClose(resolver, node, context) ? 'send' : 'receive',
        node,
        'possible',
      );
    case 'key':
      return mention('receive', node, 'possible');
    case 'argument':
      return handedOver(resolver, node, context, code);
    case 'object': {
      // `GOING_AWAY.code`: the number of the constant.
      if (language.numberViews?.has(context.name) !== true) return undefined;
      const outer = language.context(context.member);
      return mentionAt(resolver, outer.kind === 'callee' ? outer.call : context.member, code, depth + 1);
    }
    case 'assignment':
    case 'initialiser':
    case 'parameter-default':
    case 'return':
      return mention(isLocalCode(code) || isNumberRead(node, code) ? 'receive' : 'send', node, 'possible');
    case 'field':
      if (isForAnotherClose(resolver, context.object)) return undefined;
      return mention(
        isLocalCode(code) || isOfCloseEvent(resolver, context.object) ? 'receive' : 'send',
        node,
        'possible',
      );
    default:
      return undefined;
  }
}

/**
 * `return CloseCode.GOING_AWAY, 'bye'`, `return nil, DisconnectInvalidToken`: a code to close with, and another result
 * beside it. In brackets, or beside another constant, it may be one of a list of codes, unless a text is beside it.
 */
function isAnsweredToClose(
  resolver: Resolver,
  node: SyntaxNode,
  { list }: Extract<Context, { kind: 'element' }>,
): boolean {
  const { language } = resolver.file;
  if (language.context(list).kind !== 'return') return false;
  const answer = language.lower(list);
  if (answer.kind !== 'list' || answer.elements.length > 3) return false;
  const others = answer.elements.filter(({ id }) => id !== node.id);
  if (others.some((each) => isText(resolver, each))) return true;
  const areOtherCodes = others.some((each) => language.lower(each).kind === 'member');
  return others.length > 0 && !areOtherCodes && /^[\w&*]/u.test(list.text);
}

/**
 * `1001 => CloseCode::Away`, `case 1001: return GOING_AWAY`: the arm for a number gives the constant that stands for it.
 * `case GOING_AWAY: return GOING_AWAY`, too.
 */
function isNumberRead(node: SyntaxNode, code: number): boolean {
  const name = /\w+$/u.exec(node.text)?.[0] ?? code;
  const label = new RegExp(`(?<![\\w.])${code}\\s*[=-]>|\\bcase\\s+(?:${code}|[\\w.:]*(?<!\\w)${name})\\s*:`, 'u');
  for (let at = node.parent, up = 0; at && up < 4; at = at.parent, up += 1) {
    const length = node.startIndex - at.startIndex;
    if (length > 80) return false;
    if (length > 4 && label.test(at.text.slice(0, length))) return true;
  }
  return false;
}

function handedOver(
  resolver: Resolver,
  node: SyntaxNode,
  { call: callNode }: Extract<Context, { kind: 'argument' }>,
  code: number,
): Mention | undefined {
  const { language } = resolver.file;
  const call = language.lower(callNode);
  if (call.kind !== 'call') return undefined;
  if (isMatcherInVerified(resolver, call)) return mention('send', node, 'possible');
  const name = lastNameOf(resolver, call.callee) ?? '';
  const callee = language.lower(call.callee);
  const receiver = callee.kind === 'member' ? (lastNameOf(resolver, callee.object) ?? '') : '';
  if ((shows.test(name) && !makesFrame.test(name)) || otherProtocols.test(receiver)) return undefined;
  // `static final Status NORMAL = new Status(NORMAL_CODE, "bye")`
  const keeps = call.constructs ? language.context(call.node) : undefined;
  if (keeps?.kind === 'initialiser' && (keeps.member || keeps.container !== undefined)) return undefined;
  // What an endpoint only reports to itself is sent nowhere unless something ends or writes there.
  const isTold =
    (isLocalCode(code) && (!ends.test(name) || entersState.test(name))) ||
    playsClose.test(name) ||
    /^case(?:_|$)/iu.test(name) ||
    toldName.test(invokes.test(name) ? receiver : name) ||
    awaitsClose.test(name) ||
    (isAsserted(resolver, call) && !closesConnection(resolver, call, name)) ||
    (call.constructs &&
      !/request/iu.test(name) &&
      !isThrownWithCode(resolver, call, name) &&
      !isInErrorToClose(resolver, call));
  return mention(isTold ? 'receive' : 'send', node, 'possible');
}

/** Names of what may put a code on the wire. */
const ends =
  /close|disconnect|cancel|stop|end|finish|send|write|terminate|abort|shut|fail|reject|refuse|kick|drop|leave|quit|bye|die|kill/iu;

/** What only notes that a connection is closed: `closeSocketAndSwitchToClosedState(kAbnormalCloseCode)`. */
const entersState = /(?:switch|go|change|move|set|mark)_?(?:to|as|state)?_?\w{0,20}closed(?:_?state)?$/iu;

/** A call that closes by its name, alone or for what is closed. */
const closesByName = /^_?(?:ws|web_?socket|sock(?:et)?|conn(?:ection)?|client|server)?_?(?:close|disconnect)$/iu;

/** Whether a call closes a connection, whatever becomes of its result: `?assertEqual(ok, wsclose(Sock, ?NORMAL, <<>>))`. */
function closesConnection(resolver: Resolver, call: Call, name: string): boolean {
  if (call.constructs || !closesByName.test(name)) return false;
  const callee = resolver.file.language.lower(call.callee);
  const connection = callee.kind === 'member' ? callee.object : call.arguments[0]?.node;
  return connection !== undefined && socketLikeness(resolver, connection) !== 'no';
}

/** What plays the other side: `simulateClose(CloseCodes.GOING_AWAY)`. */
const playsClose = /^_?(?:simulat\w*|trigger|fake|play)_?\w*(?:clos|disconnect)/iu;

/** `transport.close({ closeCode: CloseCode.NORMAL })`: what closes there and is not proved to be a WebSocket has codes of its own. */
export function isForAnotherClose(resolver: Resolver, object: SyntaxNode): boolean {
  const { language } = resolver.file;
  const context = language.context(object);
  const call = context.kind === 'argument' ? language.lower(context.call) : undefined;
  const callee = call?.kind === 'call' ? language.lower(call.callee) : undefined;
  return callee?.kind === 'member' && callee.name === 'close';
}

/** `{ code: CloseCode.Normal, reason: '', wasClean: true }`: only the event of a close says whether it was clean. */
function isOfCloseEvent({ file }: Resolver, objectNode: SyntaxNode): boolean {
  const object = file.language.lower(objectNode);
  return object.kind === 'object' && object.fields.some(({ name }) => name === 'wasClean' || name === 'was_clean');
}

function mention(role: Mention['role'], node: SyntaxNode, certainty: 'likely' | 'possible'): Mention {
  const received = { library: undefined, api: undefined, certainty };
  return { role, comparison: { span: spanOf(node), operator: 'other', received } };
}
