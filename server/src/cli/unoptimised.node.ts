import { setFlagsFromString } from 'node:v8';

/** V8's flags are nobody's promise: only those of the versions in which they were tried are set. */
const isTried = /^20\./u.test(process.versions.node);

/**
 * Loads a WebAssembly module so that none of its functions are optimised later on. Node.js optimises what is run often
 * in other threads, and waits for these before it goes on: all files could be checked before one large function is.
 */
export async function loadUnoptimised<T>(load: () => Promise<T>): Promise<T> {
  if (!isTried) return load();
  // The code that counts how often a function is run is left out when the function is compiled: at once, that is.
  setFlagsFromString('--no-wasm-lazy-compilation');
  setFlagsFromString('--wasm-tier-up-filter=0');
  try {
    return await load();
  } finally {
    setFlagsFromString('--wasm-tier-up-filter=-1');
    setFlagsFromString('--wasm-lazy-compilation');
  }
}
