import type { SyntaxNode } from '../syntax/node';
import type { Resolver } from './meaning/meaning';

/** Calls that only report a value do not test it. */
const reports = /(?:^|\.)(?:log|debug|info|warn|error|trace|emit|print\w*|write\w*|push|format|stringify|String)$/iu;

/**
 * Whether a received code is tested anywhere in the function that hands it on: compared, matched, looked up, or given
 * to a call that may decide. Only then may reserved codes have been taken out, and nothing can be said against it.
 */
export function isGuarded(resolver: Resolver, codeNode: SyntaxNode): boolean {
  const { file } = resolver;
  const { language } = file;
  const expression = language.lower(codeNode);
  const name = expression.kind === 'name' || expression.kind === 'member' ? expression.name : undefined;
  if (name === undefined) return true;
  const scope = outermostFunction(resolver, codeNode);
  const text = expression.node.text.replaceAll('?.', '.');
  return file.occurrencesIn(name, scope).some((token) => {
    const whole = language.memberAccess(token) ?? token;
    if (whole.id === expression.node.id || whole.text.replaceAll('?.', '.') !== text) return false;
    return isTested(resolver, whole);
  });
}

function outermostFunction(resolver: Resolver, node: SyntaxNode): SyntaxNode {
  return resolver.file.language.enclosingFunction(node) ?? resolver.file.root;
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
    case 'argument': {
      const call = language.lower(context.call);
      return call.kind === 'call' && !reports.test(call.callee.text) && call.node.id !== node.id;
    }
    default:
      return false;
  }
}
