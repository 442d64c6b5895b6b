import type { SendApi } from '../../../../shared/src/libraries/profile';
import type { Call } from '../../languages/vocabulary';
import type { Resolver } from '../meaning/meaning';

/** Made once for each API, so that equal calls share it. */
const refusing = new WeakMap<SendApi, SendApi>();

/**
 * The send API as it is where a call stands: some close in another way before the connection is accepted, which the
 * function around shows by accepting it later on.
 */
export function apiWhereCalled(resolver: Resolver, api: SendApi | undefined, call: Call): SendApi | undefined {
  const { unaccepted } = api ?? {};
  if (!api || !unaccepted || !isBefore(resolver, call, unaccepted.by)) return api;
  const known = refusing.get(api);
  if (known) return known;
  const changed: { -readonly [Key in keyof SendApi]: SendApi[Key] } = { ...api, decidedBelow: unaccepted.says };
  delete changed.layers;
  delete changed.reasons;
  delete changed.note;
  refusing.set(api, changed);
  return changed;
}

/** Whether a method of the same object is called in the same function, and nowhere before. */
function isBefore({ file }: Resolver, call: Call, method: string): boolean {
  const { language } = file;
  const callee = language.lower(call.callee);
  const scope = language.enclosingFunction(call.node);
  if (callee.kind !== 'member' || !scope) return false;
  const object = callee.object.text;
  const places = file.occurrencesIn(method, scope).filter((token) => {
    const access = language.memberAccess(token);
    const read = access && language.lower(access);
    return read?.kind === 'member' && read.object.text === object;
  });
  const isLater = places.some(
    (token) => token.startIndex > call.node.endIndex && language.enclosingFunction(token)?.id === scope.id,
  );
  return isLater && places.every(({ startIndex }) => startIndex > call.node.startIndex);
}
