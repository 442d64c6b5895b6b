import { reading } from '../unknownForms';

/** What tree-sitter-scala 0.26 gives up on. */
export const readAs = reading([
  // The type of the parameter of a function in braces: `Action { implicit request: Request[AnyContent] =>`.
  { pattern: String.raw`(?<=\{[ \t]*(?:implicit[ \t]+)?\w+):[ \t]*[\w.]+(?:\[[^=\n]*\])?(?=[ \t]*=>)` },
]);
