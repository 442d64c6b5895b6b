import { closest } from '../syntax/node';
import type { Language } from './language';

/** Finds tokens by their types. */
export function tokensOf(types: ReadonlySet<string>): Language['tokenAt'] {
  return (root, offset) => {
    const node = root.descendantForIndex(offset, offset + 1);
    return types.has(node.type) ? node : undefined;
  };
}

/** Finds tokens where a word that is a keyword elsewhere (`on`, `get`) stands inside the node of the name that it is. */
export function tokensOfNames(types: ReadonlySet<string>): Language['tokenAt'] {
  return (root, offset) => {
    const node = root.descendantForIndex(offset, offset + 1);
    const token = node.parent?.type === 'identifier' ? node.parent : node;
    return types.has(token.type) ? token : undefined;
  };
}

/** Finds comments by the types of their nodes. */
export function commentsOf(types: ReadonlySet<string>): Language['commentAt'] {
  return (root, offset) => {
    const comment = closest(root.descendantForIndex(offset, offset + 1), types);
    return comment && { start: comment.startIndex, end: comment.endIndex };
  };
}
