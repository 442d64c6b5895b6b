import { rules } from '../../server/src/rules';
import { languageIds } from '../../shared/src/languageIds';
import type { Locale } from '../../shared/src/locale';
import { en } from '../../shared/src/messages/rules/en';
import { zhCn } from '../../shared/src/messages/rules/zhCn';
import { commands, defaultSettings, projectFileName, ruleIds } from '../../shared/src/protocol';
import { certaintySettings, declarableCodes, fileSizeBounds, severitySettings } from '../../shared/src/settings';

/** Texts by key, as `package.nls.json` holds them. */
export type Texts = { readonly [key: string]: string };

type Schema = { readonly [keyword: string]: unknown };
type Schemas = { readonly [name: string]: Schema };

type Manifest = {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly configuration: { readonly title: string; readonly properties: Schemas };
    readonly jsonValidation: readonly { readonly fileMatch: string; readonly url: string }[];
  };
};

/** The parts of `package.json` that follow from the code. */
export function expectedManifest(): Manifest {
  return {
    activationEvents: languageIds.map((language) => `onLanguage:${language}`),
    contributes: {
      commands: Object.entries(commands)
        .filter(([name]) => !linkCommands.has(name))
        .map(([name, command]) => ({ command, title: `%command.${name}%`, category: '%category%' })),
      configuration: { title: '%category%', properties: configurationProperties() },
      jsonValidation: [{ fileMatch: projectFileName, url: `./schemas/${schemaFileName}` }],
    },
  };
}

export const schemaFileName = 'websocket-close-codes.schema.json';

/** Commands that only links run, with arguments; they have no place in the command palette. */
const linkCommands: ReadonlySet<string> = new Set(['openExplanation', 'openRulePage']);

/** The rules' texts as `package.nls*.json` must hold them. */
export function expectedRuleTexts(locale: Locale): Texts {
  const texts = locale === 'en' ? en : zhCn;
  return Object.fromEntries(ruleIds.map((id) => [`rule.${id}`, texts[id].what]));
}

/** The JSON schema of the project file: the settings without the editor's own. */
export function expectedSchema(texts: Texts) {
  const inOneLanguage = Object.entries(settingSchemas()).map(([name, schema]): [string, unknown] => [
    name,
    inWords(schema, texts),
  ]);
  const properties: { readonly [name: string]: unknown } = {
    $schema: { type: 'string' },
    ...Object.fromEntries(inOneLanguage),
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: projectFileName,
    description: 'Settings of websocket-close-codes for all files beside and below this one.',
    type: 'object',
    additionalProperties: false,
    properties,
  };
}

function configurationProperties(): Schemas {
  const ofFolder = Object.entries(settingSchemas()).map(([name, schema], order): [string, Schema] => [
    `websocketCloseCodes.${name}`,
    { order, scope: 'resource', ...schema },
  ]);
  return {
    ...Object.fromEntries(ofFolder),
    'websocketCloseCodes.trace.server': {
      order: ofFolder.length,
      scope: 'window',
      type: 'string',
      enum: ['off', 'messages', 'verbose'],
      markdownEnumDescriptions: ['off', 'messages', 'verbose'].map((level) => `%setting.trace.server.${level}%`),
      default: 'off',
      markdownDescription: '%setting.trace.server%',
    },
  };
}

/** A JSON schema per setting, with keys of texts in place of texts. */
function settingSchemas(): { readonly [K in keyof typeof defaultSettings]: Schema } {
  const described = (name: string) => ({ markdownDescription: `%setting.${name}%` });
  return {
    enable: { type: 'boolean', default: defaultSettings.enable, ...described('enable') },
    rules: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(rules.map(({ id, severity }) => [id, ruleSchema(id, severity)])),
      default: defaultSettings.rules,
      ...described('rules'),
    },
    certainty: {
      type: 'string',
      enum: [...certaintySettings].reverse(),
      markdownEnumDescriptions: [...certaintySettings].reverse().map((value) => `%setting.certainty.${value}%`),
      default: defaultSettings.certainty,
      ...described('certainty'),
    },
    ignoreLanguages: {
      type: 'array',
      items: { type: 'string', enum: [...languageIds] },
      uniqueItems: true,
      default: defaultSettings.ignoreLanguages,
      ...described('ignoreLanguages'),
    },
    privateCodes: {
      type: ['array', 'null'],
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['code', 'name'],
        properties: {
          code: {
            type: 'integer',
            minimum: declarableCodes.least,
            maximum: declarableCodes.most,
            ...described('privateCodes.code'),
          },
          name: { type: 'string', minLength: 1, ...described('privateCodes.name') },
          meaning: { type: 'string', ...described('privateCodes.meaning') },
          reconnect: { type: 'boolean', ...described('privateCodes.reconnect') },
        },
      },
      default: defaultSettings.privateCodes ?? null,
      ...described('privateCodes'),
    },
    maximumFileSize: {
      type: 'integer',
      minimum: fileSizeBounds.least,
      maximum: fileSizeBounds.most,
      default: defaultSettings.maximumFileSize,
      ...described('maximumFileSize'),
    },
    inlayHints: { type: 'boolean', default: defaultSettings.inlayHints, ...described('inlayHints') },
  };
}

function ruleSchema(id: string, severity: string): Schema {
  return {
    type: 'string',
    enum: severitySettings,
    markdownEnumDescriptions: severitySettings.map((setting) => `%severity.${setting}%`),
    default: severity,
    markdownDescription: `%rule.${id}%`,
  };
}

/** Puts the texts in place of their keys, under the keywords that plain JSON schemas have. */
function inWords(value: unknown, texts: Texts): unknown {
  if (typeof value === 'string') return value.replace(/^%(.+)%$/u, (_whole, key: string) => texts[key] ?? key);
  if (Array.isArray(value)) return value.map((item) => inWords(item, texts));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([keyword]) => keyword !== 'markdownEnumDescriptions');
  return Object.fromEntries(
    entries.map(([keyword, item]) => [
      keyword === 'markdownDescription' ? 'description' : keyword,
      inWords(item, texts),
    ]),
  );
}
