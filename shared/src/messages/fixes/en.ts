/** Titles of fixes. */
export const en = {
  sendCode: 'Send {code} ({name})',
  sendPrivateCode: 'Send {code}, a private code to agree on with the peer',
  sendNoCode: 'Send no code',
  callAbrupt: 'Drop the connection with {abrupt}()',
  useConstant: 'Use {constant}',
  writeNumber: 'Write {code} as a number',
  swapArguments: 'Swap code and reason',
  addCodeBefore: 'Add the code {code} before it',
  giveCode: 'Give the code {code}',
  shortenReason: 'Shorten the reason to {bytes} bytes',
  boundReason: 'Cut the reason to 123 bytes',
  guardForwarded: 'Replace the codes that must not be sent',
  lookFor: 'Look for {code} ({name})',
  include1005: 'Treat 1005 like 1000',
  removeSuppression: 'Remove the suppression',
  removeSuppressionRule: 'Remove {rule} from the suppression',
} as const;
