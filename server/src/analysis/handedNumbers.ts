import type { Context, Expression } from '../languages/vocabulary';
import { codeName, otherThings, toldName } from './closeNames';
import { assertion } from './expectations';
import type { SyntaxNode } from '../syntax/node';
import { plausibleNumbers } from './candidates';
import { isCompared } from './carried';
import { constantOf } from './constants';
import { frameBytesAround } from './frameBytes';
import { lastNameOf, socketLikeness } from './likeness';
import { certaintyOf, isPlausible } from './ownClosers';
import type { Resolver } from './meaning/meaning';
import type { Certainty } from './site';
import { isVerified, outOfMatcher, verifiedSubject } from './verifications';

type Call = Extract<Expression, { kind: 'call' }>;

/** A number that a call out of sight is handed first, as the code of a close. */
export type HandedNumber = {
  readonly call: Call;
  readonly nameNode: SyntaxNode;
  readonly code: SyntaxNode;
  readonly certainty: Certainty;
  /** The default of a parameter, or an argument of a function in sight: a send that it reaches speaks for it. */
  readonly isDefault?: true;
  /** It stands in the options that a call is given: what is known of the call's own arguments says nothing of it. */
  readonly isOption?: true;
};

/** Names of functions that end a connection. */
const closer =
  /^_?(?:(?:[Dd]o|[Ff]orce|[Ss]end|[Ww]rite|[Rr]equest|[Ss]erver|[Cc]lient|[Ww]eb_?[Ss]ocket|[Ss]ocket|[Ww]s)_?)?(?:[Cc]lose|[Dd]isconnect|[Tt]erminate|[Kk]ick|[Ss]hut_?[Dd]own|[Aa]bort|[Ll]eave)(?![a-z])\w*$/u;
const plainCloser = /^(?:close|disconnect)(?:_?async)?$/iu;
/** Connections with error codes of their own. */
const otherConnections =
  /quic|h(?:ttp)?_?[23]|transport|rpc|kafka|amqp|rabbit|mqtt|redis|sql|mongo|pool|producer|consumer|database|^db/iu;
/** Names of values that stand for a Close frame. */
const closeValue = /^(?:\w*(?:ws|web_?socket|socket))?_?close(?:_?(?:frame|message|reason|status|info|request))?$/iu;

/**
 * Numbers of a part of the text that are handed to a function or constructor which is nowhere in sight, and whose name
 * and further arguments say that it closes: `tester.closeWithCode(1000, 'bye')`, `GraphQLClose(4403, "Forbidden")`.
 */
export function handedNumbers(resolver: Resolver, text: string, start: number): HandedNumber[] {
  const { file } = resolver;
  const { language } = file;
  if (!file.speaksOfWebSockets) return [];
  return plausibleNumbers(language, text).flatMap((offset): HandedNumber[] => {
    const token = language.tokenAt(file.root, start + offset);
    const number = token?.startIndex === start + offset ? language.lower(token) : undefined;
    if (!token || number?.kind !== 'number' || !isPlausible(number.value)) return [];
    const framed = frameBytesAround(resolver, token);
    if (framed)
      return framed.isExpected
        ? []
        : [{ call: madeOf(framed.node, token), nameNode: token, code: token, certainty: 'possible' }];
    const context = language.context(token);
    if (context.kind === 'parameter-default') return defaultOf(resolver, token, context.nameNode);
    const asked = askedAfter(resolver, token);
    if (asked) return [{ call: asked, nameNode: nameOf(resolver, asked.callee), code: token, certainty: 'possible' }];
    if (context.kind === 'field') return inOptions(resolver, token, context, number.value);
    const call = context.kind === 'argument' ? language.lower(context.call) : undefined;
    if (context.kind !== 'argument' || call?.kind !== 'call') return [];
    const keyword = call.arguments[context.position]?.keyword;
    const isFirst = context.position === 0 && (keyword === undefined || keyword === 'code');
    const certainty = isExpectedSend(resolver, call, context.position, keyword)
      ? 'possible'
      : isFirst
        ? (closeOf(resolver, call, number.value) ?? ofMadeFrame(resolver, call, number.value))
        : undefined;
    const nameNode = nameOf(resolver, call.callee);
    if (certainty) return [{ call, nameNode, code: token, certainty }];
    return isTakenAsCode(resolver, call, context.position, number.value)
      ? [{ call, nameNode, code: token, certainty: 'possible', isDefault: true }]
      : [];
  });
}

/** `client.close(.{ .code = 4002, .reason = "bye" })`: options with a code, alone or beside a reason, given to what closes. */
function inOptions(
  resolver: Resolver,
  token: SyntaxNode,
  { object, name }: Extract<Context, { kind: 'field' }>,
  code: number,
): HandedNumber[] {
  const { language } = resolver.file;
  if (name === undefined || !/^(?:close_?)?code$/iu.test(name)) return [];
  const options = language.lower(object);
  const context = language.context(object);
  const call = context.kind === 'argument' && context.position === 0 ? language.lower(context.call) : undefined;
  if (options.kind !== 'object' || call?.kind !== 'call' || call.arguments.length > 2) return [];
  const closes = lastNameOf(resolver, call.callee) ?? '';
  const callee = language.lower(call.callee);
  const receiver = callee.kind === 'member' ? (lastNameOf(resolver, callee.object) ?? '') : '';
  if (!plainCloser.test(closes) || otherThings.test(receiver) || otherConnections.test(receiver)) return [];
  if (callee.kind === 'member' && otherConnections.test(nameOfMaker(resolver, callee.object))) return [];
  const others = options.fields.map((field) => field.name ?? '').filter((each) => each !== name);
  if (!others.every((each) => /^(?:close_?)?(?:reason|message)$/iu.test(each))) return [];
  const meaning = resolver.meaningOf(call.callee);
  if (meaning !== undefined && meaning.kind !== 'socket-like' && meaning.kind !== 'foreign') return [];
  if (others.length === 0 && code % 100 === 0 && meaning?.kind !== 'socket-like') return [];
  const certainty = meaning?.kind === 'foreign' ? 'possible' : certaintyOf(code);
  return [{ call, nameNode: nameOf(resolver, call.callee), code: token, certainty, isOption: true }];
}

/** `WebTransport` for a variable that holds a `new WebTransport(…)`; empty where the file does not say what it holds. */
function nameOfMaker(resolver: Resolver, node: SyntaxNode): string {
  const { file } = resolver;
  const object = file.language.lower(node);
  const declaration = object.kind === 'name' ? file.resolve(object.node) : undefined;
  const initialiser = declaration?.kind === 'variable' ? declaration.initialiser : undefined;
  const made = initialiser && file.language.lower(initialiser);
  return made?.kind === 'call' && made.constructs ? (lastNameOf(resolver, made.callee) ?? '') : '';
}

/** `Task DisconnectAsync(int closeCode = 1000)`: the code with which a function closes that is told no other. */
function defaultOf(resolver: Resolver, token: SyntaxNode, nameNode: SyntaxNode): HandedNumber[] {
  const { language } = resolver.file;
  const declaration = language.declares(nameNode)?.declaration;
  const name = nameNode.text;
  if (declaration?.kind !== 'parameter' || !(codeName.test(name) || /^\$?code$/iu.test(name))) return [];
  const owner = language.functionFacts(declaration.function)?.nameNode?.text;
  if (owner === undefined || !closer.test(owner) || otherThings.test(owner)) return [];
  return [{ call: madeOf(token, token, nameNode), nameNode, code: token, certainty: 'possible', isDefault: true }];
}

/** What stands for a call with a code as its argument where there is none. */
function madeOf(node: SyntaxNode, code: SyntaxNode, callee = code): Call {
  return { kind: 'call', node, callee, arguments: [{ node: code }], constructs: false, typeArguments: [] };
}

/**
 * Whether what is called closes by its name and takes a code at this place: by the keyword, by the name of the parameter
 * in this file, or because it is handed other codes there.
 */
function isTakenAsCode(resolver: Resolver, call: Call, position: number, code: number): boolean {
  const { language } = resolver.file;
  const name = call.constructs ? undefined : lastNameOf(resolver, call.callee)?.replace(/!$/u, '');
  if (name === undefined || !(closer.test(name) || ends.test(name)) || otherThings.test(name)) return false;
  const callee = language.lower(call.callee);
  const receiver = callee.kind === 'member' ? lastNameOf(resolver, callee.object) : undefined;
  if (receiver !== undefined && (isOther(receiver, name) || otherConnections.test(receiver))) return false;
  const keyword = call.arguments[position]?.keyword;
  // `self.websocket.fail_connection(1011)`
  const isSocket = callee.kind === 'member' && socketLikeness(resolver, callee.object) === 'strong';
  const isEndOfSocket = isSocket && /_?connection$/iu.test(name) && code % 100 !== 0;
  if (keyword !== undefined) return codeName.test(keyword) || (isEndOfSocket && keyword === 'code');
  const own = resolver.functionsCalledBy(call.callee);
  if (own.length > 0) return own.some((node) => isNamedForCode(language.functionFacts(node)?.parameters[position]));
  if (isEndOfSocket && position === 0) return true;
  const isTexted = position === 1 && isText(resolver, call.arguments[2]?.node);
  const meaning = resolver.meaningOf(call.callee);
  // `(ws/close socket 4000 "bye")`, of a library that is not known.
  const first = call.arguments[0]?.node;
  if (isTexted && first && socketLikeness(resolver, first) === 'strong' && plainCloser.test(name))
    return meaning === undefined || meaning.kind === 'foreign' || meaning.kind === 'socket-like';
  if (meaning !== undefined && meaning.kind !== 'socket-like') return false;
  // `host.Stop(1001, "going down")`
  const isEnd = position === 0 && call.arguments.length === 2 && code < 1016 && code % 100 !== 0;
  if (isEnd && ends.test(name) && !/re(?:ject|fuse)/iu.test(name) && isText(resolver, call.arguments[1]?.node))
    return true;
  // `clientDisconnect(client, 1002)`
  // `endpoint.close(handle, 4010, "bye")`
  // `failConnection(handler, 1002, "bad frame")`
  if (isTexted && code % 100 !== 0 && /close|disconnect|fail_?\w*(?:connection|socket)/iu.test(name))
    return !isText(resolver, first);
  const isConnection = ofConnection.test(name) && position === 1 && call.arguments.length <= 3;
  return isConnection && (code % 100 !== 0 || takesOtherCodes(resolver, name, position));
}

/** Names of functions that are handed the connection which they end. */
const ofConnection =
  /(?:close|disconnect)_?(?:client|connection|session|socket|ws|web_?socket|peer)|(?:client|connection|session|socket|ws|peer)_?(?:close|disconnect)/iu;

/** Whether what a method belongs to is no connection; a server may close those of its clients. */
function isOther(receiver: string, method: string): boolean {
  return otherThings.test(receiver) && !(/server/iu.test(receiver) && /client|session|peer|socket/iu.test(method));
}

/** Names of functions that end something, where a code says that it is a connection. */
const ends = /^_?(?:[Ss]top|[Ee]nd|[Ff]inish|[Ff]ail|[Dd]rop|[Kk]ill|[Rr]efuse|[Rr]eject|[Dd]estroy)(?![a-z])\w*$/u;

function isNamedForCode(parameter: { readonly nameNode: SyntaxNode | undefined } | undefined): boolean {
  const name = parameter?.nameNode?.text;
  return name !== undefined && (codeName.test(name) || /^\$?(?:code|status_?code)$/iu.test(name));
}

/** `clientDisconnect(client, 1002)` elsewhere: what is handed codes in one place takes a code in the other. */
function takesOtherCodes(resolver: Resolver, name: string, position: number): boolean {
  const { file } = resolver;
  return file
    .occurrences(name)
    .slice(0, 16)
    .some((nameNode) => {
      const context = file.language.context(file.language.memberAccess(nameNode) ?? nameNode);
      const call = context.kind === 'callee' ? file.language.lower(context.call) : undefined;
      const argument = call?.kind === 'call' ? call.arguments[position] : undefined;
      const number = argument && file.language.lower(argument.node);
      return number?.kind === 'number' && isPlausible(number.value) && number.value % 100 !== 0;
    });
}

/** `verify(client).close(eq(1000), anyString())`: the call that a test asks after, with the number as its code. */
function askedAfter(resolver: Resolver, token: SyntaxNode): Call | undefined {
  const { language } = resolver.file;
  const context = language.context(outOfMatcher(resolver, token));
  const call = context.kind === 'argument' && context.position === 0 ? language.lower(context.call) : undefined;
  if (call?.kind !== 'call' || !isVerified(resolver, call)) return undefined;
  const name = lastNameOf(resolver, call.callee) ?? '';
  if (!/close|disconnect/iu.test(name)) return undefined;
  const callee = language.lower(call.callee);
  const subject = verifiedSubject(resolver, call.callee) ?? (callee.kind === 'member' ? callee.object : undefined);
  const subjectName = subject && lastNameOf(resolver, subject);
  if (!subject || subjectName === undefined || otherThings.test(subjectName) || otherConnections.test(subjectName))
    return undefined;
  return call.arguments.length > 1 || socketLikeness(resolver, subject) !== 'no' ? call : undefined;
}

function nameOf(resolver: Resolver, callee: SyntaxNode): SyntaxNode {
  const expression = resolver.file.language.lower(callee);
  return expression.kind === 'member' ? expression.nameNode : callee;
}

/** How sure it is that a call closes with its first argument; `undefined` when nothing says so. */
function closeOf(resolver: Resolver, call: Call, code: number): Certainty | undefined {
  const { language } = resolver.file;
  const name = lastNameOf(resolver, call.callee);
  if (name === undefined) return undefined;
  const isValue = closeValue.test(name) && (call.constructs || /^[A-Z]/u.test(name));
  // `Event.close(code: 1000)` is no value by its name, and may be anything.
  if (!isValue && call.arguments[0]?.keyword !== undefined) return undefined;
  if (isNamedForCodes(resolver, call, name)) return 'possible';
  if (!isValue && !closer.test(name)) return undefined;
  const meaning = resolver.meaningOf(call.callee);
  const isForeign = meaning?.kind === 'foreign';
  if (meaning !== undefined && meaning.kind !== 'socket-like' && !(isForeign && (isValue || isOfFrame.test(name))))
    return undefined;
  if (resolver.functionsCalledBy(call.callee).length > 0) return undefined;
  const behind = call.arguments.length === 2 ? call.arguments[1]?.node : undefined;
  const hasText = isText(resolver, behind) || (isOfFrame.test(name) && isNothing(resolver, behind));
  if (isValue) return hasText && isMade(resolver, call) ? certaintyOf(code) : undefined;
  const callee = language.lower(call.callee);
  const receiver = callee.kind === 'member' ? lastNameOf(resolver, callee.object) : undefined;
  // A server that is given a code and a text closes one of its connections.
  const isServer = hasText && callee.kind === 'member' && /^server$/iu.test(receiver ?? '');
  if (receiver !== undefined && !isServer && (otherThings.test(receiver) || otherConnections.test(receiver)))
    return undefined;
  // What no one sends is no close code where only the name of what closes speaks for it.
  if (hasText) return certaintyOf(code) === 'likely' ? (isForeign ? 'possible' : 'likely') : undefined;
  // No one waits for 1008 milliseconds.
  const isRound = code % 100 === 0;
  const isWeak = callee.kind === 'member' && isLikeConnection(resolver, callee.object);
  return isWeak && !isRound && call.arguments.length === 1 && plainCloser.test(name) ? 'possible' : undefined;
}

/** Names of functions that make a Close frame, or what is in one. */
const makesFrame =
  /^_?(?:(?:make|build|create|encode|new|format|serialize)_?)?(?:ws_?|web_?socket_?)?close_?(?:frame|message|payload|body)(?:_?(?:of|for|with|bytes))?$/iu;

/** A function that makes a frame may be handed no more than the code. */
function ofMadeFrame(resolver: Resolver, call: Call, code: number): Certainty | undefined {
  const isMaker = makesFrame.test(lastNameOf(resolver, call.callee) ?? '');
  return isMaker && call.arguments.length < 3 && code % 100 !== 0 && !isSeen(resolver, call) ? 'possible' : undefined;
}

/** Whether it is known what is called: a function of this file, or a library's. */
function isSeen(resolver: Resolver, call: Call): boolean {
  const meaning = resolver.meaningOf(call.callee);
  if (call.constructs || (meaning !== undefined && meaning.kind !== 'foreign')) return true;
  return resolver.functionsCalledBy(call.callee).length > 0;
}

/** `cancelWithCloseCode(4003, …)`, `builder.closeCode(4002)`: a function of others that is named for the code it takes. */
function isNamedForCodes(resolver: Resolver, call: Call, name: string): boolean {
  if (!/(?:^|[a-z_])[Cc]lose_?(?:[Cc]ode|[Ss]tatus)$/u.test(name) || call.constructs) return false;
  if (/^[A-Z]/u.test(name) || resolver.functionsCalledBy(call.callee).length > 0) return false;
  const meaning = resolver.meaningOf(call.callee);
  return meaning === undefined || meaning.kind === 'socket-like' || meaning.kind === 'foreign';
}

/** Whether a value is called as a connection may be; a parameter may be anything that goes by such a name. */
function isLikeConnection(resolver: Resolver, node: SyntaxNode): boolean {
  const expression = resolver.file.language.lower(node);
  const declaration = expression.kind === 'name' ? resolver.file.resolve(expression.node) : undefined;
  return declaration?.kind !== 'parameter' && socketLikeness(resolver, node) === 'weak';
}

/** Names that only what sends a frame has: no reason need stand beside the code. */
const isOfFrame = /^_?(?:send|write)_?close/iu;

function isNothing(resolver: Resolver, node: SyntaxNode | undefined): boolean {
  const kind = node && resolver.file.language.lower(node).kind;
  return kind === 'nothing' || kind === 'absent';
}

function isText(resolver: Resolver, node: SyntaxNode | undefined): boolean {
  if (!node) return false;
  const { language } = resolver.file;
  const text = language.lower(node);
  const { kind } = text;
  // `[]byte("bye")`, `"bye".encodeUtf8()`
  if (kind === 'call' && text.arguments.length < 2) {
    const callee = language.lower(text.callee);
    const from = text.arguments[0]?.node ?? (callee.kind === 'member' ? callee.object : undefined);
    return from !== undefined && language.lower(from).kind === 'string';
  }
  if (kind === 'member' && /^(?:string\.)?empty$/iu.test(text.name)) return true;
  return kind === 'string' || kind === 'concatenation' || constantOf(resolver, node)?.value.kind === 'string';
}

/** Whether a value is made to be handed on, and neither matched, compared nor told. */
function isMade(resolver: Resolver, call: Call): boolean {
  const { language } = resolver.file;
  const context = language.context(call.node);
  // A constant that holds one names a code.
  if (context.kind === 'initialiser' && (context.member || context.container)) return false;
  if (context.kind === 'case' || isCompared(resolver, call.node)) return false;
  const outer = context.kind === 'argument' ? language.lower(context.call) : undefined;
  const name = outer?.kind === 'call' ? (lastNameOf(resolver, outer.callee) ?? '') : '';
  return !assertion.test(name) && !toldName.test(name);
}

/** Assertions of tests on what a function was called with. */
const calledWith =
  /^(?:to_?have_?been_?(?:last_?|nth_?)?called_?with|to_?be_?called_?with|(?:last_?|nth_?)?called_?(?:once_?)?with(?:_?exactly)?|assert_?(?:any_?call|(?:called|awaited)(?:_?once)?_?with))$/iu;
const spiedClose = /^_?(?:(?:spy|mock|fake|stub)\w*close|close_?(?:spy|mock|fn|stub|call)s?)$/iu;

/** `expect(ws.close).toHaveBeenCalledWith(1008, 'policy')`, `ws.close.assert_called_once_with(code=1008)`. */
function isExpectedSend(resolver: Resolver, call: Call, position: number, keyword: string | undefined): boolean {
  const { language } = resolver.file;
  const callee = language.lower(call.callee);
  if (callee.kind !== 'member' || !calledWith.test(callee.name)) return false;
  const isNth = /nth/iu.test(callee.name);
  let at = language.lower(callee.object);
  for (
    let depth = 0;
    at.kind === 'member' && /^(?:not|to|be|have|been|assert)$/u.test(at.name) && depth < 4;
    depth += 1
  )
    at = language.lower(at.object);
  // `expect(spy).…`, `sinon.assert.calledWith(spy, …)`; else the method itself is asked.
  const isWrapped = at.kind === 'call' && assertion.test(at.callee.text);
  const isHanded = at.kind === 'name' && at.name === 'sinon';
  const subject =
    isWrapped && at.kind === 'call' ? at.arguments[0]?.node : isHanded ? call.arguments[0]?.node : at.node;
  const isPlace =
    keyword === undefined ? position === (isHanded || isNth ? 1 : 0) : /^(?:close_?)?code$/iu.test(keyword);
  if (subject === undefined || !isPlace) return false;
  const hasText = keyword === undefined && isText(resolver, call.arguments[position + 1]?.node);
  return isCloseOfSocket(resolver, subject) || (hasText && isCloseOfUnknown(resolver, subject));
}

/** `writer.close.assert_called_with(1000, b"")`: what closes with a code and a text, and has no codes of its own. */
function isCloseOfUnknown(resolver: Resolver, node: SyntaxNode): boolean {
  const expression = resolver.file.language.lower(node);
  if (expression.kind !== 'member' || !plainCloser.test(expression.name)) return false;
  const name = lastNameOf(resolver, expression.object) ?? '';
  return !otherThings.test(name) && !otherConnections.test(name);
}

/** Whether an expression names a method that closes a socket, or what a test put in its place. */
function isCloseOfSocket(resolver: Resolver, node: SyntaxNode): boolean {
  const { language } = resolver.file;
  const meaning = resolver.meaningOf(node);
  if (meaning?.kind === 'member' && meaning.member.kind === 'send') return true;
  const name = lastNameOf(resolver, node);
  if (name === undefined) return false;
  if (spiedClose.test(name)) return true;
  const expression = language.lower(node);
  if (expression.kind !== 'member' || !/^(?:send_?)?(?:close|disconnect)(?:_?async)?$/iu.test(name)) return false;
  return resolver.meaningOf(expression.object)?.kind === 'socket-like' || isMockOfSocket(resolver, expression.object);
}

function isMockOfSocket(resolver: Resolver, node: SyntaxNode): boolean {
  const name = lastNameOf(resolver, node) ?? '';
  return (
    socketLikeness(resolver, node) !== 'no' || /^_?(?:mock|fake|stub)_?(?:ws|web_?socket|socket|conn\w*)$/iu.test(name)
  );
}
