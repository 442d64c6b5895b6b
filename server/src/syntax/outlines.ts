import type { Node } from 'web-tree-sitter';
import type { Placed } from './topLevel';

/** What is known of a top-level node: offsets in the document; how many nodes are in it, -1 for one with errors. */
export type Outline = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  readonly isExtra: boolean;
};

/** The outlines of edited nodes, after the edit. */
export function movedBy(growth: number, outlines: readonly Outline[]): readonly Outline[] {
  return outlines.map((outline, at) => ({
    ...outline,
    start: at === 0 ? outline.start : outline.start + growth,
    end: outline.end + growth,
  }));
}

/** The outlines of what stands behind an edit, after it. */
export function shifted(growth: number, outlines: readonly Outline[]): readonly Outline[] {
  return outlines.map((outline) => ({ ...outline, start: outline.start + growth, end: outline.end + growth }));
}

/** Whether a parser's node is what is known of a top-level node, and has no errors. */
export function isSame(node: Node, { type, start, end, weight }: Outline): boolean {
  return (
    weight >= 0 &&
    node.type === type &&
    node.startIndex === start &&
    node.endIndex === end &&
    !node.hasError &&
    node.descendantCount === weight
  );
}

/** Whether a parser's node is of the same type and in the same place. */
export function spansTheSame(node: Node, { type, start, end }: Outline): boolean {
  return node.type === type && node.startIndex === start && node.endIndex === end;
}

/** The same, of a node without errors. */
export function isWholeAs(node: Node, outline: Outline): boolean {
  return spansTheSame(node, outline) && !node.hasError;
}

/** Whether nodes are what is known of them, one by one. */
export function areAlike(
  nodes: readonly Placed[],
  outlines: readonly Outline[],
  isLike: (node: Node, outline: Outline) => boolean,
): boolean {
  return nodes.length === outlines.length && nodes.every(({ node }, at) => isLike(node, outlines[at] as Outline));
}
