import type { SyntaxNode } from '../../syntax/node';
import { closeHandlerName, otherThings } from '../names/closeNames';
import { lastNameOf } from '../names/likeness';
import { handlerParameters } from '../meaning/handlers';
import type { Resolver } from '../meaning/meaning';
import { referencesTo } from '../meaning/references';

/** Not what a process ends with: `processCloseCode(code)`. */
const processesClose = /^_?process_?(?:ws_?|web_?socket_?)?close_?(?:code|frame|event)$/iu;
const otherEvents = /^(?:exit|data|finish|end)$/iu;

/** Whether a function is named, registered or assigned as a handler of closes. */
export function handlesClose(resolver: Resolver, functionNode: SyntaxNode): boolean {
  const { language } = resolver.file;
  if (handlerParameters(resolver, functionNode)) return false;
  const references = [functionNode, ...referencesTo(resolver, functionNode)];
  if (references.some((reference) => isRegisteredElsewhere(resolver, reference))) return false;
  const name = language.functionFacts(functionNode)?.nameNode?.text;
  if (name !== undefined && closeHandlerName.test(name)) return processesClose.test(name) || !otherThings.test(name);
  return references.some((reference) => isRegisteredForClose(resolver, reference));
}

/** Whether a function is handed to something that is known, or named, to be no WebSocket. */
function isRegisteredElsewhere(resolver: Resolver, node: SyntaxNode): boolean {
  const { language } = resolver.file;
  const context = language.context(node);
  if (context.kind !== 'argument' && context.kind !== 'assignment') return false;
  const call = context.kind === 'argument' ? language.lower(context.call) : undefined;
  const target = language.lower(
    call?.kind === 'call' ? call.callee : context.kind === 'assignment' ? context.target : node,
  );
  if (target.kind !== 'member') return false;
  if (resolver.meaningOf(target.object)?.kind === 'foreign') return true;
  const name = lastNameOf(resolver, target.object);
  return name !== undefined && otherThings.test(name) && !/socket|ws/iu.test(name);
}

/** Functions that are handed what to do on a close alone: `onClose(…)`, `waitForClose(…)`. */
const closeWaiter = /^_?(?:on|once|until|when|(?:a?wait|expect)_?(?:for|until)?)_?\w*close(?:d|_?event)?$/iu;

function isRegisteredForClose(resolver: Resolver, node: SyntaxNode): boolean {
  const { language } = resolver.file;
  const context = language.context(node);
  switch (context.kind) {
    case 'argument': {
      const call = language.lower(context.call);
      const first = call.kind === 'call' ? call.arguments[0] : undefined;
      const event = first && language.lower(first.node);
      if (call.kind === 'call' && context.position === 0 && call.arguments.length === 1) {
        const name = lastNameOf(resolver, call.callee);
        return name !== undefined && closeWaiter.test(name) && !otherThings.test(name);
      }
      if (call.kind !== 'call' || event?.kind !== 'string' || event.value === undefined) return false;
      if (otherEvents.test(event.value) || !closeHandlerName.test(event.value)) return false;
      const callee = language.lower(call.callee);
      return callee.kind !== 'member' || resolver.meaningOf(callee.object)?.kind !== 'foreign';
    }
    case 'field':
      if (context.name === undefined || !closeHandlerName.test(context.name) || otherThings.test(context.name))
        return false;
      return language.lower(context.object).kind === 'object' || /socket|\bws/iu.test(context.object.text.slice(0, 60));
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
