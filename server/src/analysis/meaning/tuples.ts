import { librariesFor, receiveApi, sendApi } from '../../../../shared/src/libraries/lookup';
import type { LibraryProfile, SendApi, TaggedTuple } from '../../../../shared/src/libraries/profile';
import type { Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { Certainty } from '../site';
import { shapeAt } from './shapes';
import { bearsSign } from './imports';
import type { Meaning, Resolver } from './meaning';

type List = Extract<Expression, { kind: 'list' }>;

/** A library's tuple, and what proves that a tuple of the file is one. */
type Known = {
  readonly library: LibraryProfile | undefined;
  /** The library whose description of the tuple is used, where it may as well be another's. */
  readonly owner: LibraryProfile;
  readonly tuple: TaggedTuple;
  readonly certainty: Certainty;
};

/**
 * A tuple that sends. `library` and `api` are absent where several libraries take tuples of this shape; `places` says
 * where code and reason stand all the same.
 */
export type TupleSend = {
  readonly places: Pick<SendApi, 'code' | 'reason'>;
  readonly library: LibraryProfile | undefined;
  readonly api: SendApi | undefined;
  readonly certainty: Certainty;
};

const tagsByLanguage = new Map<string, readonly string[]>();

/** The tags of all tuples that send in some library of a language. */
export function sendTags(languageId: string): readonly string[] {
  let tags = tagsByLanguage.get(languageId);
  if (!tags) {
    const all = librariesFor(languageId).flatMap((library) => library.tuples ?? []);
    tags = [...new Set(all.filter((tuple) => tuple.send !== undefined).map((tuple) => tuple.tag))];
    tagsByLanguage.set(languageId, tags);
  }
  return tags;
}

/** What a tuple sends that the program makes; `undefined` when nothing says that it does. */
export function sendOfTuple(resolver: Resolver, node: SyntaxNode): TupleSend | undefined {
  const { language } = resolver.file;
  const list = language.lower(node);
  if (list.kind !== 'list' || !language.tags || language.tags.isMatched(list.node)) return undefined;
  if (isTold(resolver, list) || isSentToItself(resolver, list)) return undefined;
  const fits = (library: LibraryProfile, tuple: TaggedTuple) => {
    const api = tuple.send === undefined ? undefined : sendApi(library, tuple.send);
    return api !== undefined && fitsPlaces(resolver, list, api);
  };
  const known = knownTuple(resolver, list, fits);
  const api = known?.tuple.send === undefined ? undefined : sendApi(known.owner, known.tuple.send);
  if (!known || !api) return undefined;
  return { library: known.library, api: known.library && api, places: api, certainty: known.certainty };
}

/** `send(self(), {:close, 1006, "gone"})`: what a process tells itself, as tests do, reaches no peer by that. */
function isSentToItself({ file: { language } }: Resolver, list: List): boolean {
  const context = language.context(list.node);
  const call = context.kind === 'argument' ? language.lower(context.call) : undefined;
  const [first] = call?.kind === 'call' ? call.arguments : [];
  return first !== undefined && /^(?:\w+[.:])?self\(\)$/u.test(first.node.text);
}

/** Whether a tuple stands where the API wants one, and none stands where it wants the code itself. */
function fitsPlaces(resolver: Resolver, list: List, { code }: SendApi): boolean {
  const node = list.elements[code.position];
  if (node === undefined || code.orWhole) return node !== undefined;
  return (resolver.file.language.lower(node).kind === 'list') === (code.element !== undefined);
}

/** What stands in an element of a tuple that is matched against: a received code, or a reason. */
export function receivedInTuple(resolver: Resolver, node: SyntaxNode): Meaning | undefined {
  const { language } = resolver.file;
  if (!language.tags) return undefined;
  const context = language.context(node);
  if (context.kind !== 'element') return undefined;
  const list = language.lower(context.list);
  if (list.kind !== 'list' || !(language.tags.isMatched(list.node) || isTold(resolver, list))) return undefined;
  const { position } = context;
  const fits = (_: LibraryProfile, { receive }: TaggedTuple) =>
    receive !== undefined && (receive.code === position || receive.reason === position);
  const known = knownTuple(resolver, list, fits);
  if (!known?.tuple.receive) return undefined;
  if (known.tuple.receive.code !== position) return { kind: 'received-reason' };
  const api = known.library && receiveApi(known.library, known.tuple.receive.api);
  return { kind: 'received', received: { library: known.library, api, certainty: known.certainty } };
}

/**
 * Whether a tuple is, or stands in, what only a library tells, though a test may make it up: `{remote, 1000, <<"bye">>}`,
 * `{gun_ws, Pid, Ref, {close, …}}`.
 */
function isTold(resolver: Resolver, list: List): boolean {
  if (list.tag !== undefined && !sendTags(resolver.file.language.id).includes(list.tag)) return true;
  const around = tagsAround(resolver, list.node);
  return librariesFor(resolver.file.language.id).some(({ tuples }) =>
    tuples?.some(
      ({ tag, size, toldIn }) =>
        toldIn?.some((each) => around.includes(each)) === true && tag === list.tag && size === list.elements.length,
    ),
  );
}

/** The library whose tuple this is: by where it goes or comes from, by the module around it, or by the file. */
function knownTuple(
  resolver: Resolver,
  list: List,
  fits: (library: LibraryProfile, tuple: TaggedTuple) => boolean,
): Known | undefined {
  const { file } = resolver;
  const candidates = librariesFor(file.language.id).flatMap((library) =>
    (library.tuples ?? [])
      .filter((tuple) => tuple.tag === list.tag && tuple.size === list.elements.length && fits(library, tuple))
      .map((tuple) => ({ library, tuple })),
  );
  if (candidates.length === 0) return undefined;
  const certain = (found: { library: LibraryProfile; tuple: TaggedTuple } | undefined): Known | undefined =>
    found && { ...found, owner: found.library, certainty: 'certain' };
  const given = shapeAt(resolver, list.node, 0);
  if (given && 'tuples' in given.shape) {
    const taken = candidates.find(({ library }) => library === given.library);
    return taken && { ...taken, owner: taken.library, certainty: given.certainty };
  }
  const head = list.elements[0] && resolver.meaningOf(list.elements[0]);
  if (head?.kind === 'foreign') return undefined;
  const around = tagsAround(resolver, list.node);
  const nested = certain(candidates.find(({ tuple }) => tuple.inside?.some((tag) => around.includes(tag))));
  if (nested) return nested;
  const ofHead = head?.kind === 'export' ? candidates.find(({ library }) => library === head.library) : undefined;
  if (ofHead && !ofHead.tuple.inside) return certain(ofHead);
  const bases = basesAround(resolver, list.node);
  const own = certain(candidates.find(({ tuple }) => tuple.within?.some((base) => bases.includes(base))));
  if (own) return own;
  // A handler of one library deals in that library's tuples alone.
  const isHandlerOf = ({ tuples }: LibraryProfile) =>
    tuples?.some(({ within }) => within?.some((base) => bases.includes(base))) === true;
  const owners = librariesFor(file.language.id).filter(isHandlerOf);
  return byFile(
    resolver,
    list,
    owners.length === 0 ? candidates : candidates.filter(({ library }) => owners.includes(library)),
  );
}

/** Tuples that are believed anywhere: the library's when the file bears the signs of one alone, and has no way of its own. */
function byFile(
  resolver: Resolver,
  list: List,
  candidates: readonly { readonly library: LibraryProfile; readonly tuple: TaggedTuple }[],
): Known | undefined {
  const { file } = resolver;
  const loose = candidates.filter(({ tuple }) => tuple.anywhere !== undefined);
  const signed = loose.filter(({ library }) => bearsSign(file, library));
  const first =
    signed[0] ?? (file.speaksOfWebSockets ? loose.find(({ tuple }) => tuple.anywhere === 'websocket') : undefined);
  if (!first) return undefined;
  return {
    ...first,
    owner: first.library,
    library: signed.length === 1 && !isGivenToOwn(resolver, list) ? first.library : undefined,
    certainty: 'likely',
  };
}

/** Whether a function of the file is given a tuple, to do with it what it does: `send(Socket, {close, 1000})`. */
function isGivenToOwn({ file }: Resolver, list: List): boolean {
  const context = file.language.context(list.node);
  const call = context.kind === 'argument' ? file.language.lower(context.call) : undefined;
  const callee = call?.kind === 'call' ? file.language.lower(call.callee) : undefined;
  return callee?.kind === 'name' && file.resolve(callee.node)?.kind === 'function';
}

function tagsAround(resolver: Resolver, node: SyntaxNode): string[] {
  const { language } = resolver.file;
  const context = language.context(node);
  const outer = context.kind === 'element' ? language.lower(context.list) : undefined;
  return outer?.kind === 'list' && outer.tag !== undefined ? [outer.tag] : [];
}

const bases = new WeakMap<Resolver, Map<number, readonly string[]>>();

/** What the module around a node extends or follows. */
function basesAround(resolver: Resolver, node: SyntaxNode): readonly string[] {
  const { language } = resolver.file;
  const owner = language.enclosingClass(node);
  if (!owner) return [];
  const known = bases.get(resolver) ?? new Map<number, readonly string[]>();
  bases.set(resolver, known);
  let found = known.get(owner.id);
  if (!found) {
    found = (language.classFacts(owner)?.bases ?? []).map((base) => {
      const name = language.lower(base);
      return (name.kind === 'name' ? name.module : undefined) ?? base.text;
    });
    known.set(owner.id, found);
  }
  return found;
}
