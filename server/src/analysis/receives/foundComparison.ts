import type { SyntaxNode } from '../../syntax/node';
import { spanOf } from '../values/constants';
import type { FoundComparison } from '../drafts';
import type { Resolver } from '../meaning/meaning';
import type { Comparison, ReceivedCode } from '../site';

/** A comparison with a received code at a node, as far as it is known before the file is put together. */
export function found(
  resolver: Resolver,
  node: SyntaxNode,
  operator: Comparison['operator'],
  received: ReceivedCode,
): FoundComparison {
  const { language } = resolver.file;
  const isIn = operator === 'in';
  const excludes = operator === '!==' || (isIn && language.isNegated(node));
  const reconnects = excludes
    ? leadsToReconnect(resolver, node)
    : (isIn || operator === '===') && elseReconnects(language.enclosingStatement(node), node);
  const isMissed = reconnects && !isAskedBefore(resolver, node);
  return { span: spanOf(node), operator, received, ...(isMissed && { leadsToReconnect: true }) };
}

const reconnect = /re_?connect|re_?try|\bconnect\s*\(/iu;
const looksAtClean = /wasClean|was_clean|1_?005/iu;
/** The same as a test, or as what a variable holds; a log may tell it as well. */
const asksForClean =
  /\b(?:if|elif|elsif|unless|when|while|case|cond)\b[^\n{};]{0,120}(?:wasClean|was_clean|(?<!\d)1_?005(?!\d))|[=&|?!]\s*[\w.$]{0,40}(?:wasClean|was_clean)/iu;
/** What is told in words says nothing of what is done: `fail('lost while connecting: reconnect by hand')`. */
const sentence = /(["'`])(?=[^"'`\n]{0,200}[ ])(?:(?!\1)[^\\\n]|\\.){1,400}\1/gu;
const longest = 2000;

/** Whether what a test leaves to its `else`, which asks no further, connects again. */
function elseReconnects(statement: SyntaxNode, test: SyntaxNode): boolean {
  const last = statement.lastNamedChild;
  if (!last || last.startIndex < test.endIndex || last.endIndex - statement.startIndex > longest) return false;
  const { text } = statement;
  const from = last.startIndex - statement.startIndex;
  const branch = /^else\b/u.test(last.text) ? last.text : text.slice(text.lastIndexOf('else', from), from) + last.text;
  return /^else\b\s*(?!\s|if\b)/u.test(branch) && connectsAgain(branch) && !looksAtClean.test(text);
}

/** Whether the statement that a test decides connects again, and nothing in it looks at clean closes. */
function leadsToReconnect(resolver: Resolver, node: SyntaxNode): boolean {
  const text = resolver.file.language.enclosingStatement(node).text.slice(0, longest);
  return connectsAgain(text) && !looksAtClean.test(text);
}

/** Whether the function has asked before whether the close was clean: `if (event.wasClean) return;`. */
function isAskedBefore({ file: { language } }: Resolver, node: SyntaxNode): boolean {
  const around = language.enclosingFunction(node);
  if (!around) return false;
  const before = node.startIndex - around.startIndex;
  return asksForClean.test(around.text.slice(Math.max(0, before - longest), before));
}

function connectsAgain(text: string): boolean {
  return reconnect.test(text) && reconnect.test(text.replace(sentence, ''));
}
