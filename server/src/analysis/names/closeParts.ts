import type { Step } from '../../languages/vocabulary';

/** Variants and cases that tell of a close: `Closed`, `.disconnected`, `CloseFrame`. */
const closingVariant =
  /^_?(?:did_?|on_?|was_?|web_?socket_?|ws_?|socket_?|remote_?|peer_?|server_?|client_?)?(?:clos(?:e|ed|ing)|disconnect(?:ed)?)(?:_?(?:frame|event|info|reason))?$/iu;

/**
 * Whether a pattern takes the code out of what tells of a close, by the names in it: the first part of `.closed(code, _)`
 * and `Event::Disconnected(code, reason)`, the field of `Closed { code, .. }`.
 */
export function isCodeOfClose(path: readonly Step[]): boolean {
  const last = path.at(-1);
  const before = path.at(-2);
  if (!last) return false;
  if ('variant' in last) return last.part === 0 && isClosing(last);
  if ('index' in last) return last.index === 0 && before !== undefined && 'field' in before && isClosing(before);
  return 'field' in last && /^(?:close_?)?code$/iu.test(last.field) && before !== undefined && isClosing(before);
}

function isClosing(step: Step): boolean {
  const name = 'variant' in step ? step.variant.text : 'as' in step ? step.as.text : 'field' in step ? step.field : '';
  return closingVariant.test(/\w+$/u.exec(name)?.[0] ?? '');
}
