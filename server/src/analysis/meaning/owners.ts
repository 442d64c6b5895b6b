import type { SyntaxNode } from '../../syntax/node';
import { containerOf } from '../values/constants';
import { classCalled } from './calls';
import type { Resolver } from './meaning';
import { membersIn } from './ownTypes';

const maximumDepth = 6;

/**
 * Where the members of a value are declared in this file: the interface, class or type that it is annotated with, the
 * class that it is made of, or the object literal that it is. `undefined` when that cannot be seen.
 */
export function ownerOf(resolver: Resolver, node: SyntaxNode, depth = 0): SyntaxNode | undefined {
  if (depth > maximumDepth) return undefined;
  const { file } = resolver;
  const { language } = file;
  const expression = language.lower(node);
  switch (expression.kind) {
    case 'self':
      return language.enclosingClass(expression.node);
    case 'call':
      return classCalled(resolver, expression);
    case 'name': {
      const declaration = file.resolve(expression.node);
      if (declaration?.kind !== 'variable' && declaration?.kind !== 'parameter') return containerOf(resolver, node);
      if (declaration.path.length > 0) return undefined;
      if (declaration.type) return ownerByType(resolver, declaration.type, depth + 1);
      const value = declaration.kind === 'variable' && !declaration.each ? declaration.initialiser : undefined;
      return value && (containerOf(resolver, node) ?? ownerOf(resolver, value, depth + 1));
    }
    case 'member': {
      const outer = ownerOf(resolver, expression.object, depth + 1);
      if (!outer) return undefined;
      const member = membersIn(resolver, expression.name, outer)[0];
      if (member?.type) return ownerByType(resolver, member.type, depth + 1);
      return member?.value && ownerOf(resolver, member.value, depth + 1);
    }
    default:
      return containerOf(resolver, node);
  }
}

/** The interface, class or list of members that a type of this file stands for. */
function ownerByType(resolver: Resolver, typeNode: SyntaxNode, depth: number): SyntaxNode | undefined {
  if (depth > maximumDepth) return undefined;
  const { file } = resolver;
  const type = file.language.lowerType(typeNode);
  switch (type.kind) {
    case 'members':
      return type.node;
    case 'union':
      return type.of.map((part) => ownerByType(resolver, part, depth + 1)).find(Boolean);
    case 'named': {
      const last = type.arguments.at(-1);
      if (last && file.language.collections.transparentTypes.has(type.path.join('.')))
        return ownerByType(resolver, last, depth + 1);
      const declaration = type.path.length === 1 ? file.resolve(type.nameNode) : undefined;
      if (declaration?.kind === 'class') return declaration.node;
      if (declaration?.kind !== 'type') return undefined;
      return declaration.type ? ownerByType(resolver, declaration.type, depth + 1) : declaration.node;
    }
    default:
      return undefined;
  }
}
