/** What numbers that nobody may send have in common. */
export const neverSent = {
  registeredName: undefined,
  whoMaySend: 'nobody',
  chosenBy: 'nobody',
  mayBeOnWire: false,
  browserMaySend: false,
  mayBeReportedLocally: false,
  cleanClose: 'not-applicable',
  httpAnalogue: undefined,
  grpcAnalogue: undefined,
} as const;

/** What numbers have in common that an application may send at will. */
export const freeToSend = {
  registeredName: undefined,
  whoMaySend: 'both',
  chosenBy: 'application',
  mayBeOnWire: true,
  browserMaySend: true,
  mayBeReportedLocally: false,
  cleanClose: 'yes',
} as const;
