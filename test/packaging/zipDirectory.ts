/** A file of a zip archive: its path and its size when unpacked, in bytes. */
export type ZipEntry = { readonly name: string; readonly size: number };

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** Reads the directory at the end of a zip archive (PKWARE APPNOTE 4.3.12 and 4.3.16); throws when there is none. */
export function readZipDirectory(archive: Buffer): readonly ZipEntry[] {
  let end = archive.length - 22;
  while (end >= 0 && archive.readUInt32LE(end) !== endOfDirectory) end -= 1;
  if (end < 0) throw new Error('This is no zip archive.');

  const entries: ZipEntry[] = [];
  let offset = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (archive.readUInt32LE(offset) !== directoryEntry) throw new Error(`No directory entry at ${offset}.`);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((at) => archive.readUInt16LE(offset + at));
    const nameStart = offset + 46;
    const nameEnd = nameStart + (nameLength ?? 0);
    entries.push({ name: archive.toString('utf8', nameStart, nameEnd), size: archive.readUInt32LE(offset + 24) });
    offset = nameEnd + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}
