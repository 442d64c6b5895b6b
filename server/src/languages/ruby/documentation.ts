import { closest, field, type SyntaxNode } from '../../syntax/node';
import { functionAround, methodKinds, parameterNodes } from './functions';

/** The type that YARD gives to a parameter (`@param name [T]`), to a variable or to a constant (`@type [T]`, `@return [T]`). */
export function documentedType(nameNode: SyntaxNode): string | undefined {
  const owner = functionAround(nameNode);
  const isParameter =
    owner !== undefined &&
    methodKinds.has(owner.type) &&
    parameterNodes(owner).some((node) => node.startIndex <= nameNode.startIndex && nameNode.endIndex <= node.endIndex);
  if (owner && isParameter) {
    const name = nameNode.text.replace(/[?!]/gu, '\\$&');
    const text = commentsBefore(owner);
    return asUnion(
      new RegExp(`@param\\s+(?:${name}\\s+\\[([^\\]\\n]+)\\]|\\[([^\\]\\n]+)\\]\\s+${name}(?!\\w))`, 'u').exec(text),
    );
  }
  const assignment = closest(nameNode.parent, new Set(['assignment']));
  if (!assignment || field(assignment, 'left')?.id !== nameNode.id) return undefined;
  return asUnion(/@(?:type|return)\s+\[([^\]\n]+)\]/u.exec(commentsBefore(assignment)));
}

function asUnion(found: RegExpExecArray | null): string | undefined {
  const type = found?.[1] ?? found?.[2];
  return type?.includes('<') === true ? type : type?.replaceAll(',', '|');
}

const longestComment = 40;

/** The comments that stand directly above a statement. */
function commentsBefore(node: SyntaxNode): string {
  const lines: string[] = [];
  let at = node.previousNamedSibling;
  // The comments above the first method of a class stand before its body.
  if (!at && node.parent?.type === 'body_statement') at = node.parent.previousNamedSibling;
  for (; at?.type === 'comment' && lines.length < longestComment; at = at.previousNamedSibling) lines.unshift(at.text);
  return lines.join('\n');
}
