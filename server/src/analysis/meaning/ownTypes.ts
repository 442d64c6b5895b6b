import type { Language } from '../../languages/language';
import type { Call, Declaration, Expression, MemberDeclaration, Step } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { SourceFile } from '../versions/sourceFile';
import type { Resolver } from './meaning';

const maximumDepth = 6;

/** The class, struct or enum of this file of which an expression is one by its declared type; `undefined` when none is declared. */
export function ownClassOf(resolver: Resolver, node: SyntaxNode, depth = 0): SyntaxNode | undefined {
  if (depth > maximumDepth) return undefined;
  const { language } = resolver.file;
  const expression = language.lower(node);
  if (expression.kind === 'self') return language.enclosingClass(expression.node);
  const self = expression.kind === 'name' ? selfNamed(resolver, expression.node) : undefined;
  if (self) return language.enclosingClass(self);
  const ofEnum = expression.kind === 'member' ? enumOfMember(resolver, expression) : undefined;
  if (ofEnum) return ofEnum;
  const type = typeOf(resolver, node, depth);
  return type && classNamed(resolver, type, depth);
}

/** The enum of this file that an expression names a member of: `Reason.KICKED`. */
function enumOfMember(
  resolver: Resolver,
  { object, name }: Extract<Expression, { kind: 'member' }>,
): SyntaxNode | undefined {
  const owner = classNamedBy(resolver, object);
  const isMember = owner && membersIn(resolver, name, owner).some(({ how }) => how === 'enum-member');
  return isMember ? owner : undefined;
}

/** The class of this file that a type names; `undefined` for all other types. */
export function ownClassOfType(resolver: Resolver, typeNode: SyntaxNode): SyntaxNode | undefined {
  return classNamed(resolver, typeNode, 0);
}

/** The `self` that a name is another name of: `__weak typeof(self) weakSelf = self`. */
function selfNamed({ file }: Resolver, nameNode: SyntaxNode): SyntaxNode | undefined {
  const declaration = file.resolve(nameNode);
  if (declaration?.kind !== 'variable' || declaration.path.length > 0 || declaration.each) return undefined;
  const value = declaration.initialiser && file.language.lower(declaration.initialiser);
  return value?.kind === 'self' ? value.node : undefined;
}

/** Whether a member is declared in a class: in its body, or assigned to in one of its methods. */
function isMemberOf(language: Language, member: MemberDeclaration, owner: SyntaxNode): boolean {
  const at = member.nameNode.startIndex;
  if (member.container.id === owner.id || (owner.startIndex <= at && at < owner.endIndex)) return true;
  if (member.how !== 'assigned') return false;
  const object = language.lower(member.container);
  return object.kind === 'self' && language.enclosingClass(object.node)?.id === owner.id;
}

/** The declarations of a member of a class, or of the nearest class that hands it down; methods may stand apart from it. */
export function membersOf(resolver: Resolver, name: string, owner: SyntaxNode): readonly MemberDeclaration[] {
  const { file } = resolver;
  if (file.language.methodsStandApart === true) {
    const parts = file.language.classFacts(owner)?.parts ?? [];
    return [owner, ...parts].flatMap((part) => membersApart(file, name, part));
  }
  return nearest(resolver, owner, (each) => file.memberDeclarationsIn(name, each));
}

/** The declarations of a member that a class is handed down by what it extends; its own are passed over. */
export function inheritedMembers(resolver: Resolver, name: string, owner: SyntaxNode): readonly MemberDeclaration[] {
  for (const base of resolver.file.language.classFacts(owner)?.bases ?? []) {
    const from = classOfBase(resolver, base);
    const found = from && from.id !== owner.id ? membersOf(resolver, name, from) : [];
    if (found.length > 0) return found;
  }
  return [];
}

/** Those of them that name the class, enum or object literal itself as what holds them. */
export function membersIn(resolver: Resolver, name: string, owner: SyntaxNode): readonly MemberDeclaration[] {
  const { file } = resolver;
  const isApart = file.language.methodsStandApart === true;
  return nearest(resolver, owner, (each) => {
    const members = isApart ? membersApart(file, name, each) : file.memberDeclarationsIn(name, each);
    return members.filter(({ container }) => container.id === each.id);
  });
}

/** The members by a name that a class has, wherever in the file they stand. */
function membersApart(file: SourceFile, name: string, owner: SyntaxNode): readonly MemberDeclaration[] {
  return file.derived({
    key: `members of ${owner.id} ${name}`,
    about: owner,
    find: (asked) => asked.memberDeclarations(name).filter((member) => isMemberOf(asked.language, member, owner)),
    nodeOf: ({ nameNode }) => nameNode,
  });
}

const maximumBases = 6;

/** What is found in a class, or else in the nearest class of this file that it extends. */
function nearest<T>(resolver: Resolver, owner: SyntaxNode, find: (owner: SyntaxNode) => readonly T[]): readonly T[] {
  const seen = new Set<number>();
  const waiting = [owner];
  for (let at = waiting.shift(); at && seen.size < maximumBases; at = waiting.shift()) {
    if (seen.has(at.id)) continue;
    seen.add(at.id);
    const facts = resolver.file.language.classFacts(at);
    const found = [at, ...(facts?.parts ?? [])].flatMap(find);
    if (found.length > 0) return found;
    waiting.push(...(facts?.bases ?? []).flatMap((base) => classOfBase(resolver, base) ?? []));
  }
  return [];
}

const maximumHeirs = 24;

/** Bare names of a method in the classes of this file that extend its class: `bye(1000)` for `this.bye(1000)`. */
export function namedByHeirs({ file }: Resolver, method: SyntaxNode): readonly SyntaxNode[] {
  const { language } = file;
  const facts = language.implicitSelf === true ? language.functionFacts(method) : undefined;
  const className = facts?.container && language.nameOf(facts.container)?.text;
  const name = facts?.nameNode?.text;
  if (className === undefined || name === undefined) return [];
  const heirs = file
    .occurrences(className)
    .slice(0, maximumHeirs)
    .flatMap((token) => {
      const around = language.enclosingClass(token);
      const isBase = around && language.classFacts(around)?.bases.some((base) => isWithin(token, base));
      return isBase ? [around] : [];
    });
  return heirs.flatMap((heir) => file.occurrencesIn(name, heir)).filter((node) => !language.memberAccess(node));
}

function isWithin(inner: SyntaxNode, outer: SyntaxNode): boolean {
  return outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}

/** The class of this file that a base names. */
function classOfBase(resolver: Resolver, base: SyntaxNode): SyntaxNode | undefined {
  return classNamedBy(resolver, base) ?? classNamed(resolver, base, 0);
}

/** The type that the file declares for an expression. */
function typeOf(resolver: Resolver, node: SyntaxNode, depth: number): SyntaxNode | undefined {
  if (depth > maximumDepth) return undefined;
  const { file } = resolver;
  const expression = file.language.lower(node);
  switch (expression.kind) {
    case 'cast':
      return expression.type;
    case 'object':
      return expression.type;
    case 'name': {
      const declaration = file.resolve(expression.node);
      return declaration && typeOfDeclaration(resolver, declaration, depth);
    }
    case 'member': {
      const owner = ownClassOf(resolver, expression.object, depth + 1) ?? classNamedBy(resolver, expression.object);
      return owner && membersIn(resolver, expression.name, owner).find(({ type }) => type)?.type;
    }
    case 'index':
      return elementType(resolver, typeOf(resolver, expression.object, depth + 1));
    case 'call': {
      const collection = elementOfCollection(file.language, expression);
      return (
        resultTypes(resolver, expression.callee)[0] ??
        (collection && elementType(resolver, typeOf(resolver, collection, depth + 1)))
      );
    }
    default:
      return undefined;
  }
}

/** The collection of which a call takes one element: `sockets.at(-1)`, `sockets.get(id)`. */
export function elementOfCollection(language: Language, call: Call): SyntaxNode | undefined {
  const callee = language.lower(call.callee);
  return callee.kind === 'member' && language.collections.element.has(callee.name) ? callee.object : undefined;
}

/** The class or enum of this file that an expression names, as the static members of one are read: `Client` of `Client.last`. */
function classNamedBy({ file }: Resolver, node: SyntaxNode): SyntaxNode | undefined {
  const expression = file.language.lower(node);
  const declaration = expression.kind === 'name' ? file.resolve(expression.node) : undefined;
  return declaration?.kind === 'class' || declaration?.kind === 'enum' ? declaration.node : undefined;
}

function typeOfDeclaration(resolver: Resolver, declaration: Declaration, depth: number): SyntaxNode | undefined {
  if (declaration.kind === 'parameter') {
    if (declaration.path.length > 0) return undefined;
    return declaration.type ?? typeOfEach(resolver, declaration, depth);
  }
  if (declaration.kind === 'caught') return declaration.type;
  if (declaration.kind !== 'variable') return undefined;
  if (declaration.type) return declaration.path.length === 0 ? declaration.type : undefined;
  if (!declaration.initialiser) return undefined;
  if (declaration.each) return elementType(resolver, typeOf(resolver, declaration.initialiser, depth + 1));
  return partType(resolver, declaration.initialiser, declaration.path, depth);
}

/** The type of the elements that a collection's method calls a function with: `sockets.forEach((socket) => …)`. */
function typeOfEach(
  resolver: Resolver,
  { function: functionNode, position }: Extract<Declaration, { kind: 'parameter' }>,
  depth: number,
): SyntaxNode | undefined {
  const { language } = resolver.file;
  const context = position === 0 ? language.context(functionNode) : undefined;
  const call = context?.kind === 'argument' && context.position === 0 ? language.lower(context.call) : undefined;
  const callee = call?.kind === 'call' ? language.lower(call.callee) : undefined;
  if (callee?.kind !== 'member' || !language.collections.callback.has(callee.name)) return undefined;
  return elementType(resolver, typeOf(resolver, callee.object, depth + 1));
}

/** The type of what stands behind a path: a whole value, one of a call's results, or an element of a list. */
function partType(
  resolver: Resolver,
  initialiser: SyntaxNode,
  path: readonly Step[],
  depth: number,
): SyntaxNode | undefined {
  if (path.length === 0) return typeOf(resolver, initialiser, depth + 1);
  const step = path.length === 1 ? path[0] : undefined;
  if (!step || !('index' in step)) return undefined;
  const call = resolver.file.language.lower(initialiser);
  const result = call.kind === 'call' ? resultTypes(resolver, call.callee)[step.index] : undefined;
  return result ?? elementType(resolver, typeOf(resolver, initialiser, depth + 1));
}

function resultTypes(resolver: Resolver, callee: SyntaxNode): readonly SyntaxNode[] {
  const [only, another] = resolver.functionsCalledBy(callee);
  const facts = only && !another ? resolver.file.language.functionFacts(only) : undefined;
  return facts?.resultTypes ?? (facts?.returnType ? [facts.returnType] : []);
}

function elementType(resolver: Resolver, typeNode: SyntaxNode | undefined): SyntaxNode | undefined {
  const { language } = resolver.file;
  const type = typeNode && language.lowerType(typeNode);
  if (type?.kind === 'each') return type.of;
  const last = type?.kind === 'named' ? type.arguments.at(-1) : undefined;
  return type?.kind === 'named' && language.collections.types.has(type.path.join('.')) ? last : undefined;
}

function classNamed(resolver: Resolver, typeNode: SyntaxNode, depth: number): SyntaxNode | undefined {
  const { file } = resolver;
  const type = file.language.lowerType(typeNode);
  // `Client | null`
  if (type.kind === 'union' && depth < maximumDepth)
    return type.of.map((part) => classNamed(resolver, part, depth + 1)).find(Boolean);
  if (type.kind !== 'named') return undefined;
  const last = type.arguments.at(-1);
  if (last && file.language.collections.transparentTypes.has(type.path.join('.')))
    return depth < maximumDepth ? classNamed(resolver, type.arguments[0] ?? last, depth + 1) : undefined;
  const declaration = type.path.length === 1 ? file.resolve(type.nameNode) : undefined;
  return declaration?.kind === 'class' || declaration?.kind === 'enum' ? declaration.node : undefined;
}
