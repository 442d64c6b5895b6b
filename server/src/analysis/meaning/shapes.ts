import type { LibraryProfile, Shape } from '../../../../shared/src/libraries/profile';
import type { SyntaxNode } from '../../syntax/node';
import type { Certainty } from '../site';
import { shapeOfArgument } from './describedArguments';
import { isCalls, type Resolver } from './meaning';
import { exportNamed } from './types';

/** A library's description of what it does with a value. */
export type ShapeHere = { readonly library: LibraryProfile; readonly shape: Shape; readonly certainty: Certainty };

/** A handler of each event of a socket stands before the call that is given them all. */
const mostUses = 16;

/** What a library does with the value at a node: climbs through options objects, lists and returned values. */
export function shapeAt(resolver: Resolver, valueNode: SyntaxNode, depth: number): ShapeHere | undefined {
  if (depth > 6) return undefined;
  const { language } = resolver.file;
  const cast = describedByCast(resolver, valueNode);
  if (cast) return cast;
  const context = language.context(valueNode);
  switch (context.kind) {
    case 'argument': {
      const call = language.lower(context.call);
      return call.kind === 'call' ? shapeOfArgument(resolver, call, context.position) : undefined;
    }
    case 'field': {
      const outer = shapeAt(resolver, context.object, depth + 1);
      if (!outer || !('fields' in outer.shape) || context.name === undefined) return undefined;
      const shape = Object.hasOwn(outer.shape.fields, context.name) ? outer.shape.fields[context.name] : undefined;
      return shape && { ...outer, shape };
    }
    case 'return': {
      const outer = shapeAt(resolver, context.function, depth + 1);
      return outer && isCalls(outer.shape) && outer.shape.returns
        ? { ...outer, shape: outer.shape.returns }
        : undefined;
    }
    case 'element': {
      const outer = shapeAt(resolver, context.list, depth + 1);
      return outer && 'tuples' in outer.shape ? outer : undefined;
    }
    case 'initialiser':
      return shapeOfVariable(resolver, context.nameNode, depth);
    case 'assignment':
      return shapeOfAssigned(resolver, context.target, depth);
    default:
      return undefined;
  }
}

/** What is put into an object that is kept in a variable: `handler.close = (code) => …`, before `accept(socket, handler)`. */
function shapeOfAssigned(resolver: Resolver, target: SyntaxNode, depth: number): ShapeHere | undefined {
  const { file } = resolver;
  const member = file.language.lower(target);
  const object = member.kind === 'member' ? file.language.lower(member.object) : undefined;
  const declaration = object?.kind === 'name' ? file.resolve(object.node) : undefined;
  if (member.kind !== 'member' || declaration?.kind !== 'variable' || declaration.path.length > 0) return undefined;
  const outer = shapeOfVariable(resolver, declaration.nameNode, depth + 1);
  if (!outer || !('fields' in outer.shape)) return undefined;
  const shape = Object.hasOwn(outer.shape.fields, member.name) ? outer.shape.fields[member.name] : undefined;
  return shape && { ...outer, shape };
}

/** An object that is kept in a variable: its annotation, or where the variable is handed over, says what becomes of it. */
function shapeOfVariable(resolver: Resolver, nameNode: SyntaxNode, depth: number): ShapeHere | undefined {
  const { file } = resolver;
  const declaration = file.language.declares(nameNode)?.declaration;
  if (declaration?.kind !== 'variable') return undefined;
  const annotated = declaration.type && describedByType(resolver, declaration.type);
  if (annotated) return annotated;
  for (const use of file.uses(declaration).slice(0, mostUses)) {
    const found = shapeAt(resolver, use, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** `{ … } satisfies Partial<Hooks>`. */
export function describedByCast(resolver: Resolver, valueNode: SyntaxNode): ShapeHere | undefined {
  for (const type of resolver.file.language.assertedTypes?.(valueNode) ?? []) {
    const described = describedByType(resolver, type);
    if (described) return described;
  }
  return undefined;
}

/** What a library does with a value of a type that it exports, aliases followed; `undefined` for other types. */
export function describedByType(resolver: Resolver, typeNode: SyntaxNode, depth = 0): ShapeHere | undefined {
  const { file } = resolver;
  const type = file.language.lowerType(typeNode);
  if (type.kind !== 'named' || depth > 6) return undefined;
  const last = type.arguments.at(-1);
  if (last && file.language.collections.transparentTypes.has(type.path.join('.')))
    return describedByType(resolver, last, depth + 1);
  const declaration = file.resolve(type.nameNode);
  if (declaration?.kind === 'type' && declaration.type) return describedByType(resolver, declaration.type, depth + 1);
  // `Bun.WebSocketHandler`: the whole path says whose type it is.
  const meaning =
    type.path.length > 1
      ? exportNamed(resolver, typeNode)
      : declaration
        ? resolver.meaningOfDeclaration(declaration)
        : resolver.meaningOf(type.nameNode);
  if (meaning?.kind !== 'export' || meaning.export.kind !== 'type' || !meaning.export.describes) return undefined;
  return { library: meaning.library, shape: meaning.export.describes, certainty: meaning.certainty };
}
