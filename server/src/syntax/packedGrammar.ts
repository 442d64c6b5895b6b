/**
 * Grammars are large tables that repeat themselves over distances which the archive's own compression does not see. The
 * shipped files have such repetitions taken out by `scripts/packGrammar.mjs`; this puts them back.
 *
 * A packed file is `packedMagic`, three numbers of 32 bits (the size of the module, of the instructions, and of the
 * bytes that stand for themselves), the instructions, and those bytes. An instruction is three numbers of seven bits a
 * byte: how many bytes to take as they are, how far back to go, and how many bytes to copy from there.
 */

/** The first four bytes of a packed file; a plain module begins with `\0asm`. */
export const packedMagic = 0x67706b31;

const headerSize = 16;

/** The WebAssembly module of a shipped file, packed or plain. Throws when the file is damaged. */
export function unpackGrammar(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < headerSize || view.getUint32(0) !== packedMagic) return file;
  const module = new Uint8Array(view.getUint32(4));
  const instructions = file.subarray(headerSize, headerSize + view.getUint32(8));
  const plain = file.subarray(headerSize + instructions.length);
  if (plain.length !== view.getUint32(12)) throw new Error('the file is cut off');
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 0x80) {
      const byte = instructions[at];
      if (byte === undefined || scale > 2 ** 28) throw new Error('the file is damaged');
      at += 1;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  };
  let taken = 0;
  let end = 0;
  while (at < instructions.length) {
    const own = next();
    if (taken + own > plain.length || end + own > module.length) throw new Error('the file is damaged');
    if (own < worthACall) for (let index = 0; index < own; index += 1) module[end + index] = plain[taken + index] ?? 0;
    else module.set(plain.subarray(taken, taken + own), end);
    taken += own;
    end += own;
    const back = next();
    const length = next();
    if (back > end || (back === 0 && length > 0) || end + length > module.length)
      throw new Error('the file is damaged');
    copy(module, end, back, length);
    end += length;
  }
  if (end !== module.length || taken !== plain.length) throw new Error('the file is damaged');
  return module;
}

/** Most pieces are short, and a loop is faster than a call for them; most bytes are in those that are not. */
const worthACall = 64;

/** Copies bytes from `back` before `end` to there. A copy may run into itself: what it has written is copied again. */
function copy(module: Uint8Array, end: number, back: number, length: number): void {
  if (length < worthACall) {
    for (let at = end; at < end + length; at += 1) module[at] = module[at - back] ?? 0;
    return;
  }
  module.copyWithin(end, end - back, end - back + Math.min(back, length));
  for (let copied = back; copied < length; copied *= 2)
    module.copyWithin(end + copied, end, end + Math.min(copied, length - copied));
}
