import type { RuleTexts } from './ruleText';

export const en: RuleTexts = {
  'reserved-code-sent': {
    what: 'A reserved code (1004, 1005, 1006 or 1015) is given to a call that sends it.',
    why: 'These codes never travel: 1005, 1006 and 1015 are what an endpoint tells itself when a Close frame had no code, never came, or TLS failed. Libraries refuse them, change them, or send a frame that the peer must treat as an error.',
    instead:
      'Send 1000 or no code for a normal end, 1011 or a private code for a failure; drop the connection where the peer is meant to see 1006.',
  },
  'code-out-of-range': {
    what: 'A number below 1000, above 4999, or not whole is given as a close code.',
    why: 'Only 1000–4999 can be close codes; anything else is refused, cut to another number, or answered by the peer with 1002.',
    instead: 'Use a registered code, or one of 4000–4999 for a meaning of your own.',
  },
  'unassigned-code-sent': {
    what: 'A code of 1016–2999 is sent; these are reserved for future versions of the protocol.',
    why: 'Nobody has given these codes a meaning, and strict peers fail the connection when they receive one.',
    instead: 'Use one of 4000–4999, which are free for private use.',
  },
  'code-rejected-by-library': {
    what: 'A valid code is given to an API that refuses it, such as 1001 to close() in a browser.',
    why: 'The call fails in place of closing, and the connection often stays open.',
    instead: 'Send a code that this API takes.',
  },
  'code-silently-changed': {
    what: 'A valid code is given to an API that replaces, empties or drops it without a word.',
    why: 'The peer acts on another code than the one that stands in the source.',
    instead: 'Write the code that is really sent, or use one that arrives.',
  },
  'wrong-endpoint': {
    what: 'A code is sent by the side that it is not meant for, such as 1010 by a server.',
    why: 'The peer reads it as something that cannot have happened on this side.',
    instead: 'Use a code that both sides may send, such as 1008 or 1011.',
  },
  'reason-too-long': {
    what: 'A constant reason is longer than 123 bytes of UTF-8.',
    why: 'A Close frame has room for 123 bytes of reason. Libraries throw, cut it off, or send a frame that breaks the protocol. Bytes are counted, not characters: most CJK characters have three, emoji four.',
    instead: 'Shorten the reason; send details in a message before closing.',
  },
  'reason-lost': {
    what: 'A reason is given that cannot travel: without a code, or with a code that becomes an empty frame.',
    why: 'In a Close frame the reason follows the code; where there is no code there is no room for a reason.',
    instead: 'Give a code with it, such as 1000.',
  },
  'reason-unbounded': {
    what: 'A reason is taken from an error or a dump that can be longer than 123 bytes.',
    why: 'The call fails on the day the text is long, usually while an error is being handled, and the connection stays open or breaks.',
    instead: 'Send a short fixed text and log the details, or cut the text to 123 bytes.',
  },
  'received-code-forwarded': {
    what: 'A received code is handed on to a call that sends it, with nothing to take out 1005, 1006 and 1015.',
    why: 'What a close event reports is not always a code that was sent. A proxy that hands 1005 or 1006 on throws an exception, leaks the other connection, or breaks the protocol.',
    instead: 'Close without a code for 1005, and with 1011 for 1006 and 1015.',
  },
  'wrong-argument': {
    what: 'The code is a string, an HTTP status or an exit code, or code and reason are swapped.',
    why: 'The call fails or sends another code than was meant.',
    instead: 'Give a close code as a number, in the position where the call takes it.',
  },
  'code-never-received': {
    what: 'A received code is compared with one that this API never reports.',
    why: 'The branch never runs, and what it was written for goes unhandled.',
    instead: 'Compare with the code that the API reports in its place.',
  },
  'unregistered-code': {
    what: 'A code of 3000–3999 is sent or defined that the IANA registry does not list.',
    why: 'These codes are for libraries and frameworks that register them; unregistered use can collide.',
    instead: 'Use 4000–4999 for codes of your own.',
  },
  'undeclared-private-code': {
    what: 'A private code is used that the project’s table does not name.',
    why: 'Both sides must agree on what a private code means; one that stands in no table is a typo or undocumented.',
    instead: 'Add it to `privateCodes` in websocket-close-codes.json, or use a code from there.',
  },
  'conflicting-private-code': {
    what: 'One private code has two names, or one name two numbers.',
    why: 'Only the number travels, so the peer cannot tell the two meanings apart.',
    instead: 'Give each meaning a number of its own, and keep one name for it.',
  },
  'clean-close-missed': {
    what: 'A reconnect test such as `code !== 1000` takes 1005 for a failure.',
    why: '1005 is a clean close too: the peer closed without giving a code, which is what close() does by default. The client reconnects to a peer that said goodbye.',
    instead: 'Treat 1005 like 1000.',
  },
  'peer-may-refuse': {
    what: 'A valid code is sent that widespread receivers do not take.',
    why: 'Some receivers know only the codes of RFC 6455 and answer others with a protocol error.',
    instead: 'Use an older code or a private one where such peers connect.',
  },
  'magic-code': {
    what: 'A bare number stands where the library has a constant for it.',
    why: 'A name tells the reader what the number means.',
    instead: 'Use the constant.',
  },
  'unused-suppression': {
    what: 'A suppression comment suppresses nothing, or names a rule that does not exist.',
    why: 'It hides the next mistake at this place.',
    instead: 'Remove it.',
  },
};
