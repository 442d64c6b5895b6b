import { lastNameOf } from '../names/likeness';
import type { Resolver } from '../meaning/meaning';
import type { SyntaxNode } from '../../syntax/node';

/** Names of arguments that say with which code a connection ends: `close_code=1002`, `expectedCode: 1002`. */
const toldCode = /^(?:expect(?:ed|s)?_?)?(?:ws_?)?clos(?:e|ing)_?(?:code|status)$|^expect(?:ed|s)?_?(?:code|status)$/iu;

/** How far around the bytes of a frame the call is looked for that they are handed to. */
const maximumDepth = 8;

/**
 * Whether bytes of a frame are handed to a call that is told the close code which comes of them, and it is another one:
 * `run_test([(CLOSE, pack('!H', 1005))], close_code=PROTOCOL_ERROR)`. What the frame holds is then wrong on purpose.
 */
export function isToldToFail(resolver: Resolver, node: SyntaxNode): boolean {
  const { language } = resolver.file;
  let at = node;
  for (let depth = 0; depth < maximumDepth; depth += 1) {
    const context = language.context(at);
    if (context.kind === 'element') at = context.list;
    else if (context.kind !== 'argument') return false;
    else {
      const call = language.lower(context.call);
      if (call.kind !== 'call') return false;
      const { text } = node;
      for (const { keyword, node: told } of call.arguments)
        if (keyword !== undefined && toldCode.test(keyword))
          return !names(text, lastNameOf(resolver, told) ?? told.text);
      at = context.call;
    }
  }
  return false;
}

/** Whether a text has a name or number in it as a word. */
function names(text: string, word: string): boolean {
  return text.split(/[^\w$]+/u).includes(word);
}
