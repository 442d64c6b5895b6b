import { DiagnosticTag, MarkupKind } from 'vscode-languageserver';
import type { ClientCapabilities, MarkupKind as MarkupKindType } from 'vscode-languageserver';

/** What a client can do, as far as the server minds. Everything is false for a client that says nothing. */
export type ClientAbilities = {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesInlayHints: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly watchesFiles: boolean;
  readonly hasWorkspaceFolders: boolean;
  readonly appliesVersionedEdits: boolean;
  readonly createsFiles: boolean;
  readonly showsCodeActions: boolean;
  readonly marksPreferredActions: boolean;
  readonly hoverFormat: MarkupKindType;
  readonly completionFormat: MarkupKindType;
  readonly resolvesCompletionDocumentation: boolean;
  readonly resolvesInlayTooltips: boolean;
  readonly linksDefinitions: boolean;
  readonly showsDocuments: boolean;
  readonly showsRelatedInformation: boolean;
  readonly showsUnnecessary: boolean;
  readonly linksDiagnosticCodes: boolean;
  readonly keepsDiagnosticData: boolean;
  readonly versionsDiagnostics: boolean;
};

/** Reads the capabilities that a client sent; a malformed value counts as absent. */
export function readClientAbilities(capabilities: ClientCapabilities | undefined): ClientAbilities {
  const { workspace, textDocument, window } = capabilities ?? {};
  const diagnostics = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  return {
    pullsDiagnostics: isPresent(textDocument?.diagnostic),
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasWorkspaceFolders: workspace?.workspaceFolders === true,
    appliesVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      includes(workspace.workspaceEdit.resourceOperations, 'create'),
    showsCodeActions: isPresent(textDocument?.codeAction?.codeActionLiteralSupport),
    marksPreferredActions: textDocument?.codeAction?.isPreferredSupport === true,
    hoverFormat: preferredFormat(textDocument?.hover?.contentFormat),
    completionFormat: preferredFormat(textDocument?.completion?.completionItem?.documentationFormat),
    resolvesCompletionDocumentation: includes(
      textDocument?.completion?.completionItem?.resolveSupport?.properties,
      'documentation',
    ),
    resolvesInlayTooltips: includes(textDocument?.inlayHint?.resolveSupport?.properties, 'tooltip'),
    linksDefinitions: textDocument?.definition?.linkSupport === true,
    showsDocuments: window?.showDocument?.support === true,
    showsUnnecessary: includesTag(diagnostics.tagSupport?.valueSet, DiagnosticTag.Unnecessary),
    showsRelatedInformation: diagnostics.relatedInformation === true,
    linksDiagnosticCodes: diagnostics.codeDescriptionSupport === true,
    keepsDiagnosticData: diagnostics.dataSupport === true,
    versionsDiagnostics: textDocument?.publishDiagnostics?.versionSupport === true,
  };
}

/** Markdown when the client lists it at all; plain text for a client that lists nothing. */
function preferredFormat(formats: readonly MarkupKindType[] | undefined): MarkupKindType {
  return includes(formats, MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText;
}

function includes(list: readonly string[] | undefined, item: string): boolean {
  return Array.isArray(list) && list.includes(item);
}

function includesTag(list: readonly DiagnosticTag[] | undefined, tag: DiagnosticTag): boolean {
  return Array.isArray(list) && list.includes(tag);
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}
