import { randomBytes } from 'node:crypto';

/** One frame as it came off the wire, unmasked. Nothing is judged: illegal frames are returned like any other. */
export type Frame = {
  readonly opcode: number;
  readonly final: boolean;
  readonly payload: Buffer;
};

export const textFrame = 1;
export const binaryFrame = 2;
export const closeFrame = 8;
export const pingFrame = 9;
export const pongFrame = 10;

/** The bytes of one frame. Clients mask (RFC 6455 section 5.3), servers do not. */
export function frameBytes(opcode: number, payload: Buffer, side: 'client' | 'server'): Buffer {
  const mask = side === 'client' ? randomBytes(4) : undefined;
  const maskBit = mask ? 0x80 : 0;
  const head =
    payload.length < 126
      ? Buffer.from([0x80 | opcode, maskBit | payload.length])
      : Buffer.from([0x80 | opcode, maskBit | 126, payload.length >> 8, payload.length & 0xff]);
  if (!mask) return Buffer.concat([head, payload]);
  return Buffer.concat([head, mask, payload.map((byte, index) => byte ^ mask[index & 3]!)]);
}

/** The body of a Close frame: two bytes of code, then the reason in UTF-8. `undefined` makes an empty body. */
export function closeBody(code: number | undefined, reason = ''): Buffer {
  if (code === undefined) return Buffer.from(reason);
  const head = Buffer.alloc(2);
  head.writeUInt16BE(code);
  return Buffer.concat([head, Buffer.from(reason)]);
}

/** A reader that takes chunks as they arrive and hands out each whole frame. */
export function frameReader(onFrame: (frame: Frame) => void): (chunk: Buffer) => void {
  let pending: Buffer = Buffer.alloc(0);
  return (chunk) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    for (;;) {
      const parsed = readFrame(pending);
      if (!parsed) return;
      pending = pending.subarray(parsed.length);
      onFrame(parsed.frame);
    }
  };
}

function readFrame(bytes: Buffer): { readonly frame: Frame; readonly length: number } | undefined {
  if (bytes.length < 2) return undefined;
  const masked = (bytes[1]! & 0x80) !== 0;
  let size = bytes[1]! & 0x7f;
  let start = 2;
  if (size === 126) {
    if (bytes.length < 4) return undefined;
    size = bytes.readUInt16BE(2);
    start = 4;
  } else if (size === 127) {
    if (bytes.length < 10) return undefined;
    size = Number(bytes.readBigUInt64BE(2));
    start = 10;
  }
  const dataStart = start + (masked ? 4 : 0);
  if (bytes.length < dataStart + size) return undefined;
  let payload = bytes.subarray(dataStart, dataStart + size);
  if (masked) {
    const mask = bytes.subarray(start, dataStart);
    payload = Buffer.from(payload.map((byte, index) => byte ^ mask[index & 3]!));
  }
  const frame = { opcode: bytes[0]! & 0x0f, final: (bytes[0]! & 0x80) !== 0, payload };
  return { frame, length: dataStart + size };
}
