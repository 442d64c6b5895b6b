import type { Call, Context } from '../../languages/vocabulary';
import { codeName, otherThings } from '../names/closeNames';
import type { SyntaxNode } from '../../syntax/node';
import { plausibleNumbers } from '../plausibleNumbers';
import { frameBytesAround } from '../values/frameBytes';
import { lastNameOf, socketLikeness } from '../names/likeness';
import { certaintyOf, isPlausible } from './ownClosers';
import type { Resolver } from '../meaning/meaning';
import type { Certainty } from '../site';
import { isVerified, outOfMatcher, verifiedSubject } from '../names/verifications';
import { closer, isOfFrame, otherConnections, plainCloser } from './closers';
import { closeOf, ofConnection, ofMadeFrame, ofValueForConnection } from './closesOutOfSight';
import { isExpectedByName } from './expectedByName';
import { isExpectedSend } from './expectedSends';
import { fallbackOfCloser } from './fallbacks';
import { isTakenAsCode } from './takenAsCode';
import { writtenIntoClose } from './writtenBytes';

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

/**
 * Numbers between two offsets that are handed to a function or constructor which is nowhere in sight, and whose name
 * and further arguments say that it closes: `tester.closeWithCode(1000, 'bye')`, `GraphQLClose(4403, "Forbidden")`.
 */
export function handedNumbers(resolver: Resolver, from: number, to: number): HandedNumber[] {
  const { file } = resolver;
  const { language } = file;
  if (!file.speaksOfWebSockets) return [];
  return file.scanned(plausibleNumbers(language), from, to).flatMap(({ start }): HandedNumber[] => {
    const token = language.tokenAt(file.root, start);
    const number = token?.startIndex === start ? language.lower(token) : undefined;
    if (!token || number?.kind !== 'number' || !isPlausible(number.value)) return [];
    const framed = frameBytesAround(resolver, token);
    if (framed)
      return framed.isExpected
        ? []
        : [{ call: madeOf(framed.node, token), nameNode: token, code: token, certainty: 'possible' }];
    const context = language.context(token);
    if (context.kind === 'parameter-default') return defaultOf(resolver, token, context.nameNode);
    const missing = fallbackOfCloser(resolver, token);
    if (missing)
      return [
        { call: madeOf(token, token, missing), nameNode: missing, code: token, certainty: 'possible', isDefault: true },
      ];
    const asked = askedAfter(resolver, token);
    if (asked) return [{ call: asked, nameNode: nameOf(resolver, asked.callee), code: token, certainty: 'possible' }];
    if (context.kind === 'initialiser') return throughVariable(resolver, token, context.nameNode, number.value);
    if (context.kind === 'field') return inOptions(resolver, token, context, number.value);
    const call = context.kind === 'argument' ? language.lower(context.call) : undefined;
    if (context.kind !== 'argument' || call?.kind !== 'call') return [];
    // `listeners.close[0](1006, 'lost')` tells what it calls.
    if (language.lower(call.callee).kind === 'index') return [];
    const written = writtenIntoClose(resolver, call, context.position);
    if (written) return [{ call: madeOf(call.node, token), nameNode: token, code: token, certainty: written }];
    const keyword = call.arguments[context.position]?.keyword;
    const isFirst = context.position === 0 && (keyword === undefined || keyword === 'code');
    const isExpected =
      isExpectedSend(resolver, call, context.position, keyword) ||
      isExpectedByName(resolver, call, context.position, keyword);
    const certainty = isExpected
      ? 'possible'
      : isFirst
        ? (closeOf(resolver, call, number.value) ?? ofMadeFrame(resolver, call, number.value))
        : (ofConnection(resolver, call, context.position, number.value) ??
          ofValueForConnection(resolver, call, context.position, number.value));
    const nameNode = nameOf(resolver, call.callee);
    if (certainty) return [{ call, nameNode, code: token, certainty }];
    return isTakenAsCode(resolver, call, context.position, number.value)
      ? [{ call, nameNode, code: token, certainty: 'possible', isDefault: true }]
      : [];
  });
}

const maximumUses = 8;

/** `Code = case Reason of normal -> 1000; _ -> 1011 end, websocket_close(Socket, Code)`: a local that is then taken as a code. */
function throughVariable(resolver: Resolver, token: SyntaxNode, nameNode: SyntaxNode, code: number): HandedNumber[] {
  const { language } = resolver.file;
  const declaration = namedForNumber.test(nameNode.text) ? language.declares(nameNode)?.declaration : undefined;
  if (declaration?.kind !== 'variable' || declaration.topLevel || declaration.path.length > 0) return [];
  for (const use of resolver.file.uses(declaration).slice(0, maximumUses)) {
    const context = language.context(use);
    const call = context.kind === 'argument' ? language.lower(context.call) : undefined;
    if (context.kind !== 'argument' || call?.kind !== 'call') continue;
    if (isTakenAsCode(resolver, call, context.position, code))
      return [{ call, nameNode: nameOf(resolver, call.callee), code: token, certainty: 'possible', isDefault: true }];
  }
  return [];
}

const namedForNumber = /^\$?\w{0,20}(?:code|status)$/iu;

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
  const isCloser = plainCloser.test(closes) || (codeName.test(name) && /^(?:cancel|abort|terminate)$/iu.test(closes));
  if (!isCloser || otherThings.test(receiver) || otherConnections.test(receiver)) return [];
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
  if (declaration?.kind !== 'parameter') return [];
  const owner =
    language.functionFacts(declaration.function)?.nameNode?.text ?? doubledName(resolver, declaration.function);
  if (owner === undefined || otherThings.test(owner)) return [];
  const isCode = codeName.test(name) || /^\$?code$/iu.test(name);
  // `close(int $status = 1000, string $message = 'bye')`: no status of another kind is 1000.
  const isStatus = /^\$?status(?:_?code)?$/iu.test(name) && (plainCloser.test(owner) || isOfFrame.test(owner));
  // `reconnect(code = 1012)` closes first.
  const isCloser = closer.test(owner) || (isCode && /^_?re_?connect$/iu.test(owner));
  if (!isCloser || !(isCode || isStatus)) return [];
  return [{ call: madeOf(token, token, nameNode), nameNode, code: token, certainty: 'possible', isDefault: true }];
}

const doubles = /^(?:fn|spy|stub|fake|mock\w*|callsFake)$/iu;

/** What a test puts a function in the place of: `close` of `close = vi.fn((code = 1000) => …)`. */
function doubledName(resolver: Resolver, functionNode: SyntaxNode): string | undefined {
  const { language } = resolver.file;
  const context = language.context(functionNode);
  const call = context.kind === 'argument' ? language.lower(context.call) : undefined;
  if (call?.kind !== 'call' || !doubles.test(lastNameOf(resolver, call.callee) ?? '')) return undefined;
  const outer = language.context(call.node);
  if (outer.kind === 'initialiser') return outer.nameNode.text;
  if (outer.kind === 'assignment') return lastNameOf(resolver, outer.target);
  return outer.kind === 'field' ? outer.name : undefined;
}

/** What stands for a call with a code as its argument where there is none. */
function madeOf(node: SyntaxNode, code: SyntaxNode, callee = code): Call {
  return { kind: 'call', node, callee, arguments: [{ node: code }], constructs: false, typeArguments: [] };
}

/** `verify(client).close(eq(1000), anyString())`: the call that a test asks after, with the number as its code. */
function askedAfter(resolver: Resolver, token: SyntaxNode): Call | undefined {
  const { language } = resolver.file;
  const context = language.context(outOfMatcher(resolver, token));
  const call = context.kind === 'argument' && context.position === 0 ? language.lower(context.call) : undefined;
  if (call?.kind !== 'call' || !isVerified(resolver, call)) return undefined;
  const name = lastNameOf(resolver, call.callee) ?? '';
  // `verify(webSocketClient).cancel(eq(1006), anyString())`
  const isEnd = call.arguments.length === 2 && /^(?:cancel|terminate|abort|shut_?down|stop|end)$/iu.test(name);
  if (!/close|disconnect/iu.test(name) && !isEnd) return undefined;
  const callee = language.lower(call.callee);
  const subject = verifiedSubject(resolver, call.callee) ?? (callee.kind === 'member' ? callee.object : undefined);
  const subjectName = subject && lastNameOf(resolver, subject);
  if (!subject || subjectName === undefined || otherThings.test(subjectName) || otherConnections.test(subjectName))
    return undefined;
  if (isEnd && !/web_?socket/iu.test(subjectName)) return undefined;
  return call.arguments.length > 1 || socketLikeness(resolver, subject) !== 'no' ? call : undefined;
}

function nameOf(resolver: Resolver, callee: SyntaxNode): SyntaxNode {
  const expression = resolver.file.language.lower(callee);
  return expression.kind === 'member' ? expression.nameNode : callee;
}
