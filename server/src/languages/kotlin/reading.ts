import { reading } from '../unknownForms';

/** What tree-sitter-kotlin 1.1.0 gives up on. */
export const readAs = reading([
  // An annotation of an accessor: `@VisibleForTesting set`.
  {
    pattern: String.raw`@[\w.:]{1,80}(?:\([^()\n]{0,200}\))?(?=[ \t]+(?:(?:private|internal|protected)[ \t]+)?(?:set|get)[ \t]*(?:[({=]|$))`,
  },
  // Modifiers are names as well: `open = true`, `internal.notify()`.
  {
    pattern: String.raw`\b(?:abstract|crossinline|external|final|infix|inline|internal|lateinit|noinline|open|override|private|protected|public|sealed|suspend|tailrec|vararg|where)\b(?=[ 	]*(?:[-+*/%]?=(?!=)|\?\.|!!|\.\w|\+\+|--))`,
    readAs: (form) => 'x'.repeat(form.length),
  },
  // `open(door)`, where no modifier can stand; `suspend()` begins a type.
  {
    pattern: String.raw`\b(?:external|final|infix|inline|internal|open|override|private|protected|public|sealed)\b(?=\()`,
    readAs: (form) => 'x'.repeat(form.length),
  },
]);
