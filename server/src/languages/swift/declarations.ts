import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Declaration, MemberDeclaration, ScopedDeclaration } from '../vocabulary';
import {
  classKinds,
  functionKinds,
  isEnum,
  isExtension,
  labelOfParameter,
  nameOfParameter,
  parameterNodes,
  typeOfParameter,
} from './functions';
import { unwrap } from './lower';
import { patternSource, valueBehind, type PatternSource } from './patterns';
import { behindValue, within, withinClosest } from '../scopes';

const blocks: ReadonlySet<string> = new Set(['source_file', 'statements', ...functionKinds]);
const classBodies: ReadonlySet<string> = new Set(['class_body', 'enum_class_body', 'protocol_body']);
const wholeFile: ReadonlySet<string> = new Set(['source_file']);

/** What a name token introduces, and where it holds; `undefined` when it only refers to something, or names a member. */
export function declares(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const parent = nameNode.parent;
  if (!parent) return undefined;
  switch (parent.type) {
    case 'pattern':
      return inPattern(nameNode, parent);
    case 'if_statement':
    case 'guard_statement':
    case 'while_statement':
      return inCondition(nameNode, parent);
    case 'parameter':
    case 'lambda_parameter':
      return nameOfParameter(parent)?.id === nameNode.id ? parameter(nameNode, parent) : undefined;
    case 'function_declaration':
      return field(parent, 'name')?.id === nameNode.id ? functionNamed(nameNode, parent) : undefined;
    case 'class_declaration':
    case 'protocol_declaration':
      return type(nameNode, parent);
    case 'typealias_declaration': {
      const aliased = parent.lastNamedChild;
      return field(parent, 'name')?.id === nameNode.id && aliased
        ? inFile(parent, { kind: 'type', nameNode, node: parent, type: aliased })
        : undefined;
    }
    case 'type_parameter': {
      const bound = parent.lastNamedChild;
      const owner = parent.parent?.parent;
      return parent.firstNamedChild?.id === nameNode.id && owner
        ? within(owner, {
            kind: 'type',
            nameNode,
            node: parent,
            ...(bound && bound.id !== nameNode.id && { type: bound }),
          })
        : undefined;
    }
    case 'identifier':
      return imported(nameNode, parent);
    default:
      return undefined;
  }
}

function inFile(node: SyntaxNode, declaration: Declaration): ScopedDeclaration | undefined {
  const scope = closest(node, wholeFile);
  return scope && within(scope, declaration);
}

/** A method is at hand by its bare name in its class. */
function functionNamed(nameNode: SyntaxNode, node: SyntaxNode): ScopedDeclaration | undefined {
  const owner = classBodies.has(node.parent?.type ?? '') ? node.parent?.parent : undefined;
  const declaration: Declaration = { kind: 'function', nameNode, node };
  return owner ? within(owner, declaration) : withinClosest(blocks, node, declaration);
}

function type(nameNode: SyntaxNode, node: SyntaxNode): ScopedDeclaration | undefined {
  if (isExtension(node) || field(node, 'name')?.id !== nameNode.id) return undefined;
  return inFile(node, { kind: isEnum(node) ? 'enum' : 'class', nameNode, node });
}

function inPattern(nameNode: SyntaxNode, pattern: SyntaxNode): ScopedDeclaration | undefined {
  const isBound = field(pattern, 'bound_identifier')?.id === nameNode.id;
  if (!isBound && (pattern.namedChildCount !== 1 || pattern.firstChild?.id !== nameNode.id)) return undefined;
  const source = patternSource(nameNode);
  if (!source || (!isBound && !source.binds)) return undefined;
  if (source.kind === 'caught') return within(source.holder, caught(nameNode, source.holder));
  return variable(nameNode, source);
}

/** `catch let error as WebSocketError`. */
function caught(nameNode: SyntaxNode, block: SyntaxNode): Declaration {
  const error = field(block, 'error');
  const type = error?.children.some((child) => child.type === 'as') ? error.lastNamedChild : undefined;
  return { kind: 'caught', nameNode, ...(type && { type }) };
}

function variable(nameNode: SyntaxNode, source: PatternSource): ScopedDeclaration | undefined {
  const { holder, subject, path, kind } = source;
  const isProperty = kind === 'declared';
  const declared: Declaration = {
    kind: 'variable',
    nameNode,
    path,
    each: kind === 'each',
    constant: !isProperty || isLet(holder),
    topLevel: isProperty && closest(holder.parent, functionKinds) === undefined,
    ...(subject && { initialiser: subject }),
    ...(isProperty && annotationOf(holder, nameNode)),
  };
  const owner = isProperty && classBodies.has(holder.parent?.type ?? '') ? holder.parent?.parent : undefined;
  if (owner) return within(owner, declared);
  const entry = kind === 'matched' ? closest(nameNode, new Set(['switch_entry', holder.type])) : undefined;
  if (holder.type === 'guard_statement' || isProperty)
    return behindValue(withinClosest(blocks, holder, declared), declared.topLevel ? undefined : subject);
  return within(entry ?? holder, declared);
}

function isLet(property: SyntaxNode): boolean {
  const binding = namedChildren(property).find((child) => child.type === 'value_binding_pattern');
  return binding?.firstChild?.type === 'let';
}

/** The annotation that stands behind a declared name. */
function annotationOf(property: SyntaxNode, nameNode: SyntaxNode): { readonly type?: SyntaxNode } {
  const pattern = nameNode.parent;
  const next = pattern?.nextNamedSibling;
  return next?.type === 'type_annotation' && next.parent?.id === property.id ? { type: next } : {};
}

/** `if let ws = self.ws`, `guard let ws`: the short form gives the name of the outer variable anew. */
function inCondition(nameNode: SyntaxNode, statement: SyntaxNode): ScopedDeclaration | undefined {
  const before = nameNode.previousSibling;
  if (before?.type !== 'value_binding_pattern') return undefined;
  const next = nameNode.nextSibling;
  const type = next?.type === 'type_annotation' ? next : undefined;
  const equals = type ? type.nextSibling : next;
  const value = equals?.type === '=' ? equals.nextSibling : undefined;
  // Without a value the outer name keeps its meaning.
  if (!value) return undefined;
  const declared: Declaration = {
    kind: 'variable',
    nameNode,
    path: [],
    each: false,
    constant: true,
    topLevel: false,
    initialiser: value,
    ...(type && { type }),
  };
  const scoped =
    statement.type === 'guard_statement' ? withinClosest(blocks, statement, declared) : within(statement, declared);
  return behindValue(scoped, value);
}

function parameter(nameNode: SyntaxNode, node: SyntaxNode): ScopedDeclaration | undefined {
  const owner = closest(node, functionKinds);
  if (!owner) return undefined;
  const position = parameterNodes(owner).findIndex((other) => other.id === node.id);
  if (position < 0) return undefined;
  const type = typeOfParameter(node);
  const fallback = defaultOf(node);
  const label = labelOfParameter(node);
  return within(owner, {
    kind: 'parameter',
    nameNode,
    function: owner,
    position,
    path: [],
    rest: node.children.some((child) => child.type === '...'),
    ...(type && { type }),
    ...(fallback && { fallback }),
    ...(label !== undefined && { label }),
  });
}

/** The default value stands behind its parameter, in the function. */
function defaultOf(node: SyntaxNode): SyntaxNode | undefined {
  const equals = node.nextSibling;
  return equals?.type === '=' ? (equals.nextSibling ?? undefined) : undefined;
}

function imported(nameNode: SyntaxNode, path: SyntaxNode): ScopedDeclaration | undefined {
  const statement = path.parent;
  if (statement?.type !== 'import_declaration') return undefined;
  const names = namedChildren(path);
  const last = names.at(-1);
  // A type of the module's own name comes before the module.
  if (names.length === 1)
    return inFile(statement, { kind: 'import', nameNode, module: nameNode.text, exported: nameNode.text });
  if (last?.id !== nameNode.id) return undefined;
  const module = names[0]?.text ?? '';
  return inFile(statement, { kind: 'import', nameNode, module, exported: nameNode.text });
}

/** What a name token gives to a member; `undefined` when it is not the name of one. */
export function declaresMember(nameNode: SyntaxNode): MemberDeclaration | undefined {
  const parent = nameNode.parent;
  if (!parent) return undefined;
  switch (parent.type) {
    case 'navigation_suffix':
      return assignedMember(nameNode, parent);
    case 'pattern':
      return property(nameNode, parent);
    case 'enum_entry':
      return enumMember(nameNode, parent);
    case 'function_declaration':
    case 'protocol_function_declaration': {
      const container = classBodies.has(parent.parent?.type ?? '') ? parent.parent?.parent : undefined;
      return container && field(parent, 'name')?.id === nameNode.id
        ? { nameNode, value: parent, container, how: 'method', constant: true }
        : undefined;
    }
    case 'class_declaration': {
      const container = classBodies.has(parent.parent?.type ?? '') ? parent.parent?.parent : undefined;
      return container && field(parent, 'name')?.id === nameNode.id
        ? { nameNode, value: parent, container, how: 'field', constant: true }
        : undefined;
    }
    default:
      return undefined;
  }
}

function assignedMember(nameNode: SyntaxNode, suffix: SyntaxNode): MemberDeclaration | undefined {
  const access = suffix.parent;
  const target = access?.parent;
  const assignment = target?.parent;
  const object = access && field(access, 'target');
  if (target?.type !== 'directly_assignable_expression' || assignment?.type !== 'assignment' || !object)
    return undefined;
  const value = field(assignment, 'result');
  return value && { nameNode, value, container: unwrap(object), how: 'assigned', constant: false };
}

function property(nameNode: SyntaxNode, pattern: SyntaxNode): MemberDeclaration | undefined {
  const declaration = pattern.parent;
  const container = closest(nameNode, classKinds);
  const isMember =
    (declaration?.type === 'property_declaration' || declaration?.type === 'protocol_property_declaration') &&
    classBodies.has(declaration.parent?.type ?? '');
  if (!isMember || !container) return undefined;
  const computed = namedChildren(declaration).find((child) => child.type === 'computed_property');
  const value = valueBehind(declaration, pattern) ?? computed;
  return {
    nameNode,
    container,
    how: 'field',
    constant: isLet(declaration),
    ...(value && { value }),
    ...annotationOf(declaration, nameNode),
  };
}

/** `case normal = 1000, goingAway`: members without a value count on from the last one that has one. */
function enumMember(nameNode: SyntaxNode, entry: SyntaxNode): MemberDeclaration | undefined {
  const container = closest(entry, classKinds);
  if (!container || nameNode.previousSibling?.type === '(') return undefined;
  const equals = nameNode.nextSibling;
  const value = equals?.type === '=' ? equals.nextSibling : undefined;
  return { nameNode, container, how: 'enum-member', constant: true, ...(value && { value }) };
}
