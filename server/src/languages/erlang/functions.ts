import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { ClassFacts, FunctionFacts } from '../vocabulary';
import { argumentNodes, isFunction, macroArguments, moduleAround, valueOf } from './syntax';

export function enclosingFunction(node: SyntaxNode): SyntaxNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (isFunction(at)) return at;
  return undefined;
}

/** The clauses of a function: one of a named function, each of a `fun`. */
function clausesIn(node: SyntaxNode): SyntaxNode[] {
  return namedChildren(node).filter((child) => child.type === 'function_clause' || child.type === 'fun_clause');
}

/** The patterns of a function's parameters; those of the first clause of a `fun`. */
export function parameterNodes(node: SyntaxNode): SyntaxNode[] {
  const names = macroArguments(node);
  if (names) return namedChildren(names);
  const [clause] = clausesIn(node);
  return clause ? argumentNodes(clause) : [];
}

/** The shape of a function; `undefined` for any other node. */
export function functionFacts(node: SyntaxNode): FunctionFacts | undefined {
  if (!isFunction(node)) return undefined;
  return {
    node,
    nameNode: functionName(node),
    parameters: parameterNodes(node).map((pattern, position) => ({
      nameNode: parameterName(pattern),
      position,
      rest: false,
    })),
    body: node,
    container: node.type === 'fun_decl' ? moduleAround(node) : undefined,
    returns: () => {
      const replacement = field(node, 'replacement');
      return replacement ? [replacement] : clausesIn(node).flatMap(valueOf);
    },
    decorators: [],
  };
}

/** The name that a function or macro is called by; `undefined` for a `fun`. */
export function functionName(node: SyntaxNode): SyntaxNode | undefined {
  const head = node.type === 'pp_define' ? field(node, 'lhs') : clausesIn(node)[0];
  return head && field(head, 'name');
}

/** `Code` and `#state{} = State`. */
function parameterName(pattern: SyntaxNode): SyntaxNode | undefined {
  if (pattern.type === 'var') return pattern;
  if (pattern.type !== 'match_expr') return undefined;
  return [field(pattern, 'lhs'), field(pattern, 'rhs')].find((side) => side?.type === 'var');
}

const ofModule: ReadonlySet<string> = new Set(['behaviour_attribute', 'module_attribute']);

/** The shape of the file's module: the behaviours that it follows stand for its bases. */
export function classFacts(node: SyntaxNode): ClassFacts | undefined {
  if (node.type !== 'source_file') return undefined;
  const attributes = node.childrenOfType(ofModule);
  const behaviours = attributes.filter(({ type }) => type === 'behaviour_attribute');
  const own = attributes.find(({ type }) => type === 'module_attribute');
  return {
    node,
    nameNode: own && field(own, 'name'),
    bases: behaviours.flatMap((attribute) => field(attribute, 'name') ?? []),
    decorators: [],
  };
}
