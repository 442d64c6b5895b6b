import { lastPartOf, librariesFor } from '../../../../shared/src/libraries/lookup';
import { privateCodeSets } from '../../../../shared/src/privateCodes';
import type { SyntaxNode } from '../../syntax/node';
import { constantOf, containerOf } from '../values/constants';
import type { Definition } from './definitions';
import type { Resolver } from '../meaning/meaning';
import { expectedType } from '../meaning/expected';
import type { SourceFile } from '../versions/sourceFile';
import type { Unit } from '../versions/units';
import { bearsSign } from '../meaning/imports';

/** Expressions of this file that stand for a constant which this file defines. */
export function usesOfDefinition(resolver: Resolver, definition: Definition): readonly SyntaxNode[] {
  const { file } = resolver;
  const declaration = file.language.declares(definition.nameNode)?.declaration;
  const named = declaration?.kind === 'variable' && declaration.path.length === 0 ? file.uses(declaration) : [];
  const container = definition.containerNode;
  // In many languages a field is at hand by its bare name and as a member of its class.
  if (!container || (declaration && !file.language.declaresMember(definition.nameNode))) return named;
  const members = file.derived({
    key: `accesses ${container.id} ${definition.name}`,
    about: container,
    find: (asked) => accessesOf(resolver.fresh(asked), container, definition.name),
    nodeOf: (access) => access,
  });
  return named.length === 0 ? members : [...named, ...members];
}

/** Accesses that mean a member of an object or enum. */
function accessesOf(resolver: Resolver, container: SyntaxNode, name: string): readonly SyntaxNode[] {
  const { language } = resolver.file;
  return accessesThrough(resolver, container, name).filter((access) => {
    const expression = language.lower(access);
    if (expression.kind === 'implicit-member') {
      const expected = expectedType(resolver, access);
      return expected?.kind === 'own' && expected.node.id === container.id;
    }
    return expression.kind === 'member' && containerOf(resolver, expression.object)?.id === container.id;
  });
}

/** Accesses that may mean a member of an object or enum: through its name, where it has one of its own. */
function accessesThrough(resolver: Resolver, container: SyntaxNode, name: string): readonly SyntaxNode[] {
  const { file } = resolver;
  const { language } = file;
  const context = language.context(container);
  const outer = context.kind === 'argument' ? language.context(context.call) : context;
  const nameNode =
    language.nameOf(container) ?? (outer.kind === 'initialiser' && !outer.member ? outer.nameNode : undefined);
  const declaration = nameNode && language.declares(nameNode)?.declaration;
  if (language.classFacts(container)) return file.memberAccessesOf(name, container);
  if (!declaration) return file.memberAccesses(name);
  return file.uses(declaration).flatMap((use) => {
    const around = language.context(use);
    return around.kind === 'object' && around.name === name ? [around.member] : [];
  });
}

/** Expressions of a unit that stand for a constant of a library or a private code set, whole paths. */
export function usesOfForeignConstants(resolver: Resolver, unit: Unit): readonly SyntaxNode[] {
  const { file } = resolver;
  const names = foreignNames(file);
  if (names.size === 0) return [];
  const uses = file.wordsAmong(names, unit.start, unit.end).flatMap((name) =>
    unit.tokens(name).flatMap((token) => {
      const whole = file.language.memberAccess(token) ?? token;
      return constantOf(resolver, whole)?.value.kind === 'number' ? [whole] : [];
    }),
  );
  return uses.sort((a, b) => a.startIndex - b.startIndex);
}

const namesByFile = new WeakMap<SourceFile, ReadonlySet<string>>();

/** The names of the constants that the libraries and private code sets of a file have. */
function foreignNames(file: SourceFile): ReadonlySet<string> {
  const known = namesByFile.get(file);
  if (known) return known;
  const names = new Set<string>();
  for (const library of librariesFor(file.language.id)) {
    if (!library.constants || !bearsSign(file, library)) continue;
    for (const path of Object.keys(library.constants)) names.add(lastPartOf(path));
  }
  for (const set of privateCodeSets) {
    for (const exported of set.exports ?? [])
      if (file.includes(exported.name)) for (const member of Object.keys(exported.values)) names.add(member);
    for (const { name } of set.constants ?? []) if (file.includes(name)) names.add(name);
  }
  namesByFile.set(file, names);
  return names;
}
