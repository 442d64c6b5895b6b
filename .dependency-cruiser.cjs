// Which part of the source may import which: see ARCHITECTURE.md. `npm run dependencies` checks it.

/** From the bottom up: a layer imports itself and what stands before it. */
const layers = [
  ['shared', '^shared/src/'],
  ['syntax', '^server/src/syntax/'],
  ['languages', '^server/src/languages/'],
  ['analysis', '^server/src/analysis/'],
  ['rules', '^server/src/rules/'],
  ['features', '^server/src/features/'],
  ['lsp and cli', '^server/src/(lsp|cli)/'],
  ['entry points', '^server/src/(main|launch|server)\\.'],
];

/** The command line's own entry point starts the language server for `lsp --stdio`. */
const cliEntry = '^server/src/cli/main\\.node\\.ts$';

const layerRules = layers.slice(0, -1).map(([name, path], index) => ({
  name: `${name}-imports-downwards`,
  comment: `${name} is below what it imports here.`,
  severity: 'error',
  from: { path, pathNot: cliEntry },
  to: { path: layers.slice(index + 1).map(([, higher]) => higher) },
}));

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    ...layerRules,
    forbid('shared-stands-alone', 'shared imports nothing but itself.', { path: '^shared/' }, { pathNot: '^shared/' }),
    forbid(
      'client-knows-shared-only',
      'client reaches the server through the protocol.',
      { path: '^client/' },
      { path: '^server/' },
    ),
    forbid('server-knows-no-client', 'The server serves any editor.', { path: '^server/' }, { path: '^client/' }),
    forbid(
      'rules-are-pure',
      'Rules see sites and profiles: no language, no syntax tree.',
      { path: '^server/src/(rules|features)/' },
      { path: '^server/src/(languages|syntax)/' },
    ),
    forbid(
      'languages-are-registered',
      'Only the registry knows the languages by name.',
      { path: '^server/src/', pathNot: '^server/src/languages/' },
      { path: '^server/src/languages/[^/]+/' },
    ),
    forbid(
      'cli-without-lsp',
      'The command line works without a server.',
      { path: '^server/src/cli/' },
      { path: '^server/src/lsp/' },
    ),
    forbid(
      'lsp-without-cli',
      'The server works without the command line.',
      { path: '^server/src/lsp/' },
      { path: '^server/src/cli/' },
    ),
    forbid(
      'protocol-library-at-the-rim',
      'The protocol library is used in lsp and entry points only; its plain types also in features.',
      { path: '^server/src/', pathNot: '^server/src/(lsp/|main\\.|server\\.)' },
      { path: 'node_modules/vscode-(languageserver(-protocol|-textdocument)?|jsonrpc)/' },
    ),
    forbid(
      'parser-in-syntax',
      'web-tree-sitter and its trees are used in syntax only.',
      { path: '^server/src/', pathNot: '^server/src/syntax/' },
      { path: 'node_modules/web-tree-sitter/' },
    ),
    forbid(
      'source-imports-no-tools',
      'What is shipped imports no tests and no scripts.',
      { path: '^(shared|server|client)/src/' },
      { path: '^(test|scripts)/' },
    ),
    forbid(
      'no-cycles',
      'Two modules that need each other at run time are one module or three.',
      { path: '^(shared|server|client)/src/' },
      { circular: true, dependencyTypesNot: ['type-only'], viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true, pathNot: '^vscode$' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['browser', 'import', 'require', 'node', 'default'],
    },
  },
};
