import { field, rootOf, type SyntaxNode } from '../../syntax/node';
import type { MemberDeclaration, ScopedDeclaration } from '../vocabulary';
import { argumentList, callAround, doBlock, headOf, isFunctionForm, isModule, operatorOf } from './forms';
import { enclosingModule } from './functions';
import { functionOfHead, inPattern } from './patterns';
import { within } from '../scopes';

/** What a name token introduces, and where it holds; `undefined` when it only refers to something. */
export function declares(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  if (nameNode.type === 'alias') return moduleDeclaration(nameNode);
  if (nameNode.type !== 'identifier') return undefined;
  return functionDeclaration(nameNode) ?? attribute(nameNode) ?? variable(nameNode);
}

function moduleDeclaration(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const call = nameNode.parent && callAround(nameNode.parent);
  if (!call || !isModule(call) || argumentList(call)[0]?.id !== nameNode.id) return undefined;
  return within(rootOf(nameNode), { kind: 'class', nameNode, node: call });
}

/** The `def` whose name a token is. */
export function definedFunction(nameNode: SyntaxNode): SyntaxNode | undefined {
  const parent = nameNode.parent;
  if (parent?.type === 'call' && field(parent, 'target')?.id === nameNode.id) return functionOfHead(parent);
  const list = parent && operatorOf(parent) === 'when' ? parent.parent : parent;
  const def = list?.type === 'arguments' ? callAround(list) : undefined;
  return def && isFunctionForm(def) && headOf(def)?.id === nameNode.id ? def : undefined;
}

function functionDeclaration(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const node = definedFunction(nameNode);
  return node && within(enclosingModule(node) ?? rootOf(node), { kind: 'function', nameNode, node });
}

/** `@normal 1000`. */
function attribute(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const call = nameNode.parent;
  const sign = call?.parent;
  if (call?.type !== 'call' || !sign || operatorOf(sign) !== '@') return undefined;
  const [initialiser, more] = argumentList(call);
  if (field(call, 'target')?.id !== nameNode.id || !initialiser || more) return undefined;
  const module = enclosingModule(call);
  const scope = (module && doBlock(module)) ?? rootOf(call);
  return within(scope, {
    kind: 'variable',
    nameNode,
    initialiser,
    path: [],
    each: false,
    constant: true,
    topLevel: true,
  });
}

function variable(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const parent = nameNode.parent;
  if (!parent || operatorOf(parent) === '@' || operatorOf(parent) === '^') return undefined;
  const found = inPattern(nameNode);
  if (!found) return undefined;
  const { place, path, fallback } = found;
  const base = { kind: 'variable', nameNode, path, constant: true, topLevel: false } as const;
  switch (place.kind) {
    case 'parameter':
      return within(place.scope, {
        kind: 'parameter',
        nameNode,
        function: place.function,
        position: place.position,
        path,
        rest: false,
        ...(fallback && { fallback }),
      });
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

/** A function of a module, as other modules call it. */
export function declaresMember(nameNode: SyntaxNode): MemberDeclaration | undefined {
  if (nameNode.type !== 'identifier') return undefined;
  const value = definedFunction(nameNode);
  const container = value && enclosingModule(value);
  return container && { nameNode, value, container, how: 'method', constant: true };
}

/** Attributes and variables of one name do not mean each other. */
export function nameSpace(nameNode: SyntaxNode): string {
  const parent = nameNode.parent;
  if (!parent) return '';
  if (operatorOf(parent) === '@') return '@';
  return parent.type === 'call' && parent.parent && operatorOf(parent.parent) === '@' ? '@' : '';
}
