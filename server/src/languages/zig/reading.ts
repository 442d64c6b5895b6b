import { reading } from '../unknownForms';

/** What tree-sitter-zig 1.1 gives up on. */
export const readAs = reading([
  // A field or a tag of that name, which is no keyword since Zig 0.15.
  { pattern: String.raw`\basync(?=[ \t]*[:,}])`, readAs: () => 'asyng' },
]);
