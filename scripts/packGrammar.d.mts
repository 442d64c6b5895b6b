/** The packed form of a grammar's WebAssembly module. */
export function packGrammar(module: Uint8Array): Buffer;
