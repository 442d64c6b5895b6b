import type { Context, Declaration, Expression } from '../languages/language';
import { receiveApi } from '../../../shared/src/libraries/lookup';
import type { SyntaxNode } from '../syntax/node';
import { spanOf } from './constants';
import { lastNameOf, speaksOfWebSockets } from './likeness';
import { handlerParameters, referencesTo } from './meaning/handlers';
import type { Resolver } from './meaning/meaning';
import type { Comparison, ReceivedCode } from './site';

/** A comparison whose group is filled in when all are known. */
export type FoundComparison = Omit<Comparison, 'group'>;

const codeName =
  /^[_#$]*(?:(?:web_?socket|ws|socket)?_?close_?(?:event_?)?(?:code|status)(?:_?code)?|ws_?code|disconnect_?code|(?:last|received|expected|actual)_?close_?code)$/iu;
const closeHandlerName = /close|disconnect|drop(?:ped)?$/iu;
const otherEvents = /^(?:exit|data|finish|end)$/iu;
const maximumDepth = 6;

/** Finds out where a token of code is compared with, or stands for, a received code. */
export function receivedAt(
  resolver: Resolver,
  token: SyntaxNode,
  codeParameters: ReadonlySet<number>,
): FoundComparison | undefined {
  return inContext(resolver, token, codeParameters, 0);
}

function inContext(
  resolver: Resolver,
  node: SyntaxNode,
  codeParameters: ReadonlySet<number>,
  depth: number,
): FoundComparison | undefined {
  if (depth > maximumDepth) return undefined;
  const { language } = resolver.file;
  const context = language.context(node);
  switch (context.kind) {
    case 'comparison': {
      const received = receivedCode(resolver, context.other, codeParameters);
      return received && found(resolver, context.node, context.operator, received);
    }
    case 'case': {
      const received = receivedCode(resolver, context.subject, codeParameters);
      return received && found(resolver, context.node, 'case', received);
    }
    case 'element':
      return inCollection(resolver, context.list, codeParameters, depth);
    case 'argument':
      return inCall(resolver, context, codeParameters, depth);
    case 'field':
      return inEvent(resolver, context);
    case 'key':
    case 'index':
      return undefined;
    case 'assignment':
      return inCloseEventClass(resolver, context.target);
    case 'parameter-default':
      return inDefault(resolver, context.nameNode);
    default:
      return undefined;
  }
}

function found(
  resolver: Resolver,
  node: SyntaxNode,
  operator: Comparison['operator'],
  received: ReceivedCode,
): FoundComparison {
  const excludes = operator === '!==' || (operator === 'in' && resolver.file.language.isNegated(node));
  const reconnects = excludes && leadsToReconnect(resolver, node);
  return { span: spanOf(node), operator, received, ...(reconnects && { leadsToReconnect: true }) };
}

/** Whether the statement that a test decides connects again, and nothing in it looks at clean closes. */
function leadsToReconnect(resolver: Resolver, node: SyntaxNode): boolean {
  const text = resolver.file.language.enclosingStatement(node).text.slice(0, 2000);
  return /re_?connect|re_?try|\bconnect\s*\(/iu.test(text) && !/wasClean|was_clean|1_?005/iu.test(text);
}

/** The received code that an expression is, proved or likely. */
export function receivedCode(
  resolver: Resolver,
  node: SyntaxNode,
  codeParameters: ReadonlySet<number>,
): ReceivedCode | undefined {
  const meaning = resolver.meaningOf(node);
  if (meaning?.kind === 'received') return meaning.received;
  if (meaning !== undefined) return undefined;
  return validatedCode(resolver, node, codeParameters) ?? likelyCode(resolver, node);
}

/** A parameter through which codes reach a send: a comparison checks them before they go out. */
function validatedCode(
  resolver: Resolver,
  node: SyntaxNode,
  codeParameters: ReadonlySet<number>,
): ReceivedCode | undefined {
  const expression = resolver.file.language.lower(node);
  if (expression.kind !== 'name') return undefined;
  const declaration = resolver.file.resolve(expression.node);
  return declaration && codeParameters.has(declaration.nameNode.id)
    ? { library: undefined, api: undefined, certainty: 'likely' }
    : undefined;
}

const likely: ReceivedCode = { library: undefined, api: undefined, certainty: 'likely' };

function likelyCode(resolver: Resolver, node: SyntaxNode): ReceivedCode | undefined {
  const { file } = resolver;
  const expression = file.language.lower(node);
  const name = lastNameOf(resolver, node);
  if (name === undefined) return undefined;
  if (codeName.test(name)) return likely;
  if (!speaksOfWebSockets(file)) return undefined;
  if (expression.kind === 'member' && name === 'code')
    return isLikelyEvent(resolver, expression.object) ? likely : undefined;
  if (expression.kind !== 'name' || !/^(?:code|status_?code|close|reason_?code)$/iu.test(name)) return undefined;
  return isLikelyCodeName(resolver, expression.node) ? likely : undefined;
}

/** `event.code` where the event is the parameter of a function that handles a close, or is called a close event. */
function isLikelyEvent(resolver: Resolver, objectNode: SyntaxNode): boolean {
  const { file } = resolver;
  const object = file.language.lower(objectNode);
  const name = lastNameOf(resolver, objectNode);
  if (name !== undefined && /^_?(?:\w*close_?event\d*|\w*close_?frame|\w*close_?info)$/iu.test(name)) return true;
  if (object.kind !== 'name' || name === undefined || !/^(?:e|evt?|\w*event\d*|close_?event|closed)$/iu.test(name))
    return false;
  const declaration = file.resolve(object.node);
  if (declaration?.kind === 'variable') return /^(?:\w*event\d*|evt?)$/iu.test(name) && speaksOfWebSockets(file);
  return (
    declaration?.kind === 'parameter' && declaration.position === 0 && handlesClose(resolver, declaration.function)
  );
}

/** `code` that is a parameter of a function that handles a close, or is taken out of a close event. */
function isLikelyCodeName(resolver: Resolver, nameNode: SyntaxNode, depth = 0): boolean {
  const { file } = resolver;
  const declaration = file.resolve(nameNode);
  if (declaration?.kind === 'parameter') {
    const step = declaration.path[0];
    if (declaration.path.length > 1 || (step && !('field' in step && step.field === 'code'))) return false;
    if (hasSignal(resolver, declaration.function)) return false;
    return handlesClose(resolver, declaration.function) || isPassedCode(resolver, declaration, depth);
  }
  if (declaration?.kind !== 'variable' || !declaration.initialiser) return false;
  const step = declaration.path[0];
  if (step && 'field' in step && step.field === 'code')
    return (
      isLikelyEvent(resolver, declaration.initialiser) || /close/iu.test(declaration.initialiser.text.slice(0, 80))
    );
  return declaration.path.length === 0 && receivedCode(resolver, declaration.initialiser, new Set()) !== undefined;
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

/** `(code, signal)` is how a process ends. */
function hasSignal(resolver: Resolver, functionNode: SyntaxNode): boolean {
  const parameters = resolver.file.language.functionFacts(functionNode)?.parameters ?? [];
  return parameters.some((parameter) => parameter.nameNode?.text === 'signal');
}

/** Whether a function is named, registered or assigned as a handler of closes. */
function handlesClose(resolver: Resolver, functionNode: SyntaxNode): boolean {
  const { language } = resolver.file;
  if (handlerParameters(resolver, functionNode)) return false;
  const name = language.functionFacts(functionNode)?.nameNode?.text;
  if (name !== undefined && closeHandlerName.test(name)) return true;
  return [functionNode, ...referencesTo(resolver, functionNode)].some((reference) =>
    isRegisteredForClose(resolver, reference),
  );
}

function isRegisteredForClose(resolver: Resolver, node: SyntaxNode): boolean {
  const { language } = resolver.file;
  const context = language.context(node);
  switch (context.kind) {
    case 'argument': {
      const call = language.lower(context.call);
      const first = call.kind === 'call' ? call.arguments[0] : undefined;
      const event = first && language.lower(first.node);
      if (call.kind !== 'call' || event?.kind !== 'string' || event.value === undefined) return false;
      if (otherEvents.test(event.value) || !closeHandlerName.test(event.value)) return false;
      const callee = language.lower(call.callee);
      return callee.kind !== 'member' || resolver.meaningOf(callee.object)?.kind !== 'foreign';
    }
    case 'field':
      return context.name !== undefined && closeHandlerName.test(context.name);
    case 'assignment': {
      const target = language.lower(context.target);
      return target.kind === 'member' && closeHandlerName.test(target.name);
    }
    case 'object': {
      // `handler.bind(this)` is the handler itself.
      const outer = language.context(context.member);
      return context.name === 'bind' && outer.kind === 'callee' && isRegisteredForClose(resolver, outer.call);
    }
    default:
      return false;
  }
}

/** `[1000, 1001].includes(code)`, `new Set([1000])` that is later asked `has(code)`, `for (const code of codes)`. */
function inCollection(
  resolver: Resolver,
  list: SyntaxNode,
  codeParameters: ReadonlySet<number>,
  depth: number,
): FoundComparison | undefined {
  if (depth > maximumDepth) return undefined;
  const { file } = resolver;
  const { language } = file;
  const context = language.context(list);
  switch (context.kind) {
    case 'object':
      return containedIn(resolver, context, codeParameters);
    case 'argument': {
      const call = language.lower(context.call);
      if (call.kind !== 'call') return undefined;
      if (
        call.constructs ||
        language.collections.spread.has(call.callee.text) ||
        /^Object\.freeze$/u.test(call.callee.text)
      )
        return inCollection(resolver, call.node, codeParameters, depth + 1);
      return undefined;
    }
    case 'initialiser':
      return inNamedCollection(resolver, context, codeParameters);
    default:
      return undefined;
  }
}

function containedIn(
  resolver: Resolver,
  context: Extract<Context, { kind: 'object' }>,
  codeParameters: ReadonlySet<number>,
): FoundComparison | undefined {
  const { language } = resolver.file;
  if (!language.collections.contains.has(context.name)) return undefined;
  const outer = language.context(context.member);
  const call = outer.kind === 'callee' ? language.lower(outer.call) : undefined;
  const argument = call?.kind === 'call' ? call.arguments[0] : undefined;
  const received = argument && receivedCode(resolver, argument.node, codeParameters);
  return received && call && found(resolver, call.node, 'in', received);
}

function inNamedCollection(
  resolver: Resolver,
  context: Extract<Context, { kind: 'initialiser' }>,
  codeParameters: ReadonlySet<number>,
): FoundComparison | undefined {
  const { file } = resolver;
  const references = context.member ? file.memberAccesses(context.nameNode.text) : usesOf(resolver, context.nameNode);
  for (const reference of references.slice(0, 24)) {
    const inner = file.language.context(reference);
    if (inner.kind !== 'object') continue;
    const hit = containedIn(resolver, inner, codeParameters);
    if (hit) return hit;
  }
  return undefined;
}

function usesOf(resolver: Resolver, nameNode: SyntaxNode): readonly SyntaxNode[] {
  const declaration = resolver.file.language.declares(nameNode)?.declaration;
  return declaration ? resolver.file.uses(declaration) : [];
}

const assertion =
  /(?:^|\.)(?:to\w+|equals?|strictEqual|deepEqual|deepStrictEqual|is|same|not\w+|assert\w*|eq|eql|expect\w*)$/iu;

/** An assertion beside a received code, or an event that is made up: `expect(event.code).toBe(1000)`, `emit('close', 1006)`. */
function inCall(
  resolver: Resolver,
  context: Extract<Context, { kind: 'argument' }>,
  codeParameters: ReadonlySet<number>,
  depth: number,
): FoundComparison | undefined {
  const { language } = resolver.file;
  const call = language.lower(context.call);
  if (call.kind !== 'call') return undefined;
  const event = madeUpClose(resolver, call, context.position) ?? handedToHandler(resolver, call, context.position);
  if (event) return event;
  const callee = language.lower(call.callee);
  if (callee.kind === 'member' && language.collections.contains.has(callee.name)) {
    const set = resolver.meaningOf(callee.object);
    if (set !== undefined) return undefined;
  }
  if (language.passThrough.has(call.callee.text)) return inContext(resolver, call.node, codeParameters, depth + 1);
  if (!assertion.test(call.callee.text)) return undefined;
  const beside = call.arguments.filter((_, position) => position !== context.position).map((argument) => argument.node);
  const received = [...beside, ...assertedBy(resolver, callee)]
    .map((node) => receivedCode(resolver, node, codeParameters))
    .find(Boolean);
  return received && found(resolver, call.node, 'other', received);
}

/** What `expect(…)` was given, in `expect(…).not.toBe(1000)`. */
function assertedBy(resolver: Resolver, callee: Expression): SyntaxNode[] {
  const { language } = resolver.file;
  let at = callee;
  for (let depth = 0; at.kind === 'member' && depth < 4; depth += 1) at = language.lower(at.object);
  return at.kind === 'call' ? at.arguments.map((argument) => argument.node) : [];
}

/** The program calls its own handler of closes: `this.webSocketClose(socket, 1006, …)`. */
function handedToHandler(
  resolver: Resolver,
  call: Extract<Expression, { kind: 'call' }>,
  position: number,
): FoundComparison | undefined {
  for (const functionNode of resolver.functionsCalledBy(call.callee)) {
    const handler = handlerParameters(resolver, functionNode);
    const parameter = handler?.parameters[position];
    if (!handler || !parameter || typeof parameter === 'string' || !('received' in parameter)) continue;
    const received = {
      library: handler.library,
      api: receiveApi(handler.library, parameter.received),
      certainty: handler.certainty,
    };
    return { span: spanOf(call.node), operator: 'event', received };
  }
  return undefined;
}

const emitters = /(?:^|\.)(?:emit|dispatch\w*|trigger|fire|_?emitClose|emit_close)$/iu;

/** `socket.emit('close', 1006, 'lost')`: a close event that the program itself tells. */
function madeUpClose(
  resolver: Resolver,
  call: Extract<Expression, { kind: 'call' }>,
  position: number,
): FoundComparison | undefined {
  const { file } = resolver;
  if (!emitters.test(call.callee.text) || !speaksOfWebSockets(file)) return undefined;
  const first = call.arguments[0];
  const name = first && file.language.lower(first.node);
  const isClose = name?.kind === 'string' && name.value !== undefined && closeHandlerName.test(name.value);
  if (position === 1 ? !isClose : !(position === 0 && /emitClose|emit_close/iu.test(call.callee.text)))
    return undefined;
  return { span: spanOf(call.node), operator: 'event', received: likely };
}

/** `new CloseEvent('close', { code: 1006 })`, and close events put together by hand. */
function inEvent(resolver: Resolver, context: Extract<Context, { kind: 'field' }>): FoundComparison | undefined {
  const { language } = resolver.file;
  if (context.name !== undefined && codeName.test(context.name))
    return { span: spanOf(context.object), operator: 'event', received: likely };
  if (context.name !== 'code') return undefined;
  const object = language.lower(context.object);
  if (object.kind === 'object' && object.fields.some((entry) => entry.name === 'wasClean'))
    return { span: spanOf(object.node), operator: 'event', received: likely };
  const outer = language.context(context.object);
  if (outer.kind !== 'argument') return undefined;
  const call = language.lower(outer.call);
  if (call.kind !== 'call') return undefined;
  const name = lastNameOf(resolver, call.callee);
  if (call.constructs && name !== undefined && /CloseEvent$/u.test(name)) {
    const meaning = resolver.meaningOf(call.node);
    const certainty = meaning?.kind === 'instance' ? meaning.certainty : 'likely';
    const library = meaning?.kind === 'instance' ? meaning.library : undefined;
    return { span: spanOf(call.node), operator: 'event', received: { library, api: undefined, certainty } };
  }
  const handled =
    name !== undefined &&
    /^_?(?:on|handle)_?(?:ws|socket|web_?socket)?_?closed?$/iu.test(name) &&
    speaksOfWebSockets(resolver.file);
  return handled ? { span: spanOf(call.node), operator: 'event', received: likely } : undefined;
}

/** `this.code = init?.code ?? 1005` in a class that is a close event. */
function inCloseEventClass(resolver: Resolver, targetNode: SyntaxNode): FoundComparison | undefined {
  const { language } = resolver.file;
  const target = language.lower(targetNode);
  if (target.kind !== 'member' || target.name !== 'code') return undefined;
  const owner = language.lower(target.object).kind === 'self' ? language.enclosingClass(target.node) : undefined;
  const name = owner && language.classFacts(owner)?.nameNode?.text;
  return name !== undefined && /CloseEvent/u.test(name)
    ? { span: spanOf(targetNode), operator: 'event', received: likely }
    : undefined;
}

/** The default of a close event's code: `constructor(type, { code = 1005 })`. */
function inDefault(resolver: Resolver, nameNode: SyntaxNode): FoundComparison | undefined {
  const { file } = resolver;
  const declaration = file.language.declares(nameNode)?.declaration;
  if (declaration?.kind !== 'parameter' && declaration?.kind !== 'variable') return undefined;
  const meaning = resolver.meaningOfDeclaration(declaration);
  if (meaning?.kind === 'received') return { span: spanOf(nameNode), operator: 'other', received: meaning.received };
  return undefined;
}
