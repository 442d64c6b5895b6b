import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Declaration, ScopedDeclaration, Step } from '../vocabulary';
import { classKinds, functionKinds, getterOf, isPrimaryConstructor, parameterNodes } from './functions';
import { castType, valueBehindEquals } from './unwrap';
import { within, withinClosest } from '../scopes';

const blocks: ReadonlySet<string> = new Set([
  'compilation_unit',
  'block',
  'for_statement',
  'foreach_statement',
  'using_statement',
  'switch_section',
  'catch_clause',
  ...functionKinds,
  ...classKinds,
]);

/** What a name token introduces, and where it holds; `undefined` when it only refers to something. */
export function declares(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const parent = nameNode.parent;
  if (!parent) return undefined;
  if (nameNode.type === 'implicit_parameter') return parameter(nameNode, nameNode);
  const isNamed = field(parent, 'name')?.id === nameNode.id;
  switch (parent.type) {
    case 'variable_declarator':
      return isNamed ? variable(nameNode, parent) : undefined;
    case 'tuple_pattern':
      return tuplePart(nameNode, parent);
    case 'declaration_expression':
    case 'declaration_pattern':
    case 'recursive_pattern':
      return isNamed ? patternVariable(nameNode, parent) : undefined;
    case 'foreach_statement':
      return field(parent, 'left')?.id === nameNode.id ? loopVariable(nameNode, parent) : undefined;
    case 'parameter':
      return isNamed ? parameter(nameNode, parent) : undefined;
    case 'catch_declaration': {
      const clause = closest(parent, new Set(['catch_clause']));
      const type = field(parent, 'type');
      return isNamed && clause ? within(clause, { kind: 'caught', nameNode, ...(type && { type }) }) : undefined;
    }
    case 'property_declaration':
    case 'event_declaration':
      return isNamed ? property(nameNode, parent) : undefined;
    case 'method_declaration':
    case 'local_function_statement':
      return isNamed ? withinClosest(blocks, parent, { kind: 'function', nameNode, node: parent }) : undefined;
    case 'enum_declaration':
      return isNamed ? everywhere(parent, { kind: 'enum', nameNode, node: parent }) : undefined;
    case 'using_directive':
      return isNamed ? alias(nameNode, parent) : undefined;
    default:
      return isNamed && classKinds.has(parent.type)
        ? everywhere(parent, { kind: 'class', nameNode, node: parent })
        : undefined;
  }
}

/** A type holds in the class around it, else in the whole file: namespaces do not hide it. */
function everywhere(node: SyntaxNode, declaration: Declaration): ScopedDeclaration | undefined {
  const scope = closest(node.parent, new Set([...classKinds, 'compilation_unit']));
  return scope && within(scope, declaration);
}

function variable(nameNode: SyntaxNode, declarator: SyntaxNode): ScopedDeclaration | undefined {
  const declaration = declarator.parent;
  const holder = declaration?.parent;
  if (!declaration || !holder) return undefined;
  const initialiser = valueBehindEquals(declarator);
  const isMember = holder.type === 'field_declaration' || holder.type === 'event_field_declaration';
  return withinClosest(blocks, isMember ? holder : declarator, {
    kind: 'variable',
    nameNode,
    path: [],
    each: false,
    constant: isConstant(holder),
    topLevel: isMember || holder.parent?.type === 'global_statement',
    ...(initialiser && { initialiser }),
    ...typeOf(declaration, initialiser),
  });
}

/** `const` and `readonly`; a field of another kind may change. */
export function isConstant(declaration: SyntaxNode): boolean {
  return declaration.children.some(
    (child) => child.type === 'modifier' && (child.text === 'const' || child.text === 'readonly'),
  );
}

/** The type that a declaration states; for `var`, the type that the value is cast to. */
export function typeOf(declaration: SyntaxNode, value?: SyntaxNode): { readonly type?: SyntaxNode } {
  const type = field(declaration, 'type');
  if (type && type.type !== 'implicit_type') return { type };
  const cast = value && castType(value);
  return cast ? { type: cast } : {};
}

/** `var (code, reason) = …`. */
function tuplePart(nameNode: SyntaxNode, pattern: SyntaxNode): ScopedDeclaration | undefined {
  const declarator = pattern.parent;
  // `foreach (var (code, reason) in farewells)`
  const each = declarator?.type === 'foreach_statement' && field(declarator, 'left')?.id === pattern.id;
  if (!declarator || (!each && declarator.type !== 'variable_declarator')) return undefined;
  const position = namedChildren(pattern).findIndex((child) => child.id === nameNode.id);
  const initialiser = each ? field(declarator, 'right') : valueBehindEquals(declarator);
  const path: Step[] = [{ index: position }];
  const declaration: Declaration = {
    kind: 'variable',
    nameNode,
    path,
    each,
    constant: each,
    topLevel: false,
    ...(initialiser && { initialiser }),
  };
  return each ? within(declarator, declaration) : withinClosest(blocks, declarator, declaration);
}

/** `out var code`, `x is WebSocket socket`, `case { } status when …`. */
function patternVariable(nameNode: SyntaxNode, holder: SyntaxNode): ScopedDeclaration | undefined {
  const arm = holder.parent && arms.has(holder.parent.type) ? holder.parent : undefined;
  const test = holder.parent?.type === 'is_pattern_expression' ? holder.parent : undefined;
  const initialiser = test ? field(test, 'expression') : arm && subjectOf(arm);
  const declaration: Declaration = {
    kind: 'variable',
    nameNode,
    path: [],
    each: false,
    constant: false,
    topLevel: false,
    ...(initialiser && { initialiser }),
    ...typeOf(holder),
  };
  return arm ? within(arm, declaration) : withinClosest(blocks, holder, declaration);
}

const arms: ReadonlySet<string> = new Set(['switch_expression_arm', 'switch_section']);

/** What a `switch` looks at that has this arm. */
function subjectOf(arm: SyntaxNode): SyntaxNode | undefined {
  const statement = arm.type === 'switch_section' ? arm.parent?.parent : arm.parent;
  return statement ? (field(statement, 'value') ?? statement.firstNamedChild ?? undefined) : undefined;
}

function loopVariable(nameNode: SyntaxNode, loop: SyntaxNode): ScopedDeclaration {
  const initialiser = field(loop, 'right');
  return within(loop, {
    kind: 'variable',
    nameNode,
    path: [],
    each: true,
    constant: true,
    topLevel: false,
    ...(initialiser && { initialiser }),
    ...typeOf(loop),
  });
}

function parameter(nameNode: SyntaxNode, holder: SyntaxNode): ScopedDeclaration | undefined {
  const owner = closest(holder, new Set([...functionKinds, ...classKinds, 'indexer_declaration']));
  if (!owner) return undefined;
  const type = typeOf(holder);
  const fallback = valueBehindEquals(holder);
  const list = holder.parent;
  if (list && isPrimaryConstructor(list))
    return within(owner, {
      kind: 'parameter',
      nameNode,
      function: list,
      position: namedChildren(list)
        .filter(({ type: kind }) => kind === 'parameter')
        .findIndex(({ id }) => id === holder.id),
      path: [],
      rest: false,
      ...type,
      ...(fallback && { fallback }),
    });
  if (!functionKinds.has(owner.type))
    return within(owner, {
      kind: 'variable',
      nameNode,
      path: [],
      each: false,
      constant: false,
      topLevel: true,
      ...type,
    });
  const position = parameterNodes(owner).findIndex((child) => child.id === holder.id);
  if (position < 0) return undefined;
  return within(owner, {
    kind: 'parameter',
    nameNode,
    function: owner,
    position,
    path: [],
    rest: holder.children.some((part) => part.type === 'params'),
    ...type,
    ...(fallback && { fallback }),
  });
}

/** A property is read like a variable of its class. */
function property(nameNode: SyntaxNode, node: SyntaxNode): ScopedDeclaration | undefined {
  const initialiser = field(node, 'value') ?? getterOf(node);
  return withinClosest(blocks, node, {
    kind: 'variable',
    nameNode,
    path: [],
    each: false,
    constant: initialiser?.type === 'arrow_expression_clause',
    topLevel: true,
    ...(initialiser && { initialiser }),
    ...typeOf(node),
  });
}

/** `using Status = System.Net.WebSockets.WebSocketCloseStatus;`. */
function alias(nameNode: SyntaxNode, directive: SyntaxNode): ScopedDeclaration | undefined {
  const target = namedChildren(directive).find((child) => child.id !== nameNode.id);
  const text = target?.text.replace(/^global\s*::/u, '').replace(/\s/gu, '') ?? '';
  const dot = text.lastIndexOf('.');
  return dot < 0
    ? undefined
    : withinClosest(blocks, directive, {
        kind: 'import',
        nameNode,
        module: text.slice(0, dot),
        exported: text.slice(dot + 1),
      });
}
