import { librariesFor } from '../../../../shared/src/libraries/lookup';
import type { LibraryProfile, Shape } from '../../../../shared/src/libraries/profile';
import type { Declaration } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { Certainty, ReceivedCode } from '../site';
import { shapeOfArgument, type Call } from './calls';
import { bearsSign } from './imports';
import { addedMember } from './members';
import {
  elementOf,
  instanceOf,
  isCalls,
  meaningOfDescription,
  weaker,
  type HandlerParameters,
  type Meaning,
  type Resolver,
} from './meaning';
import { maximumReferences, referencesTo } from './references';

/** A library's description of what it does with a value. */
export type ShapeHere = { readonly library: LibraryProfile; readonly shape: Shape; readonly certainty: Certainty };

/** The meaning of a function's parameter by the library that calls the function; `undefined` when none does. */
export function meaningOfParameter(
  resolver: Resolver,
  declaration: Extract<Declaration, { kind: 'parameter' }>,
): Meaning | undefined {
  const { file } = resolver;
  const facts = file.language.functionFacts(declaration.function);
  const handler = handlerParameters(resolver, declaration.function);
  const known = handler && meaningOfHandlerParameter(handler, declaration.position);
  if (known) return known;
  const element = elementForCallback(resolver, declaration.function, declaration.position);
  if (element) return element;
  const marked = markedParameter(resolver, declaration);
  if (marked) return marked;
  if (!facts) return undefined;
  if (isGivenToForeign(resolver, declaration)) return { kind: 'foreign' };
  return meaningFromCalls(resolver, declaration.function, declaration.position);
}

/** `@ConnectedSocket() client`: the decorator says what the library hands over. */
function markedParameter(
  resolver: Resolver,
  { decorators }: Extract<Declaration, { kind: 'parameter' }>,
): Meaning | undefined {
  if (!decorators) return undefined;
  const { file } = resolver;
  for (const library of librariesFor(file.language.id)) {
    const marked = library.markedParameters?.find(({ decorator }) => decorators.includes(decorator));
    if (marked && bearsSign(file, library)) return instanceOf(library, marked.type, 'likely');
  }
  return undefined;
}

/** A function that another package calls gets that package's things: `net.createServer((socket) => …)`. */
function isGivenToForeign(resolver: Resolver, declaration: Extract<Declaration, { kind: 'parameter' }>): boolean {
  if (/ws|web_?socket|event|^e$|code/iu.test(declaration.nameNode.text)) return false;
  const context = resolver.file.language.context(declaration.function);
  const call = context.kind === 'argument' ? resolver.file.language.lower(context.call) : undefined;
  return call?.kind === 'call' && resolver.meaningOf(call.callee)?.kind === 'foreign';
}

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
        listenerOf(resolver, call, context.position) ?? calledShape(shapeOfArgument(resolver, call, context.position))
      );
    }
    case 'assignment':
      return assignedListener(resolver, context.target);
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

/** `this` in a function that a socket calls as its listener is the socket. */
export function receiverOfHandler(resolver: Resolver, selfNode: SyntaxNode): Meaning | undefined {
  const { language } = resolver.file;
  let owner = language.enclosingFunction(selfNode);
  while (owner && !language.bindsSelf(owner)) owner = language.enclosingFunction(owner);
  if (!owner) return undefined;
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

/** What a library does with the value at a node: climbs through options objects, lists and returned values. */
export function shapeAt(resolver: Resolver, valueNode: SyntaxNode, depth: number): ShapeHere | undefined {
  if (depth > 6) return undefined;
  const { language } = resolver.file;
  const cast = describedByCast(resolver, valueNode);
  if (cast) return cast;
  const context = language.context(valueNode);
  switch (context.kind) {
    case 'argument': {
      const call = language.lower(context.call);
      return call.kind === 'call' ? shapeOfArgument(resolver, call, context.position) : undefined;
    }
    case 'field': {
      const outer = shapeAt(resolver, context.object, depth + 1);
      if (!outer || !('fields' in outer.shape) || context.name === undefined) return undefined;
      const shape = Object.hasOwn(outer.shape.fields, context.name) ? outer.shape.fields[context.name] : undefined;
      return shape && { ...outer, shape };
    }
    case 'return': {
      const outer = shapeAt(resolver, context.function, depth + 1);
      return outer && isCalls(outer.shape) && outer.shape.returns
        ? { ...outer, shape: outer.shape.returns }
        : undefined;
    }
    case 'element': {
      const outer = shapeAt(resolver, context.list, depth + 1);
      return outer && 'tuples' in outer.shape ? outer : undefined;
    }
    case 'initialiser':
      return shapeOfVariable(resolver, context.nameNode, depth);
    default:
      return undefined;
  }
}

/** An object that is kept in a variable: its annotation, or where the variable is handed over, says what becomes of it. */
function shapeOfVariable(resolver: Resolver, nameNode: SyntaxNode, depth: number): ShapeHere | undefined {
  const { file } = resolver;
  const declaration = file.language.declares(nameNode)?.declaration;
  if (declaration?.kind !== 'variable') return undefined;
  const annotated = declaration.type && describedByType(resolver, declaration.type);
  if (annotated) return annotated;
  for (const use of file.uses(declaration).slice(0, 8)) {
    const found = shapeAt(resolver, use, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** `{ … } satisfies Partial<Hooks>`. */
function describedByCast(resolver: Resolver, valueNode: SyntaxNode): ShapeHere | undefined {
  for (const type of resolver.file.language.assertedTypes?.(valueNode) ?? []) {
    const described = describedByType(resolver, type);
    if (described) return described;
  }
  return undefined;
}

function describedByType(resolver: Resolver, typeNode: SyntaxNode, depth = 0): ShapeHere | undefined {
  const { file } = resolver;
  const type = file.language.lowerType(typeNode);
  if (type.kind !== 'named' || depth > 6) return undefined;
  const last = type.arguments.at(-1);
  if (last && file.language.collections.transparentTypes.has(type.path.join('.')))
    return describedByType(resolver, last, depth + 1);
  const declaration = file.resolve(type.nameNode);
  if (declaration?.kind === 'type' && declaration.type) return describedByType(resolver, declaration.type, depth + 1);
  const meaning = declaration ? resolver.meaningOfDeclaration(declaration) : resolver.meaningOf(type.nameNode);
  if (meaning?.kind !== 'export' || meaning.export.kind !== 'type' || !meaning.export.describes) return undefined;
  return { library: meaning.library, shape: meaning.export.describes, certainty: meaning.certainty };
}

/** A method that a library calls on the user's class, or a function that a decorator hands to it. */
function userMethod(resolver: Resolver, functionNode: SyntaxNode): HandlerParameters | undefined {
  const { file } = resolver;
  const facts = file.language.functionFacts(functionNode);
  const owner = facts?.container && file.language.classFacts(facts.container);
  const name = facts?.nameNode?.text;
  if (!facts || name === undefined) return undefined;
  const bases =
    owner?.bases.map((base) => ({
      names: [base.text, base.text.split(/[.:\\]+/u).at(-1) ?? ''],
      meaning: file.language.openImports && resolver.meaningOf(base),
    })) ?? [];
  const decorators = [...(owner?.decorators ?? []), ...facts.decorators];
  for (const library of librariesFor(file.language.id))
    for (const method of library.userMethods ?? []) {
      if (method.name !== undefined && method.name !== name) continue;
      if (method.labels && !method.labels.every((label, at) => (facts.parameters[at]?.label ?? null) === label))
        continue;
      if (method.count !== undefined && method.count !== facts.parameters.length) continue;
      if (
        method.extends &&
        !bases.some(
          ({ names, meaning }) => names.some((each) => method.extends?.includes(each)) && mayBeOf(library, meaning),
        )
      )
        continue;
      if (method.decorator && !method.decorator.some((decorator) => decorators.includes(decorator))) continue;
      // Outside a class only a decorator of its own marks a function; decorators have namesakes in other libraries.
      if (!owner && !method.decorator) continue;
      // Where types are imported by name, a base of that name in a file without the library is another's.
      if ((!method.extends || file.language.openImports) && !bearsSign(file, library)) continue;
      return { library, parameters: method.parameters, certainty: 'certain' };
    }
  return undefined;
}

/** Whether a base may be the library's: an import that names another's is none. */
function mayBeOf(library: LibraryProfile, base: Meaning | undefined): boolean {
  if (base?.kind === 'export') return base.library === library || base.library.basedOn === library.id;
  return base?.kind !== 'foreign';
}

/** The function has a name: a reference to it stands where handlers stand. */
function handlerByReference(resolver: Resolver, functionNode: SyntaxNode): HandlerParameters | undefined {
  for (const reference of referencesTo(resolver, functionNode)) {
    const found = handlerAt(resolver, reference);
    if (found) return found;
  }
  return undefined;
}

/** The element that a collection's method hands to its callback. */
function elementForCallback(resolver: Resolver, functionNode: SyntaxNode, position: number): Meaning | undefined {
  const { language } = resolver.file;
  const context = language.context(functionNode);
  if (context.kind !== 'argument' || context.position !== 0 || position > 1) return undefined;
  const call = language.lower(context.call);
  const callee = call.kind === 'call' ? language.lower(call.callee) : undefined;
  if (callee?.kind !== 'member') return undefined;
  const takesEntry =
    language.collections.entryCallback?.has(callee.name) === true &&
    language.functionFacts(functionNode)?.parameters.length === 2;
  if (position !== (takesEntry ? 1 : 0)) return undefined;
  if (takesEntry) return elementOf(resolver.meaningOf(callee.object));
  if (language.collections.handsOver?.has(callee.name)) return handedOver(resolver.meaningOf(callee.object));
  if (!language.collections.callback.has(callee.name)) return undefined;
  const held = resolver.meaningOf(callee.object);
  // An optional value has the meaning of the value.
  return elementOf(held) ?? (held?.kind === 'instance' || held?.kind === 'received' ? held : undefined);
}

/** `open().then((socket) => …)`: a promise has the meaning of the value that it will be. */
function handedOver(promise: Meaning | undefined): Meaning | undefined {
  return promise?.kind === 'instance' || promise?.kind === 'parameters' ? promise : undefined;
}

/** The argument for a parameter: by its name, or by its position. */
function argumentFor(call: Call, position: number, name: string | undefined) {
  const named = call.arguments.find((argument) => argument.keyword !== undefined && argument.keyword === name);
  const placed = call.arguments[position];
  return named ?? (placed?.keyword === undefined ? placed : undefined);
}

/** What the callers in this file pass: their meanings must not contradict each other. */
function meaningFromCalls(resolver: Resolver, functionNode: SyntaxNode, position: number): Meaning | undefined {
  const name = resolver.file.language.functionFacts(functionNode)?.parameters[position]?.nameNode?.text;
  const meanings = resolver
    .callsOf(functionNode)
    .slice(0, maximumReferences)
    .flatMap((callNode): Meaning[] => {
      const call = resolver.file.language.lower(callNode);
      const argument = call.kind === 'call' ? argumentFor(call, position, name) : undefined;
      const meaning = argument && !argument.spread ? resolver.meaningOf(argument.node) : undefined;
      return meaning ? [meaning] : [];
    });
  const first = meanings.find((meaning) => meaning.kind !== 'foreign');
  if (first?.kind === 'instance') {
    const certainty = meanings.reduce(
      (least, meaning) => (meaning.kind === 'instance' ? weaker(least, meaning.certainty) : least),
      first.certainty,
    );
    return { ...first, certainty };
  }
  return first;
}
