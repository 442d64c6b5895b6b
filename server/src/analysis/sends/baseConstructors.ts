import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';
import { sendApiOf } from '../meaning/sendApis';
import { callsAround } from './callees';
import type { Found, Proof } from './foundSend';

/**
 * Calls in a part of the text by which a class of the project makes what a library closes with, as that class extends it:
 * `super().__init__(code=1008)` in a class that extends `WebSocketException`.
 */
export function baseConstructorCalls(resolver: Resolver, text: string, start: number): Found[] {
  const { file } = resolver;
  const { language } = file;
  return [...(language.constructors ?? [])].flatMap((name) => {
    const found: Found[] = [];
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
      const nameNode = language.tokenAt(file.root, start + at);
      const callee = nameNode?.text === name ? language.memberAccess(nameNode) : undefined;
      const access = callee && language.lower(callee);
      const object = access?.kind === 'member' ? language.lower(access.object) : undefined;
      if (!nameNode || !callee || object?.kind !== 'self' || object.ofBase !== true) continue;
      const [around] = callsAround(resolver, callee);
      const proof = around && proofOfBase(resolver, callee);
      if (proof) found.push({ ...around, proof, nameNode });
    }
    return found;
  });
}

/** What the base of the class around a node proves, where it is a library's type whose making closes. */
function proofOfBase(resolver: Resolver, node: SyntaxNode): Proof | undefined {
  const { language } = resolver.file;
  const owner = language.enclosingClass(node);
  const bases = (owner && language.classFacts(owner)?.bases) ?? [];
  // Of several bases another may be the one that is made.
  return bases.length === 1 && bases[0] ? sendApiOf(resolver.meaningOf(bases[0])) : undefined;
}
