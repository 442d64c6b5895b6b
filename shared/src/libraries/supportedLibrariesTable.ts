import type { Locale, Text } from '../locale';
import { libraries } from './index';
import { librariesFor } from './lookup';
import { text } from './members';
import type { Fate, FateTable, Layer, LibraryProfile, SendApi } from './profile';

const heads: readonly Text[] = [
  text('Library', '库'),
  text('Call that sends', '发送调用'),
  text('Codes sent as given', '原样发送的代码'),
  text('All other codes', '其余代码'),
  text('Verified on', '验证版本'),
  text('How', '方式'),
];

const words = {
  all: text('0–65535', '0–65535'),
  none: text('–', '–'),
  noCode: text('takes no close code', '不接受关闭代码'),
  local: text('none: the code stays on this side', '无：代码只留在本端'),
  test: text('simulated in tests', '仅在测试中模拟'),
  list: text(', ', '、'),
  colon: text(': ', '：'),
  apart: text('; ', '；'),
  below: text('the layer below decides', '由下层决定'),
  note: text(' (…)', '（…）'),
  ran: text('run', '实际运行'),
  ranInPart: text('run in part', '部分实际运行'),
  read: text('read', '阅读源代码或文档'),
} as const;

/** What people call the languages of profiles. */
const languageNames: { readonly [id: string]: string } = {
  javascript: 'JavaScript, TypeScript',
  python: 'Python',
  go: 'Go',
  rust: 'Rust',
  java: 'Java, Kotlin, Scala',
  kotlin: 'Kotlin',
  scala: 'Scala',
  csharp: 'C#',
  c: 'C',
  cpp: 'C, C++, Objective-C',
  php: 'PHP',
  ruby: 'Ruby',
  swift: 'Swift',
  'objective-c': 'Objective-C',
  dart: 'Dart',
  elixir: 'Elixir',
  erlang: 'Erlang',
  lua: 'Lua',
  perl: 'Perl',
  haskell: 'Haskell',
  clojure: 'Clojure',
  gdscript: 'GDScript',
  zig: 'Zig',
};

function fateText(fate: Fate, locale: Locale): string {
  const texts: { readonly [K in Fate['kind']]: Text } = {
    sent: text('sent', '发送'),
    'sent-empty': text('empty frame', '空帧'),
    replaced: text('replaced', '被替换'),
    rejected: text('rejected', '被拒绝'),
    dropped: text('lost silently', '静默丢失'),
    crashes: text('crashes', '崩溃'),
  };
  if (fate.kind === 'replaced') return locale === 'en' ? `sent as ${fate.with}` : `改为 ${fate.with} 发送`;
  return texts[fate.kind][locale];
}

function range(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}

function sentCodes(table: FateTable, locale: Locale): string {
  const ranges = table.filter(([, , fate]) => fate.kind === 'sent').map(([from, to]) => range(from, to));
  return ranges.length === 0 ? words.none[locale] : ranges.join(words.list[locale]);
}

/** Each other fate with its codes; the codes are left out when one fate holds for all the rest. */
function otherCodes(table: FateTable, locale: Locale): string {
  const byFate = new Map<string, { from: number; to: number }[]>();
  for (const [from, to, fate] of table) {
    if (fate.kind === 'sent') continue;
    const name = fateText(fate, locale);
    const ranges = byFate.get(name) ?? [];
    byFate.set(name, ranges);
    const last = ranges.at(-1);
    // Errors of the same kind may name neighbouring codes in different words.
    if (last && last.to + 1 === from) last.to = to;
    else ranges.push({ from, to });
  }
  if (byFate.size === 0) return words.none[locale];
  if (byFate.size === 1) return [...byFate.keys()].join('');
  return [...byFate]
    .map(([name, ranges]) => {
      const codes = ranges.map(({ from, to }) => range(from, to)).join(words.list[locale]);
      return `${codes}${words.colon[locale]}${name}`;
    })
    .join(words.apart[locale]);
}

function sendRow(api: SendApi, locale: Locale): readonly string[] {
  if (api.simulates && !api.staysLocal) return [`\`${api.label}\``, words.test[locale], words.none[locale]];
  const others = api.simulates ? words.none[locale] : otherCodes(api.fates, locale);
  if (api.staysLocal) return [`\`${api.label}\``, words.local[locale], others];
  return [`\`${api.label}\``, sentCodes(api.fates, locale), withLayer(otherCodes(api.fates, locale), api, locale)];
}

/** Says where the library hands codes on: of which layer the row speaks, or only that another decides. */
function withLayer(others: string, { layers, decidedBelow }: SendApi, locale: Locale): string {
  const [first, second] = layers ?? [];
  const about = second === undefined ? decidedBelow && words.below[locale] : first && overLayer(first, locale);
  if (about === undefined) return others;
  return others === words.none[locale] ? about : `${others}${words.note[locale].replace('…', about)}`;
}

function overLayer({ name }: Layer, locale: Locale): string {
  const layer = typeof name === 'string' ? name : name[locale];
  return locale === 'en' ? `over ${layer}; others differ` : `底层为 ${layer} 时；其他底层各有不同`;
}

/** Whether what a profile says of its calls and of what it receives was run, or read in the source. */
function howVerified({ evidence, sends, receives }: LibraryProfile): Text {
  const claims = new Set([...sends, ...receives].map(({ id }) => id));
  const hows = evidence.filter(({ claim }) => claims.size === 0 || claims.has(claim)).map(({ how }) => how);
  if (hows.every((how) => how === 'read')) return words.read;
  return hows.every((how) => how === 'ran') ? words.ran : words.ranInPart;
}

function rows(profile: LibraryProfile, locale: Locale): readonly (readonly string[])[] {
  const library = `[${profile.name}](${profile.homepage})`;
  const verified = [profile.versions, howVerified(profile)[locale]];
  // What takes a payload that another call makes has no codes of its own.
  const apis = profile.sends.filter(({ reason }) => !reason?.text).map((api) => sendRow(api, locale));
  if (apis.length > 0)
    return apis.map((cells, index) => (index === 0 ? [library, ...cells, ...verified] : ['', ...cells, '', '']));
  return [
    [
      library,
      profile.basedOn === undefined ? words.noCode[locale] : `→ ${profile.basedOn}`,
      words.none[locale],
      words.none[locale],
      ...verified,
    ],
  ];
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/**
 * The supported libraries of a language as a Markdown table, a row per send call: what it sends as given and what
 * becomes of all other codes. Ends without a line break.
 */
export function supportedLibrariesTable(locale: Locale, language: string): string {
  return [
    line(heads.map((head) => head[locale])),
    line(heads.map(() => '---')),
    ...librariesFor(language)
      .filter((profile) => profile.languages[0] === language)
      .flatMap((profile) => rows(profile, locale).map(line)),
  ].join('\n');
}

/** The tables of all languages, each under a heading; a library of several stands under the first. Ends without a line break. */
export function supportedLibraries(locale: Locale): string {
  return languagesOfLibraries()
    .map((id) => `## ${languageNames[id] ?? id}\n\n${supportedLibrariesTable(locale, id)}`)
    .join('\n\n');
}

/** The names of the supported libraries, an item of a list for each language. Ends without a line break. */
export function supportedLibraryNames(locale: Locale): string {
  return languagesOfLibraries()
    .map((id) => {
      const names = librariesFor(id).flatMap(({ name, languages }) => (languages[0] === id ? [name] : []));
      return `- **${languageNames[id] ?? id}**${words.colon[locale]}${names.join(words.list[locale])}`;
    })
    .join('\n');
}

function languagesOfLibraries(): readonly string[] {
  return [...new Set(libraries.flatMap((profile) => profile.languages.slice(0, 1)))];
}
