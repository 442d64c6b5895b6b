import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';
import { incomplete, union, unsure, type Flow } from './flow';
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
