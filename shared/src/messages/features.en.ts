import type { FeatureMessages } from './features';

export const featuresEn: FeatureMessages = {
  listSeparator: ', ',
  sentenceGap: ' ',
  labelled: (label, text) => `**${label}**: ${text}`,
  codeWithName: (code, name) => `${code} (${name})`,
  inParentheses: (text) => ` (${text})`,
  quoted: (text) => `“${text}”`,

  standing: {
    maySend: 'may be sent',
    maySendHere: 'may be sent here',
    neverSend: 'must never be sent',
    unassigned: 'unassigned, not to be sent',
    outsideRange: 'outside the range of close codes',
    notACloseCode: 'not a close code',
    privateUse: 'private use',
    privateOf: (source) => `private code of ${source}`,
    unregistered: 'not registered',
    forClientsOnly: 'defined for clients only',
    forServersOnly: 'defined for servers',
    localOnly: 'reported locally, never on the wire',
    fromPeer: 'comes from the peer',
    noConformingPeer: 'no conforming peer sends it',
    notReportedBy: (api) => `${api} does not report it`,
    limitOfRange: 'limit of a range',
    inConstructedEvent: 'in an event made by hand',
    expectedToFail: 'this test expects the call to fail',
    possibleOnly: (name) => `would be ${name} as a WebSocket close code, but nothing here proves that it is one.`,
  },

  outcome: {
    sentAnyway: (api) => `${api} sends it all the same`,
    emptied: (api) => `${api} sends an empty frame instead`,
    replaced: (api, code) => `${api} sends ${code} instead`,
    refused: (api) => `${api} refuses it`,
    dropped: (api) => `${api} sends nothing`,
    crashes: (api) => `${api} crashes the program`,
    converted: (api, code) => `${api} takes it as ${code}`,
    simulated: (api) => `${api} is a test double`,
  },

  fate: {
    handedOn: (api, given) => `${api} hands ${given} on unchecked.`,
    sent: (api, given) => `${api} puts ${given} on the wire as given.`,
    emptied: (api, given) => `${api} drops ${given} and sends a Close frame without a code.`,
    replaced: (api, given, code) => `${api} does not send ${given}; the Close frame carries ${code} instead.`,
    refused: (api, given, error) => `${api} refuses ${given}: ${error}.`,
    dropped: (api, given) => `${api} sends no Close frame for ${given} and reports no error.`,
    crashes: (api, given, error) => `${api} brings the program down on ${given}: ${error}.`,
    converted: (api, given, code) => `${api} turns ${given} into ${code}.`,
    illegalOnWire: 'Peers that check codes fail the connection because of it.',
    peerSees: (code) => `The peer reports ${code}.`,
    simulated: (api) => `${api} is a test double: nothing goes on a wire, so any code will do.`,
  },

  heading: {
    causes: 'When it occurs',
    fixes: 'How to fix it',
    reconnect: 'Reconnect',
    whenToSend: 'When to send it',
    instead: 'Instead',
    accepts: 'Sends as given',
    peersView: 'What the peer sees',
    reason: 'Reason',
    asSent: 'As sent',
    asReceived: 'As received',
    apart: 'Set apart',
    without: 'Without a code',
    withCode: 'With a code',
  },

  instead: {
    noCodeSendsEmptyFrame: 'no code at all, which sends an empty frame',
    abrupt: (call) => `${call} to end the connection without a Close frame`,
    privateCode: 'a private code of 4000–4999',
    either: (alternatives) =>
      alternatives.length < 2
        ? `${alternatives.join('')}.`
        : `${alternatives.slice(0, -1).join(', ')} or ${alternatives[alternatives.length - 1]!}.`,
  },

  receive: {
    reports: (api, codes) => `${api} can report ${codes}.`,
    neverReports: (api, code) => `${api} does not report ${code}.`,
    emptyFrameAs: (api, code) => `${api} reports a Close frame without a code as ${code}, where others say 1005.`,
    emptyFrameAsNothing: (api) => `${api} gives no value for a Close frame without a code, where others say 1005.`,
    droppedAs: (api, code) =>
      `${api} reports a connection lost without a Close frame as ${code}, where others say 1006.`,
    droppedAsNothing: (api) =>
      `${api} gives no value for a connection lost without a Close frame, where others say 1006.`,
    mapped: (api, codes, reported) => `${api} reports ${codes} as ${reported}.`,
  },

  definition: {
    maySend: (who) => `may be sent by ${who}.`,
    neverSend: 'must never be put in a Close frame.',
    notSendable: 'not to be sent.',
    who: { both: 'client and server', client: 'clients only', server: 'servers' },
    browserMaySend: 'Browser scripts may send it.',
    browserMayNotSend: 'Browser scripts may not: they send only 1000 and 3000–4999.',
    reportedLocally: 'reported locally, without a peer having sent it.',
    fromPeer: 'the code that the peer sent.',
    noConformingPeer: 'no conforming peer sends it.',
  },

  call: {
    sendsCloseCode: 'closes a WebSocket',
    noCode: (callee) => `${callee} without a code`,
    omittedSendsEmpty: 'sends an empty Close frame; the peer reports 1005.',
    omittedSendsNothing: 'sends no Close frame; the peer reports 1006.',
    omittedIsRequired: 'the code is required.',
    omittedSends: (code) => `sends ${code}.`,
    chipPeerSees: (code) => `the peer sees ${code}`,
    chipNoFrame: 'sends no Close frame',
    chipRequired: 'a code is required',
    chipSends: (code) => `sends ${code}`,
    sendsAsGiven: (codes) => `${codes}: sent as given`,
    allOthers: 'all others',
    groupEmptied: (codes) => `${codes}: sent as an empty frame`,
    groupReplaced: (codes, code) => `${codes}: ${code} is sent instead`,
    groupRefused: (codes, error) => `${codes}: refused with ${error}`,
    groupDropped: (codes) => `${codes}: nothing is sent, no error`,
    groupCrashes: (codes, error) => `${codes}: the program crashes with ${error}`,
    reasonLimit: (limit) => `at most ${limit} bytes of UTF-8.`,
    reasonUnchecked: 'a Close frame has room for 123 bytes of UTF-8.',
    longer: {
      sent: 'A longer one is sent as given.',
      emptied: 'With a longer one an empty frame is sent.',
      replaced: (code) => `With a longer one ${code} is sent instead.`,
      refused: (error) => `A longer one is refused: ${error}.`,
      dropped: 'With a longer one nothing is sent and no error is reported.',
      crashes: (error) => `A longer one crashes the program: ${error}.`,
      cut: 'A longer one is cut.',
      illegalFrame: 'A longer one makes an illegal frame, and the peer fails the connection.',
    },
    reasonLost: 'Without a code the reason is lost.',
    reasonSentWith: (code) => `Without a code it is sent with ${code}.`,
    reasonRejected: (error) => `Without a code it is refused: ${error}.`,
    reasonCorrupts: 'Without a code its first two bytes are read as the code.',
    abrupt: (call) => `${call} ends the connection without a Close frame.`,
    verifiedWith: (library, versions) => `${library}, checked with ${versions}`,
  },

  reasonBytes: (bytes, limit) => `${bytes} of ${limit} bytes of UTF-8.`,
  reasonPast: (bytes) => `${bytes} bytes of UTF-8, more than the 123 that fit.`,

  privateCode: {
    byAgreement: 'Its meaning is a matter of agreement between the two ends; nothing in this file names one.',
    meaningIn: (source, meaning) => `In ${source}: ${meaning}`,
    project: 'this project',
    reconnect: {
      yes: 'yes.',
      no: 'no.',
      'after-change': 'only after something has changed.',
      'at-once': 'at once.',
      'after-delay': 'after a delay.',
    },
  },

  links: {
    explanation: 'Full explanation',
    compareWith: (code) => `Compare with ${code}`,
  },

  actions: {
    fixAll: 'Apply all safe close code fixes',
    disableNextLine: (rule) => `Ignore ${rule} on this line`,
    disableFile: (rule) => `Ignore ${rule} in this file`,
    documentation: (rule) => `Show the page about ${rule}`,
    removeSuppression: 'Remove the unused suppression comment',
    removeSuppressedRule: (rule) => `Remove ${rule} from the suppression comment`,
  },

  completion: {
    standard: 'standard code',
    reported: 'reported locally',
    project: 'this project',
  },
};
