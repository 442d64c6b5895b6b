import type { Call } from '../../languages/vocabulary';
import { otherThings } from '../names/closeNames';
import { assertion, calledWith } from '../names/expectations';
import type { SyntaxNode } from '../../syntax/node';
import { lastNameOf, socketLikeness } from '../names/likeness';
import type { Resolver } from '../meaning/meaning';
import { isText, otherConnections, plainCloser } from './closers';

const spiedClose =
  /^_?(?:(?:spy|mock|fake|stub)\w*close|(?:ws|web_?socket|socket|conn|connection|client|peer)?_?close_?(?:spy|mock|fn|stub|call)s?)$/iu;

/** `expect(ws.close).toHaveBeenCalledWith(1008, 'policy')`, `ws.close.assert_called_once_with(code=1008)`. */
export function isExpectedSend(resolver: Resolver, call: Call, position: number, keyword: string | undefined): boolean {
  const { language } = resolver.file;
  const callee = language.lower(call.callee);
  if (callee.kind !== 'member' || !calledWith.test(callee.name)) return false;
  const isNth = /nth/iu.test(callee.name);
  let at = language.lower(callee.object);
  for (
    let depth = 0;
    at.kind === 'member' && /^(?:not|to|be|have|been|assert)$/u.test(at.name) && depth < 4;
    depth += 1
  )
    at = language.lower(at.object);
  // `expect(spy).…`, `sinon.assert.calledWith(spy, …)`; else the method itself is asked.
  const isWrapped = at.kind === 'call' && assertion.test(at.callee.text);
  const isHanded = at.kind === 'name' && at.name === 'sinon';
  const subject =
    isWrapped && at.kind === 'call' ? at.arguments[0]?.node : isHanded ? call.arguments[0]?.node : at.node;
  const isPlace =
    keyword === undefined ? position === (isHanded || isNth ? 1 : 0) : /^(?:close_?)?code$/iu.test(keyword);
  if (subject === undefined || !isPlace) return false;
  const hasText = keyword === undefined && isText(resolver, call.arguments[position + 1]?.node);
  return isCloseOfSocket(resolver, subject) || (hasText && isCloseOfUnknown(resolver, subject));
}

/** `writer.close.assert_called_with(1000, b"")`: what closes with a code and a text, and has no codes of its own. */
function isCloseOfUnknown(resolver: Resolver, node: SyntaxNode): boolean {
  const expression = resolver.file.language.lower(node);
  if (expression.kind !== 'member' || !plainCloser.test(expression.name)) return false;
  const name = lastNameOf(resolver, expression.object) ?? '';
  // A server that is given a code and a text closes one of its connections.
  if (/^(?:mock_?)?server$/iu.test(name)) return true;
  return !otherThings.test(name) && !otherConnections.test(name);
}

/** Whether an expression names a method that closes a socket, or what a test put in its place. */
function isCloseOfSocket(resolver: Resolver, node: SyntaxNode): boolean {
  const { language } = resolver.file;
  const meaning = resolver.meaningOf(node);
  if (meaning?.kind === 'member' && meaning.member.kind === 'send') return true;
  if (watchesClose(resolver, node)) return true;
  const name = lastNameOf(resolver, node);
  if (name === undefined) return false;
  if (spiedClose.test(name)) return true;
  const expression = language.lower(node);
  if (expression.kind !== 'member' || !/^(?:send_?)?(?:close|disconnect)(?:_?async)?$/iu.test(name)) return false;
  const holder = language.lower(expression.object);
  const object = holder.kind === 'member' && holder.name === 'prototype' ? holder.object : expression.object;
  return resolver.meaningOf(object)?.kind === 'socket-like' || isMockOfSocket(resolver, object);
}

/** `const sent = vi.spyOn(socket, 'close')`: a name for the method of a socket that a test watches. */
function watchesClose(resolver: Resolver, node: SyntaxNode): boolean {
  const { file } = resolver;
  const expression = file.language.lower(node);
  const declaration = expression.kind === 'name' ? file.resolve(expression.node) : undefined;
  const initialiser = declaration?.kind === 'variable' && declaration.path.length === 0 && declaration.initialiser;
  const made = initialiser ? file.language.lower(initialiser) : undefined;
  if (made?.kind !== 'call' || !/^(?:spy(?:_?on)?|stub)$/iu.test(lastNameOf(resolver, made.callee) ?? '')) return false;
  const [object, method] = made.arguments;
  const name = method && file.language.lower(method.node);
  if (!object || name?.kind !== 'string' || name.value === undefined || !plainCloser.test(name.value)) return false;
  const { kind } = resolver.meaningOf(object.node) ?? {};
  return kind === 'instance' || kind === 'socket-like' || isMockOfSocket(resolver, object.node);
}

/** Whether an expression bears the name of a socket, or of what stands for one in a test. */
export function isMockOfSocket(resolver: Resolver, node: SyntaxNode): boolean {
  const name = lastNameOf(resolver, node) ?? '';
  return (
    socketLikeness(resolver, node) !== 'no' || /^_?(?:mock|fake|stub)_?(?:ws|web_?socket|socket|conn\w*)$/iu.test(name)
  );
}

/** `send.assert_awaited_once_with({…})`, `send.assert_has_calls([call({…})])`: a message that a test asks whether it was sent. */
export function isAskedWhetherSent(resolver: Resolver, node: SyntaxNode): boolean {
  const { language } = resolver.file;
  let context = language.context(node);
  for (let depth = 0; depth < 3; depth += 1) {
    if (context.kind === 'comparison') return depth > 0;
    if (context.kind === 'element') context = language.context(context.list);
    if (context.kind !== 'argument') return false;
    const call = language.lower(context.call);
    const name = call.kind === 'call' ? (lastNameOf(resolver, call.callee) ?? '') : '';
    if (calledWith.test(name)) return true;
    if (name !== 'call') return false;
    context = language.context(context.call);
  }
  return false;
}
