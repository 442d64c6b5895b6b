import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  RegistrationRequest,
} from 'vscode-languageserver';
import { productId, projectFileName, settingsSection } from '../../../shared/src/protocol';
import { forgetEverything } from './configurationChange';
import { describe } from './guard';
import type { Session } from './session';

/** Begins the session: asks the client to tell of changed settings, project files and folders. */
export function onInitialized(session: Session): void {
  session.begin();
  const { client, connection } = session;
  if (client.registersConfiguration) {
    register(session, DidChangeConfigurationNotification.method, { section: settingsSection });
  }
  if (client.watchesFiles) {
    register(session, DidChangeWatchedFilesNotification.method, {
      watchers: [{ globPattern: `**/${projectFileName}` }],
    });
  }
  if (client.hasWorkspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(() => {
      forgetEverything(session);
    });
  }
  session.status.update();
}

function register({ connection, log }: Session, method: string, registerOptions: object): void {
  const registration = { id: `${productId} ${method}`, method, registerOptions };
  connection
    .sendRequest(RegistrationRequest.type, { registrations: [registration] })
    .catch((error: unknown) => log.error(`client/registerCapability ${method}: ${describe(error)}`));
}
