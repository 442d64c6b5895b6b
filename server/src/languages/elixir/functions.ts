import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { ClassFacts, FunctionFacts } from '../vocabulary';
import {
  argumentList,
  argumentsOf,
  clauseResult,
  doBlock,
  formName,
  headOf,
  isFunctionForm,
  isModule,
  operatorOf,
  resultsOf,
} from './forms';

/** `def` and its kin, and `fn`. */
export function isFunction(node: SyntaxNode): boolean {
  return node.type === 'anonymous_function' || isFunctionForm(node);
}

export function enclosingFunction(node: SyntaxNode): SyntaxNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (isFunction(at)) return at;
  return undefined;
}

export function enclosingModule(node: SyntaxNode): SyntaxNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (isModule(at)) return at;
  return undefined;
}

/** The patterns of a function's parameters; those of the first clause of a `fn`. */
export function parameterNodes(node: SyntaxNode): SyntaxNode[] {
  if (node.type === 'anonymous_function') {
    const clause = node.firstNamedChild;
    const left = clause?.type === 'stab_clause' ? field(clause, 'left') : undefined;
    const list = left && operatorOf(left) === 'when' ? field(left, 'left') : left;
    return list ? namedChildren(list) : [];
  }
  const head = headOf(node);
  return head?.type === 'call' ? argumentList(head) : [];
}

/** The shape of a `def` or `fn`; `undefined` for any other node. */
export function functionFacts(node: SyntaxNode): FunctionFacts | undefined {
  if (!isFunction(node)) return undefined;
  const anonymous = node.type === 'anonymous_function';
  return {
    node,
    nameNode: anonymous ? undefined : functionName(node),
    parameters: parameterNodes(node).map((pattern, position) => ({
      nameNode: parameterName(pattern),
      position,
      rest: false,
    })),
    body: anonymous ? node : (doBlock(node) ?? argumentsOf(node)),
    container: anonymous ? undefined : enclosingModule(node),
    returns: () => (anonymous ? namedChildren(node).flatMap(clauseResult) : resultsOf(node)),
    decorators: [],
  };
}

/** The name that a `def` gives. */
export function functionName(def: SyntaxNode): SyntaxNode | undefined {
  const head = headOf(def);
  const name = head?.type === 'call' ? field(head, 'target') : head;
  return name?.type === 'identifier' ? name : undefined;
}

/** `code`, `code \\ 1000` and `%{…} = event`. */
function parameterName(pattern: SyntaxNode): SyntaxNode | undefined {
  if (pattern.type === 'identifier') return pattern;
  const operator = operatorOf(pattern);
  if (operator !== '\\\\' && operator !== '=') return undefined;
  return [field(pattern, 'left'), field(pattern, 'right')].find((side) => side?.type === 'identifier');
}

/** The shape of a module: what it uses and which behaviours it follows stand for its bases. */
export function classFacts(node: SyntaxNode): ClassFacts | undefined {
  if (!isModule(node)) return undefined;
  const block = doBlock(node);
  return {
    node,
    nameNode: argumentList(node)[0],
    bases: block ? namedChildren(block).flatMap(baseOf) : [],
    decorators: [],
  };
}

/** `use WebSockex`, `@behaviour WebSock`. */
function baseOf(statement: SyntaxNode): SyntaxNode[] {
  if (formName(statement) === 'use') return argumentList(statement).slice(0, 1);
  const attribute = operatorOf(statement) === '@' ? field(statement, 'operand') : undefined;
  return attribute && formName(attribute) === 'behaviour' ? argumentList(attribute).slice(0, 1) : [];
}
