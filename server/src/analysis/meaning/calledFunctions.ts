import type { Call, Expression, MemberDeclaration } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { SourceFile } from '../versions/sourceFile';
import { classCalled } from './calls';
import { callsOfConstructor } from './constructorCalls';
import { heldClassOf } from './heldInstances';
import type { Resolver } from './meaning';
import { assignmentsTo, methodsWrittenWith } from './objectTexts';
import { atHandFor, overloadsOf } from './overloads';
import { inheritedMembers, membersIn, membersOf, namedByHeirs, ownClassOf } from './ownTypes';
import { accessesTo, namesOfFunction } from './references';
import { implicitMethods } from './self';

/** The functions of this file that a callee names: a declaration, a variable's value, a method of the same class. */
export function functionsNamedBy(resolver: Resolver, calleeNode: SyntaxNode): SyntaxNode[] {
  const { file } = resolver;
  const callee = file.language.lower(calleeNode);
  if (callee.kind === 'function') return [callee.node];
  if (callee.kind === 'name') return withArity(resolver, calleeNode, functionsOfName(resolver, callee.node));
  if (callee.kind !== 'member') return [];
  const found = declarationsOf(resolver, callee).flatMap(({ value }): SyntaxNode[] =>
    value ? functionValue(resolver, value) : [],
  );
  return withArity(resolver, calleeNode, found.length > 0 ? found : extensionsNamed(resolver, callee.nameNode));
}

/** Functions of this file that are added to a type: `fun Session.bye(code: Int)`. */
function extensionsNamed({ file }: Resolver, nameNode: SyntaxNode): SyntaxNode[] {
  if (!file.language.addsFunctions) return [];
  return file
    .declarationsAround(nameNode)
    .flatMap((declaration) =>
      declaration.kind === 'function' && file.language.functionFacts(declaration.node)?.receiver
        ? [declaration.node]
        : [],
    );
}

/** Of several functions of one name those that take as many arguments as the call gives; all when none does. */
function withArity(resolver: Resolver, calleeNode: SyntaxNode, found: SyntaxNode[]): SyntaxNode[] {
  if (found.length < 2) return found;
  const { language } = resolver.file;
  const context = language.context(calleeNode);
  const call = context.kind === 'callee' ? language.lower(context.call) : undefined;
  if (call?.kind !== 'call' || call.arguments.some(({ spread }) => spread)) return found;
  const fitting = found.filter((node) => language.functionFacts(node)?.parameters.length === call.arguments.length);
  return fitting.length > 0 ? fitting : found;
}

/** The declarations of the member that a callee names: in its own class for `this`, in an instance's, or on the same object. */
function declarationsOf(
  resolver: Resolver,
  callee: Extract<Expression, { kind: 'member' }>,
): readonly MemberDeclaration[] {
  const { file } = resolver;
  const object = file.language.lower(callee.object);
  if (object.kind === 'self') return ownMembers(resolver, callee.name, object);
  const text = callee.object.text;
  const assigned = file.language.opensOutOfSight
    ? methodsWrittenWith(file, callee.name, text)
    : assignmentsTo(file, callee.name, text);
  const owner =
    ownClassOf(resolver, callee.object) ??
    madeFrom(resolver, object) ??
    (hasMethod(file, callee.name) ? heldClassOf(resolver, callee.object) : undefined);
  if (!owner) return assigned;
  return [...assigned, ...membersIn(resolver, callee.name, owner)];
}

/** The declarations of a member of the class around `this`, or of what it extends for `super`. */
function ownMembers(
  resolver: Resolver,
  name: string,
  self: Extract<Expression, { kind: 'self' }>,
): readonly MemberDeclaration[] {
  const owner = resolver.file.language.enclosingClass(self.node);
  if (self.ofBase) return owner ? inheritedMembers(resolver, name, owner) : [];
  return owner ? membersOf(resolver, name, owner) : resolver.file.memberDeclarations(name);
}

/**
 * The methods of this file that a call runs in place of a library's of the same name, which their class extends; none
 * where no method of so many arguments is among them.
 */
export function overridingMethods(resolver: Resolver, call: Call): readonly SyntaxNode[] {
  const { file } = resolver;
  const { language } = file;
  const callee = language.lower(call.callee);
  const takesSoMany = (node: SyntaxNode) => {
    const parameters = language.functionFacts(node)?.parameters ?? [];
    return call.arguments.length <= parameters.length || parameters.at(-1)?.rest === true;
  };
  if (callee.kind === 'name') {
    const isOwn = language.implicitSelf === true && !file.resolve(callee.node);
    return isOwn ? implicitMethods(resolver, callee.node).filter(takesSoMany) : [];
  }
  if (callee.kind !== 'member') return [];
  const object = language.lower(callee.object);
  const owner =
    object.kind === 'self' ? undefined : (ownClassOf(resolver, callee.object) ?? madeFrom(resolver, object));
  const members = object.kind === 'self' ? ownMembers(resolver, callee.name, object) : [];
  const declared = owner ? membersOf(resolver, callee.name, owner) : members;
  return declared.flatMap(({ how, value }) => (how === 'method' && value ? [value] : [])).filter(takesSoMany);
}

/** Whether any class of the file has a method by a name: few edits change that, whatever they change of the methods. */
function hasMethod(file: SourceFile, name: string): boolean {
  const found = file.derived({
    key: `method ${name}`,
    find: (asked) => (asked.memberDeclarations(name).some(({ how }) => how === 'method') ? [true] : []),
    nodeOf: () => file.root,
  });
  return found.length > 0;
}

/** The object literal or class of this file that an expression holds, or of which it holds or makes an instance. */
function madeFrom(resolver: Resolver, object: Expression): SyntaxNode | undefined {
  const { file } = resolver;
  if (object.kind === 'call') return classCalled(resolver, object);
  const declaration = object.kind === 'name' ? file.resolve(object.node) : undefined;
  if (declaration?.kind === 'class' || declaration?.kind === 'enum') return declaration.node;
  const initialiser = declaration?.kind === 'variable' ? declaration.initialiser : undefined;
  const value = initialiser && file.language.lower(initialiser);
  if (value?.kind === 'object') return value.node;
  return value?.kind === 'call' ? classCalled(resolver, value) : undefined;
}

function functionsOfName(resolver: Resolver, nameNode: SyntaxNode): SyntaxNode[] {
  const declaration = resolver.file.resolve(nameNode);
  if (declaration?.kind === 'function') {
    const clauses = resolver.file
      .clausesOf(declaration)
      .flatMap((clause) => (clause.kind === 'function' ? [clause.node] : []));
    return [...atHandFor(resolver, nameNode, clauses.length > 1 ? clauses : overloadsOf(resolver, declaration.node))];
  }
  if (!declaration && resolver.file.language.implicitSelf) return implicitMethods(resolver, nameNode);
  if (declaration?.kind !== 'variable' || declaration.path.length > 0 || !declaration.initialiser) return [];
  return functionValue(resolver, declaration.initialiser);
}

/** The function that a value is, also when a hook or `.bind` is wrapped around it. */
function functionValue(resolver: Resolver, valueNode: SyntaxNode): SyntaxNode[] {
  const { language } = resolver.file;
  const value = language.lower(valueNode);
  if (value.kind === 'function') return [value.node];
  if (language.functionFacts(value.node)) return [value.node];
  if (value.kind !== 'call') return [];
  const inner = value.arguments[0];
  const wrapped = inner && language.lower(inner.node);
  if (wrapped?.kind !== 'function' || !language.functionFacts(wrapped.node)?.nameNode) return [];
  return [wrapped.node];
}

/** The calls in this file of a function of this file. */
export function callsOfFunction(resolver: Resolver, functionNode: SyntaxNode): SyntaxNode[] {
  const named = [...namesOfFunction(resolver, functionNode), ...namedByHeirs(resolver, functionNode)];
  const calls = callsAmong(resolver, named, functionNode, (callee) => resolver.functionsCalledBy(callee));
  return [...calls, ...callsAsMember(resolver, functionNode), ...callsOfConstructor(resolver, functionNode)];
}

/** The calls of a function that name it as a member: `x.name(…)`. Who calls what does not depend on who asks. */
function callsAsMember(resolver: Resolver, functionNode: SyntaxNode): readonly SyntaxNode[] {
  return resolver.file.derived({
    key: `calls ${functionNode.id}`,
    about: functionNode,
    find(asked) {
      const fresh = resolver.fresh(asked);
      const accesses = accessesTo(fresh, functionNode);
      return callsAmong(fresh, accesses, functionNode, (callee) => functionsCalledAsMember(fresh, callee));
    },
    nodeOf: (call) => call,
  });
}

/** The functions that a call names as a member. Many methods of one name ask it of the same calls. */
function functionsCalledAsMember(resolver: Resolver, callee: SyntaxNode): readonly SyntaxNode[] {
  return resolver.file.derived({
    key: `called ${callee.id}`,
    about: callee,
    find: (asked) => resolver.fresh(asked).functionsCalledBy(callee),
    nodeOf: (called) => called,
  });
}

/** Those of the references that call the function. */
function callsAmong(
  { file: { language } }: Resolver,
  references: readonly SyntaxNode[],
  functionNode: SyntaxNode,
  functionsCalledBy: (callee: SyntaxNode) => readonly SyntaxNode[],
): SyntaxNode[] {
  return references.flatMap((reference): SyntaxNode[] => {
    const context = language.context(reference);
    if (context.kind !== 'callee') return [];
    return functionsCalledBy(reference).some((node) => node.id === functionNode.id) ? [context.call] : [];
  });
}
