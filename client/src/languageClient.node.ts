// A bundle of its own: it takes longer to read than all the rest, and the editor is told before that activation is over.
export { LanguageClient, State, TransportKind } from 'vscode-languageclient/node';
