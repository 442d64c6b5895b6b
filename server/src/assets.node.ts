import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files that ship beside the bundles: the parser's runtime and the grammars. */
export type Assets = {
  /** The bytes of a file; rejects when there is none of that name. */
  readonly read: (this: void, name: string) => Promise<Uint8Array>;
  /** Whether a grammar was read so far: there is something to parse, then. */
  readonly hasGrammar: () => boolean;
};

/** The assets in a folder. */
export function assetsIn(folder: string): Assets {
  let hasGrammar = false;
  return {
    read(name) {
      hasGrammar ||= name.startsWith('tree-sitter-');
      return readFile(join(folder, name));
    },
    hasGrammar: () => hasGrammar,
  };
}
