import { reading } from '../unknownForms';

/** What tree-sitter-rust 0.24 gives up on. */
export const readAs = reading([
  // The rest of a pattern, in the arguments of a macro: `matches!(state, State::Closed { .. })`.
  { pattern: String.raw`(?=\.\.)(?<=[{,][ \t]*|^[ \t]*)\.\.(?=[ \t]*(?:\}|$))` },
  { pattern: String.raw`\bunsafe(?= extern\b)` },
  // A variable of that name; `&raw const` and `&raw mut` are something else.
  { pattern: String.raw`(?<=&)raw(?=[ \t]*[),?;])`, readAs: () => 'rav' },
]);
