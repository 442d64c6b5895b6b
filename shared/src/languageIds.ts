/**
 * VS Code language ids of the documents that the product looks at. The client's document selector, the manifest's
 * activation events and the server's notebook selector come from this list; a test keeps the manifest and the
 * language adapters in step with it.
 */
export const languageIds = [
  'javascript',
  'javascriptreact',
  'typescript',
  'typescriptreact',
  'swift',
  'dart',
  'vue',
  'svelte',
  'astro',
  'html',
  'python',
  'php',
  'perl',
  'java',
  'elixir',
  'erlang',
  'go',
  'haskell',
  'rust',
  'ruby',
  'lua',
  'csharp',
  'c',
  'cpp',
  'objective-c',
  'objective-cpp',
  'kotlin',
  'scala',
  'zig',
  'gdscript',
  'clojure',
] as const;
