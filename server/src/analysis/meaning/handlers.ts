import type { Call } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { ReceivedCode } from '../site';
import { shapeOfArgument } from './describedArguments';
import { addedMember } from './members';
import { isCalls, meaningOfDescription, weaker, type HandlerParameters, type Meaning, type Resolver } from './meaning';
import { referencesTo } from './references';
import { describedByCast, describedByType, shapeAt, type ShapeHere } from './shapes';
import { meaningOfTypeNode } from './types';
import { userMethod } from './userMethods';

/** The meaning of one of the parameters that a library gives to a function. */
export function meaningOfHandlerParameter(handler: HandlerParameters, position: number): Meaning | undefined {
  return meaningOfDescription(handler.library, handler.parameters[position] ?? null, handler.certainty);
}

/** The received code that a library hands to a parameter, whatever the parameter is called. */
export function receivedByParameter(
  resolver: Resolver,
  functionNode: SyntaxNode,
  position: number,
): ReceivedCode | undefined {
  const handler = handlerParameters(resolver, functionNode);
  const meaning = handler && meaningOfHandlerParameter(handler, position);
  return meaning?.kind === 'received' ? meaning.received : undefined;
}

/**
 * Who calls a function, and with what: found where the function, or a reference to it, is registered, assigned, passed
 * or put into an options object.
 */
export function handlerParameters(resolver: Resolver, functionNode: SyntaxNode): HandlerParameters | undefined {
  return (
    handlerAt(resolver, functionNode) ??
    userMethod(resolver, functionNode) ??
    handlerByReference(resolver, functionNode)
  );
}

function handlerAt(resolver: Resolver, valueNode: SyntaxNode): HandlerParameters | undefined {
  const { language } = resolver.file;
  const context = language.context(valueNode);
  switch (context.kind) {
    case 'argument': {
      const call = language.lower(context.call);
      if (call.kind !== 'call') return undefined;
      return (
        listenerOf(resolver, call, context.position) ??
        calledShape(shapeOfArgument(resolver, call, context.position)) ??
        (context.position === 0 ? handlerAround(resolver, call, valueNode) : undefined)
      );
    }
    case 'assignment':
      return assignedListener(resolver, context.target) ?? calledShape(shapeAt(resolver, valueNode, 0));
    case 'object':
      // `handler.bind(this)` is the handler itself.
      return context.name === 'bind'
        ? handlerAt(resolver, callOf(resolver, context.member) ?? context.member)
        : undefined;
    case 'field':
    case 'return':
      return calledShape(shapeAt(resolver, valueNode, 0));
    case 'initialiser': {
      const declaration = language.declares(context.nameNode)?.declaration;
      const type = declaration?.kind === 'variable' ? declaration.type : undefined;
      return calledShape(type ? describedByType(resolver, type) : describedByCast(resolver, valueNode));
    }
    default:
      return undefined;
  }
}

/** Calls that give a function other parameters than the one that they are given. */
const changesParameters = /partial|curry|bind|compose|pipe|map|factory|create|make|then$/iu;

/** `ws.on('close', guard((code) => …))`: a function around the handler that hands on, as it seems, what it is given. */
function handlerAround(resolver: Resolver, call: Call, handler: SyntaxNode): HandlerParameters | undefined {
  const { language } = resolver.file;
  if (call.constructs || changesParameters.test(call.callee.text.slice(-40))) return undefined;
  const callee = language.lower(call.callee);
  if (callee.kind === 'member' && language.collections.callback.has(callee.name)) return undefined;
  if (language.lower(handler).kind !== 'function' || !isHandedOn(resolver, call.node)) return undefined;
  const around = handlerAt(resolver, call.node);
  return around && { ...around, certainty: weaker(around.certainty, 'likely') };
}

/** Whether a call stands where a handler is registered or assigned, and is no handler's own call. */
function isHandedOn({ file: { language } }: Resolver, callNode: SyntaxNode): boolean {
  const { kind } = language.context(callNode);
  return kind === 'argument' || kind === 'assignment';
}

function callOf(resolver: Resolver, member: SyntaxNode): SyntaxNode | undefined {
  const context = resolver.file.language.context(member);
  return context.kind === 'callee' ? context.call : undefined;
}

function calledShape(here: ShapeHere | undefined): HandlerParameters | undefined {
  if (!here || !isCalls(here.shape)) return undefined;
  const { library, certainty, shape } = here;
  return {
    library,
    parameters: shape.calls,
    certainty,
    ...(shape.receiver !== undefined && { receiver: shape.receiver }),
  };
}

/** `socket.on('close', HERE)`: the event's name decides. */
function listenerOf(resolver: Resolver, call: Call, position: number): HandlerParameters | undefined {
  const known = resolver.meaningOf(call.callee);
  const callee = known && known.kind !== 'foreign' ? known : addedListener(resolver, call);
  if (callee?.kind !== 'member' || callee.member.kind !== 'listen' || callee.member.listener !== position)
    return undefined;
  const event = call.arguments[callee.member.event];
  const name = event && resolver.file.language.lower(event.node);
  if (name?.kind !== 'string' || name.value === undefined) return undefined;
  const parameters = Object.hasOwn(callee.member.events, name.value) ? callee.member.events[name.value] : undefined;
  return parameters && { library: callee.library, parameters, certainty: callee.certainty };
}

function addedListener(resolver: Resolver, call: Call): Meaning | undefined {
  const callee = resolver.file.language.lower(call.callee);
  if (callee.kind !== 'member') return undefined;
  const added = addedMember(resolver.file, callee.name).find(({ member }) => member.kind === 'listen');
  return (
    added && { kind: 'member', library: added.library, member: added.member, side: undefined, certainty: 'likely' }
  );
}

/** `this` in a function that says its type (`this: WebSocket`), or that a socket calls as its listener: the socket. */
export function receiverOfHandler(resolver: Resolver, selfNode: SyntaxNode): Meaning | undefined {
  const { language } = resolver.file;
  let owner = language.enclosingFunction(selfNode);
  while (owner && !language.bindsSelf(owner)) owner = language.enclosingFunction(owner);
  if (!owner) return undefined;
  const told = language.functionFacts(owner)?.receiver;
  if (told) return meaningOfTypeNode(resolver, told);
  const context = language.context(owner);
  if (context.kind === 'assignment' && assignedListener(resolver, context.target)) {
    const target = language.lower(context.target);
    return target.kind === 'member' ? resolver.meaningOf(target.object) : undefined;
  }
  if (context.kind !== 'argument') return undefined;
  const call = language.lower(context.call);
  if (call.kind !== 'call' || !listenerOf(resolver, call, context.position)) return undefined;
  const callee = language.lower(call.callee);
  return callee.kind === 'member' ? resolver.meaningOf(callee.object) : undefined;
}

/** `socket.onclose = HERE`. */
function assignedListener(resolver: Resolver, target: SyntaxNode): HandlerParameters | undefined {
  const meaning = resolver.meaningOf(target);
  if (meaning?.kind !== 'member' || meaning.member.kind !== 'listener') return undefined;
  return { library: meaning.library, parameters: meaning.member.parameters, certainty: meaning.certainty };
}

/** The function has a name: a reference to it stands where handlers stand. */
function handlerByReference(resolver: Resolver, functionNode: SyntaxNode): HandlerParameters | undefined {
  for (const reference of referencesTo(resolver, functionNode)) {
    const found = handlerAt(resolver, reference);
    if (found) return found;
  }
  return undefined;
}
