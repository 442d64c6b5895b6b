import type { Declaration } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';

/** `(ushort code, string reason)`: what is said of a close, in this order. */
export function isBesideReason(
  resolver: Resolver,
  { function: functionNode, position }: Extract<Declaration, { kind: 'parameter' }>,
): boolean {
  const next = resolver.file.language.functionFacts(functionNode)?.parameters[position + 1];
  return next?.nameNode !== undefined && /^[_$]?(?:close_?)?reason$/iu.test(next.nameNode.text);
}

/** `val (code, reason) = closed.await()`: both are taken out of what tells of a close. */
export function isTakenBesideReason({ parent, startIndex }: SyntaxNode): boolean {
  for (let at = parent, up = 0; at?.parent && up < 3; at = at.parent, up += 1) {
    const behind = at.text.slice(startIndex - at.startIndex, startIndex - at.startIndex + 80);
    if (/^[$_]?(?:close_?|status_?)?code\s*,\s*[$_]?(?:close_?)?reason\b/iu.test(behind)) return true;
  }
  return false;
}

/** `(code, signal)` is how a process ends. */
export function hasSignal(resolver: Resolver, functionNode: SyntaxNode): boolean {
  const parameters = resolver.file.language.functionFacts(functionNode)?.parameters ?? [];
  return parameters.some((parameter) => parameter.nameNode?.text === 'signal');
}

/** Errors and events of a project's own that tell of a close. */
const closeClass =
  /(?:web_?socket|ws|socket|gateway|connection)\w{0,20}clos(?:e|ed|ing)(?:_?(?:error|exception|event))?$/iu;
const constructor = /^(?:__init__|constructor|initialize|init|__construct)$/u;

/** `class WebSocketClosed { constructor(code) … }`: what makes such a value is handed the code. */
export function makesClose({ file: { language } }: Resolver, functionNode: SyntaxNode): boolean {
  if (!constructor.test(language.functionFacts(functionNode)?.nameNode?.text ?? '')) return false;
  const owner = language.enclosingClass(functionNode);
  return owner !== undefined && closeClass.test(language.classFacts(owner)?.nameNode?.text ?? '');
}
