import { reading } from '../unknownForms';

/** What tree-sitter-scala 0.24 gives up on. */
export const readAs = reading([
  // The type of the parameter of a function in braces: `Action { implicit request: Request[AnyContent] =>`.
  { pattern: String.raw`(?=:)(?<=\{[ \t]*(?:implicit[ \t]+)?\w{1,60}):[ \t]*[\w.]+(?:\[[^=\n]{0,100}\])?(?=[ \t]*=>)` },
  // `class Feed @Inject() (rooms: Rooms)`.
  { pattern: String.raw`(?=\(\))(?<=@\w{1,60})\(\)(?=[ \t]*\()` },
  // Any type: `Flow[Message, Message, ?]`.
  { pattern: String.raw`(?=\?)(?<=[\[,][ \t]*)\?(?=[ \t]*[\],])`, readAs: () => '_' },
  // A variable of that name; an extension takes parameters.
  { pattern: String.raw`\bextension\b(?![ \t]*(?:[(\[]|$))`, readAs: () => 'extensiom' },
]);
