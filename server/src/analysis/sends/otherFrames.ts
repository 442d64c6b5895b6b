import type { Condition } from '../../../../shared/src/libraries/profile';
import type { Call } from '../../languages/vocabulary';
import type { Resolver } from '../meaning/meaning';

/**
 * Whether a call that closes only with a certain constant is given another of a module's: `websocket.TextMessage`. To ask
 * what its receiver is would take far longer, and such calls are many.
 */
export function isOtherFrame({ file }: Resolver, call: Call, conditions: readonly Condition[] | undefined): boolean {
  return (
    conditions?.every(({ position, named }) => {
      const given = call.arguments[position];
      const value = given && named !== undefined ? file.language.lower(given.node) : undefined;
      if (value?.kind !== 'member' || value.name === named) return false;
      const object = file.language.lower(value.object);
      return object.kind === 'name' && file.resolve(object.node)?.kind === 'import';
    }) === true
  );
}
