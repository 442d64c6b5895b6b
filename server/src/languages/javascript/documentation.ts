import { closest, type SyntaxNode } from '../../syntax/node';
import { functionKinds } from './functions';

const commented: ReadonlySet<string> = new Set([
  'export_statement',
  'function_declaration',
  'generator_function_declaration',
  'lexical_declaration',
  'variable_declaration',
  'expression_statement',
  'method_definition',
  'pair',
]);

/** The type that JSDoc gives to a parameter (`@param {T} name`) or to a variable (`@type {T}`). */
export function documentedType(nameNode: SyntaxNode): string | undefined {
  const owner = closest(nameNode.parent, functionKinds);
  const isParameter =
    owner !== undefined && nameNode.startIndex < (owner.childForFieldName('body')?.startIndex ?? owner.endIndex);
  if (owner && isParameter) {
    const text = commentBefore(owner);
    if (!text?.includes('@param')) return undefined;
    const name = nameNode.text.replaceAll('$', '\\$');
    return new RegExp(`@param\\s+\\{([^{}]+)\\}\\s+\\[?${name}(?![\\w$])`, 'u').exec(text)?.[1];
  }
  const declarator = nameNode.parent;
  if (declarator?.type !== 'variable_declarator') return undefined;
  return /@type\s+\{([^{}]+)\}/u.exec(commentBefore(declarator) ?? '')?.[1];
}

/** The JSDoc comment that stands directly above the statement around a node. */
function commentBefore(node: SyntaxNode): string | undefined {
  let statement = closest(node, commented);
  if (statement?.parent?.type === 'export_statement') statement = statement.parent;
  const before = statement?.previousNamedSibling;
  return before?.type === 'comment' && before.text.startsWith('/**') ? before.text : undefined;
}
