import type { Call, Declaration, Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { assignedValues } from '../meaning/declarations';
import { handlerParameters } from '../meaning/handlers';
import type { Resolver } from '../meaning/meaning';
import { toldName } from '../names/closeNames';
import { lastNameOf } from '../names/likeness';
import { plainCloser } from './closers';

const furthest = 8;

/** Calls that only report a value do not test it. */
const reports = /(?:^|\.)(?:log|debug|info|warn|error|trace|emit|print\w*|write\w*|push|format|stringify|String)$/iu;

/** Whether a call only reports what it is given. */
export function isReport({ callee }: Call): boolean {
  return reports.test(callee.text);
}

/**
 * Whether a received code is tested anywhere in the function that hands it on: compared, matched, looked up, or given
 * to a call that may decide; or given another value in some case. Only then may reserved codes have been taken out, and nothing can be said against it.
 */
export function isGuarded(resolver: Resolver, codeNode: SyntaxNode, depth = 0): boolean {
  return isGivenOnTheWay(resolver, codeNode, depth) || isTestedBeside(resolver, codeNode);
}

/** Whether a name or member may hold another value than it was given first, or one that was tested under another name. */
export function isGivenOnTheWay(resolver: Resolver, codeNode: SyntaxNode, depth = 0): boolean {
  const { file } = resolver;
  const { language } = file;
  const expression = readBy(resolver, codeNode);
  if (!expression || depth > 3) return true;
  const declaration = expression.kind === 'name' ? file.resolve(expression.node) : undefined;
  if (declaration?.kind === 'variable' || declaration?.kind === 'parameter') {
    // By then it may hold something else.
    if (assignedValues(resolver, declaration).length > 0) return true;
    const from = declaration.kind === 'variable' && declaration.path.length === 0 ? declaration.initialiser : undefined;
    const origin = from && language.lower(from);
    if (origin?.kind === 'choice' && origin.condition) return true;
    if ((origin?.kind === 'name' || origin?.kind === 'member') && isGuarded(resolver, origin.node, depth + 1))
      return true;
  }
  return false;
}

/** The name or member that an expression reads, be it by a method without arguments: `status.getCode()`. */
function readBy(
  { file: { language } }: Resolver,
  node: SyntaxNode,
): Extract<Expression, { kind: 'name' | 'member' }> | undefined {
  const expression = language.lower(node);
  if (expression.kind === 'name' || expression.kind === 'member') return expression;
  if (expression.kind !== 'call' || expression.arguments.length > 0) return undefined;
  const callee = language.lower(expression.callee);
  return callee.kind === 'member' ? callee : undefined;
}

/** Whether a condition speaks of the name or member that an expression is. */
export function mentions(resolver: Resolver, condition: SyntaxNode, node: SyntaxNode): boolean {
  const { file } = resolver;
  const expression = readBy(resolver, node);
  if (!expression) return false;
  return file.occurrencesIn(expression.name, condition).some((token) => isRead(resolver, token, expression));
}

/** Whether a token is, or ends, what a name or member reads; a name may be written with a sign (`$code`). */
export function isRead(
  { file: { language } }: Resolver,
  token: SyntaxNode,
  read: Extract<Expression, { kind: 'name' | 'member' }>,
): boolean {
  const access = language.memberAccess(token);
  return read.kind === 'name'
    ? access === undefined
    : access !== undefined && plainText(access) === plainText(read.node);
}

/** Whether a name or member is tested, where it holds, at another place than in nodes that are left out. */
export function isTestedBeside(resolver: Resolver, node: SyntaxNode, ...leftOut: readonly SyntaxNode[]): boolean {
  const { file } = resolver;
  const { language } = file;
  const expression = readBy(resolver, node);
  if (!expression) return true;
  return file.occurrencesIn(expression.name, scopeOf(resolver, node)).some((token) => {
    if (leftOut.some((part) => part.startIndex <= token.startIndex && token.endIndex <= part.endIndex)) return false;
    const whole = language.memberAccess(token) ?? token;
    const isItself = expression.node.startIndex <= token.startIndex && token.endIndex <= expression.node.endIndex;
    return !isItself && isRead(resolver, token, expression) && isTested(resolver, whole);
  });
}

/** The text of an expression, where the one that stops at nothing reads like the other. */
export function plainText(node: SyntaxNode): string {
  return node.text.replaceAll('?.', '.');
}

/**
 * The function in which a name or member can be tested for all that is done with it there, functions inside included:
 * the one whose parameter or variable it is, or is a member of; the method, for members of the object itself.
 */
export function scopeOf(resolver: Resolver, node: SyntaxNode): SyntaxNode {
  const { file } = resolver;
  const { language } = file;
  const around = language.enclosingFunction(node);
  const root = rootOf(resolver, node);
  const declaration = root.kind === 'name' ? file.resolve(root.node) : undefined;
  if (declaration?.kind === 'parameter') return declaration.function;
  if (declaration) return language.enclosingFunction(declaration.nameNode) ?? around ?? file.root;
  let scope = around;
  while (scope && root.kind === 'self' && !language.bindsSelf(scope)) scope = language.enclosingFunction(scope);
  return scope ?? around ?? file.root;
}

function rootOf(resolver: Resolver, node: SyntaxNode): Expression {
  const { language } = resolver.file;
  let at = language.lower(node);
  for (let depth = 0; depth < furthest; depth += 1) {
    if (at.kind === 'member') at = language.lower(at.object);
    else if (at.kind === 'call') at = language.lower(at.callee);
    else break;
  }
  return at;
}

function isTested(resolver: Resolver, node: SyntaxNode): boolean {
  const { language } = resolver.file;
  const context = language.context(node);
  switch (context.kind) {
    case 'comparison':
    case 'case':
    case 'subject':
    case 'index':
    case 'sought':
      return true;
    case 'callee':
      return isTested(resolver, context.call);
    case 'argument': {
      const call = language.lower(context.call);
      return call.kind === 'call' && !isReport(call) && !isClose(resolver, call) && call.node.id !== node.id;
    }
    default:
      return false;
  }
}

/** Whether a call closes something, which decides nothing for another that is handed the same code. */
function isClose(resolver: Resolver, { callee, constructs }: Call): boolean {
  return !constructs && plainCloser.test(lastNameOf(resolver, callee) ?? '');
}

/** Whether a parameter is one of a function that is told of closes: by its name, a decorator, or what it is handed to. */
export function isToldOfClose(resolver: Resolver, declaration: Extract<Declaration, { kind: 'parameter' }>): boolean {
  const { nameNode, decorators = [] } = resolver.file.language.functionFacts(declaration.function) ?? {};
  if (nameNode && toldName.test(nameNode.text)) return true;
  return (
    decorators.some((name) => /close/iu.test(name)) || handlerParameters(resolver, declaration.function) !== undefined
  );
}
