import { closest, field, type SyntaxNode } from '../../syntax/node';
import { functionKinds } from './functions';

const commented: ReadonlySet<string> = new Set([
  'function_definition',
  'method_declaration',
  'property_declaration',
  'expression_statement',
  'return_statement',
  'foreach_statement',
  'if_statement',
]);

/** The type that PHPDoc gives to a parameter (`@param T $name`), a property or a variable (`@var T`). */
export function documentedType(nameNode: SyntaxNode): string | undefined {
  const parent = nameNode.parent;
  const property = parent?.parent?.type === 'property_element' ? parent.parent : undefined;
  if (property) return variableType(commentBefore(property), undefined);
  const owner = closest(parent, functionKinds);
  const body = owner && field(owner, 'body');
  if (owner && nameNode.startIndex < (body?.startIndex ?? owner.endIndex)) {
    const text = commentBefore(owner);
    if (!text?.includes('@param')) return undefined;
    const name = nameNode.text.replaceAll('$', '\\$');
    return new RegExp(`@param\\s+([^\\s$]+(?:\\s*<[^<>]*>)?)\\s+(?:&|\\.\\.\\.)?${name}(?!\\w)`, 'u').exec(text)?.[1];
  }
  return parent?.type === 'assignment_expression' || parent?.type === 'foreach_statement' || parent?.type === 'pair'
    ? variableType(commentBefore(parent), nameNode.text)
    : undefined;
}

function variableType(text: string | undefined, name: string | undefined): string | undefined {
  const found = text === undefined ? undefined : /@var\s+([^\s$*]+(?:<[^<>]*>)?)(?:\s+(\$\w+))?/u.exec(text);
  if (!found || (name !== undefined && found[2] !== undefined && found[2] !== name)) return undefined;
  return found[1];
}

/** The comment that stands directly above the statement around a node. */
function commentBefore(node: SyntaxNode): string | undefined {
  const before = closest(node, commented)?.previousNamedSibling;
  return before?.type === 'comment' && before.text.startsWith('/**') ? before.text : undefined;
}
