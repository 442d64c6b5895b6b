import type { Call } from '../../languages/vocabulary';
import { libraryById, receiveApi } from '../../../../shared/src/libraries/lookup';
import { shapeOfArgument } from '../meaning/describedArguments';
import { typeFacts, type Resolver } from '../meaning/meaning';
import { likelyCodeReceived } from './receivedCodes';
import type { ReceivedCode } from '../site';

/** The received code that an argument is said to be: `WebSocketDisconnect(1000)` made by hand. */
export function toldBy(resolver: Resolver, call: Call, position: number): ReceivedCode | undefined {
  const described = shapeOfArgument(resolver, call, position);
  if (!described || !('received' in described.shape)) return undefined;
  const { library, certainty, shape } = described;
  return { library, api: receiveApi(library, shape.received), certainty };
}

/** The received code that a value of a library's carrier type stands for. */
export function receivedBy(resolver: Resolver, call: Call): ReceivedCode {
  const callee = resolver.meaningOf(call.callee);
  if (callee?.kind !== 'export' && callee?.kind !== 'member') return likelyCodeReceived;
  const { library, certainty } = callee;
  const annotated =
    callee.kind === 'export' && callee.export.kind === 'type'
      ? (callee.export.annotated ?? callee.export.type)
      : undefined;
  const facts = annotated === undefined ? undefined : typeFacts(library, annotated, libraryById)?.facts;
  return {
    library,
    api: facts?.received === undefined ? undefined : receiveApi(library, facts.received),
    certainty,
  };
}

/** `websocket.IsCloseError(err, 1000, 1001)`: what a library's own function compares its further arguments with. */
export function comparedBy(resolver: Resolver, call: Call, position: number): ReceivedCode | undefined {
  if (position === 0) return undefined;
  const callee = resolver.meaningOf(call.callee);
  const described = callee?.kind === 'export' ? callee.export : callee?.kind === 'member' ? callee.member : undefined;
  if (described?.kind !== 'function' && described?.kind !== 'method') return undefined;
  if (described.compares === undefined || (callee?.kind !== 'export' && callee?.kind !== 'member')) return undefined;
  const { library, certainty } = callee;
  return { library, api: receiveApi(library, described.compares), certainty };
}
