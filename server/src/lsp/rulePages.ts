import { Command } from 'vscode-languageserver';
import { rulePageUrl } from '../../../shared/src/links';
import { commands, productId, ruleIds } from '../../../shared/src/protocol';
import type { RuleId } from '../../../shared/src/protocol';
import type { RequestHandler } from './guard';
import type { Session } from './session';

/** The command by which the server opens a rule's page in editors that have no command of their own for it. */
export const showRulePage = `${productId}.showRulePage`;

/** Where a rule's page is, for a link: a command that the client trusts, the page on disk, or the page on the web. */
export function ruleAddress(session: Session, rule: RuleId): string {
  if (session.trustedCommands.includes(commands.openRulePage)) {
    return `command:${commands.openRulePage}?${encodeURIComponent(JSON.stringify([rule]))}`;
  }
  return pageOf(session, rule);
}

/** The command that opens a rule's page; `undefined` when the client can open none. */
export function ruleCommand(session: Session, title: string, rule: RuleId): Command | undefined {
  if (session.trustedCommands.includes(commands.openRulePage))
    return Command.create(title, commands.openRulePage, rule);
  return session.client.showsDocuments ? Command.create(title, showRulePage, rule) : undefined;
}

/** `workspace/executeCommand`: the only command is `showRulePage`. */
export const executeCommand: RequestHandler = {
  method: 'workspace/executeCommand',
  handle: async (session, { command, arguments: given }) => {
    const id: unknown = Array.isArray(given) ? given[0] : undefined;
    const rule = ruleIds.find((known) => known === id);
    if (command !== showRulePage || rule === undefined || !session.client.showsDocuments) return;
    const uri = pageOf(session, rule);
    await session.connection.window.showDocument({ uri, external: !uri.startsWith('file:') });
  },
};

function pageOf({ documentationBase }: Session, rule: RuleId): string {
  return documentationBase === undefined ? rulePageUrl(rule) : `${documentationBase}${rule}.md`;
}
