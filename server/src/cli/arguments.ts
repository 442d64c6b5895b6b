import { parseArgs } from 'node:util';
import { localeFor } from '../../../shared/src/locale';
import type { Locale } from '../../../shared/src/locale';

export const checkFormats = ['stylish', 'json', 'sarif', 'github'] as const;
export const listFormats = ['stylish', 'json'] as const;
export const failLevels = ['error', 'warning', 'info', 'hint', 'never'] as const;

export type CheckFormat = (typeof checkFormats)[number];
export type ListFormat = (typeof listFormats)[number];
export type FailLevel = (typeof failLevels)[number];

/** What a command line asks for. */
export type Command =
  | {
      readonly kind: 'check';
      readonly paths: readonly string[];
      readonly format: CheckFormat;
      readonly failOn: FailLevel;
    }
  | { readonly kind: 'list'; readonly paths: readonly string[]; readonly format: ListFormat }
  | { readonly kind: 'explain'; readonly codes: readonly [string] | readonly [string, string] }
  | { readonly kind: 'lsp' }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' };

/** What is wrong with a command line. */
export type UsageProblem =
  | { readonly kind: 'no-command' }
  | { readonly kind: 'unknown-command'; readonly name: string; readonly nearest: string | undefined }
  | { readonly kind: 'unknown-option'; readonly option: string; readonly command: string | undefined }
  | { readonly kind: 'value-missing'; readonly option: string }
  | { readonly kind: 'value-unexpected'; readonly option: string }
  | {
      readonly kind: 'value-unknown';
      readonly option: string;
      readonly value: string;
      readonly known: readonly string[];
    }
  | { readonly kind: 'explain-count'; readonly count: number }
  | { readonly kind: 'paths-unexpected'; readonly command: string }
  | { readonly kind: 'stdio-missing' };

export type ParsedArguments = {
  readonly locale: Locale;
  readonly request: { readonly command: Command } | { readonly problem: UsageProblem };
};

const commandNames = ['check', 'list', 'explain', 'lsp'] as const;
type CommandName = (typeof commandNames)[number];

const optionKinds = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  lang: { type: 'string' },
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  stdio: { type: 'boolean' },
  clientProcessId: { type: 'string' },
} as const;
type OptionName = keyof typeof optionKinds;

const optionsOf: { readonly [C in CommandName]: readonly OptionName[] } = {
  check: ['format', 'fail-on'],
  list: ['format'],
  explain: [],
  // Editors that start servers the way VS Code does add their process id.
  lsp: ['stdio', 'clientProcessId'],
};
const optionsOfAll: readonly OptionName[] = ['help', 'version', 'lang'];

type Given = {
  readonly words: readonly string[];
  readonly options: readonly { readonly name: string; readonly raw: string; readonly value: string | undefined }[];
};

/** Reads a command line (without the program's own name). The system's language decides when `--lang` does not. */
export function parseArguments(words: readonly string[], systemLanguage: string | undefined): ParsedArguments {
  const given = split(words);
  const language = given.options.findLast((option) => option.name === 'lang')?.value ?? systemLanguage;
  return { locale: localeFor(language), request: read(given) };
}

function split(words: readonly string[]): Given {
  const { tokens } = parseArgs({ args: [...words], options: optionKinds, strict: false, tokens: true });
  return {
    words: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
    options: tokens.flatMap((token) =>
      token.kind === 'option' ? [{ name: token.name, raw: token.rawName, value: token.value }] : [],
    ),
  };
}

function read({ words, options }: Given): ParsedArguments['request'] {
  const [first, ...rest] = words;
  const name = commandNames.find((known) => known === first);
  const problem = optionProblem(options, name, first !== undefined && name === undefined);
  if (problem) return { problem };
  if (options.some((option) => option.name === 'help') || first === 'help') return { command: { kind: 'help' } };
  if (options.some((option) => option.name === 'version')) return { command: { kind: 'version' } };
  if (first === undefined) return { problem: { kind: 'no-command' } };
  if (name === undefined) return { problem: { kind: 'unknown-command', name: first, nearest: nearestCommand(first) } };
  return readCommand(name, rest, options);
}

function optionProblem(
  options: Given['options'],
  command: CommandName | undefined,
  commandIsUnknown: boolean,
): UsageProblem | undefined {
  for (const { name, raw, value } of options) {
    if (!isOption(name)) return { kind: 'unknown-option', option: raw, command };
    const belongs = optionsOfAll.includes(name) || (command !== undefined && optionsOf[command].includes(name));
    if (!belongs && !commandIsUnknown) return { kind: 'unknown-option', option: raw, command };
    if (optionKinds[name].type === 'string' && (value === undefined || value === '')) {
      return { kind: 'value-missing', option: raw };
    }
    if (optionKinds[name].type === 'boolean' && value !== undefined) return { kind: 'value-unexpected', option: raw };
    if (name === 'lang' && value !== undefined && !isLanguage(value)) {
      return { kind: 'value-unknown', option: raw, value, known: ['en', 'zh-cn'] };
    }
  }
  return undefined;
}

/** Whether a tag (`en`, `zh-CN`, `zh_TW`) is of a language that the messages are written in. */
function isLanguage(tag: string): boolean {
  return /^(?:en|zh)(?:[-_]\w+)*$/iu.test(tag);
}

function readCommand(
  name: CommandName,
  words: readonly string[],
  options: Given['options'],
): ParsedArguments['request'] {
  const valueOf = (option: OptionName) => options.findLast((given) => given.name === option)?.value;
  const unknown = (option: OptionName, value: string, known: readonly string[]): ParsedArguments['request'] => ({
    problem: { kind: 'value-unknown', option: `--${option}`, value, known },
  });
  const paths = words.length === 0 ? ['.'] : words;
  const formatGiven = valueOf('format') ?? 'stylish';
  switch (name) {
    case 'check': {
      const format = checkFormats.find((known) => known === formatGiven);
      if (!format) return unknown('format', formatGiven, checkFormats);
      const failGiven = valueOf('fail-on') ?? 'warning';
      const failOn = failLevels.find((known) => known === failGiven);
      if (!failOn) return unknown('fail-on', failGiven, failLevels);
      return { command: { kind: 'check', paths, format, failOn } };
    }
    case 'list': {
      const format = listFormats.find((known) => known === formatGiven);
      return format ? { command: { kind: 'list', paths, format } } : unknown('format', formatGiven, listFormats);
    }
    case 'explain': {
      // An unset variable of a script gives an empty word.
      const codes = words.filter((word) => word.trim() !== '');
      const [code, other, third] = codes;
      if (code === undefined || third !== undefined) return { problem: { kind: 'explain-count', count: codes.length } };
      return { command: { kind: 'explain', codes: other === undefined ? [code] : [code, other] } };
    }
    case 'lsp': {
      if (words.length > 0) return { problem: { kind: 'paths-unexpected', command: name } };
      const hasTransport = options.some((option) => option.name === 'stdio');
      return hasTransport ? { command: { kind: 'lsp' } } : { problem: { kind: 'stdio-missing' } };
    }
  }
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(optionKinds, name);
}

/** The command that begins like the given word; `undefined` when none does. */
function nearestCommand(word: string): CommandName | undefined {
  return commandNames.find((name) => word !== '' && name.startsWith(word.slice(0, 2).toLowerCase()));
}
