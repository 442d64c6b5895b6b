import type { Call } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';
import { sendOfTuple, sendTags, type TupleSend } from '../meaning/tuples';

/** A tuple that sends, read as a call: the tag is its callee, and the elements, the tag too, are its arguments. */
export type TupleCall = {
  readonly proof: TupleSend & { readonly side: 'client' | 'server' | undefined };
  readonly call: Call;
  readonly nameNode: SyntaxNode;
  readonly shift: 0;
  readonly places: TupleSend['places'];
};

/** Tuples of a part of the text that send when they are returned or handed over: `{:close, {1000, "bye"}, state}`. */
export function findTuples(resolver: Resolver, text: string, start: number): TupleCall[] {
  const { file } = resolver;
  const { tags } = file.language;
  const names = sendTags(file.language.id);
  if (!tags || names.length === 0) return [];
  return [...text.matchAll(tags.written(names))].flatMap((match): TupleCall[] => {
    const tuple = tags.tupleAt(file.root, start + match.index);
    const list = tuple && file.language.lower(tuple);
    const tag = list?.kind === 'list' ? list.elements[0] : undefined;
    const proof = tuple && sendOfTuple(resolver, tuple);
    if (list?.kind !== 'list' || !tag || !proof) return [];
    const call: TupleCall['call'] = {
      kind: 'call',
      node: list.node,
      callee: tag,
      arguments: list.elements.map((node) => ({ node })),
      constructs: false,
      typeArguments: [],
    };
    return [{ proof: { ...proof, side: proof.api?.side }, call, nameNode: tag, shift: 0, places: proof.places }];
  });
}
