import { reading } from '../unknownForms';

/** What tree-sitter-kotlin 1.1.0 gives up on. */
export const readAs = reading([
  // An annotation of an accessor: `@VisibleForTesting set`.
  {
    pattern: String.raw`@[\w.:]+(?:\([^()\n]*\))?(?=[ \t]+(?:(?:private|internal|protected)[ \t]+)?(?:set|get)[ \t]*(?:[({=]|$))`,
  },
]);
