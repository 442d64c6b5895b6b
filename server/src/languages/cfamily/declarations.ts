import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Declaration, ScopedDeclaration, Step } from '../vocabulary';
import {
  classKinds,
  functionDeclarator,
  functionKinds,
  innerDeclarator,
  nameOfClass,
  parameterNodes,
} from './functions';
import { lastName, wholePath } from './paths';
import { listOf, madeWith } from './madeWith';
import { castType } from './unwrap';

const blocks: ReadonlySet<string> = new Set([
  'translation_unit',
  'compound_statement',
  'for_statement',
  'for_range_loop',
  'if_statement',
  'while_statement',
  'switch_statement',
  'catch_clause',
  ...functionKinds,
  ...classKinds,
]);

const wholeFile: ReadonlySet<string> = new Set(['translation_unit']);
const classOrFile: ReadonlySet<string> = new Set(['translation_unit', ...classKinds]);

/** What a name token introduces, and where it holds; `undefined` when it only refers to something. */
export function declares(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const { outer, path, isFunction } = outOfDeclarators(nameNode);
  const parent = outer.parent;
  if (!parent) return undefined;
  const isNamed = field(parent, 'name')?.id === nameNode.id;
  switch (parent.type) {
    case 'declaration':
    case 'field_declaration':
      return isDeclarator(parent, outer) ? variable(nameNode, parent, outer, path, isFunction) : undefined;
    case 'struct_declaration':
      return parent.parent?.type === 'instance_variable' ? variable(nameNode, parent, outer, path, false) : undefined;
    case 'for_range_loop':
      return field(parent, 'declarator')?.id === outer.id ? loopVariable(nameNode, parent, path) : undefined;
    case 'for_statement':
      return outer.id !== nameNode.id && !field(parent, 'condition') ? loopVariable(nameNode, parent, path) : undefined;
    case 'parameter_declaration':
    case 'optional_parameter_declaration':
      return field(parent, 'declarator')?.id === outer.id ? parameter(nameNode, parent) : undefined;
    case 'method_parameter':
      return parent.lastNamedChild?.id === nameNode.id ? parameter(nameNode, parent) : undefined;
    case 'function_definition':
      return field(parent, 'declarator')?.id === outer.id
        ? within(parent, classOrFile, { kind: 'function', nameNode, node: parent })
        : undefined;
    case 'type_definition':
      return field(parent, 'declarator')?.id === outer.id ? typedef(nameNode, parent) : undefined;
    case 'alias_declaration': {
      const type = field(parent, 'type');
      return isNamed
        ? within(parent, blocks, { kind: 'type', nameNode, node: parent, ...(type && { type }) })
        : undefined;
    }
    case 'enum_specifier':
      return isNamed && field(parent, 'body')
        ? within(parent, classOrFile, { kind: 'enum', nameNode, node: parent })
        : undefined;
    case 'enumerator':
      return isNamed ? enumerator(nameNode, parent) : undefined;
    case 'namespace_alias_definition':
    case 'preproc_def':
      return isNamed ? named(nameNode, parent) : undefined;
    case 'using_declaration':
      return using(nameNode, parent);
    default:
      return classKinds.has(parent.type) && nameOfClass(parent)?.id === nameNode.id && hasBody(parent)
        ? within(parent, classOrFile, { kind: 'class', nameNode, node: parent })
        : undefined;
  }
}

function hasBody(node: SyntaxNode): boolean {
  return field(node, 'body') !== undefined || node.type.startsWith('class_i');
}

/** A declaration that holds in the nearest scope of these kinds. */
function within(
  node: SyntaxNode,
  scopes: ReadonlySet<string>,
  declaration: Declaration,
): ScopedDeclaration | undefined {
  const scope = closest(node.parent, scopes);
  return scope && { declaration, start: scope.startIndex, end: scope.endIndex };
}

/** Climbs from a name out of the declarators around it. */
export function outOfDeclarators(nameNode: SyntaxNode): {
  readonly outer: SyntaxNode;
  readonly path: readonly Step[];
  readonly isFunction: boolean;
} {
  const path: Step[] = [];
  let isFunction = false;
  let outer = nameNode.parent?.type === 'qualified_identifier' ? wholePath(nameNode) : nameNode;
  if (outer.id !== nameNode.id && lastName(outer).id !== nameNode.id) outer = nameNode;
  for (let parent = outer.parent; parent; parent = outer.parent) {
    if (parent.type === 'structured_binding_declarator')
      path.unshift({ index: namedChildren(parent).findIndex((child) => child.id === nameNode.id) });
    else if (innerDeclarator(parent)?.id !== outer.id) break;
    if (parent.type === 'function_declarator') isFunction = true;
    outer = parent;
  }
  return { outer, path, isFunction };
}

/** Declarations can name several things, and hold types and values beside them. */
function isDeclarator(declaration: SyntaxNode, node: SyntaxNode): boolean {
  if (node.type === 'init_declarator' || /_declarator$/u.test(node.type)) return true;
  return (
    field(declaration, 'type')?.id !== node.id &&
    field(declaration, 'value')?.id !== node.id &&
    field(declaration, 'default_value')?.id !== node.id &&
    (node.type === 'identifier' || node.type === 'field_identifier')
  );
}

function variable(
  nameNode: SyntaxNode,
  declaration: SyntaxNode,
  declarator: SyntaxNode,
  path: readonly Step[],
  isFunction: boolean,
): ScopedDeclaration | undefined {
  const isMember = declaration.type !== 'declaration';
  const isLocal = !isMember && closest(declaration, functionKinds) !== undefined;
  // Inside a function `Type name(argument);` makes a variable; elsewhere it announces a function.
  if (isFunction && !isLocal && !isPointerToFunction(declarator)) return undefined;
  const value =
    (isMember ? undefined : listOf(declarator)) ??
    field(declarator, 'value') ??
    field(declaration, isMember ? 'default_value' : 'value');
  const initialiser = value && initialValue(value);
  return within(declaration, blocks, {
    kind: 'variable',
    nameNode,
    path,
    each: false,
    constant: isConstant(declaration),
    topLevel: !isLocal,
    ...(initialiser && { initialiser }),
    ...typeOf(declaration, value),
  });
}

function isPointerToFunction(declarator: SyntaxNode): boolean {
  const inner = functionDeclarator(declarator) ?? declarator;
  return field(inner, 'declarator')?.type === 'parenthesized_declarator';
}

/** The value that a variable is made with; of several in parentheses their list, which stands for the constructor's call. */
function initialValue(value: SyntaxNode): SyntaxNode | undefined {
  if (value.type !== 'argument_list' && value.type !== 'parameter_list') return value;
  const [only, ...others] = madeWith(value)?.arguments ?? (value.type === 'argument_list' ? namedChildren(value) : []);
  return only && others.length > 0 ? value : only;
}

export function isConstant(declaration: SyntaxNode): boolean {
  return declaration.children.some(
    (child) => child.type === 'type_qualifier' && /^const(?:expr|init)?$/u.test(child.text),
  );
}

/** The type that a declaration states; for `auto`, the type that the value is cast to. */
export function typeOf(declaration: SyntaxNode, value?: SyntaxNode): { readonly type?: SyntaxNode } {
  const stated = field(declaration, 'type') ?? namedChildren(declaration).find((child) => /type/u.test(child.type));
  if (stated && stated.type !== 'placeholder_type_specifier') return { type: stated };
  const cast = value && castType(value);
  return cast ? { type: cast } : {};
}

function loopVariable(nameNode: SyntaxNode, loop: SyntaxNode, path: readonly Step[]): ScopedDeclaration {
  // `for (Type *name in list)` of Objective-C has no field for the list.
  const initialiser =
    field(loop, 'right') ??
    namedChildren(loop).find((child) => child.startIndex > nameNode.endIndex && child.type !== 'compound_statement');
  return {
    declaration: {
      kind: 'variable',
      nameNode,
      path,
      each: true,
      constant: true,
      topLevel: false,
      ...(initialiser && { initialiser }),
      ...typeOf(loop),
    },
    start: loop.startIndex,
    end: loop.endIndex,
  };
}

function parameter(nameNode: SyntaxNode, holder: SyntaxNode): ScopedDeclaration | undefined {
  const clause = holder.parent?.parent;
  if (clause?.type === 'catch_clause')
    return within(holder, new Set(['catch_clause']), { kind: 'caught', nameNode, ...typeOf(holder) });
  const owner = closest(holder, functionKinds);
  const position = owner ? parameterNodes(owner).findIndex((child) => child.id === holder.id) : -1;
  if (!owner || position < 0) return undefined;
  const fallback = field(holder, 'default_value');
  const declaration: Declaration = {
    kind: 'parameter',
    nameNode,
    function: owner,
    position,
    path: [],
    rest: false,
    ...(holder.type === 'method_parameter' ? methodType(holder) : typeOf(holder)),
    ...(fallback && { fallback }),
  };
  return { declaration, start: owner.startIndex, end: owner.endIndex };
}

/** The type in the parentheses before a parameter of a method: `(SRWebSocket *)socket`. */
function methodType(parameterNode: SyntaxNode): { readonly type?: SyntaxNode } {
  const name = parameterNode.firstNamedChild?.firstNamedChild;
  const type = name && namedChildren(name).find((child) => child.type === 'type_identifier');
  return type ? { type } : {};
}

/** `typedef enum { … } name;`, `typedef struct { … } name;`, or another name for a type. */
function typedef(nameNode: SyntaxNode, node: SyntaxNode): ScopedDeclaration | undefined {
  const type = field(node, 'type');
  if (type?.type === 'enum_specifier' && field(type, 'body'))
    return within(node, blocks, { kind: 'enum', nameNode, node: type });
  if (type && classKinds.has(type.type) && field(type, 'body'))
    return within(node, blocks, { kind: 'class', nameNode, node: type });
  return within(node, blocks, { kind: 'type', nameNode, node, ...(type && { type }) });
}

/** Members of a plain `enum` are names of the scope around it; those of an `enum class` are not. */
function enumerator(nameNode: SyntaxNode, node: SyntaxNode): ScopedDeclaration | undefined {
  const owner = node.parent?.parent;
  if (!owner || owner.children.some((child) => child.type === 'class' || child.type === 'struct')) return undefined;
  const initialiser = field(node, 'value');
  return within(owner, classOrFile, constant(nameNode, initialiser));
}

function constant(nameNode: SyntaxNode, initialiser: SyntaxNode | undefined): Declaration {
  return {
    kind: 'variable',
    nameNode,
    path: [],
    each: false,
    constant: true,
    topLevel: true,
    ...(initialiser && { initialiser }),
  };
}

/** `namespace websocket = boost::beast::websocket;`, `#define CODE 1000`. */
function named(nameNode: SyntaxNode, node: SyntaxNode): ScopedDeclaration | undefined {
  const value = field(node, 'value') ?? namedChildren(node).find((child) => child.id !== nameNode.id);
  return within(node, node.type === 'preproc_def' ? wholeFile : blocks, constant(nameNode, value));
}

/** `using websocketpp::connection_hdl;`. */
function using(nameNode: SyntaxNode, node: SyntaxNode): ScopedDeclaration | undefined {
  const path = namedChildren(node)[0];
  if (path?.type !== 'qualified_identifier' || lastName(path).id !== nameNode.id) return undefined;
  if (node.children.some((child) => child.type === 'namespace')) return undefined;
  const text = path.text.replace(/\s/gu, '');
  const module = text.slice(0, text.lastIndexOf('::')).replace(/^::/u, '');
  return within(node, blocks, { kind: 'import', nameNode, module, exported: nameNode.text });
}
