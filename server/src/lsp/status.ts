import type { Connection } from 'vscode-languageserver';
import { statusNotification } from '../../../shared/src/protocol';
import type { ServerStatus } from '../../../shared/src/protocol';
import type { Session } from './session';
import type { SettingsCache } from './settingsCache';

/** Keeps what limits each document, and tells the client when the whole changes. */
export function createStatus(connection: Connection, settings: SettingsCache): Session['status'] {
  const limitations = new Map<string, string>();
  let told = '';

  const update = () => {
    const details = [...settings.projectFileProblems(), ...limitations.values()].slice(0, mostShown);
    const status: ServerStatus =
      details.length === 0 ? { state: 'ready' } : { state: 'limited', detail: details.join('\n') };
    const text = JSON.stringify(status);
    if (text === told) return;
    told = text;
    void connection.sendNotification(statusNotification, status).catch(() => undefined);
  };

  return {
    looked: (uri, limitation) => {
      if (limitation === undefined) limitations.delete(uri);
      else limitations.set(uri, limitation);
      update();
    },
    closed: (uri) => {
      limitations.delete(uri);
      update();
    },
    update,
  };
}

const mostShown = 5;
