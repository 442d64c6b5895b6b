import type { Declaration } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { SourceFile } from '../versions/sourceFile';

/** The uses that give a variable another value: `socket = …`. */
export function assigningUses(file: SourceFile, declaration: Declaration): readonly SyntaxNode[] {
  return usesThat(file, declaration, 'assign', (use) => file.language.assignedValue(use) !== undefined);
}

/** The uses by which something may be put into a collection: `sockets.set(id, socket)`, `sockets[id] = socket`. */
export function insertingUses(file: SourceFile, declaration: Declaration): readonly SyntaxNode[] {
  const { language } = file;
  return usesThat(file, declaration, 'insert', (use) => {
    const context = language.context(use);
    if (context.kind === 'indexed') return language.assignedValue(context.node) !== undefined;
    return context.kind === 'object' && language.collections.insert.has(context.name);
  });
}

/**
 * Few of the uses that a variable of the file has in many functions are of one kind: what depends on these need not be
 * found anew wherever another is touched.
 */
function usesThat(file: SourceFile, declaration: Declaration, way: string, holds: (use: SyntaxNode) => boolean) {
  if (file.isLocal(declaration)) return file.uses(declaration).filter(holds);
  return file.derived({
    key: `uses ${declaration.nameNode.id} ${way}`,
    about: declaration.nameNode,
    find: (asked) => asked.uses(declaration).filter(holds),
    nodeOf: (use) => use,
  });
}
