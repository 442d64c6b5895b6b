import { libraryById, receiveApi } from '../../../../shared/src/libraries/lookup';
import type { Call, Declaration, Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { handlesClose } from './closeHandlers';
import { codeName, otherThings } from '../names/closeNames';
import { assignedParts } from '../meaning/declarations';
import { isCodeOfClose } from '../names/closeParts';
import { readsCodeBytes } from '../names/codeBytes';
import { isCheckedAsCode, isCheckedAsPrivateCode } from './codeChecks';
import { lastNameOf, socketLikeness } from '../names/likeness';
import { assignedValues } from '../meaning/declarations';
import { typeFacts, type Meaning, type Resolver } from '../meaning/meaning';
import { settledField } from '../meaning/settled';
import { isCloseEventName } from '../meaning/types';
import type { ReceivedCode } from '../site';
import type { SourceFile } from '../versions/sourceFile';
import { codeInState } from './stateCodes';

/** Tells whether the name of a parameter, by its id, is one through which codes reach a send. */
export type CodeParameters = { has(id: number): boolean };

/** The received code that an expression is, proved or likely. */
export function receivedCode(
  resolver: Resolver,
  node: SyntaxNode,
  codeParameters: CodeParameters,
): ReceivedCode | undefined {
  const meaning = resolver.meaningOf(node);
  if (meaning?.kind === 'received') return meaning.received;
  if (meaning?.kind === 'instance' && !meaning.each) return codeOfType(meaning);
  if (meaning === undefined || meaning.kind === 'foreign') {
    const kept = keptInState(resolver, node);
    if (kept) return kept;
  }
  if (meaning?.kind === 'foreign')
    return isOfNamedClose(resolver, node) || isNamedAndHeld(resolver, node) ? likelyCodeReceived : undefined;
  if (meaning !== undefined) return undefined;
  return validatedCode(resolver, node, codeParameters) ?? likelyCode(resolver, node);
}

/** `code` or `code()` that is the state of a component. */
function keptInState(resolver: Resolver, node: SyntaxNode): ReceivedCode | undefined {
  const { language } = resolver.file;
  const expression = language.lower(node);
  if (expression.kind === 'name') return codeInState(resolver, expression.node);
  if (expression.kind !== 'call' || expression.arguments.length > 0) return undefined;
  const callee = language.lower(expression.callee);
  return callee.kind === 'name' ? codeInState(resolver, callee.node) : undefined;
}

/** `closeStatus.getCode()` of a value whose type is another package's, and whose name, or a test, says what it is. */
function isOfNamedClose(resolver: Resolver, node: SyntaxNode): boolean {
  const { language, speaksOfWebSockets } = resolver.file;
  const expression = language.lower(node);
  // What is read from a queue or converted by another package may still be a code, by its name or by what it is asked.
  if (expression.kind === 'name') {
    if (codeName.test(expression.name)) return speaksOfWebSockets;
    const declaration = resolver.file.resolve(expression.node);
    return declaration !== undefined && isCheckedAsCode(resolver, declaration);
  }
  const access = expression.kind === 'call' ? language.lower(expression.callee) : expression;
  if (access.kind !== 'member') return false;
  // What another package's value calls its close code is one: `recorder.closeCode`.
  const owner = lastNameOf(resolver, access.object) ?? '';
  if (codeName.test(access.name.replace(/^get_?/iu, '')))
    return !otherConnection.test(owner) && (speaksOfWebSockets || socketLikeness(resolver, access.object) === 'strong');
  if (!speaksOfWebSockets || !memberForCode.test(access.name)) return false;
  const name = lastNameOf(resolver, access.object);
  return (name !== undefined && namedClose.test(name)) || isTestedForClose(resolver, access.object);
}

const otherConnection = /transport|quic|h(?:ttp)?_?3/iu;
const memberForCode = /^(?:get_?)?(?:status_?)?code$/iu;

/** Names of values that tell of a close. */
const namedClose =
  /^_?\w*close_?(?:event\d*|frame|info|status|reason)$|^_?(?:\w+_)?closes$|^_?\w*(?:last|server|client|remote|peer|received|expected)_?closed?$/iu;

/** The received code that a value stands for by its type alone; `undefined` when the type is no code's. */
export function codeOfType(meaning: Meaning | undefined): ReceivedCode | undefined {
  if (meaning?.kind !== 'instance' || meaning.each) return undefined;
  const { library, type, certainty } = meaning;
  const received = typeFacts(library, type, libraryById)?.facts.received;
  return received === undefined ? undefined : { library, api: receiveApi(library, received), certainty };
}

/** A parameter through which codes reach a send: a comparison checks them before they go out. */
function validatedCode(resolver: Resolver, node: SyntaxNode, codeParameters: CodeParameters): ReceivedCode | undefined {
  const expression = resolver.file.language.lower(node);
  if (expression.kind !== 'name') return undefined;
  const declaration = resolver.file.resolve(expression.node);
  return declaration && codeParameters.has(declaration.nameNode.id)
    ? { library: undefined, api: undefined, certainty: 'likely' }
    : undefined;
}

/** A received code of a library that cannot be told. */
export const likelyCodeReceived: ReceivedCode = { library: undefined, api: undefined, certainty: 'likely' };

function likelyCode(resolver: Resolver, node: SyntaxNode): ReceivedCode | undefined {
  const { file } = resolver;
  const expression = file.language.lower(node);
  const name = lastNameOf(resolver, node);
  if (name === undefined) {
    const isCode = isCallForCode(resolver, expression) || (file.speaksOfWebSockets && readsCodeBytes(expression.node));
    return isCode ? likelyCodeReceived : undefined;
  }
  if (codeName.test(name)) return likelyCodeReceived;
  if (expression.kind === 'name') {
    const declaration = file.resolve(expression.node);
    if (declaration && isCheckedAsCode(resolver, declaration)) return likelyCodeReceived;
  }
  if (!file.speaksOfWebSockets) return undefined;
  if (isNamedAndHeld(resolver, node)) return likelyCodeReceived;
  if (expression.kind === 'member' && name === 'code') {
    const settled = settledField(resolver, expression.object, name);
    const isCode = isLikelyEvent(resolver, expression.object) || settled.some((value) => isCodeNamed(resolver, value));
    return isCode ? likelyCodeReceived : undefined;
  }
  if (expression.kind !== 'name') return undefined;
  if (!/^(?:code|status(?:_?code)?|close|reason_?code|it|_|\$0|c)$/iu.test(name))
    return namedCode.test(name) && isGivenCode(resolver, expression.node) ? likelyCodeReceived : undefined;
  if (isLikelyCodeName(resolver, expression.node)) return likelyCodeReceived;
  const declaration = file.resolve(expression.node);
  if (!declaration || !isCheckedAsPrivateCode(resolver, declaration)) return undefined;
  return { ...likelyCodeReceived, certainty: 'possible' };
}

/** Whether a value is a name that may be one of a received code. */
function isCodeNamed(resolver: Resolver, node: SyntaxNode): boolean {
  const value = resolver.file.language.lower(node);
  return value.kind === 'name' && resolver.meaningOf(node) === undefined && isLikelyCodeName(resolver, value.node);
}

const namedCode = /^[_$]?(?:\w{1,20}_?)?code$/iu;
const lowerEnd = /[<>]=?\s*(?:999|1_?000)(?!\w)/u;
const upperEnd = /[<>]=?\s*(?:4_?999|5_?000)(?!\w)/u;

/** A name that is one of a code, in a condition that asks for both ends of the range. */
function isNamedAndHeld(resolver: Resolver, node: SyntaxNode): boolean {
  const name = lastNameOf(resolver, node);
  return name !== undefined && namedCode.test(name) && resolver.file.speaksOfWebSockets && isHeldAgainstRange(node);
}

/** `cf.code < 1000 || cf.code > 4999`: one condition that asks for both ends of the range in which close codes lie. */
function isHeldAgainstRange(node: SyntaxNode): boolean {
  for (let at = node.parent, up = 0; at?.parent && up < 8; at = at.parent, up += 1) {
    if (at.endIndex - at.startIndex > 300) return false;
    const { text } = at;
    if (lowerEnd.test(text) && upperEnd.test(text)) return true;
  }
  return false;
}

/** Methods that read the value which a future, a cell or an atomic number holds. */
const reader =
  /^(?:get(?:_?as_?int|_?now|_?plain|_?or_?else|_?acquire)?|int_?value|value|load|join|await|unwrap|or_?else_?throw)$/iu;

/** `conn.CloseCode()`, `closeStatus.getCode()`, `getCloseCode(event)`: a call that is named for the code it gives. */
function isCallForCode(resolver: Resolver, expression: Expression): boolean {
  if (expression.kind !== 'call' || expression.arguments.length > 1 || expression.constructs) return false;
  if (expression.arguments.length > 0) return isCallForCodeOf(resolver, expression);
  const callee = resolver.file.language.lower(expression.callee);
  if (callee.kind === 'member' && reader.test(callee.name) && resolver.file.speaksOfWebSockets)
    return codeName.test(lastNameOf(resolver, callee.object) ?? '');
  if (callee.kind === 'member' && memberForCode.test(callee.name) && resolver.file.speaksOfWebSockets)
    return isLikelyEvent(resolver, callee.object);
  const name = lastNameOf(resolver, expression.callee)?.replace(/^get_?/iu, '');
  return name !== undefined && codeName.test(name) && resolver.file.speaksOfWebSockets;
}

/** `getCloseCode(event)`: what is asked for the code of something else than a number. */
function isCallForCodeOf(resolver: Resolver, { callee, arguments: [argument] }: Call): boolean {
  const name = lastNameOf(resolver, callee)?.replace(/^(?:get|read|extract)_?/iu, '');
  if (name === undefined || !codeName.test(name) || !resolver.file.speaksOfWebSockets) return false;
  const { kind } = argument ? resolver.file.language.lower(argument.node) : { kind: undefined };
  return kind === 'name' || kind === 'member';
}

/** `event.code` where the event is the parameter of a function that handles a close, or is called a close event. */
export function isLikelyEvent(resolver: Resolver, objectNode: SyntaxNode): boolean {
  const { file } = resolver;
  const object = file.language.lower(objectNode);
  const name = lastNameOf(resolver, objectNode);
  if (name !== undefined && namedClose.test(name)) return true;
  if (isTestedForClose(resolver, objectNode)) return true;
  if (object.kind === 'name' && isResultOfClose(resolver, object.node)) return true;
  const declaration = object.kind === 'name' ? file.resolve(object.node) : undefined;
  if (declaration && isAskedForClean(file, declaration)) return true;
  if (!declaration || name === undefined || !/^(?:e|evt?|\w*event\d*|close_?event|closed?)$/iu.test(name)) return false;
  if (declaration.kind === 'variable') return !/^e$/iu.test(name) && file.speaksOfWebSockets;
  if (declaration.kind !== 'parameter' || declaration.position > 0) return false;
  return handlesClose(resolver, declaration.function) || connectsAgain(file, declaration.function);
}

/** `event.wasClean`: only the event of a close says whether it was clean. */
function isAskedForClean(file: SourceFile, declaration: Declaration): boolean {
  if (declaration.kind !== 'parameter' && declaration.kind !== 'variable') return false;
  if (!file.speaksOfWebSockets || !file.includes('wasClean')) return false;
  return file.uses(declaration).some((use) => {
    const context = file.language.context(use);
    return context.kind === 'object' && context.name === 'wasClean';
  });
}

/** `shouldReconnect(event)`: what connects again, or decides on it, is told how the connection ended. */
function connectsAgain(file: SourceFile, functionNode: SyntaxNode): boolean {
  const name = file.language.functionFacts(functionNode)?.nameNode?.text ?? '';
  return file.speaksOfWebSockets && /re_?connect/iu.test(name);
}

/** Names of functions that give what became of a connection: `openWs`, `connectWebSocket`, `waitForClose`, `close`. */
const endsOrOpens =
  /^_?(?:(?:open|connect|dial|probe|try|attempt|wait_?for|await)\w{0,20}(?:ws|socket)(?![a-z])|\w{0,20}(?:^|_|(?<=[a-z]))(?:close|closed|closure)$)/iu;

/** `const result = await openWs(url)` whose `code` is asked for: what a function of the file's own tells of a connection. */
function isResultOfClose({ file }: Resolver, nameNode: SyntaxNode): boolean {
  const declaration = file.resolve(nameNode);
  if (declaration?.kind !== 'variable' || declaration.path.length > 0 || declaration.each) return false;
  const made = declaration.initialiser && file.language.lower(declaration.initialiser);
  if (made?.kind !== 'call' || made.constructs || !file.speaksOfWebSockets) return false;
  const callee = file.language.lower(made.callee);
  const name = callee.kind === 'name' || callee.kind === 'member' ? callee.name : '';
  return endsOrOpens.test(name) && !otherThings.test(name);
}

/** Tests around a value that say that it is a close event or the error of a close: `e instanceof CloseEvent`, `e.is_a?(WebSocketClosed)`. */
const closeTest =
  /^\s*[!.?)]*\s*(?:(?:instanceof|is|as[?!]?)\s+\??|(?:(?:is_a|kind_of|instance_of)\?|->isa)[\s(]\s*['"]?)([\w.$:\\]+)/u;

/** Whether a condition around a place asks for the type of a value, and the type is that of a close. */
function isTestedForClose(resolver: Resolver, objectNode: SyntaxNode): boolean {
  const { language } = resolver.file;
  const tests = [
    ...language.conditionsAround(objectNode),
    ...partsBefore(objectNode, language.enclosingStatement(objectNode)),
  ];
  const own = objectNode.text;
  return tests.slice(0, 12).some((test) => {
    const text = test.text.slice(0, 400);
    for (let at = text.indexOf(own); at !== -1; at = text.indexOf(own, at + 1)) {
      if (closeTestCall.test(text.slice(Math.max(0, at - 40), at))) return true;
      const type = closeTest.exec(text.slice(at + own.length))?.[1];
      if (type !== undefined && !/\w/u.test(text.charAt(at - 1)) && isCloseEventName(resolver.file, type)) return true;
    }
    return false;
  });
}

/** `isCloseEvent(error) && error.code === 1006`: a test by a function that is named for it. */
const closeTestCall = /(?:^|[^\w$])is_?\w*close\w*\(\s*$/iu;

/** What stands to the left of a place in the conditions that it is a part of. */
function partsBefore(node: SyntaxNode, statement: SyntaxNode): SyntaxNode[] {
  const parts: SyntaxNode[] = [];
  for (let at = node, up = 0; at.parent && at.id !== statement.id && up < 5; at = at.parent, up += 1) {
    const first = at.parent.firstNamedChild;
    if (first && first.endIndex < at.startIndex && first.endIndex - first.startIndex < 400) parts.push(first);
  }
  return parts;
}

/** `finalCode` behind `let finalCode = code`, `serverCode` that a listener sets to the code it is told. */
function isGivenCode(resolver: Resolver, nameNode: SyntaxNode): boolean {
  return resolver.file.resolve(nameNode)?.kind === 'variable' && isLikelyCodeName(resolver, nameNode);
}

const asked = new WeakMap<Resolver, Set<number>>();

/**
 * `code` that is a parameter of a function that handles a close, or is taken out of a close event. A name that is given
 * itself (`guard let code = code`) is asked about once.
 */
function isLikelyCodeName(resolver: Resolver, nameNode: SyntaxNode, depth = 0): boolean {
  const declaration = resolver.file.resolve(nameNode);
  if (!declaration) return false;
  const open = asked.get(resolver) ?? new Set<number>();
  asked.set(resolver, open);
  const { id } = declaration.nameNode;
  if (open.has(id)) return false;
  open.add(id);
  try {
    return isLikelyCode(resolver, declaration, depth);
  } finally {
    open.delete(id);
  }
}

function isLikelyCode(resolver: Resolver, declaration: Declaration, depth: number): boolean {
  if (declaration.kind === 'parameter') {
    const step = declaration.path[0];
    if (declaration.path.length > 1 || (step && !('field' in step && step.field === 'code'))) return false;
    if (hasSignal(resolver, declaration.function)) return false;
    // Much else has a status: a close has it beside its reason.
    if (/^\$?status$/iu.test(declaration.nameNode.text))
      return !step && isBesideReason(resolver, declaration) && handlesClose(resolver, declaration.function);
    if (!step && isBesideReason(resolver, declaration)) return true;
    if (!step && isElementOfCode(resolver, declaration)) return true;
    if (!step && makesClose(resolver, declaration.function)) return true;
    return handlesClose(resolver, declaration.function) || isPassedCode(resolver, declaration, depth);
  }
  if (declaration.kind !== 'variable') return false;
  if (isOneOfCodes(resolver, declaration)) return true;
  if (/^\$?status$/iu.test(declaration.nameNode.text)) return false;
  if (isGivenLater(resolver, declaration)) return true;
  if (declaration.path.length === 0 && !declaration.topLevel && isGivenCodeBytes(resolver, declaration)) return true;
  if (!declaration.initialiser) return false;
  const step = declaration.path[0];
  // The two bytes that a Close frame begins with.
  if (/\bunpack/u.test(declaration.initialiser.text.slice(0, 120))) return declaration.path.length < 2;
  if (isCodeOfClose(declaration.path)) return true;
  // `const code = await closeEvent`
  if (!step && namedClose.test(lastNameOf(resolver, declaration.initialiser) ?? '')) return true;
  if (step && 'field' in step && step.field === 'code')
    return (
      isLikelyEvent(resolver, declaration.initialiser) || /close/iu.test(declaration.initialiser.text.slice(0, 80))
    );
  if (step && 'index' in step && step.index === 0 && isTakenBesideReason(declaration.nameNode)) return true;
  // Of several results the first is the code: `code, incoming := conn.CloseCode()`.
  const isWhole = declaration.path.length === 0 || (step && 'index' in step && step.index === 0);
  return isWhole === true && receivedCode(resolver, declaration.initialiser, new Set()) !== undefined;
}

/** `const status = typeof event === 'number' ? event : event.code`: one of several values, of which one is proved a code. */
function isOneOfCodes(resolver: Resolver, declaration: Extract<Declaration, { kind: 'variable' }>): boolean {
  const value = declaration.initialiser && resolver.file.language.lower(declaration.initialiser);
  if (value?.kind !== 'choice' || declaration.path.length > 0) return false;
  return value.branches.some((branch) => resolver.meaningOf(branch)?.kind === 'received');
}

/** A variable that is declared without a value, and set where a close is told of: `let code; … code = event.code`. */
function isGivenLater(resolver: Resolver, declaration: Extract<Declaration, { kind: 'variable' }>): boolean {
  const { language } = resolver.file;
  const first = declaration.initialiser && language.lower(declaration.initialiser).kind;
  if (declaration.path.length > 0 || !(first === undefined || first === 'nothing' || first === 'absent')) return false;
  return assignedParts(resolver, declaration).some(
    ({ value, path }) => path.length === 0 && receivedCode(resolver, value, new Set()) !== undefined,
  );
}

/** `uint16_t code; … code = (p[0] << 8) | p[1];`: given the two bytes that a Close frame begins with. */
function isGivenCodeBytes(resolver: Resolver, declaration: Declaration): boolean {
  const { language } = resolver.file;
  // What swaps the bytes may count as no call of its own.
  const isRead = (value: SyntaxNode) => readsCodeBytes(value) || readsCodeBytes(language.lower(value).node);
  return assignedValues(resolver, declaration).some(isRead);
}

/** A helper to which a function that handles a close, or a `close` method, hands its code: `isFatal(code)`. */
function isPassedCode(
  resolver: Resolver,
  declaration: Extract<Declaration, { kind: 'parameter' }>,
  depth: number,
): boolean {
  if (depth > 3) return false;
  const { language } = resolver.file;
  return resolver.callsOf(declaration.function).some((callNode) => {
    const call = language.lower(callNode);
    const argument = call.kind === 'call' ? call.arguments[declaration.position] : undefined;
    const passed = argument && language.lower(argument.node);
    return (
      passed?.kind === 'name' && /^code$/iu.test(passed.name) && isLikelyCodeName(resolver, passed.node, depth + 1)
    );
  });
}

/** `closeCode.exists(_ == 1006)`: what a method of an optional code hands to a function is the code. */
function isElementOfCode(
  resolver: Resolver,
  { function: functionNode, position }: Extract<Declaration, { kind: 'parameter' }>,
): boolean {
  const { language } = resolver.file;
  const context = position === 0 ? language.context(functionNode) : undefined;
  const call = context?.kind === 'argument' && context.position === 0 ? language.lower(context.call) : undefined;
  const callee = call?.kind === 'call' ? language.lower(call.callee) : undefined;
  return callee?.kind === 'member' && receivedCode(resolver, callee.object, new Set()) !== undefined;
}

/** Errors and events of a project's own that tell of a close. */
const closeClass =
  /(?:web_?socket|ws|socket|gateway|connection)\w{0,20}clos(?:e|ed|ing)(?:_?(?:error|exception|event))?$/iu;
const constructor = /^(?:__init__|constructor|initialize|init|__construct)$/u;

/** `class WebSocketClosed { constructor(code) … }`: what makes such a value is handed the code. */
function makesClose({ file: { language } }: Resolver, functionNode: SyntaxNode): boolean {
  if (!constructor.test(language.functionFacts(functionNode)?.nameNode?.text ?? '')) return false;
  const owner = language.enclosingClass(functionNode);
  return owner !== undefined && closeClass.test(language.classFacts(owner)?.nameNode?.text ?? '');
}

/** `(ushort code, string reason)`: what is said of a close, in this order. */
function isBesideReason(
  resolver: Resolver,
  { function: functionNode, position }: Extract<Declaration, { kind: 'parameter' }>,
): boolean {
  const next = resolver.file.language.functionFacts(functionNode)?.parameters[position + 1];
  return next?.nameNode !== undefined && /^[_$]?(?:close_?)?reason$/iu.test(next.nameNode.text);
}

/** `val (code, reason) = closed.await()`: both are taken out of what tells of a close. */
function isTakenBesideReason({ parent, startIndex }: SyntaxNode): boolean {
  for (let at = parent, up = 0; at?.parent && up < 3; at = at.parent, up += 1) {
    const behind = at.text.slice(startIndex - at.startIndex, startIndex - at.startIndex + 80);
    if (/^[$_]?(?:close_?|status_?)?code\s*,\s*[$_]?(?:close_?)?reason\b/iu.test(behind)) return true;
  }
  return false;
}

/** `(code, signal)` is how a process ends. */
function hasSignal(resolver: Resolver, functionNode: SyntaxNode): boolean {
  const parameters = resolver.file.language.functionFacts(functionNode)?.parameters ?? [];
  return parameters.some((parameter) => parameter.nameNode?.text === 'signal');
}
