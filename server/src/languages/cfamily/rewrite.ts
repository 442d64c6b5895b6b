import { choosing } from '../choices';

/** `code == 1006 ? 1011 : code`. */
export const choose = choosing({
  plainPath: /^[A-Za-z_]\w*(?:(?:\.|->|::)[A-Za-z_]\w*)*$/u,
  arm: (condition, newText) => `${condition} ? ${newText} : `,
});
