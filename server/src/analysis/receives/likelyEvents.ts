import type { Declaration, Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';
import { isCloseEventName } from '../meaning/types';
import { otherThings } from '../names/closeNames';
import { lastNameOf } from '../names/likeness';
import type { SourceFile } from '../versions/sourceFile';
import { handlesClose } from './closeHandlers';

/** Names of values that tell of a close. */
const namedClose =
  /^_?\w*close_?(?:event\d*|frame|info|status|reason)$|^_?(?:\w+_)?closes$|^_?\w*(?:last|server|client|remote|peer|received|expected)_?closed?$/iu;

/** Whether a value goes by such a name, or is what a method gives that does: `session.getCloseStatus()`. */
export function isNamedClose(resolver: Resolver, node: SyntaxNode): boolean {
  const value = resolver.file.language.lower(node);
  const isAsked = value.kind === 'call' && !value.constructs && value.arguments.length === 0;
  const name = isAsked
    ? lastNameOf(resolver, value.callee)?.replace(/^get_?(?=[A-Zc])/u, '')
    : lastNameOf(resolver, node);
  return name !== undefined && namedClose.test(name);
}

/** `event.code` where the event is the parameter of a function that handles a close, or is called a close event. */
export function isLikelyEvent(resolver: Resolver, objectNode: SyntaxNode): boolean {
  const { file } = resolver;
  const object = file.language.lower(objectNode);
  const name = lastNameOf(resolver, objectNode);
  if (isNamedClose(resolver, objectNode)) return true;
  if (isTestedForClose(resolver, objectNode)) return true;
  if (isResultOfClose(resolver, object)) return true;
  const declaration = object.kind === 'name' ? file.resolve(object.node) : undefined;
  if (declaration && (isAskedForClean(file, declaration) || isOfFrameType(file, declaration))) return true;
  if (
    !declaration ||
    name === undefined ||
    !/^(?:e|evt?|\w*event\d*|close_?event|closed?|disconnect(?:ed)?)$/iu.test(name)
  )
    return false;
  if (declaration.kind === 'variable') return !/^e$/iu.test(name) && file.speaksOfWebSockets;
  if (declaration.kind !== 'parameter' || declaration.position > 0) return false;
  return handlesClose(resolver, declaration.function) || connectsAgain(file, declaration.function);
}

/** `frame: CloseFrame`: what is asked for the code of such a frame decides on a close. */
function isOfFrameType(file: SourceFile, declaration: Declaration): boolean {
  if (declaration.kind !== 'parameter' || !declaration.type || declaration.path.length > 0) return false;
  const type = file.speaksOfWebSockets ? file.language.lowerType(declaration.type) : undefined;
  return type?.kind === 'named' && /^(?:ws_?|web_?socket_?)?close_?frame$/iu.test(type.path.at(-1) ?? '');
}

/** `event.wasClean`: only the event of a close says whether it was clean. */
function isAskedForClean(file: SourceFile, declaration: Declaration): boolean {
  if (declaration.kind !== 'parameter' && declaration.kind !== 'variable') return false;
  if (!file.speaksOfWebSockets || !file.includes('wasClean')) return false;
  return file.uses(declaration).some((use) => {
    const context = file.language.context(use);
    return context.kind === 'object' && context.name === 'wasClean';
  });
}

/** `shouldReconnect(event)`: what connects again, or decides on it, is told how the connection ended. */
function connectsAgain(file: SourceFile, functionNode: SyntaxNode): boolean {
  const name = file.language.functionFacts(functionNode)?.nameNode?.text ?? '';
  return file.speaksOfWebSockets && /re_?connect/iu.test(name);
}

/** Names of functions that give what became of a connection: `openWs`, `connectWebSocket`, `waitForClose`, `close`. */
const endsOrOpens =
  /^_?(?:(?:open|connect|dial|probe|try|attempt|wait_?for|await)\w{0,20}(?:ws|socket)(?![a-z])|\w{0,20}(?:^|_|(?<=[a-z]))(?:close|closed|closure)$)/iu;

/** `(await waitForClose(ws)).code`, and `result.code` of `const result = await openWs(url)`: what a call tells of a connection. */
export function isResultOfClose({ file }: Resolver, object: Expression): boolean {
  const declaration = object.kind === 'name' ? file.resolve(object.node) : undefined;
  const isKept = declaration?.kind === 'variable' && declaration.path.length === 0 && !declaration.each;
  const kept = isKept && declaration.initialiser ? file.language.lower(declaration.initialiser) : undefined;
  const made = kept ?? object;
  if (made.kind !== 'call' || made.constructs || !file.speaksOfWebSockets) return false;
  const callee = file.language.lower(made.callee);
  const name = callee.kind === 'name' || callee.kind === 'member' ? callee.name : '';
  return endsOrOpens.test(name) && !otherThings.test(name);
}

/** Tests around a value that say that it is a close event or the error of a close: `e instanceof CloseEvent`, `e.is_a?(WebSocketClosed)`. */
const closeTest =
  /^\s*[!.?)]*\s*(?:(?:instanceof|is|as[?!]?)\s+\??|(?:(?:is_a|kind_of|instance_of)\?|->isa)[\s(]\s*['"]?)([\w.$:\\]+)/u;

/** Whether a condition around a place asks for the type of a value, and the type is that of a close. */
export function isTestedForClose(resolver: Resolver, objectNode: SyntaxNode): boolean {
  const { language } = resolver.file;
  const statement = language.enclosingStatement(objectNode);
  const tests = [...language.conditionsAround(objectNode), ...partsBefore(objectNode, statement)];
  const own = objectNode.text;
  if (assertedBefore(statement, own).some((text) => namesCloseEvent(resolver, text))) return true;
  return tests.slice(0, 12).some((test) => {
    const text = test.text.slice(0, 400);
    for (let at = text.indexOf(own); at !== -1; at = text.indexOf(own, at + 1)) {
      if (closeTestCall.test(text.slice(Math.max(0, at - 40), at))) return true;
      const type = closeTest.exec(text.slice(at + own.length))?.[1];
      if (type !== undefined && !/\w/u.test(text.charAt(at - 1)) && tellsOfClose(resolver.file, type)) return true;
    }
    return false;
  });
}

const asserts = /^(?:await\s+)?(?:[\w.]{1,20}\.)?(?:(?:xct)?assert|expect|check|require)\w*\s*[(!<.\s]/iu;

/**
 * What a test asserted of a value, by its name, in the few statements before the one at hand, for as long as they only
 * assert: `assertTrue(e is WebSocketClosed)`, `expect(error).toBeInstanceOf(CloseEvent)`.
 */
function assertedBefore(statement: SyntaxNode, own: string): string[] {
  if (!/^\w{1,40}$/u.test(own)) return [];
  const texts: string[] = [];
  let at = statement.previousNamedSibling;
  for (let back = 0; at && back < 4 && at.endIndex - at.startIndex < 200; back += 1, at = at.previousNamedSibling) {
    const { text } = at;
    if (!asserts.test(text)) break;
    if (!/\bnot|!\s*is\b|\|\||(?:^|[a-z._])(?:Not|isnt)/u.test(text) && new RegExp(`\\b${own}\\b`, 'u').test(text))
      texts.push(text);
  }
  return texts;
}

/** A frame that is asked whether it is one of a close has come from the other side. */
function tellsOfClose(file: SourceFile, type: string): boolean {
  return isCloseEventName(file, type) || (/(?:^|[a-z.:])Close_?Frame$/u.test(type) && file.speaksOfWebSockets);
}

/** Whether a text names a type that tells of a close, as a word of its own. */
function namesCloseEvent({ file }: Resolver, text: string): boolean {
  const words = text.match(/(?<![\w$'"])[A-Z]\w{4,60}(?!['"\w])/gu) ?? [];
  return words.some((word) => tellsOfClose(file, word));
}

/** `isCloseEvent(error) && error.code === 1006`: a test by a function that is named for it. */
const closeTestCall = /(?:^|[^\w$])is_?\w*close\w*\(\s*$/iu;

/** What stands to the left of a place in the conditions that it is a part of. */
function partsBefore(node: SyntaxNode, statement: SyntaxNode): SyntaxNode[] {
  const parts: SyntaxNode[] = [];
  for (let at = node, up = 0; at.parent && at.id !== statement.id && up < 5; at = at.parent, up += 1) {
    const first = at.parent.firstNamedChild;
    if (first && first.endIndex < at.startIndex && first.endIndex - first.startIndex < 400) parts.push(first);
  }
  return parts;
}
