/** The languages in which everything shown to people exists, complete in each. */
export const locales = ['en', 'zh-cn'] as const;

export type Locale = (typeof locales)[number];

/** One text in every language. */
export type Text = { readonly [L in Locale]: string };

/**
 * The locale that fits an editor's or a system's language tag best (`zh-Hans`, `zh_CN.UTF-8`, `de`):
 * Simplified Chinese for every Chinese tag, English for all else.
 */
export function localeFor(tag: string | undefined): Locale {
  return tag !== undefined && /^zh\b/iu.test(tag.replace('_', '-')) ? 'zh-cn' : 'en';
}
