import { languageIds } from './languageIds';
import type { Text } from './locale';
import { defaultSettings, ruleIds } from './protocol';
import type { DeclaredCode, RuleId, Settings, SeveritySetting } from './protocol';

/** A part of a user's settings that was passed over, and why. */
export type SettingsProblem = {
  /** Where it stands: `rules.magic-code`, `privateCodes[3].code`; empty for the whole. */
  readonly path: string;
  readonly message: Text;
};

/** The settings that hold, and what was wrong with those given. */
export type SettingsReading = { readonly settings: Settings; readonly problems: readonly SettingsProblem[] };

/** The severities that a rule can be set to, the loudest last. */
export const severitySettings = [
  'off',
  'hint',
  'info',
  'warning',
  'error',
] as const satisfies readonly SeveritySetting[];

/** The least proof that a finding can be asked to have. */
export const certaintySettings = ['certain', 'likely'] as const satisfies readonly Settings['certainty'][];

/** The smallest and largest `maximumFileSize`, in UTF-16 units. */
export const fileSizeBounds = { least: 1_000, most: 50_000_000 } as const;

/** The codes that a project may declare as its own: IANA registers 3000–3999, 4000–4999 are private. */
export const declarableCodes = { least: 3000, most: 4999 } as const;

type Note = (path: string, message: Text) => void;
type Reader<T> = (value: unknown, path: string, base: T, note: Note) => T;

/**
 * Reads settings of unknown shape over `base`: what is valid holds, key by key (within `rules`, rule by rule), and
 * what is not is passed over and told. Never throws. `undefined` and `null` give `base`.
 */
export function readSettings(value: unknown, base: Settings = defaultSettings): SettingsReading {
  if (value === undefined || value === null) return { settings: base, problems: [] };
  const problems: SettingsProblem[] = [];
  const note: Note = (path, message) => {
    problems.push({ path, message });
  };
  if (!isRecord(value)) {
    note('', mustBe('an object', '对象'));
    return { settings: base, problems };
  }
  const given = (key: keyof Settings) => (Object.hasOwn(value, key) ? value[key] : undefined);
  const settings: Settings = {
    enable: readBoolean(given('enable'), 'enable', base.enable, note),
    rules: readRules(given('rules'), 'rules', base.rules, note),
    certainty: oneOf(certaintySettings)(given('certainty'), 'certainty', base.certainty, note),
    ignoreLanguages: readLanguages(given('ignoreLanguages'), 'ignoreLanguages', base.ignoreLanguages, note),
    privateCodes: readPrivateCodes(given('privateCodes'), 'privateCodes', base.privateCodes, note),
    maximumFileSize: readFileSize(given('maximumFileSize'), 'maximumFileSize', base.maximumFileSize, note),
    inlayHints: readBoolean(given('inlayHints'), 'inlayHints', base.inlayHints, note),
  };
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(settings, key) && !keysOfOthers.has(key)) note(key, unknownKey);
  }
  return { settings, problems };
}

/** Reads the text of a project file over `base`; text that is not JSON gives `base` and one problem. */
export function readProjectFile(text: string, base: Settings = defaultSettings): SettingsReading {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return {
      settings: base,
      problems: [{ path: '', message: { en: `is not valid JSON: ${cause}`, 'zh-cn': `不是有效的 JSON：${cause}` } }],
    };
  }
  if (value === null) return { settings: base, problems: [{ path: '', message: mustBe('an object', '对象') }] };
  return readSettings(value, base);
}

/** `$schema` names the JSON schema in a project file; `trace` stands beside the settings in an editor. */
const keysOfOthers: ReadonlySet<string> = new Set(['$schema', 'trace']);

const readBoolean: Reader<boolean> = (value, path, base, note) => {
  if (value === undefined) return base;
  if (typeof value === 'boolean') return value;
  note(path, mustBe('true or false', 'true 或 false'));
  return base;
};

const readFileSize: Reader<number> = (value, path, base, note) => {
  if (value === undefined) return base;
  const { least, most } = fileSizeBounds;
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  note(path, mustBe(`a whole number from ${least} to ${most}`, `${least} 到 ${most} 之间的整数`));
  return base;
};

const readLanguages: Reader<readonly string[]> = (value, path, base, note) => {
  if (value === undefined) return base;
  if (!Array.isArray(value)) {
    note(path, mustBe('a list of strings', '字符串列表'));
    return base;
  }
  return value.filter((item: unknown, index): item is string => {
    if (isOneOf(languageIds, item)) return true;
    note(`${path}[${index}]`, unknownLanguage);
    return false;
  });
};

const readRules: Reader<Settings['rules']> = (value, path, base, note) => {
  if (value === undefined) return base;
  if (!isRecord(value)) {
    note(path, mustBe('an object', '对象'));
    return base;
  }
  const rules: { [R in RuleId]?: SeveritySetting } = { ...base };
  for (const [id, severity] of Object.entries(value)) {
    const rulePath = `${path}.${id}`;
    if (!isOneOf(ruleIds, id)) note(rulePath, unknownRule);
    else if (isOneOf(severitySettings, severity)) rules[id] = severity;
    else note(rulePath, mustBeOneOf(severitySettings));
  }
  return rules;
};

const readPrivateCodes: Reader<Settings['privateCodes']> = (value, path, base, note) => {
  if (value === undefined || value === null) return base;
  if (!Array.isArray(value)) {
    note(path, mustBe('a list of objects', '对象列表'));
    return base;
  }
  return value
    .map((item: unknown, index) => readDeclaredCode(item, `${path}[${index}]`, note))
    .filter((declared) => declared !== undefined);
};

function readDeclaredCode(value: unknown, path: string, note: Note): DeclaredCode | undefined {
  if (!isRecord(value)) {
    note(path, mustBe('an object', '对象'));
    return undefined;
  }
  const { code, name, meaning, reconnect } = value;
  const { least, most } = declarableCodes;
  if (typeof code !== 'number' || !Number.isInteger(code) || code < least || code > most) {
    note(`${path}.code`, mustBe(`a whole number from ${least} to ${most}`, `${least} 到 ${most} 之间的整数`));
    return undefined;
  }
  if (typeof name !== 'string' || name.trim() === '') {
    note(`${path}.name`, mustBe('a string that is not empty', '非空字符串'));
    return undefined;
  }
  if (meaning !== undefined && typeof meaning !== 'string') note(`${path}.meaning`, mustBe('a string', '字符串'));
  if (reconnect !== undefined && typeof reconnect !== 'boolean') {
    note(`${path}.reconnect`, mustBe('true or false', 'true 或 false'));
  }
  return {
    code,
    name,
    ...(typeof meaning === 'string' && { meaning }),
    ...(typeof reconnect === 'boolean' && { reconnect }),
  };
}

function oneOf<const T extends string>(choices: readonly T[]): Reader<T> {
  return (value, path, base, note) => {
    if (value === undefined) return base;
    if (isOneOf(choices, value)) return value;
    note(path, mustBeOneOf(choices));
    return base;
  };
}

function isOneOf<const T extends string>(choices: readonly T[], value: unknown): value is T {
  return choices.some((choice) => choice === value);
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const unknownKey: Text = { en: 'is not a known setting', 'zh-cn': '不是已知的设置' };
const unknownLanguage: Text = {
  en: 'is not the id of a supported language',
  'zh-cn': '不是受支持语言的标识',
};
const unknownRule: Text = { en: 'is not the id of a rule', 'zh-cn': '不是规则的标识' };

function mustBe(what: string, whatInChinese: string): Text {
  return { en: `must be ${what}`, 'zh-cn': `必须是${/^[\x20-\x7e]/u.test(whatInChinese) ? ' ' : ''}${whatInChinese}` };
}

function mustBeOneOf(choices: readonly string[]): Text {
  return { en: `must be one of ${choices.join(', ')}`, 'zh-cn': `必须是以下之一：${choices.join('、')}` };
}
