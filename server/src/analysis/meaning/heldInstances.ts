import type { Declaration } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { classCalled } from './calls';
import { assignedValues } from './declarations';
import type { Resolver } from './meaning';
import { assignmentsTo } from './objectTexts';
import { elementOfCollection, membersOf } from './ownTypes';
import { insertingUses } from './uses';

const maximumDepth = 4;
const maximumValues = 12;

/**
 * The class of this file of which a value is one by what is kept there, where no type says so: `this` or a new instance
 * in a variable, a member or a collection (`FakeSocket.instances[0]` behind `FakeSocket.instances.push(this)`).
 * `undefined` when nothing of a class of this file is kept there.
 */
export function heldClassOf(resolver: Resolver, node: SyntaxNode, depth = 0): SyntaxNode | undefined {
  if (depth > maximumDepth) return undefined;
  const { file } = resolver;
  const { language } = file;
  const expression = language.lower(node);
  switch (expression.kind) {
    case 'self':
      return language.enclosingClass(expression.node);
    case 'index':
      return classInside(resolver, expression.object, depth + 1);
    case 'call': {
      const collection = elementOfCollection(language, expression);
      return classCalled(resolver, expression) ?? (collection && classInside(resolver, collection, depth + 1));
    }
    case 'name': {
      const declaration = file.resolve(expression.node);
      return declaration?.kind === 'variable' ? classInVariable(resolver, declaration, depth) : undefined;
    }
    case 'member': {
      const owner = selfClass(resolver, expression.object);
      const members = owner
        ? membersOf(resolver, expression.name, owner)
        : assignmentsTo(file, expression.name, expression.object.text);
      return firstClass(
        resolver,
        members.flatMap(({ value }) => value ?? []),
        depth,
      );
    }
    default:
      return undefined;
  }
}

function classInVariable(
  resolver: Resolver,
  declaration: Extract<Declaration, { kind: 'variable' }>,
  depth: number,
): SyntaxNode | undefined {
  const { initialiser, path, each } = declaration;
  const [step, ...rest] = path;
  if (each || step !== undefined) {
    const isElement = rest.length === 0 && (step === undefined || 'index' in step);
    return initialiser && isElement ? classInside(resolver, initialiser, depth + 1) : undefined;
  }
  const first = initialiser && heldClassOf(resolver, initialiser, depth + 1);
  return (
    first ?? (declaration.constant ? undefined : firstClass(resolver, assignedValues(resolver, declaration), depth))
  );
}

function firstClass(resolver: Resolver, values: readonly SyntaxNode[], depth: number): SyntaxNode | undefined {
  for (const value of values.slice(0, maximumValues)) {
    const found = heldClassOf(resolver, value, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** The class of what is put into a collection. */
function classInside(resolver: Resolver, collection: SyntaxNode, depth: number): SyntaxNode | undefined {
  const { language } = resolver.file;
  const inserted = referencesOf(resolver, collection).flatMap((reference): SyntaxNode[] => {
    const context = language.context(reference);
    if (context.kind !== 'object' || !language.collections.insert.has(context.name)) return [];
    const outer = language.context(context.member);
    const call = outer.kind === 'callee' ? language.lower(outer.call) : undefined;
    const last = call?.kind === 'call' ? call.arguments.at(-1) : undefined;
    return last ? [last.node] : [];
  });
  return firstClass(resolver, inserted, depth);
}

/** The places at which a collection may be given something, as far as its name or text tells. */
function referencesOf(resolver: Resolver, collection: SyntaxNode): readonly SyntaxNode[] {
  const { file } = resolver;
  const expression = file.language.lower(collection);
  if (expression.kind === 'member') {
    const owner = selfClass(resolver, expression.object);
    const accesses = owner ? file.memberAccessesIn(expression.name, owner) : file.memberAccesses(expression.name);
    return accesses.filter(({ text }) => text === collection.text);
  }
  const declaration = expression.kind === 'name' ? file.resolve(expression.node) : undefined;
  return declaration?.kind === 'variable' ? insertingUses(file, declaration) : [];
}

/** The class around, where an expression is the object that its method is called on. */
function selfClass({ file: { language } }: Resolver, node: SyntaxNode): SyntaxNode | undefined {
  const object = language.lower(node);
  return object.kind === 'self' ? language.enclosingClass(object.node) : undefined;
}
