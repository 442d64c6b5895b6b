import { closest, field, type SyntaxNode } from '../../syntax/node';
import type { MemberDeclaration, ScopedDeclaration } from '../vocabulary';
import { numberOfConstant } from './context';
import { enclosingClass, functionKinds, isClassLike, parametersOf, typeOf } from './functions';
import { unwrap } from './lower';
import { within, withinClosest } from '../scopes';

const blocks: ReadonlySet<string> = new Set([
  'program',
  'block',
  'constructor_body',
  'for_statement',
  'enhanced_for_statement',
  'try_with_resources_statement',
  'switch_block_statement_group',
  'class_body',
  'lambda_expression',
]);

/** What a name token introduces, and where it holds; `undefined` when it only refers to something. */
export function declares(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const parent = nameNode.parent;
  if (!parent) return undefined;
  const isName = field(parent, 'name')?.id === nameNode.id;
  switch (parent.type) {
    case 'variable_declarator':
      return isName ? variable(nameNode, parent) : undefined;
    case 'formal_parameter':
    case 'inferred_parameters':
    case 'lambda_expression':
      return parameter(nameNode);
    case 'catch_formal_parameter': {
      const type = parent.firstNamedChild?.type === 'catch_type' ? parent.firstNamedChild : parent.namedChildren[1];
      const clause = parent.parent;
      return isName && clause
        ? within(clause, { kind: 'caught', nameNode, ...(type?.type === 'catch_type' && { type }) })
        : undefined;
    }
    case 'enhanced_for_statement':
      return isName ? simple(nameNode, parent, parent, true) : undefined;
    case 'resource':
      return isName ? simple(nameNode, parent, closest(parent, blocks), false) : undefined;
    case 'instanceof_expression':
      return isName ? tested(nameNode, parent) : undefined;
    case 'method_declaration':
      return isName ? method(nameNode, parent) : undefined;
    case 'class_declaration':
    case 'interface_declaration':
    case 'record_declaration':
      return isName ? withinClosest(blocks, parent, { kind: 'class', nameNode, node: parent }) : undefined;
    case 'enum_declaration':
      return isName ? withinClosest(blocks, parent, { kind: 'enum', nameNode, node: parent }) : undefined;
    case 'type_parameter':
      return typeParameter(nameNode, parent);
    case 'scoped_identifier':
      return isName ? imported(nameNode, parent) : undefined;
    default:
      return undefined;
  }
}

/** A local variable, or a field: that one holds in the whole body of its class. */
function variable(nameNode: SyntaxNode, declarator: SyntaxNode): ScopedDeclaration | undefined {
  const declaration = declarator.parent;
  if (!declaration) return undefined;
  if (declaration.type === 'spread_parameter') return parameter(nameNode);
  const isField = declaration.type === 'field_declaration' || declaration.type === 'constant_declaration';
  const scope = isField ? declaration.parent : closest(declaration.parent, blocks);
  const initialiser = field(declarator, 'value');
  const type = typeOf(declaration);
  if (!scope) return undefined;
  return within(scope, {
    kind: 'variable',
    nameNode,
    path: [],
    each: false,
    constant: isFinal(declaration),
    topLevel: isField,
    ...(initialiser && { initialiser }),
    ...(type && { type }),
  });
}

/** Fields of interfaces are final without saying so. */
function isFinal(declaration: SyntaxNode): boolean {
  if (declaration.type === 'constant_declaration') return true;
  const modifiers = declaration.namedChildren.find((child) => child.type === 'modifiers');
  return modifiers !== undefined && /\bfinal\b/u.test(modifiers.text);
}

/** The variable of a loop or of `try (…)`. */
function simple(
  nameNode: SyntaxNode,
  holder: SyntaxNode,
  scope: SyntaxNode | undefined,
  each: boolean,
): ScopedDeclaration | undefined {
  const initialiser = field(holder, 'value');
  const type = typeOf(holder);
  return (
    scope &&
    within(scope, {
      kind: 'variable',
      nameNode,
      path: [],
      each,
      constant: true,
      topLevel: false,
      ...(initialiser && { initialiser }),
      ...(type && { type }),
    })
  );
}

/** `frame instanceof CloseFrame close`: the name holds where the test has, which the enclosing method bounds. */
function tested(nameNode: SyntaxNode, test: SyntaxNode): ScopedDeclaration | undefined {
  const scope = closest(test.parent, new Set([...blocks, 'if_statement']));
  const type = field(test, 'right');
  const block = scope && (closest(scope.parent, blocks) ?? scope);
  return (
    block &&
    within(block, {
      kind: 'variable',
      nameNode,
      path: [],
      each: false,
      constant: true,
      topLevel: false,
      ...(type && { type }),
    })
  );
}

function parameter(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const owner = closest(nameNode.parent, functionKinds);
  if (!owner) return undefined;
  const all = parametersOf(owner);
  const position = all.findIndex((each) => each.nameNode?.id === nameNode.id);
  const found = all[position];
  if (!found) return undefined;
  const { type, rest } = found;
  return within(owner, {
    kind: 'parameter',
    nameNode,
    function: owner,
    position,
    path: [],
    rest,
    ...(type && { type }),
  });
}

/** A method is at hand by its bare name in its class; fields of the same name stand nearer. */
function method(nameNode: SyntaxNode, node: SyntaxNode): ScopedDeclaration | undefined {
  const owner = enclosingClass(node);
  return owner && within(owner, { kind: 'function', nameNode, node });
}

function typeParameter(nameNode: SyntaxNode, node: SyntaxNode): ScopedDeclaration | undefined {
  const owner = node.parent?.parent;
  const bound = node.namedChildren.find((child) => child.type === 'type_bound');
  if (!owner || node.firstNamedChild?.id !== nameNode.id) return undefined;
  return within(owner, { kind: 'type', nameNode, node, ...(bound && { type: bound }) });
}

function imported(nameNode: SyntaxNode, path: SyntaxNode): ScopedDeclaration | undefined {
  const statement = path.parent;
  const scope = field(path, 'scope');
  if (statement?.type !== 'import_declaration' || !scope) return undefined;
  if (statement.namedChildren.some((child) => child.type === 'asterisk')) return undefined;
  return withinClosest(blocks, statement, { kind: 'import', nameNode, module: scope.text, exported: nameNode.text });
}

/** What a name token gives to a member; `undefined` when it is not the name of one. */
export function declaresMember(nameNode: SyntaxNode): MemberDeclaration | undefined {
  const parent = nameNode.parent;
  if (!parent) return undefined;
  const isName = field(parent, 'name')?.id === nameNode.id;
  switch (parent.type) {
    case 'field_access':
      return assigned(nameNode, parent);
    case 'variable_declarator':
      return isName ? declaredField(nameNode, parent) : undefined;
    case 'method_declaration': {
      const container = enclosingClass(parent);
      return isName && container ? { nameNode, value: parent, container, how: 'method', constant: true } : undefined;
    }
    case 'enum_constant': {
      const container = parent.parent?.parent;
      const value = numberOfConstant(parent);
      return isName && container
        ? { nameNode, container, how: 'enum-member', constant: true, ...(value && { value }) }
        : undefined;
    }
    case 'formal_parameter': {
      const container = parent.parent?.parent;
      const type = field(parent, 'type');
      return isName && container?.type === 'record_declaration'
        ? { nameNode, container, how: 'parameter-property', constant: false, ...(type && { type }) }
        : undefined;
    }
    default:
      return undefined;
  }
}

function assigned(nameNode: SyntaxNode, access: SyntaxNode): MemberDeclaration | undefined {
  const assignment = access.parent;
  const object = field(access, 'object');
  if (assignment?.type !== 'assignment_expression' || !object) return undefined;
  if (field(access, 'field')?.id !== nameNode.id || field(assignment, 'left')?.id !== access.id) return undefined;
  const value = field(assignment, 'right');
  return value && { nameNode, value, container: unwrap(object), how: 'assigned', constant: false };
}

function declaredField(nameNode: SyntaxNode, declarator: SyntaxNode): MemberDeclaration | undefined {
  const declaration = declarator.parent;
  const container = enclosingClass(declarator);
  if (!container || !declaration || !isClassLike(container)) return undefined;
  if (declaration.type !== 'field_declaration' && declaration.type !== 'constant_declaration') return undefined;
  const value = field(declarator, 'value');
  const type = typeOf(declaration);
  return {
    nameNode,
    container,
    how: 'field',
    constant: isFinal(declaration),
    ...(value && { value }),
    ...(type && { type }),
  };
}
