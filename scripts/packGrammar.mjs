// Takes the repetitions out of a grammar's WebAssembly module; `server/src/syntax/packedGrammar.ts` says how it is read.

const magic = 0x67706b31;
/** Shorter repetitions cost as much as they save; a multiple of four. */
const shortest = 12;
const tableBits = 20;

/** The packed form of a module, a `Buffer`. The same for the same module on every machine. */
export function packGrammar(module) {
  const words = wordsOf(module);
  const hashAt = (at) => {
    let hash = 0;
    for (let offset = 0; offset < shortest; offset += 4)
      hash = Math.imul(hash, 0x9e3779b1) ^ Math.imul(words[at + offset], 0x85ebca6b);
    hash ^= hash >>> 15;
    return Math.imul(hash, 0x2c1b3c6d) >>> (32 - tableBits);
  };
  /** Where the bytes of a hash were seen last. */
  const seen = new Int32Array(1 << tableBits).fill(-1);
  const instructions = [];
  const write = (value) => {
    for (let rest = value; ; rest = Math.floor(rest / 128)) {
      if (rest < 128) return void instructions.push(rest);
      instructions.push((rest % 128) + 128);
    }
  };
  const plain = [];
  let written = 0;
  const instruct = (start, back, length) => {
    write(start - written);
    write(back);
    write(length);
    plain.push(module.subarray(written, start));
    written = start + length;
  };
  const last = module.length - shortest - 3;
  for (let at = 0; at < last;) {
    const hash = hashAt(at);
    const before = seen[hash];
    seen[hash] = at;
    const { start, length } = before < 0 ? { start: at, length: 0 } : repetition(module, before, at, written);
    if (length < shortest) {
      at += 1;
      continue;
    }
    instruct(start, at - before, length);
    for (at += 1; at < written; at += 1) if (at < last) seen[hashAt(at)] = at;
  }
  if (written < module.length) instruct(module.length, 0, 0);
  const own = Buffer.concat(plain);
  const header = Buffer.alloc(16);
  [magic, module.length, instructions.length, own.length].forEach((value, index) =>
    header.writeUInt32BE(value, index * 4),
  );
  return Buffer.concat([header, Buffer.from(instructions), own]);
}

/** The four bytes at each offset as one number. */
function wordsOf(module) {
  const words = new Uint32Array(module.length);
  let word = 0;
  for (let at = 0; at < module.length; at += 1) {
    word = (word >>> 8) | (module[at] << 24);
    if (at >= 3) words[at - 3] = word >>> 0;
  }
  return words;
}

/** How far the bytes around two offsets are the same, not further back than what is written. */
function repetition(module, before, at, written) {
  let length = 0;
  while (at + length < module.length && module[before + length] === module[at + length]) length += 1;
  let start = at;
  while (start > written && start - at + before > 0 && module[start - at + before - 1] === module[start - 1])
    start -= 1;
  return { start, length: length + at - start };
}
