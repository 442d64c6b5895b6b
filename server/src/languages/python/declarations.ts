import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { MemberDeclaration, ScopedDeclaration, Step } from '../vocabulary';
import { classAround } from './context';
import { functionKinds, isConstants, listedParameters, methodOwner } from './functions';
import { declaresImport } from './imports';
import { contentOf, lower, unwrap } from './lower';
import { boundInCase } from './patterns';
import { scopeOf, within } from './scopes';
import { given, type Given } from '../targets';

const patterns: ReadonlySet<string> = new Set([
  'pattern_list',
  'tuple_pattern',
  'list_pattern',
  'list_splat_pattern',
  'tuple',
  'list',
]);

/** What a name token introduces, and where it holds; `undefined` when it only refers to something. */
export function declares(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const { outer, path } = outOfPattern(nameNode);
  const parent = outer.parent;
  if (!parent) return undefined;
  const isNamed = (name: string) => field(parent, name)?.id === outer.id;
  switch (parent.type) {
    case 'assignment':
      return isNamed('left') ? assigned(nameNode, parent, path) : undefined;
    case 'named_expression':
      return isNamed('name') ? variable(nameNode, parent, field(parent, 'value'), path) : undefined;
    case 'as_pattern_target':
      return aliased(nameNode, parent, path);
    case 'for_statement':
    case 'for_in_clause':
      return isNamed('left') ? loopVariable(nameNode, parent, path) : undefined;
    case 'parameters':
    case 'lambda_parameters':
      return path.length === 0 ? parameter(nameNode, outer) : undefined;
    case 'typed_parameter':
      return outer.id === parent.firstNamedChild?.id ? parameter(nameNode, parent) : undefined;
    case 'default_parameter':
    case 'typed_default_parameter':
      return isNamed('name') ? parameter(nameNode, parent) : undefined;
    case 'list_splat_pattern':
    case 'dictionary_splat_pattern':
      return parameter(nameNode, parent);
    case 'function_definition':
      return isNamed('name') && !methodOwner(parent)
        ? within(scopeOf(parent, nameNode.text), { kind: 'function', nameNode, node: parent })
        : undefined;
    case 'class_definition':
      return isNamed('name')
        ? within(scopeOf(parent, nameNode.text), {
            kind: isConstants(parent) ? 'enum' : 'class',
            nameNode,
            node: parent,
          })
        : undefined;
    default:
      return matchedName(nameNode) ?? declaresImport(nameNode);
  }
}

/** `case code if code >= 4000:`, `case ConnectionClosed(code=code):` */
function matchedName(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const place = boundInCase(nameNode);
  return place && variable(nameNode, place.clause, place.subject, place.path, undefined, false, place.clause);
}

/** Climbs from a name out of the patterns around it, noting the way in. */
function outOfPattern(nameNode: SyntaxNode): { readonly outer: SyntaxNode; readonly path: readonly Step[] } {
  const path: Step[] = [];
  let outer = nameNode;
  for (let parent = outer.parent; parent && patterns.has(parent.type); parent = outer.parent) {
    if (parent.type === 'list_splat_pattern') {
      if (!parent.parent || !patterns.has(parent.parent.type)) break;
      path.unshift({ rest: true });
    } else {
      const inner = outer;
      path.unshift({ index: namedChildren(parent).findIndex((child) => child.id === inner.id) });
    }
    outer = parent;
  }
  return { outer, path };
}

/** An assignment outside a class body; those inside declare members. */
function assigned(nameNode: SyntaxNode, assignment: SyntaxNode, path: readonly Step[]): ScopedDeclaration | undefined {
  if (classAround(assignment)) return undefined;
  return variable(nameNode, assignment, field(assignment, 'right'), path, field(assignment, 'type'));
}

const constantName = /^_*[A-Z][A-Z0-9_]*$/u;

function variable(
  nameNode: SyntaxNode,
  statement: SyntaxNode,
  initialiser: SyntaxNode | undefined,
  path: readonly Step[],
  type?: SyntaxNode,
  each = false,
  scope: { readonly startIndex: number; readonly endIndex: number } = scopeOf(statement, nameNode.text),
): ScopedDeclaration {
  return within(scope, {
    kind: 'variable',
    nameNode,
    path,
    each,
    constant: constantName.test(nameNode.text) || /^(?:\w+\.)?Final\b/u.test(type?.text ?? ''),
    topLevel: closest(statement, functionKinds) === undefined,
    ...(initialiser && { initialiser }),
    ...(type && { type }),
  });
}

/** `with connect(uri) as ws`, `except ConnectionClosed as e`, `case Closed() as closed`. */
function aliased(nameNode: SyntaxNode, target: SyntaxNode, path: readonly Step[]): ScopedDeclaration | undefined {
  const pattern = target.parent;
  const value = pattern && namedChildren(pattern)[0];
  const holder = pattern?.parent;
  if (!value || !holder) return undefined;
  if (holder.type === 'except_clause') return within(holder, { kind: 'caught', nameNode, type: value });
  const statement = closest(holder, new Set(['with_statement']));
  if (!statement) return undefined;
  // The name outlives its statement; a later one of the same name takes over from its own beginning.
  const end = statement.parent?.endIndex ?? statement.endIndex;
  return variable(nameNode, statement, value, path, undefined, false, {
    startIndex: statement.startIndex,
    endIndex: end,
  });
}

function loopVariable(nameNode: SyntaxNode, loop: SyntaxNode, path: readonly Step[]): ScopedDeclaration {
  // The variable of a comprehension holds in the whole of it, before the clause too.
  const scope = loop.type === 'for_in_clause' ? (loop.parent ?? loop) : loop;
  return variable(nameNode, loop, field(loop, 'right'), path, undefined, true, scope);
}

function parameter(nameNode: SyntaxNode, holder: SyntaxNode): ScopedDeclaration | undefined {
  const owner = closest(holder, functionKinds);
  if (!owner) return undefined;
  const position = listedParameters(owner).findIndex(
    (child) => child.startIndex <= nameNode.startIndex && nameNode.endIndex <= child.endIndex,
  );
  if (position < 0) return undefined;
  const outer = listedParameters(owner)[position] ?? holder;
  const type = field(outer, 'type');
  const fallback = field(outer, 'value');
  const rest = /splat_pattern$/u.test(holder.type) || /splat_pattern$/u.test(holder.firstNamedChild?.type ?? '');
  return within(owner, {
    kind: 'parameter',
    nameNode,
    function: owner,
    position,
    path: [],
    rest,
    ...(type && { type }),
    ...(fallback && { fallback }),
  });
}

/** What a name token gives to a member; `undefined` when it is not the name of one. */
export function declaresMember(nameNode: SyntaxNode): MemberDeclaration | undefined {
  const parent = nameNode.parent;
  switch (parent?.type) {
    case 'attribute':
      return assignedMember(nameNode, parent);
    case 'assignment':
      return classMember(nameNode, parent);
    case 'function_definition': {
      const container = methodOwner(parent);
      return container && field(parent, 'name')?.id === nameNode.id
        ? { nameNode, value: parent, container, how: 'method', constant: true }
        : undefined;
    }
    case 'string':
      return keyed(nameNode, parent);
    default:
      return undefined;
  }
}

/** `self.ws = connect(uri)`, with or without a type. */
function assignedMember(nameNode: SyntaxNode, attribute: SyntaxNode): MemberDeclaration | undefined {
  const object = field(attribute, 'object');
  const assignment = attribute.parent;
  if (assignment?.type !== 'assignment' || !object || field(attribute, 'attribute')?.id !== nameNode.id)
    return undefined;
  if (field(assignment, 'left')?.id !== attribute.id) return undefined;
  const value = field(assignment, 'right');
  const type = field(assignment, 'type');
  return {
    nameNode,
    container: unwrap(object),
    how: 'assigned',
    constant: false,
    ...(value && { value }),
    ...(type && { type }),
  };
}

function classMember(nameNode: SyntaxNode, assignment: SyntaxNode): MemberDeclaration | undefined {
  const container = classAround(assignment);
  if (!container || field(assignment, 'left')?.id !== nameNode.id) return undefined;
  const value = field(assignment, 'right');
  const type = field(assignment, 'type');
  return {
    nameNode,
    container,
    how: isConstants(container) ? 'enum-member' : 'field',
    constant: isConstants(container) || constantName.test(nameNode.text),
    ...(value && { value }),
    ...(type && { type }),
  };
}

/** A key of a dictionary, or one that is assigned: `{"code": 1000}`, `event["code"] = 1000`. */
function keyed(nameNode: SyntaxNode, stringNode: SyntaxNode): MemberDeclaration | undefined {
  if (contentOf(stringNode).id !== nameNode.id) return undefined;
  const holder = stringNode.parent;
  if (holder?.type === 'pair') {
    const value = field(holder, 'value');
    return value && holder.parent && field(holder, 'key')?.id === stringNode.id
      ? { nameNode, value, container: holder.parent, how: 'object-field', constant: true }
      : undefined;
  }
  const assignment = holder?.parent;
  const object = holder && field(holder, 'value');
  if (holder?.type !== 'subscript' || assignment?.type !== 'assignment' || !object) return undefined;
  const value = field(assignment, 'left')?.id === holder.id ? field(assignment, 'right') : undefined;
  return value && { nameNode, value, container: unwrap(object), how: 'assigned', constant: false };
}

/** What is assigned where an expression stands as the target, also in a pattern; `undefined` where it is none. */
export function assignedTo(target: SyntaxNode): Given | undefined {
  const { outer, path } = outOfPattern(target);
  const parent = outer.parent;
  switch (parent?.type) {
    case 'assignment': {
      const value = field(parent, 'left')?.id === outer.id ? field(parent, 'right') : undefined;
      return value && given(value, path, lower);
    }
    case 'augmented_assignment':
      return field(parent, 'left')?.id === outer.id ? { value: parent, path: [] } : undefined;
    case 'named_expression': {
      const value = field(parent, 'name')?.id === outer.id ? field(parent, 'value') : undefined;
      return value && { value, path };
    }
    default:
      return undefined;
  }
}
