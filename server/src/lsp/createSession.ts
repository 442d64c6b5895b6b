import type { Connection, InitializeParams } from 'vscode-languageserver';
import { localeFor, locales } from '../../../shared/src/locale';
import type { Locale } from '../../../shared/src/locale';
import type { InitializationOptions } from '../../../shared/src/protocol';
import { createEngine } from '../analysis/createEngine';
import { readClientAbilities } from './clientAbilities';
import { createDocuments } from './documents';
import { createFileReader } from './fileReader';
import { createLog } from './log';
import { createProjectFiles } from './projectFiles';
import { createPushDiagnostics } from './pushDiagnostics';
import type { Session } from './session';
import { createSettingsCache } from './settingsCache';
import { createStatus } from './status';
import type { ServerWorld } from './world';

/** Makes the session from what the client said of itself. `closed` is told of each document that is closed. */
export function createSession(
  connection: Connection,
  world: ServerWorld,
  params: InitializeParams,
  closed: (uri: string) => void,
): Session {
  const options = readOptions(params.initializationOptions);
  const client = readClientAbilities(params.capabilities);
  const locale = options.locale ?? localeFor(params.locale);
  const log = createLog(connection);
  const engine = createEngine({
    readAsset: (name) => world.readAsset(name, options.grammarBase),
    log: log.warnOnce,
    now: world.now,
  });
  engine.prepare();
  const documents = createDocuments(engine);
  const projectFiles = createProjectFiles(createFileReader(world, connection, options.readsFiles === true));
  const settings = createSettingsCache({
    connection,
    client,
    projectFiles,
    locale,
    log,
    initial: options.settings,
  });
  const { promise: begun, resolve: begin } = createSignal();
  const push = createPushDiagnostics(() => session);

  const session: Session = {
    connection,
    world,
    client,
    locale,
    log,
    engine,
    documents,
    settings,
    projectFiles,
    trustedCommands: options.trustedCommands ?? [],
    documentationBase: options.documentationBase ?? world.documentationBase,
    begun,
    begin,
    publish: {
      document: (uri) => {
        if (!client.pullsDiagnostics) push.document(uri);
      },
      closed: (uri) => {
        closed(uri);
        if (!client.pullsDiagnostics) push.closed(uri);
      },
      everything: () => {
        if (!client.pullsDiagnostics) for (const { uri } of documents.all()) push.document(uri);
        else if (client.refreshesDiagnostics) void connection.languages.diagnostics.refresh();
        if (client.refreshesInlayHints) connection.languages.inlayHint.refresh().catch(() => undefined);
      },
    },
    status: createStatus(connection, settings),
  };
  return session;
}

/** A promise that is fulfilled from outside. */
function createSignal(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}

/** Reads the options of any client; what is malformed counts as absent. */
function readOptions(value: unknown): InitializationOptions {
  if (typeof value !== 'object' || value === null) return {};
  const given: { readonly [K in keyof InitializationOptions]: unknown } = value;
  const { locale, trustedCommands, grammarBase, documentationBase, readsFiles, settings } = given;
  return {
    ...(isLocale(locale) && { locale }),
    ...(Array.isArray(trustedCommands) && {
      trustedCommands: trustedCommands.filter((id): id is string => typeof id === 'string'),
    }),
    ...(typeof grammarBase === 'string' && { grammarBase }),
    ...(typeof documentationBase === 'string' && { documentationBase }),
    ...(typeof readsFiles === 'boolean' && { readsFiles }),
    ...(settings !== undefined && { settings }),
  };
}

function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}
