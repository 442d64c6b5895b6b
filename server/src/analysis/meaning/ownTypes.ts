import type { Language } from '../../languages/language';
import type { Declaration, MemberDeclaration, Step } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { SourceFile } from '../versions/sourceFile';
import type { Resolver } from './meaning';

const maximumDepth = 6;

/** The class or struct of this file of which an expression is one by its declared type; `undefined` when none is declared. */
export function ownClassOf(resolver: Resolver, node: SyntaxNode, depth = 0): SyntaxNode | undefined {
  if (depth > maximumDepth) return undefined;
  const { language } = resolver.file;
  const expression = language.lower(node);
  if (expression.kind === 'self') return language.enclosingClass(expression.node);
  const self = expression.kind === 'name' ? selfNamed(resolver, expression.node) : undefined;
  if (self) return language.enclosingClass(self);
  const type = typeOf(resolver, node, depth);
  return type && classNamed(resolver, type, depth);
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
  const { file } = resolver;
  const expression = file.language.lower(base);
  const declaration = expression.kind === 'name' ? file.resolve(expression.node) : undefined;
  return declaration?.kind === 'class' ? declaration.node : classNamed(resolver, base, 0);
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
      const owner = ownClassOf(resolver, expression.object, depth + 1);
      return owner && membersIn(resolver, expression.name, owner).find(({ type }) => type)?.type;
    }
    case 'index':
      return elementType(resolver, typeOf(resolver, expression.object, depth + 1));
    case 'call':
      return resultTypes(resolver, expression.callee)[0];
    default:
      return undefined;
  }
}

function typeOfDeclaration(resolver: Resolver, declaration: Declaration, depth: number): SyntaxNode | undefined {
  if (declaration.kind === 'parameter') return declaration.path.length === 0 ? declaration.type : undefined;
  if (declaration.kind !== 'variable') return undefined;
  if (declaration.type) return declaration.path.length === 0 ? declaration.type : undefined;
  if (!declaration.initialiser) return undefined;
  if (declaration.each) return elementType(resolver, typeOf(resolver, declaration.initialiser, depth + 1));
  return partType(resolver, declaration.initialiser, declaration.path, depth);
}

/** The type of what stands behind a path: a whole value, or one of a call's results. */
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
  return call.kind === 'call' ? resultTypes(resolver, call.callee)[step.index] : undefined;
}

function resultTypes(resolver: Resolver, callee: SyntaxNode): readonly SyntaxNode[] {
  const [only, another] = resolver.functionsCalledBy(callee);
  return only && !another ? (resolver.file.language.functionFacts(only)?.resultTypes ?? []) : [];
}

function elementType(resolver: Resolver, type: SyntaxNode | undefined): SyntaxNode | undefined {
  const lowered = type && resolver.file.language.lowerType(type);
  return lowered?.kind === 'each' ? lowered.of : undefined;
}

function classNamed(resolver: Resolver, typeNode: SyntaxNode, depth: number): SyntaxNode | undefined {
  const { file } = resolver;
  const type = file.language.lowerType(typeNode);
  if (type.kind !== 'named') return undefined;
  const last = type.arguments.at(-1);
  if (last && file.language.collections.transparentTypes.has(type.path.join('.')))
    return depth < maximumDepth ? classNamed(resolver, type.arguments[0] ?? last, depth + 1) : undefined;
  const declaration = type.path.length === 1 ? file.resolve(type.nameNode) : undefined;
  return declaration?.kind === 'class' ? declaration.node : undefined;
}
