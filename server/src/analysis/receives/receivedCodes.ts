import { libraryById, receiveApi } from '../../../../shared/src/libraries/lookup';
import type { Call, Declaration, Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { hasSignal, isBesideReason, isTakenBesideReason, makesClose } from './besideReasons';
import { handlesClose } from './closeHandlers';
import { asksForCode, codeName } from '../names/closeNames';
import { isCodeOfClose } from '../names/closeParts';
import { readsCodeBytes } from '../names/codeBytes';
import { isCheckedAsCode, isCheckedAsPrivateCode, isMemberCheckedAsCode } from './codeChecks';
import { lastNameOf, socketLikeness } from '../names/likeness';
import { assignedParts, assignedValues } from '../meaning/declarations';
import { typeFacts, type Meaning, type Resolver } from '../meaning/meaning';
import { settledField } from '../meaning/settled';
import type { ReceivedCode } from '../site';
import { heldCode, heldInField } from './heldCodes';
import { keptFromSending } from './keptFromSending';
import { isLikelyEvent, isNamedClose, isTestedForClose } from './likelyEvents';
import { withStandIns } from './standInCodes';
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
  if (meaning?.kind === 'received')
    return keptFromSending(resolver, node, withStandIns(resolver, node, meaning.received));
  if (meaning?.kind === 'instance' && !meaning.each) return codeOfType(meaning);
  if (meaning === undefined || meaning.kind === 'foreign') {
    const kept = keptInState(resolver, node);
    if (kept) return kept;
  }
  if (meaning?.kind === 'foreign')
    return isOfNamedClose(resolver, node) ||
      isNamedAndHeld(resolver, node) ||
      isNumberOfCode(resolver, resolver.file.language.lower(node))
      ? likelyCodeReceived
      : codeKept(resolver, node);
  if (meaning !== undefined) return undefined;
  return validatedCode(resolver, node, codeParameters) ?? likelyCode(resolver, node) ?? codeKept(resolver, node);
}

/** `closeCode.rawValue`: the number of a value that goes by the name of a close code. */
function isNumberOfCode(resolver: Resolver, expression: Expression): boolean {
  const { language, speaksOfWebSockets } = resolver.file;
  if (!speaksOfWebSockets || expression.kind !== 'member' || language.numberViews?.has(expression.name) !== true)
    return false;
  const name = lastNameOf(resolver, expression.object);
  if (name !== undefined) return codeName.test(name);
  return isCallForCode(resolver, language.lower(expression.object));
}

/** The same, whatever reaches a send. */
function anyCode(resolver: Resolver, node: SyntaxNode): ReceivedCode | undefined {
  return receivedCode(resolver, node, new Set());
}

/** A code that is put where a close is told, and taken out here. */
function codeKept(resolver: Resolver, node: SyntaxNode): ReceivedCode | undefined {
  const expression = resolver.file.language.lower(node);
  const inField = expression.kind === 'member' ? heldInField(resolver, expression, anyCode) : undefined;
  return inField ?? heldCode(resolver, node, anyCode);
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
    if (!declaration) return false;
    // `code := binary.BigEndian.Uint16(payload)`
    const mayBeRead = speaksOfWebSockets && namedCode.test(expression.name) && declaration.kind === 'variable';
    if (mayBeRead && declaration.path.length === 0 && isGivenCodeBytes(resolver, declaration)) return true;
    return isCheckedAsCode(resolver, declaration);
  }
  const access = expression.kind === 'call' ? language.lower(expression.callee) : expression;
  if (access.kind !== 'member') return false;
  // What another package's value calls its close code is one: `recorder.closeCode`.
  const owner = lastNameOf(resolver, access.object) ?? '';
  if (codeName.test(access.name.replace(/^get_?/iu, '')))
    return !otherConnection.test(owner) && (speaksOfWebSockets || socketLikeness(resolver, access.object) === 'strong');
  if (!speaksOfWebSockets || !memberForCode.test(access.name)) return false;
  if (expression.kind === 'member' && isMemberCheckedAsCode(resolver, expression)) return true;
  return isNamedClose(resolver, access.object) || isTestedForClose(resolver, access.object);
}

const otherConnection = /transport|quic|h(?:ttp)?_?3/iu;
const memberForCode = /^(?:get_?)?(?:status_?)?code$/iu;

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
    const isCode =
      isCallForCode(resolver, expression) || (file.speaksOfWebSockets && readsCodeBytes(resolver, expression.node));
    return isCode ? likelyCodeReceived : undefined;
  }
  if (codeName.test(name)) return likelyCodeReceived;
  if (expression.kind === 'name') {
    const declaration = file.resolve(expression.node);
    if (declaration && isCheckedAsCode(resolver, declaration)) return likelyCodeReceived;
  }
  if (!file.speaksOfWebSockets) return undefined;
  if (isNamedAndHeld(resolver, node) || isNumberOfCode(resolver, expression)) return likelyCodeReceived;
  if (expression.kind === 'member' && isMemberCheckedAsCode(resolver, expression)) return likelyCodeReceived;
  if (expression.kind === 'member' && name === 'code') {
    const settled = settledField(resolver, expression.object, name);
    const isCode = isLikelyEvent(resolver, expression.object) || settled.some((value) => isCodeNamed(resolver, value));
    return isCode ? likelyCodeReceived : undefined;
  }
  if (expression.kind !== 'name') return undefined;
  if (!/^(?:_?code|status(?:_?code)?|close|reason_?code|it|_|\$0|c)$/iu.test(name))
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
/** The ends of the range, both as what lies inside is asked for and as what lies outside is. */
const bothEnds = [
  [/>=?\s*(?:999|1_?000)(?!\w)/u, /<=?\s*(?:4_?999|5_?000)(?!\w)/u],
  [/<=?\s*(?:999|1_?000)(?!\w)/u, />=?\s*(?:4_?999|5_?000)(?!\w)/u],
] as const;

/** A name that is one of a code, in a condition that asks for both ends of the range. */
function isNamedAndHeld(resolver: Resolver, node: SyntaxNode): boolean {
  const name = lastNameOf(resolver, node);
  return name !== undefined && namedCode.test(name) && resolver.file.speaksOfWebSockets && isHeldAgainstRange(node);
}

/**
 * `cf.code < 1000 || cf.code > 4999`: one condition that asks for both ends of the range in which close codes lie, and
 * no steps upwards or downwards (`code >= 5000 ? 429 : code >= 1000 ? 400 : 500`).
 */
function isHeldAgainstRange(node: SyntaxNode): boolean {
  for (let at = node.parent, up = 0; at?.parent && up < 8; at = at.parent, up += 1) {
    if (at.endIndex - at.startIndex > 300) return false;
    const { text } = at;
    if (bothEnds.some(([lower, upper]) => lower.test(text) && upper.test(text))) return true;
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

/** `getCloseCode(event)`, `closeCodeOf(socket)`: what is asked for the code of something else than a number. */
function isCallForCodeOf(resolver: Resolver, { callee, arguments: [argument] }: Call): boolean {
  const name = lastNameOf(resolver, callee)?.replace(asksForCode, '');
  if (name === undefined || !codeName.test(name) || !resolver.file.speaksOfWebSockets) return false;
  const { kind } = argument ? resolver.file.language.lower(argument.node) : { kind: undefined };
  return kind === 'name' || kind === 'member';
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
  if (!step && isNamedClose(resolver, declaration.initialiser)) return true;
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

/**
 * A variable that is declared without a value, or with a number that is no code, and set where a close is told of:
 * `let code; … code = event.code`.
 */
function isGivenLater(resolver: Resolver, declaration: Extract<Declaration, { kind: 'variable' }>): boolean {
  const { language } = resolver.file;
  const first = declaration.initialiser && language.lower(declaration.initialiser);
  const isEmpty = first === undefined || first.kind === 'nothing' || first.kind === 'absent';
  if (declaration.path.length > 0 || !(isEmpty || (first.kind === 'number' && first.value < 1000))) return false;
  return assignedParts(resolver, declaration).some(
    ({ value, path }) => path.length === 0 && receivedCode(resolver, value, new Set()) !== undefined,
  );
}

/** `uint16_t code; … code = (p[0] << 8) | p[1];`: given the two bytes that a Close frame begins with. */
function isGivenCodeBytes(resolver: Resolver, declaration: Declaration): boolean {
  const { language } = resolver.file;
  // What swaps the bytes may count as no call of its own.
  const isRead = (value: SyntaxNode) =>
    readsCodeBytes(resolver, value) || readsCodeBytes(resolver, language.lower(value).node);
  const first = declaration.kind === 'variable' ? declaration.initialiser : undefined;
  return (first !== undefined && isRead(first)) || assignedValues(resolver, declaration).some(isRead);
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
