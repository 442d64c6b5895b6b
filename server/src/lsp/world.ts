/** What a server process or worker gives to the language server. */
export type ServerWorld = {
  /**
   * The bytes of a file that ships beside the server (`web-tree-sitter.wasm`). `base` is the client's
   * `grammarBase`; worlds with a disk of their own pass it over.
   */
  readonly readAsset: (name: string, base: string | undefined) => Promise<Uint8Array>;
  /** The text of a file on disk by its `file:` URI, `undefined` when there is none; absent where there is no disk. */
  readonly readFile?: (uri: string) => Promise<string | undefined>;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
  /** Where the rules' pages lie, as a URI that ends in `/`, unless the client knows better. */
  readonly documentationBase?: string;
  /** What runs the server, for the debug information: `Node.js 20.19.0, linux x64`. */
  readonly platform: string;
};
