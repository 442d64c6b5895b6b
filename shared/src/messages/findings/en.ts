/** Sentences of findings. A finding is made of one to three of them: what is wrong, why it matters, what to do. */
export const en = {
  // reserved-code-sent
  reserved1004: '1004 is reserved without a meaning and must not be sent.',
  reserved1005: '1005 stands for “the Close frame held no code” and must not be sent.',
  reserved1006: '1006 stands for “no Close frame arrived” and must not be sent.',
  reserved1015: '1015 stands for “the TLS handshake failed” and must not be sent.',
  insteadOf1004: 'For a message that is too big, send {code}.',
  insteadOf1005NoCode: 'Leave the code out to send none, or send 1000 for a normal end.',
  insteadOf1005: 'Send 1000 for a normal end.',
  insteadOf1006: 'Send {code} for a failure.',
  insteadOf1006Abrupt:
    'Send {code} for a failure, or call {abrupt}() to drop the connection, which is what 1006 means.',
  insteadOf1015: 'Send {code} for a failure; only a TLS layer reports 1015.',

  // What a send API does with a code
  apiRejects: '{label} refuses it: {error}.',
  apiCrashes: '{label} brings the program down: {error}.',
  apiSendsReserved: '{label} puts it on the wire unchecked, and the peer must fail the connection.',
  apiSendsInvalid: '{label} puts it on the wire unchecked, and peers may fail the connection with 1002.',
  apiSendsEmpty: '{label} sends an empty Close frame instead, which the peer reports as 1005.',
  apiReplaces: '{label} sends {with} instead.',
  apiDrops: '{label} sends nothing and raises no error.',

  // What the layers below do with it
  layersDecide: 'The layer below decides. {clauses}.',
  layerClause: '{layers}: {what}',
  layerSends: 'it goes on the wire as it is',
  layerEmpties: 'an empty Close frame is sent',
  layerReplaces: '{with} is sent instead',
  layerRefuses: 'it is refused ({error})',
  layerDrops: 'nothing is sent, and no error is raised',
  layerCrashes: 'the program is brought down ({error})',

  apiTakesOnly: 'It takes only {codes}.',

  // code-out-of-range
  outOfRange: '{value} is outside 1000–4999, the range of close codes.',
  notWhole: '{value} is not a whole number, and a close code is.',
  notANumber: 'This value is not a number (NaN), and a close code is.',
  fractionCut: '{label} cuts it to {code}.',
  fractionRounded: '{label} rounds it to {code}.',
  usePrivateCode: 'For a meaning of your own use 4000–4999.',

  // unassigned-code-sent
  unassigned: '{code} is reserved for future versions of the protocol (1016–2999 are unassigned).',

  // code-rejected-by-library
  libraryRejects: '{label} refuses {code} ({name}): {error}.',
  libraryCrashes: '{label} brings the program down when it is given {code} ({name}): {error}.',

  // code-silently-changed
  libraryEmpties: '{label} does not send {code} ({name}): the Close frame goes out empty and the peer reports 1005.',
  libraryReplaces: '{label} does not send {code} ({name}): the peer gets {with}, and nothing says so here.',
  libraryDrops: '{label} drops {code} ({name}): no Close frame is sent and no error is raised.',
  sendCodeThatArrives: 'Use a code that arrives, such as {code}.',
  writeWhatIsSent: 'Write what is really sent.',

  // wrong-endpoint
  serverSends1010: '1010 (Mandatory Ext.) is for clients: it tells the server which extension it failed to offer.',
  serverSends1010Instead: 'A server refuses the handshake instead, or closes with {code}.',

  // reason-too-long
  reasonTooLong: 'This reason has {bytes} bytes in UTF-8; a Close frame has room for {limit}.',
  reasonTooLongAtLeast: 'This reason has at least {bytes} bytes in UTF-8; a Close frame has room for {limit}.',
  reasonTooLongCharacters: 'This reason has {characters} characters; {label} takes {limit}.',
  reasonRejected: '{label} refuses it: {error}.',
  reasonCut: '{label} cuts it off without a word.',
  reasonIllegalFrame: '{label} sends an illegal frame, and the peer fails the connection.',
  reasonDropped: '{label} sends nothing and raises no error.',
  reasonCrashes: '{label} brings the program down: {error}.',
  reasonEmptied: '{label} sends an empty Close frame instead.',
  shortenReason: 'Shorten it, and put details into a message sent before closing.',

  // reason-lost
  reasonLost: 'This reason never arrives: {label} drops it when no code is given.',
  reasonLostRejected: 'A reason needs a code before it: {label} refuses this call: {error}.',
  reasonLostCorrupt:
    'Without a code {label} writes the reason where the code belongs, and the peer gets a broken Close frame.',
  reasonLostNoFrame: 'This reason never arrives: without a code {label} sends no Close frame.',
  reasonLostEmptied: 'This reason never arrives: {label} sends an empty Close frame for {code}.',
  makePayload: 'Make the payload with {maker}(1000, …), which puts a code before the text.',
  giveACode: 'Give a code with it, such as 1000.',

  // reason-unbounded
  reasonUnbounded: 'Nothing keeps {source} under the 123 bytes that a Close frame has for a reason.',
  reasonUnboundedRejected: 'If it is longer, {label} fails: {error}.',
  reasonUnboundedIllegal: 'If it is longer, {label} sends an illegal frame and the peer fails the connection.',
  reasonUnboundedDropped: 'If it is longer, {label} sends nothing and raises no error.',
  boundReason: 'Send a short fixed text and log the details, or cut it.',

  // received-code-forwarded
  forwarded: 'This hands on a received code, which can be {codes}.',
  forwardedRefused: '{label} refuses {codes}: {error}.',
  forwardedCrashes: '{label} brings the program down for {codes}.',
  forwardedSent: '{label} puts {codes} on the wire, which is forbidden.',
  forwardedReplaced: '{label} sends {with} in place of {codes}, which makes a failure look like something else.',
  forwardedDropped: '{label} sends nothing for {codes}, and the connection stays open.',
  guardForwarded: 'Close without a code for 1005, and with {code} for the others.',
  guardForwardedCode: 'Send 1000 for 1005, and {code} for the others.',
  guardEmpty: 'Close without a code for 1005.',
  guardEmptyCode: 'Send 1000 in its place.',
  guardFailures: 'Send {code} in their place.',
  guardFailure: 'Send {code} in its place.',

  // wrong-argument
  httpStatusNamed: '{code} is the HTTP status {name}, not a close code.',
  httpStatus: '{code} looks like an HTTP status; it is not a close code.',
  exitCode: '{code} looks like an exit code; it is not a close code.',
  heldHttpStatus: '{value} is an HTTP status such as 401, not a close code: those start at 1000.',
  addToHttpStatus: 'Send 4000 + {value} instead, a code of your own that still shows the status.',
  insteadOfStatus: 'Send {code} instead.',
  codeIsString: 'The code is given as a string.',
  codeIsText: 'A text stands where the close code belongs.',
  codeIsNothing: 'The code is given as {value}, which is not a code.',
  codeIsBoolean: 'The code is given as {value}; close codes are numbers.',
  writeNumber: 'Write the number {code}.',
  leaveOut: 'Leave it out to send no code.',
  codeAndReasonSwapped: 'Code and reason are swapped: {label} takes the code first.',
  codeAndReasonSwappedReasonFirst: 'Code and reason are swapped: {label} takes the reason first.',
  putCodeBefore: 'Put a code before it, such as 1000.',

  // code-never-received
  neverReceived: '{label} never reports {code}, so this never holds.',
  neverReceivedMapped: '{label} reports {with} in place of {code}, so this never holds.',
  neverReceivedRange: '{label} reports no code that is {comparison}, so this never holds.',
  neverReceived1015: 'It reports failed TLS handshakes as 1006, like every other lost connection.',
  checkForInstead: 'Look for {code} instead.',

  // unregistered-code
  unregistered: '{code} is not registered: 3000–3999 are for codes registered with IANA (3000, 3003 and 3008 are).',
  usePrivateInstead: 'A code that is yours alone belongs in 4000–4999.',

  // undeclared-private-code
  undeclared: '{code} is not in this project’s table of private close codes.',
  declareIt: 'Add it there, or use one that the table names.',

  // conflicting-private-code
  twoNames: '{code} has two names here: {first} and {second}.',
  twoNumbers: '{name} has two numbers here: {first} and {second}.',
  tableNamesIt: 'This project’s table calls {code} {first}, not {second}.',
  tableNumbersIt: 'This project’s table gives {name} the number {first}, not {second}.',
  oneOfThemIsWrong: 'A peer can tell them apart only by the number; keep one.',
  firstNamedHere: 'First named here.',

  // clean-close-missed
  cleanCloseMissed: '1005 is a clean close too: the peer closed without giving a code. Here it leads to a reconnect.',
  treatAs1000: 'Treat it like 1000.',

  // peer-may-refuse
  peerMayRefuse: '{code} is valid, but some receivers do not take it: {who}.',

  // magic-code
  magicCode: 'Write {constant}, the constant of {library} for {code}.',

  // unused-suppression
  unusedSuppression: 'This comment suppresses nothing.',
  unusedSuppressionRule: 'Nothing here is suppressed for {rule}.',
  unknownSuppressionRule: 'There is no rule {rule}.',
} as const;
