import type { Text } from '../../locale';
import type { CodeDescription } from '../codeDescription';

/** Two numbers side by side. Swapping the arguments swaps `first` and `second` throughout and changes nothing else. */
export type PairDescription = {
  readonly first: CodeDescription;
  readonly second: CodeDescription;
  /** Whether the texts were written for this very pair, or put together from what is known of each. */
  readonly handWritten: boolean;
  /** The question whose answer tells the two apart. */
  readonly question: Text;
  /** Key differences, the most important first. Never empty. */
  readonly differences: readonly Text[];
  /** When each of the two is the right code, or the one that is seen. */
  readonly whichApplies: { readonly first: Text; readonly second: Text };
  /** What to do about each. Never empty. */
  readonly whatToDo: { readonly first: readonly Text[]; readonly second: readonly Text[] };
};

/** The hand-written part of a pair; `applies` and `toDo` are in the order of `codes`. */
export type WrittenPair = {
  readonly codes: readonly [lower: number, higher: number];
  readonly question: Text;
  readonly differences: readonly Text[];
  readonly applies: readonly [Text, Text];
  readonly toDo: readonly [readonly Text[], readonly Text[]];
};
