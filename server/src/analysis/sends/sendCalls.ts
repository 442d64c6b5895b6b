import type { Argument, Call } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { spanOf } from '../values/constants';
import { isExpectedToFail } from './expectedFailures';
import { forwardedIn } from './forwardedCodes';
import { forwardedThrough } from './forwardedThrough';
import type { Found, Proof } from './foundSend';
import { isMetByHandler } from './handledErrors';
import { heldHttpStatus } from './heldStatus';
import { closesItsOwn } from './ownConnection';
import { plainName } from '../names/likeness';
import type { Resolver } from '../meaning/meaning';
import { apiWithReason } from './reasonedApi';
import { reasonOf } from './reasons';
import { placeIn, placesOf, reasonNodeOf } from './sendPlaces';
import type { SendCall } from '../site';
import { apiWhereCalled } from './unaccepted';
import type { Flow, Source } from '../values/flow';

/** A send as it stands in the text, with the codes and the reason that reach it there. */
export function directCall(resolver: Resolver, found: Found, code: SyntaxNode | undefined, flow: Flow): SendCall {
  const { proof, call, nameNode } = found;
  const absent = code !== undefined && resolver.file.language.lower(code).kind === 'absent';
  const reasonNode = reasonNodeOf(resolver, found);
  const reason = reasonNode && reasonOf(resolver, reasonNode);
  const api = apiWithReason(apiWhereCalled(resolver, proof.api, call), reason ?? 'none');
  const isIdle = code !== undefined && api?.refusesWhenClosed !== true && closesItsOwn(resolver, call, code);
  const forwards = code && !isIdle ? forwardedIn(resolver, code) : undefined;
  const httpStatus = code && heldHttpStatus(resolver, code);
  return {
    ...base(resolver, proof, call, nameNode),
    api,
    ...(code && { code: spanOf(code) }),
    values: flow.sources.filter((source) => !source.call).map((source) => source.value),
    valuesAreComplete: flow.complete || absent,
    ...(httpStatus !== undefined && { httpStatus }),
    ...(forwards && { forwards: forwards.received }),
    ...(forwards && isMetByHandler(resolver, call) && { isMet: true }),
    ...(forwards?.lastArm && { lastArm: spanOf(forwards.lastArm) }),
    ...(reason && { reason }),
  };
}

/** What every send call says of itself. */
function base(resolver: Resolver, proof: Proof, call: Call, nameNode: SyntaxNode) {
  const { language } = resolver.file;
  const callee = language.lower(call.callee);
  const list = call.list ? spanOf(call.list) : { start: call.node.endIndex, end: call.node.endIndex };
  const first = call.receiver?.endIndex ?? list.start + 1;
  const fails = isExpectedToFail(resolver, call.node);
  return {
    library: proof.library,
    api: proof.api,
    certainty: proof.certainty,
    span: spanOf(call.node),
    name: spanOf(nameNode),
    ...(callee.kind === 'member' && { receiver: spanOf(callee.object) }),
    arguments: call.arguments.map((argument) => spanOf(argument.node)),
    argumentList: list.end - list.start >= 2 ? { start: first, end: list.end - 1 } : list,
    ...(proof.side && { side: proof.side }),
    ...(fails && { expectedToFail: true }),
  };
}

/** Calls of this file's own functions that hand a constant on to the send. */
export function wrapperCalls(resolver: Resolver, found: Found, flow: Flow): SendCall[] {
  const byCall = new Map<number, Source[]>();
  for (const source of flow.sources)
    if (source.call) byCall.set(source.call.id, [...(byCall.get(source.call.id) ?? []), source]);
  return [...byCall.values()].flatMap((sources): SendCall[] => {
    const callNode = sources[0]?.call;
    const call = callNode && resolver.file.language.lower(callNode);
    if (call?.kind !== 'call') return [];
    const argument =
      call.arguments.find(({ node }) =>
        sources.some((source) => node.startIndex <= source.node.startIndex && source.node.endIndex <= node.endIndex),
      ) ?? passedFor(resolver, placeIn(resolver, found.call, placesOf(resolver, found).code, found.shift), call);
    return [
      {
        ...ofWrapper(resolver, found, call, argument && reasonThrough(resolver, found, call)),
        ...(argument && { code: spanOf(argument.node) }),
        values: sources.map((source) => source.value),
        valuesAreComplete: false,
      },
    ];
  });
}

/** Calls of this file's own functions that hand a received code on to the send. */
export function forwardingCalls(resolver: Resolver, found: Found, code: SyntaxNode | undefined): SendCall[] {
  if (!code) return [];
  return forwardedThrough(resolver, found.call, code).map(({ call, argument, received }) => ({
    ...ofWrapper(resolver, found, call, reasonThrough(resolver, found, call)),
    code: spanOf(argument.node),
    values: [],
    valuesAreComplete: false,
    forwards: received,
    ...(isMetByHandler(resolver, found.call) && { isMet: true as const }),
  }));
}

/** What a call of a wrapper says of the send in it; `reason` is what the wrapper hands on as such. */
function ofWrapper(resolver: Resolver, found: Found, wrapper: Call, reason: SendCall['reason']) {
  const own = reasonNodeOf(resolver, found);
  const given = reason ?? (own && reasonOf(resolver, own)) ?? 'none';
  const nameNode = lastNameNode(resolver, wrapper.callee);
  return {
    ...base(resolver, found.proof, wrapper, nameNode),
    api: apiWithReason(found.proof.api, given),
    ...(reason && { reason }),
    through: plainName(nameNode.text),
  };
}

/** The name of what is called; of what is bound (`shut.bind(this, 1003)`) its own. */
function lastNameNode(resolver: Resolver, callee: SyntaxNode): SyntaxNode {
  const { language } = resolver.file;
  const expression = language.lower(callee);
  if (expression.kind === 'member' && language.indirectCalls.has(expression.name))
    return lastNameNode(resolver, expression.object);
  return expression.kind === 'member' ? expression.nameNode : callee;
}

/** The reason that a wrapper hands on, when the send's reason is the wrapper's own parameter. */
function reasonThrough(resolver: Resolver, found: Found, wrapper: Call) {
  const argument = passedFor(resolver, reasonNodeOf(resolver, found), wrapper);
  return argument && reasonOf(resolver, argument.node);
}

/** The argument of a wrapper's call that stands for an expression of the send, when that is the wrapper's parameter. */
function passedFor(resolver: Resolver, node: SyntaxNode | undefined, wrapper: Call): Argument | undefined {
  const { file } = resolver;
  const name = node && file.language.lower(node);
  const declaration = name?.kind === 'name' ? file.resolve(name.node) : undefined;
  if (declaration?.kind !== 'parameter' || declaration.path.length > 0) return undefined;
  if (!resolver.callsOf(declaration.function).some((call) => call.id === wrapper.node.id)) return undefined;
  return wrapper.arguments[declaration.position];
}
