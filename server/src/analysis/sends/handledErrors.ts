import type { Call } from '../../languages/vocabulary';
import type { Resolver } from '../meaning/meaning';
import { lastNameOf } from '../names/likeness';

/**
 * Whether an error that a send raises is met by a handler which does something with the same connection:
 * `try { other.close(code); } catch { other.terminate(); }`.
 */
export function isMetByHandler(resolver: Resolver, call: Call): boolean {
  const { file } = resolver;
  const { language } = file;
  const callee = language.lower(call.callee);
  const name = callee.kind === 'member' ? lastNameOf(resolver, callee.object) : undefined;
  if (name === undefined) return false;
  return (language.handlersAround?.(call.node) ?? []).some((handler) =>
    file.occurrencesIn(name, handler).some((token) => {
      const whole = language.memberAccess(token) ?? token;
      return language.context(whole).kind === 'object';
    }),
  );
}
