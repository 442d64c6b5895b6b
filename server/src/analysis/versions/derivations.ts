import type { Reads } from './answers';
import type { DerivedAnswer, DerivedAnswers, Derivation } from './derivedAnswers';
import type { DocumentIndex } from './documentIndex';
import type { SourceFile } from './sourceFile';
import type { TreeReader } from './treeReads';

/** What derived answers of a version are found with. */
export type DerivationParts = {
  readonly index: DocumentIndex;
  readonly reader: TreeReader;
  readonly derived: DerivedAnswers;
  /** Runs a computation and gives all that it asked of the file; the computation around it is told nothing. */
  readonly asking: <T>(compute: () => T) => { readonly value: T; readonly asked: Reads };
  /** Tells the computation around of questions that it depends on. */
  readonly tell: (asked: Reads) => void;
};

/** Answers a derived question about the version, asking the file. */
export type Derive = <T>(derivation: Derivation<T>, file: SourceFile) => DerivedAnswer<T>;

/** So many derived questions may be under way at once: each is asked on the way to the answer of another. */
const maximumDepth = 32;

/** Makes what answers derived questions, with what is known or anew. */
export function createDerive({ index, reader, derived, asking, tell }: DerivationParts): Derive {
  /** The questions that are being answered. */
  const underWay: string[] = [];
  /** The outermost of them, by its place, that was asked for again: it is answered with nothing, which ends the circle. */
  let circle = Infinity;

  return <T>(derivation: Derivation<T>, file: SourceFile): DerivedAnswer<T> => {
    const { key, about } = derivation;
    const known = derived.of(key) as DerivedAnswer<T> | undefined;
    if (known) return known;
    const again = underWay.length < maximumDepth ? underWay.indexOf(key) : 0;
    if (again !== -1) {
      circle = Math.min(circle, again);
      return { value: [], reads: undefined, units: [], derivation, unit: undefined, questions: new Set() };
    }
    const place = underWay.push(key) - 1;
    const around = circle;
    circle = Infinity;
    const { value: found, asked } = asking(() => reader.readApart(() => derivation.find(file)));
    underWay.pop();
    const isInCircle = circle < place;
    circle = Math.min(circle === place ? Infinity : circle, around);

    const unitOf = (node: { readonly startIndex: number }) => index.unitAt(node.startIndex);
    const units = [...new Set(found.value.flatMap((part) => unitOf(derivation.nodeOf(part)) ?? []))];
    const answer = { ...found, units, derivation, unit: about && unitOf(about), questions: asked };
    if (isInCircle) {
      // Asked for by itself it may be answered with more: who asked now depends on all that it is made of.
      tell(asked);
      if (found.reads) reader.tell(found.reads);
    } else derived.keep(answer);
    return answer;
  };
}
