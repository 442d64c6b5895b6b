import { choosing } from '../choices';

/** `code == 1006 ? 1011 : code`. */
export const choose = choosing({
  plainPath: /^[\p{L}_][\p{L}\p{N}_]*(?:[?!]?\.[\p{L}_][\p{L}\p{N}_]*)*$/u,
  arm: (condition, newText) => `${condition} ? ${newText} : `,
});
