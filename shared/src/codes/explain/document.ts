/** A link to a public document. */
export type Link = { readonly label: string; readonly url: string };

/**
 * One block of an explanation in one language, before it is written as Markdown or plain text. Inline code stands in
 * backticks.
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly strong?: true }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'links'; readonly links: readonly Link[] }
  | { readonly kind: 'table'; readonly header: Row; readonly rows: readonly Row[] };

/** The cells of a table row; the first one is its label. */
export type Row = readonly [label: string, first: string, second: string];

/** An explanation; the first block is the heading that shows `title`. */
export type ExplanationDocument = { readonly title: string; readonly blocks: readonly Block[] };
