import type { Text } from '../locale';

/** One sentence in both languages. Inline code stands in backticks; no other Markdown is used. */
export function text(en: string, zhCn: string): Text {
  return { en, 'zh-cn': zhCn };
}
