import type { Connection } from 'vscode-languageserver';
import type { Locale } from '../../../shared/src/locale';
import type { Engine } from '../analysis/engine';
import type { ClientAbilities } from './clientAbilities';
import type { Documents } from './documents';
import type { Log } from './log';
import type { ProjectFiles } from './projectFiles';
import type { SettingsCache } from './settingsCache';
import type { ServerWorld } from './world';

/** All that lives from `initialize` to `shutdown`. Made by `createSession`, handed to every handler. */
export type Session = {
  readonly connection: Connection;
  readonly world: ServerWorld;
  readonly client: ClientAbilities;
  readonly locale: Locale;
  readonly log: Log;
  readonly engine: Engine;
  readonly documents: Documents;
  readonly settings: SettingsCache;
  readonly projectFiles: ProjectFiles;
  /** Ids of commands that may stand as links, because the client trusts them. */
  readonly trustedCommands: readonly string[];
  /** Where the rules' pages lie, as a URI that ends in `/`. */
  readonly documentationBase: string | undefined;
  /** Fulfilled when the client has said `initialized`, or opened a document: from then on it can be asked things. */
  readonly begun: Promise<void>;
  /** Fulfils `begun`; further calls do nothing. */
  readonly begin: () => void;
  /** Brings what the client shows up to date: of one document, or of all when settings changed. */
  readonly publish: {
    readonly document: (uri: string) => void;
    readonly closed: (uri: string) => void;
    readonly everything: () => void;
  };
  /** Tells the client how the server fares, when that changed. */
  readonly status: {
    readonly looked: (uri: string, limitation: string | undefined) => void;
    readonly closed: (uri: string) => void;
    readonly update: () => void;
  };
};
