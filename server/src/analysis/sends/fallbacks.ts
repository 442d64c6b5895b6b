import { codeName, otherThings } from '../names/closeNames';
import type { SyntaxNode } from '../../syntax/node';
import { lastNameOf } from '../names/likeness';
import type { Resolver } from '../meaning/meaning';
import { closer, isNamedForCode, makesFrame } from './closers';

const furthest = 4;
const told = /(?:handler|listener|callback|event|ed)$/iu;

/**
 * The name of the code that a number stands in for in a function which closes, or makes a Close frame, by its name:
 * `code = code or 1000`, `const status = options.code ?? 1001`; `undefined` where it stands in for nothing of the kind.
 */
export function fallbackOfCloser(resolver: Resolver, token: SyntaxNode): SyntaxNode | undefined {
  const { language } = resolver.file;
  if (!goesOn(resolver, token)) return undefined;
  let at = token;
  for (let depth = 0; depth < furthest && at.parent; depth += 1) {
    at = at.parent;
    // What has more parts is a list, and reading it would cost its whole length.
    const expression = at.namedChildCount > 4 ? undefined : language.lower(at);
    if (expression?.kind === 'number' || expression?.kind === 'cast') continue;
    // `code.unwrap_or(1000)`: a list of one argument stands between.
    if (expression?.kind === 'other' && at.namedChildCount === 1) continue;
    if (expression?.kind !== 'choice') return undefined;
    const code = expression.branches.find((branch) => branch.id !== token.id && isCodeOfCloser(resolver, branch));
    if (code) return code;
  }
  return undefined;
}

/** Whether a value is kept under a name, or handed to what closes: where it is told to a handler, nothing is sent. */
function goesOn(resolver: Resolver, token: SyntaxNode): boolean {
  const { language } = resolver.file;
  const context = language.context(token);
  if (context.kind === 'assignment') return language.lower(context.target).kind === 'name';
  if (context.kind === 'initialiser') return !context.member;
  const call = context.kind === 'argument' ? language.lower(context.call) : undefined;
  const name = call?.kind === 'call' ? (lastNameOf(resolver, call.callee) ?? '') : '';
  return (closer.test(name) || makesFrame.test(name)) && !told.test(name);
}

/** Whether an expression is a parameter of a function that closes and is called a code, or the code in such a parameter. */
function isCodeOfCloser(resolver: Resolver, node: SyntaxNode): boolean {
  const { file } = resolver;
  const { language } = file;
  const expression = language.lower(node);
  const whole = expression.kind === 'member' ? language.lower(expression.object) : expression;
  const declaration = whole.kind === 'name' ? file.resolve(whole.node) : undefined;
  if (declaration?.kind !== 'parameter') return false;
  const isCode =
    expression.kind === 'member'
      ? codeName.test(expression.name) || expression.name === 'code'
      : isNamedForCode({ nameNode: declaration.nameNode });
  const owner = language.functionFacts(declaration.function)?.nameNode;
  const name = owner && (lastNameOf(resolver, owner) ?? owner.text);
  if (!isCode || name === undefined || otherThings.test(name) || told.test(name)) return false;
  // A library's own handler may be called `close`, too.
  return (closer.test(name) || makesFrame.test(name)) && resolver.meaningOf(node)?.kind !== 'received';
}
