import type { Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { receivedInMessage } from '../values/messages';
import type { SourceFile } from '../versions/sourceFile';
import { failingCallee } from '../names/expectations';
import { callsOfFunction, functionsNamedBy } from './calledFunctions';
import { meaningOfCall } from './calls';
import { meaningOfDeclared } from './declarations';
import { meaningOfImplicit } from './expected';
import { meaningOfField } from './fields';
import { meaningOfHandlerParameter, receiverOfHandler } from './handlers';
import { meaningOfGlobal, meaningOfImport, meaningOfOpenedName, meaningOfQualifiedName } from './imports';
import { addedMember, memberOfMeaning } from './members';
import { elementOf, instanceOf, type Meaning, type Resolver } from './meaning';
import { promisedApart, promisedEvent } from './promisedEvents';
import { recordedCall } from './recordedCalls';
import { meaningOfImplicitMember, receiversAround } from './self';
import { settledField } from './settled';
import { borneOut } from './stoodIn';
import { firstKnown, meaningOfClass, meaningOfTypeNode } from './types';

/** Deeper chains of names and calls than this prove nothing worth the time. */
const maximumDepth = 24;

/**
 * So many expressions are looked into for one question. In real code no answer was found that took more than 40; what
 * takes hundreds is a name that bundled code uses for everything.
 */
const maximumSteps = 128;

/** Makes the resolver of one file; it remembers what it finds and never loops. */
export function createResolver(file: SourceFile): Resolver {
  const { language } = file;
  const known = new Map<number, Meaning | undefined>();
  const functions = new Map<number, readonly SyntaxNode[]>();
  const calls = new Map<number, readonly SyntaxNode[]>();
  let depth = 0;
  let steps = 0;

  /** A question that is being answered already is answered with "nothing known": that ends every circle. */
  const remembered = (key: number, compute: () => Meaning | undefined): Meaning | undefined => {
    if (known.has(key)) return known.get(key);
    if (depth === 0) steps = 0;
    if (depth >= maximumDepth || steps >= maximumSteps) return undefined;
    steps += 1;
    known.set(key, undefined);
    depth += 1;
    const meaning = compute();
    depth -= 1;
    known.set(key, meaning);
    return meaning;
  };

  const resolver: Resolver = {
    file,
    meaningOf(node) {
      const expression = language.lower(node);
      return remembered(expression.node.id, () => meaningOfValue(resolver, expression));
    },
    // The name itself may be asked for as an expression too: its key is kept apart.
    meaningOfDeclaration: (declaration) =>
      remembered(-declaration.nameNode.id - 1, () => meaningOfDeclared(resolver, declaration)),
    meaningOfType: (node) => meaningOfTypeNode(resolver, node),
    memberOf: (meaning, name) => memberOfMeaning(file, meaning, name),
    functionsCalledBy(callee) {
      const before = functions.get(callee.id);
      if (before) return before;
      functions.set(callee.id, []);
      const found = functionsNamedBy(resolver, callee);
      functions.set(callee.id, found);
      return found;
    },
    callsOf(functionNode) {
      const before = calls.get(functionNode.id);
      if (before) return before;
      calls.set(functionNode.id, []);
      const found = callsOfFunction(resolver, functionNode);
      calls.set(functionNode.id, found);
      return found;
    },
    fresh: createResolver,
  };
  return resolver;
}

function meaningOfValue(resolver: Resolver, expression: Expression): Meaning | undefined {
  const cast = meaningOfCast(resolver, expression.node);
  if (cast?.kind === 'instance') return borneOut(resolver, cast, expression.node);
  const own = meaningOfExpression(resolver, expression);
  return own === undefined || own.kind === 'foreign' ? (cast ?? own) : own;
}

/** `event.target as WebSocket`. */
function meaningOfCast(resolver: Resolver, node: SyntaxNode): Meaning | undefined {
  for (const type of resolver.file.language.assertedTypes?.(node) ?? []) {
    const meaning = meaningOfTypeNode(resolver, type);
    if (meaning?.kind === 'instance' || meaning?.kind === 'close-event-like') return meaning;
  }
  return undefined;
}

/** A member, by what it is read from or by a test around it: `isinstance(item.error, ConnectionClosed)`. */
function meaningOfTestedMember(
  resolver: Resolver,
  expression: Extract<Expression, { kind: 'member' }>,
): Meaning | undefined {
  const known = meaningOfMember(resolver, expression);
  if (known && known.kind !== 'foreign') return known;
  const narrowed = resolver.file.language.narrowedType?.(expression.node);
  return (narrowed && resolver.meaningOfType(narrowed)) ?? known;
}

function meaningOfExpression(resolver: Resolver, expression: Expression): Meaning | undefined {
  const { file } = resolver;
  switch (expression.kind) {
    case 'name': {
      const declaration = file.resolve(expression.node);
      if (declaration?.kind === 'function' && file.language.bareCall)
        return resultOfFunction(resolver, declaration.node);
      if (declaration) {
        const declared = resolver.meaningOfDeclaration(declaration);
        const isPlain = declared && declared.kind !== 'foreign' && declared.kind !== 'socket-like';
        // One of several errors that are caught may be a close: a test says which it is.
        if (isPlain && declared.kind !== 'close-event-like') return declared;
        const narrowed = file.language.narrowedType?.(expression.node);
        if (isPlain) return narrowed ? (resolver.meaningOfType(narrowed) ?? { kind: 'foreign' }) : declared;
        return (narrowed && resolver.meaningOfType(narrowed)) ?? promisedApart(resolver, expression.node) ?? declared;
      }
      const implicit = file.language.implicitSelf ? meaningOfImplicitMember(resolver, expression.node) : undefined;
      const known = implicit ?? meaningOfGlobal(file, expression.name);
      if (known || expression.module === undefined) return known;
      return meaningOfImport(file, expression.module, '*');
    }
    case 'member':
      return (
        resultOfBareCall(resolver, expression) ??
        orTold(resolver, expression, meaningOfTestedMember(resolver, expression))
      );
    case 'implicit-member':
      return meaningOfImplicit(resolver, expression);
    case 'index':
      return orTold(resolver, expression, meaningOfElement(resolver, expression));
    case 'call':
      return promisedEvent(resolver, expression) ?? orTold(resolver, expression, meaningOfCall(resolver, expression));
    case 'module':
      return meaningOfImport(file, expression.module, '*');
    // What stands in for a received code does not make it another's, be it a number or a constant's name.
    case 'choice': {
      const meanings = expression.branches.map((branch) => resolver.meaningOf(branch));
      return meanings.find((meaning) => meaning?.kind === 'received') ?? firstKnown(meanings);
    }
    case 'cast':
      return resolver.meaningOfType(expression.type) ?? resolver.meaningOf(expression.value);
    case 'object':
      return expression.type && meaningOfTypeNode(resolver, expression.type);
    case 'list': {
      const element = firstKnown(expression.elements.slice(0, 8).map((node) => resolver.meaningOf(node)));
      return element?.kind === 'instance' ? { ...element, each: true } : undefined;
    }
    case 'spread':
      return elementOf(resolver.meaningOf(expression.of));
    case 'self': {
      const receiver = receiverOfHandler(resolver, expression.node);
      if (receiver) return receiver;
      if (file.language.implicitSelf) for (const around of receiversAround(resolver, expression.node)) return around;
      const owner = file.language.enclosingClass(expression.node);
      return owner && meaningOfClass(resolver, owner);
    }
    default:
      return undefined;
  }
}

/** What is known of a value; of another package's, and of one that nothing is known of, what a listener puts there. */
function orTold(resolver: Resolver, { node }: Expression, known: Meaning | undefined): Meaning | undefined {
  if (known !== undefined && known.kind !== 'foreign') return known;
  return promisedApart(resolver, node) ?? recordedCall(resolver, node) ?? known;
}

function meaningOfElement(resolver: Resolver, access: Extract<Expression, { kind: 'index' }>): Meaning | undefined {
  const object = resolver.meaningOf(access.object);
  if (object?.kind !== 'parameters') return elementOf(object);
  const index = resolver.file.language.lower(access.index);
  return index.kind === 'number' ? meaningOfHandlerParameter(object.handler, index.value) : undefined;
}

function meaningOfMember(resolver: Resolver, access: Extract<Expression, { kind: 'member' }>): Meaning | undefined {
  const object = resolver.meaningOf(access.object);
  if (access.indexed && object?.kind === 'instance' && object.each) return elementOf(object);
  if (object?.kind === 'maker')
    return resolver.file.language.makers?.calls.has(access.name) === true ? object : undefined;
  const described = resolver.memberOf(object, access.name);
  if (described && described.kind !== 'foreign') return described;
  const told = receivedInMessage(resolver, access);
  if (told) return { kind: 'received', received: told };
  const settled = object === undefined ? settledMember(resolver, access) : undefined;
  if (settled) return settled;
  const expected = expectedError(resolver, access);
  if (expected) return expected;
  const field = meaningOfField(resolver, access);
  if (field && field.kind !== 'foreign') return field;
  if (object !== undefined && object.kind !== 'foreign') return undefined;
  const qualified = object === undefined ? meaningOfQualifiedName(resolver.file, access.node.text) : undefined;
  if (qualified) return qualified;
  const opened = object === undefined ? memberOfOpened(resolver, access) : undefined;
  if (opened) return opened;
  for (const { library, member } of addedMember(resolver.file, access.name))
    if (member.kind === 'value') return instanceOf(library, member.type, 'likely');
  return described ?? field;
}

/** `closed.code` behind `const closed = await new Promise((resolve) => ws.on('close', (code) => resolve({ code })))`. */
function settledMember(
  resolver: Resolver,
  { object, name }: Extract<Expression, { kind: 'member' }>,
): Meaning | undefined {
  const meaning = firstKnown(settledField(resolver, object, name).map((node) => resolver.meaningOf(node)));
  return meaning?.kind === 'foreign' ? undefined : meaning;
}

/** The error that a test waits for: `caught.value` of `with pytest.raises(ConnectionClosed) as caught`. */
function expectedError(resolver: Resolver, access: Extract<Expression, { kind: 'member' }>): Meaning | undefined {
  const { file } = resolver;
  if (file.language.expectedErrors?.has(access.name) !== true) return undefined;
  const object = file.language.lower(access.object);
  const declaration = object.kind === 'name' ? file.resolve(object.node) : undefined;
  if (declaration?.kind !== 'variable' || !declaration.initialiser) return undefined;
  const call = file.language.lower(declaration.initialiser);
  const type = call.kind === 'call' && failingCallee.test(call.callee.text) ? call.arguments[0] : undefined;
  return type && resolver.meaningOfType(type.node);
}

/** `frames.next`, where that calls a method: what it returns. */
function resultOfBareCall(resolver: Resolver, access: Extract<Expression, { kind: 'member' }>): Meaning | undefined {
  const call = resolver.file.language.bareCall?.(access.node);
  if (call?.kind !== 'call') return undefined;
  const callee = resolver.meaningOf(call.callee);
  const returns =
    (callee?.kind === 'member' && (callee.member.kind === 'method' || callee.member.kind === 'send')) ||
    (callee?.kind === 'export' && callee.export.kind === 'function');
  return returns ? meaningOfCall(resolver, call) : undefined;
}

/** What a method of this file returns, called by its bare name. */
function resultOfFunction(resolver: Resolver, functionNode: SyntaxNode): Meaning | undefined {
  const results = resolver.file.language.functionFacts(functionNode)?.returns() ?? [];
  return firstKnown(results.slice(0, 8).map((node) => resolver.meaningOf(node)));
}

/** `close::status::normal` where the namespace around `close` was opened in a header. */
function memberOfOpened(resolver: Resolver, access: Extract<Expression, { kind: 'member' }>): Meaning | undefined {
  const { file } = resolver;
  if (!file.language.opensOutOfSight) return undefined;
  const object = file.language.lower(access.object);
  const declared = object.kind === 'name' ? file.resolve(object.node) : undefined;
  // A function of the same name is no scope.
  if (object.kind !== 'name' || (declared && declared.kind !== 'function')) return undefined;
  return resolver.memberOf(meaningOfOpenedName(file, object.name), access.name);
}
