import type { Locale } from './locale';

/** The name under which findings, the command line and the package are known. */
export const productId = 'websocket-close-codes';

/** The section under which editors keep the settings. */
export const settingsSection = 'websocketCloseCodes';

/** Ids of all rules; public, never renamed. The order is the order of tables in documents. */
export const ruleIds = [
  'reserved-code-sent',
  'code-out-of-range',
  'unassigned-code-sent',
  'code-rejected-by-library',
  'code-silently-changed',
  'wrong-endpoint',
  'reason-too-long',
  'reason-lost',
  'reason-unbounded',
  'received-code-forwarded',
  'wrong-argument',
  'code-never-received',
  'unregistered-code',
  'undeclared-private-code',
  'conflicting-private-code',
  'clean-close-missed',
  'peer-may-refuse',
  'magic-code',
  'unused-suppression',
] as const;

export type RuleId = (typeof ruleIds)[number];

/** How loudly a finding speaks; `off` silences its rule. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';
export type SeveritySetting = Severity | 'off';

/** A private close code that a project declares. */
export type DeclaredCode = {
  readonly code: number;
  readonly name: string;
  readonly meaning?: string;
  readonly reconnect?: boolean;
};

/** What a user can set, per folder. Editors send it under `websocketCloseCodes`; a project file has the same keys. */
export type Settings = {
  readonly enable: boolean;
  /** Severity per rule, over the rule's own default. */
  readonly rules: { readonly [R in RuleId]?: SeveritySetting };
  /** The least certainty that leads to a finding. */
  readonly certainty: 'certain' | 'likely';
  /** Languages (VS Code language ids) that are not looked at. */
  readonly ignoreLanguages: readonly string[];
  /** The project's own codes of 3000–4999; `undefined` when there is no table. */
  readonly privateCodes: readonly DeclaredCode[] | undefined;
  /** Larger documents are not analysed, in UTF-16 units. */
  readonly maximumFileSize: number;
  readonly inlayHints: boolean;
};

export const defaultSettings: Settings = {
  enable: true,
  rules: {},
  certainty: 'likely',
  ignoreLanguages: [],
  privateCodes: undefined,
  maximumFileSize: 2_000_000,
  inlayHints: true,
};

/** The name of the file that holds a project's settings; the nearest one above a source file wins. */
export const projectFileName = 'websocket-close-codes.json';

/** Ids of the commands that the extension contributes. */
export const commands = {
  lookUp: 'websocketCloseCodes.lookUp',
  compare: 'websocketCloseCodes.compare',
  restartServer: 'websocketCloseCodes.restartServer',
  showOutput: 'websocketCloseCodes.showOutput',
  copyDebugInformation: 'websocketCloseCodes.copyDebugInformation',
  /** Opens an explanation from a hover link: one or two codes as arguments. */
  openExplanation: 'websocketCloseCodes.openExplanation',
  /** Opens the page of a rule, the target of a diagnostic's code: the rule's id as argument. */
  openRulePage: 'websocketCloseCodes.openRulePage',
} as const;

/** Options that a client hands over when the server starts. All are optional: any editor may start the server. */
export type InitializationOptions = {
  /** The language of texts; else the client's `locale`, else English. */
  readonly locale?: Locale;
  /** Commands that may stand as links in hovers, because the client trusts them. */
  readonly trustedCommands?: readonly string[];
  /** Where the grammar files lie, as a URI that ends in `/`; for servers in a browser worker. */
  readonly grammarBase?: string;
  /** Where the pages of the rules lie (`<rule id>.md`), as a URI that ends in `/`; else beside a server on disk. */
  readonly documentationBase?: string;
  /** Whether the client answers `clientRequests.readFile`; else only files on disk are read, if there is a disk. */
  readonly readsFiles?: boolean;
  /** Settings for editors that answer no `workspace/configuration` request. */
  readonly settings?: unknown;
};

/** One row of the quick pick. */
export type CodeSummary = {
  readonly code: number;
  readonly name: string;
  readonly summary: string;
  /** Further words to be found by: symptoms, constant names, HTTP and gRPC analogues. */
  readonly keywords: string;
};

/** Custom requests from the client to the server. */
export const requests = {
  /** { query?: string } → CodeSummary[]: the codes that fit what a person typed, best first; all without a query. */
  listCodes: 'websocketCloseCodes/listCodes',
  /** { codes: [number] | [number, number] } → { title: string, markdown: string } */
  explain: 'websocketCloseCodes/explain',
  /** () → string: versions, grammars, documents; nothing of the documents' text. */
  debugInformation: 'websocketCloseCodes/debugInformation',
} as const;

/** Custom requests from the server to the client, sent only when the client says that it answers them. */
export const clientRequests = {
  /** { uri: string } → { text: string | null }: the text of a file; `null` when there is none. */
  readFile: 'websocketCloseCodes/readFile',
} as const;

/** Notification from the server: the state that the status item shows. */
export const statusNotification = 'websocketCloseCodes/status';
export type ServerStatus = { readonly state: 'ready' | 'limited'; readonly detail?: string };
