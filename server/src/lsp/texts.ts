import type { Locale, Text } from '../../../shared/src/locale';

/** What the server says about itself; `{name}` stands for a value. */
const texts = {
  settingIsWrong: {
    en: 'Setting websocketCloseCodes{path} {problem}; it is ignored.',
    'zh-cn': '设置 websocketCloseCodes{path} {problem}，已忽略该值。',
  },
  projectFileIsWrong: {
    en: '{file}{path} {problem}; it is ignored.',
    'zh-cn': '{file}{path} {problem}，已忽略该值。',
  },
  /** The status has room for one short line; the log says what is wrong. */
  projectFileHasErrors: {
    en: '{file} has errors; the output names them.',
    'zh-cn': '{file} 有错误，详见输出。',
  },
  tooLarge: {
    en: '{file} is larger than maximumFileSize; it is not checked.',
    'zh-cn': '{file} 超过 maximumFileSize 的上限，未作检查。',
  },
  tooSlow: {
    en: '{file} takes too long to analyse; it is not checked in full.',
    'zh-cn': '{file} 的分析耗时过长，检查并不完整。',
  },
  tooManyNames: {
    en: '{file} uses some names too often to be checked in full.',
    'zh-cn': '{file} 中有名称出现的次数过多，检查并不完整。',
  },
  minified: {
    en: '{file} is minified; it is not checked.',
    'zh-cn': '{file} 是压缩后的文件，未作检查。',
  },
  grammarUnavailable: {
    en: 'The grammar for {file} cannot be loaded; it is not checked.',
    'zh-cn': '无法加载 {file} 的语法，未作检查。',
  },
} as const satisfies { readonly [id: string]: Text };

export type ServerTextId = keyof typeof texts;

/** A text with its values filled in; a value that is not given becomes empty. */
export function serverText(locale: Locale, id: ServerTextId, values: { readonly [name: string]: string }): string {
  return texts[id][locale].replace(/\{(\w+)\}/gu, (_whole, name: string) => values[name] ?? '');
}
