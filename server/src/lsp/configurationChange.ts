import { settingsSection } from '../../../shared/src/protocol';
import type { NotificationHandler } from './guard';
import type { Session } from './session';

/** `workspace/didChangeConfiguration`: all documents are looked at again under the new settings. */
export const didChangeConfiguration: NotificationHandler = {
  method: 'workspace/didChangeConfiguration',
  handle: (session, params) => {
    session.settings.forget(pushedSettings(params['settings']));
    session.publish.everything();
  },
};

/** `workspace/didChangeWatchedFiles`: only project files are watched. */
export const didChangeWatchedFiles: NotificationHandler = {
  method: 'workspace/didChangeWatchedFiles',
  handle: (session) => {
    forgetEverything(session);
  },
};

/** Forgets settings and project files, and looks at all documents again. */
export function forgetEverything(session: Session): void {
  session.projectFiles.forget();
  session.settings.forget();
  session.publish.everything();
}

/** Some clients send the sections within the change, under the section's name. */
function pushedSettings(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null || !(settingsSection in settings)) return undefined;
  return (settings as { readonly [settingsSection]: unknown })[settingsSection];
}
