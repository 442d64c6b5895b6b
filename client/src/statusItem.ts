import { LanguageStatusSeverity, l10n, languages } from 'vscode';
import type { Command, Disposable } from 'vscode';
import { languageIds } from '../../shared/src/languageIds';
import { commands, productId } from '../../shared/src/protocol';
import type { ShownStatus } from './languageServer';

/** The item in the language status of the editor: whether close codes are looked at, and if not, why. */
export type StatusItem = Disposable & { readonly show: (status: ShownStatus) => void };

/** Creates the item; it first says that the server starts. */
export function createStatusItem(): StatusItem {
  const item = languages.createLanguageStatusItem(
    productId,
    languageIds.map((language) => ({ language })),
  );
  item.name = l10n.t('WebSocket Close Codes');
  const show = (status: ShownStatus) => {
    const { text, severity, command } = look(status);
    item.text = text;
    item.detail = (status.state === 'limited' ? status.detail : undefined) ?? '';
    item.severity = severity;
    item.busy = status.state === 'starting';
    item.command = command;
  };
  show({ state: 'starting' });
  return { show, dispose: () => item.dispose() };
}

type Look = { readonly text: string; readonly severity: LanguageStatusSeverity; readonly command: Command };

function look({ state }: ShownStatus): Look {
  const output: Command = { command: commands.showOutput, title: l10n.t('Show Output') };
  switch (state) {
    case 'starting':
      return { text: l10n.t('Close codes: starting'), severity: LanguageStatusSeverity.Information, command: output };
    case 'ready':
      return { text: l10n.t('Close codes: ready'), severity: LanguageStatusSeverity.Information, command: output };
    case 'limited':
      return { text: l10n.t('Close codes: limited'), severity: LanguageStatusSeverity.Warning, command: output };
    case 'stopped':
      return {
        text: l10n.t('Close codes: stopped'),
        severity: LanguageStatusSeverity.Error,
        command: { command: commands.restartServer, title: l10n.t('Restart Server') },
      };
  }
}
