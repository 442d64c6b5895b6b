import type { CodeDescription } from './codeDescription';
import { describeCode } from './describeCode';
import { composedDifferences, composedQuestion } from './pairs/composePair';
import type { PairDescription, WrittenPair } from './pairs/pairDescription';
import { writtenPairs } from './pairs/writtenPairs';

const writtenByCodes: ReadonlyMap<string, WrittenPair> = new Map(
  writtenPairs.map((pair) => [pair.codes.join(), pair] as const),
);

/**
 * Sets any two numbers side by side. Total and symmetrical; explained by hand for pairs that are commonly confused,
 * put together from what is known of each for all others.
 */
export function comparePair(first: number, second: number): PairDescription {
  const isReversed = first > second || (Number.isNaN(first) && !Number.isNaN(second));
  const lower = describeCode(isReversed ? second : first);
  const higher = describeCode(isReversed ? first : second);
  const pair = describeOrdered(lower, higher);
  return isReversed ? reversed(pair) : pair;
}

function describeOrdered(lower: CodeDescription, higher: CodeDescription): PairDescription {
  const written = writtenByCodes.get([lower.code, higher.code].join());
  if (written === undefined) {
    return {
      first: lower,
      second: higher,
      handWritten: false,
      question: composedQuestion(lower, higher),
      differences: composedDifferences(lower, higher),
      whichApplies: { first: lower.appliesWhen, second: higher.appliesWhen },
      whatToDo: { first: lower.howToFix, second: higher.howToFix },
    };
  }
  return {
    first: lower,
    second: higher,
    handWritten: true,
    question: written.question,
    differences: written.differences,
    whichApplies: { first: written.applies[0], second: written.applies[1] },
    whatToDo: { first: written.toDo[0], second: written.toDo[1] },
  };
}

function reversed(pair: PairDescription): PairDescription {
  return {
    ...pair,
    first: pair.second,
    second: pair.first,
    whichApplies: { first: pair.whichApplies.second, second: pair.whichApplies.first },
    whatToDo: { first: pair.whatToDo.second, second: pair.whatToDo.first },
  };
}
