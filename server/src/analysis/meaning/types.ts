import { lastPartOf } from '../../../../shared/src/libraries/lookup';
import type { SyntaxNode } from '../../syntax/node';
import type { SourceFile } from '../versions/sourceFile';
import { meaningOfGlobal, meaningOfImport, meaningOfOpenedName, meaningOfQualifiedName } from './imports';
import { instanceOf, type Meaning, type Resolver } from './meaning';

const socketTypeName =
  /web_?socket|^I?WSS?(?:Context|Client|Like|Connection|Socket)?$|socket(?:connection|client|like)$/iu;
const closeEventTypeName =
  /close_?event|^\w*web_?socket_?(?:was_?)?(?:closed?|disconnect(?:ed)?)_?(?:error|exception)?$/iu;
/** Errors and events that tell of a close; believed in files that speak of WebSockets. */
const closeErrorTypeName =
  /^\w*(?:connection|socket|ws|session|gateway)_?(?:was_?)?(?:closed?|disconnect(?:ed)?)(?:_?(?:ok|error|exception|event))?$|^\w*(?:closed?|disconnect(?:ed)?)_?(?:error|exception)$/iu;

/** What a type annotation says of a value; `undefined` when it names nothing that is known. */
export function meaningOfTypeNode(resolver: Resolver, node: SyntaxNode, depth = 0): Meaning | undefined {
  if (depth > 6) return undefined;
  const { file } = resolver;
  const type = file.language.lowerType(node);
  switch (type.kind) {
    case 'union':
      return firstKnown(type.of.map((part) => meaningOfTypeNode(resolver, part, depth + 1)));
    case 'each': {
      const element = meaningOfTypeNode(resolver, type.of, depth + 1);
      return element?.kind === 'instance' ? { ...element, each: true } : undefined;
    }
    case 'named':
      return namedType(resolver, type.path, type.nameNode, type.arguments, depth);
    case 'function':
      return makerOf((type.results ?? []).map((result) => meaningOfTypeNode(resolver, result, depth + 1)));
    // `typeof WebSocket`: the class itself.
    case 'value-of':
      return makerOf([believed(file, asInstance(resolver.meaningOf(type.node))) ?? likeness(file, type.node.text)]);
    case 'written':
      return meaningOfTypeText(resolver, type.text);
    default:
      return undefined;
  }
}

/** A function that gives a library's values, one or several at once. */
function makerOf(results: readonly (Meaning | undefined)[]): Meaning | undefined {
  if (!results.some((result) => result?.kind === 'instance' || result?.kind === 'socket-like')) return undefined;
  const [only] = results;
  return { kind: 'maker', makes: results.length === 1 && only ? only : { kind: 'results', of: results } };
}

/** `Supplier<WebSocket>`, and `std::function<WebSocket *(int)>`, whose argument is the type of a function by itself. */
function typeOfMaker(resolver: Resolver, last: SyntaxNode, depth: number): Meaning | undefined {
  const made = meaningOfTypeNode(resolver, last, depth + 1);
  return made?.kind === 'maker' ? made : makerOf([made]);
}

function namedType(
  resolver: Resolver,
  path: readonly string[],
  nameNode: SyntaxNode,
  typeArguments: readonly SyntaxNode[],
  depth: number,
): Meaning | undefined {
  const { file } = resolver;
  const { collections } = file.language;
  const name = path.join('.');
  const last = typeArguments.at(-1);
  // A collection that does not say of what: what is put into it tells.
  if (!last && collections.types.has(name)) return undefined;
  if (last && file.language.makers?.types.has(name) === true) return typeOfMaker(resolver, last, depth);
  if (last && collections.transparentTypes.has(name)) {
    const held = meaningOfTypeNode(resolver, last, depth + 1);
    // `InstanceType<typeof WebSocket>`
    return held?.kind === 'maker' && file.language.lowerType(last).kind === 'value-of' ? held.makes : held;
  }
  if (last && collections.types.has(name)) {
    const element = firstKnown(typeArguments.map((argument) => meaningOfTypeNode(resolver, argument, depth + 1)));
    return element?.kind === 'instance' ? { ...element, each: true } : undefined;
  }
  const declared = declaredType(resolver, path, nameNode, depth);
  return declared === undefined || declared.kind === 'foreign' ? (likeness(file, name) ?? declared) : declared;
}

function declaredType(
  resolver: Resolver,
  path: readonly string[],
  nameNode: SyntaxNode,
  depth: number,
): Meaning | undefined {
  const { file } = resolver;
  const first = path.length > 1 ? (nameNode.firstNamedChild ?? nameNode) : nameNode;
  const declaration = file.resolve(innermostFirst(first));
  switch (declaration?.kind) {
    case undefined:
      if (path.length > 1) {
        const qualified = meaningOfQualifiedName(file, path.join('.'));
        if (qualified) return asInstance(qualified);
      }
      if (path.length === 1 && isUnknownGlobal(file, path[0] ?? '')) return { kind: 'foreign' };
      return believed(file, asInstance(withPath(resolver, meaningOfGlobal(file, path[0] ?? ''), path.slice(1))));
    case 'import':
      return asInstance(
        withPath(resolver, meaningOfImport(file, declaration.module, declaration.exported), path.slice(1)),
      );
    // Another name for a namespace: `namespace websocket = beast::websocket;`.
    case 'variable':
      return path.length > 1
        ? asInstance(withPath(resolver, resolver.meaningOfDeclaration(declaration), path.slice(1)))
        : undefined;
    case 'type':
      // A type inside another that goes by a name of this file: `server::connection_ptr`.
      if (declaration.type && path.length > 1)
        return asInstance(withPath(resolver, exportNamed(resolver, declaration.type, depth + 1), path.slice(1)));
      return declaration.type
        ? meaningOfTypeNode(resolver, declaration.type, depth + 1)
        : meaningOfClass(resolver, declaration.node, depth + 1);
    case 'class':
      return meaningOfClass(resolver, declaration.node, depth + 1);
    default:
      return undefined;
  }
}

/** What a type is called by its library, before it stands for values of it; `undefined` for a type of this file. */
export function exportNamed(resolver: Resolver, typeNode: SyntaxNode, depth = 0): Meaning | undefined {
  const { file } = resolver;
  const type = file.language.lowerType(typeNode);
  if (type.kind !== 'named' || depth > 6) return undefined;
  const { path, nameNode } = type;
  const declaration = file.resolve(innermostFirst(path.length > 1 ? (nameNode.firstNamedChild ?? nameNode) : nameNode));
  const rest = path.slice(1);
  switch (declaration?.kind) {
    // A function of the same name is no scope.
    case undefined:
    case 'function':
      return (
        (path.length > 1 ? meaningOfQualifiedName(file, path.join('.')) : undefined) ??
        withPath(resolver, meaningOfGlobal(file, path[0] ?? ''), rest) ??
        (path.length > 1 && file.language.opensOutOfSight
          ? withPath(resolver, meaningOfOpenedName(file, path[0] ?? ''), rest)
          : undefined)
      );
    case 'import':
      return withPath(resolver, meaningOfImport(file, declaration.module, declaration.exported), rest);
    case 'variable':
      return withPath(resolver, resolver.meaningOfDeclaration(declaration), rest);
    case 'type':
      return declaration.type && withPath(resolver, exportNamed(resolver, declaration.type, depth + 1), rest);
    default:
      return undefined;
  }
}

/** A type of the platform that no library describes, and whose name says nothing of WebSockets: something else. */
function isUnknownGlobal(file: SourceFile, name: string): boolean {
  if (file.language.sharesNames === true) return false;
  return /^[A-Z]\w{2,}$/u.test(name) && !/socket|closeevent/iu.test(name) && meaningOfGlobal(file, name) === undefined;
}

/** A global's name in an annotation says little of the platform, unless the file shows more of it. */
function believed(file: SourceFile, meaning: Meaning | undefined): Meaning | undefined {
  if (meaning?.kind !== 'instance') return meaning;
  const signs = meaning.library.annotationSigns;
  return signs === undefined || signs.some((sign) => file.includes(sign)) ? meaning : undefined;
}

function innermostFirst(node: SyntaxNode): SyntaxNode {
  let at = node;
  while (at.firstNamedChild) at = at.firstNamedChild;
  return at;
}

function withPath(resolver: Resolver, meaning: Meaning | undefined, path: readonly string[]): Meaning | undefined {
  return path.reduce((at, name) => resolver.memberOf(at, name), meaning);
}

/** A value annotated with an exported type. */
function asInstance(meaning: Meaning | undefined): Meaning | undefined {
  if (meaning?.kind !== 'export') return meaning?.kind === 'foreign' ? meaning : undefined;
  if (meaning.export.kind === 'type') {
    if (meaning.export.describes) return undefined;
    return instanceOf(meaning.library, meaning.export.annotated ?? meaning.export.type, meaning.certainty);
  }
  return undefined;
}

/** A type that a comment names: `WebSocket | null`, `import('ws').WebSocket`, `Set<WebSocket>`. */
export function meaningOfTypeText(resolver: Resolver, text: string): Meaning | undefined {
  return firstKnown(text.split('|').map((part) => meaningOfTypeName(resolver, part.trim().replace(/^[?!]|=$/gu, ''))));
}

function meaningOfTypeName(resolver: Resolver, name: string): Meaning | undefined {
  const { file } = resolver;
  const collection = /^(\w+)\s*\.?<(.*)>$/su.exec(name);
  if (collection) {
    const [, outer = '', inner = ''] = collection;
    const element = firstKnown(inner.split(',').map((part) => meaningOfTypeText(resolver, part)));
    if (file.language.collections.transparentTypes.has(outer)) return element;
    const holds = file.language.collections.types.has(outer) && element?.kind === 'instance';
    return holds ? { ...element, each: true } : undefined;
  }
  if (name.endsWith('[]')) {
    const element = meaningOfTypeName(resolver, name.slice(0, -2));
    return element?.kind === 'instance' ? { ...element, each: true } : undefined;
  }
  const imported = /^import\(\s*["']([^"']+)["']\s*\)(?:\.([\w.]+))?$/u.exec(name);
  if (imported) {
    const path = (imported[2] ?? 'default').split('.');
    return asInstance(withPath(resolver, meaningOfImport(file, imported[1] ?? '', path[0] ?? ''), path.slice(1)));
  }
  if (!/^[\w$.\\:]+$/u.test(name)) return undefined;
  const separator = file.language.pathSeparator;
  const whole = separator !== undefined && name.includes(separator) ? withoutLead(name, separator) : undefined;
  const named = whole === undefined ? undefined : meaningOfGlobal(file, whole);
  if (named) return asInstance(named);
  const [head = '', ...path] = (whole ?? name).split(whole === undefined ? '.' : (separator ?? '.'));
  const declared = file.topLevelDeclarations(head);
  const from = declared.find((declaration) => declaration.kind === 'import');
  if (from?.kind === 'import')
    return (
      asInstance(withPath(resolver, meaningOfImport(file, from.module, from.exported), path)) ?? likeness(file, name)
    );
  if (declared.length > 0) return undefined;
  const global =
    believed(file, asInstance(withPath(resolver, meaningOfGlobal(file, head), path))) ?? likeness(file, name);
  return global && file.occurrences(head).some((node) => file.language.declares(node)) ? undefined : global;
}

function withoutLead(path: string, separator: string): string {
  return path.startsWith(separator) ? path.slice(separator.length) : path;
}

/** An instance of a class or interface of this file that extends a library's type. */
export function meaningOfClass(resolver: Resolver, node: SyntaxNode, depth = 0): Meaning | undefined {
  const facts = resolver.file.language.classFacts(node);
  let like: Meaning | undefined;
  for (const base of facts?.bases ?? []) {
    const meaning = asInstance(resolver.meaningOf(base)) ?? meaningOfTypeNode(resolver, base, depth + 1);
    if (meaning?.kind === 'instance') return meaning;
    if (meaning?.kind === 'socket-like') like ??= meaning;
  }
  return like;
}

/** Whether a type goes by the name of a close event, or of the error of a close. */
export function isCloseEventName(file: SourceFile, path: string): boolean {
  const name = lastPartOf(path);
  return closeEventTypeName.test(name) || (closeErrorTypeName.test(name) && file.speaksOfWebSockets);
}

/** A type of unknown origin that goes by a telling name. */
function likeness(file: SourceFile, path: string): Meaning | undefined {
  if (isCloseEventName(file, path)) return { kind: 'close-event-like' };
  if (/server|error|exception|status|state|message/iu.test(path)) return undefined;
  return socketTypeName.test(path) ? { kind: 'socket-like' } : undefined;
}

export function firstKnown(meanings: readonly (Meaning | undefined)[]): Meaning | undefined {
  return (
    meanings.find((meaning) => meaning !== undefined && meaning.kind !== 'foreign') ??
    meanings.find((meaning) => meaning !== undefined)
  );
}
