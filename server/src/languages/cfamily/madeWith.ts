import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import { declaredName, functionKinds } from './functions';

/** What a variable is made with by its declaration: `Type name(a, b);`, `Type name{a, b};`. */
export type MadeVariable = {
  readonly nameNode: SyntaxNode;
  readonly type: SyntaxNode;
  readonly arguments: readonly SyntaxNode[];
};

const namedTypes: ReadonlySet<string> = new Set(['type_identifier', 'qualified_identifier']);

/**
 * The variable that a list in parentheses or braces makes, by a constructor of its type; `undefined` for any other list,
 * for those of a container's elements, and for one that may be an array's.
 */
export function madeWith(list: SyntaxNode): MadeVariable | undefined {
  const declarator = list.parent;
  const declaration = declarator?.parent;
  if (!declarator || declaration?.type !== 'declaration') return undefined;
  const type = field(declaration, 'type');
  const nameNode = field(declarator, 'declarator');
  if (!type || !namedTypes.has(type.type) || nameNode?.type !== 'identifier') return undefined;
  if (list.type === 'parameter_list') {
    const types = closest(declaration, functionKinds) ? typesAlone(list) : [];
    return types.length > 0 ? { nameNode, type, arguments: types } : undefined;
  }
  if (declarator.type !== 'init_declarator' || declarator.children.some((child) => child.type === '='))
    return undefined;
  if (list.type === 'initializer_list' && type.text.includes('<')) return undefined;
  const args = namedChildren(list);
  if (args.some((arg) => arg.type === 'initializer_pair')) return undefined;
  return { nameNode, type, arguments: args };
}

/** Inside a function `Type name(code, reason);` makes a variable, though it reads like the parameters of a function. */
function typesAlone(list: SyntaxNode): readonly SyntaxNode[] {
  const parameters = namedChildren(list);
  const types = parameters.flatMap((parameter) => {
    const isType = parameter.type === 'parameter_declaration' && parameter.namedChildCount === 1;
    const type = isType ? field(parameter, 'type') : undefined;
    return type && namedTypes.has(type.type) ? [type] : [];
  });
  return types.length === parameters.length ? types : [];
}

/** The list that a variable's declarator is made with, read as a declarator of a function or not. */
export function listOf(declarator: SyntaxNode): SyntaxNode | undefined {
  return declarator.type === 'function_declarator' && declaredName(declarator)?.type === 'identifier'
    ? field(declarator, 'parameters')
    : field(declarator, 'value');
}
