import type { Call, Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { constantOf, literalValue, spanOf } from '../values/constants';
import type { Resolver } from '../meaning/meaning';
import { knownText } from '../values/repeatedTexts';
import { lastNameOf } from '../names/likeness';
import type { Reason } from '../site';

const errorName = /^(?:e|ex|err|error|exception|cause)$|err(?:or)?$|exception$/iu;

/** What can be said of the expression that is given as the reason. */
export function reasonOf(resolver: Resolver, node: SyntaxNode): Reason | undefined {
  const { language } = resolver.file;
  const expression = language.lower(node);
  if (expression.kind === 'absent') return undefined;
  const { text } = expression.node;
  if (expression.kind === 'nothing' && language.nothingAsText?.has(text) !== true) return undefined;
  // In C a zero is a pointer to nothing as well.
  if (expression.kind === 'number' && text === language.nothing) return undefined;
  const span = spanOf(node);
  const constant = constantOf(resolver, node);
  if (constant) return constant.value.kind === 'string' ? { span, text: constant.value.value } : { span };
  if (resolver.meaningOf(node)?.kind === 'received-reason') return { span, received: true };
  const isMeasured = language.conditionsAround(node).some((condition) => isMeasuredIn(condition, node));
  const source = isMeasured ? undefined : unboundedSource(resolver, expression, 0);
  const { text: fixedText, isWhole, repeats } = knownText(resolver, node);
  return {
    span,
    ...(source !== undefined && { unboundedSource: source }),
    ...(fixedText !== '' && { fixedText, ...(isWhole && { isFixed: true }), ...(repeats && { repeats: true }) }),
  };
}

/** The text of the part that nothing bounds. */
function unboundedSource(resolver: Resolver, expression: Expression, depth: number): string | undefined {
  if (depth > 6) return undefined;
  const { language } = resolver.file;
  const inner = (node: SyntaxNode) => unboundedSource(resolver, language.lower(node), depth + 1);
  switch (expression.kind) {
    case 'member':
      return language.unbounded.members.has(expression.name) && isError(resolver, expression.object)
        ? expression.node.text
        : undefined;
    case 'call': {
      const first = expression.arguments[0];
      if (language.unbounded.functions.has(expression.callee.text))
        return first && (isWrittenOut(resolver, first.node, 0) || isNumberByName(resolver, first.node))
          ? undefined
          : shownCall(expression);
      if (first && language.unbounded.errorFunctions?.has(expression.callee.text) === true)
        return isError(resolver, first.node) ? shownCall(expression) : undefined;
      const callee = language.lower(expression.callee);
      const method = callee.kind === 'member' && language.unbounded.methods.has(callee.name);
      return method && isError(resolver, callee.object) ? shownCall(expression) : undefined;
    }
    case 'string':
      return firstOf(expression.parts, (part) => inner(part) ?? (isError(resolver, part) ? part.text : undefined));
    case 'concatenation':
      return firstOf(expression.parts, (part) => inner(part) ?? (isError(resolver, part) ? part.text : undefined));
    case 'choice':
      return firstOf(expression.branches, (branch) =>
        expression.condition && isMeasuredIn(expression.condition, branch) ? undefined : inner(branch),
      );
    case 'name': {
      const declaration = resolver.file.resolve(expression.node);
      const simple =
        declaration?.kind === 'variable' && declaration.constant && declaration.path.length === 0 && !declaration.each;
      return simple && declaration.initialiser ? inner(declaration.initialiser) : undefined;
    }
    default:
      return undefined;
  }
}

/** Whether a condition asks how long a text is: `error.message.length > 100 ? 'internal error' : error.message`. */
function isMeasuredIn(condition: SyntaxNode, node: SyntaxNode): boolean {
  const { text } = condition;
  return text.includes(node.text) && /[<>]/u.test(text) && /len|size|count|bytes/iu.test(text);
}

/** Whether a value is written out to its last part, as the author saw how long it is: `{"reason": "gone"}`. */
function isWrittenOut(resolver: Resolver, node: SyntaxNode, depth: number): boolean {
  if (depth > 3) return false;
  const value = resolver.file.language.lower(node);
  if (value.kind === 'object') return value.fields.every((entry) => isWrittenOut(resolver, entry.value, depth + 1));
  if (value.kind === 'list') return value.elements.every((element) => isWrittenOut(resolver, element, depth + 1));
  // One of a list, and what a constant holds, are no longer than what is written there.
  if (value.kind === 'index') return isWrittenOut(resolver, value.object, depth + 1);
  if (value.kind === 'name') {
    const declaration = resolver.file.resolve(value.node);
    const isKept = declaration?.kind === 'variable' && declaration.constant && declaration.path.length === 0;
    return isKept && declaration.initialiser ? isWrittenOut(resolver, declaration.initialiser, depth + 1) : false;
  }
  return literalValue(value) !== undefined;
}

/** `String(code)`: what bears the name of a number is short as a text. */
function isNumberByName(resolver: Resolver, node: SyntaxNode): boolean {
  return /(?:^|_|(?<=[a-z]))(?:code|count|attempts?|length)$/iu.test(lastNameOf(resolver, node) ?? '');
}

/** A call as a message shows it: on one line, without its arguments where these are long. */
function shownCall({ node, callee }: Call): string {
  const { text } = node;
  return text.includes('\n') || text.length > 60 ? `${callee.text}(…)` : text;
}

function firstOf(nodes: readonly SyntaxNode[], find: (node: SyntaxNode) => string | undefined): string | undefined {
  for (const node of nodes) {
    const found = find(node);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether an expression is a caught error, or one by its name. */
function isError(resolver: Resolver, node: SyntaxNode): boolean {
  const expression = resolver.file.language.lower(node);
  if (expression.kind === 'member') return errorName.test(expression.name);
  if (expression.kind !== 'name') return false;
  return resolver.file.resolve(expression.node)?.kind === 'caught' || errorName.test(expression.name);
}
