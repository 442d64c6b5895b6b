import { isAscii, isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** What a file holds. */
export type SourceFile =
  /** `isDamaged` tells whether bytes that are no UTF-8 were replaced; ask before the next file is read. */
  | { readonly kind: 'text'; readonly text: string; readonly isDamaged: () => boolean }
  | { readonly kind: 'binary' }
  | { readonly kind: 'too-large' };

export type ReadOptions = {
  readonly maximumBytes: number;
  /** Whether a file with NUL bytes is read as text all the same. */
  readonly binary: 'read' | 'leave-out';
};

/**
 * Makes a function that reads source files one after the other through one buffer: three system calls a file.
 * It throws what the file system throws.
 */
export function createSourceReader(): (path: string, options: ReadOptions) => SourceFile {
  let buffer = Buffer.allocUnsafeSlow(1 << 18);
  return (path, { maximumBytes, binary }) => {
    const descriptor = openSync(path, 'r');
    try {
      let length = readSync(descriptor, buffer, 0, buffer.length, 0);
      if (length === buffer.length) {
        const { size } = fstatSync(descriptor);
        if (size > maximumBytes) return { kind: 'too-large' };
        const larger = Buffer.allocUnsafeSlow(Math.max(size, length) + 1);
        buffer.copy(larger, 0, 0, length);
        buffer = larger;
        for (let count = length; count > 0 && length < buffer.length; length += count) {
          count = readSync(descriptor, buffer, length, buffer.length - length, length);
        }
      }
      return length > maximumBytes ? { kind: 'too-large' } : decode(buffer.subarray(0, length), binary);
    } finally {
      closeSync(descriptor);
    }
  };
}

/** Turns bytes into text: UTF-8, or UTF-16 by its byte order mark, which is left out as editors leave it out. */
export function decode(bytes: Buffer, binary: ReadOptions['binary']): SourceFile {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 'utf-16be');
  if (binary === 'leave-out' && bytes.includes(0)) return { kind: 'binary' };
  // Nearly all source is ASCII, which this reads at the speed of copying.
  if (isAscii(bytes)) return { kind: 'text', text: bytes.toString('latin1'), isDamaged: () => false };
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = hasMark ? bytes.subarray(3) : bytes;
  return { kind: 'text', text: content.toString('utf8'), isDamaged: () => !isUtf8(content) };
}

function utf16(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): SourceFile {
  const text = new TextDecoder(encoding).decode(bytes);
  return { kind: 'text', text, isDamaged: () => text.includes('\ufffd') };
}
