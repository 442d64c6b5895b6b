import { reading } from '../unknownForms';

/** What the grammar of Dart gives up on. */
export const readAs = reading([
  // A library without a name, for its comment and annotations.
  { pattern: String.raw`^library;` },
  { pattern: String.raw`\babstract(?= (?:final|late|var|covariant)\b)` },
  // A variable or a parameter of that name.
  { pattern: String.raw`(?<![\w.$])set(?=[ \t]*[:,)])`, readAs: () => 'sat' },
  // A statement that is empty.
  { pattern: String.raw`^[ \t]*;[ \t]*$` },
]);
