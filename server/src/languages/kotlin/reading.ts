import { reading } from '../unknownForms';

/** What tree-sitter-kotlin 1.1.0 gives up on. */
export const readAs = reading([
  // An annotation of an accessor: `@VisibleForTesting set`.
  {
    pattern: String.raw`@[\w.:]{1,80}(?:\([^()\n]{0,200}\))?(?=[ \t]+(?:(?:private|internal|protected)[ \t]+)?(?:set|get)[ \t]*(?:[({=]|$))`,
  },
]);
