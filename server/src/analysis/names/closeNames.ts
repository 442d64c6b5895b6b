// How things are called that have to do with a close, in the code of many projects.

/** Names that hold a close code and nothing else. */
export const codeName =
  /^[_#$]*(?:(?:web_?socket|ws|socket)?_?close_?(?:event_?)?(?:code|status)(?:_?code)?|ws_?code|disconnect_?code|(?:\w{1,20}_)?(?:last|received|expected|actual|remote|peer|their|observed|client|server|got|back_?end|front_?end|upstream|downstream|proxy|session|final|seen|reported)_?(?:received_?)?close_?(?:code|status))$/iu;

/** Names of arguments that are a code where what they are given to closes: `close(code:)`, `close(withCode:)`. */
export const codeKeyword = /^(?:code|withCode)$/u;

/** What stands around the name of a code in that of a function which gives it: `getCloseCode`, `decodeCloseCode`, `closeCodeOf`. */
export const asksForCode = /^(?:get|read|extract|decode|parse|(?:a?wait|expect)_?(?:for)?)_?|_?(?:of|from|for)$/giu;

/** Names of functions and events that have to do with a close. */
export const closeHandlerName = /close|disconnect|drop(?:ped)?$/iu;

/** Names of methods that are told of a close, or tell it: `onClose`, `afterConnectionClosed`, `forwardCloseToApp`. */
export const toldName =
  /^_?(?:(?:on|handle|fire|notify)_?\w*(?:clos|disconnect)|(?:after|connection|session)\w*closed|\w*clos\w*to_?(?:app(?:lication)?|user|handler|listener|delegate|observer)s?$)/iu;

/** Names of a test's own functions that wait for a close, or hold what was told of one against what they are given. */
export const awaitsClose =
  /^_?(?:assert|expect|verify|await|check|require|wait_?for|wait|should)_?\w*(?:clos(?:e|ed|ing|ure)|disconnect(?:ed)?)(?:_?(?:event|frame|code|status|with|message|listener))*$/iu;

/** Things that close and are no WebSocket. */
export const otherThings =
  /proc|child|server|dialog|modal|worker|popup|menu|drawer|file|(?<!up|down)stream|shell|spawn|task|job|window|tab|panel|channel|transport|source|browser|page|database|^db$|toast/iu;

/** What tells the listeners of an event: `emit`, `dispatchEvent`. */
export const emitters = /(?:^|\.)(?:emit|dispatch\w*|trigger|fire|_?emitClose|emit_close)$/iu;
