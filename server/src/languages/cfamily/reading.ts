import { reading } from '../unknownForms';

/** Macros that end with what stands in two pairs of parentheses at most. */
const withArguments = (names: string) => String.raw`\b(?:${names})\((?:[^()\n]|\([^()\n]*\))*\)`;

/** What tree-sitter-c, -cpp and -objc cannot know: macros of Apple's that stand where none of C's could. */
export const readAs = reading([
  {
    // `typedef NS_ENUM(NSInteger, CloseCode) {`: the enum of that name.
    pattern: String.raw`\btypedef[ \t]+(?:NS|CF)_(?:CLOSED_|ERROR_)?(?:ENUM|OPTIONS)[ \t]*\([ \t]*\w+[ \t]*,[ \t]*\w+[ \t]*\)`,
    readAs: (form) =>
      form.replace(
        /^(.*?)(\w+)([ \t]*\))$/u,
        (_, before: string, name: string) => `${'enum '.padStart(before.length)}${name}`,
      ),
  },
  {
    pattern: String.raw`\b(?:NS|CF)_(?:ASSUME_NONNULL_(?:BEGIN|END)|RETURNS_\w+|DESIGNATED_INITIALIZER|UNAVAILABLE|REQUIRES_SUPER|NOESCAPE)\b`,
  },
  {
    pattern: withArguments(
      'NS_SWIFT_NAME|NS_SWIFT_SENDABLE|NS_AVAILABLE|NS_DEPRECATED|NS_CLASS_AVAILABLE|API_AVAILABLE|API_UNAVAILABLE|API_DEPRECATED',
    ),
  },
]);
