import { libraryById } from '../../../../shared/src/libraries/lookup';
import type { Declaration, Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { isGuarded, isTestedBeside, isToldOfClose } from './guards';
import { assignedValues } from '../meaning/declarations';
import { isOfMadeValue } from '../values/madeValues';
import { assignedFields } from '../values/origins';
import { valuesOf } from '../values/ownFields';
import { typeFacts } from '../meaning/meaning';
import type { Meaning, Resolver } from '../meaning/meaning';
import { ownClassOf, ownClassOfType } from '../meaning/ownTypes';
import { meaningOfTypeNode } from '../meaning/types';
import type { ReceivedCode } from '../site';
import { forwardedCarrier } from './forwardedCarriers';
import { takenOutByTests } from './leftByTests';
import { testedArm } from './testedArms';
import { leftByCall } from './testedResults';

/** What is put into a field may have been in another. */
const furthest = 3;

type Choice = Extract<Expression, { kind: 'choice' }>;

/**
 * Whether a code is read from a value of which only the type is known, where the type carries codes both ways: the
 * parameter of a method that no library calls, a name in a pattern. Such a value may well be about to be sent.
 */
function isOnlyTyped(resolver: Resolver, expression: Expression, depth: number): boolean {
  if (depth > 6) return false;
  const { file } = resolver;
  const inner = (node: SyntaxNode) => isOnlyTyped(resolver, file.language.lower(node), depth + 1);
  if (expression.kind === 'call') return inner(expression.callee);
  if (expression.kind === 'member') return inner(expression.object);
  const declaration = expression.kind === 'name' ? file.resolve(expression.node) : undefined;
  if (declaration?.kind === 'variable')
    return declaration.initialiser
      ? inner(declaration.initialiser)
      : declaration.constant && declaration.type !== undefined;
  if (declaration?.kind !== 'parameter' || !declaration.type) return false;
  const meaning = meaningOfTypeNode(resolver, declaration.type);
  const facts = meaning?.kind === 'instance' ? typeFacts(meaning.library, meaning.type, libraryById)?.facts : undefined;
  if (facts?.received === undefined) return false;
  return !isToldOfClose(resolver, declaration);
}

/**
 * Whether a code is read from what is a close event or error by the name of its type alone, and may as well say with
 * which code to close: `refusal.code` of `except CloseError as refusal`. A class of this file is what the file makes of
 * it; what a handler of closes is told, or what is named for a close that has been, reports one.
 */
function isNamedAlone(resolver: Resolver, expression: Expression): boolean {
  const { file } = resolver;
  const member = expression.kind === 'call' ? file.language.lower(expression.callee) : expression;
  if (member.kind !== 'member' || resolver.meaningOf(member.object)?.kind !== 'close-event-like') return false;
  const narrowed = file.language.narrowedType?.(member.object);
  if ((narrowed && ownClassOfType(resolver, narrowed)) ?? ownClassOf(resolver, member.object)) return true;
  const object = file.language.lower(member.object);
  const declaration = object.kind === 'name' ? file.resolve(object.node) : undefined;
  if (declaration?.kind === 'parameter' && declaration.type && !narrowed) return !isToldOfClose(resolver, declaration);
  const type = narrowed ?? (declaration?.kind === 'caught' ? declaration.type : undefined);
  return type !== undefined && !/event$|closed|disconnect/iu.test(type.text);
}

/** A received code that is handed on, and the last arm of a conditional in the expression that does so. */
export type Forwarded = { readonly received: ReceivedCode; readonly lastArm?: SyntaxNode };

/** The received code that an expression hands on with nothing between to take the reserved codes out, or not all. */
export function forwardedIn(resolver: Resolver, node: SyntaxNode, depth = 0): Forwarded | undefined {
  const { file } = resolver;
  const expression = file.language.lower(node);
  if (expression.kind === 'choice')
    return expression.condition
      ? forwardedByArm(resolver, expression)
      : expression.branches.map((branch) => forwardedIn(resolver, branch, depth)).find(Boolean);
  const left = expression.kind === 'call' ? leftByCall(resolver, expression) : undefined;
  if (left) return withoutSome(forwardedIn(resolver, left.argument, depth)?.received, left.without);
  const received = receivedFromPeer(resolver, expression);
  if (!received) {
    const carrier = forwardedCarrier(resolver, expression);
    return carrier && { received: carrier };
  }
  const declaration = expression.kind === 'name' ? file.resolve(expression.node) : undefined;
  const chosen = declaration && chosenValue(resolver, declaration);
  if (chosen) {
    const arm = isTestedBeside(resolver, node) ? undefined : forwardedByArm(resolver, chosen);
    return arm && { received: arm.received };
  }
  const worked = declaration && workedOut(resolver, declaration);
  if (worked) {
    if (worked.isPart || isTestedBeside(resolver, node)) return undefined;
    const left = forwardedIn(resolver, worked.value, depth);
    return left && { received: left.received };
  }
  const given = expression.kind === 'member' && depth < furthest ? givenToField(resolver, expression) : [];
  const kept =
    given.length === 0
      ? received
      : given.map((value) => forwardedIn(resolver, value, depth + 1)?.received).find(Boolean);
  if (!kept || !isGuarded(resolver, node)) return kept && { received: kept };
  const without = takenOutByTests(resolver, node);
  return without && withoutSome(kept, without);
}

/** What the program itself puts into a field: `sendable(code)` of `this.lastCode = sendable(code)`. */
function givenToField(resolver: Resolver, access: Extract<Expression, { kind: 'member' }>): readonly SyntaxNode[] {
  const { file } = resolver;
  const object = file.language.lower(access.object);
  if (object.kind === 'self') {
    const owner = file.language.enclosingClass(access.node);
    return owner ? valuesOf(resolver, owner, access.name) : [];
  }
  const declaration = object.kind === 'name' ? file.resolve(object.node) : undefined;
  return declaration?.kind === 'variable' ? assignedFields(resolver, object.node.text, access.name) : [];
}

function withoutSome(received: ReceivedCode | undefined, numbers: readonly number[]): Forwarded | undefined {
  return received && { received: { ...received, without: [...(received.without ?? []), ...numbers] } };
}

/** The code that is left by a test which takes out some: `code === 1006 ? 1011 : code` may still be 1005. */
function forwardedByArm(resolver: Resolver, choice: Choice): Forwarded | undefined {
  const tested = testedArm(resolver, choice);
  if (!tested) return undefined;
  const { arm, isLast, condition, without } = tested;
  const expression = resolver.file.language.lower(arm);
  const received = receivedFromPeer(resolver, expression);
  const mayBeOther = isTestedBeside(resolver, arm, condition) || isAssigned(resolver, expression);
  if (!received || mayBeOther) return undefined;
  return { received: { ...received, without }, ...(isLast && { lastArm: arm }) };
}

function isAssigned(resolver: Resolver, expression: Expression): boolean {
  const declaration = expression.kind === 'name' ? resolver.file.resolve(expression.node) : undefined;
  return declaration !== undefined && assignedValues(resolver, declaration).length > 0;
}

/** The conditional that a variable is for good: `const code = event.code === 1006 ? 1011 : event.code`. */
function chosenValue(resolver: Resolver, declaration: Declaration): Choice | undefined {
  if (declaration.kind !== 'variable' || declaration.path.length > 0 || !declaration.initialiser) return undefined;
  const value = resolver.file.language.lower(declaration.initialiser);
  const isChosen = value.kind === 'choice' && value.condition && assignedValues(resolver, declaration).length === 0;
  return isChosen ? value : undefined;
}

/**
 * What a variable is for good that is worked out of a code, or of which it is a part: what a function of this file makes
 * of it, or one of several values (`const code = sendable(event.code)`, `const code = others[event.code] ?? event.code`).
 */
function workedOut(
  resolver: Resolver,
  declaration: Declaration,
): { readonly value: SyntaxNode; readonly isPart: boolean } | undefined {
  if (declaration.kind !== 'variable' || !declaration.initialiser) return undefined;
  const { initialiser, path } = declaration;
  const value = resolver.file.language.lower(initialiser);
  const isPart = path.length > 0;
  const isWorkedOut =
    value.kind === 'choice' ||
    (value.kind === 'call' && resolver.functionsCalledBy(value.callee).length > 0) ||
    (isPart && (value.kind === 'object' || value.kind === 'list'));
  if (!isWorkedOut || assignedValues(resolver, declaration).length > 0) return undefined;
  return { value: initialiser, isPart };
}

/** The received code that an expression is, where it comes from a peer and no function of the file hands it in. */
function receivedFromPeer(resolver: Resolver, expression: Expression): ReceivedCode | undefined {
  const { file } = resolver;
  const meaning: Meaning | undefined = resolver.meaningOf(expression.node);
  if (meaning?.kind !== 'received' || isOnlyTyped(resolver, expression, 0)) return undefined;
  if (isOfMadeValue(resolver, expression) || isNamedAlone(resolver, expression)) return undefined;
  // A tuple in a message may be an order to close as well as the report of a close.
  if (file.language.tags && meaning.received.certainty !== 'certain') return undefined;
  const declaration = expression.kind === 'name' ? file.resolve(expression.node) : undefined;
  const isPassedByFile = declaration?.kind === 'parameter' && resolver.callsOf(declaration.function).length > 0;
  return isPassedByFile ? undefined : meaning.received;
}
