import type { SyntaxNode } from '../../syntax/node';
import { isProjectModule } from '../meaning/imports';
import type { Resolver } from '../meaning/meaning';
import { assignedFields } from '../values/origins';

/**
 * Whether a value is made of a class that another module of the project gives: `import { WebSocket } from './socket'`,
 * or another file of the same namespace, where no import tells whose it is. What stands behind that is out of sight,
 * and need not be the library that the file imports for something else.
 */
export function isOfProjectClass(resolver: Resolver, node: SyntaxNode): boolean {
  return valuesOf(resolver, node).some((value) => {
    const made = resolver.file.language.lower(value);
    if (made.kind !== 'call' || !made.constructs) return false;
    const declared = resolver.file.resolve(made.callee);
    if (declared) return declared.kind === 'import' && isProjectModule(declared.module);
    return isPlainName(resolver, made.callee) && resolver.meaningOf(made.callee) === undefined;
  });
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
