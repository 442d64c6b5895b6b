import { reading } from '../unknownForms';

/** Macros that end with what stands in two pairs of parentheses at most. */
const withArguments = (names: string) => String.raw`\b(?:${names})\((?:[^()\n]|\([^()\n]{0,100}\)){0,200}\)`;

/** Names of macros that say who may see or call something: `LWS_EXTERN`, `Q_DECL_EXPORT`. */
const marks = String.raw`(?:[A-Z][A-Z\d]*_)+(?:EXPORTS?|API|EXTERN|PUBLIC|VISIBLE|INLINE|AVAILABLE_IN_[A-Z\d_]+)`;

/** What tree-sitter-c, -cpp and -objc cannot know: macros that stand where no expression could. */
export const readAs = reading([
  {
    // `typedef NS_ENUM(NSInteger, CloseCode) {`, or a project's own macro: the enum of that name.
    pattern: String.raw`\btypedef[ \t]+[A-Z][A-Z\d]{0,20}_(?:CLOSED_|ERROR_)?(?:ENUM|OPTIONS)[ \t]*\([ \t]*\w+[ \t]*,[ \t]*\w+[ \t]*\)`,
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
  // `LWS_VISIBLE LWS_EXTERN void close(…)`, `class FEED_API Feed : public QObject`.
  { pattern: String.raw`(?=[A-Z])(?<=^[ \t]*|\b(?:class|struct)[ \t]+|^[ \t]*${marks}[ \t]+)${marks}(?=[ \t]+[\w:])` },
  // `G_BEGIN_DECLS`, `QT_END_NAMESPACE`, `FEED_ASSUME_NONNULL_BEGIN`, each alone at the start of a line.
  { pattern: String.raw`^[A-Z][A-Z\d]*(?:_[A-Z\d]+){0,4}_(?:BEGIN|END)(?:_[A-Z]+){0,2}(?=[ \t]*$)` },
  // Marks of what is for a compiler alone: `__attribute_cold__`, `__maybe_unused`, `static ngx_inline void`.
  {
    pattern: String.raw`\b__(?:attribute_[a-z]+(?:_[a-z]+)*__|maybe_unused|unused|always_inline|noinline|cold|hot)\b(?![ \t]*\()`,
  },
  // `typedef enum __attribute__((packed)) {`
  { pattern: String.raw`(?=__attribute__)(?<=\benum[ \t]+)__attribute__[ \t]*\(\([\w, \t]{0,60}\)\)` },
  { pattern: String.raw`(?=[A-Za-z])(?<=^(?:static[ \t]+)?)[A-Za-z]+(?:_[a-z]+)*_inline(?=[ \t]+[A-Za-z])` },
  // An operator as an argument of a macro: `g_assert_cmpint(code, ==, 1000)`.
  { pattern: String.raw`(?=[=!<>])(?<=,[ \t]*)[=!<>]=?(?=[ \t]*,)`, readAs: (form) => '_'.repeat(form.length) },
  // GLib's variables that free themselves.
  { pattern: String.raw`\bg_autofree\b` },
  {
    pattern: String.raw`\bg_auto(?:ptr|list)\(\w+\)`,
    readAs: (form) => form.replace(/^.*\((\w+)\)$/u, (_, type: string) => `${type.padStart(form.length - 1)}*`),
  },
  // `TEST_CASE("refuses a code", "[feed]") {`: a function, as `TEST(Feed, RefusesACode) {` reads like one.
  {
    pattern: String.raw`^(?:TEST_CASE|SCENARIO|KJ_TEST)\("[^\n]*"\)(?=[ \t]*\{?[ \t]*$)`,
    readAs: (form) => `${form.slice(0, form.indexOf('(') + 1).padEnd(form.length - 1)})`,
  },
]);
