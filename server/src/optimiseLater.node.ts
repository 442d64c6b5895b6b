import { setFlagsFromString } from 'node:v8';

/** Bytes of bytecode that a function runs before V8 thinks of optimising it; 135,168 unless it is told. */
const budget = 250_000;

/**
 * Lets V8 wait longer before it optimises a function. The V8 of Node.js 20 optimises early what is then used in another
 * way, throws that away and begins anew: of the first hundreds of keystrokes, and of a whole `check`, this takes a tenth,
 * and the longest answers to keystrokes are a third shorter without it. Later versions have a compiler between, and know
 * this measure no more.
 *
 * To be called before any code is read: V8 takes no kept code that was compiled under other flags.
 */
export function optimiseLater(version: string = process.versions.v8): void {
  if (version.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${budget}`);
}
