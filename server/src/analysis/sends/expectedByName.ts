import type { Call } from '../../languages/vocabulary';
import { otherThings } from '../names/closeNames';
import { namesMethod } from '../names/expectations';
import type { SyntaxNode } from '../../syntax/node';
import { lastNameOf } from '../names/likeness';
import type { Resolver } from '../meaning/meaning';
import { isText, otherConnections, plainCloser } from './closers';
import { isMockOfSocket } from './expectedSends';

const maximumDepth = 5;

/**
 * Whether a test says that a socket is closed with what a call is given, the method being told by its name:
 * `expect(socket).to receive(:close).with(1008, 'policy')`, `$socket->shouldReceive('close')->once()->with(1008)`.
 */
export function isExpectedByName(
  resolver: Resolver,
  call: Call,
  position: number,
  keyword: string | undefined,
): boolean {
  const { language } = resolver.file;
  const callee = language.lower(call.callee);
  if (callee.kind !== 'member' || !/^with$/iu.test(callee.name)) return false;
  if (keyword === undefined ? position !== 0 : !/^(?:close_?)?code$/iu.test(keyword)) return false;
  const naming = namingCall(resolver, callee.object);
  const method = naming?.arguments[0] && language.lower(naming.arguments[0].node);
  if (!naming || method?.kind !== 'string' || !plainCloser.test(method.value ?? '')) return false;
  const subject = subjectOf(resolver, naming) ?? subjectAround(resolver, call.node);
  if (!subject) return false;
  const meaning = resolver.meaningOf(subject);
  if (meaning?.kind === 'instance' || meaning?.kind === 'socket-like' || isMockOfSocket(resolver, subject)) return true;
  const name = lastNameOf(resolver, subject) ?? '';
  const hasText = keyword === undefined && isText(resolver, call.arguments[position + 1]?.node);
  return hasText && name !== '' && !otherThings.test(name) && !otherConnections.test(name);
}

/** The call in a chain that names the method: `receive(:close)` of `receive(:close).once.with(1000)`. */
function namingCall(resolver: Resolver, node: SyntaxNode): Call | undefined {
  const { language } = resolver.file;
  let at = language.lower(node);
  for (let depth = 0; depth < maximumDepth; depth += 1) {
    if (at.kind === 'call' && namesMethod.test(lastNameOf(resolver, at.callee) ?? '')) return at;
    const callee = at.kind === 'call' ? language.lower(at.callee) : at;
    if (callee.kind !== 'member') return undefined;
    at = language.lower(callee.object);
  }
  return undefined;
}

/** What the method is called on, where the naming call is one of its own: `$socket->expects($this->once())->method('close')`. */
function subjectOf(resolver: Resolver, naming: Call): SyntaxNode | undefined {
  const { language } = resolver.file;
  let callee = language.lower(naming.callee);
  for (let depth = 0; callee.kind === 'member' && depth < maximumDepth; depth += 1) {
    const object = language.lower(callee.object);
    if (object.kind !== 'call') return callee.object;
    callee = language.lower(object.callee);
  }
  return undefined;
}

/** What is expected, where the whole is handed to an expectation: `expect(socket).to receive(:close).with(1000).once`. */
function subjectAround(resolver: Resolver, node: SyntaxNode): SyntaxNode | undefined {
  const { language } = resolver.file;
  let at = node;
  for (let depth = 0; depth < maximumDepth; depth += 1) {
    const context = language.context(at);
    if (context.kind === 'callee') at = context.call;
    else if (context.kind === 'object') at = context.member;
    else {
      const outer = context.kind === 'argument' ? language.lower(context.call) : undefined;
      const callee = outer?.kind === 'call' ? language.lower(outer.callee) : undefined;
      if (callee?.kind !== 'member' || !/^(?:not_)?to(?:_not)?$/u.test(callee.name)) return undefined;
      const expecting = language.lower(callee.object);
      return expecting.kind === 'call' ? expecting.arguments[0]?.node : undefined;
    }
  }
  return undefined;
}
