import type { SyntaxNode } from '../../syntax/node';
import { isProjectModule } from '../meaning/imports';
import type { Resolver } from '../meaning/meaning';
import { exportNamed } from '../meaning/types';
import { assignedFields } from '../values/origins';

/**
 * Whether a value is made of a class that another module of the project gives: `import { WebSocket } from './socket'`,
 * or another file of the same namespace, where no import tells whose it is. What stands behind that is out of sight,
 * and need not be the library that the file imports for something else.
 */
export function isOfProjectClass(resolver: Resolver, node: SyntaxNode): boolean {
  return (
    valuesOf(resolver, node).some((value) => {
      const made = resolver.file.language.lower(value);
      if (made.kind !== 'call' || !made.constructs) return false;
      const declared = resolver.file.resolve(made.callee);
      if (declared) return declared.kind === 'import' && isProjectModule(declared.module);
      return isPlainName(resolver, made.callee) && resolver.meaningOf(made.callee) === undefined;
    }) || isFieldOfProject(resolver, node)
  );
}

/** Whether a field of an object in the file holds what a function of the project gives: `return { ws: adapter(hooks) }`. */
function isFieldOfProject({ file }: Resolver, node: SyntaxNode): boolean {
  const member = file.language.lower(node);
  if (member.kind !== 'member') return false;
  return file.memberDeclarations(member.name).some(({ how, value }) => {
    const field = how === 'object-field' && value ? file.language.lower(value) : undefined;
    const declared = field?.kind === 'name' ? file.resolve(field.node) : undefined;
    const made = declared?.kind === 'variable' && declared.initialiser && file.language.lower(declared.initialiser);
    const call = made || field;
    const callee = call?.kind === 'call' ? file.resolve(call.callee) : undefined;
    return callee?.kind === 'import' && isProjectModule(callee.module);
  });
}

/** Whether a value is declared as a class that neither this file nor a library declares. */
export function isDeclaredOutOfSight(resolver: Resolver, node: SyntaxNode): boolean {
  return typesOf(resolver, node).some((type) => isUnseen(resolver, type));
}

/** The types that a name, or a field of the class around it, is declared with. */
function typesOf({ file }: Resolver, node: SyntaxNode): readonly SyntaxNode[] {
  const value = file.language.lower(node);
  const declared = value.kind === 'name' ? file.resolve(value.node) : undefined;
  if (declared?.kind === 'parameter' || declared?.kind === 'variable')
    return declared.type && declared.path.length === 0 ? [declared.type] : [];
  const isOwn = value.kind === 'member' && file.language.lower(value.object).kind === 'self';
  const isField = isOwn || (value.kind === 'name' && !declared && file.language.implicitSelf === true);
  return isField ? file.memberDeclarations(value.name).flatMap(({ type }) => type ?? []) : [];
}

/** Whether a type is a class by its plain name that neither this file nor a library declares. */
function isUnseen(resolver: Resolver, typeNode: SyntaxNode): boolean {
  const type = resolver.file.language.lowerType(typeNode);
  if (type.kind !== 'named' || type.path.length > 1 || !/^[A-Z]/u.test(type.path[0] ?? '')) return false;
  const declared = resolver.file.resolve(type.nameNode);
  if (declared) return declared.kind === 'import' && isProjectModule(declared.module);
  return exportNamed(resolver, typeNode) === undefined;
}

function isPlainName({ file }: Resolver, node: SyntaxNode): boolean {
  return file.language.lower(node).kind === 'name';
}

function valuesOf(resolver: Resolver, node: SyntaxNode): readonly SyntaxNode[] {
  const { file } = resolver;
  const value = file.language.lower(node);
  if (value.kind === 'member') return assignedFields(resolver, value.object.text, value.name);
  const declared = value.kind === 'name' ? file.resolve(value.node) : undefined;
  return declared?.kind === 'variable' && declared.initialiser && declared.path.length === 0
    ? [declared.initialiser]
    : [];
}
