import { choosing } from '../choices';

const plainPath = /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u;

/** `code == 1005 ? 1000 : code`. */
export const chooseWithQuestionMark = choosing({
  plainPath,
  arm: (condition, newText) => `${condition} ? ${newText} : `,
});

/** `if (code == 1005) 1000 else code`. */
export const chooseWithIf = choosing({ plainPath, arm: (condition, newText) => `if (${condition}) ${newText} else ` });
