/** A code that no Close frame may hold. */
export type ReservedCode = 1004 | 1005 | 1006 | 1015;

/** Whether a code is designated for local reports or without a meaning, and must not be sent (RFC 6455 section 7.4.1). */
export function isReservedCode(code: number): code is ReservedCode {
  return code === 1004 || isLocalCode(code);
}

/** Whether a code is designated for local reports (RFC 6455 section 7.4.1): an endpoint makes it up for what it saw. */
export function isLocalCode(code: number): code is 1005 | 1006 | 1015 {
  return code === 1005 || code === 1006 || code === 1015;
}

/** 1000–1015: the codes that the protocol itself gives a meaning, and all that an endpoint reports of its own accord (RFC 6455 section 7.4.1). */
export const standardCodes: readonly number[] = Array.from({ length: 16 }, (_, index) => 1000 + index);
