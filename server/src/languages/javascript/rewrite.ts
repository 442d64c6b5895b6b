import { choosing } from '../choices';

/** `code === 1005 ? undefined : code`. */
export const choose = choosing({
  plainPath: /^[\p{L}_$][\p{L}\p{N}_$]*(?:!?\??\.#?[\p{L}_$][\p{L}\p{N}_$]*)*!?$/u,
  equals: '===',
  arm: (condition, newText) => `${condition} ? ${newText} : `,
});

/**
 * The longest beginning of a text that fits: `stream` keeps the decoder from writing U+FFFD for the half of a
 * character at the cut. Works in browsers and all runtimes.
 */
export function cutToBytes(expression: string, bytes: number): string {
  return `new TextDecoder().decode(new TextEncoder().encode(${expression}).subarray(0, ${bytes}), { stream: true })`;
}
