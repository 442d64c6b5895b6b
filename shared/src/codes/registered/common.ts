/** What codes that RFC 6455 defines for the wire have in common. */
export const rfcCode = {
  kind: 'registered',
  status: 'rfc-6455',
  range: undefined,
  mayBeOnWire: true,
  browserMaySend: false,
  mayBeReportedLocally: false,
} as const;

/** The same for codes that only the IANA registry defines. */
export const registryCode = { ...rfcCode, status: 'iana-registry' } as const;

/** What codes that exist for local reports only have in common (RFC 6455 section 7.4.1, "MUST NOT be set"). */
export const localOnlyCode = {
  kind: 'reserved',
  status: 'local-only',
  range: undefined,
  whoMaySend: 'nobody',
  chosenBy: 'nobody',
  mayBeOnWire: false,
  browserMaySend: false,
  mayBeReportedLocally: true,
} as const;
