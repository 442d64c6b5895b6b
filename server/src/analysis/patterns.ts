/** A text as an expression that matches it and nothing else. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}

/** The module that a profile names with all that lies below it: `name` of `name/*`, `name::*` and `name.*`. */
export function withoutWildcard(module: string): string {
  return module.replace(/(?:\/|::|\.)\*$/u, '');
}
