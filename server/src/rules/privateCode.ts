import { privateMeanings, privateSetById } from '../../../shared/src/privateCodes/lookup';
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

/** Whether a set of private codes that the file belongs to (graphql-ws, Discord) gives the site's code a meaning. */
export function belongsToKnownSet(site: Site): boolean {
  if (site.code === undefined || site.privateSets.length === 0) return false;
  const sets = site.privateSets.flatMap((id) => privateSetById(id) ?? []);
  return privateMeanings(sets, site.code).length > 0;
}

/** Whether a site repeats a number that a constant of this file names; the constant is the place to speak of it. */
export function repeatsDefinition(context: RuleContext, site: Site): boolean {
  const definedAt = site.send?.values.find(({ span }) => span.start === site.span.start)?.definedAt;
  if (definedAt !== undefined) return context.siteAt(definedAt)?.role === 'define';
  return !/^[\d-]/u.test(site.text);
}

const bound = /(?:^|_)(?:min|max)(?:imum)?(?:_|$)|(?:^|_)(?:lower|upper)(?:_?(?:bound|limit))?$/iu;
const endOfRange =
  /(?:range|reserved|private|app(?:lication)?|library|framework|iana|registered|custom|user).*_(?:start|end|begin|first|last|from|to)$/iu;
const wordEdge = /(?<=[a-z\d])(?=[A-Z])/gu;

/** Whether a constant is an end of a range of codes by its name, and so stands for no code: `PRIVATE_USE_MAX = 4999`. */
export function isEndOfRange({ definition }: Site): boolean {
  const name = definition?.name.replace(wordEdge, '_') ?? '';
  return bound.test(name) || endOfRange.test(name);
}
