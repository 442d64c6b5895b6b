import type { Call } from '../../languages/vocabulary';
import { parametersOfEvent } from './members';
import type { Meaning, Resolver } from './meaning';
import { settledValues } from './settled';
import { firstKnown } from './types';

/** Whether a call waits for an event of its first argument: `once(socket, 'close')` of `node:events`. */
export function isEventWait(resolver: Resolver, call: Call): boolean {
  const { file } = resolver;
  const waits = file.language.eventWaits;
  if (!waits) return false;
  const callee = file.language.lower(call.callee);
  const head = file.language.lower(callee.kind === 'member' ? callee.object : call.callee);
  const declaration = head.kind === 'name' ? file.resolve(head.node) : undefined;
  if (declaration?.kind !== 'import' || !waits.modules.has(declaration.module)) return false;
  return waits.names.has(callee.kind === 'member' ? callee.name : declaration.exported);
}

/** What a call that waits for an event gives: the parameters of the event's listeners. */
export function resultOfEventWait(resolver: Resolver, call: Call): Meaning | undefined {
  const [emitter, event] = call.arguments;
  const name = event && resolver.file.language.lower(event.node);
  if (!emitter || name?.kind !== 'string' || name.value === undefined) return undefined;
  const handler = parametersOfEvent(resolver.meaningOf(emitter.node), name.value);
  return handler && { kind: 'parameters', handler };
}

/** `new Promise((resolve) => … resolve(socket))`, and `open().then(() => socket)`: the value that it will be. */
export function resultOfPromise(resolver: Resolver, call: Call): Meaning | undefined {
  const { file } = resolver;
  const { collections } = file.language;
  const first = call.arguments[0];
  const given = first && file.language.functionFacts(file.language.lower(first.node).node);
  if (!given) return undefined;
  if (!call.constructs) {
    const callee = file.language.lower(call.callee);
    if (callee.kind !== 'member' || !collections.handsOver?.has(callee.name)) return undefined;
    return instanceAmong(given.returns().map((node) => resolver.meaningOf(node)));
  }
  return instanceAmong(settledValues(resolver, call.node).map((node) => resolver.meaningOf(node)));
}

function instanceAmong(meanings: readonly (Meaning | undefined)[]): Meaning | undefined {
  return firstKnown(meanings.filter((meaning) => meaning?.kind === 'instance' || meaning?.kind === 'received'));
}
