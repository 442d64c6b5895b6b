import { librariesFor } from '../../../../shared/src/libraries/lookup';
import type { LibraryProfile } from '../../../../shared/src/libraries/profile';
import type { SyntaxNode } from '../../syntax/node';
import { bearsSign } from './imports';
import type { HandlerParameters, Meaning, Resolver } from './meaning';

/** A method that a library calls on the user's class, or a function that a decorator hands to it. */
export function userMethod(resolver: Resolver, functionNode: SyntaxNode): HandlerParameters | undefined {
  const { file } = resolver;
  const facts = file.language.functionFacts(functionNode);
  const owner = facts?.container && file.language.classFacts(facts.container);
  const name = facts?.nameNode?.text;
  if (!facts || name === undefined) return undefined;
  const bases =
    owner?.bases.map((base) => ({
      names: [base.text, base.text.split(/[.:\\]+/u).at(-1) ?? ''],
      meaning: file.language.openImports && resolver.meaningOf(base),
    })) ?? [];
  const decorators = [...(owner?.decorators ?? []), ...facts.decorators];
  for (const library of librariesFor(file.language.id))
    for (const method of library.userMethods ?? []) {
      if (method.name !== undefined && method.name !== name) continue;
      if (method.labels && !method.labels.every((label, at) => (facts.parameters[at]?.label ?? null) === label))
        continue;
      if (method.count !== undefined && method.count !== facts.parameters.length) continue;
      if (
        method.extends &&
        !bases.some(
          ({ names, meaning }) => names.some((each) => method.extends?.includes(each)) && mayBeOf(library, meaning),
        )
      )
        continue;
      if (method.decorator && !method.decorator.some((decorator) => decorators.includes(decorator))) continue;
      // Outside a class only a decorator of its own marks a function; decorators have namesakes in other libraries.
      if (!owner && !method.decorator) continue;
      // Where types are imported by name, a base of that name in a file without the library is another's.
      if ((!method.extends || file.language.openImports) && !bearsSign(file, library)) continue;
      return { library, parameters: method.parameters, certainty: 'certain' };
    }
  return undefined;
}

/** Whether a base may be the library's: an import that names another's is none. */
function mayBeOf(library: LibraryProfile, base: Meaning | undefined): boolean {
  if (base?.kind === 'export') return base.library === library || base.library.basedOn === library.id;
  return base?.kind !== 'foreign';
}
