import type { Site } from '../analysis/site';
import type { RuleContext } from './rule';

/** Codes of 3000–3999 in the IANA registry: Unauthorized, Forbidden, Timeout. */
const registered: readonly number[] = [3000, 3003, 3008];

/** Whether a code is of 3000–3999 and not in the IANA registry. */
export function isUnregistered(code: number): boolean {
  return code >= 3000 && code <= 3999 && !registered.includes(code);
}

/** Whether a code is of 4000–4999, which nobody can register. */
export function isPrivate(code: number): boolean {
  return code >= 4000 && code <= 4999;
}

/**
 * Whether a site's code may have a meaning that someone else gave it: the file belongs to a known private set, or the
 * site stands for a test double.
 */
export function mayBelongToKnownSet(site: Site): boolean {
  return site.privateSets.length > 0;
}

/** Whether a site repeats a number that a constant of this file names; the constant is the place to speak of it. */
export function repeatsDefinition(context: RuleContext, site: Site): boolean {
  const definedAt = site.send?.values.find(({ span }) => span.start === site.span.start)?.definedAt;
  if (definedAt !== undefined) return context.siteAt(definedAt)?.role === 'define';
  return !/^[\d-]/u.test(site.text);
}
