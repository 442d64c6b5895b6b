import type { UsageProblem } from '../arguments';
import type { Note } from '../notes';
import type { CliTexts } from './index';

const help = `websocket-close-codes: explains, checks and lists WebSocket close codes in source code

Usage
  websocket-close-codes check [PATH…]           findings in files and folders
  websocket-close-codes list [PATH…]            every place where a close code is sent, received or defined
  websocket-close-codes explain CODE [CODE]     what a code means, or two codes side by side
  websocket-close-codes lsp --stdio             the language server, for any editor

Options of check
  --format stylish|json|sarif|github            how findings are written (stylish)
  --fail-on error|warning|info|hint|never       the least severity that makes the exit status 1 (warning)

Options of list
  --format stylish|json                         how places are written (stylish)

Options of all commands
  --lang en|zh-cn                               language of messages (that of the system)
  -h, --help                                    this text
  -v, --version                                 the version

PATH is a file or a folder; without one, the working directory. Folders are walked the way ripgrep walks them: what
.gitignore and .ignore name, hidden files, binary files and links are left out. A file that is named is always checked.
CODE is a number (1006) or a name (GOING_AWAY, "Policy Violation").
Settings come from the nearest websocket-close-codes.json above each file.

Exit status: 0 no findings, 1 findings at or above --fail-on, 2 wrong usage or something that could not be read.
`;

const plural = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

export const english: CliTexts = {
  help,
  severity: { error: 'error', warning: 'warning', info: 'info', hint: 'hint' },
  role: { send: 'sent', receive: 'received', define: 'defined' },
  certainty: { certain: 'certain', likely: 'likely', possible: 'possible' },
  count: (count, severity) => (severity === 'info' ? `${count.toLocaleString('en')} info` : plural(count, severity)),
  findings: (count, files, parts) => `${plural(count, 'finding')} in ${plural(files, 'file')} (${parts.join(', ')})`,
  noFindings: (lookedAt, analysed) =>
    `No findings: ${plural(lookedAt, 'file')} looked at, ${analysed.toLocaleString('en')} of them with close codes.`,
  noSites: 'No close codes.',
  sites: (count, files) => `${plural(count, 'place')} in ${plural(files, 'file')}`,
  progress: (lookedAt) => `${plural(lookedAt, 'file')} looked at…`,
  usage: (problem) => `${usage(problem)}\nSee websocket-close-codes --help.`,
  note,
  unknownCode: (given, nearest) =>
    `"${given}" is neither a number nor the name of a close code.` +
    (nearest.length > 0 ? ` Did you mean ${nearest.join(' or ')}?` : ''),
  internalError: (cause) => `Internal error: ${cause}`,
};

function usage(problem: UsageProblem): string {
  switch (problem.kind) {
    case 'no-command':
      return 'A command is missing: check, list, explain or lsp.';
    case 'unknown-command':
      return `"${problem.name}" is not a command.${problem.nearest ? ` Did you mean ${problem.nearest}?` : ''}`;
    case 'unknown-option':
      return problem.command === undefined
        ? `Unknown option ${problem.option}.`
        : `Unknown option ${problem.option} for ${problem.command}.`;
    case 'value-missing':
      return `Option ${problem.option} needs a value.`;
    case 'value-unexpected':
      return `Option ${problem.option} takes no value.`;
    case 'value-unknown':
      return `Option ${problem.option} does not take "${problem.value}", but one of ${problem.known.join(', ')}.`;
    case 'explain-count':
      return problem.count === 0 ? 'explain needs a close code.' : 'explain takes one close code or two.';
    case 'paths-unexpected':
      return `${problem.command} takes no paths.`;
    case 'stdio-missing':
      return 'lsp speaks over standard input and output only: add --stdio.';
  }
}

function note(note: Note): string {
  switch (note.kind) {
    case 'path-missing':
      return `${note.path}: no such file or folder`;
    case 'path-special':
      return `${note.path}: neither a file nor a folder`;
    case 'unreadable':
      return `${note.path}: cannot be read (${note.cause})`;
    case 'language-unknown':
      return `${note.path}: not checked, its language is not supported`;
    case 'too-large':
      return `${note.path}: not checked, larger than maximumFileSize (${note.limit.toLocaleString('en')})`;
    case 'damaged':
      return `${note.path}: holds bytes that are not valid text; columns in their lines may be off`;
    case 'limited':
      return `${note.path}: not checked in full, ${limits[note.why]}`;
    case 'minified':
      return note.count === 1
        ? `${note.path}: not checked, it is minified`
        : `${note.path} and ${note.count - 1} more: not checked, they are minified`;
    case 'failed':
      return `${note.path}: could not be checked (${note.cause})`;
    case 'project-file':
      return `${note.path}: ${note.key === '' ? 'the file' : note.key} ${note.message.en}`;
    case 'project-file-unreadable':
      return `${note.path}: cannot be read (${note.cause})`;
    case 'log':
      return note.message;
  }
}

const limits = {
  'too-large': 'it is too large',
  'too-slow': 'parsing it took too long',
  'too-many-names': 'names in it stand in more places than are looked into',
  'grammar-unavailable': 'the grammar of its language could not be loaded',
};
