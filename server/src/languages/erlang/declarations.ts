import { field, type SyntaxNode } from '../../syntax/node';
import type { MemberDeclaration, ScopedDeclaration } from '../vocabulary';
import { macroArguments, moduleAround, positionIn } from './syntax';
import { inPattern } from './patterns';
import { within } from '../scopes';

/** What a name token introduces, and where it holds; `undefined` when it only refers to something. */
export function declares(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  return functionDeclaration(nameNode) ?? macroDeclaration(nameNode) ?? variable(nameNode);
}

function functionDeclaration(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const clause = nameNode.parent;
  const node = clause?.type === 'function_clause' ? clause.parent : undefined;
  if (!clause || !node || field(clause, 'name')?.id !== nameNode.id) return undefined;
  return within(moduleAround(node), { kind: 'function', nameNode, node });
}

/** `-define(GOING_AWAY, 1001).`, `-define(BYE(Code), {close, Code, <<>>}).` */
function macroDeclaration(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const head = nameNode.parent;
  const node = head?.type === 'macro_lhs' || head?.type === 'var_args' ? definitionAround(head) : undefined;
  if (!head || !node) return undefined;
  if (head.type === 'var_args') {
    const position = positionIn(head, nameNode);
    return within(node, { kind: 'parameter', nameNode, function: node, position, path: [], rest: false });
  }
  if (macroArguments(node)) return within(moduleAround(node), { kind: 'function', nameNode, node });
  const initialiser = field(node, 'replacement');
  return within(moduleAround(node), {
    kind: 'variable',
    nameNode,
    path: [],
    each: false,
    constant: true,
    topLevel: true,
    ...(initialiser && { initialiser }),
  });
}

function definitionAround(head: SyntaxNode): SyntaxNode | undefined {
  const node = head.type === 'var_args' ? head.parent?.parent : head.parent;
  return node?.type === 'pp_define' ? node : undefined;
}

function variable(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const found = nameNode.type === 'var' ? inPattern(nameNode) : undefined;
  if (!found) return undefined;
  const { place, path } = found;
  const base = { kind: 'variable', nameNode, path, constant: true, topLevel: false } as const;
  switch (place.kind) {
    case 'parameter': {
      const { position } = place;
      return within(place.scope, {
        kind: 'parameter',
        nameNode,
        function: place.function,
        position,
        path,
        rest: false,
      });
    }
    case 'clause':
      return within(place.scope, { ...base, each: false, ...(place.subject && { initialiser: place.subject }) });
    case 'caught':
      return within(place.scope, { kind: 'caught', nameNode });
    case 'match':
      return within(place.scope, { ...base, each: place.each, initialiser: place.value }, place.start);
    default:
      return undefined;
  }
}

/** What a name token gives to a member: a field of a record or an entry of a map. */
export function declaresMember(nameNode: SyntaxNode): MemberDeclaration | undefined {
  const entry = nameNode.parent;
  const container = entry?.parent;
  if (nameNode.type !== 'atom' || !entry || !container) return undefined;
  if (entry.type === 'map_field') {
    const value = field(entry, 'value');
    const isKey = field(entry, 'key')?.id === nameNode.id;
    return isKey && value ? { nameNode, value, container, how: 'object-field', constant: true } : undefined;
  }
  if (entry.type !== 'record_field' || field(entry, 'name')?.id !== nameNode.id) return undefined;
  const value = field(entry, 'expr');
  const how = container.type === 'record_decl' ? 'field' : 'object-field';
  return { nameNode, container, how, constant: false, ...(value && { value }) };
}

/** Macros and variables of one name do not mean each other. */
export function nameSpace(nameNode: SyntaxNode): string {
  const parent = nameNode.parent;
  return parent?.type === 'macro_lhs' || parent?.type === 'macro_call_expr' ? '?' : '';
}
