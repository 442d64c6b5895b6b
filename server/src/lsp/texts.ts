import type { Locale, Text } from '../../../shared/src/locale';

/** What the server says about itself; `{name}` stands for a value. */
const texts = {
  settingIsWrong: {
    en: 'Setting websocketCloseCodes{path} {problem}; it is passed over.',
    'zh-cn': '设置 websocketCloseCodes{path} {problem}，已忽略该值。',
  },
  projectFileIsWrong: {
    en: '{file}{path} {problem}; it is passed over.',
    'zh-cn': '{file}{path} {problem}，已忽略该值。',
  },
  tooLarge: {
    en: '{file} is larger than the setting websocketCloseCodes.maximumFileSize allows; it is not checked.',
    'zh-cn': '{file} 超过设置 websocketCloseCodes.maximumFileSize 的上限，未作检查。',
  },
  tooSlow: {
    en: '{file} takes too long to analyse; this version of it is checked only in part or not at all.',
    'zh-cn': '{file} 的分析耗时过长，此版本仅作部分检查或未作检查。',
  },
  tooManyNames: {
    en: 'Names in {file} stand in more places than are looked into; it is not checked in full.',
    'zh-cn': '{file} 中有名称出现的次数过多，未能逐一查看，检查并不完整。',
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
