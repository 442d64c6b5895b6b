import { fateOf } from '../../../../shared/src/libraries/fates';
import { sendApi } from '../../../../shared/src/libraries/lookup';
import type { SendApi } from '../../../../shared/src/libraries/profile';
import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';
import { incomplete, union, unsure, type Flow, type Source } from './flow';
import { flowInto } from './sources';

/** Follows what carries a code: its own value, and what its variable is given as its code later (`reason.code = 1001`). */
export function flowIntoCarrier(resolver: Resolver, node: SyntaxNode): Flow {
  const own = flowInto(resolver, node);
  const { file } = resolver;
  const carrier = file.language.lower(node);
  const declaration = carrier.kind === 'name' ? file.resolve(carrier.node) : undefined;
  if (declaration?.kind !== 'variable' || declaration.path.length > 0) return own;
  const given = file.memberAssignments('code').flatMap(({ container, value }) => {
    const object = container.text === node.text ? file.language.lower(container) : undefined;
    const isSame = object?.kind === 'name' && file.resolve(object.node)?.nameNode.id === declaration.nameNode.id;
    return isSame && value ? [value] : [];
  });
  if (given.length === 0) return own;
  const { sources } = union(given.map((value) => flowInto(resolver, value)));
  // Which of several is the last is not known.
  return incomplete({ ...own, sources: [...own.sources, ...(given.length === 1 ? sources : sources.map(unsure))] });
}

/**
 * The constructor that refuses every code that flows into a carrier, though the send would let them through: constants
 * of the carrier's type may hold what its constructor does not take. `undefined` when the send is what decides.
 */
export function refusingMaker(resolver: Resolver, { sources }: Flow, api: SendApi | undefined): SendApi | undefined {
  if (!api) return undefined;
  const makers = new Set(sources.map((source) => makerThatRefuses(resolver, source, api)));
  const [maker] = makers;
  return makers.size === 1 ? maker : undefined;
}

function makerThatRefuses(resolver: Resolver, { node, value: { value } }: Source, api: SendApi): SendApi | undefined {
  if (value.kind !== 'number' || fateOf(api.fates, value.value)?.kind === 'rejected') return undefined;
  const maker = makerAround(resolver, node);
  return maker && fateOf(maker.fates, value.value)?.kind === 'rejected' ? maker : undefined;
}

/** The constructor that a code is handed to where it stands. */
function makerAround(resolver: Resolver, node: SyntaxNode): SendApi | undefined {
  const { language } = resolver.file;
  const context = language.context(node);
  const call = context.kind === 'argument' ? language.lower(context.call) : undefined;
  const made = call?.kind === 'call' ? resolver.meaningOf(call.callee) : undefined;
  if (made?.kind !== 'export' || made.export.kind !== 'type' || made.export.send === undefined) return undefined;
  return sendApi(made.library, made.export.send);
}
