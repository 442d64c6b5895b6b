import type { SyntaxNode } from '../../syntax/node';
import { lastNameOf } from '../names/likeness';
import { constantOf } from '../values/constants';
import type { Resolver } from '../meaning/meaning';

const maximumUses = 16;

/**
 * The text of an expression that is the status of an HTTP answer (`error.status_code`); `undefined` where it is none, or
 * where the file makes an error of that type with a close code in the place of the status.
 */
export function heldHttpStatus(resolver: Resolver, node: SyntaxNode): string | undefined {
  const { file } = resolver;
  const read = file.language.lower(node);
  if (read.kind !== 'member' || resolver.meaningOf(node)?.kind !== 'http-status') return undefined;
  const object = file.language.lower(read.object);
  const declaration = object.kind === 'name' ? file.resolve(object.node) : undefined;
  const type = declaration && 'type' in declaration ? declaration.type : undefined;
  const name = type && lastNameOf(resolver, type);
  if (name === undefined) return undefined;
  const isMisused = file
    .occurrences(name)
    .slice(0, maximumUses)
    .some((token) => isMadeWithCode(resolver, token));
  return isMisused ? undefined : node.text;
}

/** `HTTPException(status_code=4001)` */
function isMadeWithCode(resolver: Resolver, token: SyntaxNode): boolean {
  const { language } = resolver.file;
  const context = language.context(language.memberAccess(token) ?? token);
  const call = context.kind === 'callee' ? language.lower(context.call) : undefined;
  if (call?.kind !== 'call') return false;
  return call.arguments.some(({ node }) => {
    const value = constantOf(resolver, node)?.value;
    if (value) return value.kind === 'number' && value.value >= 1000;
    return /^ws_|clos/iu.test(lastNameOf(resolver, node) ?? '');
  });
}
